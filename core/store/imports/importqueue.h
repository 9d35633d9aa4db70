// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/queuedimport.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `queued_import`: the window adds a row, whoever runs imports claims it and writes back what happened.
class ImportQueue
{
public:
    explicit ImportQueue(Database &database);

    /// Asks for an import (id and state ignored).
    [[nodiscard]] QFuture<domain::Result<domain::QueuedImport>> add(const domain::QueuedImport &request);
    /// Asks for the end of a queued or running one: what it added is taken back.
    [[nodiscard]] QFuture<domain::Result<>> cancel(domain::Id<domain::QueuedImport> id);
    /// Those not ended yet and those that failed within the last day, oldest first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::QueuedImport>>> current(domain::Instant now) const;
    [[nodiscard]] QFuture<domain::Result<domain::QueuedImport>> request(domain::Id<domain::QueuedImport> id) const;
    /// Removes an ended one from the list.
    [[nodiscard]] QFuture<domain::Result<>> dismiss(domain::Id<domain::QueuedImport> id);

    /// Takes the oldest queued request, as Running, for this process alone; nothing when none waits.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::QueuedImport>>> claim(domain::Instant now);
    /// How far a running one is, and that it still runs.
    [[nodiscard]] QFuture<domain::Result<>> report(domain::Id<domain::QueuedImport> id, qint64 entries, int permille, domain::Instant now);
    /// How it ended: the import, or the error (Cancelled for a cancelled one).
    [[nodiscard]] QFuture<domain::Result<>> finish(domain::Id<domain::QueuedImport> id, const domain::Result<domain::Id<domain::Import>> &end);
    /// Ends running ones that were not heard of for a minute: their process was killed. Those that had taken in nothing fail (Kind::Internal); the others
    /// count as cancelled, because their import tells the rest (ImportStore::findInterrupted()).
    [[nodiscard]] QFuture<domain::Result<>> failAbandoned(domain::Instant now);

private:
    Database &m_database;
};

} // namespace parvis::store
