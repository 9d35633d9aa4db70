// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/conversationedits.h"
#include "core/store/inbox/mentionedits.h"
#include "core/store/inbox/mentionquery.h"
#include "core/store/inbox/steps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What is done to mentions; reading them is in inboxstore.cpp.
namespace parvis::store {

using Kind = domain::Error::Kind;
using Ids = QList<domain::Id<domain::Mention>>;

namespace {

constexpr qsizetype mentionsTriaged = 2'000;

domain::Result<QList<MentionBefore>> editThem(Connection &connection, const Ids &ids, const MentionEdit &edit)
{
    const auto deed = deedOfMine(connection, instantOf(edit));
    if (!deed)
        return std::unexpected(deed.error());
    MentionEdits edits(connection, *deed);
    QList<MentionBefore> changed;
    for (const auto id : ids) {
        auto before = edits.apply(id, edit);
        if (!before)
            return std::unexpected(before.error());
        if (*before)
            changed << **std::move(before);
    }
    return edits.flush().transform([&changed] { return changed; });
}

domain::Result<> restoreThem(Connection &connection, const QList<MentionBefore> &before)
{
    MentionEdits edits(connection, {});
    for (const MentionBefore &mention : before) {
        if (auto restored = edits.restore(mention); !restored)
            return restored;
    }
    return edits.flush();
}

/// The mentions that a bulk edit is yet to change, and what it did.
struct Bulk
{
    std::optional<domain::MentionFilter> filter;   ///< to be asked first
    Ids ids;
    qsizetype at = 0;
    BulkEdit done;
};

QFuture<domain::Result<BulkEdit>> runBulk(Database &database, const std::shared_ptr<Bulk> &bulk, const MentionEdit &given, const std::stop_token &stop)
{
    MentionEdit edit = given;
    // All of it was done at one time, however long it takes.
    edit.at = instantOf(given);
    const auto work = [bulk, edit](Connection &connection) -> domain::Result<Step> {
        if (bulk->filter) {
            const auto keys = MentionQuery::make(connection, *bulk->filter).and_then([&](const MentionQuery &query) { return query.keys(connection, 0, -1); });
            if (!keys)
                return std::unexpected(keys.error());
            bulk->ids = *keys;
            bulk->filter.reset();
            return Step{.done = 0, .isLast = bulk->ids.isEmpty(), .total = bulk->ids.size()};
        }
        const Ids step = bulk->ids.sliced(bulk->at, std::min(mentionsTriaged, bulk->ids.size() - bulk->at));
        auto before = editThem(connection, step, edit);
        if (!before)
            return std::unexpected(before.error());
        bulk->done.before += *before;
        bulk->at += step.size();
        return Step{.done = step.size(), .isLast = bulk->at >= bulk->ids.size()};
    };
    const auto end = [bulk](const domain::Result<bool> &outcome) -> domain::Result<BulkEdit> {
        bulk->done.isStopped = outcome.value_or(false);
        if (!outcome) {
            if (bulk->at == 0)
                return std::unexpected(outcome.error());
            bulk->done.problem = outcome.error();
        }
        return std::move(bulk->done);
    };
    return Steps<domain::Result<BulkEdit>>::run(database, bulk->ids.size(), work, end, stop);
}

} // namespace

QFuture<domain::Result<QList<MentionBefore>>> InboxStore::edit(const Ids &ids, const MentionEdit &edit)
{
    return m_database.write([ids, edit](Connection &connection) { return editThem(connection, ids, edit); });
}

QFuture<domain::Result<>> InboxStore::restore(const QList<MentionBefore> &before)
{
    return m_database.write([before](Connection &connection) { return restoreThem(connection, before); });
}

QFuture<domain::Result<BulkEdit>> InboxStore::editAll(const Ids &ids, const MentionEdit &edit, const std::stop_token &stop)
{
    return runBulk(m_database, std::make_shared<Bulk>(Bulk{.filter = {}, .ids = ids}), edit, stop);
}

QFuture<domain::Result<BulkEdit>> InboxStore::editMatching(const domain::MentionFilter &filter, const MentionEdit &edit, const std::stop_token &stop)
{
    return runBulk(m_database, std::make_shared<Bulk>(Bulk{.filter = filter, .ids = {}}), edit, stop);
}

QFuture<domain::Result<>> InboxStore::restoreAll(const QList<MentionBefore> &before)
{
    const auto at = std::make_shared<qsizetype>(0);
    const auto work = [before, at](Connection &connection) -> domain::Result<Step> {
        const auto step = before.sliced(*at, std::min(mentionsTriaged, before.size() - *at));
        return restoreThem(connection, step).transform([&] {
            *at += step.size();
            return Step{.done = step.size(), .isLast = *at >= before.size()};
        });
    };
    const auto end = [](const domain::Result<bool> &outcome) { return outcome.transform([](bool) { }); };
    return Steps<domain::Result<>>::run(m_database, before.size(), work, end);
}

QFuture<domain::Result<std::optional<domain::Instant>>> InboxStore::nextWake() const
{
    return m_database.read([](Connection &connection) -> domain::Result<std::optional<domain::Instant>> {
        Statement row = connection.prepare(u"SELECT MIN(snoozed_until) FROM mention WHERE snoozed_until IS NOT NULL"_s);
        if (auto ran = row.run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? row.instant(0) : std::nullopt;
    });
}

QFuture<domain::Result<Ids>> InboxStore::wake(domain::Instant now)
{
    return m_database.write([now](Connection &connection) -> domain::Result<Ids> {
        Ids due;
        {
            Statement rows
                = connection.prepare(u"SELECT id FROM mention WHERE snoozed_until IS NOT NULL AND snoozed_until <= ? ORDER BY snoozed_until LIMIT ?"_s);
            if (auto ran = rows.bind(now).bind(qint64{mentionsTriaged}).run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next())
                due << rows.id<domain::Mention>(0);
        }
        // They wake by themselves: nobody did it.
        MentionEdits edits(connection, {.at = now, .colleague = {}, .ruleRun = {}});
        edits.callOpening(domain::ActivityVerb::Woke);
        MentionEdit open;
        open.state = domain::MentionState::Open;
        for (const auto id : std::as_const(due)) {
            if (auto woken = edits.apply(id, open); !woken)
                return std::unexpected(woken.error());
        }
        return edits.flush().transform([&due] { return due; });
    });
}

namespace {
using RunOnMention = std::pair<qint64, domain::Id<domain::Mention>>;

/// What a rule did to a mention, from this entry of its activity on.
struct ToldByRule
{
    qint64 first = 0;
    QString rule;   ///< empty where it was removed since
};

/// What rules did to the mentions of a conversation, by run and mention, in the order in which it was told.
domain::Result<QHash<RunOnMention, QList<ToldByRule>>> rulesOf(Connection &connection, domain::Id<domain::Conversation> conversation)
{
    Statement rows = connection.prepare(
        u"SELECT e.run_id, e.mention_id, e.before ->> '$.told', COALESCE(r.name, '') FROM mention m JOIN rule_effect e ON e.mention_id = m.id "
        "LEFT JOIN rule r ON r.id = e.rule_id WHERE m.conversation_id = ? AND e.before ->> '$.told' IS NOT NULL ORDER BY 3"_s);
    if (auto ran = rows.bind(conversation).run(); !ran)
        return std::unexpected(ran.error());
    QHash<RunOnMention, QList<ToldByRule>> told;
    while (rows.next())
        told[{rows.number(0), rows.id<domain::Mention>(1)}].append({.first = rows.number(2), .rule = rows.text(3)});
    return rows.ended().transform([&told] { return told; });
}

/// The rule that an entry of an activity tells of; none where nobody knows.
QStringList ruleOf(const QList<ToldByRule> &told, qint64 activity)
{
    // A deed that is told in several entries is known by its first.
    const auto after = std::ranges::upper_bound(told, activity, {}, &ToldByRule::first);
    return after == told.cbegin() || std::prev(after)->rule.isEmpty() ? QStringList() : QStringList{std::prev(after)->rule};
}
} // namespace

QFuture<domain::Result<QList<domain::Activity>>> InboxStore::activities(domain::Id<domain::Conversation> conversation, int limit) const
{
    return m_database.read([conversation, limit](Connection &connection) -> domain::Result<QList<domain::Activity>> {
        const auto rules = rulesOf(connection, conversation);
        if (!rules)
            return std::unexpected(rules.error());
        Statement rows = connection.prepare(u"SELECT a.id, a.mention_id, a.at, a.verb, COALESCE(c.name, ''), a.rule_run_id IS NOT NULL, a.detail, "
                                            "COALESCE(a.rule_run_id, 0) FROM mention m "
                                            "JOIN activity a ON a.mention_id = m.id LEFT JOIN colleague c ON c.id = a.colleague_id "
                                            "WHERE m.conversation_id = ? ORDER BY a.at DESC, a.id DESC LIMIT ?"_s);
        if (auto ran = rows.bind(conversation).bind(limit).run(); !ran)
            return std::unexpected(ran.error());
        QList<domain::Activity> activities;
        while (rows.next()) {
            activities.append({.id = rows.number(0),
                               .mention = rows.id<domain::Mention>(1),
                               .at = domain::fromMs(rows.number(2)),
                               .verb = static_cast<domain::ActivityVerb>(rows.number(3)),
                               .who = rows.text(4),
                               .isByRule = rows.flag(5),
                               .rules = ruleOf(rules->value({rows.number(7), rows.id<domain::Mention>(1)}), rows.number(0)),
                               .detail = rows.text(6)});
        }
        std::ranges::reverse(activities);
        return rows.ended().transform([&activities] { return activities; });
    });
}

QFuture<domain::Result<ConversationBefore>> InboxStore::mergeConversations(const QList<domain::Id<domain::Conversation>> &conversations, domain::Instant at)
{
    return m_database.write([conversations, at](Connection &connection) { return mergeThem(connection, conversations, at); });
}

QFuture<domain::Result<ConversationBefore>> InboxStore::splitConversation(domain::Id<domain::Mention> mention, domain::Instant at)
{
    return m_database.write([mention, at](Connection &connection) { return splitAt(connection, mention, at); });
}

QFuture<domain::Result<>> InboxStore::restoreConversations(const ConversationBefore &before)
{
    return m_database.write([before](Connection &connection) { return putConversationsBack(connection, before); });
}

} // namespace parvis::store
