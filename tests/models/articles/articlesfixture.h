// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlespagemodel.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

namespace parvis::tests {

/// A workspace with the Articles place over it, a clock to move, and what was said.
struct ArticlesFixture
{
    ArticlesFixture()
    {
        QObject::connect(&messages, &models::Messages::posted, &messages, [this](const models::Message &message) { said.append(message); });
    }

    /// Adds an article behind the model's back.
    domain::Article add(const QString &title, const QString &body = {})
    {
        clock.advance(std::chrono::minutes(1));
        return *await(store.add({.title = title,
                                 .slug = domain::slugOf(title),
                                 .language = QStringLiteral("en"),
                                 .body = body,
                                 .createdAt = clock.now(),
                                 .changedAt = clock.now()}));
    }
    [[nodiscard]] domain::Article stored(domain::Id<domain::Article> id) { return *await(store.article(id)); }
    /// The last sentence said, empty where nothing was.
    [[nodiscard]] QString sentence() const { return said.isEmpty() ? QString() : said.last().sentence; }

    Workspace workspace;
    FakeClock clock;
    store::ArticleStore store{workspace.database()};
    models::Messages messages;
    models::Navigator navigator;
    QUndoStack undo;
    QList<models::Message> said;
    models::ArticlesPageModel model{workspace.database(), store, messages, navigator, undo, clock};
};

} // namespace parvis::tests
