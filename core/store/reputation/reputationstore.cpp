// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reputation/reputationstore.h"

#include "core/store/channels/channelrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

domain::Result<> addDays(Connection &connection, domain::Id<domain::Channel> channel, const QList<qint64> &unanswerable, domain::ReputationFigures &figures)
{
    const QString only = channel.isNull() ? QString() : u" AND channel_id = ?"_s;
    Statement rows = connection.prepare(u"SELECT day, channel_id, SUM(mentions), SUM(answered) FROM mention_day WHERE day BETWEEN ? AND ?%1 "
                                        "GROUP BY day, channel_id ORDER BY day, channel_id"_s.arg(only));
    rows.bind(figures.range.from).bind(figures.range.until);
    if (!channel.isNull())
        rows.bind(channel);
    if (auto ran = rows.run(); !ran)
        return ran;
    while (rows.next()) {
        figures.days.append({.day = rows.number(0), .channel = rows.id<domain::Channel>(1), .mentions = rows.number(2), .answered = rows.number(3)});
        figures.mentions += rows.number(2);
        if (unanswerable.contains(rows.number(1)))
            continue;
        figures.answerable += rows.number(2);
        figures.answered += rows.number(3);
    }
    return rows.ended();
}

domain::Result<> addMedian(Connection &connection, domain::Id<domain::Channel> channel, const QList<qint64> &unanswerable, domain::ReputationFigures &figures)
{
    const QString only = channel.isNull() ? QString() : u" AND channel_id = ?"_s;
    Statement rows
        = connection.prepare(u"SELECT bucket, channel_id, SUM(answers) FROM response_day WHERE day BETWEEN ? AND ?%1 GROUP BY bucket, channel_id"_s.arg(only));
    rows.bind(figures.range.from).bind(figures.range.until);
    if (!channel.isNull())
        rows.bind(channel);
    if (auto ran = rows.run(); !ran)
        return ran;
    QMap<int, qint64> buckets;
    qint64 answers = 0;
    while (rows.next()) {
        if (unanswerable.contains(rows.number(1)))
            continue;
        buckets[static_cast<int>(rows.number(0))] += rows.number(2);
        answers += rows.number(2);
    }
    if (auto ended = rows.ended(); !ended)
        return ended;
    qint64 passed = 0;
    for (const auto &[bucket, count] : buckets.asKeyValueRange()) {
        passed += count;
        if (2 * passed < answers)
            continue;
        // The middle of the bucket is at most half its width, 4.5 %, off the true figure.
        figures.medianResponseSeconds = (domain::bucketStart(bucket) + std::max(domain::bucketStart(bucket), domain::bucketEnd(bucket) - 1)) / 2;
        break;
    }
    return {};
}

} // namespace

ReputationStore::ReputationStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<domain::ReputationFigures>> ReputationStore::figures(domain::DayRange range, domain::Id<domain::Channel> channel) const
{
    return m_database.read([range, channel](Connection &connection) -> domain::Result<domain::ReputationFigures> {
        domain::ReputationFigures figures;
        figures.range = range;
        const auto unanswerable = unanswerableChannels(connection);
        if (!unanswerable)
            return std::unexpected(unanswerable.error());
        return addDays(connection, channel, *unanswerable, figures)
            .and_then([&] { return addMedian(connection, channel, *unanswerable, figures); })
            .transform([&] { return figures; });
    });
}

} // namespace parvis::store
