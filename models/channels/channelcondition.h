// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/health.h"

#include <QtCore/QTimeZone>

namespace parvis::models {

/// What holds back everything that would leave, of all channels.
enum class HeldBack {
    No,
    Offline,   ///< the switch is off
    Metered,   ///< the network is paid for, and nothing is taken in over it; what is due leaves all the same
    Locked     ///< nobody has opened what lets us in
};

/// How a channel fares, in words.
struct ChannelCondition
{
    enum class Tone { Good, Waiting, Bad };

    Tone tone = Tone::Good;
    QString state;      ///< "Connected as @us@social.example"
    QString fetching;   ///< when it was fetched last, and when it is next
    QString trouble;    ///< what was in the way, and the way out; empty where nothing was
    QString past;       ///< how much of what came before is here
    QString rights;     ///< what its service lets others do there, and not this account; empty where nothing
    QString quota;      ///< how often the service may still be asked; empty where it does not say

    /// All of it, a sentence a line.
    [[nodiscard]] QString text() const;
};

/// From the moment `now`, in the zone of the workspace. `cutOff`: so many posts wait to leave there, where it is not connected any more. `mend`: what somebody
/// is to put right there before what waits can leave. Nothing is said of what is published by hand, or is only read.
[[nodiscard]] ChannelCondition channelCondition(const domain::ChannelSummary &summary, const domain::ChannelHealth &health, domain::Instant now,
                                                const QTimeZone &zone, HeldBack heldBack, qsizetype cutOff = 0,
                                                const std::optional<domain::AccessMend> &mend = {});

} // namespace parvis::models
