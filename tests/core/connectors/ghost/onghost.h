// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/ghost/ghostconnector.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

namespace parvis::tests {

[[nodiscard]] inline QString ghostKey()
{
    return QStringLiteral("64a1f0c2e4b0a10001c0ffee:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
}

[[nodiscard]] inline connectors::Access editorOnGhost()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(QStringLiteral("https://blog.example")),
                         .accountId = QStringLiteral("64a1f0c2e4b0a10001c0ffee"),
                         .handle = QStringLiteral("blog.example"),
                         .capabilities = domain::staticCapabilities(QStringLiteral("ghost"))};
    access.secret = {{QStringLiteral("token"), ghostKey()}};
    return access;
}

[[nodiscard]] inline QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace parvis::tests
