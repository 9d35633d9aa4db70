// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/post.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

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
    if (post.problem.isEmpty())
        return std::nullopt;
    const auto colon = post.problem.indexOf(u':');
    const QString name = post.problem.left(colon);
    const QString said = colon < 0 ? QString() : post.problem.sliced(colon + 1).trimmed();
    if (name == "gone"_L1)
        return PostFailure{.reason = PostFailure::Reason::Gone, .said = said};
    if (name == "access-withdrawn"_L1)
        return PostFailure{.reason = PostFailure::Reason::AccessWithdrawn, .said = said};
    return PostFailure{.reason = PostFailure::Reason::Told, .said = post.problem};
}

bool isLocked(PostState state)
{
    return state == PostState::Sending || state == PostState::Pending || state == PostState::Published;
}

Post movedToDay(Post post, QDate day, const QTimeZone &zone)
{
    if (isLocked(post.state))
        return post;
    constexpr int usualHour = 9;
    // Early in Tokyo is still the day before in Paris: the wall's date moves by as many days as the one shown. A second look is needed
    // where summer time moves the one across midnight of the other.
    constexpr int looks = 2;
    for (int look = 0; post.scheduledFor && look < looks; ++look) {
        QDateTime &wall = post.scheduledFor->wall;
        const auto instant = toInstant(*post.scheduledFor);
        const QDate shown = instant ? toZoned(*instant, zone).wall.date() : wall.date();
        wall.setDate(wall.date().addDays(shown.daysTo(day)));
    }
    if (post.plannedFor)
        post.plannedFor->setDate(day);
    if (!post.plannedFor && !post.scheduledFor)
        post.plannedFor = QDateTime(day, QTime(usualHour, 0));
    if (post.state == PostState::Idea)
        post.state = PostState::Draft;
    return post;
}

} // namespace parvis::domain
