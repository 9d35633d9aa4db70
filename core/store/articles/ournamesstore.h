// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/ournames.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of the names of our company and products: what the workspace says of itself beside its own name and zone.
class OurNamesStore
{
public:
    explicit OurNamesStore(Database &database);

    [[nodiscard]] QFuture<domain::Result<domain::OurNames>> names() const;
    /// Puts these in the place of those that are kept, without empty ones and doubles; answers those that were. No row of a list changes: who shows them reads
    /// them again.
    [[nodiscard]] QFuture<domain::Result<domain::OurNames>> setNames(const domain::OurNames &names);

private:
    Database &m_database;
};

} // namespace parvis::store
