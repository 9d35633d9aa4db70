// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/answers.h"
#include "core/connectors/listwindow.h"
#include "core/connectors/mastodon/mastodonapi.h"
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/mastodon/mastodonsearch.h"

#include <QtCore/QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

namespace {

constexpr int listedPageSize = 40;
/// So many are kept of a server that gives more than it is asked for.
constexpr qsizetype mostListedMarks = 80;

/// The status that a mark is of: its id stands before its version. Empty where nothing was taken in.
QString statusOfMark(const QString &mark)
{
    return mark.section(u' ', 0, 0);
}

/// Positions of former versions were the newest id that was known, and where a gap was being filled "known|where to go on|newest".
ListPosition mastodonPosition(const QString &text)
{
    if (text.isEmpty() || text.startsWith(u'{'))
        return ListPosition::read(text);
    const QStringList parts = text.split(u'|');
    ListPosition position{.known = {{.id = parts.value(0)}}, .newest = {}, .at = parts.value(1)};
    if (!position.at.isEmpty())
        position.newest = {{.id = parts.value(2)}};
    return position;
}

} // namespace

Exchange<MastodonConnector::Listing> MastodonConnector::list(Access access, QString stream, QString before, QString after) const
{
    QUrlQuery query{{u"limit"_s, QString::number(listedPageSize)}};
    if (!before.isEmpty())
        query.addQueryItem(u"max_id"_s, before);
    if (!after.isEmpty())
        query.addQueryItem(u"since_id"_s, after);
    QString path = u"/api/v1/notifications"_s;
    const bool isTag = stream.startsWith("tag:"_L1);
    if (isTag)
        path = u"/api/v1/timelines/tag/"_s + QString::fromLatin1(QUrl::toPercentEncoding(stream.sliced(4)));
    else
        query.addQueryItem(u"types[]"_s, u"mention"_s);
    // Mastodon passes over types that it does not know; others may refuse them.
    if (!isTag && mastodon::keepsIds(access))
        query.addQueryItem(u"types[]"_s, u"quote"_s);
    const Given given = co_await ask(mastodon::asking(access, path, query));
    const auto items = jsonArrayOf(given, mastodon::troubleOfMastodon);
    if (!items)
        co_return std::unexpected(items.error());
    Listing listing;
    for (const auto &value : *items) {
        const QJsonObject item = value.toObject();
        const QString id = mastodon::idIn(item);
        // Not every server heeds since_id: what we know already ends the page.
        if (!id.isEmpty() && id == after)
            listing.hasMetEnd = true;
        if (id == after && !id.isEmpty())
            break;
        // One that a server spoilt is passed over: what stands below it is asked for by the others.
        if (id.isEmpty())
            continue;
        Listed listed{.id = id};
        const QJsonObject status = isTag ? item : item.value("status"_L1).toObject();
        if ((isTag || mastodon::tellsWords(item)) && !mastodon::isPassedOver(access, status)) {
            listed.mark = mastodon::idIn(status) + u' ' + mastodon::versionOf(access, status);
            listed.status = status;
        }
        listing.listed << listed;
    }
    // Where nothing has an id nobody knows what comes below.
    if (listing.listed.isEmpty() && !listing.hasMetEnd && !items->isEmpty())
        co_return std::unexpected(malformed(*given, u"a list without ids"_s));
    // A page that is the one before it leads nowhere.
    if (!listing.listed.isEmpty() && listing.listed.constLast().id != before)
        listing.next = listing.listed.constLast().id;
    co_return listing;
}

Exchange<Page> MastodonConnector::fetchNewer(Access access, QString stream, QString position) const
{
    if (stream.startsWith("search:"_L1))
        co_return co_await mastodon::searchNewer(access, stream.sliced(7), position);
    if (stream == "own"_L1)
        co_return co_await fetchOwn(access, position);
    const ListPosition at = mastodonPosition(position);
    QList<ListMark> known = at.known;
    // The newest page is read as it stands. Below it the server itself ends the list, at the oldest that is known.
    ListMark end;
    if (!at.at.isEmpty() && !known.isEmpty())
        end = known.takeLast();
    const auto listing = co_await list(access, stream, at.at, end.id);
    if (!listing)
        co_return std::unexpected(listing.error());
    QList<ListMark> marks;
    for (const Listed &one : listing->listed)
        marks << ListMark{.id = one.id, .mark = one.mark};
    const ListMeeting meeting = meetingOf(marks, known, listing->next.isEmpty());
    Page page;
    for (const qsizetype place : meeting.changed) {
        if (const auto entry = mastodon::entryOf(access, listing->listed.at(place).status))
            page.entries << *entry;
    }
    QHash<QString, QString> marksBefore;
    for (const ListMark &one : std::as_const(known))
        marksBefore.insert(one.id, one.mark);
    QStringList missing;
    QStringList waiting;
    QStringList absent = meeting.missing;
    // Where nothing above it is there any more, nobody has told of the end itself either.
    if (listing->next.isEmpty() && !meeting.hasMet && !listing->hasMetEnd && !end.id.isEmpty()) {
        absent << end.id;
        marksBefore.insert(end.id, end.mark);
    }
    for (const QString &id : std::as_const(absent)) {
        if (const QString status = statusOfMark(marksBefore.value(id)); !status.isEmpty() && !missing.contains(status)) {
            missing << status;
            waiting << id;
        }
    }
    // It may be gone, or stand elsewhere now: notifications are cleared, tags taken out of a text.
    const auto looked = co_await mastodon::lookFor(access, missing);
    if (!looked)
        co_return std::unexpected(looked.error());
    page.removed = looked->removed;
    page.entries += looked->entries;
    goOn(page, at, marks.first(std::min(marks.size(), mostListedMarks)), meeting, listing->next, position.isEmpty());
    if (looked->looked < missing.size()) {
        // The others are looked for in the next round, as if they had stood first of all.
        ListPosition later = ListPosition::read(page.next);
        QList<ListMark> left;
        for (const QString &id : waiting.sliced(looked->looked))
            left << ListMark{.id = id, .mark = marksBefore.value(id)};
        QList<ListMark> &first = page.isLast ? later.known : later.newest;
        first = left.first(std::min(left.size(), mostListedMarks)) + first;
        page.next = later.written();
    }
    co_return page;
}

Exchange<Page> MastodonConnector::fetchOlder(Access access, QString stream, QString position) const
{
    if (position.isEmpty())
        co_return Page();
    if (stream.startsWith("search:"_L1))
        co_return co_await mastodon::searchOlder(access, stream.sliced(7), position);
    const auto listing = co_await list(access, stream, position, {});
    if (!listing)
        co_return std::unexpected(listing.error());
    Page page;
    for (const Listed &one : listing->listed) {
        if (const auto entry = mastodon::entryOf(access, one.status))
            page.entries << *entry;
    }
    page.next = listing->next;
    page.isLast = listing->next.isEmpty();
    co_return page;
}

} // namespace parvis::connectors
