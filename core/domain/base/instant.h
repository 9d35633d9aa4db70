// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QTimeZone>

#include <chrono>
#include <optional>

namespace parvis::domain {

/// A point in time, UTC, to the millisecond: what the workspace stores.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Milliseconds since 1970-01-01T00:00:00Z.
[[nodiscard]] constexpr qint64 toMs(Instant instant)
{
    return instant.time_since_epoch().count();
}
/// The instant that many milliseconds after 1970-01-01T00:00:00Z.
[[nodiscard]] constexpr Instant fromMs(qint64 ms)
{
    return Instant{std::chrono::milliseconds{ms}};
}
/// The same instant as a UTC QDateTime.
[[nodiscard]] QDateTime toDateTime(Instant instant);
/// The instant of a valid date and time; nothing for an invalid one.
[[nodiscard]] std::optional<Instant> fromDateTime(const QDateTime &dateTime);
/// ISO 8601 with a Z, seconds precision: 2026-11-23T09:41:00Z.
[[nodiscard]] QString toIso(Instant instant);
/// Which comes first in a date of numbers with slashes or hyphens that does not begin with its year.
enum class DateOrder { DayFirst, MonthFirst };

/// Reads the dates that feeds, mail and exports write: ISO 8601/RFC 3339, RFC 2822/822 (with two-digit years and named zones),
/// `yyyy-MM-dd HH:mm[:ss]`, `d/M/yyyy` in that order with or without a time of day (24 hours, or with am and pm), `d.M.yyyy`, and Unix
/// seconds or milliseconds. What names no zone is wall-clock time in `zone`. Nothing where the text is no date.
[[nodiscard]] std::optional<Instant> parseInstant(QStringView text, DateOrder order = DateOrder::DayFirst, const QTimeZone &zone = QTimeZone::utc());

} // namespace parvis::domain
