// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarentry.h"

namespace parvis::models {

/// What becomes of a post that stands on today and has not left, as things stand: it leaves, or why it does not by itself.
enum class TodayFate { Leaves, ByHand, Planned, InReview, WithoutChannel, CutOff, Missed, Paused, SignInWanted, Sealed, Unsure };

/// `connection` of its channel; nothing where that is not connected. Sealed is for who knows whether the file of secrets is closed to say.
[[nodiscard]] TodayFate todayFateOf(const CalendarEntry &entry, const std::optional<domain::Connection> &connection);
/// Who makes a post leave, or what it waits for, in words, as a row of Today says it.
[[nodiscard]] QString fateWord(const CalendarEntry &entry, TodayFate fate);
/// How many do not leave by themselves and why, to be put one behind the other: "2 planned only, 1 to be approved". Empty where all leave.
[[nodiscard]] QString stayingInWords(const QList<TodayFate> &fates);

} // namespace parvis::models
