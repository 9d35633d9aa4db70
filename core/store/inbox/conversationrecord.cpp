// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/conversationrecord.h"

#include "core/store/channels/errandrecord.h"
#include "core/store/inbox/mentionrecord.h"
#include "core/store/media/mediarecord.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// Reads turns whose columns are: mention, note, author, title, text, url, instant, post, state of the post, attachments, problem,
/// removed at, edited at, standing, whether Parvis knows where it stands, what it answers.
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
                      .postState = rows.isNull(8) ? domain::PostState::Published : static_cast<domain::PostState>(rows.number(8)),
                      .attachments = attachmentsOf(rows.text(9)),
                      .problem = rows.text(10),
                      .removedAt = rows.instant(11),
                      .editedAt = rows.instant(12),
                      .standing = verdictOf(rows, 13),
                      .isKnownThere = rows.flag(14),
                      .answers = rows.id<domain::Mention>(15)});
    }
    return {};
}

/// Up to where a window of turns about a mention reads.
struct Until
{
    qint64 key = std::numeric_limits<qint64>::max();   ///< of mentions
    qint64 at = std::numeric_limits<qint64>::max();    ///< of what is ours, ms
};

/// So far that a part of the window lies behind the mention; to the end where it ends before.
domain::Result<Until> untilAfter(Connection &connection, domain::Id<domain::Conversation> id, domain::Id<domain::Mention> around, int limit)
{
    if (around.isNull())
        return Until{};
    constexpr int partBehind = 3;
    Statement row = connection.prepare(u"SELECT id, published_at FROM mention WHERE conversation_id = ? AND id > ? ORDER BY id LIMIT 1 OFFSET ?"_s);
    if (auto ran = row.bind(id).bind(around).bind(limit / partBehind).run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? Until{.key = row.number(0), .at = row.number(1)} : Until{};
}

/// What is still to be done about each at its service, or failed there.
domain::Result<> tellErrands(Connection &connection, QList<domain::Turn> &turns)
{
    // Most workspaces have none.
    const auto some = connection.number(u"SELECT EXISTS (SELECT 1 FROM errand)"_s);
    if (!some || *some == 0)
        return some.transform([](qint64) { });
    Statement theirs = connection.prepare(
        u"SELECT %1 FROM %2 WHERE e.mention_id = ? AND e.state IN (0, 2, 3) ORDER BY e.id DESC LIMIT 1"_s.arg(errandColumns(), errandTables()));
    Statement ours = connection.prepare(
        u"SELECT %1 FROM delivery d JOIN errand e ON e.delivery_id = d.id WHERE d.post_id = ? AND e.state IN (0, 2, 3) AND e.kind NOT IN (3, 4) "
        "ORDER BY e.id DESC LIMIT 1"_s.arg(errandColumns()));
    for (domain::Turn &turn : turns) {
        if (turn.side == domain::Turn::Side::Note)
            continue;
        Statement &row = turn.side == domain::Turn::Side::Theirs ? theirs.bind(turn.mention) : ours.bind(turn.post);
        if (auto ran = row.run(); !ran)
            return ran;
        if (row.next())
            turn.errand = errandOf(row);
    }
    return {};
}

/// Leaves of the turns, in order, at most `limit`: the last, or those that hold the mention.
void cut(domain::ConversationThread &thread, int limit, domain::Id<domain::Mention> around)
{
    const qsizetype more = thread.turns.size() - limit;
    if (more <= 0)
        return;
    qsizetype from = more;
    if (!around.isNull()) {
        const auto isIt = [around](const domain::Turn &turn) { return turn.side == domain::Turn::Side::Theirs && turn.mention == around; };
        const auto place = std::ranges::find_if(thread.turns, isIt);
        if (place != thread.turns.end())
            from = std::min(more, std::max<qsizetype>(0, std::distance(thread.turns.begin(), place) - limit / 2));
    }
    thread.isCut = thread.isCut || from > 0;
    thread.isCutLater = thread.isCutLater || from < more;
    thread.turns = thread.turns.sliced(from, limit);
}

} // namespace

domain::Result<domain::ConversationThread> conversationThread(Connection &connection, domain::Id<domain::Conversation> id, int limit,
                                                              domain::Id<domain::Mention> around)
{
    domain::ConversationThread thread;
    {
        // Merged conversations come from several channels: an answer goes to that of the mention it answers.
        Statement row = connection.prepare(u"SELECT v.subject, c.service, c.name FROM conversation v JOIN channel c ON c.id = "
                                           "COALESCE((SELECT channel_id FROM mention WHERE id = ? AND conversation_id = v.id), v.channel_id) WHERE v.id = ?"_s);
        if (auto ran = row.bind(around).bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(domain::Error::Kind::NotFound, u"conversation %1"_s.arg(id.value()));
        thread.id = id;
        thread.subject = row.text(0);
        thread.service = row.text(1);
        thread.channelName = row.text(2);
    }
    const auto until = untilAfter(connection, id, around, limit);
    if (!until)
        return std::unexpected(until.error());
    thread.isCutLater = until->key != Until{}.key;
    const int more = limit + 1;
    Statement theirs = connection.prepare(
        // kind: 5 an entry of a feed (domain::MentionKind), which the feed says where nobody is named.
        u"SELECT m.id, NULL, COALESCE(NULLIF(i.name, ''), i.handle, CASE m.kind WHEN 5 THEN (SELECT c.name FROM channel c WHERE c.id = m.channel_id) END, ''), "
        "m.title, m.body, m.url, m.published_at, NULL, NULL, NULL, '', "
        "m.removed_at, m.edited_at, m.standing, 0, NULL FROM mention m LEFT JOIN identity i ON i.id = m.identity_id WHERE m.conversation_id = ? AND m.id <= ? ORDER BY m.id DESC LIMIT ?"_s);
    Statement ours = connection.prepare(
        u"SELECT NULL, NULL, '', '', body, url, COALESCE(published_at, scheduled_at, created_at) AS at, id, state, %1, problem, NULL, NULL, NULL, EXISTS "
        u"(SELECT 1 FROM delivery k WHERE k.post_id = post.id AND k.state = 3 AND k.remote_id <> ''), in_reply_to FROM post WHERE conversation_id "
        u"= ? "
        "AND NOT (kind = 1 AND (state IN (0, 1) OR (state = 9 AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = post.id AND d.state = 7)))) AND COALESCE(published_at, scheduled_at, created_at) <= ? ORDER BY at DESC LIMIT ?"_s
            .arg(attachmentsColumn(u"post.id"_s)));
    Statement notes
        = connection.prepare(u"SELECT n.mention_id, n.id, '', '', n.body, '', n.created_at, NULL, NULL, NULL, '', NULL, NULL, NULL, 0, NULL FROM mention "
                             u"m JOIN note n ON n.mention_id = m.id "
                             "WHERE m.conversation_id = ? AND n.created_at <= ? ORDER BY n.created_at DESC LIMIT ?"_s);
    auto read = readTurns(theirs.bind(id).bind(until->key).bind(more), domain::Turn::Side::Theirs, thread.turns)
                    .and_then([&] { return readTurns(ours.bind(id).bind(until->at).bind(more), domain::Turn::Side::Ours, thread.turns); })
                    .and_then([&] { return readTurns(notes.bind(id).bind(until->at).bind(more), domain::Turn::Side::Note, thread.turns); });
    if (!read)
        return std::unexpected(read.error());
    // Of the same instant, what they said comes before what we made of it; of theirs, the lower key.
    std::ranges::stable_sort(thread.turns, [](const domain::Turn &a, const domain::Turn &b) {
        return std::tuple(a.at, a.side, a.mention, a.note, a.post) < std::tuple(b.at, b.side, b.mention, b.note, b.post);
    });
    cut(thread, limit, around);
    if (auto told = tellErrands(connection, thread.turns); !told)
        return std::unexpected(told.error());
    return thread;
}

} // namespace parvis::store
