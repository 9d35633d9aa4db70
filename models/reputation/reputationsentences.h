// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reputation/reputationreport.h"

namespace parvis::models {

/// The sentence above the chart over time. Rules, the first that holds:
/// 1. no mention: says so;
/// 2. with 7 days or more, where the daily mean of the last 2 to 6 days is at least twice (or at most half) that of the week before them: says
///    "doubled", "tripled" (from 2.75 times), "N times" (from 3.5) or "halved". `today` is not over and counts for neither. The first of those days
///    begins the change, so that the week before holds none of it; neither depends on the length of the period. A rise has 10 mentions or more, a
///    fall comes from 10 or more in two days; a rise names the channel with more than half of its mentions, if there is one;
/// 3. where the period before had mentions: more, fewer (10 % or beyond) or about as many;
/// 4. says how many there are.
[[nodiscard]] QString timeSentence(const ReputationReport &report, qint64 today);
/// The sentence above the mentions by channel: which channel has all, more than half, or the most of them.
[[nodiscard]] QString channelSentence(const ReputationReport &report);
/// The sentence above the answers by channel: which channel of 5 mentions or more on which an answer is possible is answered least, or that all of them
/// are answered.
[[nodiscard]] QString answerSentence(const ReputationReport &report);

/// "52 min", "3 h 20 min", "2 d 4 h", "12 s".
[[nodiscard]] QString durationInWords(qint64 seconds);
/// How a median response time changed, both known only by their steps (see responseBucket()): "+20 min or so", rounded so that the steps bear it out, or
/// "about as long" where they cannot tell.
[[nodiscard]] QString responseChangeInWords(qint64 now, qint64 before);
/// "1 – 23 November 2026", "27 Oct 2026 – 23 Nov 2026", one date for one day.
[[nodiscard]] QString rangeInWords(domain::DayRange range);
/// "+18 %", "−7 %", "as before"; "new" where there was nothing before and something now; empty where both are nothing.
[[nodiscard]] QString changeInWords(qint64 now, qint64 before);
/// "46 %" by locale.
[[nodiscard]] QString percent(int value);

} // namespace parvis::models
