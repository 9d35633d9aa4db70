// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"

#include "core/domain/channels/secretproblem.h"
#include "core/domain/channels/watch.h"
#include "core/store/channels/channelrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/cutoff.h"
#include "core/store/channels/deniedsending.h"
#include "core/store/channels/fetchedchanges.h"
#include "core/store/channels/filling.h"
#include "core/store/channels/heldthere.h"
#include "core/store/channels/leases.h"
#include "core/store/channels/missingsecrets.h"
#include "core/store/channels/offlineswitch.h"
#include "core/store/channels/promisedmail.h"
#include "core/store/channels/sameplace.h"
#include "core/store/channels/sitepagestore.h"
#include "core/store/channels/takenback.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {
/// Nobody asks to be left alone for longer.
constexpr std::chrono::milliseconds longestPause = std::chrono::hours{24};

} // namespace
using ChannelId = domain::Id<domain::Channel>;

namespace {

/// The channel is reached there from now on. Its address, by which it is known, goes along where it was that place.
domain::Result<> moveChannel(Connection &connection, ChannelId channel, const QUrl &to)
{
    const QString address = to.toString(QUrl::FullyEncoded);
    Statement move = connection.prepare(
        u"UPDATE OR IGNORE channel SET address = ? WHERE id = ? AND address = (SELECT server FROM connection WHERE channel_id = channel.id)"_s);
    if (auto ran = move.bind(address).bind(channel).run(); !ran)
        return ran;
    connection.changes().channels.updated << channel;
    Statement reach = connection.prepare(u"UPDATE connection SET server = ? WHERE channel_id = ?"_s);
    return reach.bind(address).bind(channel).run();
}

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

ConnectionStore::ConnectionStore(Database &database, const ServiceScope &scope)
    : m_database(database)
    , m_scope(scope)
{
}

QFuture<domain::Result<domain::Channel>> ConnectionStore::connect(const domain::Channel &channel, const domain::Connection &link, domain::Instant now)
{
    return m_database.write([channel, link, now](Connection &connection) -> domain::Result<domain::Channel> {
        const auto key = findOrAddChannel(connection, channel, {});
        if (!key)
            return std::unexpected(key.error());
        if (auto kept = keepPromisedMail(connection, ChannelId(*key), link.capabilities); !kept)
            return std::unexpected(kept.error());
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
        Statement account = connection.prepare(u"UPDATE channel SET account_id = ? WHERE id = ?"_s);
        if (auto ran = account.bind(link.accountId).bind(*key).run(); !ran)
            return std::unexpected(ran.error());
        if (auto hurried = hurryUnread(connection, now, ChannelId(*key)).and_then([&] { return hurryWaiting(connection, ChannelId(*key)); }); !hurried)
            return std::unexpected(hurried.error());
        if (auto taken = takeUpAgain(connection, ChannelId(*key), now).and_then([&] { return lookAtHeld(connection, ChannelId(*key), now); }); !taken)
            return std::unexpected(taken.error());
        connection.changes().channels.updated << ChannelId(*key);
        return readChannel(connection, *key);
    });
}

QFuture<domain::Result<>> ConnectionStore::disconnect(ChannelId channel, domain::Instant now)
{
    return m_database.write([channel, now](Connection &connection) -> domain::Result<> {
        if (auto kept = keepPromisedMail(connection, channel, {}); !kept)
            return kept;
        {
            Statement remove = connection.prepare(u"DELETE FROM connection WHERE channel_id = ?"_s);
            if (auto ran = remove.bind(channel).run().and_then([&] { return touchedConnection(connection, remove, channel); }); !ran)
                return ran;
        }
        if (auto cut = cutOff(connection, now); !cut)
            return cut;
        if (auto forgotten = forgetSitePages(connection, channel); !forgotten)
            return forgotten;
        Statement streams = connection.prepare(u"DELETE FROM stream WHERE channel_id = ? AND name GLOB 'site:*'"_s);
        return streams.bind(channel).run();
    });
}

QFuture<domain::Result<QHash<ChannelId, domain::ChannelHealth>>> ConnectionStore::health() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QHash<ChannelId, domain::ChannelHealth>> {
        QHash<ChannelId, domain::ChannelHealth> healths;
        Statement rows = connection.prepare(
            u"SELECT %1, (SELECT COUNT(*) > 0 AND MIN(is_whole) = 1 FROM stream s WHERE s.channel_id = n.channel_id) AND NOT %2, %2 FROM connection n"_s.arg(
                healthColumns(), fillingIsStopped(u"n.channel_id"_s)));
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            const domain::ChannelHealth health = healthOf(rows);
            healths.insert(health.channel, health);
        }
        return rows.ended().and_then([&] { return addDeniedSending(connection, healths); }).transform([&] { return healths; });
    });
}

QFuture<domain::Result<QHash<ChannelId, QString>>> ConnectionStore::accounts() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QHash<ChannelId, QString>> {
        QHash<ChannelId, QString> accounts;
        Statement rows = connection.prepare(u"SELECT id, account_id FROM channel WHERE account_id <> ''"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next())
            accounts.insert(rows.id<domain::Channel>(0), rows.text(1));
        return rows.ended().transform([&] { return accounts; });
    });
}

QFuture<domain::Result<domain::Connection>> ConnectionStore::connection(ChannelId channel) const
{
    return m_database.read([channel](Connection &connection) -> domain::Result<domain::Connection> { return readConnection(connection, channel); });
}

QFuture<domain::Result<bool>> ConnectionStore::wasConnected(ChannelId channel) const
{
    return m_database.read([channel](Connection &connection) -> domain::Result<bool> {
        // What came in there by itself tells, as in cutOffPosts().
        Statement row = connection.prepare(u"SELECT 1 FROM stream WHERE channel_id = ? LIMIT 1"_s);
        if (auto ran = row.bind(channel).run(); !ran)
            return std::unexpected(ran.error());
        return row.next();
    });
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
        domain::Capabilities can = link.capabilities;
        // To ask what an instance can do needs no right: what it said of that is known to be so until something went well.
        if (const auto before = readConnection(connection, channel))
            can.lackedRights = before->capabilities.lackedRights;
        // Let in again (state 2 was that it is not), it tells of nothing.
        Statement update = connection.prepare(u"UPDATE connection SET trouble_kind = CASE WHEN state = 2 AND ? = 1 THEN NULL ELSE trouble_kind END, state = ?, "
                                              "server = ?, account_id = ?, handle = ?, capabilities = ? WHERE channel_id = ?"_s);
        update.bind(static_cast<int>(link.state));
        update.bind(static_cast<int>(link.state)).bind(link.server.toString(QUrl::FullyEncoded)).bind(link.accountId).bind(link.handle);
        update.bind(QString::fromUtf8(domain::toJson(can))).bind(channel);
        return update.run()
            .and_then([&] { return touchedConnection(connection, update, channel); })
            .and_then([&] { return secretWasRead(connection, channel); })
            .and_then([&] { return link.state == domain::ConnectionState::Connected ? hurryWaiting(connection, channel) : domain::Result<>(); });
    });
}

QFuture<domain::Result<>> ConnectionStore::endAskedPause(ChannelId channel, domain::Instant now)
{
    return m_database.write([channel, now](Connection &connection) -> domain::Result<> {
        // As domain::askedToWaitUntil() has it.
        Statement update = connection.prepare(
            u"UPDATE connection SET next_fetch_at = MIN(next_fetch_at, ?), trouble_kind = NULL, trouble = '', trouble_status = 0, quota_left = 0, "
            "quota_most = 0, quota_resets_at = NULL WHERE channel_id = ? AND state = 1 AND (trouble_kind = ? OR (trouble_kind IS NULL AND quota_most > 0 "
            "AND quota_left = 0))"_s);
        update.bind(now).bind(channel).bind(static_cast<int>(domain::Trouble::Kind::RateLimited));
        return update.run().and_then([&] { return update.affected() > 0 ? touchedConnection(connection, update, channel) : domain::Result<>(); }).and_then([&] {
            return hurryAskedToWait(connection, channel);
        });
    });
}

QFuture<domain::Result<>> ConnectionStore::fetchNow(std::optional<ChannelId> channel, domain::Instant now)
{
    return m_database.write([channel, now](Connection &connection) -> domain::Result<> {
        const QString which = channel ? u" AND channel_id = ?"_s : QString();
        // As domain::askedToWaitUntil() has it.
        Statement update
            = connection.prepare(u"UPDATE connection SET next_fetch_at = ? WHERE state = 1 AND NOT (next_fetch_at > ? AND IFNULL(quota_resets_at, 0) > ? AND "
                                 "(IFNULL(trouble_kind, -1) = ? OR (quota_most > 0 AND quota_left = 0)))%1 RETURNING channel_id"_s.arg(which));
        update.bind(now).bind(now).bind(now).bind(static_cast<int>(domain::Trouble::Kind::RateLimited));
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
        if (auto dropped = dropFarLeases(connection, connectionLeases(), now); !dropped)
            return dropped;
        Statement update = connection.prepare(
            u"UPDATE connection SET next_fetch_at = ? WHERE state = 1 AND next_fetch_at > ? AND (trouble_kind IN (?, ?, ?) OR next_fetch_at > ? OR trouble "
            "GLOB ?) RETURNING channel_id"_s);
        update.bind(now).bind(now).bind(static_cast<int>(Trouble::Offline)).bind(static_cast<int>(Trouble::Unreachable)).bind(static_cast<int>(Trouble::Cut));
        if (auto ran = update.bind(now + longestPause).bind(domain::secretProblemMark() + u'*').run(); !ran)
            return ran;
        while (update.next())
            connection.changes().channels.updated << update.id<domain::Channel>(0);
        return update.ended();
    });
}

QFuture<domain::Result<std::optional<FetchTurn>>> ConnectionStore::claim(const QString &owner, domain::Instant now, std::chrono::milliseconds lease,
                                                                         std::optional<ChannelId> only)
{
    return m_database.write([owner, now, lease, only, scope = m_scope](Connection &connection) -> domain::Result<std::optional<FetchTurn>> {
        const auto isOffline = isSwitchedOff(connection);
        if (!isOffline || *isOffline)
            return isOffline.transform([](bool) { return std::optional<FetchTurn>(); });
        qint64 key = 0;
        FetchTurn turn;
        {
            Statement due
                = connection.prepare(u"SELECT channel_id, failures FROM connection WHERE state = 1 AND next_fetch_at <= ? AND lease_until <= ?"_s
                                     + inScope(scope, u"channel_id"_s) + (only ? u" AND channel_id = ?"_s : QString()) + u" ORDER BY next_fetch_at LIMIT 1"_s);
            due.bind(now).bind(now);
            if (only)
                due.bind(*only);
            if (auto ran = due.run(); !ran)
                return std::unexpected(ran.error());
            if (!due.next())
                return std::optional<FetchTurn>();
            key = due.number(0);
            turn.failures = static_cast<int>(due.number(1));
        }
        if (auto taken = takeLease(connection, connectionLeases(), key, owner, now + lease); !taken)
            return std::unexpected(taken.error());
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
    return m_database.read([scope = m_scope](Connection &connection) -> domain::Result<std::optional<domain::Instant>> {
        Statement row = connection.prepare(u"SELECT MIN(MAX(next_fetch_at, lease_until)) FROM connection WHERE state = 1"_s + inScope(scope, u"channel_id"_s));
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
        const auto report = byChannel(connection, channel, page.entries, page.isOfThePlace).and_then([&](const QList<ChannelEntries> &sorted) {
            return takeInByChannel(connection, sorted, now);
        });
        const bool areShared = page.isOfThePlace && !(page.removed.isEmpty() && page.takenBack.isEmpty());
        const auto left = areShared ? othersAtPlace(connection, channel, false) : QList<ChannelId>();
        const auto others = areShared ? othersAtPlace(connection, channel, true) : QList<ChannelId>();
        if (!report || !left || !others)
            return !report ? report : std::unexpected(left ? others.error() : left.error());
        for (const ChannelId its : QList<ChannelId>{channel} + *left) {
            if (auto followed = followRemovals(connection, its, page.removed, now); !followed)
                return std::unexpected(followed.error());
        }
        // What our account took back is told to itself alone, wherever its thread stands.
        for (const ChannelId its : QList<ChannelId>{channel} + *left + *others) {
            if (auto followed = followTakenBack(connection, its, page.takenBack, now); !followed)
                return std::unexpected(followed.error());
        }
        if (page.site) {
            if (auto taken = takeSitePages(connection, channel, page.stream, *page.site); !taken)
                return std::unexpected(taken.error());
        }
        if (!page.movedTo.isEmpty()) {
            if (auto moved = moveChannel(connection, channel, page.movedTo); !moved)
                return std::unexpected(moved.error());
        }
        const auto position = positionToKeep(connection, channel, page.stream, page.position);
        if (!position)
            return std::unexpected(position.error());
        Statement write = connection.prepare(
            u"INSERT INTO stream (channel_id, name, position, older, is_whole) VALUES (?, ?, ?, ?, ?) ON CONFLICT (channel_id, name) DO UPDATE SET "
            "position = excluded.position, older = excluded.older, is_whole = excluded.is_whole"_s);
        write.bind(channel).bind(page.stream).bind(position->newer).bind(position->older).bind(position->isWhole);
        IngestReport told = *report;
        told.isPastUnwanted = position->isWhole && !page.position.isWhole;
        return write.run().transform([&] { return told; });
    });
}

QFuture<domain::Result<>> ConnectionStore::setWithheld(ChannelId channel, const QString &owner, const QStringList &streams)
{
    return m_database.write([channel, owner, streams](Connection &connection) -> domain::Result<> {
        auto link = readConnection(connection, channel);
        if (!link)
            return std::unexpected(link.error());
        link->capabilities.withheld = streams;
        Statement update = connection.prepare(u"UPDATE connection SET capabilities = ? WHERE channel_id = ? AND lease_owner = ?"_s);
        if (auto ran = update.bind(QString::fromUtf8(domain::toJson(link->capabilities))).bind(channel).bind(owner).run(); !ran)
            return ran;
        if (update.affected() == 0)
            return domain::failure(Kind::Conflict, u"channel %1 is taken in by somebody else, or is not connected any more"_s.arg(channel.value()));
        connection.changes().channels.updated << channel;
        return {};
    });
}

QFuture<domain::Result<>> ConnectionStore::endTurn(ChannelId channel, const QString &owner, const std::optional<domain::Trouble> &trouble,
                                                   domain::Instant nextAt, const domain::Quota &quota, domain::Instant now, bool isOfAWatch)
{
    return m_database.write([channel, owner, trouble, nextAt, quota, now, isOfAWatch](Connection &connection) -> domain::Result<> {
        const bool isGood = !trouble || isOfAWatch;
        const bool isWithdrawn = trouble && trouble->kind == domain::Trouble::Kind::AccessWithdrawn;
        // Where somebody else was let in no more meanwhile (state 2), that is what is told.
        Statement update = connection.prepare(
            u"UPDATE connection SET lease_owner = '', lease_until = 0, next_fetch_at = ?, failures = CASE ? WHEN 1 THEN 0 ELSE failures + 1 END, "
            "fetched_at = CASE ? WHEN 1 THEN ? ELSE fetched_at END, trouble_kind = CASE state WHEN 2 THEN trouble_kind ELSE ? END, "
            "trouble = CASE state WHEN 2 THEN trouble ELSE ? END, trouble_status = CASE state WHEN 2 THEN trouble_status ELSE ? END, quota_left = ?, "
            "quota_most = ?, quota_resets_at = ?, state = CASE ? WHEN 1 THEN 2 ELSE state END WHERE channel_id = ? AND lease_owner = ?"_s);
        update.bind(nextAt).bind(isGood).bind(isGood).bind(now);
        bindTrouble(update, trouble);
        update.bind(quota.left).bind(quota.most).bind(quota.resetsAt).bind(isWithdrawn).bind(channel).bind(owner);
        return update.run().and_then([&] { return touchedConnection(connection, update, channel); });
    });
}

QFuture<domain::Result<>> ConnectionStore::release(const QString &owner)
{
    return m_database.write([owner](Connection &connection) { return releaseLeases(connection, connectionLeases(), owner); });
}

QFuture<domain::Result<QStringList>> ConnectionStore::holders(domain::Instant now) const
{
    return m_database.read([now](Connection &connection) { return leaseHolders(connection, connectionLeases(), now); });
}

} // namespace parvis::store
