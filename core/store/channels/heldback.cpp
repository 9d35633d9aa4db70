// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/heldback.h"

#include "core/store/calendar/postrecord.h"
#include "core/store/channels/askedtowait.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/latenessrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// The keys, in SQL, of posts that wait for somebody to put something right at their service; what, is noted.
domain::Result<QString> deliveriesToMend(Connection &connection, HeldBack &held)
{
    // connection.state: 1 connected, 2 somebody is to sign in again (domain::ConnectionState).
    Statement rows
        = connection.prepare(u"SELECT d.post_id, d.channel_id, n.state, d.trouble_kind, d.trouble, d.trouble_status FROM delivery d JOIN connection n "
                             "ON n.channel_id = d.channel_id AND n.state IN (1, 2) WHERE d.state < 3 AND d.trouble_kind IN (?, ?)"_s);
    rows.bind(static_cast<int>(domain::Trouble::Kind::AccessDenied)).bind(static_cast<int>(domain::Trouble::Kind::AccessWithdrawn));
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QStringList posts;
    while (rows.next()) {
        const auto trouble = troubleOf(rows, 3);
        if (!trouble || !domain::accessMendIn(*trouble))
            continue;
        held.mends.insert(rows.id<domain::Channel>(1), *trouble);
        if (rows.number(2) == 1)
            posts << QString::number(rows.number(0));
    }
    return rows.ended().transform([&] { return posts.join(u", "_s); });
}

} // namespace

QFuture<domain::Result<HeldBack>> heldBack(Database &database, domain::Instant now, int limit)
{
    return database.read([now, limit](Connection &connection) -> domain::Result<HeldBack> {
        const auto policy = readLatePolicy(connection);
        if (!policy)
            return std::unexpected(policy.error());
        HeldBack held;
        const auto toMend = deliveriesToMend(connection, held);
        if (!toMend)
            return std::unexpected(toMend.error());
        {
            // connection.state: 2 somebody is to sign in again, 3 paused (domain::ConnectionState); holder: 1 the service, 3 by hand (domain::PostHolder).
            Statement rows = connection.prepare(
                u"SELECT %1 FROM post WHERE id IN (SELECT d.post_id FROM delivery d JOIN connection n ON n.channel_id = d.channel_id AND n.state IN (2, 3) "
                "WHERE d.state < 3 AND d.next_attempt_at <= ? UNION SELECT p.id FROM post p JOIN connection n ON n.channel_id = p.channel_id AND n.state IN "
                "(2, 3) WHERE p.state = 4 AND p.holder <> 3 AND (p.scheduled_at <= ? OR p.holder = 1) AND p.scheduled_at >= CASE p.kind WHEN 1 THEN ? ELSE ? "
                "END AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = p.id AND (d.state < 3 OR d.state = 5))) OR id IN (%2) ORDER BY scheduled_at, id LIMIT ?"_s
                    .arg(postColumns(), *toMend));
            rows.bind(now).bind(now).bind(now - domain::mostLateness(*policy, domain::PostKind::Reply));
            rows.bind(now - domain::mostLateness(*policy, domain::PostKind::Post));
            const auto posts = postsOf(rows.bind(limit));
            if (!posts)
                return std::unexpected(posts.error());
            held.posts = *posts;
        }
        Statement rows
            = connection.prepare(u"SELECT e.channel_id, COUNT(*) FROM errand e JOIN connection n ON n.channel_id = e.channel_id AND n.state IN (2, 3) "
                                 "WHERE e.state = 0 AND e.kind <> 4 AND e.next_attempt_at <= ? GROUP BY e.channel_id"_s);
        if (auto ran = rows.bind(now).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next())
            held.errands.insert(rows.id<domain::Channel>(0), rows.number(1));
        return rows.ended().transform([&] { return held; });
    });
}

QFuture<domain::Result<QList<LeftAlone>>> leftAlone(Database &database, domain::Instant now)
{
    return database.read([now](Connection &connection) -> domain::Result<QList<LeftAlone>> {
        const auto policy = readLatePolicy(connection);
        if (!policy)
            return std::unexpected(policy.error());
        // connection.state: 1 connected; delivery.state: 0 sending; errand.state: 0 waiting; post.state: 4 scheduled (domain::ConnectionState, DeliveryState,
        // ErrandState, PostState); holder: 1 the service, 3 by hand (domain::PostHolder).
        Statement rows = connection.prepare(
            u"SELECT channel_id, until, tried + due, changes FROM (SELECT n.channel_id, "_s + askedToWait(u"n.channel_id"_s)
            + u"AS until, (SELECT COUNT(*) FROM delivery d WHERE d.state < 3 AND d.state = 0 AND +d.channel_id = n.channel_id AND (d.next_attempt_at <= ? OR "
              "d.trouble_kind = ?)) AS tried, (SELECT COUNT(*) FROM post p WHERE p.channel_id = n.channel_id AND p.state = 4 AND p.holder <> 3 AND "
              "(p.scheduled_at <= ? OR p.holder = 1) AND p.scheduled_at >= CASE p.kind WHEN 1 THEN ? ELSE ? END AND NOT EXISTS (SELECT 1 FROM delivery o "
              "WHERE o.post_id = p.id AND (o.state < 3 OR o.state = 5))) AS due, (SELECT COUNT(*) FROM errand e WHERE e.state = 0 AND e.kind <> 4 AND "
              "e.channel_id = "
              "n.channel_id AND (e.next_attempt_at <= ? OR e.trouble_kind = ?)) AS changes FROM connection n WHERE n.state = 1) WHERE until > ? AND "
              "tried + due + changes > 0 ORDER BY channel_id"_s);
        const int limited = static_cast<int>(domain::Trouble::Kind::RateLimited);
        rows.bind(now).bind(limited).bind(now).bind(now - domain::mostLateness(*policy, domain::PostKind::Reply));
        rows.bind(now - domain::mostLateness(*policy, domain::PostKind::Post)).bind(now).bind(limited);
        if (auto ran = rows.bind(now).run(); !ran)
            return std::unexpected(ran.error());
        QList<LeftAlone> found;
        while (rows.next())
            found.append({.channel = rows.id<domain::Channel>(0), .until = rows.instant(1).value_or(now), .posts = rows.number(2), .changes = rows.number(3)});
        return rows.ended().transform([&] { return found; });
    });
}

} // namespace parvis::store
