// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendarentry.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
QString tr(const char *text)
{
    return QCoreApplication::translate("parvis::models::CalendarEntry", text);
}
} // namespace

QString CalendarEntry::name() const
{
    if (!post.title.trimmed().isEmpty())
        return post.title.simplified();
    constexpr qsizetype longest = 80;
    return post.text.left(longest).simplified();
}

PostLook lookOf(const domain::Post &post, domain::Instant now)
{
    using State = domain::PostState;
    switch (post.state) {
    case State::Idea:
    case State::Draft:
    case State::InReview:
    case State::Approved:
        return post.plannedFor || post.scheduledFor ? PostLook::Planned : PostLook::Idea;
    case State::Scheduled: {
        const auto instant = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
        return instant && *instant < now ? PostLook::Late : PostLook::Scheduled;
    }
    case State::Sending:
    case State::Pending:
        return PostLook::Leaving;
    case State::Published:
        return PostLook::Published;
    case State::Failed:
        return PostLook::Failed;
    case State::Cancelled:
        return PostLook::Cancelled;
    }
    return PostLook::Idea;
}

CalendarEntry entryOf(const domain::Post &post, const ChannelsById &channels, const QTimeZone &zone, domain::Instant now)
{
    CalendarEntry entry{.post = post,
                        .at = domain::calendarTime(post, zone),
                        .look = lookOf(post, now),
                        .channelName = {},
                        .service = {}};
    if (const auto channel = channels.constFind(post.channel); channel != channels.cend()) {
        entry.channelName = channel->name;
        entry.service = channel->service;
        entry.series = channel->series;
    }
    return entry;
}

QString wordFor(PostLook look)
{
    switch (look) {
    case PostLook::Idea:
        return tr("idea");
    case PostLook::Planned:
        return tr("planned");
    case PostLook::Scheduled:
        return tr("scheduled");
    case PostLook::Late:
        return tr("late");
    case PostLook::Leaving:
        return tr("leaving");
    case PostLook::Published:
        return tr("published");
    case PostLook::Failed:
        return tr("failed");
    case PostLook::Cancelled:
        return tr("cancelled");
    }
    return {};
}

QString wordFor(domain::PostState state)
{
    using State = domain::PostState;
    switch (state) {
    case State::Idea:
        return tr("Idea");
    case State::Draft:
        return tr("Draft");
    case State::InReview:
        return tr("In review");
    case State::Approved:
        return tr("Approved");
    case State::Scheduled:
        return tr("Scheduled");
    case State::Sending:
        return tr("Being sent");
    case State::Pending:
        return tr("Waiting for the service");
    case State::Published:
        return tr("Published");
    case State::Failed:
        return tr("Failed");
    case State::Cancelled:
        return tr("Cancelled");
    }
    return {};
}

QString spoken(const CalendarEntry &entry)
{
    QStringList parts;
    parts << (entry.name().isEmpty() ? tr("Untitled post") : entry.name());
    if (entry.at)
        parts << QLocale().toString(entry.at->time(), QLocale::ShortFormat);
    parts << wordFor(entry.look);
    if (!entry.channelName.isEmpty())
        parts << entry.channelName;
    if (entry.look == PostLook::Failed && !entry.post.problem.isEmpty())
        parts << entry.post.problem;
    return parts.join(u", "_s);
}

} // namespace parvis::models
