// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

namespace parvis::store {

/// What one batch of an import did.
struct IngestReport
{
    qint64 added = 0;
    qint64 known = 0;
    qint64 updated = 0; ///< of those: how many say something else than before
    bool isPastUnwanted = false; ///< of a page: a person wants no more of what came before (stopFilling())

    friend bool operator==(const IngestReport &, const IngestReport &) = default;
};

/// Where entries go that name no channel of their own.
struct IngestTarget
{
    domain::Id<domain::Import> import;     ///< null for what a connector fetched
    domain::Id<domain::Channel> channel;
    domain::Instant now;                   ///< stands in for dates that the source does not give
    std::chrono::steady_clock::time_point begunAt = std::chrono::steady_clock::now();
    bool isOfAService = false;   ///< it comes from a connected channel: what our account has answered there is done
};

/// Owner of `import`; the one way in for mentions and archived posts. A batch commits people, conversations, mentions, index, roll-ups
/// and the import's progress in one transaction: after a kill, importing again adds exactly what is missing.
class ImportStore
{
public:
    explicit ImportStore(Database &database);

    /// Finds or adds the channel of a source and starts an import record.
    [[nodiscard]] QFuture<domain::Result<IngestTarget>> begin(const domain::IncomingSource &source, const QString &sourceName, domain::Instant now);
    /// Takes in one batch. Known entries (same channel and remote id) stay, with the words that they have by now (followWords()). Threads are joined in both
    /// directions, whichever of parent and reply comes first; our replies mark what they answer as answered.
    [[nodiscard]] QFuture<domain::Result<IngestReport>> ingest(const IngestTarget &target, const QList<domain::IncomingEntry> &entries);
    /// Closes the record (Done) and answers it. A channel that was made for it and holds nothing goes, unless it is a feed that had no
    /// entry yet and can be asked again.
    [[nodiscard]] QFuture<domain::Result<domain::Import>> finish(domain::Id<domain::Import> id);
    /// Takes back all that the import added, in steps that let other writes through; answers how many entries went.
    [[nodiscard]] QFuture<domain::Result<qint64>> undo(domain::Id<domain::Import> id);
    /// Imports, newest first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Import>>> imports(int limit) const;
    /// Says that nobody goes on with a running import: the next findInterrupted() finds it at once.
    [[nodiscard]] QFuture<domain::Result<>> abandon(domain::Id<domain::Import> import);
    /// Marks running imports that were abandoned, or whose last batch is older than a minute, as interrupted and answers them.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Import>>> findInterrupted(domain::Instant now);

private:
    Database &m_database;
};

} // namespace parvis::store
