// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `channel`.
class ChannelStore
{
public:
    explicit ChannelStore(Database &database);

    /// All channels with what they hold (from the roll-ups), by name.
    [[nodiscard]] QFuture<domain::Result<QList<domain::ChannelSummary>>> summaries() const;
    /// How many posts have left for each channel; what is an idea, planned or failed has not. Counts them, in an index: 50 ms for half a million.
    [[nodiscard]] QFuture<domain::Result<QHash<domain::Id<domain::Channel>, qint64>>> postCounts() const;
    /// The channel of that service and address; nothing when there is none.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Channel>>> find(const QString &service, const QString &address) const;
    /// The channel of that service at that address, however it is written (domain::profileKey); of several the one with that very address, else the oldest.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Channel>>> findAlike(const QString &service, const QString &address) const;
    /// The channel of that service and name that holds one of these mentions already, by id and address alike; nothing when there is none.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Channel>>> holding(const QString &service, const QString &name,
                                                                                  const QList<domain::IncomingEntry> &entries) const;
    /// Adds it (id ignored); Conflict where service and address stand already.
    [[nodiscard]] QFuture<domain::Result<domain::Channel>> add(const domain::Channel &channel);
    /// Takes a channel out that holds nothing: posts that are still to leave have none then, and what was scheduled, or failed, is a draft for its day; answers
    /// how many. Conflict where something came in there, was published there, is held there or may have arrived, which would have no place any more; Refused
    /// while it is connected.
    [[nodiscard]] QFuture<domain::Result<int>> remove(domain::Id<domain::Channel> id, domain::Instant now);
    [[nodiscard]] QFuture<domain::Result<>> rename(domain::Id<domain::Channel> id, const QString &name);
    /// Gives it another address on its service, where it moved for good; Conflict where another channel stands there.
    [[nodiscard]] QFuture<domain::Result<>> move(domain::Id<domain::Channel> id, const QString &address);
    /// Notes what the last fetch brought: validators, time and, on failure, the problem.
    [[nodiscard]] QFuture<domain::Result<>> noteFetch(const domain::Channel &channel);

private:
    Database &m_database;
};

} // namespace parvis::store
