// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/livestore.h"

#include "core/store/channels/channelrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/fetchedchanges.h"
#include "core/store/channels/sameplace.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using LiveChannelId = domain::Id<domain::Channel>;

namespace {

domain::Result<QList<KeptWatch>> watchesOf(Connection &connection, LiveChannelId channel)
{
    Statement rows = connection.prepare(u"SELECT name, position, older, is_whole FROM stream WHERE channel_id = ? ORDER BY name"_s);
    if (auto ran = rows.bind(channel).run(); !ran)
        return std::unexpected(ran.error());
    QList<KeptWatch> watches;
    while (rows.next()) {
        if (const auto watch = domain::watchOf(rows.text(0)))
            watches << KeptWatch{.watch = *watch, .position = {.newer = rows.text(1), .older = rows.text(2), .isWhole = rows.flag(3)}};
    }
    return rows.ended().transform([&] { return watches; });
}

} // namespace

LiveStore::LiveStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<LiveChannel>>> LiveStore::channels() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<LiveChannel>> {
        QList<LiveChannel> channels;
        {
            Statement rows = connection.prepare(
                u"SELECT %1 FROM channel c JOIN connection n ON n.channel_id = c.id WHERE n.state = 1 ORDER BY c.id"_s.arg(channelColumns()));
            if (auto ran = rows.run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next())
                channels << LiveChannel{.channel = channelOf(rows), .connection = {}, .watches = {}};
            if (const auto ended = rows.ended(); !ended)
                return std::unexpected(ended.error());
        }
        for (LiveChannel &one : channels) {
            const auto link = readConnection(connection, one.channel.id);
            const auto watches = watchesOf(connection, one.channel.id);
            if (!link || !watches)
                return std::unexpected(link ? watches.error() : link.error());
            one.connection = *link;
            one.watches = *watches;
        }
        return channels;
    });
}

QFuture<domain::Result<IngestReport>> LiveStore::takeIn(LiveChannelId channel, const HeardPage &page, domain::Instant now)
{
    return m_database.write([channel, page, now](Connection &connection) -> domain::Result<IngestReport> {
        if (const auto link = readConnection(connection, channel); !link)
            return std::unexpected(link.error());
        IngestReport report;
        if (!page.entries.isEmpty()) {
            const auto taken = byChannel(connection, channel, page.entries, page.isOfThePlace).and_then([&](const QList<ChannelEntries> &sorted) {
                return takeInByChannel(connection, sorted, now);
            });
            if (!taken)
                return taken;
            report = *taken;
        }
        if (auto followed = followRemovals(connection, channel, page.removed, now); !followed)
            return std::unexpected(followed.error());
        if (page.missed) {
            constexpr qint64 perMillisecond = 1'000;
            Statement mark = connection.prepare(u"UPDATE stream SET older = ? WHERE channel_id = ? AND name GLOB 'live:*' AND CAST(position AS INTEGER) < ?"_s);
            mark.bind(domain::missedText(*page.missed)).bind(channel).bind(domain::toMs(page.missed->until) * perMillisecond);
            if (auto ran = mark.run(); !ran)
                return std::unexpected(ran.error());
            connection.changes().channels.updated << channel;
        }
        if (page.position.isEmpty())
            return report;
        // What is heard is reached: the last line of what is kept beside (domain::withUnreached()) goes.
        Statement move = connection.prepare(
            u"UPDATE stream SET position = ?, older = CASE WHEN instr(older, 'unreached=') > 0 THEN "
            "rtrim(substr(older, 1, instr(older, 'unreached=') - 1), char(10)) ELSE older END WHERE channel_id = ? AND name GLOB 'live:*' AND CAST(position AS INTEGER) < ?"_s);
        return move.bind(page.position).bind(channel).bind(page.position.toLongLong()).run().transform([&] {
            if (move.affected() > 0)
                connection.changes().channels.updated << channel;
            return report;
        });
    });
}

QFuture<domain::Result<>> LiveStore::noteUnreached(LiveChannelId channel, const domain::Trouble &trouble, domain::Instant now)
{
    return m_database.write([channel, trouble, now](Connection &connection) -> domain::Result<> {
        const auto watches = watchesOf(connection, channel);
        if (!watches)
            return std::unexpected(watches.error());
        Statement write = connection.prepare(u"UPDATE stream SET older = ? WHERE channel_id = ? AND name = ?"_s);
        for (const KeptWatch &kept : *watches) {
            if (kept.watch.kind != domain::Watch::Kind::Live)
                continue;
            const auto before = domain::unreachedIn(kept.position.older);
            // It is told once, and since when: who tries each minute need not write each minute.
            if (before && before->trouble && before->trouble->kind == trouble.kind)
                continue;
            const domain::UnreachedSource unreached{.hasHeard = !before || before->hasHeard, .trouble = trouble, .since = now};
            if (auto ran = write.bind(domain::withUnreached(kept.position.older, unreached)).bind(channel).bind(domain::streamName(kept.watch)).run(); !ran)
                return ran;
            connection.changes().channels.updated << channel;
        }
        return {};
    });
}

QFuture<domain::Result<QStringList>> LiveStore::known(LiveChannelId channel, const QStringList &remoteIds) const
{
    return m_database.read([channel, remoteIds](Connection &connection) -> domain::Result<QStringList> {
        QStringList found;
        Statement row = connection.prepare(u"SELECT 1 FROM mention WHERE channel_id = ? AND remote_id = ? AND removed_at IS NULL"_s);
        for (const QString &id : remoteIds) {
            if (auto ran = row.bind(channel).bind(id).run(); !ran)
                return std::unexpected(ran.error());
            if (row.next())
                found << id;
        }
        return found;
    });
}

QFuture<domain::Result<>> LiveStore::catchUp(LiveChannelId channel, domain::Instant now)
{
    return m_database.write([channel, now](Connection &connection) { return hurryFetch(connection, channel, now); });
}

} // namespace parvis::store
