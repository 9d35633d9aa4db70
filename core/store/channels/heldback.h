// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"
#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/channel.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// What is due on channels that are connected and take nothing just now: they want somebody to sign in again, or are paused; or somebody is to put something
/// right there first.
struct HeldBack
{
    QList<domain::Post> posts;                             ///< to be sent, or asked after; soonest first. Those that missed their time are not among them
    QHash<domain::Id<domain::Channel>, domain::Trouble> mends;   ///< what somebody is to put right there first, where that is known (domain::accessMendIn())
    QHash<domain::Id<domain::Channel>, qint64> errands;    ///< changes and decisions that are to be made there

    friend bool operator==(const HeldBack &, const HeldBack &) = default;
};
[[nodiscard]] QFuture<domain::Result<HeldBack>> heldBack(Database &database, domain::Instant now, int limit);

/// What is due on a channel whose service asked to be left alone for a while.
struct LeftAlone
{
    domain::Id<domain::Channel> channel;
    domain::Instant until;   ///< when it leaves
    qint64 posts = 0;        ///< to be sent; those that missed their time are not among them
    qint64 changes = 0;      ///< and decisions, that are to be made there

    friend bool operator==(const LeftAlone &, const LeftAlone &) = default;
};
/// Of each such channel on which something waits.
[[nodiscard]] QFuture<domain::Result<QList<LeftAlone>>> leftAlone(Database &database, domain::Instant now);

} // namespace parvis::store
