// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/post.h"

#include <QtCore/QHash>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

/// The same time of day in its own zone, on the date that is that day in `zone`.
ZonedTime shownOnDay(ZonedTime time, QDate day, const QTimeZone &zone)
{
    // Early in Tokyo is still the day before in Paris: the wall's date moves by as many days as the one shown. A second look is needed
    // where summer time moves the one across midnight of the other.
    constexpr int looks = 2;
    for (int look = 0; look < looks; ++look) {
        const auto instant = toInstant(time);
        const QDate shown = instant ? toZoned(*instant, zone).wall.date() : time.wall.date();
        time.wall.setDate(time.wall.date().addDays(shown.daysTo(day)));
    }
    return time;
}

} // namespace

std::optional<QDateTime> calendarTime(const Post &post, const QTimeZone &zone)
{
    if (post.publishedAt)
        return toZoned(*post.publishedAt, zone).wall;
    if (post.scheduledFor) {
        const auto instant = toInstant(*post.scheduledFor);
        return instant ? toZoned(*instant, zone).wall : post.scheduledFor->wall;
    }
    return post.plannedFor;
}

std::optional<PostFailure> failureOf(const Post &post)
{
    if (post.problem.isEmpty() || isToBeRemoved(post))
        return std::nullopt;
    const auto colon = post.problem.indexOf(u':');
    const QString name = post.problem.left(colon);
    const QString said = colon < 0 ? QString() : post.problem.sliced(colon + 1).trimmed();
    using Reason = PostFailure::Reason;
    static const QHash<QString, Reason> reasons{
        {u"gone"_s, Reason::Gone},          {u"access-withdrawn"_s, Reason::AccessWithdrawn}, {u"unsure"_s, Reason::Unsure},
        {u"too-large"_s, Reason::TooLarge}, {u"not-possible"_s, Reason::NotPossible},         {u"late"_s, Reason::Late}};
    if (const auto reason = reasons.constFind(name); reason != reasons.cend())
        return PostFailure{.reason = *reason, .said = said};
    return PostFailure{.reason = PostFailure::Reason::Told, .said = post.problem};
}

Post toBeRemoved(Post post, const QTimeZone &zone)
{
    if (!post.plannedFor)
        post.plannedFor = calendarTime(post, zone);
    post.scheduledFor.reset();
    post.holder = PostHolder::Nobody;
    post.state = PostState::Cancelled;
    post.problem = removalMark;
    return post;
}

bool isToBeRemoved(const Post &post)
{
    return post.state == PostState::Cancelled && post.problem == removalMark;
}

bool isLocked(PostState state)
{
    return state == PostState::Sending || state == PostState::Pending || state == PostState::Published;
}

bool mayHaveArrived(const Post &post)
{
    const auto failure = failureOf(post);
    return post.state == PostState::Failed && failure && failure->reason == PostFailure::Reason::Unsure;
}

QDateTime proposedTime(QDate day, const QTimeZone &zone, Instant now)
{
    constexpr int usualHour = 9;
    constexpr int lastHour = 23;
    constexpr int lastMinute = 59;
    const QDateTime usual(day, QTime(usualHour, 0));
    const QDateTime present = toZoned(now, zone).wall;
    if (day != present.date() || present < usual)
        return usual;
    const int hour = present.time().hour();
    return {day, hour == lastHour ? QTime(lastHour, lastMinute) : QTime(hour + 1, 0)};
}

Post movedToDay(const Post &post, QDate day, const QTimeZone &zone, Instant now)
{
    if (isLocked(post.state))
        return post;
    Post moved = post;
    if (moved.scheduledFor) {
        moved.scheduledFor = shownOnDay(*moved.scheduledFor, day, zone);
        const auto instant = toInstant(*moved.scheduledFor);
        if (moved.state == PostState::Scheduled && (!instant || *instant <= now))
            return post;
    } else if (moved.plannedFor) {
        moved.plannedFor->setDate(day);
    } else {
        moved.plannedFor = proposedTime(day, zone, now);
    }
    if (moved.state == PostState::Idea)
        moved.state = PostState::Draft;
    return moved;
}

} // namespace parvis::domain
