// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reputation/reputationstore.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

domain::Result<> addDays(Connection &connection, domain::Id<domain::Channel> channel, domain::ReputationFigures &figures)
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
        figures.answered += rows.number(3);
    }
    return {};
}

domain::Result<> addMedian(Connection &connection, domain::Id<domain::Channel> channel, domain::ReputationFigures &figures)
{
    const QString only = channel.isNull() ? QString() : u" AND channel_id = ?"_s;
    Statement rows
        = connection.prepare(u"SELECT bucket, SUM(answers) FROM response_day WHERE day BETWEEN ? AND ?%1 GROUP BY bucket ORDER BY bucket"_s.arg(only));
    rows.bind(figures.range.from).bind(figures.range.until);
    if (!channel.isNull())
        rows.bind(channel);
    if (auto ran = rows.run(); !ran)
        return ran;
    QList<std::pair<int, qint64>> buckets;
    qint64 answers = 0;
    while (rows.next()) {
        buckets.append({static_cast<int>(rows.number(0)), rows.number(1)});
        answers += rows.number(1);
    }
    qint64 passed = 0;
    for (const auto &[bucket, count] : std::as_const(buckets)) {
        passed += count;
        if (2 * passed < answers)
            continue;
        // The middle of the bucket is at most half its width, 4.5 %, off the true figure.
        figures.medianBucket = bucket;
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
        return addDays(connection, channel, figures).and_then([&] { return addMedian(connection, channel, figures); }).transform([&] { return figures; });
    });
}

} // namespace parvis::store
