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

domain::Result<QString> filledFor(Connection &connection, domain::Id<domain::SavedReply> id, domain::Id<domain::Mention> mention)
{
    const auto reply = savedReplyOf(connection, id);
    if (!reply)
        return std::unexpected(reply.error());
    Statement row
        = connection.prepare(u"SELECT m.language, COALESCE(NULLIF(i.name, ''), p.name, i.handle, ''), COALESCE(i.handle, ''), COALESCE(p.company, ''), m.url, "
                             "COALESCE((SELECT name FROM colleague WHERE is_me = 1), '') FROM mention m LEFT JOIN identity i ON i.id = m.identity_id "
                             "LEFT JOIN person p ON p.id = i.person_id WHERE m.id = ?"_s);
    if (auto ran = row.bind(mention).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"mention %1"_s.arg(mention.value()));
    return domain::filledReply(domain::textFor(*reply, row.text(0)),
                               {.name = row.text(1), .handle = row.text(2), .company = row.text(3), .me = row.text(5), .link = row.text(4)});
}

} // namespace parvis::store
