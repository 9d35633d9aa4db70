// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"

#include "core/store/articles/derivationrecord.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/inbox/conversations.h"
#include "core/store/search/searchindex.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {

domain::Result<> validate(const domain::Post &post)
{
    if (post.state == domain::PostState::Scheduled && !post.scheduledFor)
        return domain::failure(Kind::Invalid, u"a scheduled post needs a time"_s);
    if (post.scheduledFor && !domain::toInstant(*post.scheduledFor))
        return domain::failure(
            Kind::Invalid, u"\"%1\" in \"%2\" is no time"_s.arg(post.scheduledFor->wall.toString(Qt::ISODate), QString::fromLatin1(post.scheduledFor->zone)));
    if (post.plannedFor && !post.plannedFor->isValid())
        return domain::failure(Kind::Invalid, u"the planned date is no date"_s);
    return {};
}

/// A post that stands in a conversation may answer mentions: they are looked at again.
domain::Result<> settle(Connection &connection, const domain::Post &post, domain::Id<domain::Conversation> before)
{
    RollUps rollUps(connection);
    Conversations conversations(connection, rollUps);
    const auto keyOf = [](domain::Id<domain::Conversation> id) { return id.isNull() ? std::optional<qint64>() : id.value(); };
    conversations.touch(keyOf(before));
    conversations.touch(keyOf(post.conversation));
    return conversations.joinPost(post.id.value()).and_then([&] { return conversations.settleAnswers(); }).and_then([&] { return rollUps.flush(); });
}

domain::Result<domain::Post> write(Connection &connection, const domain::Post &before, const domain::Post &post)
{
    const auto zone = validate(post).and_then([&] { return connection.zone(); });
    if (!zone)
        return std::unexpected(zone.error());
    connection.changes().posts.updated << post.id;
    return requireChangeable(connection, before, post)
        .and_then([&] { return updatePost(connection, post, *zone); })
        .and_then([&] { return indexPost(connection, post.id.value(), post.title, post.text); })
        .and_then([&] { return followText(connection, post.id, before.text, post.text); })
        .and_then([&] { return settle(connection, post, before.conversation); })
        .and_then([&] { return readPost(connection, post.id); });
}

domain::Result<domain::Post> removePostWhole(Connection &connection, domain::Id<domain::Post> id)
{
    auto post = readPost(connection, id);
    if (!post)
        return post;
    if (auto removable = requireRemovable(connection, id); !removable)
        return std::unexpected(removable.error());
    Statement index = connection.prepare(u"DELETE FROM post_search WHERE rowid = ?"_s);
    Statement remove = connection.prepare(u"DELETE FROM post WHERE id = ?"_s);
    if (auto ran = index.bind(id).run().and_then([&] { return remove.bind(id).run(); }); !ran)
        return std::unexpected(ran.error());
    connection.changes().posts.removed << id;
    if (!post->channel.isNull())
        connection.changes().channels.updated << post->channel;
    if (post->conversation.isNull())
        return post;
    RollUps rollUps(connection);
    Conversations conversations(connection, rollUps);
    return conversations.split({post->conversation.value()})
        .and_then([&] { return conversations.settleAnswers(); })
        .and_then([&] { return rollUps.flush(); })
        .transform([&] { return *post; });
}

} // namespace

PostStore::PostStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<domain::Post>>> PostStore::between(qint64 fromDay, qint64 untilDay) const
{
    return m_database.read([fromDay, untilDay](Connection &connection) -> domain::Result<QList<domain::Post>> {
        const auto zone = connection.zone();
        if (!zone)
            return std::unexpected(zone.error());
        Statement rows = connection.prepare(u"SELECT %1 FROM post WHERE calendar_day BETWEEN ? AND ? AND kind <> 1"_s.arg(postColumns()));
        auto posts = postsOf(rows.bind(fromDay).bind(untilDay));
        if (posts)
            std::ranges::stable_sort(*posts, {}, [&zone](const domain::Post &post) { return std::pair(domain::calendarTime(post, *zone), post.id); });
        return posts;
    });
}

QFuture<domain::Result<QList<domain::Post>>> PostStore::ideas() const
{
    return m_database.read([](Connection &connection) {
        Statement rows
            = connection.prepare(u"SELECT %1 FROM post WHERE calendar_day IS NULL AND kind <> 1 ORDER BY changed_at DESC, id DESC"_s.arg(postColumns()));
        return postsOf(rows);
    });
}

QFuture<domain::Result<domain::Post>> PostStore::post(domain::Id<domain::Post> id) const
{
    return m_database.read([id](Connection &connection) { return readPost(connection, id); });
}

QFuture<domain::Result<QList<domain::Post>>> PostStore::failed(int limit) const
{
    return m_database.read([limit](Connection &connection) {
        Statement rows = connection.prepare(u"SELECT %1 FROM post WHERE state = 8 ORDER BY changed_at DESC, id DESC LIMIT ?"_s.arg(postColumns()));
        return postsOf(rows.bind(limit));
    });
}

QFuture<domain::Result<domain::Post>> PostStore::add(const domain::Post &given)
{
    return m_database.write([given](Connection &connection) -> domain::Result<domain::Post> {
        const auto zone = validate(given).and_then([&] { return connection.zone(); });
        if (!zone)
            return std::unexpected(zone.error());
        domain::Post post = given;
        if (auto inserted = insertPost(connection, post, *zone); !inserted)
            return std::unexpected(inserted.error());
        post.id = domain::Id<domain::Post>(connection.lastKey());
        connection.changes().posts.inserted << post.id;
        if (!post.channel.isNull())
            connection.changes().channels.updated << post.channel;
        return indexPost(connection, post.id.value(), post.title, post.text).and_then([&] { return settle(connection, post, {}); }).and_then([&] {
            return readPost(connection, post.id);
        });
    });
}

QFuture<domain::Result<domain::Post>> PostStore::save(const domain::Post &post)
{
    return m_database.write([post](Connection &connection) -> domain::Result<domain::Post> {
        return readPost(connection, post.id).and_then([&](const domain::Post &before) { return write(connection, before, post); });
    });
}

QFuture<domain::Result<PostChange>> PostStore::change(domain::Id<domain::Post> id, const std::function<domain::Post(const domain::Post &)> &edit)
{
    return m_database.write([id, edit](Connection &connection) -> domain::Result<PostChange> {
        const auto before = readPost(connection, id);
        if (!before)
            return std::unexpected(before.error());
        const domain::Post after = edit(*before);
        if (after == *before)
            return PostChange{.before = *before, .after = *before};
        return write(connection, *before, after).transform([&](const domain::Post &written) { return PostChange{.before = *before, .after = written}; });
    });
}

QFuture<domain::Result<domain::Post>> PostStore::remove(domain::Id<domain::Post> id)
{
    return m_database.write([id](Connection &connection) { return removePostWhole(connection, id); });
}

QFuture<domain::Result<>> PostStore::removeGivenBack()
{
    return m_database.write([](Connection &connection) -> domain::Result<> {
        const auto given = [&] {
            // state: 9 cancelled (domain::PostState); of a delivery below 3 under way or held, 5 unsure (domain::DeliveryState).
            Statement rows = connection.prepare(u"SELECT %1 FROM post WHERE state = 9 AND problem = ? AND NOT EXISTS (SELECT 1 FROM delivery d WHERE "
                                                "d.post_id = post.id AND (d.state < 3 OR d.state = 5))"_s.arg(postColumns()));
            return postsOf(rows.bind(QString(domain::removalMark)));
        }();
        if (!given)
            return std::unexpected(given.error());
        for (const domain::Post &post : *given) {
            if (auto removed = removePostWhole(connection, post.id); !removed)
                return std::unexpected(removed.error());
        }
        return {};
    });
}

} // namespace parvis::store
