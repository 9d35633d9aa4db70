// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/matrix/matrixconnector.h"
#include "core/connectors/bluesky/blueskyrecords.h"
#include "core/connectors/matrix/matrixrequests.h"
#include "core/connectors/trouble.h"
#include "core/domain/channels/accessmend.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

/// Whether what stands in a room is what we wrote: its words, its file, what it answers.
bool isSameEventContent(const QJsonObject &there, const QJsonObject &ours)
{
    const auto answered = [](const QJsonObject &content) { return content.value("m.relates_to"_L1).toObject().value("m.in_reply_to"_L1); };
    return there.value("msgtype"_L1) == ours.value("msgtype"_L1) && there.value("body"_L1) == ours.value("body"_L1)
        && there.value("url"_L1) == ours.value("url"_L1) && answered(there) == answered(ours);
}

/// The earliest that something which left here at `since` may be dated there. The clocks of servers differ from ours: by how much, the date of an answer says.
domain::Instant earliestThere(const HttpResponse &response, domain::Instant since)
{
    const auto there = domain::parseInstant(QString::fromLatin1(response.headers.value("Date")));
    if (!there)
        return since - std::chrono::minutes{5};
    return std::min(since, response.receivedAt) + (*there - response.receivedAt) - std::chrono::seconds{30};
}

HttpRequest putEvent(const Access &access, const QString &path, const QJsonObject &content, Effect effect)
{
    return matrix::authorizedRequest(access, jsonRequest("PUT", matrix::roomAddress(access, path), content, effect));
}

/// Names what is to stand there: two texts have two names.
QString digestOfEdit(const QString &text)
{
    constexpr qsizetype digits = 16;
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().first(digits));
}

/// The ids of all events that a delivery made.
QStringList roomEventsOf(const domain::Delivery &delivery)
{
    QStringList ids;
    for (auto [key, value] : delivery.notes.asKeyValueRange()) {
        if ((key.startsWith("part "_L1) || key.startsWith("file "_L1)) && !value.isEmpty())
            ids << value;
    }
    ids.sort();
    if (ids.isEmpty() && !delivery.remoteId.isEmpty())
        ids << delivery.remoteId;
    return ids;
}

/// Who is forbidden to say anything in a room is no member of it any more, or has not the power to: what was to be said is nothing to do with it. Synapse
/// tells the two apart in its words alone ("User @us:server not in room !id").
Trouble matrixToMend(const Given &given, const Trouble &trouble)
{
    using Mend = domain::AccessMend;
    if (!given || given->status != 403 || matrix::errcodeOf(*given) != "M_FORBIDDEN"_L1)
        return trouble;
    const bool isOut = trouble.said.contains("not in room"_L1, Qt::CaseInsensitive) || trouble.said.contains("not a member"_L1, Qt::CaseInsensitive);
    return domain::troubleOf(Mend{.kind = isOut ? Mend::Kind::LetInAgain : Mend::Kind::GiveRight, .said = trouble.said}, trouble.status);
}

} // namespace

Exchange<> MatrixConnector::makeSureItIsOpen(Access access) const
{
    const Given given = co_await ask(matrix::authorizedRequest(access, getRequest(matrix::roomAddress(access, u"state/m.room.encryption"_s))));
    if (given && matrix::errcodeOf(*given) == "M_NOT_FOUND"_L1)
        co_return domain::Answer<>();
    if (const auto encryption = matrix::objectFrom(given); !encryption)
        co_return std::unexpected(matrixToMend(given, encryption.error()));
    co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"the room is encrypted"_s});
}

Exchange<QString> MatrixConnector::upload(Access access, domain::Outgoing outgoing, domain::Attachment attachment) const
{
    const QString note = u"media %1"_s.arg(attachment.media.id.value());
    if (const QString there = outgoing.notes.value(note); !there.isEmpty())
        co_return there;
    const auto allowance = access.connection.capabilities.media.of(domain::mediaSort(attachment.media.type));
    if (allowance && allowance->bytes > 0 && attachment.media.bytes > allowance->bytes)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::TooLarge, .said = attachment.media.name});
    const Given content = co_await contentOf(attachment.media.id);
    if (!content)
        co_return std::unexpected(content.error());
    QUrlQuery query;
    matrix::addItem(query, u"filename"_s, attachment.media.name);
    HttpRequest request = getRequest(below(access.connection.server, u"/_matrix/media/v3/upload"_s), query);
    request.method = "POST";
    request.headers.append("Content-Type", attachment.media.type.isEmpty() ? "application/octet-stream" : attachment.media.type.toLatin1());
    request.body = content->body;
    // What was uploaded twice and is shown nowhere is nobody's loss.
    request.effect = Effect::Repeatable;
    const Given given = co_await ask(matrix::authorizedRequest(access, request));
    const auto uploaded = matrix::objectFrom(given);
    if (!uploaded)
        co_return std::unexpected(uploaded.error());
    const QString address = uploaded->value("content_uri"_L1).toString();
    if (!address.startsWith("mxc://"_L1))
        co_return std::unexpected(malformed(*given, u"a file without an address"_s));
    const QSize size = domain::mediaSort(attachment.media.type) == domain::MediaSort::Image ? bluesky::pictureSizeOf(content->body) : QSize();
    const QString made = size.isValid() ? u"%1 %2x%3"_s.arg(address).arg(size.width()).arg(size.height()) : address;
    if (const Given kept = co_await keep(note, made); !kept)
        co_return std::unexpected(kept.error());
    co_return made;
}

Exchange<QString> MatrixConnector::lookBack(Access access, domain::Outgoing outgoing, QString note, QString transaction, QJsonObject content) const
{
    const domain::Instant since = outgoing.departedAt.value_or(outgoing.now);
    const QJsonObject filter{{u"types"_s, QJsonArray{u"m.room.message"_s}}, {u"senders"_s, QJsonArray{access.connection.accountId}}};
    constexpr int mostPages = 100;
    QString from;
    for (int pages = 0; pages < mostPages; ++pages) {
        QUrlQuery query{{u"dir"_s, u"b"_s}, {u"limit"_s, u"500"_s}};
        matrix::addItem(query, u"filter"_s, QString::fromUtf8(QJsonDocument(filter).toJson(QJsonDocument::Compact)));
        if (!from.isEmpty())
            matrix::addItem(query, u"from"_s, from);
        const Given given = co_await ask(matrix::authorizedRequest(access, getRequest(matrix::roomAddress(access, u"messages"_s), query)));
        const auto answer = matrix::objectFrom(given);
        if (!answer)
            co_return std::unexpected(answer.error());
        if (!answer->value("chunk"_L1).isArray())
            co_return std::unexpected(malformed(*given, u"no piece of a timeline"_s));
        const domain::Instant earliest = earliestThere(*given, since);
        const QJsonArray chunk = answer->value("chunk"_L1).toArray();
        for (const auto &value : chunk) {
            const QJsonObject event = value.toObject();
            if (event.value("sender"_L1).toString() != access.connection.accountId)
                continue;
            const QString id = event.value("event_id"_L1).toString();
            // The device that sent it is told the transaction; of another device of ours the words alone tell.
            const QString its = event.value("unsigned"_L1).toObject().value("transaction_id"_L1).toString();
            if (!id.isEmpty() && its == transaction)
                co_return id;
            // What says no time ends nothing.
            if (const qint64 at = event.value("origin_server_ts"_L1).toInteger(); at > 0 && domain::fromMs(at) < earliest)
                co_return QString();
            if (!id.isEmpty() && its.isEmpty() && !domain::isTaken(outgoing, id, note) && isSameEventContent(event.value("content"_L1).toObject(), content))
                co_return id;
        }
        const QString end = answer->value("end"_L1).toString();
        if (end.isEmpty() || end == from)
            co_return QString();
        from = end;
    }
    co_return std::unexpected(Trouble{.kind = Trouble::Kind::Unsure, .said = u"too much was said meanwhile to look through"_s});
}

Exchange<QString> MatrixConnector::post(Access access, domain::Outgoing outgoing, QString note, QString transaction, QJsonObject content,
                                        bool mayHaveArrived) const
{
    QString id;
    if (mayHaveArrived) {
        const auto found = co_await lookBack(access, outgoing, note, transaction, content);
        if (!found)
            co_return std::unexpected(found.error());
        id = *found;
    }
    if (id.isEmpty()) {
        const Given given = co_await ask(putEvent(access, u"send/m.room.message/"_s + matrix::segment(transaction), content, Effect::Creates));
        const auto made = matrix::objectFrom(given);
        if (!made)
            co_return std::unexpected(matrixToMend(given, made.error()));
        id = made->value("event_id"_L1).toString();
        if (id.isEmpty())
            co_return std::unexpected(malformed(*given, u"an event without an id"_s));
    }
    if (const Given kept = co_await keep(note, id); !kept)
        co_return std::unexpected(kept.error());
    co_return id;
}

Exchange<Sent> MatrixConnector::send(Access access, domain::Outgoing outgoing) const
{
    if (const auto open = co_await makeSureItIsOpen(access); !open)
        co_return std::unexpected(open.error());
    QString answered;
    QString thread;
    if (!outgoing.inReplyTo.isEmpty()) {
        // Who wrote it is told. Where we cannot see it any more the reply may leave all the same.
        const Given original
            = co_await ask(matrix::authorizedRequest(access, getRequest(matrix::roomAddress(access, u"event/"_s + matrix::segment(outgoing.inReplyTo)))));
        if (!original)
            co_return std::unexpected(original.error());
        const QJsonObject event = original->isGood() ? QJsonDocument::fromJson(original->body).object() : QJsonObject();
        answered = event.value("sender"_L1).toString();
        thread = matrix::threadOf(event);
        if (answered == access.connection.accountId)
            answered.clear();
    }
    bool mayHaveArrived = outgoing.departedAt.has_value();
    QString first;
    QJsonObject firstContent;
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        const QString text = outgoing.parts.at(part);
        if (text.isEmpty())
            continue;
        const QString note = u"part %1"_s.arg(part);
        const QJsonObject content
            = matrix::answering(matrix::textContent(text, outgoing.inReplyTo, part == 0 ? answered : QString()), outgoing.inReplyTo, thread, false);
        QString id = outgoing.notes.value(note);
        if (id.isEmpty()) {
            const auto made = co_await post(access, outgoing, note, u"%1-%2"_s.arg(outgoing.key).arg(part), content, std::exchange(mayHaveArrived, false));
            if (!made)
                co_return std::unexpected(made.error());
            id = *made;
        }
        if (first.isEmpty()) {
            first = id;
            firstContent = content;
        }
    }
    for (const domain::Attachment &attachment : std::as_const(outgoing.attachments)) {
        const qint64 media = attachment.media.id.value();
        const QString note = u"file %1"_s.arg(media);
        QString id = outgoing.notes.value(note);
        const auto address = id.isEmpty() ? co_await upload(access, outgoing, attachment) : domain::Answer<QString>(QString());
        if (!address)
            co_return std::unexpected(address.error());
        const QJsonObject content = matrix::answering(matrix::fileContent(attachment, *address), outgoing.inReplyTo, thread, !first.isEmpty());
        if (id.isEmpty()) {
            const auto made = co_await post(access, outgoing, note, u"%1-f%2"_s.arg(outgoing.key).arg(media), content, std::exchange(mayHaveArrived, false));
            if (!made)
                co_return std::unexpected(made.error());
            id = *made;
        }
        if (first.isEmpty()) {
            first = id;
            firstContent = content;
        }
    }
    if (first.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"nothing to say"_s});
    Sent sent{
        .remoteId = first, .url = matrix::permalink(access.secret.value(u"room"_s), first, matrix::serverPart(access.connection.accountId)), .publishedAt = {}};
    const Given given = co_await ask(matrix::authorizedRequest(access, getRequest(matrix::roomAddress(access, u"event/"_s + matrix::segment(first)))));
    const auto event = matrix::objectFrom(given);
    if (!event)
        asNotShownYet(sent, event.error());
    if (event && event->value("event_id"_L1).toString() == first) {
        sent.isVerified = event->value("content"_L1).toObject().value("body"_L1) == firstContent.value("body"_L1);
        if (const qint64 at = event->value("origin_server_ts"_L1).toInteger(); at > 0)
            sent.publishedAt = domain::fromMs(at);
    }
    co_return sent;
}

Exchange<QString> MatrixConnector::standing(Access access, QString event) const
{
    const auto said
        = matrix::objectFrom(co_await ask(matrix::authorizedRequest(access, getRequest(matrix::roomAddress(access, u"event/"_s + matrix::segment(event))))));
    if (!said)
        co_return std::unexpected(said.error());
    if (said->value("content"_L1).toObject().isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Gone, .said = u"it was deleted in the room"_s});
    QUrlQuery query{{u"limit"_s, u"50"_s}};
    const QString path = u"relations/%1/m.replace"_s.arg(matrix::segment(event));
    HttpRequest request = getRequest(matrix::roomAddress(access, path, u"v1"_s), query);
    const auto edits = matrix::objectFrom(co_await ask(matrix::authorizedRequest(access, request)));
    // Old servers do not know what replaces what; they tell it with the event.
    if (!edits && edits.error().kind != Trouble::Kind::NotPossible && edits.error().kind != Trouble::Kind::Gone)
        co_return std::unexpected(edits.error());
    co_return matrix::standingText(*said, edits ? edits->value("chunk"_L1).toArray() : QJsonArray());
}

Exchange<Sent> MatrixConnector::lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    Q_UNUSED(outgoing)
    const auto there = co_await standing(access, delivery.notes.value(u"part 0"_s, delivery.remoteId));
    if (!there)
        co_return std::unexpected(there.error());
    Sent sent{.remoteId = delivery.remoteId, .url = delivery.url, .publishedAt = delivery.publishedAt, .isVerified = true};
    sent.standing = domain::Standing{.text = *there};
    co_return sent;
}

Exchange<Sent> MatrixConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    if (const auto open = co_await makeSureItIsOpen(access); !open)
        co_return std::unexpected(open.error());
    Sent sent{.remoteId = delivery.remoteId, .url = delivery.url, .publishedAt = delivery.publishedAt};
    sent.isVerified = true;
    // What was changed in another client meanwhile is not written over unasked. Of several parts nobody knows which of them said what.
    if (!outgoing.overwrites && !outgoing.replaced.isEmpty() && outgoing.parts.size() == 1) {
        const auto there = co_await standing(access, delivery.notes.value(u"part 0"_s, delivery.remoteId));
        if (!there)
            co_return std::unexpected(there.error());
        // An earlier attempt arrived, longer ago than its server remembers transactions.
        if (there->trimmed() == outgoing.parts.constFirst().trimmed())
            co_return sent;
        if (there->trimmed() != outgoing.replaced.trimmed())
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Changed, .said = u"it says something else there by now"_s});
    }
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        const QString id = delivery.notes.value(u"part %1"_s.arg(part), part == 0 ? delivery.remoteId : QString());
        if (id.isEmpty())
            continue;
        const QJsonObject content = matrix::textContent(outgoing.parts.at(part), outgoing.inReplyTo, QString());
        // Each edit has a transaction of its own, since a text may come back to what it was; and the same one at each attempt, or the room would get it twice.
        const QString transaction = u"%1-%2-e%3-%4"_s.arg(delivery.key, QString::number(part), outgoing.change, digestOfEdit(outgoing.parts.at(part)));
        const Given given
            = co_await ask(putEvent(access, u"send/m.room.message/"_s + matrix::segment(transaction), matrix::editContent(content, id), Effect::Repeatable));
        const auto made = matrix::objectFrom(given);
        if (!made)
            co_return std::unexpected(made.error());
        const QString edit = made->value("event_id"_L1).toString();
        if (edit.isEmpty())
            co_return std::unexpected(malformed(*given, u"an event without an id"_s));
        const auto event
            = matrix::objectFrom(co_await ask(matrix::authorizedRequest(access, getRequest(matrix::roomAddress(access, u"event/"_s + matrix::segment(edit))))));
        const QJsonObject there = event ? event->value("content"_L1).toObject().value("m.new_content"_L1).toObject() : QJsonObject();
        sent.isVerified = sent.isVerified && there.value("body"_L1) == content.value("body"_L1);
    }
    co_return sent;
}

Exchange<> MatrixConnector::remove(Access access, domain::Delivery delivery) const
{
    const QStringList ids = roomEventsOf(delivery);
    for (const QString &id : ids) {
        QStringList events{id};
        // What was written over it would still be read by who looks for it.
        const auto edits = matrix::objectFrom(co_await ask(
            matrix::authorizedRequest(access, getRequest(matrix::roomAddress(access, u"relations/%1/m.replace"_s.arg(matrix::segment(id)), u"v1"_s)))));
        // Old servers do not know what replaces what.
        if (!edits && edits.error().kind != Trouble::Kind::NotPossible && edits.error().kind != Trouble::Kind::Gone)
            co_return std::unexpected(edits.error());
        const QJsonArray chunk = edits ? edits->value("chunk"_L1).toArray() : QJsonArray();
        for (const auto &value : chunk) {
            const QJsonObject event = value.toObject();
            // Others may say of anything that they replace it.
            if (event.value("sender"_L1).toString() == access.connection.accountId)
                events << event.value("event_id"_L1).toString();
        }
        for (const QString &event : std::as_const(events)) {
            const QString path = u"redact/%1/%2"_s.arg(matrix::segment(event), matrix::segment(delivery.key + u"-d"_s + event));
            const Given given = co_await ask(putEvent(access, path, QJsonObject(), Effect::Repeatable));
            if (!given)
                co_return std::unexpected(given.error());
            if (!given->isGood() && matrix::errcodeOf(*given) != "M_NOT_FOUND"_L1)
                co_return std::unexpected(matrix::troubleFrom(*given));
        }
    }
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
