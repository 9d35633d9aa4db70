// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostconnector.h"

#include "core/connectors/answers.h"
#include "core/connectors/ghost/ghostentities.h"
#include "core/connectors/listwindow.h"
#include "core/connectors/sitereading.h"
#include "core/connectors/trouble.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

/// Ghost gives a hundred entries at once at most; comments come with what they answer.
constexpr int ghostPageSize = 50;

/// The stream of comments that are hidden, however old they are.
constexpr auto ghostHidden = "hidden"_L1;

std::unexpected<Trouble> ghostRefusal(Trouble::Kind kind, const QString &said)
{
    return std::unexpected(Trouble{.kind = kind, .said = said});
}

/// The newsletters that a channel may mail by; `usual` is the slug of its own.
QList<domain::Newsletter> ghostNewslettersOf(const QList<QJsonObject> &newsletters, const QString &usual)
{
    QList<domain::Newsletter> known;
    for (const QJsonObject &one : newsletters) {
        const QString slug = one.value("slug"_L1).toString();
        if (slug.isEmpty())
            continue;
        const QString name = one.value("name"_L1).toString().simplified();
        const QJsonValue readers = one.value("count"_L1).toObject().value("active_members"_L1);
        known << domain::Newsletter{.key = slug,
                                    .name = name.isEmpty() ? slug : name,
                                    .readers = readers.isDouble() && readers.toInteger() >= 0 ? std::optional(readers.toInteger()) : std::nullopt,
                                    .isUsual = slug == usual};
    }
    return known;
}

/// The newsletter that is meant, by its slug or its name.
domain::Answer<QString> ghostNewsletter(const QList<QJsonObject> &newsletters, const QString &meant)
{
    QStringList names;
    for (const QJsonObject &one : newsletters) {
        const QString slug = one.value("slug"_L1).toString();
        const QString name = one.value("name"_L1).toString();
        if (slug == meant || name.compare(meant, Qt::CaseInsensitive) == 0)
            return slug;
        names << slug;
    }
    return ghostRefusal(Trouble::Kind::Gone, u"no newsletter “%1”; there are: %2"_s.arg(meant, names.join(", "_L1)));
}

} // namespace

QString GhostConnector::service() const
{
    return u"ghost"_s;
}

Exchange<Acquaintance> GhostConnector::introduce(Introduction introduction) const
{
    Access access;
    access.connection.server = ghost::siteOf(introduction.server);
    access.secret.insert(u"token"_s, introduction.secret.value(u"token"_s).trimmed());
    const auto key = ghost::Key::parse(access.secret.value(u"token"_s));
    if (!key)
        co_return ghostRefusal(Trouble::Kind::AccessDenied, u"no Admin API key, which reads ID:SECRET"_s);
    const Given given = co_await ask(getRequest(ghost::endpoint(access.connection.server, u"/site/"_s)));
    const auto object = jsonObjectOf(given, ghost::troubleOfGhost);
    if (!object)
        co_return std::unexpected(object.error());
    const QJsonObject site = object->value("site"_L1).toObject();
    if (!site.contains("title"_L1))
        co_return std::unexpected(malformed(*given, u"no site of Ghost"_s));
    // Its administration may be at another address than its pages: where we were sent, tokens go at once.
    if (given->url.path().endsWith("/ghost/api/admin/site/"_L1) && (given->url.scheme() == "https"_L1 || introduction.server.scheme() == given->url.scheme()))
        access.connection.server = ghost::siteOf(given->url);
    auto session = std::make_shared<ghost::Session>(access);
    session->hear(given);

    const auto newsletters = ghost::listOfAnswer(
        co_await ghost::say(
            session,
            ghost::asking(session, u"/newsletters/"_s, {{u"filter"_s, u"status:active"_s}, {u"limit"_s, u"100"_s}, {u"include"_s, u"count.active_members"_s}})),
        u"newsletters"_s);
    if (!newsletters)
        co_return std::unexpected(newsletters.error());
    if (const QString meant = introduction.secret.value(u"newsletter"_s).trimmed(); !meant.isEmpty()) {
        const auto slug = ghostNewsletter(*newsletters, meant);
        if (!slug)
            co_return std::unexpected(slug.error());
        access.secret.insert(u"newsletter"_s, *slug);
    }
    domain::Capabilities can = domain::staticCapabilities(service());
    // Keys read comments since Ghost 6; before, and where comments are switched off, there is nothing to listen to.
    const auto comments = ghost::listOfAnswer(co_await ghost::say(session, ghost::asking(session, u"/comments/"_s, {{u"limit"_s, u"1"_s}})), u"comments"_s);
    if (!comments && domain::passes(comments.error().kind))
        co_return std::unexpected(comments.error());
    can.canModerate = can.canReadMentions = comments.has_value();
    can.newsletters = ghostNewslettersOf(*newsletters, access.secret.value(u"newsletter"_s));
    access.connection.state = domain::ConnectionState::Connected;
    access.connection.accountId = key->id;
    access.connection.handle = access.connection.server.host();
    access.connection.capabilities = can;
    QString address = site.value("url"_L1).toString();
    if (const QString scheme = QUrl(address).scheme(); scheme != "http"_L1 && scheme != "https"_L1)
        address = access.connection.server.toString();
    const QString name = site.value("title"_L1).toString().simplified();
    co_return Acquaintance{
        .connection = access.connection, .address = address, .name = name.isEmpty() ? access.connection.handle : name, .secret = access.secret};
}

QStringList GhostConnector::streams(const domain::Connection &connection) const
{
    // What we published there first: comments stand below it.
    QStringList streams{u"posts"_s};
    if (connection.capabilities.canReadMentions || connection.capabilities.withheld.contains("comments"_L1))
        streams << u"comments"_s;
    if (connection.capabilities.canReadMentions)
        streams << ghostHidden;
    return streams << u"site:posts"_s << u"site:pages"_s;
}

std::chrono::milliseconds GhostConnector::pace(const QString &stream) const
{
    return isSiteStream(stream) ? std::chrono::milliseconds(sitePace) : std::chrono::milliseconds{0};
}

Exchange<GhostConnector::Listing> GhostConnector::list(ghost::SessionPtr session, QString stream, QString page, QString filter) const
{
    QUrlQuery query{{u"limit"_s, QString::number(ghostPageSize)}, {u"page"_s, page.isEmpty() ? u"1"_s : page}};
    if (stream == "posts"_L1) {
        query.addQueryItem(u"filter"_s, u"status:published"_s);
        query.addQueryItem(u"order"_s, u"published_at desc"_s);
        query.addQueryItem(u"formats"_s, u"plaintext"_s);
        query.addQueryItem(u"fields"_s, u"id,title,url,published_at,updated_at"_s);
    } else {
        query.addQueryItem(u"order"_s, u"created_at desc"_s);
        if (!filter.isEmpty())
            query.addQueryItem(u"filter"_s, filter);
    }
    const Given given = co_await ghost::say(session, ghost::asking(session, u'/' + stream + u'/', query));
    const auto entries = ghost::soundOfAnswer(given, stream);
    if (!entries)
        co_return std::unexpected(entries.error());
    co_return Listing{.entries = *entries, .next = ghost::nextPageOf(given), .hasSpoilt = ghost::hasSpoilt(given, stream)};
}

namespace {

/// Whether Ghost does not give comments to who it gives all else: they are switched off there, or its key may not read them.
bool isKeptBack(const QString &stream, const Trouble &trouble)
{
    using Kind = Trouble::Kind;
    // Where it is no word of Ghost it may pass.
    return stream == "comments"_L1 && !domain::passes(trouble.kind)
        && (trouble.kind == Kind::NotPossible || trouble.kind == Kind::Gone || trouble.status == 403);
}

/// Puts an entry of a stream into a page: what was deleted among what is removed.
void addGhostEntry(Page &page, const QString &stream, const QJsonObject &entry)
{
    if (stream == "posts"_L1)
        page.entries << domain::tidied(ghost::postOfArticle(entry));
    else if (entry.value("status"_L1) == "deleted"_L1)
        page.removed << entry.value("id"_L1).toString();
    else
        page.entries << domain::tidied(ghost::mentionOfComment(entry));
}

} // namespace

Exchange<Page> GhostConnector::fetchHidden(Access access, QString position) const
{
    const auto session = co_await ghost::begin(access);
    if (!session)
        co_return std::unexpected(session.error());
    constexpr int mostPages = 100;
    const QString comments = u"comments"_s;
    const auto isHidden = [](const QJsonObject &entry) { return entry.value("status"_L1) == ghostHidden; };
    QStringList known;
    for (const ListMark &one : ListPosition::read(position).known)
        known << one.id;
    Page page;
    QList<ListMark> marks;
    QString next;
    bool isWhole = false;
    bool hasSpoilt = false;
    for (int pages = 0; pages < mostPages && !isWhole; ++pages) {
        const auto listing = co_await list(*session, comments, next, u"status:hidden"_s);
        // That a site gives no comments is told by their own stream.
        using Kind = Trouble::Kind;
        if (const Kind kind = listing ? Kind::Cancelled : listing.error().kind; kind == Kind::NotPossible || kind == Kind::Gone || kind == Kind::Refused)
            co_return Page{.entries = {}, .removed = {}, .next = position};
        if (!listing)
            co_return std::unexpected(listing.error());
        // A site that heeds no filter tells nothing here that the list of comments does not tell.
        if (!std::ranges::all_of(listing->entries, isHidden))
            co_return Page{.entries = {}, .removed = {}, .next = position.isEmpty() ? ListPosition().written() : position};
        for (const QJsonObject &entry : listing->entries) {
            const QString id = entry.value("id"_L1).toString();
            marks << ListMark{.id = id};
            if (known.removeAll(id) == 0)
                addGhostEntry(page, comments, entry);
        }
        hasSpoilt = hasSpoilt || listing->hasSpoilt;
        next = listing->next;
        isWhole = next.isEmpty();
    }
    // What is missing may be what the server spoilt.
    isWhole = isWhole && !hasSpoilt;
    // What is hidden no more was shown again, or deleted, or its article was; what slipped from one page to the other meanwhile is hidden still.
    for (qsizetype from = 0; isWhole && from < known.size(); from += ghostPageSize) {
        QStringList missing = known.mid(from, ghostPageSize);
        missing.removeIf([](const QString &id) { return !ghost::pathOfEntry({}, id); });
        if (missing.isEmpty())
            continue;
        const auto listing = co_await list(*session, comments, {}, u"id:[%1]"_s.arg(missing.join(u',')));
        if (!listing)
            co_return std::unexpected(listing.error());
        for (const QJsonObject &entry : listing->entries) {
            const QString id = entry.value("id"_L1).toString();
            if (missing.removeAll(id) == 0)
                continue;
            if (isHidden(entry))
                marks << ListMark{.id = id};
            else
                addGhostEntry(page, comments, entry);
        }
        if (!listing->hasSpoilt) {
            page.removed << missing;
            continue;
        }
        for (const QString &id : std::as_const(missing))
            marks << ListMark{.id = id};
    }
    for (const QString &id : isWhole ? QStringList() : known)
        marks << ListMark{.id = id};
    page.next = ListPosition{.known = marks, .newest = {}, .at = {}}.written();
    co_return page;
}

Exchange<Page> GhostConnector::fetchNewer(Access access, QString stream, QString position) const
{
    if (isSiteStream(stream))
        co_return co_await fetchSite(access, stream.section(u':', 1), position);
    if (stream == ghostHidden)
        co_return co_await fetchHidden(access, position);
    if (stream != "posts"_L1 && stream != "comments"_L1)
        co_return ghostRefusal(Trouble::Kind::NotPossible, u"no such stream: "_s + stream);
    const auto session = co_await ghost::begin(access);
    if (!session)
        co_return std::unexpected(session.error());
    const ListPosition at = ListPosition::read(position);
    const auto listing = co_await list(*session, stream, at.at);
    if (!listing && isKeptBack(stream, listing.error()))
        co_return Page{.entries = {}, .removed = {}, .next = position, .isWithheld = true};
    if (!listing)
        co_return std::unexpected(listing.error());
    QList<ListMark> marks;
    for (const QJsonObject &entry : listing->entries)
        marks << ListMark{.id = entry.value("id"_L1).toString(), .mark = stream == "comments"_L1 ? ghost::markOfComment(entry) : QString()};
    const ListMeeting meeting = meetingOf(marks, at.known, listing->next.isEmpty());
    Page page;
    for (const qsizetype place : meeting.changed)
        addGhostEntry(page, stream, listing->entries.at(place));
    // A comment that is deleted stays in the list; where it is missing, its article is gone, and it with it.
    if (stream == "comments"_L1 && !listing->hasSpoilt)
        page.removed << meeting.missing;
    goOn(page, at, marks, meeting, listing->next, position.isEmpty());
    co_return page;
}

Exchange<Page> GhostConnector::fetchOlder(Access access, QString stream, QString position) const
{
    if (position.isEmpty() || stream == ghostHidden)
        co_return Page();
    const auto session = co_await ghost::begin(access);
    if (!session)
        co_return std::unexpected(session.error());
    const auto listing = co_await list(*session, stream, position);
    if (!listing && isKeptBack(stream, listing.error()))
        co_return Page{.entries = {}, .removed = {}, .next = position, .isWithheld = true};
    if (!listing)
        co_return std::unexpected(listing.error());
    Page page;
    for (const QJsonObject &entry : listing->entries)
        addGhostEntry(page, stream, entry);
    page.next = listing->next;
    page.isLast = listing->next.isEmpty();
    co_return page;
}

Exchange<> GhostConnector::moderate(Access access, QString remoteId, domain::Verdict verdict) const
{
    const auto path = ghost::pathOfEntry(u"/comments/"_s, remoteId);
    if (!path)
        co_return std::unexpected(path.error());
    const auto session = co_await ghost::begin(access);
    if (!session)
        co_return std::unexpected(session.error());
    QString wanted = u"hidden"_s;
    if (verdict == domain::Verdict::Approve)
        wanted = u"published"_s;
    else if (verdict == domain::Verdict::Trash)
        wanted = u"deleted"_s;
    const auto comment = ghost::entryOfAnswer(
        co_await ghost::say(*session, ghost::telling(*session, "PUT", *path, u"comments"_s, {{u"status"_s, wanted}}, Effect::Repeatable)), u"comments"_s);
    if (!comment)
        co_return std::unexpected(comment.error());
    if (comment->value("status"_L1) != wanted)
        co_return ghostRefusal(Trouble::Kind::Refused, u"it stays: "_s + comment->value("status"_L1).toString());
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
