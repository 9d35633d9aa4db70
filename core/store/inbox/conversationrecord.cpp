// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/conversationrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// Reads turns whose columns are: mention, note, author, title, text, url, instant, post, state of the post.
domain::Result<> readTurns(Statement &rows, domain::Turn::Side side, QList<domain::Turn> &turns)
{
    if (auto ran = rows.run(); !ran)
        return ran;
    while (rows.next()) {
        turns.append({.side = side,
                      .mention = rows.id<domain::Mention>(0),
                      .note = rows.id<domain::Note>(1),
                      .author = rows.text(2),
                      .title = rows.text(3),
                      .text = rows.text(4),
                      .url = rows.text(5),
                      .at = domain::fromMs(rows.number(6)),
                      .post = rows.id<domain::Post>(7),
                      .postState = rows.isNull(8) ? domain::PostState::Published : static_cast<domain::PostState>(rows.number(8))});
    }
    return {};
}

} // namespace

domain::Result<domain::ConversationThread> conversationThread(Connection &connection, domain::Id<domain::Conversation> id, int limit)
{
    domain::ConversationThread thread;
    {
        Statement row = connection.prepare(u"SELECT v.subject, c.service, c.name FROM conversation v JOIN channel c ON c.id = v.channel_id WHERE v.id = ?"_s);
        if (auto ran = row.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(domain::Error::Kind::NotFound, u"conversation %1"_s.arg(id.value()));
        thread.id = id;
        thread.subject = row.text(0);
        thread.service = row.text(1);
        thread.channelName = row.text(2);
    }
    const int more = limit + 1;
    Statement theirs
        = connection.prepare(u"SELECT m.id, NULL, COALESCE(NULLIF(i.name, ''), i.handle, ''), m.title, m.body, m.url, m.published_at, NULL, NULL "
                             "FROM mention m LEFT JOIN identity i ON i.id = m.identity_id WHERE m.conversation_id = ? ORDER BY m.id DESC LIMIT ?"_s);
    Statement ours = connection.prepare(
        u"SELECT NULL, NULL, '', '', body, url, COALESCE(published_at, scheduled_at, created_at) AS at, id, state FROM post WHERE conversation_id = ? "
        "AND NOT (kind = 1 AND state IN (0, 1, 9)) ORDER BY at DESC LIMIT ?"_s);
    Statement notes
        = connection.prepare(u"SELECT n.mention_id, n.id, '', '', n.body, '', n.created_at, NULL, NULL FROM mention m JOIN note n ON n.mention_id = m.id "
                             "WHERE m.conversation_id = ? ORDER BY n.created_at DESC LIMIT ?"_s);
    auto read = readTurns(theirs.bind(id).bind(more), domain::Turn::Side::Theirs, thread.turns)
                    .and_then([&] { return readTurns(ours.bind(id).bind(more), domain::Turn::Side::Ours, thread.turns); })
                    .and_then([&] { return readTurns(notes.bind(id).bind(more), domain::Turn::Side::Note, thread.turns); });
    if (!read)
        return std::unexpected(read.error());
    // Of the same instant, what they said comes before what we made of it; of theirs, the lower key.
    std::ranges::stable_sort(thread.turns, [](const domain::Turn &a, const domain::Turn &b) {
        return std::tuple(a.at, a.side, a.mention, a.note, a.post) < std::tuple(b.at, b.side, b.mention, b.note, b.post);
    });
    if (thread.turns.size() > limit) {
        thread.isCut = true;
        thread.turns = thread.turns.last(limit);
    }
    return thread;
}

} // namespace parvis::store
