// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"

#include "core/store/inbox/conversations.h"
#include "core/store/search/searchindex.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {

const QString &postColumns()
{
    static const QString columns
        = u"id, kind, state, channel_id, article_id, conversation_id, in_reply_to, title, body, language, planned_for, scheduled_wall, "
          "scheduled_zone, holder, published_at, remote_id, url, problem, created_at, changed_at"_s;
    return columns;
}

QString textOf(const QDateTime &wall)
{
    return wall.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s);
}

QDateTime wallOf(const QString &text)
{
    return QDateTime::fromString(text, u"yyyy-MM-dd'T'HH:mm:ss"_s);
}

domain::Post postOf(const Statement &row)
{
    int column = 0;
    domain::Post post;
    post.id = row.id<domain::Post>(column++);
    post.kind = static_cast<domain::PostKind>(row.number(column++));
    post.state = static_cast<domain::PostState>(row.number(column++));
    post.channel = row.id<domain::Channel>(column++);
    post.article = row.id<domain::Article>(column++);
    post.conversation = row.id<domain::Conversation>(column++);
    post.inReplyTo = row.id<domain::Mention>(column++);
    post.title = row.text(column++);
    post.text = row.text(column++);
    post.language = row.text(column++);
    if (const QString planned = row.text(column++); !planned.isEmpty())
        post.plannedFor = wallOf(planned);
    const QString wall = row.text(column++);
    if (const QString zone = row.text(column++); !wall.isEmpty())
        post.scheduledFor = domain::ZonedTime{.wall = wallOf(wall), .zone = zone.toLatin1()};
    post.holder = static_cast<domain::PostHolder>(row.number(column++));
    post.publishedAt = row.instant(column++);
    post.remoteId = row.text(column++);
    post.url = row.text(column++);
    post.problem = row.text(column++);
    post.createdAt = domain::fromMs(row.number(column++));
    post.changedAt = domain::fromMs(row.number(column));
    return post;
}

domain::Result<domain::Post> readPost(Connection &connection, domain::Id<domain::Post> id)
{
    Statement row = connection.prepare(u"SELECT %1 FROM post WHERE id = ?"_s.arg(postColumns()));
    if (auto ran = row.bind(id).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"post %1"_s.arg(id.value()));
    return postOf(row);
}

domain::Result<QList<domain::Post>> postsOf(Statement &rows)
{
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::Post> posts;
    while (rows.next())
        posts << postOf(rows);
    return posts;
}

domain::Result<> validate(const domain::Post &post)
{
    if (post.state == domain::PostState::Scheduled && !post.scheduledFor)
        return domain::failure(Kind::Invalid, u"a scheduled post needs a time"_s);
    if (post.scheduledFor && !domain::toInstant(*post.scheduledFor))
        return domain::failure(Kind::Invalid,
                               u"\"%1\" in \"%2\" is no time"_s.arg(textOf(post.scheduledFor->wall), QString::fromLatin1(post.scheduledFor->zone)));
    if (post.plannedFor && !post.plannedFor->isValid())
        return domain::failure(Kind::Invalid, u"the planned date is no date"_s);
    return {};
}

void bindFields(Statement &statement, const domain::Post &post, const QTimeZone &zone)
{
    const auto shown = domain::calendarTime(post, zone);
    statement.bind(static_cast<int>(post.kind)).bind(static_cast<int>(post.state)).bind(post.channel).bind(post.article).bind(post.conversation);
    statement.bind(post.inReplyTo).bind(post.title).bind(post.text).bind(post.language);
    statement.bind(post.plannedFor.transform(textOf));
    statement.bind(post.scheduledFor.transform([](const domain::ZonedTime &time) { return textOf(time.wall); }));
    statement.bind(post.scheduledFor.transform([](const domain::ZonedTime &time) { return QString::fromLatin1(time.zone); }));
    statement.bind(post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt);
    statement.bind(static_cast<int>(post.holder)).bind(post.publishedAt);
    statement.bind(shown.transform([](const QDateTime &time) { return domain::dayOfDate(time.date()); }));
    statement.bindOrNull(post.remoteId).bind(post.url).bind(post.problem).bind(post.createdAt).bind(post.changedAt);
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
        Statement insert = connection.prepare(
            u"INSERT INTO post (id, kind, state, channel_id, article_id, conversation_id, in_reply_to, title, body, language, planned_for, scheduled_wall, "
            "scheduled_zone, scheduled_at, holder, published_at, calendar_day, remote_id, url, problem, created_at, changed_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        insert.bind(post.id);
        bindFields(insert, post, *zone);
        if (auto ran = insert.run(); !ran)
            return std::unexpected(ran.error());
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
        const auto zone = validate(post).and_then([&] { return connection.zone(); });
        if (!zone)
            return std::unexpected(zone.error());
        const auto before = readPost(connection, post.id);
        if (!before)
            return before;
        Statement update = connection.prepare(
            u"UPDATE post SET kind = ?, state = ?, channel_id = ?, article_id = ?, conversation_id = ?, in_reply_to = ?, title = ?, body = ?, language = ?, "
            "planned_for = ?, scheduled_wall = ?, scheduled_zone = ?, scheduled_at = ?, holder = ?, published_at = ?, calendar_day = ?, remote_id = ?, url = "
            "?, "
            "problem = ?, created_at = ?, changed_at = ? WHERE id = ?"_s);
        bindFields(update, post, *zone);
        if (auto ran = update.bind(post.id).run(); !ran)
            return std::unexpected(ran.error());
        connection.changes().posts.updated << post.id;
        return indexPost(connection, post.id.value(), post.title, post.text)
            .and_then([&] { return settle(connection, post, before->conversation); })
            .and_then([&] { return readPost(connection, post.id); });
    });
}

QFuture<domain::Result<domain::Post>> PostStore::remove(domain::Id<domain::Post> id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<domain::Post> {
        auto post = readPost(connection, id);
        if (!post)
            return post;
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
    });
}

} // namespace parvis::store
