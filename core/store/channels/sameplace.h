// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/imports/import.h"
#include "core/store/database/connection.h"
#include "core/store/imports/importstore.h"

namespace parvis::store {

/// What is to be taken in on one channel.
struct ChannelEntries
{
    domain::Id<domain::Channel> channel;
    QList<domain::IncomingEntry> entries;
};

/// What came in by a channel, each entry with the channel on which it is to be taken in. What an account says that is connected in this workspace waits for
/// nobody. What stands at the place itself (`isOfThePlace`) goes to the channel of that place, of whichever account of ours there, that has it already, else to
/// the one that is connected and has what it answers, so that a thread stays whole, else to one that may decide about it where this one may not, else it stays
/// here; what another account says there that reads the place itself is left to that one.
[[nodiscard]] domain::Result<QList<ChannelEntries>> byChannel(Connection &connection, domain::Id<domain::Channel> channel,
                                                              const QList<domain::IncomingEntry> &entries, bool isOfThePlace);

/// Takes them in, what is known with what changed since. `now`: by this machine's clock.
[[nodiscard]] domain::Result<IngestReport> takeInByChannel(Connection &connection, const QList<ChannelEntries> &sorted, domain::Instant now);

/// The other channels of the same place; where `areConnected` is false those that are not connected any more: what goes from there is told to this one alone.
[[nodiscard]] domain::Result<QList<domain::Id<domain::Channel>>> othersAtPlace(Connection &connection, domain::Id<domain::Channel> channel, bool areConnected);

} // namespace parvis::store
