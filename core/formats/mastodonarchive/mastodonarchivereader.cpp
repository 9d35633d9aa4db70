// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/mastodonarchive/mastodonarchivereader.h"

#include "core/formats/archive/archiveparts.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using domain::IncomingEntry;
using domain::IncomingPost;
using domain::Refusal;
using domain::RefusalReason;

namespace {

/// ActivityPub 5.6: what is public names the public collection; Mastodon's followers-only posts name a collection of followers. A note that names
/// people alone is a direct message.
bool isPrivate(const QJsonObject &note)
{
    QStringList addressed;
    for (const QString &field : {u"to"_s, u"cc"_s}) {
        const QJsonValue value = note[field];
        if (value.isString())
            addressed << value.toString();
        for (const QJsonValue one : value.toArray())
            addressed << one.toString();
    }
    return !addressed.isEmpty() && std::ranges::none_of(addressed, [](const QString &address) {
        return address == "https://www.w3.org/ns/activitystreams#Public"_L1 || address == "as:Public"_L1 || address == "Public"_L1
            || address.endsWith("/followers"_L1);
    });
}

/// The number by which the server's interface knows a post of its own: the last part of its address, as Mastodon and GoToSocial write it. Of what stands
/// elsewhere, and on servers of other programs, the address itself.
QString numberOf(const QString &address, const QString &home)
{
    static const QRegularExpression status(u"^https?://([^/]+)/(?:users|@)[^/]*(?:/[^/]+)?/statuses/([0-9A-Za-z]+)$"_s);
    const auto found = status.match(address);
    return found.hasMatch() && found.captured(1).compare(home, Qt::CaseInsensitive) == 0 ? found.captured(2) : address;
}

} // namespace

MastodonArchiveReader::MastodonArchiveReader(QIODevice &device, const QString &sourceName)
    : m_device(device)
    , m_sourceName(sourceName)
{
}

domain::Result<domain::IncomingSource> MastodonArchiveReader::begin()
{
    m_items.emplace(m_device.readAll(), "orderedItems");
    if (!m_items->isFound())
        return domain::failure(domain::Error::Kind::Invalid, u"it has no list of orderedItems"_s);
    m_first = m_items->next();
    const QString actor = m_first ? m_first->object["actor"_L1].toString() : QString();
    m_home = QUrl(actor).host();
    QString name;
    if (const QUrl url(actor); url.isValid() && !url.host().isEmpty())
        name = u"@%1@%2"_s.arg(url.fileName().remove(u'@'), url.host());
    return domain::IncomingSource{.service = u"mastodon"_s, .address = actor, .title = name};
}

std::optional<IncomingEntry> MastodonArchiveReader::next()
{
    const auto item = m_first ? std::exchange(m_first, std::nullopt) : m_items->next();
    if (!item)
        return std::nullopt;
    if (!item->problem.isEmpty())
        return Refusal{.source = m_sourceName,
                       .entry = u"entry %1"_s.arg(item->number),
                       .reason = item->isTruncated ? RefusalReason::Truncated : RefusalReason::Unreadable,
                       .detail = item->problem};
    return read(item->object, item->number);
}

IncomingEntry MastodonArchiveReader::read(const QJsonObject &activity, qint64 number) const
{
    const auto refuse = [&](RefusalReason reason, const QString &detail) {
        const QString id = activity["id"_L1].toString();
        return Refusal{.source = m_sourceName,
                       .entry = id.isEmpty() ? u"entry %1"_s.arg(number) : u"entry %1 (%2)"_s.arg(number).arg(id),
                       .reason = reason,
                       .detail = detail};
    };
    const QString type = activity["type"_L1].toString();
    const auto published = domain::parseInstant(activity["published"_L1].toString());
    if (type == "Announce"_L1) {
        const QJsonValue object = activity["object"_L1];
        const QString address = object.isString() ? object.toString() : object["id"_L1].toString();
        if (address.isEmpty())
            return refuse(RefusalReason::MissingField, u"object"_s);
        if (!published)
            return refuse(RefusalReason::BadDate, activity["published"_L1].toString());
        return IncomingPost{.kind = domain::PostKind::Boost,
                            .remoteId = activity["id"_L1].toString(address),
                            .inReplyTo = {},
                            .url = address,
                            .text = {},
                            .language = {},
                            .publishedAt = *published};
    }
    if (type != "Create"_L1)
        return refuse(RefusalReason::UnknownType, type.isEmpty() ? u"none"_s : type);
    const QJsonObject note = activity["object"_L1].toObject();
    const QString noteType = note["type"_L1].toString();
    if (noteType != "Note"_L1 && noteType != "Question"_L1 && noteType != "Article"_L1 && noteType != "Page"_L1)
        return refuse(RefusalReason::UnknownType, noteType.isEmpty() ? u"none"_s : noteType);
    const QString id = note["id"_L1].toString();
    if (id.isEmpty())
        return refuse(RefusalReason::MissingField, u"id"_s);
    if (isPrivate(note))
        return refuse(RefusalReason::Private, {});
    const auto written = domain::parseInstant(note["published"_L1].toString());
    if (!written && !published)
        return refuse(RefusalReason::BadDate, note["published"_L1].toString(activity["published"_L1].toString()));
    QString text = htmlToText(note["content"_L1].toString());
    if (const QString warning = note["summary"_L1].toString(); !warning.isEmpty())
        text.prepend(warning + u"\n\n"_s);
    for (const QString &list : {u"oneOf"_s, u"anyOf"_s}) {
        for (const QJsonValue option : note[list].toArray())
            text += u"\n• "_s + option["name"_L1].toString();
    }
    QStringList shown;
    for (const QJsonValue picture : note["attachment"_L1].toArray())
        shown << picture["name"_L1].toString();
    text = withDescriptions(text, shown);
    if (text.trimmed().isEmpty() && note["attachment"_L1].toArray().isEmpty())
        return refuse(RefusalReason::Empty, {});
    const QJsonObject byLanguage = note["contentMap"_L1].toObject();
    return IncomingPost{.kind = note["inReplyTo"_L1].toString().isEmpty() ? domain::PostKind::Post : domain::PostKind::Reply,
                        .remoteId = numberOf(id, m_home),
                        .inReplyTo = numberOf(note["inReplyTo"_L1].toString(), m_home),
                        .url = note["url"_L1].toString(id),
                        .text = text.trimmed(),
                        .language = byLanguage.isEmpty() ? QString() : byLanguage.begin().key().left(2),
                        .publishedAt = written ? *written : *published};
}

} // namespace parvis::formats
