// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/health.h"

#include <QtCore/QTimeZone>

namespace parvis::models {

/// What holds back everything that would leave, of all channels.
enum class HeldBack {
    No,
    Offline,   ///< the switch is off
    Locked     ///< nobody has opened what lets us in
};

/// How a connected channel fares, in words.
struct ChannelCondition
{
    enum class Tone { Good, Waiting, Bad };

    Tone tone = Tone::Good;
    QString state;      ///< "Connected as @us@social.example"
    QString fetching;   ///< when it was fetched last, and when it is next
    QString trouble;    ///< what was in the way, and the way out; empty where nothing was
    QString past;       ///< how much of what came before is here
    QString quota;      ///< how often the service may still be asked; empty where it does not say

    /// All of it, a sentence a line.
    [[nodiscard]] QString text() const;
};

/// From the moment `now`, in the zone of the workspace.
[[nodiscard]] ChannelCondition channelCondition(const domain::ChannelSummary &summary, const domain::ChannelHealth &health, domain::Instant now,
                                                const QTimeZone &zone, HeldBack heldBack);

} // namespace parvis::models
