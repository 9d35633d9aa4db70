// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/inbox.h"

#include "core/domain/query/parser.h"
#include "core/store/channels/channelstore.h"
#include "tests/support/await.h"

using namespace Qt::StringLiterals;

namespace parvis::tests {

namespace {

/// The rows of a question, columns parted by | and rows by a new line.
QString rowsOf(store::Database &database, const QString &sql, int columns)
{
    const auto text = await(database.read([sql, columns](store::Connection &connection) -> domain::Result<QString> {
        store::Statement rows = connection.prepareOnce(sql);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QStringList lines;
        while (rows.next()) {
            QStringList line;
            for (int column = 0; column < columns; ++column)
                line << (rows.isNull(column) ? u"null"_s : rows.text(column));
            lines << line.join(u'|');
        }
        return lines.join(u'\n');
    }));
    if (!text)
        qFatal("%ls: %ls", qUtf16Printable(sql), qUtf16Printable(text.error().detail));
    return *text;
}

} // namespace

Inbox::Inbox()
    : m_store(m_workspace.database())
{
}

store::IngestTarget Inbox::import(const QList<domain::IncomingEntry> &entries, const QString &name)
{
    store::ImportStore imports(database());
    const auto target = await(imports.begin({.service = u"mastodon"_s, .address = name, .title = name}, u"x"_s, instantAt(0)));
    if (!target || !await(imports.ingest(*target, entries)) || !await(imports.finish(target->import)))
        qFatal("cannot take the entries in");
    return *target;
}

void Inbox::take(const QList<domain::IncomingEntry> &entries, const QString &name)
{
    store::ChannelStore channels(database());
    const auto known = await(channels.find(u"mastodon"_s, name));
    auto channel = known ? *known : std::nullopt;
    if (known && !channel) {
        domain::Channel made;
        made.service = u"mastodon"_s;
        made.name = made.address = name;
        if (const auto added = await(channels.add(made)))
            channel = *added;
    }
    if (!channel || !await(store::ImportStore(database()).ingest({.import = {}, .channel = channel->id, .now = instantAt(0)}, entries)))
        qFatal("cannot take the entries in");
}

domain::Id<domain::Channel> Inbox::channel(const QString &name)
{
    return domain::Id<domain::Channel>(value(u"SELECT id FROM channel WHERE name = '%1'"_s.arg(name)).toLongLong());
}

domain::Mention Inbox::mention(const QString &remoteId)
{
    const qint64 key = value(u"SELECT id FROM mention WHERE remote_id = '%1'"_s.arg(remoteId)).toLongLong();
    const auto found = await(m_store.mention(domain::Id<domain::Mention>(key)));
    if (!found)
        qFatal("no mention %ls", qUtf16Printable(remoteId));
    return *found;
}

QStringList Inbox::found(const QString &query, domain::Instant now)
{
    domain::MentionFilter filter;
    const auto parsed = domain::parseQuery(query);
    if (!parsed)
        qFatal("%ls is no query", qUtf16Printable(query));
    filter.query = *parsed;
    filter.now = now;
    const auto keys = await(m_store.keys(filter, {}, -1));
    if (!keys)
        qFatal("%ls: %ls", qUtf16Printable(query), qUtf16Printable(keys.error().detail));
    QStringList names;
    for (const auto key : *keys)
        names << await(m_store.mention(key))->remoteId;
    names.sort();
    return names;
}

QString Inbox::snapshot()
{
    return rowsOf(
               database(),
               u"SELECT id, conversation_id, state, is_read, is_flagged, priority, assignee_id, snoozed_until, due_at, answered_at FROM mention ORDER BY id"_s,
               10)
        + u"\n\n"_s + rowsOf(database(), u"SELECT tag_id, mention_id FROM mention_tag ORDER BY 1, 2"_s, 2) + u"\n\n"_s
        + rowsOf(database(), u"SELECT mention_id, at, colleague_id, verb, detail FROM activity ORDER BY id"_s, 5) + u"\n\n"_s
        + rowsOf(database(), u"SELECT mention_id, is_cut, joins_id FROM conversation_edit ORDER BY 1"_s, 3) + u"\n\n"_s
        + rowsOf(database(), u"SELECT id, channel_id, subject FROM conversation ORDER BY 1"_s, 3) + u"\n\n"_s
        + rowsOf(database(), u"SELECT id, mention_id, body FROM note ORDER BY 1"_s, 3) + u"\n\n"_s
        + rowsOf(database(), u"SELECT id, state, conversation_id, in_reply_to, body FROM post ORDER BY 1"_s, 5);
}

QStringList Inbox::conversations()
{
    return rowsOf(database(),
                  u"SELECT group_concat(name, '+') FROM (SELECT remote_id AS name, conversation_id FROM mention UNION ALL "
                  "SELECT remote_id, conversation_id FROM post WHERE conversation_id IS NOT NULL ORDER BY 1) GROUP BY conversation_id ORDER BY 1"_s,
                  1)
        .split(u'\n', Qt::SkipEmptyParts);
}

QStringList Inbox::activities(const QString &remoteId)
{
    return rowsOf(
               database(),
               u"SELECT a.verb || ':' || a.detail FROM activity a JOIN mention m ON m.id = a.mention_id WHERE m.remote_id = '%1' ORDER BY a.id"_s.arg(remoteId),
               1)
        .split(u'\n', Qt::SkipEmptyParts);
}

QString Inbox::value(const QString &sql)
{
    return rowsOf(database(), sql, 1).section(u'\n', 0, 0);
}

} // namespace parvis::tests
