// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"

#include <QtCore/QTimeZone>

namespace parvis::models {

/// When something happened, as short as a list wants it, by the locale: "07:20" today, "yesterday", the weekday within six days, day
/// and month within the year, else with the year. What is to come on another day is told with its time: "tomorrow 00:10", "12 Dec, 08:00".
[[nodiscard]] QString shortMoment(domain::Instant at, domain::Instant now, const QTimeZone &zone);
/// The same for a letter: day and time ("today 07:20", "12 Nov 18:02", with the year where it is another).
[[nodiscard]] QString letterMoment(domain::Instant at, domain::Instant now, const QTimeZone &zone);
/// Until when something holds, to go on a sentence: "until 18:02", "until tomorrow at 00:10", "until 12 Nov at 18:02".
[[nodiscard]] QString untilMoment(domain::Instant at, domain::Instant now, const QTimeZone &zone);
/// The exact date and time, for tooltips.
[[nodiscard]] QString exactMoment(domain::Instant at, const QTimeZone &zone);
/// A day with its weekday, by the locale: "Sunday 1 November", "dimanche 1er novembre".
[[nodiscard]] QString longDay(QDate day);
/// The same with the year, in the locale's own long form.
[[nodiscard]] QString longDate(QDate day);
/// How long something lasts, in its largest unit: "40 min", "2 h", "3 d".
[[nodiscard]] QString shortDuration(std::chrono::milliseconds duration);

} // namespace parvis::models
