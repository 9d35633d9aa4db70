// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/mentionlists.h"

#include "core/store/inbox/mentionquery.h"
#include "core/store/inbox/mentionrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using MentionId = domain::Id<domain::Mention>;
using ConversationId = domain::Id<domain::Conversation>;
using domain::Grouping;

namespace {

constexpr qint64 mostLookedAt = 20'000;

/// Makes a row speak for all mentions of its conversation that the list holds.
domain::Result<> speakForAll(Connection &connection, const MentionQuery &query, domain::MentionRow &row)
{
    Statement size = connection.prepare(u"SELECT COUNT(*) FROM mention WHERE conversation_id = ?"_s);
    if (auto ran = size.bind(row.conversation).run(); !ran)
        return ran;
    // Most conversations are one mention.
    if (!size.next() || size.number(0) < 2)
        return {};
    row.mentions = 0;
    row.dueAt.reset();
    const QString columns = u"m.state, m.is_read, m.is_flagged, m.is_answered, m.priority, m.due_at, "_s + tagsColumn();
    return query
        .visitConversation(connection, row.conversation.value(), columns,
                           [&row](qint64 /*mention*/, const Statement &other) {
                               ++row.mentions;
                               const bool isOpen = static_cast<domain::MentionState>(other.number(0)) == domain::MentionState::Open;
                               const std::optional<domain::Instant> due = other.instant(5);
                               if (isOpen)
                                   row.state = domain::MentionState::Open;
                               row.isRead = row.isRead && other.flag(1);
                               row.isFlagged = row.isFlagged || other.flag(2);
                               row.priority = std::max(row.priority, static_cast<domain::Priority>(other.number(4)));
                               if (isOpen && !other.flag(3) && due)
                                   row.dueAt = row.dueAt ? std::min(*row.dueAt, *due) : *due;
                               row.tags << tagsOf(other.text(6));
                               return true;
                           })
        .transform([&row] {
            std::ranges::sort(row.tags);
            row.tags.erase(std::unique(row.tags.begin(), row.tags.end()), row.tags.end());
            row.mentions = std::max(row.mentions, 1);
        });
}

} // namespace

domain::Result<domain::MentionPage> pageOf(Connection &connection, const domain::MentionList &list, const domain::ListPlace &from, qint64 limit)
{
    const auto query = MentionQuery::make(connection, list.filter);
    if (!query)
        return std::unexpected(query.error());
    domain::MentionPage page{.listed = {}, .rows = {}, .end = from, .isLast = false};
    if (list.grouping == Grouping::Mention) {
        const auto keys = query->keys(connection, from.after.value(), limit);
        if (!keys)
            return std::unexpected(keys.error());
        page.listed.reserve(keys->size());
        for (const MentionId key : *keys)
            page.listed << domain::ListedMention{.mention = key, .conversation = {}};
        if (!keys->isEmpty())
            page.end.after = keys->last();
        page.isLast = keys->size() < limit;
        return page;
    }
    qint64 looked = 0;
    QSet<ConversationId> &listed = page.end.listed;
    const auto look = [&](qint64 mention, qint64 conversation) {
        ++looked;
        const ConversationId id(conversation);
        page.end.after = MentionId(mention);
        const bool isListed = listed.contains(id);
        if (!isListed)
            page.listed << domain::ListedMention{.mention = page.end.after, .conversation = id};
        // A conversation is named after its earliest mention: at that one it is done with.
        if (conversation < mention && !isListed)
            listed.insert(id);
        return page.listed.size() < limit;
    };
    if (auto visited = query->visit(connection, from.after.value(), mostLookedAt, look); !visited)
        return std::unexpected(visited.error());
    page.isLast = looked < mostLookedAt && page.listed.size() < limit;
    listed.removeIf([after = page.end.after.value()](ConversationId id) { return id.value() >= after; });
    return page;
}

domain::Result<QList<domain::ListedMention>> listedOf(Connection &connection, const domain::MentionList &list, const QList<MentionId> &mentions,
                                                      const QList<ConversationId> &conversations)
{
    const auto query = MentionQuery::make(connection, list.filter);
    if (!query)
        return std::unexpected(query.error());
    QList<domain::ListedMention> listed;
    if (list.grouping == Grouping::Mention) {
        const auto held = query->among(connection, mentions);
        if (!held)
            return std::unexpected(held.error());
        for (const MentionId id : *held)
            listed << domain::ListedMention{.mention = id, .conversation = {}};
        return listed;
    }
    QSet<ConversationId> asked(conversations.begin(), conversations.end());
    Statement belongs = connection.prepare(u"SELECT conversation_id FROM mention WHERE id = ?"_s);
    for (const MentionId id : mentions) {
        if (auto ran = belongs.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (belongs.next())
            asked << belongs.id<domain::Conversation>(0);
    }
    for (const ConversationId conversation : std::as_const(asked)) {
        domain::ListedMention row{.mention = {}, .conversation = conversation};
        const auto visited = query->visitConversation(connection, conversation.value(), u"1"_s, [&row](qint64 mention, const Statement & /*columns*/) {
            row.mention = MentionId(mention);
            return false;
        });
        if (!visited)
            return std::unexpected(visited.error());
        listed << row;
    }
    return listed;
}

domain::Result<QList<domain::MentionRow>> rowsOf(Connection &connection, const domain::MentionList &list, const QList<MentionId> &ids)
{
    QList<domain::MentionRow> rows;
    rows.reserve(ids.size());
    {
        Statement row = connection.prepare(mentionRowSelect() + u"WHERE m.id = ?"_s);
        for (const auto id : ids) {
            if (auto ran = row.bind(id).run(); !ran)
                return std::unexpected(ran.error());
            if (row.next())
                rows << mentionRowOf(row);
        }
    }
    if (list.grouping == Grouping::Mention)
        return rows;
    const auto query = MentionQuery::make(connection, list.filter);
    if (!query)
        return std::unexpected(query.error());
    for (domain::MentionRow &row : rows) {
        if (auto spoken = speakForAll(connection, *query, row); !spoken)
            return std::unexpected(spoken.error());
    }
    return rows;
}

domain::Result<QList<MentionId>> mentionsOf(Connection &connection, const domain::MentionFilter &filter, const QList<ConversationId> &conversations)
{
    const auto query = MentionQuery::make(connection, filter);
    if (!query)
        return std::unexpected(query.error());
    QList<MentionId> mentions;
    for (const ConversationId conversation : conversations) {
        const auto visited = query->visitConversation(connection, conversation.value(), u"1"_s, [&mentions](qint64 mention, const Statement & /*columns*/) {
            mentions << MentionId(mention);
            return true;
        });
        if (!visited)
            return std::unexpected(visited.error());
    }
    return mentions;
}

} // namespace parvis::store
