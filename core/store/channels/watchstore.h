// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/watch.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// A watch as it stands in the workspace.
struct KeptWatch
{
    domain::Watch watch;
    domain::StreamPosition position;

    friend bool operator==(const KeptWatch &, const KeptWatch &) = default;
};

/// The watches among the streams of channels (table `stream`, which ConnectionStore moves on).
class WatchStore
{
public:
    explicit WatchStore(Database &database);

    /// All there are, by channel, each channel's by name.
    [[nodiscard]] QFuture<domain::Result<QHash<domain::Id<domain::Channel>, QList<KeptWatch>>>> watches() const;
    /// Watches from that position on, and makes the channel due; one that is there already stays as it stands. NotFound where the channel is not connected.
    [[nodiscard]] QFuture<domain::Result<>> add(domain::Id<domain::Channel> channel, const KeptWatch &watch, domain::Instant now);
    /// Takes a watch away; what it brought stays. Answers how it stood, so that it can be put back; NotFound where there is none.
    [[nodiscard]] QFuture<domain::Result<KeptWatch>> remove(domain::Id<domain::Channel> channel, const domain::Watch &watch);

private:
    Database &m_database;
};

/// Has a connected channel asked now rather than at its time; not where it is in trouble or short of what its service allows: then its time is its time.
[[nodiscard]] domain::Result<> hurryFetch(Connection &connection, domain::Id<domain::Channel> channel, domain::Instant now);

} // namespace parvis::store
