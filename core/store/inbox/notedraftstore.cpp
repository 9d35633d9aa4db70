// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/notedraftstore.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {

constexpr qsizetype longestDraft = 100'000;

struct NoteDraft
{
    domain::Id<domain::Mention> mention;   ///< null: there is none
    QString text;
};

domain::Result<NoteDraft> noteDraftIn(Connection &connection, domain::Id<domain::Conversation> conversation)
{
    Statement row = connection.prepare(u"SELECT d.mention_id, d.text FROM mention m JOIN note_draft d ON d.mention_id = m.id WHERE m.conversation_id = ? "
                                       "ORDER BY d.changed_at DESC, d.mention_id DESC LIMIT 1"_s);
    if (auto ran = row.bind(conversation).run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? NoteDraft{.mention = row.id<domain::Mention>(0), .text = row.text(1)} : NoteDraft();
}

domain::Result<NoteDraft> noteDraftBeside(Connection &connection, domain::Id<domain::Mention> mention)
{
    Statement row = connection.prepare(u"SELECT conversation_id FROM mention WHERE id = ?"_s);
    if (auto ran = row.bind(mention).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"mention %1"_s.arg(mention.value()));
    return noteDraftIn(connection, row.id<domain::Conversation>(0));
}

domain::Result<> putNoteDraft(Connection &connection, domain::Id<domain::Mention> mention, const QString &text, domain::Instant now)
{
    Statement put = connection.prepare(u"INSERT INTO note_draft (mention_id, text, changed_at) VALUES (?, ?, ?) "
                                       "ON CONFLICT (mention_id) DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at"_s);
    return put.bind(mention).bind(text).bind(now).run();
}

domain::Result<> removeNoteDraft(Connection &connection, domain::Id<domain::Mention> mention)
{
    Statement remove = connection.prepare(u"DELETE FROM note_draft WHERE mention_id = ?"_s);
    return remove.bind(mention).run();
}

} // namespace

NoteDraftStore::NoteDraftStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QString>> NoteDraftStore::draft(domain::Id<domain::Conversation> conversation) const
{
    return m_database.read(
        [conversation](Connection &connection) { return noteDraftIn(connection, conversation).transform([](const NoteDraft &draft) { return draft.text; }); });
}

QFuture<domain::Result<>> NoteDraftStore::save(domain::Id<domain::Mention> mention, const QString &text, domain::Instant now)
{
    return m_database.write([mention, text, now](Connection &connection) -> domain::Result<> {
        if (text.size() > longestDraft)
            return domain::failure(Kind::Invalid, u"a note that is begun has at most %1 characters"_s.arg(longestDraft));
        const auto before = noteDraftBeside(connection, mention);
        if (!before)
            return std::unexpected(before.error());
        if (text.trimmed().isEmpty())
            return removeNoteDraft(connection, before->mention);
        return putNoteDraft(connection, before->mention.isNull() ? mention : before->mention, text, now);
    });
}

QFuture<domain::Result<>> NoteDraftStore::beginAgain(domain::Id<domain::Mention> mention, const QString &text, domain::Instant now)
{
    return m_database.write([mention, text, now](Connection &connection) -> domain::Result<> {
        const auto before = noteDraftBeside(connection, mention);
        if (!before)
            return std::unexpected(before.error());
        return before->mention.isNull() ? putNoteDraft(connection, mention, text, now) : domain::Result<>();
    });
}

QFuture<domain::Result<>> NoteDraftStore::end(domain::Id<domain::Mention> mention, const QString &text)
{
    return m_database.write([mention, text](Connection &connection) -> domain::Result<> {
        const auto before = noteDraftBeside(connection, mention);
        if (!before)
            return std::unexpected(before.error());
        return before->text == text ? removeNoteDraft(connection, before->mention) : domain::Result<>();
    });
}

} // namespace parvis::store
