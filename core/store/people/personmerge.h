// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/peoplestore.h"

namespace parvis::store {

/// PeopleStore::merge() and unmerge() within a transaction.
[[nodiscard]] domain::Result<Merge> mergePeople(Connection &connection, domain::Id<domain::Person> kept, domain::Id<domain::Person> other, domain::Instant at);
[[nodiscard]] domain::Result<Unmerge> unmergePeople(Connection &connection, qint64 merge);
/// Remembers or forgets that two people are not the same; answers whether that was news.
[[nodiscard]] domain::Result<bool> writeApart(Connection &connection, domain::PersonPair pair, bool areApart);

} // namespace parvis::store
