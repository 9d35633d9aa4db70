// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/conversations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Taking conversations apart, by what is gone or what a person said; how they come together is in conversations.cpp.
namespace parvis::store {

using Key = std::optional<qint64>;

domain::Result<> Conversations::split(const std::set<qint64> &conversations)
{
    for (const qint64 conversation : conversations) {
        if (auto done = splitOne(conversation); !done)
            return done;
    }
    return {};
}

domain::Result<> Conversations::splitOne(qint64 conversation)
{
    struct Node
    {
        Key mention;
        Key post;
        QString remoteId;
        QString replyTo;   ///< empty where a person cut it
        Key joins;         ///< a mention
        QString subject;
        qint64 channel = 0;
        size_t group = 0;
    };
    std::vector<Node> nodes;
    {
        Statement rows = m_connection.prepare(
            u"SELECT m.id, NULL, m.remote_id, CASE WHEN e.is_cut = 1 THEN '' ELSE COALESCE(m.in_reply_to, '') END, m.title, m.channel_id, e.joins_id "
            "FROM mention m LEFT JOIN conversation_edit e ON e.mention_id = m.id WHERE m.conversation_id = ? "
            "UNION ALL SELECT NULL, id, COALESCE(remote_id, ''), COALESCE(reply_to, ''), '', COALESCE(channel_id, 0), in_reply_to FROM post "
            "WHERE conversation_id = ?"_s);
        if (auto ran = rows.bind(conversation).bind(conversation).run(); !ran)
            return ran;
        while (rows.next()) {
            nodes.push_back({.mention = rows.numberOrNull(0),
                             .post = rows.numberOrNull(1),
                             .remoteId = rows.text(2),
                             .replyTo = rows.text(3),
                             .joins = rows.numberOrNull(6),
                             .subject = rows.text(4),
                             .channel = rows.number(5),
                             .group = nodes.size()});
        }
    }
    QHash<std::pair<qint64, QString>, size_t> byRemoteId;
    QHash<qint64, size_t> byMention;
    for (size_t n = 0; n < nodes.size(); ++n) {
        const std::pair name(nodes[n].channel, nodes[n].remoteId);
        if (!nodes[n].remoteId.isEmpty() && !byRemoteId.contains(name))
            byRemoteId.insert(name, n);
        if (nodes[n].mention)
            byMention.insert(*nodes[n].mention, n);
    }
    const auto rootOf = [&nodes](size_t n) {
        while (nodes[n].group != n)
            n = nodes[n].group = nodes[nodes[n].group].group;
        return n;
    };
    for (size_t n = 0; n < nodes.size(); ++n) {
        const auto parent = byRemoteId.constFind({nodes[n].channel, nodes[n].replyTo});
        if (!nodes[n].replyTo.isEmpty() && parent != byRemoteId.constEnd())
            nodes[rootOf(n)].group = rootOf(*parent);
        const auto joined = byMention.constFind(nodes[n].joins.value_or(0));
        if (joined != byMention.constEnd())
            nodes[rootOf(n)].group = rootOf(*joined);
    }
    // Of every group the earliest mention gives the name; posts alone are no conversation.
    QHash<size_t, const Node *> earliest;
    for (size_t n = 0; n < nodes.size(); ++n) {
        const Node *&best = earliest[rootOf(n)];
        if (nodes[n].mention && (!best || *nodes[n].mention < *best->mention))
            best = &nodes[n];
    }
    bool isKept = false;
    bool hasLost = false;
    for (size_t n = 0; n < nodes.size(); ++n) {
        const Node *named = earliest.value(rootOf(n));
        const Key target = named ? named->mention : Key();
        isKept = isKept || target == conversation;
        if (target == conversation)
            continue;
        if (named) {
            Statement make = m_connection.prepare(u"INSERT INTO conversation (id, channel_id, subject) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"_s);
            if (auto ran = make.bind(*target).bind(named->channel).bind(named->subject).run(); !ran)
                return ran;
        }
        if (nodes[n].mention) {
            Statement move = m_connection.prepare(u"UPDATE mention SET conversation_id = ? WHERE id = ?"_s);
            if (auto ran = move.bind(target).bind(*nodes[n].mention).run(); !ran)
                return ran;
            m_connection.changes().mentions.updated << domain::Id<domain::Mention>(*nodes[n].mention);
            hasLost = true;
        } else {
            Statement move = m_connection.prepare(u"UPDATE post SET conversation_id = ? WHERE id = ?"_s);
            if (auto ran = move.bind(target).bind(*nodes[n].post).run(); !ran)
                return ran;
            m_connection.changes().posts.updated << domain::Id<domain::Post>(*nodes[n].post);
        }
        touch(target);
    }
    if (hasLost)
        m_connection.changes().conversations << domain::Id<domain::Conversation>(conversation);
    if (isKept) {
        touch(conversation);
        return {};
    }
    m_touched.erase(conversation);
    Statement remove = m_connection.prepare(u"DELETE FROM conversation WHERE id = ?"_s);
    return remove.bind(conversation).run();
}

domain::Result<Key> Conversations::conversationOf(qint64 mention)
{
    Statement row = m_connection.prepare(u"SELECT conversation_id FROM mention WHERE id = ?"_s);
    if (auto ran = row.bind(mention).run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? Key(row.number(0)) : Key();
}

domain::Result<> Conversations::relink(const std::set<qint64> &mentions)
{
    std::set<qint64> torn;
    for (const qint64 mention : mentions) {
        const auto conversation = conversationOf(mention);
        if (!conversation)
            return std::unexpected(conversation.error());
        if (*conversation)
            torn.insert(**conversation);
    }
    if (auto done = split(torn); !done)
        return done;
    for (const qint64 mention : mentions) {
        if (auto linked = linkUp(mention); !linked)
            return linked;
    }
    return {};
}

domain::Result<> Conversations::linkUp(qint64 mention)
{
    qint64 channel = 0;
    QString answers;
    Key joins;
    {
        Statement row = m_connection.prepare(u"SELECT m.channel_id, CASE WHEN e.is_cut = 1 THEN '' ELSE COALESCE(m.in_reply_to, '') END, e.joins_id "
                                             "FROM mention m LEFT JOIN conversation_edit e ON e.mention_id = m.id WHERE m.id = ?"_s);
        if (auto ran = row.bind(mention).run(); !ran || !row.next())
            return ran;
        channel = row.number(0);
        answers = row.text(1);
        joins = row.numberOrNull(2);
    }
    const auto joinWith = [&](const domain::Result<Key> &other) -> domain::Result<> {
        const auto own = conversationOf(mention);
        if (!own || !other)
            return std::unexpected(own ? other.error() : own.error());
        return *own && *other ? merge(**own, **other).transform([](qint64) { }) : domain::Result<>();
    };
    if (joins) {
        if (auto joined = joinWith(conversationOf(*joins)); !joined)
            return joined;
    }
    if (answers.isEmpty())
        return {};
    const auto parent = ofMention(channel, answers);
    if (!parent || *parent)
        return joinWith(parent);
    const auto post = postOf(channel, answers);
    const auto own = conversationOf(mention);
    if (!post || !own)
        return std::unexpected(post ? own.error() : post.error());
    return *post && *own ? adopt((*post)->id, **own) : domain::Result<>();
}

} // namespace parvis::store
