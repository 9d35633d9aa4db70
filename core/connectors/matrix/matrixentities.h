// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/exchange.h"
#include "core/domain/imports/import.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// The JSON of Matrix's client-server API (spec.matrix.org, v1.12 to v1.19) as Parvis knows it.
namespace matrix {

/// An identifier as one segment of a path ("!room:server", "$event", "#alias:server" hold what would end it).
[[nodiscard]] QString segment(const QString &id);
/// The server a user, a room or an alias is at home on, with its port ("server:8448" of "@alice:server:8448"); empty where it names none.
[[nodiscard]] QString serverPart(const QString &id);
/// The address by which people pass on a room, or something said in it (appendices, "matrix.to navigation"). `via` is a server that knows the room.
[[nodiscard]] QString permalink(const QString &room, const QString &event = {}, const QString &via = {});

/// `errcode` of an answer (client-server API, "Standard error response"); empty where it is no Matrix server's.
[[nodiscard]] QString errcodeOf(const HttpResponse &response);
/// What an answer means that is no success: M_UNKNOWN_TOKEN and M_USER_DEACTIVATED withdraw the access, unless the logout is a soft one, which renew() mends;
/// M_LIMIT_EXCEEDED waits for the longer of `Retry-After` and `retry_after_ms`; M_UNRECOGNIZED is what the server cannot do. What
/// bears no code is no Matrix server's answer: Malformed where it would refuse.
[[nodiscard]] domain::Trouble troubleFrom(const HttpResponse &response);
/// The object that an answer is, or what is wrong with it.
[[nodiscard]] domain::Answer<QJsonObject> objectFrom(const Given &given);

/// Who reads, and where.
struct Place
{
    QString account;   ///< our user id
    QString room;      ///< its id
    QString via;       ///< a server that knows it
};

/// Names people bear in a room, by their ids (`state`: m.room.member).
[[nodiscard]] QHash<QString, QString> namesIn(const QJsonArray &state);

/// What an event says: an entry for what somebody wrote (m.room.message, m.sticker), our own answers as ours, a refusal for what is encrypted, nothing for what
/// was redacted and for everything else. The newest of `edit` (m.replace) and the edit that the server bundles with it is what it says now; edits by another
/// than its author count for nothing (client-server API, "Validity of replacement events").
[[nodiscard]] std::optional<domain::IncomingEntry> entryOf(const QJsonObject &event, const QJsonObject &edit, const QHash<QString, QString> &names,
                                                           const Place &place);

/// What an event of ours says by now, with what was written over it (`edits`: m.replace, in whatever order).
[[nodiscard]] QString standingText(const QJsonObject &event, const QJsonArray &edits);

/// A piece of a room's timeline, read.
struct Reading
{
    QList<domain::IncomingEntry> entries;
    QStringList removed; ///< ids of what was redacted
    QHash<QString, QJsonObject> editsElsewhere; ///< the newest edit of what does not stand in this piece, by the id of that
    QHash<QString, QString> names;
};
/// Reads events in whatever order they come.
[[nodiscard]] Reading readTimeline(const QJsonArray &chunk, const QJsonArray &state, const Place &place);

/// The text without the quotation that replies carried before v1.13 ("Stripping the fallback").
[[nodiscard]] QString withoutReplyFallback(const QString &body);

/// The content of a text message. Users named in it by their ids are told (m.mentions), and so is `answered`, who wrote what it answers.
[[nodiscard]] QJsonObject textContent(const QString &text, const QString &inReplyTo, const QString &answered);
/// The content of a file's message: m.image, m.video, m.audio or m.file; its description, where it has one, is its text. `made`: its
/// address, and the size of a picture in pixels ("mxc://server/id 640x480").
[[nodiscard]] QJsonObject fileContent(const domain::Attachment &attachment, const QString &made);
/// The thread that an event stands in, by the event that began it; empty where it stands in none.
[[nodiscard]] QString threadOf(const QJsonObject &event);
/// What answers an event, in the thread of it where there is one ("Threading", m.thread). `isBeside`: it stands beside what answers, and is nobody's answer
/// itself where threads are not known.
[[nodiscard]] QJsonObject answering(QJsonObject content, const QString &event, const QString &thread, bool isBeside);
/// The content that writes `content` over what `event` said.
[[nodiscard]] QJsonObject editContent(const QJsonObject &content, const QString &event);

} // namespace matrix
} // namespace parvis::connectors
