// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplepagemodel.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtGui/QUndoStack>

namespace parvis::tests {

inline domain::PersonCard cardOf(const QString &name, const QString &mail, domain::PersonRoles roles = {})
{
    domain::PersonCard card;
    card.person.name = name;
    card.person.mail = mail;
    card.person.roles = roles;
    return card;
}

/// A place with Ada, whom two cards know, and Grace, a customer.
struct Place
{
    explicit Place(const QList<domain::PersonCard> &more = {})
    {
        QList<domain::PersonCard> cards{cardOf(QStringLiteral("Ada Lovelace"), QStringLiteral("ada@example.org")),
                                        cardOf(QStringLiteral("Grace Hopper"), QStringLiteral("grace@example.org"), domain::PersonRole::Customer)};
        cards += more;
        std::ignore = await(store.takeIn(cards));
        QObject::connect(&messages, &models::Messages::posted, &messages, [this](const models::Message &message) { said.append(message); });
    }
    [[nodiscard]] domain::Id<domain::Person> person(const QString &name)
    {
        return await(store.keys({.search = name, .roles = {}}, store::PersonOrder::Name, {}, 1)).value().value(0);
    }

    Workspace workspace;
    store::PeopleStore store{workspace.database()};
    FakeClock clock;
    models::Messages messages;
    models::Navigator navigator;
    QUndoStack undo;
    QList<models::Message> said;
    models::PeoplePageModel model{workspace.database(), messages, navigator, undo, clock};
};

} // namespace parvis::tests
