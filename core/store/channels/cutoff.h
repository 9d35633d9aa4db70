// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"
#include "core/domain/channels/channel.h"
#include "core/domain/channels/delivery.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Kept among what attempts have learned: how it stood when its channel was disconnected, and when that was.
inline constexpr QLatin1StringView cutOffNote{"cut off"};

/// What a channel is needed for still: what is cut off where it is disconnected.
struct WaitingThere
{
    /// What its service holds until its time: it appears there whether the channel is connected or not.
    struct Held
    {
        domain::Post post;
        QString url;                               ///< where it stands or will stand; empty where the service does not say
        std::optional<domain::Instant> leavesAt;   ///< nothing where nobody knows
        bool isRecalled = false;                   ///< it has changed here, and was to be taken back there

        friend bool operator==(const Held &, const Held &) = default;
    };

    QList<domain::Post> toLeave;    ///< scheduled, or waiting for their next attempt: nothing of them has left
    QList<Held> held;
    QList<domain::Post> unanswered; ///< they left, and what became of them is not known yet, or a person is to say it
    qint64 errands = 0;             ///< changes and decisions that were to be made there

    [[nodiscard]] bool isNone() const { return toLeave.isEmpty() && held.isEmpty() && unanswered.isEmpty() && errands == 0; }
    friend bool operator==(const WaitingThere &, const WaitingThere &) = default;
};
/// The same of one channel, connected or not.
[[nodiscard]] QFuture<domain::Result<WaitingThere>> waitingThere(Database &database, domain::Id<domain::Channel> channel);

/// The channels that were connected once and are not any more: what is to leave there waits until they are.
[[nodiscard]] QFuture<domain::Result<QSet<domain::Id<domain::Channel>>>> disconnectedChannels(Database &database);

/// The posts and replies that were to leave by themselves and cannot, since their channel is not connected any more; soonest first, at most `limit`. What a
/// person publishes by hand is not among them, nor are replies on channels that were never connected.
[[nodiscard]] QFuture<domain::Result<QList<domain::Post>>> cutOffPosts(Database &database, int limit);

/// What the service of a channel holds is to be taken back there: here those posts are drafts. Who sends does it, while the channel is connected. Answers how
/// many; those that are to be taken back already count as well.
[[nodiscard]] QFuture<domain::Result<int>> takeBackHeld(Database &database, domain::Id<domain::Channel> channel, domain::Instant now);

/// Brings the ledger of what is under way into states that somebody tends, for all channels that are not connected: what has surely not left is scheduled as it
/// was, and leaves once its channel is connected again; of what may have arrived a person is asked. What a service holds stays so until its time has come. What
/// is being sent just now and may have arrived already ends first.
[[nodiscard]] domain::Result<> cutOff(Connection &connection, domain::Instant now);
/// Writes an entry that a person wants sent, with its post; where its channel is not connected, or its time is still to come, it waits as it was scheduled.
[[nodiscard]] domain::Result<> sendOrWait(Connection &connection, const domain::Delivery &delivery, domain::Instant now);
/// A channel is connected again: what cutOff() asked the person about is looked after as before, unless the person has said what became of it or written
/// something else meanwhile.
[[nodiscard]] domain::Result<> takeUpAgain(Connection &connection, domain::Id<domain::Channel> channel, domain::Instant now);

} // namespace parvis::store
