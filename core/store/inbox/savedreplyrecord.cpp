// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/savedreplyrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

domain::Result<domain::SavedReply> savedReplyOf(Connection &connection, domain::Id<domain::SavedReply> id)
{
    domain::SavedReply reply;
    {
        Statement row = connection.prepare(u"SELECT name, position FROM saved_reply WHERE id = ?"_s);
        if (auto ran = row.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(Kind::NotFound, u"saved reply %1"_s.arg(id.value()));
        reply = {.id = id, .name = row.text(0), .texts = {}, .position = static_cast<int>(row.number(1))};
    }
    Statement texts = connection.prepare(u"SELECT language, body FROM saved_reply_text WHERE saved_reply_id = ?"_s);
    if (auto ran = texts.bind(id).run(); !ran)
        return std::unexpected(ran.error());
    while (texts.next())
        reply.texts.insert(texts.text(0), texts.text(1));
    return reply;
}

domain::Result<QString> replyLanguage(Connection &connection, domain::Id<domain::Mention> mention)
{
    domain::Id<domain::Conversation> conversation;
    {
        Statement row = connection.prepare(u"SELECT language, conversation_id FROM mention WHERE id = ?"_s);
        if (auto ran = row.bind(mention).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(Kind::NotFound, u"mention %1"_s.arg(mention.value()));
        if (!row.text(0).isEmpty())
            return row.text(0);
        conversation = row.id<domain::Conversation>(1);
    }
    {
        Statement row = connection.prepare(u"SELECT language FROM mention WHERE conversation_id = ? AND language <> '' GROUP BY language "
                                           "ORDER BY COUNT(*) DESC, MAX(published_at) DESC LIMIT 1"_s);
        if (auto ran = row.bind(conversation).run(); !ran)
            return std::unexpected(ran.error());
        if (row.next())
            return row.text(0);
    }
    // Of a large workspace, what came in lately says enough.
    Statement row = connection.prepare(u"SELECT language FROM (SELECT language FROM mention ORDER BY id DESC LIMIT 2000) WHERE language <> '' "
                                       "GROUP BY language ORDER BY COUNT(*) DESC, language LIMIT 1"_s);
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? row.text(0) : QString();
}

domain::Result<QString> filledFor(Connection &connection, domain::Id<domain::SavedReply> id, domain::Id<domain::Mention> mention)
{
    const auto reply = savedReplyOf(connection, id);
    if (!reply)
        return std::unexpected(reply.error());
    const auto language = replyLanguage(connection, mention);
    if (!language)
        return std::unexpected(language.error());
    Statement row = connection.prepare(u"SELECT COALESCE(NULLIF(i.name, ''), p.name, i.handle, ''), COALESCE(i.handle, ''), COALESCE(p.company, ''), m.url, "
                                       "COALESCE((SELECT name FROM colleague WHERE is_me = 1), '') FROM mention m LEFT JOIN identity i ON i.id = m.identity_id "
                                       "LEFT JOIN person p ON p.id = i.person_id WHERE m.id = ?"_s);
    if (auto ran = row.bind(mention).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"mention %1"_s.arg(mention.value()));
    return domain::filledReply(domain::textFor(*reply, *language),
                               {.name = row.text(0), .handle = row.text(1), .company = row.text(2), .me = row.text(4), .link = row.text(3)});
}

} // namespace parvis::store
