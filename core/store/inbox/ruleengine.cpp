// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/ruleengine.h"

#include "core/domain/channels/channel.h"
#include "core/domain/query/parser.h"
#include "core/store/inbox/replyrecord.h"
#include "core/store/inbox/rulerecord.h"
#include "core/store/inbox/savedreplyrecord.h"
#include "core/store/query/querystore.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::store {

using ActionKind = domain::RuleAction::Kind;
using Kind = domain::Error::Kind;
using MentionId = domain::Id<domain::Mention>;

RuleEngine::RuleEngine(Connection &connection, domain::Instant now, Mode mode, std::optional<qint64> run)
    : m_connection(&connection)
    , m_now(now)
    , m_mode(mode)
    , m_run(run)
{
}

domain::Result<RuleEngine> RuleEngine::make(Connection &connection, const QList<domain::Rule> &rules, domain::Instant now, Mode mode, std::optional<qint64> run)
{
    RuleEngine engine(connection, now, mode, run);
    if (const auto planned = engine.plan(rules, true); !planned)
        return std::unexpected(planned.error());
    return engine;
}

domain::Result<RuleEngine> RuleEngine::ofEnabled(Connection &connection, domain::Instant now)
{
    RuleEngine engine(connection, now, Mode::Intake, {});
    auto rules = rulesOf(connection, true);
    if (!rules)
        return std::unexpected(rules.error());
    if (const auto planned = rules->isEmpty() ? domain::Result<bool>(true) : engine.plan(*rules, false); !planned)
        return std::unexpected(planned.error());
    return engine;
}

domain::Result<bool> RuleEngine::plan(const QList<domain::Rule> &rules, bool isStrict)
{
    const auto context = queryContext(*m_connection, m_now);
    if (!context)
        return std::unexpected(context.error());
    for (const domain::Rule &rule : rules) {
        const auto query = domain::parseQuery(rule.query);
        const auto planned = query ? domain::planQuery(*query, *context) : std::unexpected(query.error());
        if (planned)
            m_rules.push_back({.rule = rule, .matcher = domain::QueryMatcher(*planned)});
        else if (isStrict)
            return domain::failure(Kind::Invalid, u"the query of \"%1\" cannot be read at character %2"_s.arg(rule.name).arg(planned.error().position + 1));
    }
    return true;
}

domain::Result<RuleEngine::Standing> RuleEngine::standingOf(MentionId id)
{
    auto facts = queryFacts(*m_connection, id);
    if (!facts)
        return std::unexpected(facts.error());
    Standing standing{.id = id, .facts = *std::move(facts)};
    Statement row
        = m_connection->prepare(u"SELECT m.priority, m.snoozed_until, c.service FROM mention m JOIN channel c ON c.id = m.channel_id WHERE m.id = ?"_s);
    if (auto ran = row.bind(id).run(); !ran)
        return std::unexpected(ran.error());
    if (row.next()) {
        standing.priority = static_cast<domain::Priority>(row.number(0));
        standing.snoozedUntil = row.instant(1);
        standing.isAnswerable = domain::canCarryPosts(row.text(2));
    }
    return standing;
}

domain::Result<QList<RuleEffect>> RuleEngine::apply(MentionId mention)
{
    QList<RuleEffect> effects;
    auto standing = standingOf(mention);
    if (!standing)
        return standing.error().kind == Kind::NotFound ? domain::Result<QList<RuleEffect>>(effects) : std::unexpected(standing.error());
    std::optional<domain::QueryPost> post;
    for (const Planned &planned : m_rules) {
        if (!post)
            post.emplace(standing->facts);
        if (!planned.matcher.matches(*post))
            continue;
        for (const domain::RuleAction &action : planned.rule.actions) {
            const bool isLeftOut = action.kind == ActionKind::Draft && !standing->isAnswerable;
            const auto acted = isLeftOut ? leaveOut(planned.rule, action, *standing) : act(planned.rule, action, *standing);
            if (!acted)
                return std::unexpected(acted.error());
            if (!*acted)
                continue;
            effects.append({.rule = planned.rule.id, .mention = mention, .action = action, .isLeftOut = isLeftOut});
            post.reset();
        }
    }
    return effects;
}

domain::Result<bool> RuleEngine::act(const domain::Rule &rule, const domain::RuleAction &action, Standing &standing)
{
    domain::QueryFacts &facts = standing.facts;
    MentionEdit made;
    made.at = m_now;
    switch (action.kind) {
    case ActionKind::Tag: {
        const auto there = isThere(u"tag"_s, action.tag.value());
        if (!there || !*there || facts.tags.contains(action.tag.value()))
            return there.transform([](bool) { return false; });
        facts.tags << action.tag.value();
        made.addedTags << action.tag;
        return edit(rule, action, standing, made, {{u"tag"_s, action.tag.value()}});
    }
    case ActionKind::Assign: {
        const auto there = action.colleague.isNull() ? domain::Result<bool>(true) : isThere(u"colleague"_s, action.colleague.value());
        if (!there || !*there || facts.assignee == action.colleague.value())
            return there.transform([](bool) { return false; });
        const qint64 old = std::exchange(facts.assignee, action.colleague.value());
        made.assignee = action.colleague;
        return edit(rule, action, standing, made, {{u"before"_s, old}, {u"after"_s, action.colleague.value()}});
    }
    case ActionKind::Priority: {
        if (standing.priority == action.priority)
            return false;
        const auto old = std::exchange(standing.priority, action.priority);
        made.priority = action.priority;
        return edit(rule, action, standing, made, {{u"before"_s, static_cast<int>(old)}, {u"after"_s, static_cast<int>(action.priority)}});
    }
    case ActionKind::State: {
        if (facts.state == action.state)
            return false;
        const auto old = std::exchange(facts.state, action.state);
        made.state = action.state;
        QJsonObject before{{u"before"_s, static_cast<int>(old)}, {u"after"_s, static_cast<int>(action.state)}};
        if (standing.snoozedUntil)
            before[u"until"] = domain::toMs(*standing.snoozedUntil);
        standing.snoozedUntil.reset();
        return edit(rule, action, standing, made, before);
    }
    case ActionKind::Note:
        return note(rule, action, standing);
    case ActionKind::Draft:
        return draft(rule, action, standing);
    case ActionKind::Notify:
        return notify(rule, standing);
    }
    Q_UNREACHABLE_RETURN(false);
}

domain::Result<bool> RuleEngine::edit(const domain::Rule &rule, const domain::RuleAction &action, const Standing &standing, const MentionEdit &edit,
                                      QJsonObject before)
{
    if (m_mode == Mode::Dry)
        return true;
    if (auto begun = begin(); !begun)
        return std::unexpected(begun.error());
    const auto done = m_edits->apply(standing.id, edit);
    if (!done)
        return std::unexpected(done.error());
    if (!*done)
        return false;
    before[u"told"] = (*done)->firstActivity;
    return remember(rule, action.kind, standing.id, before).transform([] { return true; });
}

domain::Result<bool> RuleEngine::note(const domain::Rule &rule, const domain::RuleAction &action, const Standing &standing)
{
    const auto done = wasDone(rule, action.kind, standing.id);
    if (!done || *done || action.text.trimmed().isEmpty())
        return done.transform([](bool) { return false; });
    if (m_mode == Mode::Dry)
        return true;
    if (auto begun = begin(); !begun)
        return std::unexpected(begun.error());
    Statement insert = m_connection->prepare(u"INSERT INTO note (mention_id, body, created_at) VALUES (?, ?, ?)"_s);
    if (auto ran = insert.bind(standing.id).bind(action.text.trimmed()).bind(m_now).run(); !ran)
        return std::unexpected(ran.error());
    const qint64 key = m_connection->lastKey();
    m_connection->changes().mentions.updated << standing.id;
    return tell(*m_connection, standing.id.value(), {.at = m_now, .colleague = {}, .ruleRun = m_run}, domain::ActivityVerb::Noted)
        .and_then(
            [&](qint64 told) { return remember(rule, action.kind, standing.id, {{u"note"_s, key}, {u"text"_s, action.text.trimmed()}, {u"told"_s, told}}); })
        .transform([] { return true; });
}

domain::Result<bool> RuleEngine::draft(const domain::Rule &rule, const domain::RuleAction &action, Standing &standing)
{
    const auto done = wasDone(rule, action.kind, standing.id);
    const auto there = isThere(u"saved_reply"_s, action.savedReply.value());
    const auto known = draftIn(*m_connection, domain::Id<domain::Conversation>(standing.facts.conversation));
    if (!done || !there || !known)
        return std::unexpected(!done ? done.error() : !there ? there.error() : known.error());
    // What somebody is writing already is not written over.
    if (*done || !*there || *known || std::exchange(standing.hasDraft, true))
        return false;
    if (m_mode == Mode::Dry)
        return true;
    const auto text = filledFor(*m_connection, action.savedReply, standing.id);
    if (!text)
        return std::unexpected(text.error());
    if (text->trimmed().isEmpty())
        return false;
    domain::Post reply;
    reply.kind = domain::PostKind::Reply;
    reply.state = domain::PostState::Draft;
    reply.inReplyTo = standing.id;
    reply.text = *text;
    reply.createdAt = m_now;
    reply.changedAt = m_now;
    const auto post = begin().and_then([&] { return insertReply(*m_connection, reply); });
    if (!post)
        return std::unexpected(post.error());
    const auto name = savedReplyOf(*m_connection, action.savedReply).transform([](const domain::SavedReply &saved) { return saved.name; });
    return tell(*m_connection, standing.id.value(), {.at = m_now, .colleague = {}, .ruleRun = m_run}, domain::ActivityVerb::Drafted, name.value_or(QString()))
        .and_then([&](qint64 told) {
            return remember(rule, action.kind, standing.id,
                            {{u"post"_s, post->id.value()}, {u"text"_s, *text}, {u"reply"_s, action.savedReply.value()}, {u"told"_s, told}});
        })
        .transform([] { return true; });
}

domain::Result<bool> RuleEngine::leaveOut(const domain::Rule &rule, const domain::RuleAction &action, const Standing &standing)
{
    const auto known = wasDone(rule, action.kind, standing.id);
    if (!known || *known)
        return known.transform([](bool) { return false; });
    if (m_mode == Mode::Dry)
        return true;
    return begin()
        .and_then([&] { return remember(rule, action.kind, standing.id, {{u"leftOut"_s, true}, {u"reply"_s, action.savedReply.value()}}); })
        .transform([] { return true; });
}

domain::Result<bool> RuleEngine::notify(const domain::Rule &rule, const Standing &standing)
{
    // By hand it would tell of what has stood there for long.
    if (m_mode == Mode::ByHand)
        return false;
    const auto done = wasDone(rule, ActionKind::Notify, standing.id);
    if (!done || *done)
        return done.transform([](bool) { return false; });
    if (m_mode == Mode::Dry)
        return true;
    m_connection->changes().notices.append({.rule = rule.id, .mention = standing.id});
    return begin().and_then([&] { return remember(rule, ActionKind::Notify, standing.id, {}); }).transform([] { return true; });
}

domain::Result<> RuleEngine::begin()
{
    if (!m_run) {
        Statement insert = m_connection->prepare(u"INSERT INTO rule_run (at) VALUES (?)"_s);
        if (auto ran = insert.bind(m_now).run(); !ran)
            return ran;
        m_run = m_connection->lastKey();
    }
    if (!m_edits)
        m_edits = std::make_unique<MentionEdits>(*m_connection, Deed{.at = m_now, .colleague = {}, .ruleRun = m_run});
    return {};
}

domain::Result<> RuleEngine::remember(const domain::Rule &rule, ActionKind kind, MentionId mention, const QJsonObject &before)
{
    // A rule that is tried before it is kept has no key yet, or none any more.
    Statement insert = m_connection->prepare(
        u"INSERT INTO rule_effect (run_id, rule_id, mention_id, action, before) VALUES (?, (SELECT id FROM rule WHERE id = ?), ?, ?, ?)"_s);
    insert.bind(m_run).bind(rule.id).bind(mention).bind(static_cast<int>(kind));
    return insert.bind(QString::fromUtf8(QJsonDocument(before).toJson(QJsonDocument::Compact))).run();
}

domain::Result<bool> RuleEngine::wasDone(const domain::Rule &rule, ActionKind kind, MentionId mention)
{
    Statement row = m_connection->prepare(u"SELECT 1 FROM rule_effect e JOIN rule_run r ON r.id = e.run_id WHERE e.mention_id = ? AND e.rule_id = ? "
                                          "AND e.action = ? AND r.is_undone = 0"_s);
    if (auto ran = row.bind(mention).bind(rule.id).bind(static_cast<int>(kind)).run(); !ran)
        return std::unexpected(ran.error());
    return row.next();
}

domain::Result<bool> RuleEngine::isThere(const QString &table, qint64 key)
{
    Statement row = m_connection->prepare(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(table));
    return row.bind(key).run().transform([&row] { return row.next(); });
}

domain::Result<> RuleEngine::flush()
{
    return m_edits ? m_edits->flush() : domain::Result<>();
}

} // namespace parvis::store
