// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query/fieldsql.h"

#include "core/domain/base/zonedtime.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

using domain::QueryPlan;
using PlanKind = QueryPlan::Kind;

constexpr qint64 everyRole = -1;   ///< all bits

/// A constant would be folded away, and with it the use of the index that leads.
SqlCondition never()
{
    return {.sql = u"m.id < 0"_s, .values = {}};
}

SqlCondition oneOf(const QString &column, const QList<qint64> &ids)
{
    QStringList numbers;
    for (const qint64 id : ids)
        numbers << QString::number(id);
    return ids.isEmpty() ? never() : SqlCondition{.sql = column + u" IN ("_s + numbers.join(u", "_s) + u')', .values = {}};
}

SqlCondition within(const QString &column, const std::optional<qint64> &from, const std::optional<qint64> &until)
{
    SqlCondition range;
    if (from)
        range &= {.sql = column + u" >= ?"_s, .values = {*from}};
    if (until)
        range &= {.sql = column + u" <= ?"_s, .values = {*until}};
    range.sql = range.isEmpty() ? u"m.id > 0"_s : u'(' + range.sql + u')';
    return range;
}

QList<SqlValue> soughtIn(const QueryPlan &plan)
{
    return {plan.words.join(u' '), qint64{plan.isPrefix ? 1 : 0}};
}

SqlCondition judgement(const QueryPlan &plan)
{
    if (plan.text.isEmpty())
        return {.sql = u"NOT EXISTS (SELECT 1 FROM judgement j WHERE j.mention_id = m.id AND j.field = ?)"_s, .values = {plan.number}};
    const QString value = plan.isPrefix ? u"substr(j.value, 1, length(?)) = ?"_s : u"j.value = ?"_s;
    SqlCondition held{.sql = u"EXISTS (SELECT 1 FROM judgement j WHERE j.mention_id = m.id AND j.field = ? AND %1)"_s.arg(value),
                      .values = {plan.number, plan.text}};
    if (plan.isPrefix)
        held.values << plan.text;
    return held;
}

/// What a mention alone has.
SqlCondition ofMention(const QueryPlan &plan)
{
    switch (plan.kind) {
    case PlanKind::Person:
        return {.sql = u"EXISTS (SELECT 1 FROM identity i JOIN person p ON p.id = i.person_id WHERE i.id = m.identity_id AND words_in(p.name, ?, ?))"_s,
                .values = soughtIn(plan)};
    case PlanKind::Roles: {
        const SqlCondition held{.sql
                                = u"EXISTS (SELECT 1 FROM identity i JOIN person p ON p.id = i.person_id WHERE i.id = m.identity_id AND p.roles & ? <> 0)"_s,
                                .values = {plan.number == 0 ? everyRole : plan.number}};
        return plan.number == 0 ? SqlCondition{.sql = u"NOT "_s + held.sql, .values = held.values} : held;
    }
    case PlanKind::Company:
        if (plan.words.isEmpty())
            return {.sql = u"NOT EXISTS (SELECT 1 FROM identity i JOIN person p ON p.id = i.person_id WHERE i.id = m.identity_id AND p.company <> '')"_s,
                    .values = {}};
        return {.sql = u"EXISTS (SELECT 1 FROM identity i JOIN person p ON p.id = i.person_id WHERE i.id = m.identity_id AND words_in(p.company, ?, ?))"_s,
                .values = soughtIn(plan)};
    case PlanKind::Tags: {
        const SqlCondition tags = oneOf(u"g.tag_id"_s, plan.ids);
        return {.sql = u"EXISTS (SELECT 1 FROM mention_tag g WHERE g.mention_id = m.id AND %1)"_s.arg(tags.sql), .values = {}};
    }
    case PlanKind::Untagged:
        return {.sql = u"NOT EXISTS (SELECT 1 FROM mention_tag g WHERE g.mention_id = m.id)"_s, .values = {}};
    case PlanKind::Assignees:
        return {.sql = u"(m.assignee_id IS NOT NULL AND %1)"_s.arg(oneOf(u"m.assignee_id"_s, plan.ids).sql), .values = {}};
    case PlanKind::Unassigned:
        return {.sql = u"m.assignee_id IS NULL"_s, .values = {}};
    case PlanKind::State:
        return {.sql = u"m.state = ?"_s, .values = {plan.number}};
    case PlanKind::Kinds:
        return oneOf(u"m.kind"_s, plan.ids);
    case PlanKind::Unread:
        return {.sql = u"m.is_read = 0"_s, .values = {}};
    case PlanKind::Flagged:
        return {.sql = u"m.is_flagged = 1"_s, .values = {}};
    case PlanKind::Late:
        return {.sql = u"(m.due_at IS NOT NULL AND m.due_at <= ? AND m.state = 0 AND m.is_answered = 0)"_s, .values = {plan.number}};
    case PlanKind::Standing:
        return {.sql = u"m.standing IS ?"_s, .values = {plan.number}};
    case PlanKind::Features:
        return {.sql = u"(m.features & ?) = ?"_s, .values = {plan.number, plan.number}};
    case PlanKind::Judgement:
        return judgement(plan);
    case PlanKind::Days:
        return within(u"m.day"_s, plan.from, plan.until);
    case PlanKind::Since:
        return {.sql = u"m.published_at >= ?"_s, .values = {plan.number}};
    case PlanKind::Reach:
        return within(u"COALESCE((SELECT i.reach FROM identity i WHERE i.id = m.identity_id), 0)"_s, plan.from, plan.until);
    case PlanKind::Conversation:
        return {.sql = u"m.conversation_id = ?"_s, .values = {plan.number}};
    default:
        return never();
    }
}

/// What an article or a post has of it.
SqlCondition ofOurs(const QueryPlan &plan, const QTimeZone &zone)
{
    const QString at = u"COALESCE(m.published_at, m.changed_at)"_s;
    if (plan.kind == PlanKind::Since)
        return {.sql = at + u" >= ?"_s, .values = {plan.number}};
    if (plan.kind != PlanKind::Days)
        return never();
    const domain::LocalDays days(zone);
    const auto startOf = [&days](std::optional<qint64> day) { return day.transform([&days](qint64 number) { return domain::toMs(days.startOf(number)); }); };
    const auto until = startOf(plan.until.transform([](qint64 day) { return day + 1; }));
    return within(at, startOf(plan.from), until.transform([](qint64 ms) { return ms - 1; }));
}

QStringList textsOf(QueryTable table)
{
    if (table == QueryTable::Mention)
        return {u"m.title"_s, u"m.body"_s, u"COALESCE((SELECT i.name || ' ' || i.handle FROM identity i WHERE i.id = m.identity_id), '')"_s};
    if (table == QueryTable::Article)
        return {u"m.title"_s, u"m.summary"_s, u"m.body"_s};
    return {u"m.title"_s, u"m.body"_s};
}

/// What people said, led by who they are.
KeySource saidBy(const QString &people, const SqlCondition &where)
{
    return {.from = people + u" CROSS JOIN identity d ON d.person_id = n.id CROSS JOIN mention m INDEXED BY mention_identity ON m.identity_id = d.id"_s,
            .key = u"m.id"_s,
            .where = where};
}

/// Whether it names nobody and nothing that the workspace has: then nothing need be looked at.
bool namesNothing(const QueryPlan &part)
{
    return part.ids.isEmpty() && (part.kind == PlanKind::Tags || part.kind == PlanKind::Assignees || part.kind == PlanKind::Channels);
}

/// How narrow a source is: the lower, the better; nothing: it is none.
std::optional<int> rankOf(const QueryPlan &part)
{
    switch (part.kind) {
    case PlanKind::Conversation:
        return 0;
    case PlanKind::Tags:
        return part.ids.size() == 1 ? std::optional(1) : std::nullopt;
    case PlanKind::Judgement:
        return part.isPrefix || part.text.isEmpty() ? std::nullopt : std::optional(2);
    case PlanKind::Late:
        return 3;
    case PlanKind::Assignees:
        return part.ids.size() == 1 ? std::optional(4) : std::nullopt;
    case PlanKind::Roles:
        return part.number == 0 ? std::nullopt : std::optional(5);
    case PlanKind::Person:
    case PlanKind::Company:
        return part.words.isEmpty() ? std::nullopt : std::optional(6);
    default:
        return std::nullopt;
    }
}

} // namespace

SqlCondition fieldSql(const QueryPlan &plan, QueryTable table, const QTimeZone &zone)
{
    if (plan.kind == PlanKind::Channels)
        // No article belongs to a channel; a post may belong to none.
        return table == QueryTable::Article
            ? never()
            : SqlCondition{.sql = u"(m.channel_id IS NOT NULL AND %1)"_s.arg(oneOf(u"m.channel_id"_s, plan.ids).sql), .values = {}};
    if (plan.kind == PlanKind::Language)
        return {.sql = u"m.language = ?"_s, .values = {plan.text}};
    return table == QueryTable::Mention ? ofMention(plan) : ofOurs(plan, zone);
}

SqlCondition checkSql(const QueryPlan &plan, QueryTable table)
{
    QStringList checks;
    SqlCondition check;
    for (const QString &text : textsOf(table)) {
        if (plan.kind == PlanKind::Raw) {
            checks << u"raw_in(%1, ?)"_s.arg(text);
            check.values << plan.text;
        } else {
            checks << u"near_in(%1, ?, ?, ?, ?, ?)"_s.arg(text);
            check.values << soughtIn(plan.parts.first()) << soughtIn(plan.parts.last()) << qint64{plan.distance};
        }
    }
    check.sql = u'(' + checks.join(u" OR "_s) + u')';
    return check;
}

std::optional<KeySource> sourceOf(const QList<const QueryPlan *> &parts)
{
    if (std::ranges::any_of(parts, [](const QueryPlan *part) { return namesNothing(*part); }))
        return KeySource{.from = u"mention m NOT INDEXED"_s, .key = u"m.id"_s, .where = never()};
    const QueryPlan *best = nullptr;
    for (const QueryPlan *part : parts) {
        const auto rank = rankOf(*part);
        if (rank && (!best || *rank < *rankOf(*best)))
            best = part;
    }
    if (!best)
        return std::nullopt;
    switch (best->kind) {
    case PlanKind::Conversation:
        return KeySource{
            .from = u"mention m INDEXED BY mention_conversation"_s, .key = u"m.id"_s, .where = {.sql = u"m.conversation_id = ?"_s, .values = {best->number}}};
    case PlanKind::Tags:
        return KeySource{.from = u"mention_tag d CROSS JOIN mention m ON m.id = d.mention_id"_s,
                         .key = u"d.mention_id"_s,
                         .where = {.sql = u"d.tag_id = ?"_s, .values = {best->ids.first()}}};
    case PlanKind::Judgement:
        return KeySource{.from = u"judgement d INDEXED BY judgement_value CROSS JOIN mention m ON m.id = d.mention_id"_s,
                         .key = u"d.mention_id"_s,
                         .where = {.sql = u"d.field = ? AND d.value = ?"_s, .values = {best->number, best->text}}};
    case PlanKind::Late:
        return KeySource{.from = u"mention m INDEXED BY mention_due"_s, .key = u"m.id"_s, .where = ofMention(*best)};
    case PlanKind::Assignees:
        return KeySource{
            .from = u"mention m INDEXED BY mention_assignee"_s, .key = u"m.id"_s, .where = {.sql = u"m.assignee_id = ?"_s, .values = {best->ids.first()}}};
    case PlanKind::Roles:
        return saidBy(u"person n INDEXED BY person_roles"_s, {.sql = u"n.roles <> 0 AND n.roles & ? <> 0"_s, .values = {best->number}});
    case PlanKind::Company:
        return saidBy(u"person n INDEXED BY person_company"_s, {.sql = u"n.company <> '' AND words_in(n.company, ?, ?)"_s, .values = soughtIn(*best)});
    default:
        return saidBy(u"person n"_s, {.sql = u"words_in(n.name, ?, ?)"_s, .values = soughtIn(*best)});
    }
}

} // namespace parvis::store
