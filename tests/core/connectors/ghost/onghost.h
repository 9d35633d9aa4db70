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

/// What Ghost's documentation says that it answers.
[[nodiscard]] inline QByteArray ghostSaid(const char *name)
{
    return recorded(QStringLiteral("ghost/documented-%1.json").arg(QLatin1StringView(name)));
}

/// The article of those answers.
inline const QString ghostArticle = QStringLiteral("66c0f0c2e4b0a10001c0ffe7");

[[nodiscard]] inline domain::Outgoing anArticleForGhost()
{
    domain::Outgoing outgoing;
    outgoing.key = QStringLiteral("00112233445566778899aabbccddeeff");
    outgoing.now = dialogueTime;
    outgoing.firstAttemptAt = dialogueTime;
    outgoing.title = QStringLiteral("Le four");
    outgoing.article = domain::OutgoingArticle{
        .html = QStringLiteral("<p>À quatre heures.</p>"), .slug = {}, .excerpt = {}, .categories = {}, .tags = {QStringLiteral("Pain")}};
    return outgoing;
}

[[nodiscard]] inline domain::Delivery standingOnGhost(domain::DeliveryState state)
{
    domain::Delivery delivery;
    delivery.remoteId = ghostArticle;
    delivery.state = state;
    return delivery;
}

template<class T>
void meetTheSite(Dialogue<T> &talk)
{
    QCOMPARE(talk.asked(), QStringLiteral("GET /ghost/api/admin/site/"));
    talk.answer(200, ghostSaid("site"));
}

/// What is written of an article.
[[nodiscard]] inline QJsonObject theFields(const QJsonObject &body)
{
    return body.value(QStringLiteral("posts")).toArray().first().toObject();
}

} // namespace parvis::tests
