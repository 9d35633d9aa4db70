// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query/querysql.h"

#include "core/store/query/fieldsql.h"
#include "core/store/query/indexquery.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

using domain::QueryPlan;
using PlanKind = QueryPlan::Kind;

class Compiler
{
public:
    Compiler(QueryTable table, IndexLookup lookup, const QTimeZone &zone)
        : m_table(table)
        , m_lookup(lookup)
        , m_zone(zone)
    {
    }

    [[nodiscard]] QuerySql whole(const QueryPlan &plan) const
    {
        QList<const QueryPlan *> parts;
        flatten(plan, parts);
        QuerySql sql;
        QList<IndexQuery> asked;
        for (const QueryPlan *part : std::as_const(parts)) {
            if (const auto text = ask(*part)) {
                asked << *text;
                continue;
            }
            if (const auto candidate = indexCandidate(*part)) {
                asked << *candidate;
                sql.condition &= checkSql(*part, m_table);
            } else {
                sql.condition &= conditionOf(*part);
            }
            if (m_table == QueryTable::Mention)
                bound(*part, sql.bounds);
        }
        if (!asked.isEmpty()) {
            const IndexQuery text = joined(asked, PlanKind::All);
            if (text.isNegated)
                sql.condition &= lookUp(text);
            else
                sql.match = text.match;
        }
        if (sql.match.isEmpty() && m_table == QueryTable::Mention)
            sql.source = sourceOf(parts);
        return sql;
    }

private:
    /// The parts that must all hold, those of an All within an All too (a segment gives one).
    static void flatten(const QueryPlan &plan, QList<const QueryPlan *> &parts)
    {
        if (plan.kind != PlanKind::All) {
            parts << &plan;
            return;
        }
        for (const QueryPlan &part : plan.parts)
            flatten(part, parts);
    }

    [[nodiscard]] std::optional<IndexQuery> ask(const QueryPlan &plan) const { return indexQuery(plan, m_table == QueryTable::Mention); }

    [[nodiscard]] SqlCondition lookUp(const IndexQuery &text) const
    {
        const QString index = indexOf(m_table);
        const QString no = text.isNegated ? u"NOT "_s : QString();
        if (m_lookup == IndexLookup::Whole)
            return {.sql = u"m.id %1IN (SELECT rowid FROM %2 WHERE %2 MATCH ?)"_s.arg(no, index), .values = {text.match}};
        return {.sql = u"%1EXISTS (SELECT 1 FROM %2 WHERE %2 MATCH ? AND rowid = m.id)"_s.arg(no, index), .values = {text.match}};
    }

    [[nodiscard]] SqlCondition conditionOf(const QueryPlan &plan) const
    {
        if (const auto text = ask(plan))
            return lookUp(*text);
        switch (plan.kind) {
        case PlanKind::All:
        case PlanKind::Any:
            return several(plan);
        case PlanKind::Not: {
            SqlCondition inner = conditionOf(plan.parts.first());
            inner.sql = u"NOT ("_s + inner.sql + u')';
            return inner;
        }
        case PlanKind::Near:
        case PlanKind::Raw: {
            SqlCondition both;
            if (const auto candidate = indexCandidate(plan))
                both = lookUp(*candidate);
            both &= checkSql(plan, m_table);
            both.sql = u'(' + both.sql + u')';
            return both;
        }
        default:
            return fieldSql(plan, m_table, m_zone);
        }
    }

    [[nodiscard]] SqlCondition several(const QueryPlan &plan) const
    {
        if (plan.parts.isEmpty())
            return {.sql = u"m.id > 0"_s, .values = {}};
        QList<IndexQuery> asked;
        QStringList texts;
        SqlCondition all;
        for (const QueryPlan &part : plan.parts) {
            if (const auto text = ask(part)) {
                asked << *text;
                continue;
            }
            const SqlCondition one = conditionOf(part);
            texts << one.sql;
            all.values << one.values;
        }
        if (!asked.isEmpty()) {
            const SqlCondition one = lookUp(joined(asked, plan.kind));
            texts << one.sql;
            all.values << one.values;
        }
        all.sql = u'(' + texts.join(plan.kind == PlanKind::All ? u" AND "_s : u" OR "_s) + u')';
        return all;
    }

    static void bound(const QueryPlan &part, QueryBounds &bounds)
    {
        const auto lowest = [](std::optional<qint64> &value, qint64 other) { value = value ? std::max(*value, other) : other; };
        const auto highest = [](std::optional<qint64> &value, qint64 other) { value = value ? std::min(*value, other) : other; };
        if (part.kind == PlanKind::State)
            bounds.state = part.number;
        else if (part.kind == PlanKind::Unread)
            bounds.isRead = false;
        else if (part.kind == PlanKind::Flagged)
            bounds.isFlagged = true;
        else if (part.kind == PlanKind::Channels && part.ids.size() == 1)
            bounds.channel = part.ids.first();
        else if (part.kind == PlanKind::Since)
            lowest(bounds.sinceMs, part.number);
        else if (part.kind == PlanKind::Days && part.from)
            lowest(bounds.fromDay, *part.from);
        if (part.kind == PlanKind::Days && part.until)
            highest(bounds.untilDay, *part.until);
    }

    QueryTable m_table;
    IndexLookup m_lookup;
    const QTimeZone &m_zone;
};

} // namespace

QuerySql querySql(const QueryPlan &plan, QueryTable table, IndexLookup lookup, const QTimeZone &zone)
{
    return Compiler(table, lookup, zone).whole(plan);
}

QString nameOf(QueryTable table)
{
    return table == QueryTable::Mention ? u"mention"_s : table == QueryTable::Article ? u"article"_s : u"post"_s;
}

QString indexOf(QueryTable table)
{
    return nameOf(table) + u"_search"_s;
}

} // namespace parvis::store
