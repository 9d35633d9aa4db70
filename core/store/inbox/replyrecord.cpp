// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/replyrecord.h"

#include "core/store/calendar/postrecord.h"
#include "core/store/search/searchindex.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

domain::Result<std::optional<domain::Post>> draftIn(Connection &connection, domain::Id<domain::Conversation> conversation)
{
    Statement row = connection.prepare(
        u"SELECT %1 FROM post WHERE conversation_id = ? AND kind = 1 AND state = 1 ORDER BY changed_at DESC, id DESC LIMIT 1"_s.arg(postColumns()));
    if (auto ran = row.bind(conversation).run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? std::optional(postOf(row)) : std::nullopt;
}

domain::Result<domain::Post> insertReply(Connection &connection, const domain::Post &reply)
{
    domain::Post post = reply;
    QString remoteId;
    {
        Statement row = connection.prepare(u"SELECT channel_id, conversation_id, remote_id, language FROM mention WHERE id = ?"_s);
        if (auto ran = row.bind(reply.inReplyTo).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(Kind::NotFound, u"mention %1"_s.arg(reply.inReplyTo.value()));
        post.channel = row.id<domain::Channel>(0);
        post.conversation = row.id<domain::Conversation>(1);
        remoteId = row.text(2);
        if (post.language.isEmpty())
            post.language = row.text(3);
    }
    const auto zone = connection.zone();
    if (!zone)
        return std::unexpected(zone.error());
    if (auto inserted = insertPost(connection, post, *zone); !inserted)
        return std::unexpected(inserted.error());
    post.id = domain::Id<domain::Post>(connection.lastKey());
    connection.changes().posts.inserted << post.id;
    connection.changes().mentions.updated << post.inReplyTo;
    // Conversations tell by the service's own names who answers whom.
    Statement name = connection.prepare(u"UPDATE post SET reply_to = ? WHERE id = ?"_s);
    return name.bind(remoteId).bind(post.id).run().and_then([&] { return indexNewPost(connection, post.id.value(), post.title, post.text); }).and_then([&] {
        return readPost(connection, post.id);
    });
}

domain::Result<> updateReply(Connection &connection, const domain::Post &reply)
{
    const auto zone = connection.zone();
    if (!zone)
        return std::unexpected(zone.error());
    connection.changes().posts.updated << reply.id;
    connection.changes().mentions.updated << reply.inReplyTo;
    return updatePost(connection, reply, *zone).and_then([&] { return indexPost(connection, reply.id.value(), reply.title, reply.text); });
}

domain::Result<> removeReply(Connection &connection, const domain::Post &reply)
{
    Statement index = connection.prepare(u"DELETE FROM post_search WHERE rowid = ?"_s);
    Statement remove = connection.prepare(u"DELETE FROM post WHERE id = ?"_s);
    connection.changes().posts.removed << reply.id;
    if (!reply.inReplyTo.isNull())
        connection.changes().mentions.updated << reply.inReplyTo;
    return index.bind(reply.id).run().and_then([&] { return remove.bind(reply.id).run(); });
}

} // namespace parvis::store
