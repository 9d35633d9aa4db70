// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyconnector.h"

#include "core/connectors/answers.h"
#include "core/connectors/bluesky/blueskyentities.h"
#include "core/connectors/listwindow.h"
#include "core/connectors/trouble.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

constexpr int blueskyPage = 100;
/// Who has no server of their own signs in here.
constexpr auto blueskyEntry = "https://bsky.social"_L1;

/// Where lists are sorted by a time that others wrote, what is a little out of order is on the next page.
constexpr std::chrono::milliseconds disorder = std::chrono::seconds{5};
/// A search knows what was posted only after a while.
constexpr std::chrono::milliseconds searchDelay = std::chrono::minutes{10};

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

/// Whether an account's server may be where the answer of another one says: encrypted, or on this machine where that one was, too.
bool mayBeServer(const QUrl &url, const QUrl &saidBy)
{
    return !url.host().isEmpty() && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url) && isLoopback(saidBy)));
}

bool isEntry(const QUrl &server)
{
    const QString host = server.host();
    return host.isEmpty() || host == "bsky.app"_L1 || host == "bsky.social"_L1 || host == "www.bsky.app"_L1;
}

/// The session that an answer holds, as a secret.
domain::Secret secretOf(const QJsonObject &session)
{
    return {{u"did"_s, session.value("did"_L1).toString()},
            {u"accessJwt"_s, session.value("accessJwt"_L1).toString()},
            {u"refreshJwt"_s, session.value("refreshJwt"_L1).toString()}};
}

bool isWhole(const domain::Secret &secret)
{
    return secret.value(u"did"_s).startsWith("did:"_L1) && !secret.value(u"accessJwt"_s).isEmpty() && !secret.value(u"refreshJwt"_s).isEmpty();
}

/// Whether what was typed as an address is a name: handles are host names.
bool isName(const QUrl &address)
{
    return !isEntry(address) && !isLoopback(address) && address.host().contains(u'.') && address.port() < 0;
}

/// Whom the person means: what was typed as the user, or stands for one in the address.
QString whoIn(const Introduction &introduction)
{
    QString who = introduction.user.trimmed();
    if (who.isEmpty() && introduction.server.path().startsWith("/profile/"_L1))
        who = introduction.server.path().section(u'/', 2, 2);
    else if (who.isEmpty() && isName(introduction.server))
        who = introduction.server.host();
    if (who.startsWith("at://"_L1))
        who.remove(0, 5);
    if (who.startsWith(u'@'))
        who.remove(0, 1);
    return who;
}

domain::MentionKind kindOf(const QString &reason)
{
    return reason == "reply"_L1 ? domain::MentionKind::Reply : domain::MentionKind::Mention;
}

} // namespace

namespace bluesky {

QUrl endpoint(const QUrl &server, const QString &method)
{
    return below(server, u"/xrpc/"_s + method);
}

HttpRequest authorized(const Access &access, HttpRequest request)
{
    request.headers.append("Authorization", "Bearer " + access.secret.value(u"accessJwt"_s).toUtf8());
    request.headers.append("Accept", "application/json");
    return request;
}

domain::Answer<QJsonObject> objectOf(const Given &given)
{
    return jsonObjectOf(given, troubleIn);
}

} // namespace bluesky

using bluesky::authorized;
using bluesky::endpoint;
using bluesky::objectOf;

QString BlueskyConnector::service() const
{
    return u"bluesky"_s;
}

Exchange<QUrl> BlueskyConnector::find(QUrl directory, QString who) const
{
    QString did = who;
    if (!who.startsWith("did:"_L1)) {
        const auto resolved = objectOf(co_await ask(getRequest(endpoint(directory, u"com.atproto.identity.resolveHandle"_s), QUrlQuery{{u"handle"_s, who}})));
        if (!resolved)
            co_return std::unexpected(resolved.error());
        did = resolved->value("did"_L1).toString();
    }
    // atproto.com/specs/did: two methods; of the web's, host names alone.
    QUrl document;
    const QString name = did.section(u':', 2);
    const bool isPlain = std::ranges::all_of(name, [](QChar one) { return one.isLetterOrNumber() || one == u'.' || one == u'-'; });
    if (did.startsWith("did:plc:"_L1) && isPlain)
        document = QUrl(u"https://plc.directory/"_s + did);
    else if (did.startsWith("did:web:"_L1) && isPlain)
        document = QUrl(u"https://"_s + name + u"/.well-known/did.json"_s);
    else
        co_return QUrl();
    const auto said = objectOf(co_await ask(getRequest(document)));
    if (!said)
        co_return std::unexpected(said.error());
    const QUrl server = bluesky::dataServerOf(*said);
    co_return mayBeServer(server, directory) ? server : QUrl();
}

Exchange<QUrl> BlueskyConnector::doorOf(Introduction introduction, QString who) const
{
    if (!isEntry(introduction.server) && !(introduction.user.trimmed().isEmpty() && isName(introduction.server)))
        co_return introduction.server;
    const QUrl entry{QString(blueskyEntry)};
    const bool isFindable = who.startsWith("did:"_L1) || (who.contains(u'.') && !who.contains(u'@'));
    if (!isFindable)
        co_return entry;
    const auto found = co_await find(entry, who);
    if (found)
        co_return found->isEmpty() ? entry : *found;
    // The password goes to nobody but the account's own server, or the one that was named.
    const bool isWhereGiven = introduction.server.host() == entry.host();
    if (!isWhereGiven || domain::passes(found.error().kind))
        co_return std::unexpected(found.error());
    co_return entry;
}

Exchange<Acquaintance> BlueskyConnector::introduce(Introduction introduction) const
{
    Access access{.connection = {}, .secret = introduction.secret};
    QUrl server = introduction.server;
    HttpRequest request;
    const bool isKnown = !introduction.secret.contains(u"password"_s) && introduction.secret.contains(u"accessJwt"_s);
    if (isKnown) {
        // A session that we have is looked at, not begun or renewed: there are three hundred a day, and one that is renewed wants to be kept.
        request = authorized(access, getRequest(endpoint(server, u"com.atproto.server.getSession"_s)));
    } else {
        const QString who = whoIn(introduction);
        const auto door = co_await doorOf(introduction, who);
        if (!door)
            co_return std::unexpected(door.error());
        server = *door;
        const QJsonObject credentials{{u"identifier"_s, who}, {u"password"_s, introduction.secret.value(u"password"_s)}};
        request = jsonRequest("POST", endpoint(server, u"com.atproto.server.createSession"_s), credentials, Effect::Repeatable);
    }
    const Given given = co_await ask(request);
    const auto session = objectOf(given);
    if (!session)
        co_return std::unexpected(session.error());
    if (!isKnown)
        access.secret = secretOf(*session);
    if (!isWhole(access.secret) || session->value("did"_L1).toString() != access.secret.value(u"did"_s))
        co_return std::unexpected(malformed(*given, u"a session without its tokens"_s));
    // Where the account has moved to is said by its own document.
    const QUrl home = bluesky::dataServerOf(session->value("didDoc"_L1).toObject());
    access.connection.server = mayBeServer(home, server) ? home : server;
    access.connection.state = domain::ConnectionState::Connected;
    access.connection.accountId = access.secret.value(u"did"_s);
    const QString handle = session->value("handle"_L1).toString();
    const bool hasName = !handle.isEmpty() && handle != "handle.invalid"_L1;
    access.connection.handle = hasName ? u'@' + handle : access.connection.accountId;

    // What follows is good to know; without it we are connected just as well.
    const auto rules = objectOf(co_await ask(getRequest(endpoint(access.connection.server, u"com.atproto.server.describeServer"_s))));
    access.connection.capabilities = bluesky::capabilitiesOf(rules ? rules->value("blobUploadLimit"_L1).toInteger() : 0);
    const QUrlQuery ourselves{{u"actor"_s, access.connection.accountId}};
    const auto profile = objectOf(co_await ask(authorized(access, getRequest(endpoint(access.connection.server, u"app.bsky.actor.getProfile"_s), ourselves))));
    const QString name = profile ? profile->value("displayName"_L1).toString().simplified() : QString();
    co_return Acquaintance{.connection = access.connection,
                           .address = u"https://bsky.app/profile/"_s + (hasName ? handle : access.connection.accountId),
                           .name = name.isEmpty() ? access.connection.handle : name,
                           .secret = access.secret};
}

Exchange<domain::Secret> BlueskyConnector::renew(Access access) const
{
    const QString refresh = access.secret.value(u"refreshJwt"_s);
    if (refresh.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::AccessDenied, .said = u"there is no token to renew with"_s});
    HttpRequest request{.method = "POST", .url = endpoint(access.connection.server, u"com.atproto.server.refreshSession"_s)};
    request.headers.append("Authorization", "Bearer " + refresh.toUtf8());
    request.headers.append("Accept", "application/json");
    // The old token stays good for a while: where the answer is lost the same is asked again.
    request.effect = Effect::Repeatable;
    const Given given = co_await ask(request);
    const auto session = objectOf(given);
    if (!session) {
        Trouble trouble = session.error();
        if (given) {
            const QString name = bluesky::errorName(*given);
            if (name == "ExpiredToken"_L1 || name == "InvalidToken"_L1 || trouble.said.startsWith("Could not find user info"_L1))
                trouble.kind = Trouble::Kind::AccessWithdrawn;
        }
        co_return std::unexpected(trouble);
    }
    const domain::Secret renewed = secretOf(*session);
    if (!isWhole(renewed) || (!access.connection.accountId.isEmpty() && renewed.value(u"did"_s) != access.connection.accountId))
        co_return std::unexpected(malformed(*given, u"a session without its tokens, or somebody else's"_s));
    co_return renewed;
}

Exchange<> BlueskyConnector::revoke(Access access) const
{
    HttpRequest request{.method = "POST", .url = endpoint(access.connection.server, u"com.atproto.server.deleteSession"_s)};
    request.headers.append("Authorization", "Bearer " + access.secret.value(u"refreshJwt"_s).toUtf8());
    request.headers.append("Accept", "application/json");
    request.effect = Effect::Repeatable;
    const Given given = co_await ask(request);
    if (!given)
        co_return std::unexpected(given.error());
    const QString name = bluesky::errorName(*given);
    if (given->isGood() || name == "ExpiredToken"_L1 || name == "InvalidToken"_L1)
        co_return {};
    co_return std::unexpected(bluesky::troubleIn(*given));
}

QStringList BlueskyConnector::streams(const domain::Connection &) const
{
    return {u"notifications"_s, u"own"_s};
}

std::chrono::milliseconds BlueskyConnector::pace(const QString &stream) const
{
    return stream == "own"_L1 ? std::chrono::minutes{5} : std::chrono::minutes{0};
}

Exchange<BlueskyConnector::Listing> BlueskyConnector::list(Access access, QString stream, Range range) const
{
    QUrlQuery query{{u"limit"_s, QString::number(blueskyPage)}};
    QString method = u"app.bsky.notification.listNotifications"_s;
    const bool isSearch = stream != "notifications"_L1;
    if (isSearch) {
        method = u"app.bsky.feed.searchPosts"_s;
        const QString words = stream.section(u':', 1);
        const bool isTag = stream.startsWith("tag:"_L1);
        // QUrlQuery takes its values half encoded: what people type is encoded whole.
        query.addQueryItem(u"q"_s, QString::fromLatin1(QUrl::toPercentEncoding(isTag ? u'#' + words : words)));
        if (isTag)
            query.addQueryItem(u"tag"_s, QString::fromLatin1(QUrl::toPercentEncoding(words)));
        query.addQueryItem(u"sort"_s, u"latest"_s);
        if (!range.since.isEmpty())
            query.addQueryItem(u"since"_s, range.since);
        if (!range.until.isEmpty())
            query.addQueryItem(u"until"_s, range.until);
    } else {
        for (const QString &reason : {u"mention"_s, u"reply"_s, u"quote"_s})
            query.addQueryItem(u"reasons"_s, reason);
    }
    if (!range.cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(range.cursor)));
    const Given given = co_await ask(authorized(access, getRequest(endpoint(access.connection.server, method), query)));
    const auto answer = objectOf(given);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonValue items = answer->value(isSearch ? "posts"_L1 : "notifications"_L1);
    if (!items.isArray())
        co_return std::unexpected(malformed(*given, u"no list"_s));
    Listing listing;
    listing.cursor = answer->value("cursor"_L1).toString();
    const QJsonArray all = items.toArray();
    for (const auto &value : all) {
        const QJsonObject item = value.toObject();
        const QJsonObject record = item.value("record"_L1).toObject();
        const QString indexedAt = item.value("indexedAt"_L1).toString();
        // A notification's time is its place in the list; a post's is reckoned as the service does.
        const auto at = isSearch ? bluesky::sortTimeOf(record, indexedAt) : domain::parseInstant(indexedAt);
        if (at) {
            listing.newest = listing.newest ? std::max(*listing.newest, *at) : *at;
            listing.oldest = listing.oldest ? std::min(*listing.oldest, *at) : *at;
        }
        const QString uri = item.value("uri"_L1).toString();
        const QString reason = item.value("reason"_L1).toString();
        const bool isWanted = isSearch || reason == "mention"_L1 || reason == "reply"_L1 || reason == "quote"_L1;
        const auto address = bluesky::recordAddressOf(uri);
        if (!isWanted || address.collection != "app.bsky.feed.post"_L1 || address.repository == access.connection.accountId)
            continue;
        auto mention = bluesky::mentionOf(uri, item.value("author"_L1).toObject(), record, kindOf(reason));
        if (const auto sortedAt = bluesky::sortTimeOf(record, indexedAt))
            mention.publishedAt = sortedAt;
        listing.entries << domain::tidied(mention);
        if (!listing.ids.contains(uri))
            listing.ids << uri;
    }
    // Where nothing has a time nobody knows how far it reaches; something comes below it.
    if (!all.isEmpty() && !listing.oldest && !listing.cursor.isEmpty())
        co_return std::unexpected(malformed(*given, u"a list without times"_s));
    co_return listing;
}

Exchange<QStringList> BlueskyConnector::goneOf(Access access, QStringList uris) const
{
    // So many at a time; what is not there is left out of the answer.
    constexpr qsizetype most = 25;
    QStringList gone;
    for (qsizetype at = 0; at < uris.size(); at += most) {
        const QStringList asked = uris.sliced(at, std::min(most, uris.size() - at));
        QUrlQuery query;
        for (const QString &uri : asked)
            query.addQueryItem(u"uris"_s, QString::fromLatin1(QUrl::toPercentEncoding(uri)));
        const Given given = co_await ask(authorized(access, getRequest(endpoint(access.connection.server, u"app.bsky.feed.getPosts"_s), query)));
        const auto answer = objectOf(given);
        if (!answer)
            co_return std::unexpected(answer.error());
        if (!answer->value("posts"_L1).isArray())
            co_return std::unexpected(malformed(*given, u"no posts"_s));
        QStringList there;
        const QJsonArray posts = answer->value("posts"_L1).toArray();
        for (const auto &post : posts)
            there << post.toObject().value("uri"_L1).toString();
        for (const QString &uri : asked) {
            if (!there.contains(uri))
                gone << uri;
        }
    }
    co_return gone;
}

namespace {

/// Where to go on after a page. Servers cut between entries of one millisecond and lose the rest of them: where a cursor is a time, the next page begins a
/// millisecond higher, unless that is where this one began.
QString blueskyCursorAfter(const QString &cursor, const QString &current)
{
    const bool isTime = cursor.endsWith(u'Z') && cursor.contains(u'T');
    const auto at = isTime ? domain::parseInstant(cursor) : std::nullopt;
    if (!at)
        return cursor;
    const QString higher = bluesky::timeText(*at + std::chrono::milliseconds{1});
    return higher == current ? cursor : higher;
}

/// So many notifications are watched for being deleted, twice the page of a visit: those of a visit and those that could not be asked about.
constexpr qsizetype mostWatchedFor = 200;

QList<ListMark> blueskyMarks(const QStringList &ids)
{
    QList<ListMark> marks;
    for (const QString &id : ids)
        marks << ListMark{.id = id};
    return marks;
}

/// A position of fetchNewer().
QString blueskyPosition(const QString &place, const QStringList &window)
{
    return place.isEmpty() ? place : (QStringList{place} + window).join(u'\n');
}

} // namespace

Exchange<Page> BlueskyConnector::fetchNewer(Access access, QString stream, QString position) const
{
    if (stream == "own"_L1)
        co_return co_await fetchOwn(access, position);
    // "known" or, while a gap between two visits is being filled from above, "known|cursor|newest"; below it, a line each, the newest notifications of the
    // visit.
    const QString place = position.section(u'\n', 0, 0);
    QStringList window = position.section(u'\n', 1).split(u'\n', Qt::SkipEmptyParts);
    const QString known = place.section(u'|', 0, 0);
    const QString cursor = place.section(u'|', 1, -2);
    const QString newestBefore = place.contains(u'|') ? place.section(u'|', -1) : QString();
    const auto knownAt = domain::parseInstant(known);
    const bool isNotifications = stream == "notifications"_L1;
    const auto floor = knownAt ? std::optional(*knownAt - (isNotifications ? disorder : searchDelay)) : std::nullopt;
    const auto listing
        = co_await list(access, stream, {.cursor = cursor, .since = floor && !isNotifications ? bluesky::timeText(*floor) : QString(), .until = {}});
    if (!listing)
        co_return std::unexpected(listing.error());
    Page page{.entries = listing->entries, .removed = {}, .next = {}};
    if (isNotifications && cursor.isEmpty()) {
        // The network tells no news of what is deleted: it is missing among those between which it stood.
        const QStringList suspects = meetingOf(blueskyMarks(listing->ids), blueskyMarks(window), listing->cursor.isEmpty()).missing;
        const auto gone = co_await goneOf(access, suspects);
        page.removed = gone.value_or(QStringList());
        // Who could not be asked about is asked about at the next visit: nothing else waits for it.
        window = gone ? listing->ids : (suspects + listing->ids).mid(0, mostWatchedFor);
    }
    const QString newest = !newestBefore.isEmpty() ? newestBefore : listing->newest ? bluesky::timeText(*listing->newest) : QString();
    // Nothing that is known gets newer by going backwards: a list that was emptied there leaves what we know.
    const auto newestAt = domain::parseInstant(newest);
    page.next = blueskyPosition(newestAt && (!knownAt || *newestAt > *knownAt) ? newest : known, window);
    const QString onwards = blueskyCursorAfter(listing->cursor, cursor);
    if (!floor) {
        page.olderStart = listing->cursor.isEmpty() ? QString() : u"|"_s + onwards;
        co_return page;
    }
    const bool reaches = !listing->oldest || *listing->oldest < *floor;
    if (reaches || listing->cursor.isEmpty() || onwards == cursor)
        co_return page;
    page.next = blueskyPosition(u"%1|%2|%3"_s.arg(known, onwards, newest), window);
    page.isLast = false;
    co_return page;
}

Exchange<Page> BlueskyConnector::fetchOlder(Access access, QString stream, QString position) const
{
    // "until|cursor": searches reach only so far by cursors; then they begin anew below what was last.
    if (position.isEmpty())
        co_return Page();
    const QString until = position.section(u'|', 0, 0);
    const QString cursor = position.section(u'|', 1);
    const auto listing = co_await list(access, stream, {.cursor = cursor, .since = {}, .until = until});
    if (!listing)
        co_return std::unexpected(listing.error());
    Page page{.entries = listing->entries, .removed = {}, .next = {}};
    // A server that heeds no times would begin at the top again and again.
    const auto untilAt = domain::parseInstant(until);
    const bool isHeeded = !untilAt || (listing->oldest && *listing->oldest < *untilAt);
    const QString onwards = blueskyCursorAfter(listing->cursor, cursor);
    if (isHeeded && !listing->cursor.isEmpty() && onwards != cursor) {
        page.next = until + u'|' + onwards;
        page.isLast = false;
        co_return page;
    }
    if (stream != "notifications"_L1 && listing->oldest && isHeeded) {
        const QString lower = bluesky::timeText(*listing->oldest + std::chrono::milliseconds{1});
        if (lower != until) {
            page.next = lower + u'|';
            page.isLast = false;
        }
    }
    co_return page;
}

} // namespace parvis::connectors
