// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/reputation/reputation.h"
#include "models/channels/channelsbyid.h"

namespace parvis::models {

/// What one bar of the chart over time stands for: a day, or a week where the period is long.
struct TimeBar
{
    domain::DayRange range;
    QList<qint64> mentions;   ///< one number for each channel of the report, in its order
    qint64 total = 0;

    friend bool operator==(const TimeBar &, const TimeBar &) = default;
};

/// One channel of the report.
struct ChannelBar
{
    domain::Id<domain::Channel> id;
    QString name;
    int series = 0;
    qint64 mentions = 0;
    qint64 answered = 0;
    qint64 before = 0;   ///< mentions in the period before
    bool canBeAnswered = true;

    friend bool operator==(const ChannelBar &, const ChannelBar &) = default;
};

/// A period, compared with the stretch of the same length before it: all that the Reputation place shows, as plain values.
struct ReputationReport
{
    domain::ReputationFigures now;
    domain::ReputationFigures before;
    QList<ChannelBar> channels;          ///< most mentions first; only those with mentions now or before
    QList<TimeBar> bars;                 ///< in order of time, empty stretches included
    bool isByWeek = false;
    QList<double> mentionsLine;          ///< sparkline, one point for each whole bar
    QList<double> answeredLine;          ///< answered share of each bar in per cent; stretches without answerable mentions are left out
    QList<double> unansweredLine;

    [[nodiscard]] qint64 unanswered() const { return now.answerable - now.answered; }
    [[nodiscard]] qint64 unansweredBefore() const { return before.answerable - before.answered; }
    /// The channels on which an answer is possible, in the same order.
    [[nodiscard]] QList<ChannelBar> answerableChannels() const;

    friend bool operator==(const ReputationReport &, const ReputationReport &) = default;
};

/// Makes the report. A period of more than 100 days is drawn by weeks, counted back from its last day so that the last bar is whole.
[[nodiscard]] ReputationReport reportOf(const domain::ReputationFigures &now, const domain::ReputationFigures &before, const ChannelsById &channels);
/// Per cent of growth, rounded; nothing where there was nothing before.
[[nodiscard]] std::optional<int> growth(qint64 now, qint64 before);
/// Per cent, rounded; nothing out of nothing.
[[nodiscard]] std::optional<int> share(qint64 part, qint64 whole);

} // namespace parvis::models
