// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/errand.h"

namespace parvis::domain {

ErrandStep afterTrouble(const Errand &errand, const Trouble &trouble, Instant now, double share)
{
    if (trouble.kind == Trouble::Kind::Changed)
        return {.state = ErrandState::Changed, .pause = {}};
    if (trouble.kind == Trouble::Kind::Cancelled)
        return {.state = ErrandState::Waiting, .pause = std::chrono::seconds{1}};
    constexpr auto longest = std::chrono::days{3};
    const bool isOver = trouble.kind != Trouble::Kind::Offline && errand.firstAttemptAt && now - *errand.firstAttemptAt > longest;
    if (!passes(trouble.kind) || isOver)
        return {.state = ErrandState::Failed, .pause = {}};
    return {.state = ErrandState::Waiting, .pause = pauseBefore(errand.attempts, trouble.retryAfter, share)};
}

} // namespace parvis::domain
