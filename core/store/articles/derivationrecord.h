// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/derivedpost.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// What a post was made of; nothing where it was written on its own.
[[nodiscard]] domain::Result<std::optional<domain::Derivation>> readDerivation(Connection &connection, domain::Id<domain::Post> post);
/// Writes it in the place of the one that the post had.
[[nodiscard]] domain::Result<> writeDerivation(Connection &connection, const domain::Derivation &derivation);
/// Lets the cuts of a thread follow another text of its post; nothing for a post that is no thread.
[[nodiscard]] domain::Result<> followText(Connection &connection, domain::Id<domain::Post> post, const QString &before, const QString &after);
/// Removes what posts were made of that are gone for good.
[[nodiscard]] domain::Result<> sweepDerivations(Connection &connection);

/// The columns that derivationOf() reads, of a table `derived_post` called `d`.
[[nodiscard]] const QString &derivationColumns();
/// What stands in a row from a column on; nothing where its key is null.
[[nodiscard]] std::optional<domain::Derivation> derivationOf(const Statement &row, int column = 0);

} // namespace parvis::store
