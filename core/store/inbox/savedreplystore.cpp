// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/savedreplystore.h"

#include "core/store/inbox/positions.h"
#include "core/store/inbox/savedreplyrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using ReplyId = domain::Id<domain::SavedReply>;

namespace {

domain::Result<QString> freeName(Connection &connection, const domain::SavedReply &reply)
{
    constexpr qsizetype longest = 100;
    constexpr qsizetype longestText = 20'000;
    QString name = reply.name.simplified();
    if (name.isEmpty() || name.size() > longest)
        return domain::failure(Kind::Invalid, u"a saved reply's name has 1 to %1 characters"_s.arg(longest));
    for (const QString &text : reply.texts) {
        if (text.size() > longestText)
            return domain::failure(Kind::Invalid, u"a saved reply has at most %1 characters"_s.arg(longestText));
    }
    Statement row = connection.prepare(u"SELECT id FROM saved_reply WHERE name = ?"_s);
    if (auto ran = row.bind(name).run(); !ran)
        return std::unexpected(ran.error());
    if (row.next() && row.id<domain::SavedReply>(0) != reply.id)
        return domain::failure(Kind::Conflict, u"\"%1\" stands already"_s.arg(name));
    return name;
}

domain::Result<> writeTexts(Connection &connection, ReplyId id, const QMap<QString, QString> &texts)
{
    Statement clear = connection.prepare(u"DELETE FROM saved_reply_text WHERE saved_reply_id = ?"_s);
    if (auto ran = clear.bind(id).run(); !ran)
        return ran;
    Statement insert = connection.prepare(u"INSERT INTO saved_reply_text (saved_reply_id, language, body) VALUES (?, ?, ?)"_s);
    for (const auto &[language, text] : texts.asKeyValueRange()) {
        if (text.trimmed().isEmpty())
            continue;
        if (auto ran = insert.bind(id).bind(language).bind(text).run(); !ran)
            return ran;
    }
    return {};
}

} // namespace

SavedReplyStore::SavedReplyStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<domain::SavedReply>>> SavedReplyStore::replies() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<domain::SavedReply>> {
        QList<ReplyId> ids;
        {
            Statement rows = connection.prepare(u"SELECT id FROM saved_reply ORDER BY position, id"_s);
            if (auto ran = rows.run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next())
                ids << rows.id<domain::SavedReply>(0);
        }
        QList<domain::SavedReply> replies;
        for (const ReplyId id : std::as_const(ids)) {
            auto reply = savedReplyOf(connection, id);
            if (!reply)
                return std::unexpected(reply.error());
            replies << *std::move(reply);
        }
        return replies;
    });
}

QFuture<domain::Result<domain::SavedReply>> SavedReplyStore::add(const domain::SavedReply &reply)
{
    return m_database.write([reply](Connection &connection) -> domain::Result<domain::SavedReply> {
        const auto name = freeName(connection, reply);
        if (!name)
            return std::unexpected(name.error());
        const auto place = makeRoom(connection, u"saved_reply"_s, reply.id.isNull() ? -1 : reply.position);
        if (!place)
            return std::unexpected(place.error());
        Statement insert = connection.prepare(u"INSERT INTO saved_reply (id, name, position) VALUES (?, ?, ?)"_s);
        if (auto ran = insert.bind(reply.id).bind(*name).bind(*place).run(); !ran)
            return std::unexpected(ran.error());
        const ReplyId id(connection.lastKey());
        connection.changes().savedReplies.inserted << id;
        return writeTexts(connection, id, reply.texts).and_then([&] { return savedReplyOf(connection, id); });
    });
}

QFuture<domain::Result<domain::SavedReply>> SavedReplyStore::save(const domain::SavedReply &reply)
{
    return m_database.write([reply](Connection &connection) -> domain::Result<domain::SavedReply> {
        const auto before = savedReplyOf(connection, reply.id);
        if (!before)
            return before;
        const auto name = freeName(connection, reply);
        if (!name)
            return std::unexpected(name.error());
        Statement update = connection.prepare(u"UPDATE saved_reply SET name = ? WHERE id = ?"_s);
        connection.changes().savedReplies.updated << reply.id;
        return update.bind(*name).bind(reply.id).run().and_then([&] { return writeTexts(connection, reply.id, reply.texts); }).transform([&before] {
            return *before;
        });
    });
}

QFuture<domain::Result<int>> SavedReplyStore::move(ReplyId id, int position)
{
    return m_database.write([id, position](Connection &connection) {
        connection.changes().savedReplies.updated << id;
        return moveRow(connection, u"saved_reply"_s, id.value(), position);
    });
}

QFuture<domain::Result<domain::SavedReply>> SavedReplyStore::remove(ReplyId id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<domain::SavedReply> {
        const auto reply = savedReplyOf(connection, id);
        if (!reply)
            return reply;
        Statement remove = connection.prepare(u"DELETE FROM saved_reply WHERE id = ?"_s);
        connection.changes().savedReplies.removed << id;
        return remove.bind(id).run().and_then([&] { return closeGap(connection, u"saved_reply"_s, reply->position); }).transform([&reply] { return *reply; });
    });
}

QFuture<domain::Result<QString>> SavedReplyStore::language(domain::Id<domain::Mention> mention) const
{
    return m_database.read([mention](Connection &connection) { return replyLanguage(connection, mention); });
}

QFuture<domain::Result<QString>> SavedReplyStore::filled(ReplyId id, domain::Id<domain::Mention> mention) const
{
    return m_database.read([id, mention](Connection &connection) { return filledFor(connection, id, mention); });
}

} // namespace parvis::store
