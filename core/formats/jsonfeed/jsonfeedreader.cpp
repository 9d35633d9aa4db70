// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/jsonfeed/jsonfeedreader.h"

#include "core/formats/html/htmltotext.h"
#include "core/formats/text/decodetext.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using domain::IncomingEntry;
using domain::IncomingMention;
using domain::Refusal;
using domain::RefusalReason;

namespace {

QString text(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object[key];
    // Version 1.0 feeds are seen with numbers for ids.
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString().trimmed();
}

QJsonObject authorOf(const QJsonObject &object)
{
    const QJsonArray authors = object["authors"_L1].toArray();
    return authors.isEmpty() ? object["author"_L1].toObject() : authors.first().toObject();
}

} // namespace

JsonFeedReader::JsonFeedReader(QIODevice &device, const QString &sourceName)
    : m_device(device)
    , m_sourceName(sourceName)
{
}

domain::Result<domain::IncomingSource> JsonFeedReader::begin()
{
    m_items.emplace(m_device.readAll(), "items");
    if (!m_items->isFound())
        return domain::failure(domain::Error::Kind::Invalid, u"it has no list of items"_s);
    const QJsonObject feed = m_items->outer();
    m_language = text(feed, "language"_L1).left(2).toLower();
    m_author = authorOf(feed);
    QString address = text(feed, "feed_url"_L1);
    if (address.isEmpty())
        address = siteId(text(feed, "home_page_url"_L1));
    return domain::IncomingSource{.service = u"feed"_s, .address = address, .title = text(feed, "title"_L1)};
}

std::optional<IncomingEntry> JsonFeedReader::next()
{
    const auto item = m_items->next();
    if (!item)
        return std::nullopt;
    const QJsonObject &object = item->object;
    const QString id = text(object, "id"_L1);
    const auto refuse = [&](RefusalReason reason, const QString &detail) {
        const QString entry = id.isEmpty() ? u"entry %1"_s.arg(item->number) : u"entry %1 (%2)"_s.arg(item->number).arg(id);
        return Refusal{
            .source = m_sourceName, .entry = entry, .reason = reason, .detail = detail, .number = item->number, .title = text(object, "title"_L1).simplified()};
    };
    if (!item->problem.isEmpty())
        return refuse(item->isTruncated ? RefusalReason::Truncated : RefusalReason::Unreadable, item->problem);

    QString body = text(object, "content_text"_L1);
    if (body.isEmpty())
        body = htmlToText(text(object, "content_html"_L1));
    if (body.isEmpty())
        body = text(object, "summary"_L1);
    const QJsonObject author = authorOf(object).isEmpty() ? m_author : authorOf(object);
    const QString name = text(author, "name"_L1);
    const QString profile = text(author, "url"_L1);
    const QString date = text(object, "date_published"_L1).isEmpty() ? text(object, "date_modified"_L1) : text(object, "date_published"_L1);
    const QString language = text(object, "language"_L1);
    IncomingMention mention{.kind = domain::MentionKind::FeedEntry,
                            .remoteId = id,
                            .inReplyTo = {},
                            .url = text(object, "url"_L1).isEmpty() ? text(object, "external_url"_L1) : text(object, "url"_L1),
                            .title = maybeHtmlToText(text(object, "title"_L1)),
                            .text = body,
                            .language = language.isEmpty() ? m_language : language.left(2).toLower(),
                            .author = {.handle = name.isEmpty() ? profile : name, .name = name, .url = profile},
                            .publishedAt = domain::parseInstant(date),
                            .channel = {}};
    if (mention.title.isEmpty() && mention.text.isEmpty() && mention.url.isEmpty())
        return refuse(RefusalReason::Empty, {});
    if (mention.remoteId.isEmpty())
        mention.remoteId = mention.url.isEmpty() ? contentId({mention.title, mention.text, date}) : mention.url;
    return mention;
}

} // namespace parvis::formats
