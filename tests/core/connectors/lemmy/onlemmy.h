// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/lemmy/lemmyconnector.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

namespace parvis::tests {

/// Ada on a server of Lemmy that speaks that version of the API.
[[nodiscard]] inline connectors::Access adaOnLemmy(int version)
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(QStringLiteral("https://lemmy.example/api/v%1").arg(version)),
                         .accountId = QStringLiteral("7"),
                         .handle = QStringLiteral("@ada@lemmy.example"),
                         .capabilities = domain::staticCapabilities(QStringLiteral("lemmy"))};
    if (version < 4)
        access.connection.capabilities.scheduleAhead.reset();
    access.secret = {{QStringLiteral("token"), QStringLiteral("jwt-of-ada")},
                     {QStringLiteral("community"), QStringLiteral("5")},
                     {QStringLiteral("name"), QStringLiteral("baking")}};
    return access;
}

/// A documented answer: lemmy/documented-NAME.json.
[[nodiscard]] inline QByteArray lemmySaid(const QString &name)
{
    return recorded(QStringLiteral("lemmy/documented-%1.json").arg(name));
}

[[nodiscard]] inline QByteArray lemmyError(const QString &name)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("error"), name}}).toJson(QJsonDocument::Compact);
}

} // namespace parvis::tests
