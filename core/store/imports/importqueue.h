// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/importrequest.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `import_request`: the window adds a row, whoever runs imports claims it and writes back what happened.
class ImportQueue
{
public:
    explicit ImportQueue(Database &database);

    /// Asks for an import (id and state ignored).
    [[nodiscard]] QFuture<domain::Result<domain::ImportRequest>> add(const domain::ImportRequest &request);
    /// Asks for the end of a queued or running one: what it added is taken back.
    [[nodiscard]] QFuture<domain::Result<>> cancel(domain::Id<domain::ImportRequest> id);
    /// Those not ended yet and those that failed within the last day, oldest first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::ImportRequest>>> current(domain::Instant now) const;
    [[nodiscard]] QFuture<domain::Result<domain::ImportRequest>> request(domain::Id<domain::ImportRequest> id) const;
    /// Removes an ended one from the list.
    [[nodiscard]] QFuture<domain::Result<>> dismiss(domain::Id<domain::ImportRequest> id);

    /// Takes the oldest queued request, as Running, for this process alone; nothing when none waits.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::ImportRequest>>> claim(domain::Instant now);
    /// How far a running one is; answers its state, so that a wish to cancel is heard.
    [[nodiscard]] QFuture<domain::Result<domain::ImportRequest::State>> report(domain::Id<domain::ImportRequest> id, qint64 entries, int permille, domain::Instant now);
    /// How it ended: the import, or the error (Cancelled for a cancelled one).
    [[nodiscard]] QFuture<domain::Result<>> finish(domain::Id<domain::ImportRequest> id, const domain::Result<domain::Id<domain::Import>> &end);
    /// Fails (Kind::Internal) running ones that were not heard of for a minute: their process was killed.
    [[nodiscard]] QFuture<domain::Result<>> failAbandoned(domain::Instant now);

private:
    Database &m_database;
};

} // namespace parvis::store
