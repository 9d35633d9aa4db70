// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/wordpress/wordpressconnector.h"
#include "tests/core/connectors/dialogue.h"

namespace parvis::tests {

/// The administrator of the site whose answers are recorded.
[[nodiscard]] inline connectors::Access adminOnWordPress()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(QStringLiteral("http://127.0.0.1:8080/wp-json/")),
                         .accountId = QStringLiteral("1"),
                         .handle = QStringLiteral("admin"),
                         .capabilities = domain::staticCapabilities(QStringLiteral("wordpress"))};
    access.secret = {{QStringLiteral("user"), QStringLiteral("admin")}, {QStringLiteral("password"), QStringLiteral("abcd efgh")}};
    return access;
}

/// The same with the rights of who may only write comments.
[[nodiscard]] inline connectors::Access readerOnWordPress()
{
    auto access = adminOnWordPress();
    access.connection.accountId = QStringLiteral("3");
    access.connection.capabilities.canModerate = access.connection.capabilities.canPublishArticles = false;
    return access;
}

[[nodiscard]] inline domain::Outgoing toWordPress()
{
    domain::Outgoing outgoing;
    outgoing.key = QStringLiteral("00112233445566778899aabbccddeeff");
    outgoing.now = dialogueTime;
    outgoing.firstAttemptAt = dialogueTime;
    return outgoing;
}

[[nodiscard]] inline QByteArray jsonBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace parvis::tests
