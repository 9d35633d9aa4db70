// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/rulestore.h"

#include "core/domain/query/parser.h"
#include "core/store/inbox/mentionquery.h"
#include "core/store/inbox/positions.h"
#include "core/store/inbox/ruleengine.h"
#include "core/store/inbox/rulerecord.h"
#include "core/store/inbox/steps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using RuleId = domain::Id<domain::Rule>;

namespace {

constexpr qsizetype mentionsInStep = 500;
constexpr int effectsInStep = 2'000;

domain::Result<> requireGood(const domain::Rule &rule)
{
    constexpr qsizetype longest = 100;
    constexpr qsizetype longestNote = 20'000;
    const QString name = rule.name.simplified();
    if (name.isEmpty() || name.size() > longest)
        return domain::failure(Kind::Invalid, u"a rule's name has 1 to %1 characters"_s.arg(longest));
    if (rule.actions.isEmpty())
        return domain::failure(Kind::Invalid, u"a rule does something"_s);
    for (const domain::RuleAction &action : rule.actions) {
        if (action.text.size() > longestNote)
            return domain::failure(Kind::Invalid, u"a note has at most %1 characters"_s.arg(longestNote));
        if (action.kind == domain::RuleAction::Kind::State && action.state == domain::MentionState::Snoozed)
            return domain::failure(Kind::Invalid, u"a rule cannot snooze"_s);
    }
    if (const auto query = domain::parseQuery(rule.query); !query)
        return domain::failure(Kind::Invalid, u"the query cannot be read at character %1"_s.arg(query.error().position + 1));
    return {};
}

domain::Result<QList<domain::Id<domain::Mention>>> keysOf(Connection &connection, const RulePeriod &period, domain::Instant now)
{
    domain::MentionFilter filter;
    filter.fromDay = period.fromDay;
    filter.untilDay = period.untilDay;
    filter.now = now;
    return MentionQuery::make(connection, filter).and_then([&](const MentionQuery &query) { return query.keys(connection, 0, -1); });
}

/// Whether a mention changes by what was, or would be, done to it.
bool isChange(const QList<RuleEffect> &effects)
{
    return !std::ranges::all_of(effects, &RuleEffect::isLeftOut);
}

/// Mentions of a period, dealt with step by step.
struct Course
{
    std::optional<QList<domain::Id<domain::Mention>>> keys;
    qsizetype at = 0;
    std::optional<qint64> run;
    DryRun dry;
    RuleRun done;
};

template<class Take>
domain::Result<Step> stepOf(Connection &connection, Course &course, const RulePeriod &period, domain::Instant now, RuleEngine::Mode mode, Take take)
{
    auto engine = RuleEngine::make(connection, period.rules, now, mode, course.run);
    if (!engine)
        return std::unexpected(engine.error());
    if (!course.keys) {
        const auto keys = keysOf(connection, period, now);
        if (!keys)
            return std::unexpected(keys.error());
        course.keys = *keys;
        return Step{.done = 0, .isLast = keys->isEmpty(), .total = keys->size()};
    }
    const auto step = course.keys->sliced(course.at, std::min(mentionsInStep, course.keys->size() - course.at));
    for (const auto mention : step) {
        const auto effects = engine->apply(mention);
        if (!effects)
            return std::unexpected(effects.error());
        if (!effects->isEmpty())
            take(*effects);
    }
    if (auto flushed = engine->flush(); !flushed)
        return std::unexpected(flushed.error());
    course.run = engine->run();
    course.at += step.size();
    return Step{.done = step.size(), .isLast = course.at >= course.keys->size()};
}

} // namespace

RuleStore::RuleStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<domain::Rule>>> RuleStore::rules() const
{
    return m_database.read([](Connection &connection) { return rulesOf(connection, false); });
}

QFuture<domain::Result<domain::Rule>> RuleStore::add(const domain::Rule &rule)
{
    return m_database.write([rule](Connection &connection) -> domain::Result<domain::Rule> {
        const auto place = requireGood(rule).and_then([&] { return makeRoom(connection, u"rule"_s, rule.id.isNull() ? -1 : rule.position); });
        if (!place)
            return std::unexpected(place.error());
        Statement insert = connection.prepare(u"INSERT INTO rule (id, name, query, actions, position, is_enabled) VALUES (?, ?, ?, ?, ?, ?)"_s);
        insert.bind(rule.id).bind(rule.name.simplified()).bind(rule.query).bind(domain::actionsToJson(rule.actions)).bind(*place).bind(rule.isEnabled);
        if (auto ran = insert.run(); !ran)
            return std::unexpected(ran.error());
        const RuleId id(connection.lastKey());
        connection.changes().rules.inserted << id;
        return ruleOf(connection, id);
    });
}

QFuture<domain::Result<domain::Rule>> RuleStore::save(const domain::Rule &rule)
{
    return m_database.write([rule](Connection &connection) -> domain::Result<domain::Rule> {
        const auto before = requireGood(rule).and_then([&] { return ruleOf(connection, rule.id); });
        if (!before)
            return before;
        Statement update = connection.prepare(u"UPDATE rule SET name = ?, query = ?, actions = ?, is_enabled = ? WHERE id = ?"_s);
        update.bind(rule.name.simplified()).bind(rule.query).bind(domain::actionsToJson(rule.actions)).bind(rule.isEnabled).bind(rule.id);
        connection.changes().rules.updated << rule.id;
        return update.run().transform([&before] { return *before; });
    });
}

QFuture<domain::Result<int>> RuleStore::move(RuleId id, int position)
{
    return m_database.write([id, position](Connection &connection) {
        connection.changes().rules.updated << id;
        return moveRow(connection, u"rule"_s, id.value(), position);
    });
}

QFuture<domain::Result<domain::Rule>> RuleStore::remove(RuleId id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<domain::Rule> {
        const auto rule = ruleOf(connection, id);
        if (!rule)
            return rule;
        Statement remove = connection.prepare(u"DELETE FROM rule WHERE id = ?"_s);
        connection.changes().rules.removed << id;
        return remove.bind(id).run().and_then([&] { return closeGap(connection, u"rule"_s, rule->position); }).transform([&rule] { return *rule; });
    });
}

QFuture<domain::Result<DryRun>> RuleStore::dryRun(const RulePeriod &period, domain::Instant now, qsizetype limit, const std::stop_token &stop) const
{
    const auto course = std::make_shared<Course>();
    const auto work = [course, period, now, limit](Connection &connection) {
        return stepOf(connection, *course, period, now, RuleEngine::Mode::Dry, [&](const QList<RuleEffect> &effects) {
            if (isChange(effects))
                ++course->dry.mentions;
            course->dry.total += effects.size();
            course->dry.effects += effects.first(std::clamp<qsizetype>(limit - course->dry.effects.size(), 0, effects.size()));
        });
    };
    const auto end = [course](const domain::Result<bool> &outcome) { return outcome.transform([&course](bool) { return course->dry; }); };
    return Steps<domain::Result<DryRun>>::run(m_database, 0, work, end, stop, StepKind::Read);
}

QFuture<domain::Result<RuleRun>> RuleStore::run(const RulePeriod &period, domain::Instant now, const std::stop_token &stop)
{
    const auto course = std::make_shared<Course>();
    const auto work = [course, period, now](Connection &connection) {
        return stepOf(connection, *course, period, now, RuleEngine::Mode::ByHand, [&](const QList<RuleEffect> &effects) {
            if (isChange(effects))
                ++course->done.mentions;
            course->done.effects += std::ranges::count(effects, false, &RuleEffect::isLeftOut);
        });
    };
    const auto end = [course, now](const domain::Result<bool> &outcome) -> domain::Result<RuleRun> {
        // What a run did before it failed can be found among the runs, and undone.
        if (!outcome)
            return std::unexpected(outcome.error());
        course->done.id = course->run.value_or(0);
        course->done.at = now;
        return course->done;
    };
    return Steps<domain::Result<RuleRun>>::run(m_database, 0, work, end, stop);
}

QFuture<domain::Result<RuleUndo>> RuleStore::undo(qint64 run)
{
    struct Course
    {
        bool isBegun = false;
        RuleUndo undo;
    };
    const auto course = std::make_shared<Course>();
    const auto work = [course, run](Connection &connection) -> domain::Result<Step> {
        if (!course->isBegun) {
            Statement row
                = connection.prepare(u"SELECT is_undone, (SELECT COUNT(*) FROM rule_effect e WHERE e.run_id = rule_run.id) FROM rule_run WHERE id = ?"_s);
            if (auto ran = row.bind(run).run(); !ran)
                return std::unexpected(ran.error());
            if (!row.next())
                return domain::failure(Kind::NotFound, u"run %1"_s.arg(run));
            if (row.flag(0))
                return domain::failure(Kind::Conflict, u"run %1 was undone"_s.arg(run));
            course->isBegun = true;
            return Step{.done = 0, .isLast = false, .total = row.number(1)};
        }
        RuleUndo undo = course->undo;
        return undoRuleStep(connection, run, effectsInStep, undo).transform([&](bool isLast) {
            const qint64 done = undo.undone + undo.leftAlone - course->undo.undone - course->undo.leftAlone;
            course->undo = undo;
            return Step{.done = done, .isLast = isLast};
        });
    };
    const auto end = [course](const domain::Result<bool> &outcome) { return outcome.transform([&course](bool) { return course->undo; }); };
    return Steps<domain::Result<RuleUndo>>::run(m_database, 0, work, end);
}

QFuture<domain::Result<QList<RuleRun>>> RuleStore::runs(int limit) const
{
    return m_database.read([limit](Connection &connection) -> domain::Result<QList<RuleRun>> {
        const QString done = u"FROM rule_effect e WHERE e.run_id = r.id AND NOT (e.before ->> '$.leftOut' IS 1)"_s;
        Statement rows = connection.prepare(u"SELECT r.id, r.at, r.is_undone, (SELECT COUNT(*) %1), (SELECT COUNT(DISTINCT e.mention_id) %1) FROM rule_run r "
                                            "WHERE EXISTS (SELECT 1 %1) ORDER BY r.id DESC LIMIT ?"_s.arg(done));
        if (auto ran = rows.bind(limit).run(); !ran)
            return std::unexpected(ran.error());
        QList<RuleRun> runs;
        while (rows.next()) {
            runs.append(
                {.id = rows.number(0), .at = domain::fromMs(rows.number(1)), .isUndone = rows.flag(2), .effects = rows.number(3), .mentions = rows.number(4)});
        }
        return rows.ended().transform([&runs] { return runs; });
    });
}

QFuture<domain::Result<QList<RuleLogEntry>>> RuleStore::log(RuleId rule, int limit) const
{
    return m_database.read([rule, limit](Connection &connection) -> domain::Result<QList<RuleLogEntry>> {
        Statement rows = connection.prepare(u"SELECT e.mention_id, e.action, e.before, r.id, r.at, r.is_undone, e.before ->> '$.leftOut' IS 1 FROM rule_effect "
                                            u"e JOIN rule_run r ON r.id = e.run_id "
                                            "WHERE e.rule_id = ? ORDER BY e.id DESC LIMIT ?"_s);
        if (auto ran = rows.bind(rule).bind(limit).run(); !ran)
            return std::unexpected(ran.error());
        QList<RuleLogEntry> entries;
        while (rows.next()) {
            entries.append(
                {.effect
                 = {.rule = rule, .mention = rows.id<domain::Mention>(0), .action = actionOfEffect(rows.number(1), rows.text(2)), .isLeftOut = rows.flag(6)},
                 .run = rows.number(3),
                 .at = domain::fromMs(rows.number(4)),
                 .isUndone = rows.flag(5) && !rows.flag(6)});
        }
        return rows.ended().transform([&entries] { return entries; });
    });
}

} // namespace parvis::store
