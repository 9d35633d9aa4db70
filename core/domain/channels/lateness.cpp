// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/lateness.h"

#include <algorithm>

namespace parvis::domain {

std::chrono::milliseconds mostLateness(const LatePolicy &policy, PostKind kind)
{
    constexpr std::chrono::milliseconds shortest = std::chrono::minutes{5};
    const std::chrono::milliseconds most = kind == PostKind::Reply ? LatePolicy::longest : std::clamp(policy.most, std::chrono::hours{0}, LatePolicy::longest);
    return std::max(most, shortest);
}

bool hasMissedItsTime(const Post &post, const LatePolicy &policy, Instant now)
{
    if (post.state != PostState::Scheduled || post.holder == PostHolder::ByHand || !post.scheduledFor)
        return false;
    const auto at = toInstant(*post.scheduledFor);
    return at && now - *at > mostLateness(policy, post.kind);
}

} // namespace parvis::domain
