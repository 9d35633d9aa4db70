// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/channelstore.h"

#include "core/store/channels/channelrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {

/// Whether a channel holds what a feed shows: at least half of it, and all that is neither newer nor older than what it holds.
domain::Result<bool> holdsWhatItTells(Connection &connection, domain::Id<domain::Channel> channel, const QList<const domain::IncomingMention *> &telling)
{
    qsizetype held = 0;
    QList<const domain::IncomingMention *> missing;
    {
        Statement known = connection.prepare(u"SELECT 1 FROM mention WHERE channel_id = ? AND remote_id = ? AND url = ?"_s);
        for (const auto *mention : telling) {
            if (auto ran = known.bind(channel).bind(mention->remoteId).bind(mention->url).run(); !ran)
                return std::unexpected(ran.error());
            if (known.next())
                ++held;
            else
                missing << mention;
        }
    }
    if (held == 0 || held < missing.size())
        return false;
    Statement span = connection.prepare(u"SELECT MIN(published_at), MAX(published_at) FROM mention WHERE channel_id = ?"_s);
    if (auto ran = span.bind(channel).run(); !ran)
        return std::unexpected(ran.error());
    if (!span.next())
        return false;
    const domain::Instant oldest = domain::fromMs(span.number(0));
    const domain::Instant newest = domain::fromMs(span.number(1));
    return std::ranges::all_of(
        missing, [&](const domain::IncomingMention *one) { return one->publishedAt && (*one->publishedAt < oldest || *one->publishedAt > newest); });
}

/// How many mentions each channel holds, and how many of them are open.
domain::Result<QHash<qint64, std::array<qint64, 2>>> mentionCounts(Connection &connection)
{
    Statement rows
        = connection.prepare(u"SELECT channel_id, SUM(mentions), SUM(CASE state WHEN 0 THEN mentions ELSE 0 END) FROM mention_day GROUP BY channel_id"_s);
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QHash<qint64, std::array<qint64, 2>> counts;
    while (rows.next())
        counts.insert(rows.number(0), {rows.number(1), rows.number(2)});
    return counts;
}

/// The newest mention of a channel: the highest key of each of the eight stretches that its index has.
domain::Result<std::optional<domain::Instant>> newestOf(Connection &connection, qint64 channel)
{
    Statement highest = connection.prepare(u"SELECT MAX(id) FROM mention WHERE channel_id = ? AND state = ? AND is_read = ? AND is_answered = ?"_s);
    qint64 newest = 0;
    constexpr int stretches = 8;
    for (int stretch = 0; stretch < stretches; ++stretch) {
        if (auto ran = highest.bind(channel).bind(stretch >> 2).bind((stretch >> 1) & 1).bind(stretch & 1).run(); !ran)
            return std::unexpected(ran.error());
        if (highest.next())
            newest = std::max(newest, highest.number(0));
    }
    if (newest == 0)
        return std::optional<domain::Instant>();
    Statement at = connection.prepare(u"SELECT published_at FROM mention WHERE id = ?"_s);
    if (auto ran = at.bind(newest).run(); !ran)
        return std::unexpected(ran.error());
    return at.next() ? at.instant(0) : std::optional<domain::Instant>();
}

domain::Result<> changed(Connection &connection, const Statement &statement, domain::Id<domain::Channel> id)
{
    if (statement.affected() == 0)
        return domain::failure(Kind::NotFound, u"channel %1"_s.arg(id.value()));
    connection.changes().channels.updated << id;
    return {};
}

} // namespace

ChannelStore::ChannelStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<domain::ChannelSummary>>> ChannelStore::summaries() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<domain::ChannelSummary>> {
        const auto mentions = mentionCounts(connection);
        if (!mentions)
            return std::unexpected(mentions.error());
        QList<domain::ChannelSummary> summaries;
        {
            Statement rows = connection.prepare(u"SELECT %1 FROM channel c"_s.arg(channelColumns()));
            if (auto ran = rows.run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next()) {
                domain::ChannelSummary summary;
                summary.channel = channelOf(rows);
                const qint64 key = summary.channel.id.value();
                summary.mentions = mentions->value(key)[0];
                summary.waiting = mentions->value(key)[1];
                summaries << summary;
            }
        }
        for (domain::ChannelSummary &summary : summaries) {
            const auto newest = newestOf(connection, summary.channel.id.value());
            if (!newest)
                return std::unexpected(newest.error());
            summary.newestAt = *newest;
        }
        // Where the locale is that of scripts, capitals would come first.
        const auto keyOf = [](const domain::ChannelSummary &summary) { return summary.channel.name.toCaseFolded(); };
        std::ranges::stable_sort(summaries, [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; }, keyOf);
        return summaries;
    });
}

QFuture<domain::Result<QHash<domain::Id<domain::Channel>, qint64>>> ChannelStore::postCounts() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QHash<domain::Id<domain::Channel>, qint64>> {
        QHash<domain::Id<domain::Channel>, qint64> counts;
        // What stands at a service has its id there, and is counted in the index alone; of what waits with one (held there, failed) the indexes know too. What
        // a person published by hand may have none.
        for (const QString &counting :
             {u"SELECT channel_id, COUNT(*) FROM post WHERE channel_id IS NOT NULL AND remote_id IS NOT NULL GROUP BY channel_id"_s,
              u"SELECT channel_id, -COUNT(*) FROM post INDEXED BY post_outbox WHERE state = 4 AND channel_id NOTNULL AND remote_id NOTNULL GROUP BY 1"_s,
              u"SELECT channel_id, -COUNT(*) FROM post INDEXED BY post_failed WHERE state = 8 AND channel_id NOTNULL AND remote_id NOTNULL GROUP BY 1"_s,
              u"SELECT c.id, COUNT(*) FROM channel c CROSS JOIN post p ON p.channel_id = c.id AND p.remote_id IS NULL AND p.state IN (6, 7) GROUP BY 1"_s}) {
            Statement rows = connection.prepare(counting);
            if (auto ran = rows.run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next())
                counts[domain::Id<domain::Channel>(rows.number(0))] += rows.number(1);
            if (auto ended = rows.ended(); !ended)
                return std::unexpected(ended.error());
        }
        counts.removeIf([](const auto &one) { return one.value() <= 0; });
        return counts;
    });
}

QFuture<domain::Result<std::optional<domain::Channel>>> ChannelStore::find(const QString &service, const QString &address) const
{
    return m_database.read([service, address](Connection &connection) -> domain::Result<std::optional<domain::Channel>> {
        Statement row = connection.prepare(u"SELECT %1 FROM channel c WHERE c.service = ? AND c.address = ?"_s.arg(channelColumns()));
        if (auto ran = row.bind(service).bind(address).run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? std::optional(channelOf(row)) : std::nullopt;
    });
}

QFuture<domain::Result<std::optional<domain::Channel>>> ChannelStore::findAlike(const QString &service, const QString &address) const
{
    return m_database.read([service, address](Connection &connection) { return channelAlike(connection, service, address); });
}

QFuture<domain::Result<std::optional<domain::Channel>>> ChannelStore::holding(const QString &service, const QString &name,
                                                                              const QList<domain::IncomingEntry> &entries) const
{
    return m_database.read([service, name, entries](Connection &connection) -> domain::Result<std::optional<domain::Channel>> {
        QList<const domain::IncomingMention *> telling;
        for (const domain::IncomingEntry &entry : entries) {
            // An id alone may be a mere number that other sources count up to as well.
            if (const auto *mention = std::get_if<domain::IncomingMention>(&entry); mention && !mention->url.isEmpty())
                telling << mention;
        }
        Statement row = connection.prepare(
            u"SELECT %1 FROM channel c WHERE c.service = ? AND c.name = ? AND EXISTS "
            "(SELECT 1 FROM mention m WHERE m.channel_id = c.id AND m.remote_id = ? AND m.url = ?) ORDER BY c.id LIMIT 1"_s.arg(channelColumns()));
        for (const auto *mention : std::as_const(telling)) {
            if (auto ran = row.bind(service).bind(name).bind(mention->remoteId).bind(mention->url).run(); !ran)
                return std::unexpected(ran.error());
            if (row.next())
                return channelOf(row);
        }
        if (telling.isEmpty())
            return std::nullopt;
        Statement channels = connection.prepare(u"SELECT %1 FROM channel c WHERE c.service = ? AND EXISTS (SELECT 1 FROM mention m WHERE m.channel_id = c.id) "
                                                "ORDER BY c.id"_s.arg(channelColumns()));
        if (auto ran = channels.bind(service).run(); !ran)
            return std::unexpected(ran.error());
        while (channels.next()) {
            const domain::Channel channel = channelOf(channels);
            const auto holds = holdsWhatItTells(connection, channel.id, telling);
            if (!holds)
                return std::unexpected(holds.error());
            if (*holds)
                return channel;
        }
        return std::nullopt;
    });
}

QFuture<domain::Result<domain::Channel>> ChannelStore::add(const domain::Channel &channel)
{
    return m_database.write([channel](Connection &connection) -> domain::Result<domain::Channel> {
        const auto key = addChannel(connection, channel, {});
        if (!key)
            return std::unexpected(key.error());
        Statement row = connection.prepare(u"SELECT %1 FROM channel c WHERE c.id = ?"_s.arg(channelColumns()));
        if (auto ran = row.bind(*key).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(Kind::Internal, u"the channel just added is gone"_s);
        return channelOf(row);
    });
}

QFuture<domain::Result<>> ChannelStore::rename(domain::Id<domain::Channel> id, const QString &name)
{
    return m_database.write([id, name](Connection &connection) -> domain::Result<> {
        if (name.trimmed().isEmpty())
            return domain::failure(Kind::Invalid, u"a channel needs a name"_s);
        Statement update = connection.prepare(u"UPDATE channel SET name = ? WHERE id = ?"_s);
        return update.bind(name.trimmed()).bind(id).run().and_then([&] { return changed(connection, update, id); });
    });
}

QFuture<domain::Result<>> ChannelStore::move(domain::Id<domain::Channel> id, const QString &address)
{
    return m_database.write([id, address](Connection &connection) -> domain::Result<> {
        {
            Statement taken
                = connection.prepare(u"SELECT 1 FROM channel WHERE address = ? AND id <> ? AND service = (SELECT service FROM channel WHERE id = ?)"_s);
            if (auto ran = taken.bind(address).bind(id).bind(id).run(); !ran)
                return ran;
            if (taken.next())
                return domain::failure(Kind::Conflict, address);
        }
        Statement update = connection.prepare(u"UPDATE channel SET address = ? WHERE id = ?"_s);
        return update.bind(address).bind(id).run().and_then([&] { return changed(connection, update, id); });
    });
}

QFuture<domain::Result<>> ChannelStore::noteFetch(const domain::Channel &channel)
{
    return m_database.write([channel](Connection &connection) -> domain::Result<> {
        Statement update = connection.prepare(u"UPDATE channel SET etag = ?, last_modified = ?, fetched_at = ?, problem = ? WHERE id = ?"_s);
        update.bind(channel.etag).bind(channel.lastModified).bind(channel.fetchedAt).bind(channel.problem).bind(channel.id);
        return update.run().and_then([&] { return changed(connection, update, channel.id); });
    });
}

} // namespace parvis::store
