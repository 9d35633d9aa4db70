// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notices/noticewishes.h"

namespace parvis::models {

std::optional<domain::Instant> NoticeWishes::heldUntil(domain::Instant at, const QTimeZone &zone) const
{
    // Quiet hours may begin before a pause ends.
    const bool isPaused = pausedUntil && *pausedUntil > at;
    const auto quietEnd = quiet.endOfQuiet(isPaused ? *pausedUntil : at, zone);
    if (quietEnd)
        return quietEnd;
    return isPaused ? pausedUntil : std::nullopt;
}

} // namespace parvis::models
