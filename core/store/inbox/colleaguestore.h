// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `colleague`. Names are 1 to 200 characters, each once.
class ColleagueStore
{
public:
    explicit ColleagueStore(Database &database);

    /// All of them, by name; those who left too.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Colleague>>> colleagues() const;
    /// Adds somebody under the key they carry (redo) or a new one; who sits here is told by setMe() alone. Invalid: no name; Conflict: the name stands already.
    [[nodiscard]] QFuture<domain::Result<domain::Colleague>> add(const domain::Colleague &colleague);
    /// Gives another name, and says whether they left; answers how they stood before. NotFound, Invalid, Conflict.
    [[nodiscard]] QFuture<domain::Result<domain::Colleague>> save(const domain::Colleague &colleague);
    /// Removes somebody to whom nothing was ever given and who never did anything here; Conflict for others, who can only leave (save()). Undo: add().
    [[nodiscard]] QFuture<domain::Result<domain::Colleague>> remove(domain::Id<domain::Colleague> id);
    /// Says who sits here (null: nobody); answers who did before.
    [[nodiscard]] QFuture<domain::Result<domain::Id<domain::Colleague>>> setMe(domain::Id<domain::Colleague> id);

private:
    Database &m_database;
};

} // namespace parvis::store
