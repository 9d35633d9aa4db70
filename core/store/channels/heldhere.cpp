// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/heldhere.h"

#include "core/domain/channels/holding.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/latenessrecord.h"

#include <algorithm>

namespace parvis::store {

using domain::Delivery;
using domain::DeliveryState;

namespace {

/// The post of an entry that its service was to hold, and takes no more for that; nothing where that is otherwise, or where something of it may stand there.
domain::Result<std::optional<domain::Post>> postToHoldHere(Connection &connection, const Delivery &delivery, domain::Instant now)
{
    if (delivery.state != DeliveryState::Sending || hasBegun(delivery))
        return std::optional<domain::Post>();
    const auto post = readPost(connection, delivery.post);
    if (!post)
        return std::unexpected(post.error());
    const auto leavesAt = post->scheduledFor ? domain::toInstant(*post->scheduledFor) : std::nullopt;
    if (post->holder != domain::PostHolder::Service || !leavesAt)
        return std::optional<domain::Post>();
    const auto link = readConnection(connection, delivery.channel);
    if (!link)
        return std::unexpected(link.error());
    return domain::canStillBeHeld(link->capabilities, *leavesAt, now) ? std::optional<domain::Post>() : std::optional(*post);
}

/// This machine holds it; answers whether it waits for its time.
domain::Result<bool> holdHere(Connection &connection, Delivery &delivery, domain::Post post, domain::Instant now)
{
    const auto zone = connection.zone();
    if (!zone)
        return std::unexpected(zone.error());
    const auto leavesAt = domain::toInstant(*post.scheduledFor);
    const bool waits = leavesAt && *leavesAt > now;
    post.holder = domain::PostHolder::ThisMachine;
    post.changedAt = now;
    if (waits) {
        delivery.state = DeliveryState::Cancelled;
        delivery.trouble.reset();
        delivery.nextAttemptAt.reset();
        post.state = domain::PostState::Scheduled;
        post.problem.clear();
        if (auto written = writeDelivery(connection, delivery, false); !written)
            return std::unexpected(written.error());
    }
    connection.changes().posts.updated << post.id;
    return updatePost(connection, post, *zone).transform([waits] { return waits; });
}

} // namespace

domain::Result<bool> waitsHere(Connection &connection, Delivery &delivery, domain::Instant now)
{
    // Whoever looks whether an earlier attempt arrived knows what it was to be.
    if (delivery.departedAt)
        return false;
    return postToHoldHere(connection, delivery, now).and_then([&](const std::optional<domain::Post> &post) {
        return post ? holdHere(connection, delivery, *post, now) : domain::Result<bool>(false);
    });
}

domain::Result<bool> waitsHereInstead(Connection &connection, Delivery &delivery, const domain::Trouble &trouble, domain::Instant now)
{
    if (trouble.kind != domain::Trouble::Kind::Refused)
        return false;
    return postToHoldHere(connection, delivery, now).and_then([&](const std::optional<domain::Post> &post) -> domain::Result<bool> {
        if (!post)
            return false;
        delivery.departedAt.reset();
        delivery.trouble.reset();
        delivery.nextAttemptAt = now;
        const auto waits = holdHere(connection, delivery, *post, now);
        if (!waits || *waits)
            return waits;
        return writeDelivery(connection, delivery, false).transform([] { return true; });
    });
}

domain::Result<> tryByItsTime(Connection &connection, Delivery &delivery, domain::Instant now)
{
    if (delivery.state != DeliveryState::Sending || !delivery.nextAttemptAt || (delivery.trouble && delivery.trouble->retryAfter))
        return {};
    const auto post = readPost(connection, delivery.post);
    if (!post)
        return std::unexpected(post.error());
    const auto leavesAt = post->scheduledFor ? domain::toInstant(*post->scheduledFor) : std::nullopt;
    if (post->holder == domain::PostHolder::Service && leavesAt && *leavesAt > now)
        delivery.nextAttemptAt = std::min(*delivery.nextAttemptAt, *leavesAt);
    return {};
}

} // namespace parvis::store
