// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/query/querysql.h"

namespace parvis::store {

/// A list of mentions as questions to the database: which keys it holds, newest first. Where the query's words lead, the full-text index is asked; where
/// one of its names does (a tag, a conversation), that index; else it walks the index of the list stretch by stretch (state × read × answered) and
/// merges, so that no row outside the list is looked at. A list of named mentions asks for each of them.
class MentionQuery
{
public:
    /// Invalid where the query names a segment that cannot be used.
    [[nodiscard]] static domain::Result<MentionQuery> make(Connection &connection, const domain::MentionFilter &filter);

    /// At most `limit` keys (below zero: all), newest first, older than `after` when that is not 0.
    [[nodiscard]] domain::Result<QList<domain::Id<domain::Mention>>> keys(Connection &connection, qint64 after, qint64 limit) const;
    /// Those of the keys that the list holds, newest first.
    [[nodiscard]] domain::Result<QList<domain::Id<domain::Mention>>> among(Connection &connection, const QList<domain::Id<domain::Mention>> &ids) const;

private:
    MentionQuery(const domain::MentionFilter &filter, const domain::QueryPlan &plan, const QTimeZone &zone);

    void take(const QueryBounds &bounds);
    [[nodiscard]] Statement prepare(Connection &connection, const QString &sql) const;
    [[nodiscard]] domain::Result<QList<qint64>> walk(Connection &connection, qint64 after, qint64 limit) const;
    [[nodiscard]] domain::Result<QList<qint64>> find(Connection &connection, qint64 after, qint64 limit) const;
    [[nodiscard]] domain::Result<QList<qint64>> lead(Connection &connection, qint64 after, qint64 limit) const;
    [[nodiscard]] domain::Result<QList<qint64>> stretch(Connection &connection, const SqlCondition &where, qint64 after, qint64 limit) const;
    /// What no index stretch tells by itself.
    [[nodiscard]] SqlCondition rest() const;
    /// Everything but the query.
    [[nodiscard]] SqlCondition whole() const;

    domain::MentionFilter m_filter;
    bool m_hasQuery = false;
    QuerySql m_sql;                     ///< for lists
    SqlCondition m_byRow;               ///< the same condition for single rows
    std::optional<qint64> m_fromKey;    ///< of the first day: no mention of it has a lower key
    std::optional<qint64> m_untilKey;   ///< of the day after the last
    std::optional<qint64> m_sinceKey;
};

} // namespace parvis::store
