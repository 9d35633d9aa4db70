// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

namespace parvis::store {

/// The saved queries over what people said.
class SegmentStore
{
public:
    explicit SegmentStore(Database &database);

    /// All of them, in their order.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Segment>>> segments() const;
    /// Writes one: a null key adds it at the end, another replaces what has it or puts it back. Answers it as it stands. Invalid: a name or a query of
    /// nothing. Conflict: the name is another's.
    [[nodiscard]] QFuture<domain::Result<domain::Segment>> put(const domain::Segment &segment);
    /// Takes one away; nothing happens where there is none.
    [[nodiscard]] QFuture<domain::Result<>> remove(domain::Id<domain::Segment> id);

private:
    Database &m_database;
};

} // namespace parvis::store
