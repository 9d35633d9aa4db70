// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/searchwords.h"

namespace parvis::store::dialect {

/// The two sides of a full-text search, each in FTS5's language; empty where there is nothing on that side.
struct SearchQuery
{
    QString wanted;     ///< what must occur, exclusions included
    QString unwanted;   ///< what must not, when nothing is wanted: FTS5 has no NOT without a left side

    [[nodiscard]] bool isEmpty() const { return wanted.isEmpty() && unwanted.isEmpty(); }
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// Every word stands in quotes, so nothing typed can be syntax.
[[nodiscard]] SearchQuery searchQuery(const domain::SearchWords &words);

} // namespace parvis::store::dialect
