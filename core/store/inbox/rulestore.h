// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/rule.h"
#include "core/store/database/database.h"

#include <stop_token>

namespace parvis::store {

/// One thing that a rule did, or would do, to a mention.
struct RuleEffect
{
    domain::Id<domain::Rule> rule;        ///< null where it was removed since
    domain::Id<domain::Mention> mention;
    domain::RuleAction action;            ///< of the log: its kind, and what it is about as far as it still stands
    bool isLeftOut = false;               ///< it was not done, and cannot be: a draft where nothing can be answered

    friend bool operator==(const RuleEffect &, const RuleEffect &) = default;
};

/// Which mentions rules are tried on, or run over, by hand.
struct RulePeriod
{
    qint64 fromDay = 0;                 ///< LocalDays number in the workspace's zone, inclusive
    qint64 untilDay = 0;                ///< inclusive
    QList<domain::Rule> rules;          ///< as they are written here, enabled or not, in this order
};

/// What a dry run found.
struct DryRun
{
    QList<RuleEffect> effects;          ///< newest mention first, of one mention in the order they would be done; at most the limit given
    qint64 mentions = 0;                ///< how many mentions would change
    qint64 total = 0;                   ///< how many effects there are in all, those left out too
};

/// A run of rules: over what came in with one batch, or over a period.
struct RuleRun
{
    qint64 id = 0;
    domain::Instant at;
    bool isUndone = false;
    qint64 effects = 0;     ///< without those left out
    qint64 mentions = 0;    ///< that were changed

    friend bool operator==(const RuleRun &, const RuleRun &) = default;
};

/// An entry of a rule's log.
struct RuleLogEntry
{
    RuleEffect effect;
    qint64 run = 0;
    domain::Instant at;
    bool isUndone = false;

    friend bool operator==(const RuleLogEntry &, const RuleLogEntry &) = default;
};

/// How undoing a run ended.
struct RuleUndo
{
    qint64 undone = 0;
    qint64 leftAlone = 0;   ///< a person changed it since, or it is gone

    friend bool operator==(const RuleUndo &, const RuleUndo &) = default;
};

/// Owner of `rule`, `rule_run` and `rule_effect`. Enabled rules apply to what comes in, in the transaction that takes it in: all that match, in order.
/// A rule does to a mention only what is not so already; notes and drafts it makes once, and drafts only where an answer is possible. Names are 1 to 100
/// characters.
class RuleStore
{
public:
    explicit RuleStore(Database &database);

    /// All rules in their order.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Rule>>> rules() const;
    /// Adds a rule under the key it carries (undo of remove, at its position) or a new one (at the end). Invalid: no name, no action, a query that cannot be
    /// read, or a note of over 20,000 characters.
    [[nodiscard]] QFuture<domain::Result<domain::Rule>> add(const domain::Rule &rule);
    /// Writes everything but the position; answers how it stood before. NotFound, Invalid.
    [[nodiscard]] QFuture<domain::Result<domain::Rule>> save(const domain::Rule &rule);
    /// Moves it to that place; answers the place before. NotFound.
    [[nodiscard]] QFuture<domain::Result<int>> move(domain::Id<domain::Rule> id, int position);
    /// Removes it; its log stays without it.
    [[nodiscard]] QFuture<domain::Result<domain::Rule>> remove(domain::Id<domain::Rule> id);

    /// What the rules would do to the mentions of a period as they stand now, nothing written; the future tells its progress in mentions. Invalid where a
    /// query cannot be read.
    [[nodiscard]] QFuture<domain::Result<DryRun>> dryRun(const RulePeriod &period, domain::Instant now, qsizetype limit,
                                                         const std::stop_token &stop = {}) const;
    /// Does it, in steps that let other writes through, as one run; answers the run. Stopped, what was done until then stands.
    [[nodiscard]] QFuture<domain::Result<RuleRun>> run(const RulePeriod &period, domain::Instant now, const std::stop_token &stop = {});
    /// Takes a run back, its newest effect first, in steps: what still stands as the rule left it is as it was before. NotFound; Conflict where it was undone.
    [[nodiscard]] QFuture<domain::Result<RuleUndo>> undo(qint64 run);
    /// The runs that did something, newest first.
    [[nodiscard]] QFuture<domain::Result<QList<RuleRun>>> runs(int limit) const;
    /// What a rule did, and what it left out, newest first.
    [[nodiscard]] QFuture<domain::Result<QList<RuleLogEntry>>> log(domain::Id<domain::Rule> rule, int limit) const;

private:
    Database &m_database;
};

} // namespace parvis::store
