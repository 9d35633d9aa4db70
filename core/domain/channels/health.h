// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"
#include "core/domain/channels/channel.h"
#include "core/domain/channels/connection.h"
#include "core/domain/channels/trouble.h"

namespace parvis::domain {

/// How far one of the streams of a channel was taken in; the words are its connector's own.
struct StreamPosition
{
    QString newer;          ///< where what is new begins; empty: never asked
    QString older;          ///< where what came before goes on
    bool isWhole = false;   ///< all that came before is here

    friend bool operator==(const StreamPosition &, const StreamPosition &) = default;
};

/// How a connected channel fares.
struct ChannelHealth
{
    Id<Channel> channel;
    Connection connection;
    std::optional<Instant> fetchedAt;   ///< last time that it went well
    Instant nextFetchAt;
    int failures = 0;                   ///< in a row
    std::optional<Trouble> trouble;     ///< of the last fetch; where it met none, of who is not let in to send
    bool isOfSending = false;           ///< that: what comes in does
    Quota quota;
    bool isWhole = false;               ///< what came before it was connected is here, all of it
    bool isFillingStopped = false;      ///< some of that is not, and a person wants no more of it

    friend bool operator==(const ChannelHealth &, const ChannelHealth &) = default;
};

/// Until when a channel's service wants to be left alone: it said so, or that it takes no more until then. Nothing where it does not mind, or did not say when.
[[nodiscard]] inline std::optional<Instant> askedToWaitUntil(const ChannelHealth &health, Instant now)
{
    const bool saidWhen = health.quota.resetsAt && *health.quota.resetsAt > now;
    const bool isLimited = health.trouble && health.trouble->kind == Trouble::Kind::RateLimited;
    const bool isUsedUp = health.quota.most > 0 && health.quota.left == 0;
    return health.nextFetchAt > now && saidWhen && (isLimited || isUsedUp) ? std::optional(health.nextFetchAt) : std::nullopt;
}

/// Why something left this machine. Kept by number.
enum class RequestPurpose { Fetch = 0, Send = 1, Connect = 2, Picture = 3, Link = 4, Import = 5 };

/// A request that leaves or has left, and what came of it.
struct LoggedRequest
{
    Id<LoggedRequest> id;
    Instant at;
    Id<Channel> channel; ///< null where none asked for it
    RequestPurpose purpose = RequestPurpose::Fetch;
    QString method;
    QString address; ///< without what lets us in
    int status = 0; ///< 0: no answer came
    qint64 sent = 0; ///< bytes of the body
    qint64 received = 0;
    std::chrono::milliseconds took{0};
    QString problem;
    bool isUnderWay = false; ///< what came of it is not noted: not yet, or nobody was left to do so

    friend bool operator==(const LoggedRequest &, const LoggedRequest &) = default;
};

} // namespace parvis::domain
