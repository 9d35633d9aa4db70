// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"

#include <chrono>

namespace parvis::domain {

/// How late something may leave by itself where the machine that was to send it was off or offline; what is later waits for a person. A choice of the
/// workspace.
struct LatePolicy
{
    static constexpr std::chrono::hours usual{2};
    static constexpr std::chrono::hours longest{24};

    std::chrono::hours most = usual;   ///< 0 to 24; 0: five minutes, the time in which an awake machine may find its way

    friend bool operator==(const LatePolicy &, const LatePolicy &) = default;
};

/// The same by kind. Replies are written for somebody who waits, often on the way: they leave up to a day late whatever is chosen for posts.
[[nodiscard]] std::chrono::milliseconds mostLateness(const LatePolicy &policy, PostKind kind);

/// True where a scheduled post that this machine, or the service by this machine's hand, was to make leave has missed its time by so much that it waits for a
/// person. Never what a person publishes by hand, or what is on its way already.
[[nodiscard]] bool hasMissedItsTime(const Post &post, const LatePolicy &policy, Instant now);

} // namespace parvis::domain
