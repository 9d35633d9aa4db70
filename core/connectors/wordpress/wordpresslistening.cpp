// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ownwords.h"
#include "core/connectors/sitereading.h"
#include "core/connectors/trouble.h"
#include "core/connectors/wordpress/wordpressapi.h"
#include "core/connectors/wordpress/wordpressconnector.h"
#include "core/connectors/wordpress/wordpressentities.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Trouble;

namespace {

/// How deep it is looked for what came back among older comments.
constexpr qint64 wordpressDepth = 1'000;

/// The newest comments as they stood, newest first: number and mark of each.
using WordPressWindow = QList<std::pair<QString, QString>>;

WordPressWindow wordpressWindowOf(const QList<QJsonObject> &comments)
{
    WordPressWindow window;
    for (const QJsonObject &comment : comments)
        window << std::pair(wordpress::idOfEntry(comment), wordpress::markOfComment(comment));
    return window;
}

QJsonArray wordpressJsonOf(const WordPressWindow &window)
{
    QJsonArray json;
    for (const auto &[id, mark] : window)
        json.append(id + u' ' + mark);
    return json;
}

WordPressWindow wordpressWindowFrom(const QJsonValue &json)
{
    WordPressWindow window;
    const QJsonArray entries = json.toArray();
    for (const auto &entry : entries)
        window << std::pair(entry.toString().section(u' ', 0, 0), entry.toString().section(u' ', 1));
    return window;
}

/// Where fetchNewer() stands, as Page::next holds it (JSON).
struct WordPressPosition
{
    WordPressWindow known;   ///< as it was after the last visit that came to its end
    qint64 total = 0;        ///< how many there were then
    WordPressWindow newest;  ///< as this visit found it
    qint64 offset = 0;       ///< where this visit goes on; 0: it begins
    qint64 listed = 0;       ///< how many the list had then
    qint64 fresh = 0;        ///< how many of them nobody knew
    bool isDeep = false;     ///< it looks for what came back further down

    [[nodiscard]] static WordPressPosition read(const QString &text)
    {
        const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
        return {.known = wordpressWindowFrom(json.value("known"_L1)),
                .total = json.value("total"_L1).toInteger(),
                .newest = wordpressWindowFrom(json.value("newest"_L1)),
                .offset = json.value("offset"_L1).toInteger(),
                .listed = json.value("listed"_L1).toInteger(),
                .fresh = json.value("fresh"_L1).toInteger(),
                .isDeep = json.value("deep"_L1).toBool()};
    }
    [[nodiscard]] QString written() const
    {
        QJsonObject json{{u"known"_s, wordpressJsonOf(known)}, {u"total"_s, total}};
        if (offset > 0) {
            json.insert(u"newest"_s, wordpressJsonOf(newest));
            json.insert(u"offset"_s, offset);
            json.insert(u"listed"_s, listed);
            json.insert(u"fresh"_s, fresh);
            json.insert(u"deep"_s, isDeep);
        }
        return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    }
};

/// How a page of the list meets what is known.
struct WordPressMeeting
{
    QList<QJsonObject> changed;   ///< new, or edited
    QStringList suspects;         ///< known, and not where they ought to stand
    qint64 fresh = 0;             ///< new above the last one that is known
    bool hasMet = false;          ///< something in it is known
};

WordPressMeeting wordpressMeetingOf(const QList<QJsonObject> &comments, const WordPressWindow &known, bool isEnd)
{
    WordPressMeeting meeting;
    QHash<QString, qsizetype> places;
    for (qsizetype place = 0; place < known.size(); ++place)
        places.insert(known[place].first, place);
    QSet<qsizetype> met;
    qsizetype lastMet = -1;
    qint64 unknown = 0;
    for (const QJsonObject &comment : comments) {
        const auto place = places.constFind(wordpress::idOfEntry(comment));
        if (place == places.constEnd()) {
            ++unknown;
            meeting.changed << comment;
            continue;
        }
        meeting.hasMet = true;
        meeting.fresh = unknown;
        met.insert(*place);
        lastMet = std::max(lastMet, *place);
        if (known[*place].second != wordpress::markOfComment(comment))
            meeting.changed << comment;
    }
    if (isEnd) {
        meeting.fresh = unknown;
        lastMet = known.size();
    }
    for (qsizetype place = 0; place < lastMet && place < known.size(); ++place) {
        if (!met.contains(place))
            meeting.suspects << known[place].first;
    }
    return meeting;
}

QUrlQuery wordpressCommentQuery(const Access &access)
{
    // Who may keep order sees what waits for a decision too.
    QUrlQuery query{{u"per_page"_s, QString::number(wordpress::pageSize)}};
    if (access.connection.capabilities.canModerate)
        query.addQueryItem(u"status"_s, u"all"_s);
    return query;
}

} // namespace

bool WordPressConnector::Listing::isLast() const
{
    return offset + wordpress::pageSize >= total;
}

Exchange<WordPressConnector::Listing> WordPressConnector::listComments(Access access, qint64 offset, qint64 total) const
{
    for (;;) {
        QUrlQuery query = wordpressCommentQuery(access);
        query.addQueryItem(u"orderby"_s, u"date_gmt"_s);
        query.addQueryItem(u"order"_s, u"desc"_s);
        query.addQueryItem(u"_fields"_s, u"id,post,parent,author,author_name,author_url,date_gmt,content,link,status"_s);
        if (offset > 0)
            query.addQueryItem(u"offset"_s, QString::number(offset));
        const Given given = co_await ask(wordpress::asking(access, u"/wp/v2/comments"_s, query));
        const auto comments = wordpress::wholeListOf(given);
        if (!comments)
            co_return std::unexpected(comments.error());
        // What its head is silent about the page itself tells: a full one has something behind it.
        const qint64 behind = offset + comments->count + (comments->count >= wordpress::pageSize ? 1 : 0);
        const qint64 now = wordpress::totalOf(*given).value_or(behind);
        if (offset > 0 && now < total) {
            // Some of those above have gone, and what stood below has moved up by that many.
            offset = std::max<qint64>(0, offset - (total - now));
            total = now;
            continue;
        }
        co_return Listing{.comments = comments->entries, .offset = offset, .total = now};
    }
}

Exchange<QStringList> WordPressConnector::missingOf(Access access, QStringList ids) const
{
    if (ids.isEmpty())
        co_return ids;
    QUrlQuery query = wordpressCommentQuery(access);
    query.addQueryItem(u"include"_s, ids.join(u','));
    query.addQueryItem(u"_fields"_s, u"id"_s);
    const auto there = wordpress::listOfAnswer(co_await ask(wordpress::asking(access, u"/wp/v2/comments"_s, query)));
    if (!there)
        co_return std::unexpected(there.error());
    for (const QJsonObject &comment : *there)
        ids.removeAll(wordpress::idOfEntry(comment));
    co_return ids;
}

Exchange<QList<domain::IncomingEntry>> WordPressConnector::entriesOf(Access access, QList<QJsonObject> comments) const
{
    const auto isOurs = [&access](const QJsonObject &comment) { return wordpress::idOfEntry(comment, "author"_L1) == access.connection.accountId; };
    QStringList posts;
    for (const QJsonObject &comment : std::as_const(comments)) {
        if (isOurs(comment))
            continue;
        if (const QString post = wordpress::idOfEntry(comment, "post"_L1); !post.isEmpty() && !posts.contains(post))
            posts << post;
    }
    QHash<QString, QString> titles;
    if (!posts.isEmpty()) {
        // The search finds pages and whatever else a site has, where /posts has posts alone.
        const QUrlQuery query{
            {u"include"_s, posts.join(u',')}, {u"per_page"_s, QString::number(wordpress::pageSize)}, {u"type"_s, u"post"_s}, {u"_fields"_s, u"id,title"_s}};
        const auto found = wordpress::listOfAnswer(co_await ask(wordpress::asking(access, u"/wp/v2/search"_s, query)));
        // Better later than without a title; but a site that has switched its search off will never tell.
        if (!found && domain::passes(found.error().kind) && found.error().kind != Trouble::Kind::Malformed)
            co_return std::unexpected(found.error());
        if (found) {
            for (const QJsonObject &post : *found)
                titles.insert(wordpress::idOfEntry(post), formats::htmlToText(post.value("title"_L1).toString()).simplified());
        }
    }
    QList<domain::IncomingEntry> entries;
    for (const QJsonObject &comment : std::as_const(comments)) {
        if (isOurs(comment)) {
            if (const auto answer = wordpress::answerOfComment(comment))
                entries << *answer;
            continue;
        }
        entries << domain::tidied(wordpress::mentionOfComment(comment, titles.value(wordpress::idOfEntry(comment, "post"_L1))));
    }
    co_return entries;
}

Exchange<Page> WordPressConnector::fetchNewer(Access access, QString stream, QString position) const
{
    if (isSiteStream(stream))
        co_return co_await fetchSite(access, stream.section(u':', 1), position);
    if (stream != "comments"_L1)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"no such stream: "_s + stream});
    WordPressPosition at = WordPressPosition::read(position);
    const auto listing = co_await listComments(access, at.offset, at.listed);
    if (!listing)
        co_return std::unexpected(listing.error());
    Page page;
    const bool isFirst = position.isEmpty();
    const bool isBeginning = at.offset == 0;
    const WordPressMeeting meeting = wordpressMeetingOf(listing->comments, at.known, listing->isLast() && !at.isDeep);
    if (isBeginning)
        at.newest = wordpressWindowOf(listing->comments);
    const auto entries = co_await entriesOf(access, meeting.changed);
    if (!entries)
        co_return std::unexpected(entries.error());
    page.entries = *entries;
    bool goesOn = !isFirst && !listing->isLast();
    if (at.isDeep) {
        goesOn = goesOn && listing->end() < wordpressDepth;
    } else if (!isFirst) {
        at.fresh += meeting.hasMet || listing->isLast() ? meeting.fresh : listing->comments.size();
        const auto missing = co_await missingOf(access, meeting.suspects);
        if (!missing)
            co_return std::unexpected(missing.error());
        page.removed = *missing;
        if (meeting.hasMet) {
            at.isDeep = listing->total > at.total + at.fresh - missing->size();
            goesOn = goesOn && at.isDeep;
        }
    }
    page.isLast = !goesOn;
    if (goesOn) {
        at.offset = listing->offset + wordpress::pageSize;
        at.listed = listing->total;
        page.next = at.written();
        co_return page;
    }
    page.next = WordPressPosition{.known = at.newest, .total = listing->total, .newest = {}}.written();
    if (isFirst && !listing->isLast())
        page.olderStart = u"%1/%2"_s.arg(listing->offset + wordpress::pageSize).arg(listing->total);
    co_return page;
}

Exchange<Page> WordPressConnector::fetchOlder(Access access, QString stream, QString position) const
{
    if (stream != "comments"_L1 || position.isEmpty())
        co_return Page();
    const auto listing = co_await listComments(access, position.section(u'/', 0, 0).toLongLong(), position.section(u'/', 1).toLongLong());
    if (!listing)
        co_return std::unexpected(listing.error());
    const auto entries = co_await entriesOf(access, listing->comments);
    if (!entries)
        co_return std::unexpected(entries.error());
    co_return Page{
        .entries = *entries, .removed = {}, .next = u"%1/%2"_s.arg(listing->offset + wordpress::pageSize).arg(listing->total), .isLast = listing->isLast()};
}

} // namespace parvis::connectors
