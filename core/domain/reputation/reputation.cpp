// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reputation/reputation.h"

#include <cmath>

namespace parvis::domain {

namespace {
constexpr double stepsPerDoubling = 8.0;
}

qint64 bucketStart(int bucket)
{
    return bucket <= 0 ? 0 : static_cast<qint64>(std::ceil(std::exp2((bucket - 1) / stepsPerDoubling)));
}

qint64 bucketEnd(int bucket)
{
    return bucketStart(bucket + 1);
}

int responseBucket(qint64 seconds)
{
    if (seconds < 1)
        return 0;
    int bucket = 1 + static_cast<int>(std::log2(static_cast<double>(seconds)) * stepsPerDoubling);
    // Rounding may put a limit on the wrong side; the limits themselves decide.
    while (bucketStart(bucket) > seconds)
        --bucket;
    while (bucketEnd(bucket) <= seconds)
        ++bucket;
    return bucket;
}

} // namespace parvis::domain
