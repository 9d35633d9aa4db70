// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feed/feedconnector.h"

#include "core/connectors/trouble.h"
#include "core/domain/base/shorttext.h"
#include "core/domain/channels/channel.h"
#include "core/formats/html/htmlrels.h"
#include "core/formats/readers.h"
#include "core/formats/text/decodetext.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

constexpr std::chrono::minutes feedPace{30};
constexpr std::chrono::minutes redditPace{60};
/// With what it is spread by, a day.
constexpr std::chrono::hours longestFeedPause{20};

bool isOnReddit(const QUrl &url)
{
    return domain::feedServiceAt(url) == "reddit"_L1;
}

/// A feed asked for, by who has a key for it with it.
HttpRequest feedRequest(const QUrl &feed, const domain::Secret &secret)
{
    HttpRequest request = getRequest(feed);
    if (isOnReddit(feed)) {
        QUrlQuery query(feed);
        query.addQueryItem(u"limit"_s, u"100"_s);
        for (const auto name : {"feed"_L1, "user"_L1}) {
            if (const QString part = secret.value(name); !part.isEmpty())
                query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(part)));
        }
        request.url.setQuery(query);
    }
    request.headers.append("Accept",
                           "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, "
                           "application/json;q=0.8, text/html;q=0.5, */*;q=0.1");
    return request;
}

/// RSS's ttl, which counts minutes; none where a feed says nothing of it.
std::chrono::minutes ttlOf(const QByteArray &body)
{
    static const QRegularExpression ttl(u"<ttl>\\s*(\\d{1,6})\\s*</ttl>"_s);
    constexpr qsizetype headOfFeed = 16'384;
    const auto found = ttl.match(QString::fromLatin1(body.left(headOfFeed)));
    return found.hasMatch() ? std::chrono::minutes{found.captured(1).toLongLong()} : std::chrono::minutes{0};
}

/// How long a feed asks to be left alone: Cache-Control (RFC 9111), RSS's ttl, `known` where nothing is said of it just now; and never shorter than is polite.
std::chrono::milliseconds restOf(const HttpResponse &response, const QUrl &feed, std::chrono::minutes known)
{
    std::chrono::milliseconds rest = isOnReddit(feed) ? redditPace : feedPace;
    static const QRegularExpression maxAge(u"\\bmax-age\\s*=\\s*\"?(\\d{1,9})"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto found = maxAge.match(QString::fromLatin1(response.headers.value("Cache-Control"))); found.hasMatch())
        rest = std::max<std::chrono::milliseconds>(rest, std::chrono::seconds{found.captured(1).toLongLong()});
    rest = std::max<std::chrono::milliseconds>(rest, std::max(known, ttlOf(response.body)));
    return std::min<std::chrono::milliseconds>(rest, longestFeedPause);
}

/// What is the matter, and when to come back: not as soon as to somebody whose place it is to answer programs.
Trouble feedTrouble(const HttpResponse &response, const QUrl &feed)
{
    Trouble trouble = troubleOf(response, u"HTTP %1"_s.arg(response.status));
    // In the place of 429 Reddit answers 403 to who comes too often.
    if (isOnReddit(feed) && response.status == 403)
        trouble.kind = Trouble::Kind::RateLimited;
    if (trouble.retryAfter)
        return trouble;
    bool isNumber = false;
    const double reset = response.headers.value("X-RateLimit-Reset").toDouble(&isNumber);
    if (trouble.kind == Trouble::Kind::RateLimited && isNumber && reset > 0) {
        constexpr double perSecond = 1000;
        constexpr double longest = std::chrono::milliseconds(longestFeedPause).count();
        trouble.retryAfter = std::max<std::chrono::milliseconds>(std::chrono::minutes{1},
                                                                 std::chrono::milliseconds{static_cast<qint64>(std::min(reset * perSecond, longest))});
    } else if (trouble.kind == Trouble::Kind::RateLimited) {
        trouble.retryAfter = redditPace;
    } else if (trouble.kind == Trouble::Kind::Gone) {
        trouble.retryAfter = longestFeedPause;
    } else {
        trouble.retryAfter = feedPace;
    }
    return trouble;
}

struct FeedRead
{
    domain::IncomingSource says;
    QList<domain::IncomingEntry> entries;
    bool isCutOff = false;
    int unread = 0;        ///< so many entries say nothing, or are not well-formed, and could not be mended
    QStringList missed = {};   ///< the first few of them: "#4 Title", by their places in the feed
};

/// Whether a document goes on to its own end. One that broke off between two entries looks whole otherwise, whatever length it announced.
bool hasItsEnd(const QByteArray &body, formats::SourceFormat format)
{
    QString tail = formats::decodeText(body, formats::guessEncoding(body)).value_or(QString::fromUtf8(body)).trimmed();
    if (format == formats::SourceFormat::JsonFeed)
        return tail.endsWith(u'}');
    // Behind it a server may say how long it took.
    while (tail.endsWith("-->"_L1) || tail.endsWith("?>"_L1)) {
        const qsizetype at = tail.lastIndexOf(tail.endsWith("-->"_L1) ? "<!--"_L1 : "<?"_L1);
        tail = at < 0 ? QString() : tail.first(at).trimmed();
    }
    static const QRegularExpression root(uR"(<(?:/\s*(?:[\w.-]+:)?(?:rss|feed|RDF)\s*|(?:[\w.-]+:)?(?:rss|feed|RDF)\b[^<>]*/)>$)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return root.match(tail).hasMatch();
}

/// What a feed holds; Malformed where it is none.
domain::Answer<FeedRead> readFeed(const HttpResponse &response, const QUrl &feed)
{
    QByteArray body = response.body;
    QBuffer buffer(&body);
    buffer.open(QIODevice::ReadOnly);
    // Where it came from in the end is what its links stand on.
    const QUrl base = response.url.isEmpty() ? feed : response.url;
    const auto opened = formats::openSource(buffer, base.toString(QUrl::RemoveQuery | QUrl::RemoveFragment));
    if (!opened)
        return std::unexpected(malformed(response, opened.error().detail));
    if (opened->format != formats::SourceFormat::Feed && opened->format != formats::SourceFormat::JsonFeed)
        return std::unexpected(malformed(response, u"it is not a feed"_s));
    FeedRead read{.says = opened->says, .entries = {}, .isCutOff = opened->isCutOff};
    bool hasGood = false;
    while (auto entry = opened->reader->next()) {
        domain::IncomingEntry tidy = domain::tidied(*std::move(entry));
        if (const auto *refusal = std::get_if<domain::Refusal>(&tidy)) {
            read.isCutOff = read.isCutOff || refusal->reason == domain::RefusalReason::Truncated;
            using Reason = domain::RefusalReason;
            constexpr qsizetype named = 3;
            constexpr qsizetype longestTitle = 60;
            if (refusal->reason != Reason::Truncated) {
                ++read.unread;
                const QString title = domain::shortened(refusal->title, longestTitle);
                if (refusal->number > 0 && read.missed.size() < named)
                    read.missed << u"#%1 %2"_s.arg(refusal->number).arg(title).trimmed();
            }
        } else {
            hasGood = true;
        }
        read.entries << std::move(tidy);
    }
    read.isCutOff = read.isCutOff || !hasItsEnd(opened->unpacked ? opened->unpacked->data() : response.body, opened->format);
    if (!hasGood && !read.entries.isEmpty())
        return std::unexpected(malformed(response, u"none of its entries can be read"_s));
    return read;
}

bool isWebPage(const HttpResponse &response)
{
    constexpr qsizetype looked = 1'024;
    const QByteArray head = response.body.left(looked).trimmed().toLower();
    return response.headers.value("Content-Type").toLower().startsWith("text/html") || head.startsWith("<!doctype html") || head.startsWith("<html");
}

/// The feed that a page names; of several the first that is not of its comments.
QUrl feedNamedBy(const HttpResponse &page)
{
    static const QStringList types{u"application/rss+xml"_s, u"application/atom+xml"_s, u"application/feed+json"_s, u"application/json"_s,
                                   u"application/rdf+xml"_s};
    const QString html = formats::decodeText(page.body, formats::guessEncoding(page.body)).value_or(QString::fromUtf8(page.body));
    const auto links = formats::htmlRels(html, page.url);
    QUrl ofComments;
    for (const formats::HtmlRel &link : links) {
        const QString type = link.type.section(u';', 0, 0).trimmed().toLower();
        if (link.isAnchor || !link.rels.contains("alternate"_L1) || !types.contains(type) || link.url == page.url)
            continue;
        QUrl url = link.url;
        if (type == "application/json"_L1 && url.path().contains("/wp-json/"_L1))
            continue;
        // Who comes over https is not sent back to plain http by a page that was written before.
        if (page.url.scheme() == "https"_L1 && url.scheme() == "http"_L1 && url.host() == page.url.host())
            url.setScheme(u"https"_s);
        if (!link.title.contains("comment"_L1, Qt::CaseInsensitive) && !url.path().contains("/comments/"_L1))
            return url;
        if (ofComments.isEmpty())
            ofComments = url;
    }
    return ofComments;
}

/// Where a feed that answered well has moved for good. Reddit's are asked where Reddit reads them, whatever leads there.
QUrl newPlaceOf(const HttpResponse &response, const QUrl &feed)
{
    const QUrl to = response.movedTo.adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    const bool isWeb = to.isValid() && !to.host().isEmpty() && (to.scheme() == "https"_L1 || to.scheme() == "http"_L1);
    return isWeb && !isOnReddit(to) && !isOnReddit(feed) ? to : QUrl();
}

/// Which entries could not be read: the first few.
QString missedIn(const FeedRead &read)
{
    const QString named = read.missed.join(u", "_s);
    if (named.isEmpty())
        return u"…"_s;
    return read.unread > read.missed.size() ? named + u", …"_s : named;
}

QString positionAfter(const HttpResponse &response, const FeedRead &read)
{
    QJsonObject position;
    if (const auto ttl = ttlOf(response.body); ttl.count() > 0)
        position.insert(u"ttl"_s, qint64{ttl.count()});
    // What is not whole is asked for again, and told again.
    if (!read.isCutOff && read.unread == 0) {
        position.insert(u"etag"_s, QString::fromLatin1(response.headers.value("ETag")));
        position.insert(u"modified"_s, QString::fromLatin1(response.headers.value("Last-Modified")));
        position.insert(u"hash"_s, QString::fromLatin1(QCryptographicHash::hash(response.body, QCryptographicHash::Sha256).toHex()));
    }
    return QString::fromUtf8(QJsonDocument(position).toJson(QJsonDocument::Compact));
}

} // namespace

QUrl redditFeedOf(const QUrl &page)
{
    if (!isOnReddit(page))
        return {};
    static const QRegularExpression community(uR"(^/r/[\w+-]+$)"_s);
    static const QRegularExpression listed(
        uR"(^/(r/[\w+-]+/(new|hot|top|rising|controversial|search|comments(/\w+(/[^/]*){0,2})?)|(user|u)/[\w-]+(/(submitted|comments))?|search|domain/[\w.-]+(/new)?)$)"_s);
    QString path = page.path();
    for (const auto ending : {"/.rss"_L1, ".rss"_L1, "/.json"_L1, "/"_L1}) {
        if (path.endsWith(ending))
            path.chop(ending.size());
    }
    if (community.match(path).hasMatch())
        path += "/new"_L1;
    else if (!listed.match(path).hasMatch())
        return {};
    const bool isSearch = path.endsWith("/search"_L1);
    QUrl feed(u"https://www.reddit.com"_s);
    feed.setPath(path + (isSearch ? ".rss"_L1 : "/.rss"_L1));
    const QUrlQuery asked(page);
    QUrlQuery query;
    const auto items = asked.queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items) {
        if (name != "feed"_L1 && name != "user"_L1 && name != "limit"_L1)
            query.addQueryItem(name, value);
    }
    if (isSearch && !query.hasQueryItem(u"sort"_s))
        query.addQueryItem(u"sort"_s, u"new"_s);
    if (!query.isEmpty())
        feed.setQuery(query);
    return feed;
}

QString FeedConnector::service() const
{
    return u"feed"_s;
}

QString RedditConnector::service() const
{
    return u"reddit"_s;
}

Exchange<Acquaintance> FeedConnector::introduce(Introduction introduction) const
{
    QUrl feed = introduction.server;
    feed.setUserInfo(QString());
    feed.setFragment(QString());
    Acquaintance made;
    made.service = domain::feedServiceAt(feed);
    made.otherAddresses << feed.toString(QUrl::FullyEncoded);
    if (isOnReddit(feed)) {
        const QUrlQuery query(feed);
        for (const auto name : {"feed"_L1, "user"_L1}) {
            const QString part = query.queryItemValue(name, QUrl::FullyDecoded);
            if (const QString given = part.isEmpty() ? introduction.secret.value(name) : part; !given.isEmpty())
                made.secret.insert(name, given);
        }
        if (made.secret.size() == 1)
            made.secret.clear();
        feed = redditFeedOf(introduction.server);
        if (feed.isEmpty())
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"not a community, an account or a search of Reddit"_s});
        made.otherAddresses.clear();
    } else if (service() == "reddit"_L1) {
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"not an address of Reddit"_s});
    }
    Given given = co_await ask(feedRequest(feed, made.secret));
    if (given && given->isGood() && isWebPage(*given)) {
        const QUrl named = feedNamedBy(*given);
        if (named.isEmpty())
            co_return std::unexpected(malformed(*given, u"the page names no feed"_s));
        made.service = domain::feedServiceAt(named);
        feed = made.service == "reddit"_L1 ? redditFeedOf(named) : named;
        if (feed.isEmpty())
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"not a community, an account or a search of Reddit"_s});
        given = co_await ask(feedRequest(feed, made.secret));
    }
    if (!given)
        co_return std::unexpected(given.error());
    if (!given->isGood())
        co_return std::unexpected(feedTrouble(*given, feed));
    const auto read = readFeed(*given, feed);
    if (!read)
        co_return std::unexpected(read.error());
    made.address = feed.toString(QUrl::FullyEncoded);
    // A feed that was imported is known by where it was asked, where it is now, or where it says that it is.
    for (const QString &other : {given->url.toString(QUrl::FullyEncoded), read->says.address}) {
        if (!other.isEmpty() && !isOnReddit(feed))
            made.otherAddresses << other;
    }
    made.otherAddresses.removeAll(made.address);
    made.otherAddresses.removeDuplicates();
    made.name = read->says.title.simplified();
    if (made.name.isEmpty())
        made.name = feed.host();
    constexpr qsizetype telling = 32;
    made.samples = read->entries.first(std::min(read->entries.size(), telling));
    made.connection.state = domain::ConnectionState::Connected;
    made.connection.server = feed;
    made.connection.capabilities = domain::staticCapabilities(made.service);
    co_return made;
}

QStringList FeedConnector::streams(const domain::Connection &) const
{
    return {u"entries"_s};
}

Exchange<Page> FeedConnector::fetchNewer(Access access, QString, QString position) const
{
    const QUrl feed = access.connection.server;
    const QJsonObject known = QJsonDocument::fromJson(position.toUtf8()).object();
    HttpRequest request = feedRequest(feed, access.secret);
    if (const QString etag = known.value("etag"_L1).toString(); !etag.isEmpty())
        request.headers.append("If-None-Match", etag.toLatin1());
    if (const QString modified = known.value("modified"_L1).toString(); !modified.isEmpty())
        request.headers.append("If-Modified-Since", modified.toLatin1());
    const Given given = co_await ask(request);
    if (!given)
        co_return std::unexpected(given.error());
    // What nothing new came of repeats nothing of what it said before.
    const std::chrono::minutes ttl{given->status == 304 ? known.value("ttl"_L1).toInteger() : 0};
    const auto rest = restOf(*given, feed, ttl);
    if (given->status == 304)
        co_return Page{.entries = {}, .removed = {}, .next = position.isEmpty() ? u"{}"_s : position, .askAgainIn = rest};
    if (!given->isGood())
        co_return std::unexpected(feedTrouble(*given, feed));
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(given->body, QCryptographicHash::Sha256).toHex());
    if (known.value("hash"_L1).toString() == hash)
        co_return Page{.entries = {}, .removed = {}, .next = positionAfter(*given, {}), .askAgainIn = rest, .movedTo = newPlaceOf(*given, feed)};
    auto read = readFeed(*given, feed);
    if (!read) {
        Trouble trouble = read.error();
        trouble.retryAfter = feedPace;
        co_return std::unexpected(trouble);
    }
    Page page{.entries = read->entries, .removed = {}, .next = positionAfter(*given, *read), .askAgainIn = rest, .movedTo = newPlaceOf(*given, feed)};
    if (read->isCutOff)
        page.lack
            = Trouble{.kind = Trouble::Kind::Cut, .said = u"the feed breaks off before its end: what of it is whole was taken in"_s, .status = given->status};
    else if (read->unread > 0)
        page.lack = Trouble{
            .kind = Trouble::Kind::Cut,
            .said = u"so many entries of its feed could not be read: %1 (%2); all others were taken in"_s.arg(QString::number(read->unread), missedIn(*read)),
            .status = given->status};
    co_return page;
}

Exchange<QList<domain::IncomingMention>> newestOnSite(QUrl site)
{
    QList<domain::IncomingMention> newest;
    const Given page = co_await ask(feedRequest(site, {}));
    if (!page)
        co_return std::unexpected(page.error());
    const QUrl feed = page->isGood() && isWebPage(*page) ? feedNamedBy(*page) : QUrl();
    if (feed.isEmpty())
        co_return newest;
    HttpRequest request = feedRequest(feed, {});
    request.isForStrangers = feed.host() != site.host();
    const Given given = co_await ask(request);
    if (!given)
        co_return std::unexpected(given.error());
    const domain::Answer<FeedRead> read = given->isGood() ? readFeed(*given, feed) : domain::Answer<FeedRead>(FeedRead());
    if (!read)
        co_return newest;
    for (const domain::IncomingEntry &entry : read->entries) {
        if (const auto *mention = std::get_if<domain::IncomingMention>(&entry))
            newest << *mention;
    }
    co_return newest;
}

} // namespace parvis::connectors
