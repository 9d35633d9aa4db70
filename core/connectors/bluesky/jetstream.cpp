// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/jetstream.h"

#include "core/connectors/bluesky/blueskyentities.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QUrlQuery>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

namespace {

std::unexpected<domain::Trouble> noEvent(const QString &what)
{
    return std::unexpected(domain::Trouble{.kind = domain::Trouble::Kind::Malformed, .said = what});
}

} // namespace

domain::Answer<JetstreamEvent> jetstreamEvent(QByteArrayView event)
{
    // Nothing is copied: the view outlives the parsing.
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(event.data(), event.size()));
    if (!document.isObject())
        return noEvent(u"no JSON object"_s);
    const QJsonObject whole = document.object();
    const QString did = whole.value("did"_L1).toString();
    JetstreamEvent said{.entry = {}, .removed = {}, .time = whole.value("time_us"_L1).toInteger()};
    if (!did.startsWith("did:"_L1) || said.time <= 0)
        return noEvent(u"an event of nobody, or of no time"_s);
    if (whole.value("kind"_L1) != "commit"_L1)
        return said;
    const QJsonObject commit = whole.value("commit"_L1).toObject();
    constexpr auto collection = "app.bsky.feed.post"_L1;
    if (commit.value("collection"_L1) != collection)
        return said;
    const QString key = commit.value("rkey"_L1).toString();
    if (key.isEmpty() || key.contains(u'/') || did.contains(u'/'))
        return noEvent(u"a post without a key"_s);
    const QString uri = u"at://"_s + did + u'/' + collection + u'/' + key;
    const QString operation = commit.value("operation"_L1).toString();
    if (operation == "delete"_L1) {
        said.removed = uri;
        return said;
    }
    if (operation != "create"_L1 && operation != "update"_L1)
        return said;
    const QJsonObject record = commit.value("record"_L1).toObject();
    if (!record.value("text"_L1).isString())
        return noEvent(u"a post without a text"_s);
    auto mention = bluesky::mentionOf(uri, {{u"did"_s, did}}, record, domain::MentionKind::Mention);
    constexpr qint64 perMillisecond = 1'000;
    const domain::Instant seenAt = domain::fromMs(said.time / perMillisecond);
    mention.publishedAt = mention.publishedAt ? std::min(*mention.publishedAt, seenAt) : seenAt;
    said.entry = domain::tidied(mention);
    return said;
}

QList<QUrl> publicJetstreams()
{
    QList<QUrl> addresses;
    for (const char *host : {"jetstream2.us-east", "jetstream1.us-west", "jetstream1.us-east", "jetstream2.us-west"})
        addresses << QUrl(u"wss://%1.bsky.network/subscribe"_s.arg(QLatin1StringView(host)));
    return addresses;
}

QUrl jetstreamAddress(QUrl jetstream, const QString &position)
{
    constexpr qint64 rewind = 10'000'000;
    QUrlQuery query{{u"wantedCollections"_s, u"app.bsky.feed.post"_s}};
    if (const qint64 time = position.toLongLong(); time > rewind)
        query.addQueryItem(u"cursor"_s, QString::number(time - rewind));
    jetstream.setQuery(query);
    return jetstream;
}

domain::Answer<LiveNews> jetstreamNews(QByteArrayView event, const QString &account)
{
    auto said = jetstreamEvent(event);
    if (!said)
        return std::unexpected(said.error());
    LiveNews news{.position = QString::number(said->time)};
    if (!said->removed.isEmpty())
        news.removed << said->removed;
    const auto *mention = said->entry ? std::get_if<domain::IncomingMention>(&*said->entry) : nullptr;
    if (mention && mention->author.handle != account)
        news.entries << *std::move(said->entry);
    return news;
}

} // namespace parvis::connectors
