// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarentry.h"
#include "models/shell/connectivity.h"
#include "models/shell/sealing.h"

namespace parvis::models {

/// What becomes of a post that stands on today and has not left, as things stand: it leaves, or why it does not by itself.
enum class TodayFate { Leaves, ByHand, Planned, InReview, WithoutChannel, CutOff, Missed, Paused, SignInWanted, Sealed, Offline, NoNetwork, Unsure };

/// `connection` of its channel; nothing where that is not connected. Sealed, Offline and NoNetwork are for fateHere() to say.
[[nodiscard]] TodayFate todayFateOf(const CalendarEntry &entry, const std::optional<domain::Connection> &connection);
/// Of what has yet to leave this machine by itself: whether something keeps all such things here.
[[nodiscard]] TodayFate fateHere(const CalendarEntry &entry, const Sealing &sealing, WayOut wayOut);
/// Who makes a post leave, or what it waits for, in words, as a row of Today says it.
[[nodiscard]] QString fateWord(const CalendarEntry &entry, TodayFate fate);
/// How many do not leave by themselves and why, to be put one behind the other: "2 planned only, 1 to be approved". Empty where all leave.
[[nodiscard]] QString stayingInWords(const QList<TodayFate> &fates);

} // namespace parvis::models
