// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/knownmention.h"

#include "core/store/people/personrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

domain::Result<std::optional<NamedMention>> mentionNamed(Connection &connection, domain::Id<domain::Channel> channel, const QString &remoteId)
{
    Statement row = connection.prepare(
        u"SELECT id, conversation_id, COALESCE(in_reply_to, ''), %1 FROM mention WHERE channel_id = ? AND remote_id = ?"_s.arg(standingColumns()));
    if (auto ran = row.bind(channel).bind(remoteId).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return std::optional<NamedMention>();
    return NamedMention{.key = row.number(0), .conversation = row.number(1), .inReplyTo = row.text(2), .standing = standingOf(row, 3)};
}

domain::Result<> dropMention(Connection &connection, RollUps &rollUps, const NamedMention &mention)
{
    rollUps.remove(mention.standing);
    domain::Id<domain::Person> person;
    {
        Statement author = connection.prepare(u"SELECT i.person_id FROM mention m JOIN identity i ON i.id = m.identity_id WHERE m.id = ?"_s);
        if (auto ran = author.bind(mention.key).run(); !ran)
            return ran;
        if (author.next())
            person = author.id<domain::Person>(0);
    }
    Statement index = connection.prepare(u"DELETE FROM mention_search WHERE rowid = ?"_s);
    Statement remove = connection.prepare(u"DELETE FROM mention WHERE id = ?"_s);
    connection.changes().mentions.removed << domain::Id<domain::Mention>(mention.key);
    auto removed = index.bind(mention.key).run().and_then([&] { return remove.bind(mention.key).run(); });
    if (!removed || person.isNull())
        return removed;
    connection.changes().people.updated << person;
    return refreshPerson(connection, person);
}

} // namespace parvis::store
