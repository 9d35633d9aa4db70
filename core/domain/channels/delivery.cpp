// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/delivery.h"

#include <algorithm>

namespace parvis::domain {

std::chrono::milliseconds pauseBefore(int attempts, const std::optional<std::chrono::milliseconds> &asked, double share)
{
    using std::chrono::milliseconds;
    constexpr milliseconds first{5'000};
    constexpr milliseconds longest{900'000};
    constexpr int mostDoublings = 8;
    const int doublings = std::clamp(attempts - 1, 0, mostDoublings);
    const milliseconds doubled = std::min(first * (1 << doublings), longest);
    constexpr double spread = 0.2;
    const double factor = 1.0 + spread * (2.0 * std::clamp(share, 0.0, 1.0) - 1.0);
    const milliseconds ours{static_cast<qint64>(static_cast<double>(doubled.count()) * factor)};
    if (!asked)
        return ours;
    // Never before the service says; all that wait for the same moment do not come in the same one.
    constexpr double lateness = 1'000;
    return *asked + milliseconds{static_cast<qint64>(lateness * std::clamp(share, 0.0, 1.0))};
}

NextStep afterTrouble(const Delivery &delivery, const Trouble &trouble, Instant now, double share)
{
    if (trouble.kind == Trouble::Kind::Cancelled)
        return {.state = DeliveryState::Cancelled};
    if (trouble.kind == Trouble::Kind::Unsure)
        return {.state = DeliveryState::Unsure};
    if (!passes(trouble.kind))
        return {.state = DeliveryState::Failed};
    // Offline is no attempt: it waits for the network as long as that takes.
    constexpr auto longest = std::chrono::days{3};
    if (trouble.kind != Trouble::Kind::Offline && delivery.firstAttemptAt && now - *delivery.firstAttemptAt > longest)
        return {.state = delivery.departedAt ? DeliveryState::Unsure : DeliveryState::Failed};
    return {.state = delivery.state == DeliveryState::Processing || delivery.state == DeliveryState::Held ? delivery.state : DeliveryState::Sending,
            .pause = pauseBefore(delivery.attempts, trouble.retryAfter, share)};
}

} // namespace parvis::domain
