// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/matrix/matrixconnector.h"
#include "core/connectors/matrix/matrixentities.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

namespace parvis::tests::matrix {

using namespace Qt::StringLiterals;

inline const QString newsRoom = u"!bedJcOcyjcygizQWYH:localhost:8008"_s;
inline const QString editedEvent = u"$Lh4s8l_ViW4MXkOtThcl5cMq7TJQt6pOgpihHr3v7_I"_s;
inline const QString roomPath = u"/_matrix/client/v3/rooms/!bedJcOcyjcygizQWYH:localhost:8008/"_s;

[[nodiscard]] inline connectors::Access aliceInTheRoom()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"http://127.0.0.1:8008"_s),
                         .accountId = u"@alice:localhost:8008"_s,
                         .handle = u"@alice:localhost:8008"_s,
                         .capabilities = domain::staticCapabilities(u"matrix"_s)};
    access.secret = {{u"token"_s, u"t0ken"_s}, {u"room"_s, newsRoom}, {u"device"_s, u"D"_s}};
    return access;
}

[[nodiscard]] inline domain::Outgoing aMessage(const QString &text = u"Bonjour"_s)
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.parts = {text};
    outgoing.now = tests::dialogueTime;
    outgoing.firstAttemptAt = tests::dialogueTime;
    return outgoing;
}

[[nodiscard]] inline QByteArray asJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

[[nodiscard]] inline QByteArray anError(const QString &code, const QJsonObject &more = {})
{
    QJsonObject error{{u"errcode"_s, code}, {u"error"_s, u"words"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        error.insert(it.key(), it.value());
    return asJson(error);
}

[[nodiscard]] inline QJsonObject anEvent(const QString &id, const QString &sender, const QString &body, const QJsonObject &more = {})
{
    QJsonObject content{{u"msgtype"_s, u"m.text"_s}, {u"body"_s, body}};
    for (auto it = more.begin(); it != more.end(); ++it)
        content.insert(it.key(), it.value());
    return {{u"event_id"_s, id},
            {u"sender"_s, sender},
            {u"type"_s, u"m.room.message"_s},
            {u"origin_server_ts"_s, domain::toMs(tests::dialogueTime)},
            {u"content"_s, content}};
}

[[nodiscard]] inline QByteArray aTimeline(const QJsonArray &events, const QString &end = {})
{
    QJsonObject answer{{u"start"_s, u"t1"_s}, {u"chunk"_s, events}};
    if (!end.isEmpty())
        answer.insert(u"end"_s, end);
    return asJson(answer);
}

/// What every sending asks first: the room is not encrypted.
template<class T>
void goThroughTheOpenDoor(Dialogue<T> &talk)
{
    QCOMPARE(talk.asked(), u"GET "_s + roomPath + u"state/m.room.encryption"_s);
    talk.answer(404, anError(u"M_NOT_FOUND"_s));
}

} // namespace parvis::tests::matrix
