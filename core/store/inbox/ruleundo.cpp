// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/postrecord.h"
#include "core/store/inbox/replyrecord.h"
#include "core/store/inbox/ruleengine.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

// Taking back what rules did; doing it is in ruleengine.cpp.
namespace parvis::store {

using ActionKind = domain::RuleAction::Kind;
using Kind = domain::Error::Kind;

namespace {

struct Effect
{
    qint64 key = 0;
    domain::Id<domain::Mention> mention;
    ActionKind kind = ActionKind::Notify;
    QJsonObject before;
};

/// The mention's number in that column; nothing where it is gone.
domain::Result<std::optional<qint64>> factOf(Connection &connection, const Effect &effect, const QString &column)
{
    Statement row = connection.prepare(u"SELECT COALESCE(%1, 0) FROM mention WHERE id = ?"_s.arg(column));
    if (auto ran = row.bind(effect.mention).run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? std::optional(row.number(0)) : std::nullopt;
}

domain::Result<bool> undoNote(Connection &connection, const Effect &effect)
{
    Statement remove = connection.prepare(u"DELETE FROM note WHERE id = ? AND body = ?"_s);
    connection.changes().mentions.updated << effect.mention;
    return remove.bind(effect.before[u"note"].toInteger()).bind(effect.before[u"text"].toString()).run().transform([&remove] { return remove.affected() > 0; });
}

domain::Result<bool> undoDraft(Connection &connection, const Effect &effect)
{
    const auto post = readPost(connection, domain::Id<domain::Post>(effect.before[u"post"].toInteger()));
    if (!post)
        return post.error().kind == Kind::NotFound ? domain::Result<bool>(false) : std::unexpected(post.error());
    if (post->state != domain::PostState::Draft || post->text != effect.before[u"text"].toString() || !post->attachments.isEmpty())
        return false;
    return removeReply(connection, *post).transform([] { return true; });
}

/// Whether it still stood as the rule left it, and was put back.
domain::Result<bool> undoEffect(Connection &connection, MentionEdits &edits, const Effect &effect)
{
    MentionEdit edit;
    const auto stillIs = [&](const QString &column) {
        return factOf(connection, effect, column).transform([&](std::optional<qint64> now) { return now && *now == effect.before[u"after"].toInteger(); });
    };
    domain::Result<bool> isSame = true;
    switch (effect.kind) {
    case ActionKind::Tag:
        edit.removedTags << domain::Id<domain::Tag>(effect.before[u"tag"].toInteger());
        break;
    case ActionKind::Assign:
        isSame = stillIs(u"assignee_id"_s);
        edit.assignee = domain::Id<domain::Colleague>(effect.before[u"before"].toInteger());
        break;
    case ActionKind::Priority:
        isSame = stillIs(u"priority"_s);
        edit.priority = static_cast<domain::Priority>(effect.before[u"before"].toInt());
        break;
    case ActionKind::State:
        isSame = stillIs(u"state"_s);
        edit.state = static_cast<domain::MentionState>(effect.before[u"before"].toInt());
        if (effect.before.contains(u"until"))
            edit.snoozedUntil = domain::fromMs(effect.before[u"until"].toInteger());
        // Snoozed without an instant is no state to put back.
        else if (edit.state == domain::MentionState::Snoozed)
            edit.state = domain::MentionState::Open;
        break;
    case ActionKind::Note:
        return undoNote(connection, effect);
    case ActionKind::Draft:
        return undoDraft(connection, effect);
    case ActionKind::Notify:
        return true;
    }
    if (!isSame || !*isSame)
        return isSame;
    return edits.apply(effect.mention, edit).transform([](const std::optional<MentionBefore> &before) { return before.has_value(); });
}

} // namespace

domain::Result<bool> undoRuleStep(Connection &connection, qint64 run, int atMost, RuleUndo &undo)
{
    QList<Effect> effects;
    {
        Statement rows = connection.prepare(u"SELECT id, mention_id, action, before FROM rule_effect WHERE run_id = ? AND NOT (before ->> '$.undone' IS 1) "
                                            "AND NOT (before ->> '$.leftOut' IS 1) "
                                            "ORDER BY id DESC LIMIT ?"_s);
        if (auto ran = rows.bind(run).bind(atMost).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            effects.append({.key = rows.number(0),
                            .mention = rows.id<domain::Mention>(1),
                            .kind = static_cast<ActionKind>(rows.number(2)),
                            .before = QJsonDocument::fromJson(rows.text(3).toUtf8()).object()});
        }
    }
    MentionEdits edits(connection, {});
    edits.beSilent();
    Statement unsay = connection.prepare(u"DELETE FROM activity WHERE id = ? AND rule_run_id = ?"_s);
    Statement mark = connection.prepare(u"UPDATE rule_effect SET before = json_set(before, '$.undone', 1) WHERE id = ?"_s);
    for (const Effect &effect : std::as_const(effects)) {
        const auto undone = undoEffect(connection, edits, effect);
        if (!undone)
            return std::unexpected(undone.error());
        if (auto marked = mark.bind(effect.key).run(); !marked)
            return std::unexpected(marked.error());
        ++(*undone ? undo.undone : undo.leftAlone);
        if (!*undone)
            continue;
        if (auto ran = unsay.bind(effect.before[u"told"].toInteger()).bind(run).run(); !ran)
            return std::unexpected(ran.error());
    }
    const bool isLast = effects.size() < atMost;
    if (isLast) {
        Statement end = connection.prepare(u"UPDATE rule_run SET is_undone = 1 WHERE id = ?"_s);
        if (auto ran = end.bind(run).run(); !ran)
            return std::unexpected(ran.error());
    }
    return edits.flush().transform([isLast] { return isLast; });
}

domain::RuleAction actionOfEffect(qint64 kind, const QString &before)
{
    const QJsonObject object = QJsonDocument::fromJson(before.toUtf8()).object();
    domain::RuleAction action{.kind = static_cast<ActionKind>(kind)};
    switch (action.kind) {
    case ActionKind::Tag:
        action.tag = domain::Id<domain::Tag>(object[u"tag"].toInteger());
        break;
    case ActionKind::Assign:
        action.colleague = domain::Id<domain::Colleague>(object[u"after"].toInteger());
        break;
    case ActionKind::Priority:
        action.priority = static_cast<domain::Priority>(object[u"after"].toInt());
        break;
    case ActionKind::State:
        action.state = static_cast<domain::MentionState>(object[u"after"].toInt());
        break;
    case ActionKind::Note:
        action.text = object[u"text"].toString();
        break;
    case ActionKind::Draft:
        action.text = object[u"text"].toString();
        action.savedReply = domain::Id<domain::SavedReply>(object[u"reply"].toInteger());
        break;
    case ActionKind::Notify:
        break;
    }
    return action;
}

} // namespace parvis::store
