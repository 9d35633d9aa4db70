// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/micropub/micropubconnector.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

namespace parvis::tests {

[[nodiscard]] inline connectors::Access onOurSite()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(QStringLiteral("https://us.example")),
                         .accountId = QStringLiteral("https://us.example/api?key=1"),
                         .handle = QStringLiteral("us.example"),
                         .capabilities = domain::staticCapabilities(QStringLiteral("micropub"))};
    access.secret = {{QStringLiteral("token"), QStringLiteral("t0ken")}};
    return access;
}

[[nodiscard]] inline domain::Outgoing aNote(const QString &text = QStringLiteral("Bonjour & +1"))
{
    domain::Outgoing outgoing;
    outgoing.key = QStringLiteral("k1");
    outgoing.parts = {text};
    outgoing.title = QStringLiteral("Bonjour");
    outgoing.now = dialogueTime;
    outgoing.firstAttemptAt = dialogueTime;
    return outgoing;
}

[[nodiscard]] inline connectors::HttpResponse aPage(const QByteArray &body, const QString &url = QStringLiteral("https://us.example/2026/1"),
                                                    const connectors::HttpHeaders &headers = {})
{
    return {.status = 200, .headers = headers, .body = body, .url = QUrl(url), .receivedAt = dialogueTime};
}

[[nodiscard]] inline QByteArray listed(const QJsonArray &items)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("items"), items}}).toJson(QJsonDocument::Compact);
}

[[nodiscard]] inline QJsonObject anEntry(const QString &text, const QString &published, const QString &url)
{
    return {{QStringLiteral("type"), QJsonArray{QStringLiteral("h-entry")}},
            {QStringLiteral("properties"),
             QJsonObject{{QStringLiteral("content"), QJsonArray{text}},
                         {QStringLiteral("published"), QJsonArray{published}},
                         {QStringLiteral("url"), QJsonArray{url}}}}};
}

/// What `q=source` says of an entry (3.7.2).
[[nodiscard]] inline QByteArray theSource(const QJsonObject &properties)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("type"), QJsonArray{QStringLiteral("h-entry")}}, {QStringLiteral("properties"), properties}})
        .toJson(QJsonDocument::Compact);
}

[[nodiscard]] inline QJsonArray writtenProperty(const Dialogue<domain::Sent> &talk, const QString &name)
{
    return talk.json().value(QStringLiteral("properties")).toObject().value(name).toArray();
}

} // namespace parvis::tests
