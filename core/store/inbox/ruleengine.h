// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/matcher.h"
#include "core/store/inbox/mentionedits.h"
#include "core/store/inbox/rulestore.h"

#include <QtCore/QJsonObject>

#include <memory>
#include <vector>

namespace parvis::store {

/// Applies rules to mentions, within one transaction: all that match, in order, each seeing what those before it did.
class RuleEngine
{
public:
    enum class Mode {
        Intake,   ///< writes, and asks for notices
        ByHand,   ///< writes, tells nobody
        Dry,      ///< writes nothing
    };

    /// These rules as they are written; Invalid where a query cannot be read. `run`: what to add to; nothing: a run is begun with the first effect.
    [[nodiscard]] static domain::Result<RuleEngine> make(Connection &connection, const QList<domain::Rule> &rules, domain::Instant now, Mode mode,
                                                         std::optional<qint64> run = {});
    /// The enabled rules, for what comes in; one whose query cannot be read does nothing.
    [[nodiscard]] static domain::Result<RuleEngine> ofEnabled(Connection &connection, domain::Instant now);

    [[nodiscard]] bool hasRules() const { return !m_rules.empty(); }
    /// What was done to the mention, or would be, and what was left out.
    [[nodiscard]] domain::Result<QList<RuleEffect>> apply(domain::Id<domain::Mention> mention);
    /// The run that was begun or given; nothing where nothing was done.
    [[nodiscard]] std::optional<qint64> run() const { return m_run; }
    /// Writes the roll-ups. Call last.
    [[nodiscard]] domain::Result<> flush();

private:
    struct Planned
    {
        domain::Rule rule;
        domain::QueryMatcher matcher;
    };
    /// A mention as it stands after what was done to it so far.
    struct Standing
    {
        domain::Id<domain::Mention> id;
        domain::QueryFacts facts;
        domain::Priority priority = domain::Priority::None;
        std::optional<domain::Instant> snoozedUntil;
        bool hasDraft = false;
        bool isAnswerable = false;   ///< an answer is possible on its channel
    };

    RuleEngine(Connection &connection, domain::Instant now, Mode mode, std::optional<qint64> run);

    [[nodiscard]] domain::Result<bool> plan(const QList<domain::Rule> &rules, bool isStrict);
    [[nodiscard]] domain::Result<Standing> standingOf(domain::Id<domain::Mention> id);
    /// Whether it changed anything, or would.
    [[nodiscard]] domain::Result<bool> act(const domain::Rule &rule, const domain::RuleAction &action, Standing &standing);
    [[nodiscard]] domain::Result<bool> note(const domain::Rule &rule, const domain::RuleAction &action, const Standing &standing);
    [[nodiscard]] domain::Result<bool> draft(const domain::Rule &rule, const domain::RuleAction &action, Standing &standing);
    /// Remembers, once, that a draft was not made because nothing can be answered there; whether it was not known yet.
    [[nodiscard]] domain::Result<bool> leaveOut(const domain::Rule &rule, const domain::RuleAction &action, const Standing &standing);
    [[nodiscard]] domain::Result<bool> notify(const domain::Rule &rule, const Standing &standing);
    /// Writes an edit and remembers how to take it back.
    [[nodiscard]] domain::Result<bool> edit(const domain::Rule &rule, const domain::RuleAction &action, const Standing &standing, const MentionEdit &edit,
                                            QJsonObject before);
    [[nodiscard]] domain::Result<> begin();
    [[nodiscard]] domain::Result<> remember(const domain::Rule &rule, domain::RuleAction::Kind kind, domain::Id<domain::Mention> mention,
                                            const QJsonObject &before);
    [[nodiscard]] domain::Result<bool> wasDone(const domain::Rule &rule, domain::RuleAction::Kind kind, domain::Id<domain::Mention> mention);
    [[nodiscard]] domain::Result<bool> isThere(const QString &table, qint64 key);

    Connection *m_connection;
    domain::Instant m_now;
    Mode m_mode;
    std::optional<qint64> m_run;
    std::vector<Planned> m_rules;
    std::unique_ptr<MentionEdits> m_edits;
};

/// Takes the newest `atMost` effects of a run back; adds to `undo`. Answers whether it was the last step.
[[nodiscard]] domain::Result<bool> undoRuleStep(Connection &connection, qint64 run, int atMost, RuleUndo &undo);
/// What an effect was about, from what is kept of it.
[[nodiscard]] domain::RuleAction actionOfEffect(qint64 kind, const QString &before);

} // namespace parvis::store
