// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/matrix/matrixentities.h"

#include "core/connectors/answers.h"
#include "core/connectors/ownwords.h"
#include "core/connectors/trouble.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::matrix {

using domain::IncomingEntry;
using domain::IncomingMention;
using domain::Trouble;

namespace {

QJsonObject contentOfEvent(const QJsonObject &event)
{
    return event.value("content"_L1).toObject();
}

QJsonObject relationOf(const QJsonObject &event)
{
    return contentOfEvent(event).value("m.relates_to"_L1).toObject();
}

QString senderOf(const QJsonObject &event)
{
    return event.value("sender"_L1).toString();
}

bool isRedactedEvent(const QJsonObject &event)
{
    return event.value("unsigned"_L1).toObject().contains("redacted_because"_L1) || contentOfEvent(event).isEmpty();
}

/// The id of what an event replaces; empty where it replaces nothing.
QString replacedBy(const QJsonObject &event)
{
    const QJsonObject relation = relationOf(event);
    return relation.value("rel_type"_L1) == "m.replace"_L1 ? relation.value("event_id"_L1).toString() : QString();
}

/// Of two edits the later one (client-server API, "Server-side aggregation of m.replace": by time, then by id).
QJsonObject laterEdit(const QJsonObject &one, const QJsonObject &other)
{
    if (one.isEmpty() || other.isEmpty())
        return one.isEmpty() ? other : one;
    const qint64 first = one.value("origin_server_ts"_L1).toInteger();
    const qint64 second = other.value("origin_server_ts"_L1).toInteger();
    if (first != second)
        return first > second ? one : other;
    return one.value("event_id"_L1).toString() > other.value("event_id"_L1).toString() ? one : other;
}

QString replyIn(const QJsonObject &relation)
{
    return relation.value("m.in_reply_to"_L1).toObject().value("event_id"_L1).toString();
}

/// Said in a thread, to nobody in particular: the reply in it is only there for clients that know no threads.
bool namesThreadAlone(const QJsonObject &event)
{
    const QJsonObject relation = relationOf(event);
    return relation.value("rel_type"_L1) == "m.thread"_L1 && (replyIn(relation).isEmpty() || relation.value("is_falling_back"_L1).toBool());
}

/// What it answers: of a thread its root.
QString answeredBy(const QJsonObject &event)
{
    const QJsonObject relation = relationOf(event);
    return namesThreadAlone(event) ? relation.value("event_id"_L1).toString() : replyIn(relation);
}

/// The words of what is written in HTML (client-server API, "m.room.message msgtypes"), with where its links lead; empty where it is not. People's names are
/// links there, and stay names.
QString formattedWordsIn(const QJsonObject &content)
{
    constexpr auto anyCase = QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression quoted(u"<mx-reply>.*?</mx-reply>"_s, anyCase);
    static const QRegularExpression person(u"<a\\s[^>]*href\\s*=\\s*[\"']https://matrix\\.to/#/(?:@|%40)[^>]*>(.*?)</a>"_s, anyCase);
    const QString format = content.value("format"_L1).toString();
    if (!format.isEmpty() && format != "org.matrix.custom.html"_L1)
        return {};
    return formats::htmlToText(content.value("formatted_body"_L1).toString().remove(quoted).replace(person, u"\\1"_s)).trimmed();
}

QString saidIn(const QJsonObject &content, const QString &name, bool isReply)
{
    QString body = content.value("body"_L1).toString();
    if (isReply)
        body = withoutReplyFallback(body);
    body = body.trimmed();
    // A link says where it leads in its HTML alone; all else is read as it was typed.
    if (body.isEmpty() || content.value("formatted_body"_L1).toString().contains("href"_L1, Qt::CaseInsensitive)) {
        if (const QString formatted = formattedWordsIn(content); !formatted.isEmpty())
            body = formatted;
    }
    if (content.value("msgtype"_L1) == "m.emote"_L1)
        return u"* %1 %2"_s.arg(name, body);
    const QString file = content.value("filename"_L1).toString().simplified();
    return file.isEmpty() || file == body ? body : u"%1 (%2)"_s.arg(body, file);
}

} // namespace

QString segment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QString serverPart(const QString &id)
{
    const qsizetype colon = id.indexOf(u':');
    return colon < 0 ? QString() : id.sliced(colon + 1);
}

QString permalink(const QString &room, const QString &event, const QString &via)
{
    QString link = u"https://matrix.to/#/"_s + segment(room);
    if (!event.isEmpty())
        link += u'/' + segment(event);
    return via.isEmpty() ? link : link + u"?via="_s + segment(via);
}

QString errcodeOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object().value("errcode"_L1).toString();
}

Trouble troubleFrom(const HttpResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(response.body).object();
    const QString code = error.value("errcode"_L1).toString();
    const QString words = error.value("error"_L1).toString();
    Trouble trouble = troubleOf(response, code.isEmpty() ? u"HTTP %1"_s.arg(response.status) : u"%1: %2"_s.arg(code, words));
    if (code == "M_UNKNOWN_TOKEN"_L1)
        trouble.kind = error.value("soft_logout"_L1).toBool() ? Trouble::Kind::AccessDenied : Trouble::Kind::AccessWithdrawn;
    else if (code == "M_USER_DEACTIVATED"_L1)
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    else if (code == "M_MISSING_TOKEN"_L1)
        trouble.kind = Trouble::Kind::AccessDenied;
    else if (code == "M_TOO_LARGE"_L1)
        trouble.kind = Trouble::Kind::TooLarge;
    else if (code.isEmpty() && (trouble.kind == Trouble::Kind::Refused || trouble.kind == Trouble::Kind::Gone))
        trouble.kind = Trouble::Kind::Malformed; // a proxy's word, or half an answer: it decides nothing
    else if (code == "M_UNRECOGNIZED"_L1)
        trouble.kind = Trouble::Kind::NotPossible;
    else if (code == "M_LIMIT_EXCEEDED"_L1) {
        trouble.kind = Trouble::Kind::RateLimited;
        constexpr qint64 longest = 86'400'000;
        const std::chrono::milliseconds asked{std::clamp(error.value("retry_after_ms"_L1).toInteger(), qint64{0}, longest)};
        if (asked.count() > 0)
            trouble.retryAfter = std::max(trouble.retryAfter.value_or(asked), asked);
    }
    return trouble;
}

domain::Answer<QJsonObject> objectFrom(const Given &given)
{
    return jsonObjectOf(given, troubleFrom);
}

QHash<QString, QString> namesIn(const QJsonArray &state)
{
    QHash<QString, QString> names;
    for (const auto &value : state) {
        const QJsonObject event = value.toObject();
        const QString name = contentOfEvent(event).value("displayname"_L1).toString().simplified();
        if (event.value("type"_L1) == "m.room.member"_L1 && !name.isEmpty())
            names.insert(event.value("state_key"_L1).toString(), name);
    }
    return names;
}

std::optional<IncomingEntry> entryOf(const QJsonObject &event, const QJsonObject &edit, const QHash<QString, QString> &names, const Place &place)
{
    const QString id = event.value("event_id"_L1).toString();
    const QString sender = senderOf(event);
    const QString type = event.value("type"_L1).toString();
    if (id.isEmpty() || sender.isEmpty() || isRedactedEvent(event) || !replacedBy(event).isEmpty())
        return std::nullopt;
    const bool isOurs = sender == place.account;
    if (type == "m.room.encrypted"_L1 && !isOurs)
        return domain::tidied(domain::Refusal{.source = {}, .entry = id, .reason = domain::RefusalReason::UnknownType, .detail = type});
    if (type != "m.room.message"_L1 && type != "m.sticker"_L1)
        return std::nullopt;
    const auto isTheirs = [&](const QJsonObject &one) { return !one.isEmpty() && senderOf(one) == sender && !isRedactedEvent(one); };
    const QJsonObject bundled = event.value("unsigned"_L1).toObject().value("m.relations"_L1).toObject().value("m.replace"_L1).toObject();
    const QJsonObject newest = laterEdit(isTheirs(edit) ? edit : QJsonObject(), isTheirs(bundled) ? bundled : QJsonObject());
    const QJsonObject written = contentOfEvent(newest).value("m.new_content"_L1).toObject();

    const QString name = names.value(sender, sender.section(u':', 0, 0).mid(1));
    IncomingMention mention;
    mention.kind = domain::MentionKind::Message;
    mention.remoteId = id;
    mention.inReplyTo = answeredBy(event);
    mention.url = permalink(place.room, id, place.via);
    // What is written over a reply has no quotation before it, but old clients put one there all the same.
    const QJsonObject said = written.isEmpty() ? contentOfEvent(event) : written;
    mention.text = saidIn(said, name, !mention.inReplyTo.isEmpty());
    // A file is given to who is signed in alone (v1.11, "Content repository"): it is seen where it was said.
    if (said.value("url"_L1).toString().startsWith("mxc://"_L1) || said.value("file"_L1).isObject())
        mention.text += (mention.text.isEmpty() ? QString() : u"\n"_s) + mention.url;
    mention.author = {.handle = sender, .name = name, .url = permalink(sender), .accountId = sender};
    if (const qint64 at = event.value("origin_server_ts"_L1).toInteger(); at > 0)
        mention.publishedAt = domain::fromMs(at);
    if (isOurs)
        return ownAnswer(mention, namesThreadAlone(event) ? Answered::InThread : Answered::Itself);
    return domain::tidied(mention);
}

QString standingText(const QJsonObject &event, const QJsonArray &edits)
{
    const auto isOfItsAuthor = [&event](const QJsonObject &edit) { return senderOf(edit) == senderOf(event) && !isRedactedEvent(edit); };
    QJsonObject newest = event.value("unsigned"_L1).toObject().value("m.relations"_L1).toObject().value("m.replace"_L1).toObject();
    if (!isOfItsAuthor(newest))
        newest = {};
    for (const auto &value : edits) {
        if (const QJsonObject edit = value.toObject(); isOfItsAuthor(edit))
            newest = laterEdit(newest, edit);
    }
    const QJsonObject written = contentOfEvent(newest).value("m.new_content"_L1).toObject();
    const QString body = (written.isEmpty() ? contentOfEvent(event) : written).value("body"_L1).toString();
    return answeredBy(event).isEmpty() ? body : withoutReplyFallback(body);
}

Reading readTimeline(const QJsonArray &chunk, const QJsonArray &state, const Place &place)
{
    Reading reading;
    reading.names = namesIn(state);
    QHash<QString, QJsonObject> edits;
    QHash<QString, QJsonObject> ownEdits;
    for (const auto &value : chunk) {
        const QJsonObject event = value.toObject();
        const QString target = replacedBy(event);
        if (target.isEmpty() || isRedactedEvent(event))
            continue;
        QHash<QString, QJsonObject> &its = senderOf(event) == place.account ? ownEdits : edits;
        its.insert(target, laterEdit(its.value(target), event));
    }
    for (const auto &value : chunk) {
        const QJsonObject event = value.toObject();
        if (event.value("type"_L1) == "m.room.redaction"_L1) {
            // Where the id stands depends on the version of the room (rooms/v11).
            const QString gone = event.value("redacts"_L1).toString(contentOfEvent(event).value("redacts"_L1).toString());
            if (!gone.isEmpty())
                reading.removed << gone;
            continue;
        }
        const QString id = event.value("event_id"_L1).toString();
        const QJsonObject theirs = edits.take(id);
        const QJsonObject ours = ownEdits.take(id);
        if (auto entry = entryOf(event, senderOf(event) == place.account ? ours : theirs, reading.names, place))
            reading.entries << *std::move(entry);
    }
    // What this device wrote over is known here. Where both write over the same, one of them counts for nothing, and the original bundles the other.
    ownEdits.removeIf([](const QHash<QString, QJsonObject>::iterator &edit) { return edit->value("unsigned"_L1).toObject().contains("transaction_id"_L1); });
    edits.insert(ownEdits);
    reading.editsElsewhere = edits;
    return reading;
}

QString withoutReplyFallback(const QString &body)
{
    const QStringList lines = body.split(u'\n');
    qsizetype at = 0;
    while (at < lines.size() && (lines[at].startsWith("> "_L1) || lines[at] == ">"_L1))
        ++at;
    if (at == 0)
        return body;
    if (at < lines.size() && lines[at].trimmed().isEmpty())
        ++at;
    const QString rest = lines.sliced(at).join(u'\n');
    return rest.trimmed().isEmpty() ? body : rest;
}

QJsonObject textContent(const QString &text, const QString &inReplyTo, const QString &answered)
{
    static const QRegularExpression user(uR"((?<![\w/])@[\w.=\-/+]+:[\w.\-]+(?::\d+)?(?<![.\-]))"_s);
    QStringList told;
    if (!answered.isEmpty())
        told << answered;
    for (const QRegularExpressionMatch &match : user.globalMatch(text))
        told << match.captured();
    told.removeDuplicates();
    QJsonObject mentions;
    if (!told.isEmpty())
        mentions.insert(u"user_ids"_s, QJsonArray::fromStringList(told));
    return answering({{u"msgtype"_s, u"m.text"_s}, {u"body"_s, text}, {u"m.mentions"_s, mentions}}, inReplyTo, {}, false);
}

QJsonObject fileContent(const domain::Attachment &attachment, const QString &made)
{
    const QString type = [&] {
        switch (domain::mediaSort(attachment.media.type)) {
        case domain::MediaSort::Image:
            return u"m.image"_s;
        case domain::MediaSort::Video:
            return u"m.video"_s;
        case domain::MediaSort::Audio:
            return u"m.audio"_s;
        case domain::MediaSort::File:
            break;
        }
        return u"m.file"_s;
    }();
    const QString said = attachment.altText.trimmed();
    QJsonObject info{{u"mimetype"_s, attachment.media.type}, {u"size"_s, attachment.media.bytes}};
    // Clients keep the place of a picture free by it until it is there.
    if (const QString size = made.section(u' ', 1); !size.isEmpty()) {
        info.insert(u"w"_s, size.section(u'x', 0, 0).toInt());
        info.insert(u"h"_s, size.section(u'x', 1).toInt());
    }
    return {{u"msgtype"_s, type},
            {u"body"_s, said.isEmpty() ? attachment.media.name : said},
            {u"filename"_s, attachment.media.name},
            {u"info"_s, info},
            {u"m.mentions"_s, QJsonObject()},
            {u"url"_s, made.section(u' ', 0, 0)}};
}

QString threadOf(const QJsonObject &event)
{
    const QJsonObject relation = event.value("content"_L1).toObject().value("m.relates_to"_L1).toObject();
    return relation.value("rel_type"_L1) == "m.thread"_L1 ? relation.value("event_id"_L1).toString() : QString();
}

QJsonObject answering(QJsonObject content, const QString &event, const QString &thread, bool isBeside)
{
    QJsonObject relation{{u"m.in_reply_to"_s, QJsonObject{{u"event_id"_s, event}}}};
    if (!thread.isEmpty()) {
        relation.insert(u"rel_type"_s, u"m.thread"_s);
        relation.insert(u"event_id"_s, thread);
        relation.insert(u"is_falling_back"_s, isBeside);
    }
    if (!event.isEmpty() && (!isBeside || !thread.isEmpty()))
        content.insert(u"m.relates_to"_s, relation);
    return content;
}

QJsonObject editContent(const QJsonObject &content, const QString &event)
{
    QJsonObject written = content;
    written.remove(u"m.relates_to"_s);
    QJsonObject edit = written;
    edit.insert(u"body"_s, u"* "_s + written.value("body"_L1).toString());
    edit.insert(u"m.new_content"_s, written);
    // Who was told of it once is not told again.
    edit.insert(u"m.mentions"_s, QJsonObject());
    edit.insert(u"m.relates_to"_s, QJsonObject{{u"rel_type"_s, u"m.replace"_s}, {u"event_id"_s, event}});
    return edit;
}

} // namespace parvis::connectors::matrix
