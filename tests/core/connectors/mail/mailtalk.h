// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/mail/mailconnector.h"
#include "tests/core/connectors/dialogue.h"

namespace parvis::tests {

/// The account of somebody's shop, connected.
[[nodiscard]] inline connectors::Access shopMail(const QString &recipients = {})
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(QStringLiteral("imaps://imap.shop.example:993")),
                         .accountId = QStringLiteral("hello@shop.example"),
                         .handle = QStringLiteral("hello@shop.example"),
                         .capabilities = domain::staticCapabilities(QStringLiteral("mail"))};
    access.secret = {{QStringLiteral("password"), QStringLiteral("p4ss")},
                     {QStringLiteral("name"), QStringLiteral("The Shop")},
                     {QStringLiteral("smtp"), QStringLiteral("smtps://smtp.shop.example:465")},
                     {QStringLiteral("recipients"), recipients}};
    return access;
}

/// What a server says as it opens a mailbox, and `more`.
[[nodiscard]] inline connectors::HttpResponse imapSaid(qint64 count, qint64 validity, qint64 nextUid, const QByteArray &more = {})
{
    return {.status = 200,
            .body = "* " + QByteArray::number(count) + " EXISTS\r\n* OK [UIDVALIDITY " + QByteArray::number(validity) + "] ok\r\n* OK [UIDNEXT "
                + QByteArray::number(nextUid) + "] ok\r\n" + more,
            .receivedAt = dialogueTime};
}
[[nodiscard]] inline connectors::HttpResponse imapSaid(const QByteArray &more = {})
{
    return {.status = 200, .body = more, .receivedAt = dialogueTime};
}

/// A message of ada's, by its number.
[[nodiscard]] inline QByteArray adasMail(qint64 number, const QByteArray &more = {})
{
    return "From: Ada <Ada@Reader.example>\r\nTo: hello@shop.example\r\nSubject: Question " + QByteArray::number(number) + "\r\nMessage-ID: <q"
        + QByteArray::number(number) + "@reader.example>\r\nDate: Mon, 23 Nov 2026 08:00:00 +0000\r\n" + more + "\r\nWords " + QByteArray::number(number)
        + "\r\n";
}
/// How a server gives a message.
[[nodiscard]] inline QByteArray fetched(qint64 uid, const QByteArray &message, const QByteArray &flags = {})
{
    return "* 1 FETCH (UID " + QByteArray::number(uid) + " FLAGS (" + flags + ") BODY[]<0> {" + QByteArray::number(message.size()) + "}\r\n" + message
        + ")\r\n";
}

} // namespace parvis::tests
