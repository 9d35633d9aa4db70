// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"

#include "core/domain/channels/watch.h"
#include "core/store/channels/channelrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/fetchedchanges.h"
#include "core/store/imports/ingest.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {
/// No lease is taken for longer, and nobody asks to be left alone for longer.
constexpr std::chrono::milliseconds longestLease = std::chrono::minutes{15};
constexpr std::chrono::milliseconds longestPause = std::chrono::hours{24};
} // namespace
using ChannelId = domain::Id<domain::Channel>;

namespace {

domain::Result<> touchedConnection(Connection &connection, const Statement &statement, ChannelId channel)
{
    if (statement.affected() == 0)
        return domain::failure(Kind::NotFound, u"channel %1 is not connected"_s.arg(channel.value()));
    connection.changes().channels.updated << channel;
    return {};
}

domain::Result<domain::Channel> readChannel(Connection &connection, qint64 key)
{
    Statement row = connection.prepare(u"SELECT %1 FROM channel c WHERE c.id = ?"_s.arg(channelColumns()));
    if (auto ran = row.bind(key).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"channel %1"_s.arg(key));
    return channelOf(row);
}

domain::Result<QHash<QString, domain::StreamPosition>> streamsOf(Connection &connection, ChannelId channel)
{
    Statement rows = connection.prepare(u"SELECT name, position, older, is_whole FROM stream WHERE channel_id = ?"_s);
    if (auto ran = rows.bind(channel).run(); !ran)
        return std::unexpected(ran.error());
    QHash<QString, domain::StreamPosition> streams;
    while (rows.next())
        streams.insert(rows.text(0), {.newer = rows.text(1), .older = rows.text(2), .isWhole = rows.flag(3)});
    return rows.ended().transform([&] { return streams; });
}

} // namespace

ConnectionStore::ConnectionStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<domain::Channel>> ConnectionStore::connect(const domain::Channel &channel, const domain::Connection &link, domain::Instant now)
{
    return m_database.write([channel, link, now](Connection &connection) -> domain::Result<domain::Channel> {
        const auto key = findOrAddChannel(connection, channel, {});
        if (!key)
            return std::unexpected(key.error());
        Statement write = connection.prepare(
            u"INSERT INTO connection (channel_id, state, server, account_id, handle, capabilities, connected_at, next_fetch_at) VALUES (?, ?, ?, ?, ?, ?, ?, "
            u"?) "
            "ON CONFLICT (channel_id) DO UPDATE SET state = excluded.state, server = excluded.server, account_id = excluded.account_id, "
            "handle = excluded.handle, capabilities = excluded.capabilities, connected_at = excluded.connected_at, next_fetch_at = excluded.next_fetch_at, "
            "failures = 0, trouble_kind = NULL, trouble = ''"_s);
        write.bind(*key).bind(static_cast<int>(link.state)).bind(link.server.toString(QUrl::FullyEncoded)).bind(link.accountId).bind(link.handle);
        write.bind(QString::fromUtf8(domain::toJson(link.capabilities))).bind(now).bind(now);
        if (auto ran = write.run(); !ran)
            return std::unexpected(ran.error());
        connection.changes().channels.updated << ChannelId(*key);
        return readChannel(connection, *key);
    });
}

QFuture<domain::Result<>> ConnectionStore::disconnect(ChannelId channel)
{
    return m_database.write([channel](Connection &connection) -> domain::Result<> {
        Statement remove = connection.prepare(u"DELETE FROM connection WHERE channel_id = ?"_s);
        return remove.bind(channel).run().and_then([&] { return touchedConnection(connection, remove, channel); });
    });
}

QFuture<domain::Result<QHash<ChannelId, domain::ChannelHealth>>> ConnectionStore::health() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QHash<ChannelId, domain::ChannelHealth>> {
        QHash<ChannelId, domain::ChannelHealth> healths;
        Statement rows = connection.prepare(
            u"SELECT %1, (SELECT COUNT(*) > 0 AND MIN(is_whole) = 1 FROM stream s WHERE s.channel_id = n.channel_id) FROM connection n"_s.arg(healthColumns()));
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            const domain::ChannelHealth health = healthOf(rows);
            healths.insert(health.channel, health);
        }
        return rows.ended().transform([&] { return healths; });
    });
}

QFuture<domain::Result<domain::Connection>> ConnectionStore::connection(ChannelId channel) const
{
    return m_database.read([channel](Connection &connection) -> domain::Result<domain::Connection> { return readConnection(connection, channel); });
}

QFuture<domain::Result<>> ConnectionStore::setState(ChannelId channel, domain::ConnectionState state, domain::Instant now)
{
    return m_database.write([channel, state, now](Connection &connection) -> domain::Result<> {
        Statement update = connection.prepare(u"UPDATE connection SET state = ?, next_fetch_at = ? WHERE channel_id = ?"_s);
        return update.bind(static_cast<int>(state)).bind(now).bind(channel).run().and_then([&] { return touchedConnection(connection, update, channel); });
    });
}

QFuture<domain::Result<>> ConnectionStore::setConnection(ChannelId channel, const domain::Connection &link)
{
    return m_database.write([channel, link](Connection &connection) -> domain::Result<> {
        Statement update
            = connection.prepare(u"UPDATE connection SET state = ?, server = ?, account_id = ?, handle = ?, capabilities = ? WHERE channel_id = ?"_s);
        update.bind(static_cast<int>(link.state)).bind(link.server.toString(QUrl::FullyEncoded)).bind(link.accountId).bind(link.handle);
        update.bind(QString::fromUtf8(domain::toJson(link.capabilities))).bind(channel);
        return update.run().and_then([&] { return touchedConnection(connection, update, channel); });
    });
}

QFuture<domain::Result<>> ConnectionStore::fetchNow(std::optional<ChannelId> channel, domain::Instant now)
{
    return m_database.write([channel, now](Connection &connection) -> domain::Result<> {
        const QString which = channel ? u" AND channel_id = ?"_s : QString();
        Statement update = connection.prepare(u"UPDATE connection SET next_fetch_at = ? WHERE state = 1%1 RETURNING channel_id"_s.arg(which));
        update.bind(now);
        if (channel)
            update.bind(*channel);
        if (auto ran = update.run(); !ran)
            return ran;
        while (update.next())
            connection.changes().channels.updated << update.id<domain::Channel>(0);
        return {};
    });
}

QFuture<domain::Result<>> ConnectionStore::hurry(domain::Instant now)
{
    return m_database.write([now](Connection &connection) -> domain::Result<> {
        using Trouble = domain::Trouble::Kind;
        {
            // A clock that was ahead has written what lies far from here.
            Statement leases = connection.prepare(u"UPDATE connection SET lease_owner = '', lease_until = 0 WHERE lease_until > ?"_s);
            if (auto ran = leases.bind(now + longestLease).run(); !ran)
                return ran;
        }
        Statement update = connection.prepare(
            u"UPDATE connection SET next_fetch_at = ? WHERE state = 1 AND next_fetch_at > ? AND (trouble_kind IN (?, ?, ?) OR next_fetch_at > ?) RETURNING "
            "channel_id"_s);
        update.bind(now).bind(now).bind(static_cast<int>(Trouble::Offline)).bind(static_cast<int>(Trouble::Unreachable)).bind(static_cast<int>(Trouble::Cut));
        if (auto ran = update.bind(now + longestPause).run(); !ran)
            return ran;
        while (update.next())
            connection.changes().channels.updated << update.id<domain::Channel>(0);
        return update.ended();
    });
}

QFuture<domain::Result<std::optional<FetchTurn>>> ConnectionStore::claim(const QString &owner, domain::Instant now, std::chrono::milliseconds lease)
{
    return m_database.write([owner, now, lease](Connection &connection) -> domain::Result<std::optional<FetchTurn>> {
        qint64 key = 0;
        FetchTurn turn;
        {
            Statement due = connection.prepare(
                u"SELECT channel_id, failures FROM connection WHERE state = 1 AND next_fetch_at <= ? AND lease_until <= ? ORDER BY next_fetch_at LIMIT 1"_s);
            if (auto ran = due.bind(now).bind(now).run(); !ran)
                return std::unexpected(ran.error());
            if (!due.next())
                return std::optional<FetchTurn>();
            key = due.number(0);
            turn.failures = static_cast<int>(due.number(1));
        }
        Statement take = connection.prepare(u"UPDATE connection SET lease_owner = ?, lease_until = ? WHERE channel_id = ?"_s);
        if (auto ran = take.bind(owner).bind(now + lease).bind(key).run(); !ran)
            return std::unexpected(ran.error());
        const auto channel = readChannel(connection, key);
        const auto link = readConnection(connection, ChannelId(key));
        const auto streams = streamsOf(connection, ChannelId(key));
        if (!channel || !link || !streams)
            return std::unexpected(!channel ? channel.error() : !link ? link.error() : streams.error());
        turn.channel = *channel;
        turn.connection = *link;
        turn.streams = *streams;
        return std::optional(turn);
    });
}

QFuture<domain::Result<std::optional<domain::Instant>>> ConnectionStore::nextDue() const
{
    return m_database.read([](Connection &connection) -> domain::Result<std::optional<domain::Instant>> {
        Statement row = connection.prepare(u"SELECT MIN(MAX(next_fetch_at, lease_until)) FROM connection WHERE state = 1"_s);
        if (auto ran = row.run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? row.instant(0) : std::nullopt;
    });
}

QFuture<domain::Result<IngestReport>> ConnectionStore::takeIn(ChannelId channel, const QString &owner, const FetchedPage &page, domain::Instant now,
                                                              std::chrono::milliseconds lease)
{
    return m_database.write([channel, owner, page, now, lease](Connection &connection) -> domain::Result<IngestReport> {
        {
            Statement hold = connection.prepare(u"UPDATE connection SET lease_until = ? WHERE channel_id = ? AND lease_owner = ?"_s);
            if (auto ran = hold.bind(now + lease).bind(channel).bind(owner).run(); !ran)
                return std::unexpected(ran.error());
            if (hold.affected() == 0)
                return domain::failure(Kind::Conflict, u"channel %1 is taken in by somebody else, or is not connected any more"_s.arg(channel.value()));
        }
        // A watch that was taken away while its page was on the way stays away.
        if (domain::watchOf(page.stream)) {
            Statement watch = connection.prepare(u"SELECT 1 FROM stream WHERE channel_id = ? AND name = ?"_s);
            if (auto ran = watch.bind(channel).bind(page.stream).run(); !ran)
                return std::unexpected(ran.error());
            if (!watch.next())
                return domain::failure(Kind::NotFound, u"'%1' is not watched any more"_s.arg(page.stream));
        }
        const auto zone = connection.zone();
        if (!zone)
            return std::unexpected(zone.error());
        IngestTarget target;
        target.channel = channel;
        target.now = now;
        // What is known already may have been edited; what is new is taken in behind it.
        if (auto followed = followEdits(connection, channel, page.entries, now); !followed)
            return std::unexpected(followed.error());
        const auto report = Ingest(connection, target, *zone).take(page.entries);
        if (!report)
            return report;
        if (auto followed = followRemovals(connection, channel, page.removed, now); !followed)
            return std::unexpected(followed.error());
        Statement write = connection.prepare(
            u"INSERT INTO stream (channel_id, name, position, older, is_whole) VALUES (?, ?, ?, ?, ?) ON CONFLICT (channel_id, name) DO UPDATE SET "
            "position = excluded.position, older = excluded.older, is_whole = excluded.is_whole"_s);
        write.bind(channel).bind(page.stream).bind(page.position.newer).bind(page.position.older).bind(page.position.isWhole);
        return write.run().transform([&] { return *report; });
    });
}

QFuture<domain::Result<>> ConnectionStore::endTurn(ChannelId channel, const QString &owner, const std::optional<domain::Trouble> &trouble,
                                                   domain::Instant nextAt, const domain::Quota &quota, domain::Instant now, bool isOfAWatch)
{
    return m_database.write([channel, owner, trouble, nextAt, quota, now, isOfAWatch](Connection &connection) -> domain::Result<> {
        const bool isGood = !trouble || isOfAWatch;
        const bool isWithdrawn = trouble && trouble->kind == domain::Trouble::Kind::AccessWithdrawn;
        Statement update = connection.prepare(
            u"UPDATE connection SET lease_owner = '', lease_until = 0, next_fetch_at = ?, failures = CASE ? WHEN 1 THEN 0 ELSE failures + 1 END, "
            "fetched_at = CASE ? WHEN 1 THEN ? ELSE fetched_at END, trouble_kind = ?, trouble = ?, trouble_status = ?, quota_left = ?, quota_most = ?, "
            "quota_resets_at = ?, state = CASE ? WHEN 1 THEN 2 ELSE state END WHERE channel_id = ? AND lease_owner = ?"_s);
        update.bind(nextAt).bind(isGood).bind(isGood).bind(now);
        bindTrouble(update, trouble);
        update.bind(quota.left).bind(quota.most).bind(quota.resetsAt).bind(isWithdrawn).bind(channel).bind(owner);
        return update.run().and_then([&] { return touchedConnection(connection, update, channel); });
    });
}

QFuture<domain::Result<>> ConnectionStore::release(const QString &owner)
{
    return m_database.write([owner](Connection &connection) -> domain::Result<> {
        Statement update = connection.prepare(u"UPDATE connection SET lease_owner = '', lease_until = 0 WHERE lease_owner = ?"_s);
        return update.bind(owner).run();
    });
}

QFuture<domain::Result<QStringList>> ConnectionStore::holders(domain::Instant now) const
{
    return m_database.read([now](Connection &connection) -> domain::Result<QStringList> {
        Statement rows = connection.prepare(u"SELECT DISTINCT lease_owner FROM connection WHERE lease_until > ?"_s);
        if (auto ran = rows.bind(now).run(); !ran)
            return std::unexpected(ran.error());
        QStringList holders;
        while (rows.next())
            holders << rows.text(0);
        return rows.ended().transform([&] { return holders; });
    });
}

} // namespace parvis::store
