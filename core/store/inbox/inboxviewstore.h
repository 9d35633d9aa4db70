// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/mention.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `inbox_view`. Names are 1 to 100 characters.
class InboxViewStore
{
public:
    explicit InboxViewStore(Database &database);

    /// The saved views in their order.
    [[nodiscard]] QFuture<domain::Result<QList<domain::InboxView>>> views() const;
    /// Adds a view under the key it carries (undo of remove, at its position) or a new one (at the end). Invalid: no name, or a query that cannot be read.
    [[nodiscard]] QFuture<domain::Result<domain::InboxView>> add(const domain::InboxView &view);
    /// Writes name, query and icon; answers how it stood before. NotFound, Invalid.
    [[nodiscard]] QFuture<domain::Result<domain::InboxView>> save(const domain::InboxView &view);
    /// Moves it to that place; answers the place before. NotFound.
    [[nodiscard]] QFuture<domain::Result<int>> move(domain::Id<domain::InboxView> id, int position);
    [[nodiscard]] QFuture<domain::Result<domain::InboxView>> remove(domain::Id<domain::InboxView> id);
    /// How many mentions each of these queries holds, in their order, counted up to `most`; nothing for one that cannot be read or names what is not there.
    /// `now` is what "within" and "late" count from.
    [[nodiscard]] QFuture<domain::Result<QList<std::optional<qint64>>>> counts(const QStringList &queries, domain::Instant now, qint64 most) const;

private:
    Database &m_database;
};

} // namespace parvis::store
