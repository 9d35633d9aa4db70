// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/conversations.h"

#include "core/store/inbox/mentionrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// When each mention of a conversation was answered; who belongs together is in conversations.cpp.
namespace parvis::store {

using Key = std::optional<qint64>;

domain::Result<> Conversations::settleAnswers()
{
    for (const qint64 conversation : m_touched) {
        if (auto settled = settle(conversation); !settled)
            return settled;
    }
    m_touched.clear();
    return {};
}

domain::Result<> Conversations::settle(qint64 conversation)
{
    std::vector<qint64> replies;
    {
        Statement rows = m_connection.prepare(
            u"SELECT published_at FROM post WHERE conversation_id = ? AND kind = 1 AND state = 7 AND published_at IS NOT NULL ORDER BY published_at"_s);
        if (auto ran = rows.bind(conversation).run(); !ran)
            return ran;
        while (rows.next())
            replies.push_back(rows.number(0));
    }
    struct Edit
    {
        qint64 id;
        Key answeredAt;
        MentionStanding before;
        MentionStanding after;
    };
    std::vector<Edit> edits;
    {
        Statement rows = replies.empty()
            ? m_connection.prepare(
                  u"SELECT id, published_at, answered_at, %1 FROM mention WHERE conversation_id = ? AND is_answered = 1"_s.arg(standingColumns()))
            : m_connection.prepare(u"SELECT id, published_at, answered_at, %1 FROM mention WHERE conversation_id = ?"_s.arg(standingColumns()));
        if (auto ran = rows.bind(conversation).run(); !ran)
            return ran;
        while (rows.next()) {
            const qint64 publishedAt = rows.number(1);
            const auto reply = std::ranges::lower_bound(replies, publishedAt);
            const Key answeredAt = reply == replies.end() ? Key() : Key(*reply);
            if (answeredAt == rows.numberOrNull(2))
                continue;
            constexpr qint64 msPerSecond = 1000;
            MentionStanding after = standingOf(rows, 3);
            after.responseSeconds = answeredAt ? Key((*answeredAt - publishedAt) / msPerSecond) : Key();
            edits.push_back({.id = rows.number(0), .answeredAt = answeredAt, .before = standingOf(rows, 3), .after = after});
        }
    }
    Statement update = m_connection.prepare(u"UPDATE mention SET answered_at = ?, response_seconds = ?, is_answered = ? WHERE id = ?"_s);
    for (const Edit &edit : edits) {
        if (auto ran = update.bind(edit.answeredAt).bind(edit.after.responseSeconds).bind(edit.answeredAt.has_value()).bind(edit.id).run(); !ran)
            return ran;
        m_rollUps.remove(edit.before);
        m_rollUps.add(edit.after);
        m_connection.changes().mentions.updated << domain::Id<domain::Mention>(edit.id);
    }
    return {};
}

} // namespace parvis::store
