// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commandline.h"
#include "core/store/channels/cutoff.h"

#include <QtCore/QSet>

namespace parvis::app {

/// Which channels are connected.
class Connected
{
public:
    explicit Connected(store::Database &database);

    [[nodiscard]] bool has(domain::Id<domain::Channel> channel) const { return m_channels.contains(channel); }
    /// Whether a post was to leave by itself and cannot, because its channel is disconnected.
    [[nodiscard]] bool cutsOff(const domain::Post &post) const;

private:
    QSet<domain::Id<domain::Channel>> m_channels;
    QSet<domain::Id<domain::Post>> m_replies;   ///< that were to leave by themselves
};

/// That a channel is disconnected, and what lets things leave there again.
[[nodiscard]] QString disconnectedSentence(const QString &channel);
/// That nothing of what is held there can be taken back while its channel is disconnected. `url`: where it stands; may be empty.
[[nodiscard]] QString heldThereSentence(const QString &channel, const QString &url);
/// What disconnecting a channel has left waiting, as sentences that say what to do.
void sayCutOff(const store::WaitingThere &waiting, const domain::Channel &channel, const QTimeZone &zone);
/// The same for who reads JSON: "waiting", "held" (objects with "post", "url", "leavesAt"), "unanswered" and "errands".
JsonLine &addCutOff(JsonLine &line, const store::WaitingThere &waiting);
/// How many posts cannot leave, and why, channel by channel; with JSON each of them that is due. True where one is due.
bool tellCutOff(store::Database &database, const Options &options, bool wasAsked = false);

} // namespace parvis::app
