// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/postrecord.h"

#include "core/store/media/mediarecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {

QString textOf(const QDateTime &wall)
{
    return wall.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s);
}

QDateTime wallOf(const QString &text)
{
    return QDateTime::fromString(text, u"yyyy-MM-dd'T'HH:mm:ss"_s);
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
    statement.bind(QString::fromUtf8(domain::toJson(post.options)));
}

} // namespace

const QString &postColumns()
{
    static const QString columns
        = u"id, kind, state, channel_id, article_id, conversation_id, in_reply_to, title, body, language, planned_for, scheduled_wall, "
          "scheduled_zone, holder, published_at, remote_id, url, problem, created_at, changed_at, options, "_s
        + attachmentsColumn(u"post.id"_s);
    return columns;
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
    post.changedAt = domain::fromMs(row.number(column++));
    post.options = domain::postOptionsFromJson(row.text(column++).toUtf8());
    post.attachments = attachmentsOf(row.text(column));
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

domain::Result<> insertPost(Connection &connection, const domain::Post &post, const QTimeZone &zone)
{
    Statement insert = connection.prepare(
        u"INSERT INTO post (id, kind, state, channel_id, article_id, conversation_id, in_reply_to, title, body, language, planned_for, scheduled_wall, "
        "scheduled_zone, scheduled_at, holder, published_at, calendar_day, remote_id, url, problem, created_at, changed_at, options) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(post.id);
    bindFields(insert, post, zone);
    return insert.run().and_then([&] { return writeAttachments(connection, domain::Id<domain::Post>(connection.lastKey()), post.attachments); });
}

domain::Result<> updatePost(Connection &connection, const domain::Post &post, const QTimeZone &zone)
{
    Statement update = connection.prepare(
        u"UPDATE post SET kind = ?, state = ?, channel_id = ?, article_id = ?, conversation_id = ?, in_reply_to = ?, title = ?, body = ?, language = ?, "
        "planned_for = ?, scheduled_wall = ?, scheduled_zone = ?, scheduled_at = ?, holder = ?, published_at = ?, calendar_day = ?, remote_id = ?, url = ?, "
        "problem = ?, created_at = ?, changed_at = ?, options = ? WHERE id = ?"_s);
    bindFields(update, post, zone);
    return update.bind(post.id).run().and_then([&] { return writeAttachments(connection, post.id, post.attachments); });
}

} // namespace parvis::store
