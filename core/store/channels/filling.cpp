// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/filling.h"

#include "core/domain/channels/watch.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {
/// Before where a stream would go on (stream.older); no service's own words begin so.
constexpr auto stoppedMark = "parvis-stopped|"_L1;
} // namespace

QString fillingIsStopped(const QString &channel)
{
    return u"EXISTS (SELECT 1 FROM stream f WHERE f.channel_id = %1 AND f.older GLOB '%2*')"_s.arg(channel, stoppedMark);
}

QFuture<domain::Result<>> stopFilling(Database &database, domain::Id<domain::Channel> channel, domain::Instant now)
{
    return database.write([channel, now](Connection &connection) -> domain::Result<> {
        QStringList streams;
        {
            Statement rows = connection.prepare(u"SELECT name FROM stream WHERE channel_id = ? AND is_whole = 0"_s);
            if (auto ran = rows.bind(channel).run(); !ran)
                return ran;
            while (rows.next()) {
                if (!domain::watchOf(rows.text(0)))
                    streams << rows.text(0);
            }
            if (auto ended = rows.ended(); !ended)
                return ended;
        }
        for (const QString &stream : std::as_const(streams)) {
            Statement update
                = connection.prepare(u"UPDATE stream SET older = '%1' || older, is_whole = 1 WHERE channel_id = ? AND name = ?"_s.arg(stoppedMark));
            if (auto ran = update.bind(channel).bind(stream).run(); !ran)
                return ran;
        }
        if (streams.isEmpty())
            return domain::failure(domain::Error::Kind::NotFound, u"nothing of what came before is left to come on channel %1"_s.arg(channel.value()));
        // What was to go on within a second need not.
        constexpr std::chrono::minutes usual{1};
        Statement later = connection.prepare(u"UPDATE connection SET next_fetch_at = MAX(next_fetch_at, ?) WHERE channel_id = ? AND state = 1"_s);
        connection.changes().channels.updated << channel;
        return later.bind(now + usual).bind(channel).run();
    });
}

QFuture<domain::Result<>> fillAgain(Database &database, std::optional<domain::Id<domain::Channel>> channel, domain::Instant now)
{
    return database.write([channel, now](Connection &connection) -> domain::Result<> {
        const QString which = channel ? u" AND channel_id = ?"_s : QString();
        Statement update = connection.prepare(u"UPDATE stream SET older = substr(older, %1), is_whole = 0 WHERE older GLOB '%2*'%3 RETURNING channel_id"_s.arg(
            QString::number(stoppedMark.size() + 1), stoppedMark, which));
        if (channel)
            update.bind(*channel);
        if (auto ran = update.run(); !ran)
            return ran;
        QList<domain::Id<domain::Channel>> begun;
        while (update.next())
            begun << update.id<domain::Channel>(0);
        if (auto ended = update.ended(); !ended)
            return ended;
        for (const auto one : std::as_const(begun)) {
            connection.changes().channels.updated << one;
            // As domain::askedToWaitUntil() has it.
            Statement soon = connection.prepare(
                u"UPDATE connection SET next_fetch_at = ? WHERE channel_id = ? AND state = 1 AND NOT (next_fetch_at > ? AND IFNULL(quota_resets_at, 0) > ? "
                "AND (IFNULL(trouble_kind, -1) = ? OR (quota_most > 0 AND quota_left = 0)))"_s);
            soon.bind(now).bind(one).bind(now).bind(now).bind(static_cast<int>(domain::Trouble::Kind::RateLimited));
            if (auto ran = soon.run(); !ran)
                return ran;
        }
        return {};
    });
}

domain::Result<domain::StreamPosition> positionToKeep(Connection &connection, domain::Id<domain::Channel> channel, const QString &stream,
                                                      const domain::StreamPosition &position)
{
    if (domain::watchOf(stream))
        return position;
    const auto isStopped = connection.number(u"SELECT "_s + fillingIsStopped(QString::number(channel.value())));
    if (!isStopped)
        return std::unexpected(isStopped.error());
    domain::StreamPosition kept = position;
    const bool isMarked = position.older.startsWith(stoppedMark);
    if (*isStopped != 0 && !position.isWhole) {
        kept.older = stoppedMark + position.older;
        kept.isWhole = true;
    } else if (*isStopped == 0 && isMarked) {
        kept.older = position.older.sliced(stoppedMark.size());
        kept.isWhole = false;
    }
    return kept;
}

} // namespace parvis::store
