// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/plan.h"
#include "core/store/query/sqlcondition.h"

namespace parvis::store {

/// What a query is asked of. The row is `m`, whatever it is.
enum class QueryTable { Mention, Article, Post };

/// How a condition asks the full-text index.
enum class IndexLookup {
    Whole,   ///< once for all rows
    ByRow,   ///< for each row: where few rows are asked
};

/// A way to a query's rows by an index of the table, newest first or nearly so.
struct KeySource
{
    QString from;
    QString key;          ///< the mention's key, by which the rows are put in order
    SqlCondition where;
};

/// What every row of the result must be, as far as one glance tells: the stretches of an index that are worth a look. The condition says it all again.
struct QueryBounds
{
    std::optional<qint64> state;
    std::optional<bool> isRead;
    std::optional<bool> isFlagged;
    qint64 channel = 0;                ///< 0: any
    std::optional<qint64> fromDay;     ///< inclusive
    std::optional<qint64> untilDay;    ///< inclusive
    std::optional<qint64> sinceMs;     ///< inclusive
};

/// A query as SQL.
struct QuerySql
{
    QString match;                      ///< what the full-text index is asked first; empty: it has nothing to lead with
    SqlCondition condition;             ///< what must hold of a row besides
    std::optional<KeySource> source;    ///< mentions only: an index that leads where the full-text index does not
    QueryBounds bounds;                 ///< mentions only
};

/// Puts a query into SQL: what the full-text index can answer becomes as few questions to it as can be, one of which leads; NEAR in order and raw are
/// looked up there and checked by the domain's own rule. Of articles and posts, what only mentions have holds of none.
[[nodiscard]] QuerySql querySql(const domain::QueryPlan &plan, QueryTable table, IndexLookup lookup, const QTimeZone &zone);

/// The name of the table and of its full-text index.
[[nodiscard]] QString nameOf(QueryTable table);
[[nodiscard]] QString indexOf(QueryTable table);

} // namespace parvis::store
