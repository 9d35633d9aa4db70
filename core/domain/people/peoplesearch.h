// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/parser.h"

namespace parvis::domain {

/// What a search among people asks for: words that begin like words of names, companies, mail addresses and handles, or a query as of a segment.
struct PeopleSearch
{
    QString names;   ///< empty where it is a query, or nothing
    Query asked;     ///< empty where it is names, or nothing

    friend bool operator==(const PeopleSearch &, const PeopleSearch &) = default;
};

/// Words alone are names; with a field, a phrase or an operator it is a query. Fails where it can be read as neither.
[[nodiscard]] std::expected<PeopleSearch, QueryError> peopleSearch(const QString &typed, QueryReading reading);

} // namespace parvis::domain
