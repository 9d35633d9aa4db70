// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/holding.h"

namespace parvis::domain {

PostHolder holderFor(const std::optional<Connection> &connection, Instant leavesAt, Instant now, bool isThread)
{
    if (!connection || connection->state == ConnectionState::None || !connection->capabilities.canPost)
        return PostHolder::ByHand;
    // What is on its way for a while must still come early enough.
    constexpr std::chrono::seconds onTheWay{60};
    const auto &ahead = connection->capabilities.scheduleAhead;
    return ahead && !isThread && leavesAt > now + *ahead + onTheWay ? PostHolder::Service : PostHolder::ThisMachine;
}

Post heldAnew(const Post &post, const std::optional<Connection> &connection, Instant now, bool isThread)
{
    Post held = post;
    const auto leavesAt = post.scheduledFor ? toInstant(*post.scheduledFor) : std::nullopt;
    if (post.state == PostState::Scheduled && leavesAt)
        held.holder = holderFor(connection, *leavesAt, now, isThread);
    return held;
}

PostHolder presentHolder(const Post &post, bool isConnected)
{
    if (!isConnected)
        return PostHolder::ByHand;
    return post.holder == PostHolder::Nobody ? PostHolder::ThisMachine : post.holder;
}

} // namespace parvis::domain
