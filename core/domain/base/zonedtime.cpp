// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/zonedtime.h"

namespace parvis::domain {

namespace {
constexpr qint64 msPerDay = 86'400'000;

qint64 floorDiv(qint64 value, qint64 by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}
} // namespace

std::optional<Instant> toInstant(const ZonedTime &time)
{
    const QTimeZone zone(time.zone);
    if (!zone.isValid() || !time.wall.isValid())
        return std::nullopt;
    const QDateTime dateTime(time.wall.date(), time.wall.time(), zone, QDateTime::TransitionResolution::RelativeToBefore);
    return fromDateTime(dateTime);
}

ZonedTime toZoned(Instant instant, const QTimeZone &zone)
{
    const QDateTime local = toDateTime(instant).toTimeZone(zone);
    return {.wall = QDateTime(local.date(), local.time()), .zone = zone.id()};
}

LocalDays::LocalDays(const QTimeZone &zone)
    : m_zone(zone)
{
}

qint64 LocalDays::dayOf(Instant instant)
{
    const qint64 ms = toMs(instant);
    if (ms < m_fromMs || ms >= m_untilMs) {
        // Offsets change on the quarter hour at the finest, so one answer holds for the quarter it falls in.
        constexpr qint64 quarterMs = 900'000;
        m_fromMs = floorDiv(ms, quarterMs) * quarterMs;
        m_untilMs = m_fromMs + quarterMs;
        m_offsetMs = qint64{m_zone.offsetFromUtc(toDateTime(instant))} * 1000;
        if (m_zone.hasTransitions()) {
            const auto next = m_zone.nextTransition(toDateTime(fromMs(m_fromMs)));
            if (next.atUtc.isValid())
                m_untilMs = std::max(m_untilMs, next.atUtc.toMSecsSinceEpoch());
        }
    }
    return floorDiv(ms + m_offsetMs, msPerDay);
}

Instant LocalDays::startOf(qint64 day) const
{
    return fromMs(dateOfDay(day).startOfDay(m_zone).toMSecsSinceEpoch());
}

QDate dateOfDay(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day);
}

qint64 dayOfDate(QDate date)
{
    return QDate(1970, 1, 1).daysTo(date);
}

} // namespace parvis::domain
