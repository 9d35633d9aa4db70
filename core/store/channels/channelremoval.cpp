// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of ChannelStore takes a channel out of the workspace.
#include "core/store/channels/channelstore.h"

#include "core/store/calendar/postrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using PostId = domain::Id<domain::Post>;

namespace {

domain::Result<qint64> countOn(Connection &connection, domain::Id<domain::Channel> channel, const QString &what)
{
    Statement row = connection.prepare(u"SELECT COUNT(*) FROM "_s + what);
    if (auto ran = row.bind(channel).run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? row.number(0) : 0;
}

/// Without a channel a post is planned at most: what was to leave at a time is a draft for that day.
domain::Post withoutChannel(domain::Post post, domain::Instant now, const QTimeZone &zone)
{
    post.channel = {};
    post.holder = domain::PostHolder::Nobody;
    if (post.state == domain::PostState::Scheduled || post.state == domain::PostState::Failed) {
        post.plannedFor = post.plannedFor || !post.scheduledFor ? post.plannedFor : domain::calendarTime(post, zone);
        post.state = domain::PostState::Draft;
        post.problem.clear();
    }
    post.scheduledFor.reset();
    post.changedAt = now;
    return post;
}

domain::Result<QList<PostId>> postsOn(Connection &connection, domain::Id<domain::Channel> channel)
{
    Statement rows = connection.prepare(u"SELECT id FROM post WHERE channel_id = ? ORDER BY id"_s);
    if (auto ran = rows.bind(channel).run(); !ran)
        return std::unexpected(ran.error());
    QList<PostId> ids;
    while (rows.next())
        ids << rows.id<domain::Post>(0);
    return rows.ended().transform([&] { return ids; });
}

} // namespace

QFuture<domain::Result<int>> ChannelStore::remove(domain::Id<domain::Channel> id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<int> {
        const auto mentions = countOn(connection, id, u"mention WHERE channel_id = ?"_s);
        // state: 5 sending, 6 pending, 7 published (domain::PostState).
        const auto left = countOn(connection, id, u"post WHERE channel_id = ? AND (state IN (5, 6, 7) OR kind = 1)"_s);
        const auto links = countOn(connection, id, u"connection WHERE channel_id = ?"_s);
        // state: 5 unsure (domain::DeliveryState); below 3 its service holds it, or it is being sent just now.
        const auto perhaps = countOn(connection, id, u"delivery WHERE channel_id = ? AND (state < 3 OR state = 5)"_s);
        if (!mentions || !left || !links || !perhaps)
            return std::unexpected(!mentions ? mentions.error() : !left ? left.error() : !links ? links.error() : perhaps.error());
        if (*links > 0)
            return domain::failure(Kind::Refused, u"it is connected"_s);
        if (*perhaps > 0)
            return domain::failure(Kind::Conflict, u"%1 of what its service holds, or of which nobody knows whether it arrived there"_s.arg(*perhaps));
        if (*mentions > 0 || *left > 0)
            return domain::failure(Kind::Conflict, u"%1 of what was said there, and %2 of what was published there"_s.arg(*mentions).arg(*left));
        const auto zone = connection.zone();
        const auto posts = postsOn(connection, id);
        if (!zone || !posts)
            return std::unexpected(zone ? posts.error() : zone.error());
        for (const PostId post : *posts) {
            const auto known = readPost(connection, post);
            if (!known)
                return std::unexpected(known.error());
            if (auto updated = updatePost(connection, withoutChannel(*known, now, *zone), *zone); !updated)
                return std::unexpected(updated.error());
            connection.changes().posts.updated << post;
        }
        for (const QString &emptied : {u"conversation"_s, u"mention_day"_s}) {
            Statement clear = connection.prepare(u"DELETE FROM %1 WHERE channel_id = ?"_s.arg(emptied));
            if (auto ran = clear.bind(id).run(); !ran)
                return std::unexpected(ran.error());
        }
        Statement remove = connection.prepare(u"DELETE FROM channel WHERE id = ?"_s);
        if (auto ran = remove.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (remove.affected() == 0)
            return domain::failure(Kind::NotFound, u"channel %1"_s.arg(id.value()));
        connection.changes().channels.removed << id;
        return static_cast<int>(posts->size());
    });
}

} // namespace parvis::store
