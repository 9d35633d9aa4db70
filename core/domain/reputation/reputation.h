// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"
#include "core/domain/base/instant.h"

#include <QtCore/QList>

namespace parvis::domain {

struct Channel;

/// A stretch of local days, both ends included, in the workspace's zone (see LocalDays).
struct DayRange
{
    qint64 from = 0;
    qint64 until = 0;

    [[nodiscard]] qint64 days() const { return until - from + 1; }
    /// The stretch of the same length just before this one.
    [[nodiscard]] DayRange before() const { return {.from = from - days(), .until = from - 1}; }

    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// Mentions of one channel on one day.
struct DayCount
{
    qint64 day = 0;
    Id<Channel> channel;
    qint64 mentions = 0;
    qint64 answered = 0;

    friend bool operator==(const DayCount &, const DayCount &) = default;
};

/// What the Reputation place shows for a period.
struct ReputationFigures
{
    DayRange range;
    QList<DayCount> days;                      ///< ordered by day, then channel; days without mentions are absent
    qint64 mentions = 0;
    qint64 answerable = 0;                     ///< those of them on channels where an answer is possible (see canCarryPosts())
    qint64 answered = 0;                       ///< those of the answerable ones that were answered
    std::optional<qint64> medianResponseSeconds;  ///< of the answered ones; within 5 % (see responseBucket())

    friend bool operator==(const ReputationFigures &, const ReputationFigures &) = default;
};

/// Response times are kept as counts in buckets whose limits grow by 2^(1/8) (9 %), so that a median of a year costs a few
/// hundred rows: bucket 0 is under a second, bucket n holds [2^((n-1)/8), 2^(n/8)) seconds.
[[nodiscard]] int responseBucket(qint64 seconds);
/// The lowest whole number of seconds in a bucket.
[[nodiscard]] qint64 bucketStart(int bucket);
/// The first whole number of seconds beyond a bucket.
[[nodiscard]] qint64 bucketEnd(int bucket);

} // namespace parvis::domain
