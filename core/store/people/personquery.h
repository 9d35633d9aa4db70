// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people/person.h"
#include "core/domain/query/query.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// How a list of people is ordered. Those whom nothing tells apart come by key.
enum class PersonOrder {
    Latest,   ///< whose newest mention is newest, then those who said nothing
    Name,     ///< by folded name
    Score,    ///< highest score first; those to be reckoned anew last
};

/// Which people a list shows.
struct PersonFilter
{
    QString search;              ///< beginnings of words of names, company, mail and handles; all must be there
    domain::PersonRoles roles;   ///< at least one of them; none: anybody
    domain::Query said = {};     ///< who they are (`person:` `role:` `company:`) and what something they said must match; empty: anything or nothing
    domain::Instant now = {};    ///< what "within" and "today" of that query count from

    friend bool operator==(const PersonFilter &, const PersonFilter &) = default;
};

/// The next `limit` keys (below zero: all) of a list behind `after` (null: from the start). It walks the order's index: where many match, it stops soon.
[[nodiscard]] domain::Result<QList<domain::Id<domain::Person>>> personKeys(Connection &connection, const PersonFilter &filter, PersonOrder order,
                                                                           domain::Id<domain::Person> after, qint64 limit);
/// How many the list holds.
[[nodiscard]] domain::Result<qint64> countPeople(Connection &connection, const PersonFilter &filter);

} // namespace parvis::store
