// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QTimeZone>

namespace parvis::domain {

/// A commitment to a wall-clock time in a place: it stays 09:00 in Paris whatever the law does to summer time. Turned into
/// an instant late, by toInstant().
struct ZonedTime
{
    QDateTime wall;    ///< date and time as the wall clock shows it (Qt::LocalTime spec is ignored)
    QByteArray zone;   ///< IANA name, e.g. "Europe/Paris"

    friend bool operator==(const ZonedTime &, const ZonedTime &) = default;
};

/// The instant of a wall-clock time. A time that the zone skips (spring) is moved forward by the gap; one that happens
/// twice (autumn) is the first. Nothing for an unknown zone or an invalid wall time.
[[nodiscard]] std::optional<Instant> toInstant(const ZonedTime &time);
/// The wall-clock time of an instant in a zone.
[[nodiscard]] ZonedTime toZoned(Instant instant, const QTimeZone &zone);

/// Turns instants into local days of one zone, fast: remembers the last offset and until when it holds.
class LocalDays
{
public:
    explicit LocalDays(const QTimeZone &zone);
    /// Days since 1970-01-01 of the local date of that instant.
    [[nodiscard]] qint64 dayOf(Instant instant);
    /// The first instant of that local day.
    [[nodiscard]] Instant startOf(qint64 day) const;
    /// The zone given.
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

private:
    QTimeZone m_zone;
    qint64 m_offsetMs = 0;
    qint64 m_fromMs = 0;
    qint64 m_untilMs = 0;
};

/// The calendar date of a day number of LocalDays.
[[nodiscard]] QDate dateOfDay(qint64 day);
/// The day number of a calendar date.
[[nodiscard]] qint64 dayOfDate(QDate date);

} // namespace parvis::domain
