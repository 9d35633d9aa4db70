// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/conversations.h"

#include "core/store/inbox/mentionrecord.h"

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Key = std::optional<qint64>;

Conversations::Conversations(Connection &connection, RollUps &rollUps)
    : m_connection(connection)
    , m_rollUps(rollUps)
{
}

domain::Result<Key> Conversations::ofMention(qint64 channel, const QString &remoteId)
{
    Statement found = m_connection.prepare(u"SELECT conversation_id FROM mention WHERE channel_id = ? AND remote_id = ?"_s);
    if (auto ran = found.bind(channel).bind(remoteId).run(); !ran)
        return std::unexpected(ran.error());
    return found.next() ? found.numberOrNull(0) : Key();
}

domain::Result<std::optional<Conversations::Post>> Conversations::postOf(qint64 channel, const QString &remoteId)
{
    Statement found = m_connection.prepare(u"SELECT id, conversation_id FROM post WHERE channel_id = ? AND remote_id = ?"_s);
    if (auto ran = found.bind(channel).bind(remoteId).run(); !ran)
        return std::unexpected(ran.error());
    if (!found.next())
        return std::optional<Post>();
    return Post{.id = found.number(0), .conversation = found.numberOrNull(1)};
}

domain::Result<QList<qint64>> Conversations::repliesTo(qint64 channel, const QString &remoteId)
{
    Statement found = m_connection.prepare(u"SELECT DISTINCT conversation_id FROM mention WHERE channel_id = ? AND in_reply_to = ? "
                                           "AND NOT EXISTS (SELECT 1 FROM conversation_edit e WHERE e.mention_id = mention.id AND e.is_cut = 1)"_s);
    if (auto ran = found.bind(channel).bind(remoteId).run(); !ran)
        return std::unexpected(ran.error());
    QList<qint64> conversations;
    while (found.next())
        conversations << found.number(0);
    return conversations;
}

domain::Result<qint64> Conversations::place(qint64 mention, qint64 channel, const QString &inReplyTo, const QString &subject)
{
    if (!inReplyTo.isEmpty()) {
        auto parent = ofMention(channel, inReplyTo);
        if (parent && !*parent) {
            const auto post = postOf(channel, inReplyTo);
            if (!post)
                return std::unexpected(post.error());
            if (*post)
                parent = (*post)->conversation;
        }
        if (!parent)
            return std::unexpected(parent.error());
        if (*parent && **parent < mention) {
            touch(*parent);
            return **parent;
        }
    }
    Statement insert = m_connection.prepare(u"INSERT INTO conversation (id, channel_id, subject) VALUES (?, ?, ?)"_s);
    return insert.bind(mention).bind(channel).bind(subject).run().transform([mention] { return mention; });
}

domain::Result<> Conversations::joinMention(qint64 mention, qint64 channel, const QString &remoteId, const QString &inReplyTo, qint64 conversation)
{
    QList<qint64> posts;
    // A mention placed with its parent needs no second look.
    if (!inReplyTo.isEmpty() && conversation == mention) {
        const auto parent = ofMention(channel, inReplyTo);
        if (!parent)
            return std::unexpected(parent.error());
        if (*parent) {
            const auto merged = merge(conversation, **parent);
            if (!merged)
                return std::unexpected(merged.error());
            conversation = *merged;
        } else {
            const auto post = postOf(channel, inReplyTo);
            if (!post)
                return std::unexpected(post.error());
            if (*post)
                posts << (*post)->id;
        }
    }
    const auto replies = repliesTo(channel, remoteId);
    if (!replies)
        return std::unexpected(replies.error());
    for (const qint64 reply : *replies) {
        const auto merged = merge(conversation, reply);
        if (!merged)
            return std::unexpected(merged.error());
        conversation = *merged;
    }
    const auto answering = hasAnsweringPosts(channel);
    if (!answering)
        return std::unexpected(answering.error());
    if (*answering) {
        Statement answers = m_connection.prepare(u"UPDATE post SET in_reply_to = ? WHERE channel_id = ? AND reply_to = ? RETURNING id"_s);
        if (auto ran = answers.bind(mention).bind(channel).bind(remoteId).run(); !ran)
            return ran;
        while (answers.next())
            posts << answers.number(0);
    }
    for (const qint64 post : posts) {
        if (auto adopted = adopt(post, conversation); !adopted)
            return adopted;
        // Adopting may have merged the conversation away.
        Statement now = m_connection.prepare(u"SELECT conversation_id FROM mention WHERE id = ?"_s);
        if (auto ran = now.bind(mention).run(); !ran)
            return ran;
        if (now.next())
            conversation = now.number(0);
    }
    return {};
}

domain::Result<bool> Conversations::hasAnsweringPosts(qint64 channel)
{
    if (const auto found = m_answering.find(channel); found != m_answering.end())
        return found->second;
    Statement any = m_connection.prepare(u"SELECT 1 FROM post WHERE channel_id = ? AND reply_to IS NOT NULL LIMIT 1"_s);
    if (auto ran = any.bind(channel).run(); !ran)
        return std::unexpected(ran.error());
    return m_answering[channel] = any.next();
}

domain::Result<qint64> Conversations::merge(qint64 one, qint64 other)
{
    if (one == other)
        return one;
    const qint64 kept = std::min(one, other);
    const qint64 gone = std::max(one, other);
    {
        Statement mentions = m_connection.prepare(u"UPDATE mention SET conversation_id = ? WHERE conversation_id = ? RETURNING id"_s);
        if (auto ran = mentions.bind(kept).bind(gone).run(); !ran)
            return std::unexpected(ran.error());
        while (mentions.next())
            m_connection.changes().mentions.updated << mentions.id<domain::Mention>(0);
    }
    {
        Statement posts = m_connection.prepare(u"UPDATE post SET conversation_id = ? WHERE conversation_id = ? RETURNING id"_s);
        if (auto ran = posts.bind(kept).bind(gone).run(); !ran)
            return std::unexpected(ran.error());
        while (posts.next())
            m_connection.changes().posts.updated << posts.id<domain::Post>(0);
    }
    Statement remove = m_connection.prepare(u"DELETE FROM conversation WHERE id = ?"_s);
    if (auto ran = remove.bind(gone).run(); !ran)
        return std::unexpected(ran.error());
    m_touched.erase(gone);
    touch(kept);
    return kept;
}

domain::Result<> Conversations::joinPost(qint64 id)
{
    QString remoteId;
    QString replyTo;
    Key channel;
    Key answers;
    Key own;
    {
        Statement row = m_connection.prepare(u"SELECT channel_id, remote_id, reply_to, in_reply_to, conversation_id FROM post WHERE id = ?"_s);
        if (auto ran = row.bind(id).run(); !ran || !row.next())
            return ran;
        channel = row.numberOrNull(0);
        remoteId = row.text(1);
        replyTo = row.text(2);
        if (channel && !replyTo.isEmpty())
            m_answering[*channel] = true;
        answers = row.numberOrNull(3);
        own = row.numberOrNull(4);
    }
    QList<qint64> near;
    if (own)
        near << *own;
    if (!answers && channel && !replyTo.isEmpty()) {
        Statement parent = m_connection.prepare(u"SELECT id FROM mention WHERE channel_id = ? AND remote_id = ?"_s);
        if (auto ran = parent.bind(*channel).bind(replyTo).run(); !ran)
            return ran;
        answers = parent.next() ? Key(parent.number(0)) : Key();
    }
    if (answers) {
        Statement link = m_connection.prepare(u"UPDATE post SET in_reply_to = ? WHERE id = ?"_s);
        if (auto ran = link.bind(*answers).bind(id).run(); !ran)
            return ran;
        Statement parent = m_connection.prepare(u"SELECT conversation_id FROM mention WHERE id = ?"_s);
        if (auto ran = parent.bind(*answers).run(); !ran)
            return ran;
        if (parent.next())
            near << parent.number(0);
    } else if (channel && !replyTo.isEmpty()) {
        const auto parent = postOf(*channel, replyTo);
        if (!parent)
            return std::unexpected(parent.error());
        if (*parent && (*parent)->conversation)
            near << *(*parent)->conversation;
    }
    if (channel && !remoteId.isEmpty()) {
        const auto replies = repliesTo(*channel, remoteId);
        if (!replies)
            return std::unexpected(replies.error());
        near << *replies;
        Statement posts = m_connection.prepare(u"SELECT conversation_id FROM post WHERE channel_id = ? AND reply_to = ? AND conversation_id IS NOT NULL"_s);
        if (auto ran = posts.bind(*channel).bind(remoteId).run(); !ran)
            return ran;
        while (posts.next())
            near << posts.number(0);
    }
    return near.isEmpty() ? domain::Result<>() : adopt(id, *std::ranges::min_element(near));
}

domain::Result<> Conversations::adopt(qint64 first, qint64 conversation)
{
    const auto join = [&](qint64 other) -> domain::Result<> { return merge(conversation, other).transform([&](qint64 kept) { conversation = kept; }); };
    std::deque<qint64> waiting{first};
    std::set<qint64> seen{first};
    while (!waiting.empty()) {
        const qint64 id = waiting.front();
        waiting.pop_front();
        QString remoteId;
        QString replyTo;
        Key channel;
        Key own;
        {
            Statement row = m_connection.prepare(u"SELECT channel_id, remote_id, reply_to, conversation_id FROM post WHERE id = ?"_s);
            if (auto ran = row.bind(id).run(); !ran)
                return ran;
            if (!row.next())
                continue;
            channel = row.numberOrNull(0);
            remoteId = row.text(1);
            replyTo = row.text(2);
            own = row.numberOrNull(3);
        }
        if (own) {
            if (auto joined = join(*own); !joined)
                return joined;
        } else {
            Statement set = m_connection.prepare(u"UPDATE post SET conversation_id = ? WHERE id = ?"_s);
            if (auto ran = set.bind(conversation).bind(id).run(); !ran)
                return ran;
            m_connection.changes().posts.updated << domain::Id<domain::Post>(id);
        }
        touch(conversation);
        if (!channel)
            continue;
        QList<qint64> near;
        if (!replyTo.isEmpty()) {
            const auto parent = ofMention(*channel, replyTo);
            if (!parent)
                return std::unexpected(parent.error());
            if (*parent)
                near << **parent;
        }
        if (!remoteId.isEmpty()) {
            const auto replies = repliesTo(*channel, remoteId);
            if (!replies)
                return std::unexpected(replies.error());
            near << *replies;
        }
        for (const qint64 other : near) {
            if (auto joined = join(other); !joined)
                return joined;
        }
        Statement posts = m_connection.prepare(u"SELECT id FROM post WHERE channel_id = ? AND reply_to = ? "
                                               "UNION SELECT id FROM post WHERE channel_id = ? AND remote_id = ?"_s);
        posts.bind(*channel).bind(remoteId).bind(*channel).bind(replyTo);
        if (auto ran = posts.run(); !ran)
            return ran;
        while (posts.next()) {
            if (seen.insert(posts.number(0)).second)
                waiting.push_back(posts.number(0));
        }
    }
    return {};
}

void Conversations::touch(Key conversation)
{
    if (conversation)
        m_touched.insert(*conversation);
}

} // namespace parvis::store
