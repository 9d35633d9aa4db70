// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/errand.h"

#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/secretproblem.h"

namespace parvis::domain {

bool wasDeletedThere(const Errand &errand)
{
    return errand.kind == ErrandKind::Edit && errand.state == ErrandState::Failed && errand.trouble && errand.trouble->kind == Trouble::Kind::Gone
        && errand.trouble->said == deletedThere;
}

ErrandStep afterTrouble(const Errand &errand, const Trouble &trouble, Instant now, double share)
{
    // Of two texts a person says which it is to be; what was to be let through they read anew first.
    if (trouble.kind == Trouble::Kind::Changed)
        return {.state = errand.kind == ErrandKind::Moderate ? ErrandState::Failed : ErrandState::Changed, .pause = {}};
    if (trouble.kind == Trouble::Kind::Cancelled)
        return {.state = ErrandState::Waiting, .pause = std::chrono::seconds{1}};
    constexpr auto longest = std::chrono::days{3};
    const bool isAttempt = trouble.kind != Trouble::Kind::Offline && !secretProblemIn(trouble) && !accessMendIn(trouble);
    if (errand.kind == ErrandKind::Tell || errand.kind == ErrandKind::Twin) {
        constexpr auto longestTelling = std::chrono::hours{6};
        constexpr std::chrono::milliseconds patience = std::chrono::minutes{5};
        if (!passes(trouble.kind) || (isAttempt && errand.firstAttemptAt && now - *errand.firstAttemptAt > longestTelling))
            return {.state = ErrandState::Cancelled, .pause = {}};
        return {.state = ErrandState::Waiting, .pause = std::max(patience, pauseBefore(errand.attempts, trouble.retryAfter, share))};
    }
    const bool isOver = isAttempt && errand.firstAttemptAt && now - *errand.firstAttemptAt > longest;
    if (!passes(trouble.kind) || isOver)
        return {.state = ErrandState::Failed, .pause = {}};
    return {.state = ErrandState::Waiting, .pause = pauseBefore(errand.attempts, trouble.retryAfter, share)};
}

} // namespace parvis::domain
