// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/peoplestore.h"

namespace parvis::store {

/// Writes what is set, after checking it; answers how what it changed stood before.
[[nodiscard]] domain::Result<PersonEdit> applyEdit(Connection &connection, domain::Id<domain::Person> id, const PersonEdit &edit);
/// PeopleStore::takeIn() and takeBack() within a transaction.
[[nodiscard]] domain::Result<PeopleImport> takeCardsIn(Connection &connection, const QList<domain::PersonCard> &cards);
[[nodiscard]] domain::Result<> takeCardsBack(Connection &connection, const PeopleImport &import);

} // namespace parvis::store
