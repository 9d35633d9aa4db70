// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reputation/reputationreport.h"

namespace parvis::models {

/// The sentence above the chart over time. Rules, the first that holds:
/// 1. no mention: says so;
/// 2. with 7 days or more and 10 mentions or more on the last two days, where their daily mean is at least twice (or at most half) the daily
///    mean of the days before them in the period: says "doubled", "tripled" (from 2.75 times), "N times" (from 3.5) or "halved". "Halved" looks
///    at the two days before `today`, because today is not over. Names the channel with more than half of those mentions, if there is one;
/// 3. where the period before had mentions: more, fewer (10 % or beyond) or about as many;
/// 4. says how many there are.
[[nodiscard]] QString timeSentence(const ReputationReport &report, qint64 today);
/// The sentence above the mentions by channel: which channel has all, more than half, or the most of them.
[[nodiscard]] QString channelSentence(const ReputationReport &report);
/// The sentence above the answers by channel: which channel of 5 mentions or more is answered least, or that all of them are answered.
[[nodiscard]] QString answerSentence(const ReputationReport &report);

/// "52 min", "3 h 20 min", "2 d 4 h", "12 s".
[[nodiscard]] QString durationInWords(qint64 seconds);
/// "1 – 23 November 2026", "27 Oct 2026 – 23 Nov 2026", one date for one day.
[[nodiscard]] QString rangeInWords(domain::DayRange range);
/// "+18 %", "−7 %", "as before"; "new" where there was nothing before and something now; empty where both are nothing.
[[nodiscard]] QString changeInWords(qint64 now, qint64 before);
/// "46 %" by locale.
[[nodiscard]] QString percent(int value);

} // namespace parvis::models
