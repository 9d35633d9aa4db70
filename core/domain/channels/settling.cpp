// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/settling.h"

namespace parvis::domain {

std::optional<Instant> looksFrom(const Delivery &delivery, const Capabilities &can, Instant now)
{
    if (delivery.state != DeliveryState::Sending || !delivery.departedAt || can.repeat == Repeat::Ask)
        return std::nullopt;
    const bool isKeyGood = can.repeat == Repeat::Keyed && delivery.firstAttemptAt && now - *delivery.firstAttemptAt < can.keyLasts;
    constexpr int tooMuch = 429;
    const bool wasAnswered = delivery.trouble && delivery.trouble->kind == Trouble::Kind::RateLimited && delivery.trouble->status == tooMuch;
    if (isKeyGood || wasAnswered)
        return std::nullopt;
    return *delivery.departedAt + settlingTime;
}

std::optional<Instant> looksAgain(const Delivery &delivery, const Capabilities &can, Instant now)
{
    Delivery unknown = delivery;
    unknown.trouble.reset();
    const bool isKnown = delivery.notes.contains(QString(notWorkedOnNote)) || delivery.notes.contains(QString(notThereNote));
    if (can.leavesElsewhere || isKnown || !looksFrom(unknown, can, now))
        return std::nullopt;
    for (const std::chrono::minutes after : {std::chrono::minutes{3}, std::chrono::minutes{10}}) {
        if (now < *delivery.departedAt + after)
            return *delivery.departedAt + after;
    }
    return std::nullopt;
}

bool isLookedAfter(const Delivery &delivery, const Capabilities &can)
{
    return delivery.departedAt && delivery.firstAttemptAt && can.repeat != Repeat::Ask && !can.leavesElsewhere;
}

bool isNotWorkedOn(const Trouble &trouble)
{
    constexpr int tooMuch = 429;
    return (trouble.kind == Trouble::Kind::RateLimited && trouble.status == tooMuch)
        || (trouble.kind == Trouble::Kind::Cut && trouble.said.startsWith(leftInPart));
}

bool isLikelyTime(Instant told, const Delivery &delivery, Instant now)
{
    constexpr std::chrono::hours before{24};
    constexpr std::chrono::minutes ahead{5};
    return told >= delivery.firstAttemptAt.value_or(now) - before && told <= now + ahead;
}

bool isLookedFor(const Delivery &delivery, Instant now)
{
    return delivery.state == DeliveryState::Sending && delivery.departedAt && delivery.nextAttemptAt && *delivery.nextAttemptAt > now;
}

} // namespace parvis::domain
