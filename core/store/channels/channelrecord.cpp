// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/channelrecord.h"

#include "core/domain/channels/addresskeys.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

QString channelColumns()
{
    return u"c.id, c.service, c.name, c.address, c.series, c.etag, c.last_modified, c.fetched_at, c.problem"_s;
}

domain::Channel channelOf(const Statement &row, int firstColumn)
{
    int column = firstColumn;
    domain::Channel channel;
    channel.id = row.id<domain::Channel>(column++);
    channel.service = row.text(column++);
    channel.name = row.text(column++);
    channel.address = row.text(column++);
    channel.series = static_cast<int>(row.number(column++));
    channel.etag = row.text(column++);
    channel.lastModified = row.text(column++);
    channel.fetchedAt = row.instant(column++);
    channel.problem = row.text(column);
    return channel;
}

domain::Result<QList<qint64>> unanswerableChannels(Connection &connection)
{
    Statement rows = connection.prepare(u"SELECT id, service FROM channel ORDER BY id"_s);
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QList<qint64> channels;
    while (rows.next()) {
        if (!domain::canCarryPosts(rows.text(1)))
            channels << rows.number(0);
    }
    return rows.ended().transform([&channels] { return channels; });
}

domain::Result<qint64> findOrAddChannel(Connection &connection, const domain::Channel &channel, domain::Id<domain::Import> import)
{
    {
        Statement known = connection.prepare(u"SELECT id FROM channel WHERE service = ? AND address = ?"_s);
        if (auto ran = known.bind(channel.service).bind(channel.address).run(); !ran)
            return std::unexpected(ran.error());
        if (known.next())
            return known.number(0);
    }
    return addChannel(connection, channel, import);
}

domain::Result<std::optional<domain::Channel>> channelAlike(Connection &connection, const QString &service, const QString &address)
{
    Statement rows = connection.prepare(u"SELECT %1 FROM channel c WHERE c.service = ? ORDER BY c.address <> ?, c.id"_s.arg(channelColumns()));
    if (auto ran = rows.bind(service).bind(address).run(); !ran)
        return std::unexpected(ran.error());
    const QString key = domain::profileKey(address);
    while (rows.next()) {
        if (domain::Channel channel = channelOf(rows); domain::profileKey(channel.address) == key)
            return channel;
    }
    return rows.ended().transform([] { return std::optional<domain::Channel>(); });
}

domain::Result<qint64> addChannel(Connection &connection, const domain::Channel &channel, domain::Id<domain::Import> import)
{
    qint64 series = 0;
    {
        Statement used = connection.prepare(u"SELECT DISTINCT series FROM channel ORDER BY series"_s);
        if (auto ran = used.run(); !ran)
            return std::unexpected(ran.error());
        while (used.next() && used.number(0) == series)
            ++series;
    }
    Statement insert = connection.prepare(
        u"INSERT INTO channel (service, name, address, series, etag, last_modified, fetched_at, problem, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(channel.service).bind(channel.name).bind(channel.address).bind(series).bind(channel.etag).bind(channel.lastModified);
    insert.bind(channel.fetchedAt).bind(channel.problem).bind(import);
    if (auto ran = insert.run(); !ran)
        return std::unexpected(ran.error());
    const qint64 key = connection.lastKey();
    connection.changes().channels.inserted << domain::Id<domain::Channel>(key);
    return key;
}

} // namespace parvis::store
