// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/conversationedits.h"

#include "core/store/inbox/conversations.h"
#include "core/store/inbox/mentionedits.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using MentionId = domain::Id<domain::Mention>;
using ConversationId = domain::Id<domain::Conversation>;

namespace {

domain::Result<ConversationId> conversationOf(Connection &connection, MentionId mention)
{
    Statement row = connection.prepare(u"SELECT conversation_id FROM mention WHERE id = ?"_s);
    if (auto ran = row.bind(mention).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"mention %1"_s.arg(mention.value()));
    return row.id<domain::Conversation>(0);
}

domain::Result<ConversationEdit> editOf(Connection &connection, MentionId mention)
{
    Statement row = connection.prepare(u"SELECT is_cut, joins_id FROM conversation_edit WHERE mention_id = ?"_s);
    if (auto ran = row.bind(mention).run(); !ran)
        return std::unexpected(ran.error());
    ConversationEdit edit{.mention = mention};
    if (row.next()) {
        edit.isCut = row.flag(0);
        edit.joins = row.id<domain::Mention>(1);
    }
    return edit;
}

domain::Result<> write(Connection &connection, const ConversationEdit &edit)
{
    if (!edit.isCut && edit.joins.isNull()) {
        Statement remove = connection.prepare(u"DELETE FROM conversation_edit WHERE mention_id = ?"_s);
        return remove.bind(edit.mention).run();
    }
    // What either of them was may be gone since.
    Statement put
        = connection.prepare(u"INSERT INTO conversation_edit (mention_id, is_cut, joins_id) SELECT id, ?, (SELECT id FROM mention WHERE id = ?) "
                             "FROM mention WHERE id = ? ON CONFLICT (mention_id) DO UPDATE SET is_cut = excluded.is_cut, joins_id = excluded.joins_id"_s);
    return put.bind(edit.isCut).bind(edit.joins).bind(edit.mention).run();
}

/// Writes the edits and makes the conversations anew; `before` gains how they stood.
domain::Result<> overrule(Connection &connection, const QList<ConversationEdit> &edits, ConversationBefore &before)
{
    std::set<qint64> mentions;
    for (const ConversationEdit &edit : edits) {
        const auto old = editOf(connection, edit.mention);
        if (!old)
            return std::unexpected(old.error());
        before.edits << *old;
        mentions.insert(edit.mention.value());
        if (auto written = write(connection, edit); !written)
            return written;
        connection.changes().mentions.updated << edit.mention;
    }
    RollUps rollUps(connection);
    Conversations conversations(connection, rollUps);
    return conversations.relink(mentions).and_then([&] { return conversations.settleAnswers(); }).and_then([&] { return rollUps.flush(); });
}

domain::Result<> tellAll(Connection &connection, const QList<MentionId> &mentions, domain::ActivityVerb verb, domain::Instant at, ConversationBefore &before)
{
    const auto deed = deedOfMine(connection, at);
    if (!deed)
        return std::unexpected(deed.error());
    for (const MentionId mention : mentions) {
        const auto told = tell(connection, mention.value(), *deed, verb);
        if (!told)
            return std::unexpected(told.error());
        before.activities << *told;
    }
    return {};
}

/// The mention by which a conversation can be joined with another: the earliest that joins nobody yet. Joins never close a circle, so there is one.
domain::Result<MentionId> jointOf(Connection &connection, ConversationId conversation)
{
    Statement row = connection.prepare(u"SELECT m.id FROM mention m WHERE m.conversation_id = ? AND NOT EXISTS (SELECT 1 FROM conversation_edit e "
                                       "WHERE e.mention_id = m.id AND e.joins_id IS NOT NULL) ORDER BY m.id LIMIT 1"_s);
    if (auto ran = row.bind(conversation).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"conversation %1"_s.arg(conversation.value()));
    return row.id<domain::Mention>(0);
}

/// A mention and all that answers it, directly or not, our posts between them too, as far as nothing was cut.
domain::Result<QSet<qint64>> branchOf(Connection &connection, MentionId top, ConversationId conversation)
{
    QMultiHash<std::pair<qint64, QString>, std::pair<qint64, std::pair<qint64, QString>>> answers;   // by what is answered: mention or 0, own name
    QHash<qint64, std::pair<qint64, QString>> names;
    Statement rows
        = connection.prepare(u"SELECT m.id, m.channel_id, m.remote_id, COALESCE(m.in_reply_to, ''), COALESCE(e.is_cut, 0) FROM mention m "
                             "LEFT JOIN conversation_edit e ON e.mention_id = m.id WHERE m.conversation_id = ? UNION ALL SELECT 0, COALESCE(channel_id, 0), "
                             "COALESCE(remote_id, ''), "
                             "COALESCE(reply_to, (SELECT m.remote_id FROM mention m WHERE m.id = in_reply_to), ''), 0 FROM post WHERE conversation_id = ?"_s);
    if (auto ran = rows.bind(conversation).bind(conversation).run(); !ran)
        return std::unexpected(ran.error());
    while (rows.next()) {
        const std::pair name(rows.number(1), rows.text(2));
        if (rows.number(0) != 0)
            names.insert(rows.number(0), name);
        if (!rows.text(3).isEmpty() && !rows.flag(4))
            answers.insert({rows.number(1), rows.text(3)}, {rows.number(0), name});
    }
    QSet<qint64> branch{top.value()};
    QSet<std::pair<qint64, QString>> seen;
    QList<std::pair<qint64, QString>> waiting{names.value(top.value())};
    while (!waiting.isEmpty()) {
        const auto name = waiting.takeLast();
        if (name.second.isEmpty() || seen.contains(name))
            continue;
        seen.insert(name);
        for (const auto &[mention, own] : answers.values(name)) {
            if (mention != 0)
                branch.insert(mention);
            waiting << own;
        }
    }
    return branch;
}

} // namespace

domain::Result<ConversationBefore> mergeThem(Connection &connection, const QList<ConversationId> &given, domain::Instant at)
{
    QList<ConversationId> conversations = given;
    std::ranges::sort(conversations);
    conversations.erase(std::unique(conversations.begin(), conversations.end()), conversations.end());
    if (conversations.size() < 2)
        return domain::failure(Kind::Invalid, u"fewer than two conversations"_s);
    // A conversation is named after its earliest mention.
    const MentionId kept(conversations.first().value());
    if (const auto there = conversationOf(connection, kept); !there)
        return std::unexpected(there.error());
    QList<ConversationEdit> edits;
    QList<MentionId> told;
    for (const ConversationId conversation : std::as_const(conversations)) {
        const auto joint = jointOf(connection, conversation);
        if (!joint)
            return std::unexpected(joint.error());
        if (conversation == conversations.first())
            continue;
        told << MentionId(conversation.value());
        auto edit = editOf(connection, *joint);
        if (!edit)
            return std::unexpected(edit.error());
        edit->joins = kept;
        edits << *edit;
    }
    ConversationBefore before;
    return overrule(connection, edits, before)
        .and_then([&] { return tellAll(connection, told, domain::ActivityVerb::Merged, at, before); })
        .and_then([&] { return conversationOf(connection, kept); })
        .transform([&](ConversationId conversation) {
            before.conversation = conversation;
            return before;
        });
}

domain::Result<ConversationBefore> splitAt(Connection &connection, MentionId mention, domain::Instant at)
{
    const auto old = conversationOf(connection, mention);
    if (!old)
        return std::unexpected(old.error());
    if (old->value() == mention.value())
        return domain::failure(Kind::Invalid, u"mention %1 begins its conversation"_s.arg(mention.value()));
    const auto branch = branchOf(connection, mention, *old);
    if (!branch)
        return std::unexpected(branch.error());
    QList<ConversationEdit> edits{{.mention = mention, .isCut = true}};
    for (const qint64 key : *branch) {
        auto edit = editOf(connection, MentionId(key));
        if (!edit)
            return std::unexpected(edit.error());
        if (key == mention.value() || edit->joins.isNull() || branch->contains(edit->joins.value()))
            continue;
        edit->joins = {};
        edits << *edit;
    }
    ConversationBefore before;
    auto done = overrule(connection, edits, before).and_then([&] { return conversationOf(connection, mention); });
    if (!done)
        return std::unexpected(done.error());
    const auto left = conversationOf(connection, MentionId(old->value()));
    if (!left || *left == *done)
        return domain::failure(Kind::Invalid, u"mention %1 cannot be taken out of its conversation"_s.arg(mention.value()));
    before.conversation = *done;
    return tellAll(connection, {mention}, domain::ActivityVerb::Split, at, before).transform([&] { return before; });
}

domain::Result<> putConversationsBack(Connection &connection, const ConversationBefore &before)
{
    Statement unsay = connection.prepare(u"DELETE FROM activity WHERE id = ?"_s);
    for (const qint64 key : before.activities) {
        if (auto ran = unsay.bind(key).run(); !ran)
            return ran;
    }
    ConversationBefore ignored;
    return overrule(connection, before.edits, ignored);
}

} // namespace parvis::store
