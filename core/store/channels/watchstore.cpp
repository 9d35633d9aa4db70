// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/watchstore.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using WatchedChannel = domain::Id<domain::Channel>;
using WatchesByChannel = QHash<WatchedChannel, QList<KeptWatch>>;

domain::Result<> hurryFetch(Connection &connection, WatchedChannel channel, domain::Instant now)
{
    Statement update = connection.prepare(
        u"UPDATE connection SET next_fetch_at = MIN(next_fetch_at, ?) WHERE channel_id = ? AND state = 1 AND (trouble_kind IS NULL OR failures = 0) AND "
        "(quota_most = 0 OR quota_left * 10 >= quota_most)"_s);
    return update.bind(now).bind(channel).run().transform([&] {
        if (update.affected() > 0)
            connection.changes().channels.updated << channel;
    });
}

WatchStore::WatchStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<WatchesByChannel>> WatchStore::watches() const
{
    return m_database.read([](Connection &connection) -> domain::Result<WatchesByChannel> {
        Statement rows
            = connection.prepare(u"SELECT channel_id, name, position, older, is_whole FROM stream WHERE name GLOB '*:*' ORDER BY channel_id, name"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        WatchesByChannel watches;
        while (rows.next()) {
            if (const auto watch = domain::watchOf(rows.text(1)))
                watches[rows.id<domain::Channel>(0)] << KeptWatch{.watch = *watch,
                                                                  .position = {.newer = rows.text(2), .older = rows.text(3), .isWhole = rows.flag(4)}};
        }
        return rows.ended().transform([&] { return watches; });
    });
}

QFuture<domain::Result<>> WatchStore::add(WatchedChannel channel, const KeptWatch &kept, domain::Instant now)
{
    return m_database.write([channel, kept, now](Connection &connection) -> domain::Result<> {
        {
            Statement connected = connection.prepare(u"SELECT 1 FROM connection WHERE channel_id = ?"_s);
            if (auto ran = connected.bind(channel).run(); !ran)
                return ran;
            if (!connected.next())
                return domain::failure(domain::Error::Kind::NotFound, u"channel %1 is not connected"_s.arg(channel.value()));
        }
        Statement insert
            = connection.prepare(u"INSERT INTO stream (channel_id, name, position, older, is_whole) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s);
        insert.bind(channel).bind(domain::streamName(kept.watch)).bind(kept.position.newer).bind(kept.position.older).bind(kept.position.isWhole);
        if (auto ran = insert.run(); !ran)
            return ran;
        connection.changes().channels.updated << channel;
        return hurryFetch(connection, channel, now);
    });
}

QFuture<domain::Result<KeptWatch>> WatchStore::remove(WatchedChannel channel, const domain::Watch &watch)
{
    return m_database.write([channel, watch](Connection &connection) -> domain::Result<KeptWatch> {
        Statement remove = connection.prepare(u"DELETE FROM stream WHERE channel_id = ? AND name = ? RETURNING position, older, is_whole"_s);
        if (auto ran = remove.bind(channel).bind(domain::streamName(watch)).run(); !ran)
            return std::unexpected(ran.error());
        if (!remove.next())
            return domain::failure(domain::Error::Kind::NotFound, u"'%1' is not watched"_s.arg(domain::streamName(watch)));
        connection.changes().channels.updated << channel;
        return KeptWatch{.watch = watch, .position = {.newer = remove.text(0), .older = remove.text(1), .isWhole = remove.flag(2)}};
    });
}

} // namespace parvis::store
