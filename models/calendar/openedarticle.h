// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/articlestore.h"
#include "models/articles/comparison.h"

#include <QtCore/QObject>

#include <functional>

namespace parvis::models {

/// What an article says on a site that shows its title above it, as plain text: to be held against what is read there.
[[nodiscard]] QString asShownThere(const domain::Article &article);

/// The article of the post in the editor, as it would leave. Follows the workspace.
class OpenedArticle : public QObject
{
    Q_OBJECT

public:
    OpenedArticle(store::Database &database, const store::ArticleStore &articles, QObject *parent = nullptr);

    /// A null id: there is none.
    void show(domain::Id<domain::Article> id);
    [[nodiscard]] domain::Id<domain::Article> id() const { return m_id; }
    /// How many of its pictures nobody has described yet, for who cannot see them.
    [[nodiscard]] int undescribed() const { return m_undescribed; }
    /// Whether it holds tags of HTML: of these the words alone leave, but where they are kept (domain::Capabilities::keepsMarkup).
    [[nodiscard]] bool hasMarkup() const { return m_hasMarkup; }
    /// The address of a picture that this machine alone can show, which holds it (formats::picturesOfThisMachine()); empty: there is none.
    [[nodiscard]] const QString &localPicture() const { return m_localPicture; }
    /// Holds what it says against what stands there (`before` is ours), off the window's thread; `then` is not called once `context` is gone, or where it could
    /// not be read.
    void compare(const QString &there, QObject *context, const std::function<void(const ComparedTexts &)> &then) const;

Q_SIGNALS:
    void changed();

private:
    void read();

    const store::ArticleStore &m_articles;
    domain::Id<domain::Article> m_id;
    int m_undescribed = 0;
    bool m_hasMarkup = false;
    QString m_localPicture;
};

} // namespace parvis::models
