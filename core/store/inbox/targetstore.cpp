// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/targetstore.h"

#include "core/store/inbox/duetimes.h"
#include "core/store/inbox/steps.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using Before = std::optional<domain::ResponseTarget>;

namespace {

constexpr qint64 mentionsOfTarget = 2'000;

domain::Result<> requireGood(Connection &connection, const domain::ResponseTarget &target)
{
    constexpr std::chrono::minutes longest = std::chrono::days(366);
    if (target.within < std::chrono::minutes::zero() || target.within > longest)
        return domain::failure(Kind::Invalid, u"a target is a year at most"_s);
    if (domain::hoursFromJson(domain::hoursToJson(target.hours), domain::holidaysToJson(target.hours)) != target.hours)
        return domain::failure(Kind::Invalid, u"the hours of a day overlap, or are out of order"_s);
    Statement row = connection.prepare(u"SELECT 1 FROM channel WHERE id = ?"_s);
    if (auto ran = row.bind(target.channel).run(); !ran)
        return ran;
    if (!row.next())
        return domain::failure(Kind::NotFound, u"channel %1"_s.arg(target.channel.value()));
    return {};
}

/// Reckons the mentions of a channel below `below`, newest first; `below` goes down with it.
domain::Result<Step> reckon(Connection &connection, qint64 channel, qint64 &below)
{
    struct Row
    {
        qint64 key;
        domain::Instant publishedAt;
        std::optional<domain::Instant> dueAt;
    };
    QList<Row> rows;
    {
        Statement row = connection.prepare(u"SELECT id, published_at, due_at FROM mention WHERE channel_id = ? AND id < ? ORDER BY id DESC LIMIT ?"_s);
        if (auto ran = row.bind(channel).bind(below).bind(mentionsOfTarget).run(); !ran)
            return std::unexpected(ran.error());
        while (row.next())
            rows.append({.key = row.number(0), .publishedAt = domain::fromMs(row.number(1)), .dueAt = row.instant(2)});
    }
    DueTimes times(connection);
    Statement update = connection.prepare(u"UPDATE mention SET due_at = ? WHERE id = ?"_s);
    for (const Row &row : std::as_const(rows)) {
        const auto due = times.dueAt(channel, row.publishedAt);
        if (!due)
            return std::unexpected(due.error());
        below = row.key;
        if (*due == row.dueAt)
            continue;
        if (auto ran = update.bind(*due).bind(row.key).run(); !ran)
            return std::unexpected(ran.error());
        connection.changes().mentions.updated << domain::Id<domain::Mention>(row.key);
    }
    return Step{.done = rows.size(), .isLast = rows.size() < mentionsOfTarget};
}

/// Writes the target with `change` in a first transaction, then reckons its channel's mentions.
QFuture<domain::Result<Before>> changeTarget(Database &database, domain::Id<domain::Channel> channel, std::function<domain::Result<>(Connection &)> change)
{
    struct State
    {
        bool isWritten = false;
        Before before;
        qint64 below = std::numeric_limits<qint64>::max();
    };
    const auto state = std::make_shared<State>();
    const auto work = [state, channel, change = std::move(change)](Connection &connection) -> domain::Result<Step> {
        if (state->isWritten)
            return reckon(connection, channel.value(), state->below);
        const auto before = targetOf(connection, channel.value());
        if (!before)
            return std::unexpected(before.error());
        if (auto changed = change(connection); !changed)
            return std::unexpected(changed.error());
        Statement count = connection.prepare(u"SELECT COALESCE(SUM(mentions), 0) FROM mention_day WHERE channel_id = ?"_s);
        if (auto ran = count.bind(channel).run(); !ran)
            return std::unexpected(ran.error());
        connection.changes().channels.updated << channel;
        state->before = *before;
        state->isWritten = true;
        return Step{.done = 0, .isLast = false, .total = count.next() ? count.number(0) : 0};
    };
    const auto end = [state](const domain::Result<bool> &outcome) { return outcome.transform([&state](bool) { return state->before; }); };
    return Steps<domain::Result<Before>>::run(database, 0, work, end);
}

} // namespace

TargetStore::TargetStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<domain::ResponseTarget>>> TargetStore::targets() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<domain::ResponseTarget>> {
        QList<qint64> channels;
        {
            Statement rows = connection.prepare(u"SELECT channel_id FROM response_target ORDER BY channel_id"_s);
            if (auto ran = rows.run(); !ran)
                return std::unexpected(ran.error());
            while (rows.next())
                channels << rows.number(0);
        }
        QList<domain::ResponseTarget> targets;
        for (const qint64 channel : std::as_const(channels)) {
            const auto target = targetOf(connection, channel);
            if (!target)
                return std::unexpected(target.error());
            if (*target)
                targets << **target;
        }
        return targets;
    });
}

QFuture<domain::Result<Before>> TargetStore::set(const domain::ResponseTarget &target)
{
    return changeTarget(m_database, target.channel, [target](Connection &connection) -> domain::Result<> {
        if (auto good = requireGood(connection, target); !good)
            return good;
        Statement put
            = connection.prepare(u"INSERT INTO response_target (channel_id, minutes, hours, holidays) VALUES (?, ?, ?, ?) "
                                 "ON CONFLICT (channel_id) DO UPDATE SET minutes = excluded.minutes, hours = excluded.hours, holidays = excluded.holidays"_s);
        put.bind(target.channel).bind(qint64{target.within.count()}).bind(domain::hoursToJson(target.hours)).bind(domain::holidaysToJson(target.hours));
        return put.run();
    });
}

QFuture<domain::Result<Before>> TargetStore::remove(domain::Id<domain::Channel> channel)
{
    return changeTarget(m_database, channel, [channel](Connection &connection) {
        Statement remove = connection.prepare(u"DELETE FROM response_target WHERE channel_id = ?"_s);
        return remove.bind(channel).run();
    });
}

} // namespace parvis::store
