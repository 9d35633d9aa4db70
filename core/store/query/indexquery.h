// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/plan.h"

namespace parvis::store {

/// A part of a query that a full-text index answers by itself, in FTS5's language. FTS5 has no NOT without a left side: what only excludes is said
/// turned round.
struct IndexQuery
{
    QString match;
    bool isNegated = false;   ///< what is wanted is what does not match
    int height = 0;           ///< levels of parentheses

    friend bool operator==(const IndexQuery &, const IndexQuery &) = default;
};

/// What the index is asked for a part of a query; nothing where the index alone cannot tell, or where parentheses stand deeper than FTS5's parser goes.
/// `hasAuthor`: the index has a column of authors.
[[nodiscard]] std::optional<IndexQuery> indexQuery(const domain::QueryPlan &plan, bool hasAuthor);

/// What narrows the index for a part that needs a look at the row besides (NEAR in order, raw): nothing where it cannot be narrowed.
[[nodiscard]] std::optional<IndexQuery> indexCandidate(const domain::QueryPlan &plan);

/// Several in one: All or Any of them.
[[nodiscard]] IndexQuery joined(const QList<IndexQuery> &parts, domain::QueryPlan::Kind kind);

} // namespace parvis::store
