// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discourseapi.h"
#include "core/connectors/discourse/discourseconnector.h"
#include "core/connectors/listwindow.h"
#include "core/connectors/ownwords.h"
#include "core/connectors/trouble.h"
#include "core/formats/html/htmltotext.h"

#include <QtCore/QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::MentionKind;
using domain::Trouble;

namespace {

/// How many notifications are read at once: each may lie in another topic, which is one more request of the sixty, or twenty, that a minute has.
constexpr int notificationPage = 30;
/// What /posts.json gives.
constexpr int latestPage = 50;

/// What a notification is to us, by its type (app/models/notification.rb); nothing where it is no word of anybody's, or a private one.
std::optional<MentionKind> kindOfNotification(qint64 type)
{
    enum { Mentioned = 1, Replied = 2, Quoted = 3, Posted = 9, Linked = 11, GroupMentioned = 15, WatchingFirstPost = 17 };
    switch (type) {
    case Mentioned:
    case Quoted:
    case Linked:
    case GroupMentioned:
        return MentionKind::Mention;
    case Replied:
        return MentionKind::Reply;
    case Posted:
    case WatchingFirstPost:
        return MentionKind::ForumPost;
    default:
        return std::nullopt;
    }
}

} // namespace

Exchange<DiscourseConnector::Listing> DiscourseConnector::listNotifications(Access access, QString offset) const
{
    const qint64 from = offset.toLongLong();
    QUrlQuery query{{u"limit"_s, QString::number(notificationPage)}};
    if (from > 0)
        query.addQueryItem(u"offset"_s, QString::number(from));
    const Given given = co_await askPatiently(discourse::asking(access, u"/notifications.json"_s, query));
    const auto answer = discourse::objectOfAnswer(given);
    if (!answer) {
        const auto why = co_await whyRefused(access, answer.error());
        co_return std::unexpected(why ? *why : answer.error());
    }
    if (!answer->value("notifications"_L1).isArray())
        co_return std::unexpected(malformed(*given, u"no list of notifications"_s));
    Listing listing;
    const QJsonArray notifications = answer->value("notifications"_L1).toArray();
    for (const auto &value : notifications) {
        const QJsonObject notification = value.toObject();
        const QJsonObject data = notification.value("data"_L1).toObject();
        const QString id = discourse::idOf(notification);
        // One that a server spoilt is passed over.
        if (id.isEmpty())
            continue;
        const auto kind = kindOfNotification(notification.value("notification_type"_L1).toInteger());
        QString title = data.value("topic_title"_L1).toString();
        if (title.isEmpty())
            title = formats::htmlToText(notification.value("fancy_title"_L1).toString());
        Found found{.mark = id,
                    .topic = discourse::idOf(notification, "topic_id"_L1),
                    .post = discourse::idOf(data, "original_post_id"_L1),
                    .number = discourse::idOf(notification, "post_number"_L1),
                    .title = title,
                    .version = {},
                    .kind = kind.value_or(MentionKind::Mention)};
        found.isWanted = kind && !found.topic.isEmpty() && (!found.post.isEmpty() || !found.number.isEmpty());
        listing.found << found;
    }
    // Where nothing has an id nobody knows what stands there.
    if (listing.found.isEmpty() && !notifications.isEmpty())
        co_return std::unexpected(malformed(*given, u"a list without ids"_s));
    const qint64 end = from + notificationPage;
    if (end < answer->value("total_rows_notifications"_L1).toInteger())
        listing.next = QString::number(end);
    co_return listing;
}

Exchange<DiscourseConnector::Listing> DiscourseConnector::listPosts(Access access, QString before) const
{
    // "id", or "id old" of a forum older than 2026: its pages are spans of fifty numbers, of which some may be nobody's any more, and begin with `before`
    // itself.
    const QString from = before.section(u' ', 0, 0);
    bool isOld = before.endsWith(" old"_L1);
    QUrlQuery query;
    if (!from.isEmpty())
        query.addQueryItem(u"before"_s, from);
    const Given given = co_await askPatiently(discourse::asking(access, u"/posts.json"_s, query));
    const auto answer = discourse::objectOfAnswer(given);
    if (!answer) {
        const auto why = co_await whyRefused(access, answer.error());
        co_return std::unexpected(why ? *why : answer.error());
    }
    if (!answer->value("latest_posts"_L1).isArray())
        co_return std::unexpected(malformed(*given, u"no list of posts"_s));
    const QString wanted = access.secret.value(u"category"_s);
    Listing listing;
    qint64 lowest = 0;
    const QJsonArray posts = answer->value("latest_posts"_L1).toArray();
    for (const auto &value : posts) {
        const QJsonObject post = value.toObject();
        const QString id = discourse::idOf(post);
        if (id.isEmpty() || discourse::idOf(post, "topic_id"_L1).isEmpty())
            continue;
        isOld = isOld || id == from;
        lowest = lowest == 0 ? id.toLongLong() : std::min(lowest, id.toLongLong());
        Found found{.mark = discourse::remoteIdOf(post),
                    .topic = discourse::idOf(post, "topic_id"_L1),
                    .post = id,
                    .number = {},
                    .title = post.value("topic_title"_L1).toString(),
                    .version = QString::number(post.value("version"_L1).toInteger()),
                    .kind = MentionKind::ForumPost,
                    .whole = post};
        // An answer of ours that was given in the forum itself comes in as ours.
        const bool isOursAlone = discourse::isOurs(access, post) && post.value("post_number"_L1).toInteger() <= 1;
        found.isWanted = !isOursAlone && !post.value("hidden"_L1).toBool()
            && (wanted == "all"_L1 || wanted.isEmpty() || discourse::idOf(post, "category_id"_L1) == wanted);
        listing.found << found;
    }
    if (listing.found.isEmpty() && !posts.isEmpty())
        co_return std::unexpected(malformed(*given, u"a list without ids"_s));
    const qint64 asked = from.toLongLong();
    if (isOld) {
        const qint64 next = lowest > 0 && lowest < asked ? lowest : asked - latestPage;
        if (next > 1)
            listing.next = QString::number(next) + u" old"_s;
    } else if (lowest > 1 && (from.isEmpty() || posts.size() >= latestPage)) {
        listing.next = QString::number(lowest);
    }
    co_return listing;
}

Exchange<DiscourseConnector::Listing> DiscourseConnector::listSearch(Access access, QString words, QString page) const
{
    constexpr int mostPages = 10;
    const int number = std::max(page.toInt(), 1);
    QUrlQuery query{{u"q"_s, QString::fromLatin1(QUrl::toPercentEncoding(words + u" order:latest"_s))}};
    if (number > 1)
        query.addQueryItem(u"page"_s, QString::number(number));
    const auto answer = co_await objectOf(access, discourse::asking(access, u"/search.json"_s, query));
    if (!answer)
        co_return std::unexpected(answer.error());
    QHash<QString, QString> titles;
    const QJsonArray topics = answer->value("topics"_L1).toArray();
    for (const auto &topic : topics)
        titles.insert(discourse::idOf(topic.toObject()), topic.toObject().value("title"_L1).toString());
    Listing listing;
    const QJsonArray posts = answer->value("posts"_L1).toArray();
    for (const auto &value : posts) {
        const QJsonObject post = value.toObject();
        Found found{.mark = discourse::idOf(post),
                    .topic = discourse::idOf(post, "topic_id"_L1),
                    .post = discourse::idOf(post),
                    .number = {},
                    .title = titles.value(discourse::idOf(post, "topic_id"_L1)),
                    .version = {},
                    .kind = MentionKind::ForumPost};
        found.isWanted = !found.topic.isEmpty() && !discourse::isOurs(access, post);
        if (!found.mark.isEmpty())
            listing.found << found;
    }
    if (answer->value("grouped_search_result"_L1).toObject().value("more_full_page_results"_L1).toBool() && number < mostPages)
        listing.next = QString::number(number + 1);
    co_return listing;
}

Exchange<DiscourseConnector::Listing> DiscourseConnector::list(Access access, QString stream, QString page) const
{
    if (stream == "notifications"_L1)
        co_return co_await listNotifications(access, page);
    if (stream == "posts"_L1)
        co_return co_await listPosts(access, page);
    if (stream.startsWith("search:"_L1))
        co_return co_await listSearch(access, stream.sliced(7), page);
    if (stream.startsWith("tag:"_L1))
        co_return co_await listSearch(access, u"tags:"_s + stream.sliced(4), page);
    co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"no such stream: "_s + stream});
}

Exchange<QList<domain::IncomingEntry>> DiscourseConnector::entriesOf(Access access, QList<Found> found) const
{
    found.removeIf([](const Found &one) { return !one.isWanted; });
    QMap<QString, QStringList> wanted;
    for (const Found &one : std::as_const(found)) {
        if (one.whole.isEmpty() && !one.post.isEmpty() && !wanted[one.topic].contains(one.post))
            wanted[one.topic] << one.post;
    }
    QHash<QString, QJsonObject> whole;
    // As many at once as the forum's own pages show (TopicView.chunk_size): of more nobody promises that all are given.
    constexpr qsizetype atOnce = 20;
    for (const auto &[topic, posts] : wanted.asKeyValueRange()) {
        for (qsizetype from = 0; from < posts.size(); from += atOnce) {
            QUrlQuery query;
            for (const QString &post : posts.mid(from, atOnce))
                query.addQueryItem(u"post_ids[]"_s, post);
            const Given given = co_await askPatiently(discourse::asking(access, u"/t/%1/posts.json"_s.arg(topic), query));
            // A topic that was deleted, or that we may not read any more: what was said there is nobody's business now.
            if (discourse::isNotFound(given) || (given && given->status == 403))
                break;
            const auto answer = discourse::objectOfAnswer(given);
            if (!answer)
                co_return std::unexpected(answer.error());
            const QJsonArray read = answer->value("post_stream"_L1).toObject().value("posts"_L1).toArray();
            for (const auto &post : read)
                whole.insert(discourse::idOf(post.toObject()), post.toObject());
        }
    }
    QList<domain::IncomingEntry> entries;
    for (const Found &one : std::as_const(found)) {
        QJsonObject post = one.whole;
        if (post.isEmpty() && !one.post.isEmpty()) {
            post = whole.value(one.post);
        } else if (post.isEmpty()) {
            const Given given = co_await askPatiently(discourse::asking(access, u"/posts/by_number/%1/%2.json"_s.arg(one.topic, one.number)));
            if (discourse::isNotFound(given) || (given && given->status == 403))
                continue;
            const auto answer = discourse::objectOfAnswer(given);
            if (!answer)
                co_return std::unexpected(answer.error());
            post = *answer;
        }
        if (discourse::idOf(post).isEmpty() || discourse::isTakenAway(post))
            continue;
        if (discourse::isOurs(access, post)) {
            auto answer = one.whole.isEmpty() ? std::nullopt : ownAnswer(discourse::mentionOf(access, post, one.title, one.kind));
            if (auto *said = answer ? std::get_if<domain::IncomingPost>(&*answer) : nullptr)
                said->answeredUrl = discourse::answeredAddressOf(access, post);
            if (answer)
                entries << *answer;
            continue;
        }
        entries << domain::tidied(discourse::mentionOf(access, post, one.title, one.kind));
    }
    co_return entries;
}

Exchange<DiscourseConnector::Gone> DiscourseConnector::goneOf(Access access, QStringList ids) const
{
    // More than that at once is a category that was closed, or a search that says something else: the rest is looked at when something else is missing.
    constexpr qsizetype mostAsked = 20;
    Gone gone;
    for (const QString &id : ids.first(std::min(ids.size(), mostAsked))) {
        const auto post = co_await readPost(access, id);
        const bool isGone = post ? discourse::isTakenAway(*post) : post.error().kind == Trouble::Kind::Gone || post.error().kind == Trouble::Kind::Refused;
        if (!post && !isGone)
            co_return std::unexpected(post.error());
        if (isGone)
            gone.unread << id;
        // What is hidden, or may not be read any more, was not deleted.
        if (isGone && (post ? !post->value("hidden"_L1).toBool() : post.error().kind == Trouble::Kind::Gone))
            gone.deleted << id;
    }
    co_return gone;
}

Exchange<std::optional<domain::IncomingMention>> DiscourseConnector::letThrough(Access access, QString post, QString number) const
{
    const auto there = co_await readPost(access, post);
    if (!there && (there.error().kind == Trouble::Kind::Gone || there.error().kind == Trouble::Kind::Refused))
        co_return std::nullopt;
    if (!there)
        co_return std::unexpected(there.error());
    if (discourse::isTakenAway(*there) || discourse::isOurs(access, *there))
        co_return std::nullopt;
    // A post does not say what its topic is called: an answer is called by it as well.
    QString title;
    const bool isTopic = discourse::topicNumber(discourse::remoteIdOf(*there)).has_value();
    if (const QString topic = discourse::idOf(*there, "topic_id"_L1); !topic.isEmpty()) {
        const auto whole = co_await objectOf(access, discourse::asking(access, u"/t/%1.json"_s.arg(topic)));
        if (!whole && (isTopic || domain::passes(whole.error().kind)))
            co_return std::unexpected(whole.error());
        if (whole)
            title = whole->value("title"_L1).toString();
    }
    domain::IncomingMention mention = discourse::mentionOf(access, *there, title, MentionKind::ForumPost);
    mention.formerId = u"review-"_s + number;
    mention.standing = domain::Verdict::Approve;
    const auto tidy = domain::tidied(mention);
    const auto *whole = std::get_if<domain::IncomingMention>(&tidy);
    co_return whole ? std::optional(*whole) : std::nullopt;
}

Exchange<QString> DiscourseConnector::postOfQueued(Access access, QString number) const
{
    constexpr int approved = 1;
    const auto answer = co_await objectOf(access, discourse::asking(access, u"/review/%1.json"_s.arg(number)));
    if (!answer && (answer.error().kind == Trouble::Kind::Gone || answer.error().kind == Trouble::Kind::Refused))
        co_return QString();
    if (!answer)
        co_return std::unexpected(answer.error());
    // The post that it has become is its target (app/serializers/reviewable_serializer.rb).
    const QJsonObject reviewable = answer->value("reviewable"_L1).toObject();
    co_return reviewable.value("status"_L1).toInteger() == approved ? discourse::idOf(reviewable, "post_id"_L1) : QString();
}

Exchange<std::optional<domain::IncomingMention>> DiscourseConnector::becameOf(Access access, QString remoteId) const
{
    const auto number = discourse::reviewNumber(remoteId);
    if (!number)
        co_return std::nullopt;
    const auto post = co_await postOfQueued(access, *number);
    if (!post)
        co_return std::unexpected(post.error());
    if (post->isEmpty())
        co_return std::nullopt;
    co_return co_await letThrough(access, *post, *number);
}

Exchange<Page> DiscourseConnector::fetchReview(Access access, QString position) const
{
    // The queue is short, and sorted by urgency: it is read whole each time.
    constexpr int mostPages = 20;
    const ListPosition at = ListPosition::read(position);
    QStringList known;
    QHash<QString, QString> stood;
    for (const ListMark &one : at.known) {
        known << one.id;
        stood.insert(one.id, one.mark);
    }
    Page page;
    QList<ListMark> marks;
    qint64 offset = 0;
    bool isWhole = false;
    for (int pages = 0; pages < mostPages && !isWhole; ++pages) {
        QUrlQuery query{{u"status"_s, u"pending"_s}, {u"type"_s, u"ReviewableQueuedPost"_s}};
        if (offset > 0)
            query.addQueryItem(u"offset"_s, QString::number(offset));
        const auto answer = co_await objectOf(access, discourse::asking(access, u"/review.json"_s, query));
        // The key is good, and whose it is looks after that queue no more: all else there is to be read is read.
        if (!answer && ((answer.error().kind == Trouble::Kind::Refused && answer.error().status == 403) || answer.error().kind == Trouble::Kind::Gone))
            co_return Page{.entries = {}, .removed = {}, .next = position, .isWithheld = true};
        if (!answer)
            co_return std::unexpected(answer.error());
        const QJsonArray reviewables = answer->value("reviewables"_L1).toArray();
        for (const auto &value : reviewables) {
            const QJsonObject reviewable = value.toObject();
            if (discourse::idOf(reviewable).isEmpty() || reviewable.value("type"_L1) != "ReviewableQueuedPost"_L1)
                continue;
            const domain::IncomingMention mention = discourse::mentionOfQueued(access, reviewable, answer->value("users"_L1).toArray());
            if (std::ranges::contains(marks, mention.remoteId, &ListMark::id))
                continue;
            // Whoever keeps order there may edit what waits.
            const ListMark mark{.id = mention.remoteId, .mark = discourse::fingerprintOf(mention.title + u'\n' + mention.text)};
            marks << mark;
            known.removeAll(mention.remoteId);
            if (stood.value(mark.id) != mark.mark)
                page.entries << domain::tidied(mention);
        }
        offset += reviewables.size();
        isWhole = reviewables.isEmpty() || offset >= answer->value("meta"_L1).toObject().value("total_rows_reviewables"_L1).toInteger();
    }
    // Of a queue that was read to its end, what waits no more was decided: it stands as something else, or not at all. Of many, some are asked about next
    // time. What stands below the last page that was read is known still.
    constexpr qsizetype mostAsked = 20;
    for (const QString &decided : std::as_const(known)) {
        if (!isWhole || page.removed.size() >= mostAsked) {
            marks << ListMark{.id = decided, .mark = stood.value(decided)};
            continue;
        }
        const auto became = co_await becameOf(access, decided);
        if (!became)
            co_return std::unexpected(became.error());
        if (*became)
            page.entries << **became;
        page.removed << decided;
    }
    page.next = ListPosition{.known = marks, .newest = {}, .at = {}}.written();
    co_return page;
}

Exchange<Page> DiscourseConnector::fetchNewer(Access access, QString stream, QString position) const
{
    if (stream == "review"_L1)
        co_return co_await fetchReview(access, position);
    const ListPosition at = ListPosition::read(position);
    const auto listing = co_await list(access, stream, at.at);
    if (!listing)
        co_return std::unexpected(listing.error());
    QList<ListMark> marks;
    for (const Found &one : listing->found)
        marks << ListMark{.id = one.mark, .mark = one.version};
    const ListMeeting meeting = meetingOf(marks, at.known, listing->next.isEmpty());
    QList<Found> fresh;
    for (const qsizetype place : meeting.changed)
        fresh << listing->found.at(place);
    Page page;
    const auto entries = co_await entriesOf(access, fresh);
    if (!entries)
        co_return std::unexpected(entries.error());
    page.entries = *entries;
    if (stream == "posts"_L1 && !meeting.missing.isEmpty()) {
        const auto gone = co_await goneOf(access, meeting.missing);
        if (!gone)
            co_return std::unexpected(gone.error());
        page.removed = gone->unread;
        page.takenBack = gone->deleted;
    }
    goOn(page, at, marks, meeting, listing->next, position.isEmpty());
    co_return page;
}

Exchange<Page> DiscourseConnector::fetchOlder(Access access, QString stream, QString position) const
{
    if (position.isEmpty() || stream == "review"_L1)
        co_return Page();
    const auto listing = co_await list(access, stream, position);
    if (!listing)
        co_return std::unexpected(listing.error());
    const auto entries = co_await entriesOf(access, listing->found);
    if (!entries)
        co_return std::unexpected(entries.error());
    co_return Page{.entries = *entries, .removed = {}, .next = listing->next, .isLast = listing->next.isEmpty()};
}

} // namespace parvis::connectors
