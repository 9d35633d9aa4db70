// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/query/querysql.h"

#include <functional>

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
    /// Shows a visitor at most `limit` mentions in the same order, one by one, until it answers false; each with its conversation.
    using Visitor = std::function<bool(qint64 mention, qint64 conversation)>;
    [[nodiscard]] domain::Result<> visit(Connection &connection, qint64 after, qint64 limit, const Visitor &visitor) const;
    /// Who said something that the list holds: keys of identities, in no order. Mentions by nobody count for nothing.
    [[nodiscard]] domain::Result<QList<qint64>> speakers(Connection &connection) const;
    /// Those of the keys that the list holds, newest first.
    [[nodiscard]] domain::Result<QList<domain::Id<domain::Mention>>> among(Connection &connection, const QList<domain::Id<domain::Mention>> &ids) const;
    /// Shows a visitor the mentions of a conversation that the list holds, newest first, until it answers false. The row carries those columns of `m`.
    using RowVisitor = std::function<bool(qint64 mention, const Statement &row)>;
    [[nodiscard]] domain::Result<> visitConversation(Connection &connection, qint64 conversation, const QString &columns, const RowVisitor &visitor) const;

private:
    /// What is wanted of each mention.
    enum class Columns { KeyAlone, WithConversation, SpeakerAlone };

    [[nodiscard]] static QString columnsOf(Columns columns);

    MentionQuery(const domain::MentionFilter &filter, const domain::QueryPlan &plan, const QTimeZone &zone);

    void take(const QueryBounds &bounds);
    [[nodiscard]] Statement prepare(Connection &connection, const QString &sql) const;
    /// The questions whose rows, merged, are the list.
    [[nodiscard]] QList<SqlCondition> questions(qint64 after, Columns columns) const;
    [[nodiscard]] QList<SqlCondition> walk(qint64 after, Columns columns) const;
    [[nodiscard]] SqlCondition find(qint64 after, Columns columns) const;
    [[nodiscard]] SqlCondition lead(qint64 after, Columns columns) const;
    [[nodiscard]] SqlCondition stretch(const SqlCondition &where, qint64 after, Columns columns) const;
    [[nodiscard]] domain::Result<> run(Connection &connection, qint64 after, qint64 limit, Columns columns, const Visitor &visitor) const;
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
    QList<qint64> m_unanswerable;       ///< channels to leave out
};

} // namespace parvis::store
