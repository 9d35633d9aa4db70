// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/discourse/discourseconnector.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

namespace parvis::tests {

[[nodiscard]] inline connectors::Access adaOnDiscourse(const QString &category = {})
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(QStringLiteral("https://forum.example")),
                         .accountId = QStringLiteral("7"),
                         .handle = QStringLiteral("@ada@forum.example"),
                         .capabilities = domain::staticCapabilities(QStringLiteral("discourse"))};
    access.secret = {{QStringLiteral("token"), QStringLiteral("k3y")}, {QStringLiteral("user"), QStringLiteral("ada")}, {QStringLiteral("category"), category}};
    if (!category.isEmpty())
        access.connection.server.setFragment(QStringLiteral("category=") + category);
    return access;
}

/// A documented answer: discourse/documented-NAME.json.
[[nodiscard]] inline QByteArray discourseSaid(const QString &name)
{
    return recorded(QStringLiteral("discourse/documented-%1.json").arg(name));
}

[[nodiscard]] inline QJsonObject discourseObject(const QString &name)
{
    return QJsonDocument::fromJson(discourseSaid(name)).object();
}

[[nodiscard]] inline QByteArray discourseBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace parvis::tests
