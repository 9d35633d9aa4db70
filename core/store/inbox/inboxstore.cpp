// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/inboxstore.h"

#include "core/store/inbox/conversationrecord.h"
#include "core/store/inbox/mentionlists.h"
#include "core/store/inbox/mentionquery.h"
#include "core/store/inbox/mentionrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using Ids = QList<domain::Id<domain::Mention>>;

namespace {

domain::Result<> insertNote(Connection &connection, const domain::Note &note)
{
    Statement there = connection.prepare(u"SELECT 1 FROM mention WHERE id = ?"_s);
    if (auto ran = there.bind(note.mention).run(); !ran)
        return ran;
    if (!there.next())
        return domain::failure(Kind::NotFound, u"mention %1"_s.arg(note.mention.value()));
    Statement insert = connection.prepare(u"INSERT INTO note (id, mention_id, body, created_at) VALUES (?, ?, ?, ?)"_s);
    connection.changes().mentions.updated << note.mention;
    return insert.bind(note.id).bind(note.mention).bind(note.text).bind(note.createdAt).run();
}

} // namespace

InboxStore::InboxStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<Ids>> InboxStore::keys(const domain::MentionFilter &filter, domain::Id<domain::Mention> after, qint64 limit) const
{
    return m_database.readInterruptibly([filter, after, limit](Connection &connection) {
        return MentionQuery::make(connection, filter).and_then([&](const MentionQuery &query) { return query.keys(connection, after.value(), limit); });
    });
}

QFuture<domain::Result<domain::MentionPage>> InboxStore::page(const domain::MentionList &list, const domain::ListPlace &from, qint64 limit,
                                                              qsizetype rowLimit) const
{
    return m_database.readInterruptibly([list, from, limit, rowLimit](Connection &connection) -> domain::Result<domain::MentionPage> {
        auto page = pageOf(connection, list, from, limit);
        if (!page)
            return page;
        Ids seen;
        for (const domain::ListedMention &row : page->listed.first(std::min(page->listed.size(), rowLimit)))
            seen << row.mention;
        return rowsOf(connection, list, seen).transform([&page](const QList<domain::MentionRow> &rows) {
            page->rows = rows;
            return *std::move(page);
        });
    });
}

QFuture<domain::Result<Ids>> InboxStore::keysAmong(const domain::MentionFilter &filter, const Ids &ids) const
{
    return m_database.read([filter, ids](Connection &connection) {
        return MentionQuery::make(connection, filter).and_then([&](const MentionQuery &query) { return query.among(connection, ids); });
    });
}

QFuture<domain::Result<QList<domain::ListedMention>>> InboxStore::listed(const domain::MentionList &list, const Ids &mentions,
                                                                         const QList<domain::Id<domain::Conversation>> &conversations) const
{
    return m_database.readInterruptibly(
        [list, mentions, conversations](Connection &connection) { return listedOf(connection, list, mentions, conversations); });
}

QFuture<domain::Result<QList<domain::MentionRow>>> InboxStore::rows(const Ids &ids) const
{
    return rows({}, ids);
}

QFuture<domain::Result<QList<domain::MentionRow>>> InboxStore::rows(const domain::MentionList &list, const Ids &ids) const
{
    return m_database.read([list, ids](Connection &connection) { return rowsOf(connection, list, ids); });
}

QFuture<domain::Result<Ids>> InboxStore::mentionsOf(const domain::MentionFilter &filter, const QList<domain::Id<domain::Conversation>> &conversations) const
{
    return m_database.read([filter, conversations](Connection &connection) { return store::mentionsOf(connection, filter, conversations); });
}

QFuture<domain::Result<domain::Mention>> InboxStore::mention(domain::Id<domain::Mention> id) const
{
    return m_database.read([id](Connection &connection) -> domain::Result<domain::Mention> {
        Statement row = connection.prepare(
            u"SELECT id, channel_id, identity_id, conversation_id, kind, state, is_read, is_flagged, remote_id, in_reply_to, url, "
            "title, body, language, published_at, answered_at, snoozed_until, assignee_id, priority, due_at, removed_at, edited_at, standing, %1 FROM mention m WHERE id = ?"_s
                .arg(tagsColumn()));
        if (auto ran = row.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(Kind::NotFound, u"mention %1"_s.arg(id.value()));
        int column = 0;
        domain::Mention mention;
        mention.id = row.id<domain::Mention>(column++);
        mention.channel = row.id<domain::Channel>(column++);
        mention.author = row.id<domain::Identity>(column++);
        mention.conversation = row.id<domain::Conversation>(column++);
        mention.kind = static_cast<domain::MentionKind>(row.number(column++));
        mention.state = static_cast<domain::MentionState>(row.number(column++));
        mention.isRead = row.flag(column++);
        mention.isFlagged = row.flag(column++);
        mention.remoteId = row.text(column++);
        mention.inReplyTo = row.text(column++);
        mention.url = row.text(column++);
        mention.title = row.text(column++);
        mention.text = row.text(column++);
        mention.language = row.text(column++);
        mention.publishedAt = domain::fromMs(row.number(column++));
        mention.answeredAt = row.instant(column++);
        mention.snoozedUntil = row.instant(column++);
        mention.assignee = row.id<domain::Colleague>(column++);
        mention.priority = static_cast<domain::Priority>(row.number(column++));
        mention.dueAt = row.instant(column++);
        mention.removedAt = row.instant(column++);
        mention.editedAt = row.instant(column++);
        mention.standing = verdictOf(row, column++);
        mention.tags = tagsOf(row.text(column));
        return mention;
    });
}

QFuture<domain::Result<domain::ConversationThread>> InboxStore::conversation(domain::Id<domain::Conversation> id, int limit,
                                                                             domain::Id<domain::Mention> around) const
{
    return m_database.read([id, limit, around](Connection &connection) { return conversationThread(connection, id, limit, around); });
}

QFuture<domain::Result<QHash<domain::Id<domain::Channel>, qint64>>> InboxStore::cameInSince(qint64 day) const
{
    return m_database.read([day](Connection &connection) -> domain::Result<QHash<domain::Id<domain::Channel>, qint64>> {
        Statement rows = connection.prepare(u"SELECT channel_id, SUM(mentions) FROM mention_day WHERE day >= ? GROUP BY channel_id"_s);
        if (auto ran = rows.bind(day).run(); !ran)
            return std::unexpected(ran.error());
        QHash<domain::Id<domain::Channel>, qint64> cameIn;
        while (rows.next())
            cameIn.insert(rows.id<domain::Channel>(0), rows.number(1));
        return cameIn;
    });
}

QFuture<domain::Result<domain::InboxCounts>> InboxStore::counts() const
{
    return m_database.read([](Connection &connection) -> domain::Result<domain::InboxCounts> {
        Statement rows = connection.prepare(u"SELECT state, SUM(mentions), SUM(unread), SUM(flagged) FROM mention_day GROUP BY state"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        domain::InboxCounts counts;
        while (rows.next()) {
            switch (static_cast<domain::MentionState>(rows.number(0))) {
            case domain::MentionState::Open:
                counts.open = rows.number(1);
                counts.unread = rows.number(2);
                break;
            case domain::MentionState::Waiting:
                counts.waiting = rows.number(1);
                break;
            case domain::MentionState::Snoozed:
                counts.snoozed = rows.number(1);
                break;
            case domain::MentionState::Done:
                counts.done = rows.number(1);
                break;
            }
            counts.flagged += rows.number(3);
            counts.all += rows.number(1);
        }
        return counts;
    });
}

QFuture<domain::Result<QList<domain::MentionRow>>> InboxStore::longestWaiting(int limit) const
{
    return m_database.read([limit](Connection &connection) -> domain::Result<QList<domain::MentionRow>> {
        QList<qint64> keys;
        Statement waiting = connection.prepare(u"SELECT id FROM mention WHERE state = 0 AND is_read = ? AND is_answered = 0 ORDER BY id LIMIT ?"_s);
        for (const bool isRead : {false, true}) {
            if (auto ran = waiting.bind(isRead).bind(limit).run(); !ran)
                return std::unexpected(ran.error());
            while (waiting.next())
                keys << waiting.number(0);
        }
        std::ranges::sort(keys);
        Ids ids;
        for (const qint64 key : keys.first(std::min<qsizetype>(keys.size(), limit)))
            ids << domain::Id<domain::Mention>(key);
        return rowsOf(connection, {}, ids);
    });
}

QFuture<domain::Result<domain::Note>> InboxStore::addNote(domain::Id<domain::Mention> mention, const QString &text, domain::Instant at)
{
    return m_database.write([mention, text, at](Connection &connection) -> domain::Result<domain::Note> {
        constexpr qsizetype longest = 20'000;
        domain::Note note{.id = {}, .mention = mention, .text = text.trimmed(), .createdAt = at};
        if (note.text.isEmpty() || note.text.size() > longest)
            return domain::failure(Kind::Invalid, u"a note has 1 to %1 characters"_s.arg(longest));
        return insertNote(connection, note).transform([&] {
            note.id = domain::Id<domain::Note>(connection.lastKey());
            return note;
        });
    });
}

QFuture<domain::Result<>> InboxStore::restoreNote(const domain::Note &note)
{
    return m_database.write([note](Connection &connection) { return insertNote(connection, note); });
}

QFuture<domain::Result<domain::Note>> InboxStore::removeNote(domain::Id<domain::Note> id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<domain::Note> {
        Statement remove = connection.prepare(u"DELETE FROM note WHERE id = ? RETURNING id, mention_id, body, created_at"_s);
        if (auto ran = remove.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!remove.next())
            return domain::failure(Kind::NotFound, u"note %1"_s.arg(id.value()));
        const domain::Note note{.id = id, .mention = remove.id<domain::Mention>(1), .text = remove.text(2), .createdAt = domain::fromMs(remove.number(3))};
        connection.changes().mentions.updated << note.mention;
        return note;
    });
}

} // namespace parvis::store
