// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of DeliveryStore a person decides: about what missed its time, and about what was changed at a service.
#include "core/store/channels/deliverystore.h"

#include "core/store/calendar/postrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/errandrecord.h"
#include "core/store/channels/latenessrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Delivery;
using domain::DeliveryState;
using Kind = domain::Error::Kind;

namespace {

struct DriftedThing
{
    Delivery delivery;
    domain::Drift drift;
};

domain::Result<DriftedThing> driftedThing(Connection &connection, domain::Id<domain::Post> post)
{
    Statement row = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.post_id = ? ORDER BY d.id DESC LIMIT 1"_s.arg(deliveryColumns()));
    if (auto ran = row.bind(post).run(); !ran)
        return std::unexpected(ran.error());
    DriftedThing thing;
    if (row.next())
        thing.delivery = deliveryOf(row);
    const auto drift = domain::driftIn(thing.delivery.notes);
    const bool stands = thing.delivery.state == DeliveryState::Held || thing.delivery.state == DeliveryState::Published;
    if (thing.delivery.id.isNull() || !drift || !stands)
        return domain::failure(Kind::Conflict, u"post %1 stands at its service as it does here"_s.arg(post.value()));
    thing.drift = *drift;
    return thing;
}

/// Nobody holds it just now; Conflict.
domain::Result<> requireUnleased(Connection &connection, const Delivery &delivery, domain::Instant now)
{
    Statement row = connection.prepare(u"SELECT 1 FROM delivery WHERE id = ? AND lease_until > ?"_s);
    if (auto ran = row.bind(delivery.id).bind(now).run(); !ran)
        return ran;
    return row.next() ? domain::failure(Kind::Conflict, u"delivery %1 is being looked after just now"_s.arg(delivery.id.value())) : domain::Result<>();
}

} // namespace

QFuture<domain::Result<domain::LatePolicy>> DeliveryStore::latePolicy() const
{
    return m_database.read(readLatePolicy);
}

QFuture<domain::Result<>> DeliveryStore::setLatePolicy(const domain::LatePolicy &policy)
{
    return m_database.write([policy](Connection &connection) -> domain::Result<> {
        if (policy.most < std::chrono::hours{0} || policy.most > domain::LatePolicy::longest)
            return domain::failure(Kind::Invalid, u"0 to 24 hours"_s);
        Statement put
            = connection.prepare(u"INSERT INTO workspace (key, value) VALUES ('late_hours', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
        if (auto ran = put.bind(QString::number(policy.most.count())).run(); !ran)
            return ran;
        // Who sends looks again; who shows what is late reads again.
        connection.changes().everything = true;
        return {};
    });
}

QFuture<domain::Result<QList<domain::Post>>> DeliveryStore::missed(domain::Instant now, int limit) const
{
    return m_database.read([now, limit](Connection &connection) -> domain::Result<QList<domain::Post>> {
        const auto policy = readLatePolicy(connection);
        if (!policy)
            return std::unexpected(policy.error());
        // holder: 3 by hand (domain::PostHolder).
        Statement rows = connection.prepare(
            u"SELECT %1 FROM post WHERE state = 4 AND holder <> 3 AND scheduled_at < CASE kind WHEN 1 THEN ? ELSE ? END "
            "AND EXISTS (SELECT 1 FROM connection n WHERE n.channel_id = post.channel_id AND n.state > 0) "
            "AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = post.id AND (d.state < 3 OR d.state = 5)) ORDER BY scheduled_at, id LIMIT ?"_s.arg(
                postColumns()));
        rows.bind(now - domain::mostLateness(*policy, domain::PostKind::Reply)).bind(now - domain::mostLateness(*policy, domain::PostKind::Post));
        return postsOf(rows.bind(limit));
    });
}

QFuture<domain::Result<QList<domain::Post>>> DeliveryStore::drifted(int limit) const
{
    return m_database.read([limit](Connection &connection) -> domain::Result<QList<domain::Post>> {
        // Notes are a JSON object; "drift" is the key that domain::withDrift() gives it.
        Statement rows = connection.prepare(
            u"SELECT %1 FROM post WHERE id IN (SELECT post_id FROM delivery WHERE state < 3 AND state = 1 AND instr(notes, '\"drift\"') > 0 "
            "UNION SELECT post_id FROM (SELECT post_id, state, notes FROM delivery ORDER BY id DESC LIMIT 100) WHERE state = 3 AND "
            "instr(notes, '\"drift\"') > 0) AND id NOT IN (SELECT d.post_id FROM errand e JOIN delivery d ON d.id = e.delivery_id WHERE e.state IN (0, 2, 3)) "
            "ORDER BY id LIMIT ?"_s.arg(postColumns()));
        return postsOf(rows.bind(limit));
    });
}

QFuture<domain::Result<>> DeliveryStore::sendLate(domain::Id<domain::Post> id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto post = readPost(connection, id);
        const auto policy = readLatePolicy(connection);
        const auto zone = connection.zone();
        if (!post || !policy || !zone)
            return std::unexpected(!post ? post.error() : policy ? zone.error() : policy.error());
        if (!domain::hasMissedItsTime(*post, *policy, now))
            return domain::failure(Kind::Conflict, u"post %1 has not missed its time"_s.arg(id.value()));
        const QTimeZone own(post->scheduledFor->zone);
        post->scheduledFor = domain::toZoned(now, own.isValid() ? own : *zone);
        post->holder = domain::PostHolder::ThisMachine;
        post->changedAt = now;
        connection.changes().posts.updated << id;
        return updatePost(connection, *post, *zone);
    });
}

QFuture<domain::Result<>> DeliveryStore::acceptThere(domain::Id<domain::Post> id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto thing = driftedThing(connection, id);
        if (!thing)
            return std::unexpected(thing.error());
        if (auto free = requireUnleased(connection, thing->delivery, now); !free)
            return free;
        auto post = readPost(connection, id);
        const auto zone = connection.zone();
        if (!post || !zone)
            return std::unexpected(post ? zone.error() : post.error());
        if (thing->drift.leavesAt && post->scheduledFor) {
            const QTimeZone own(post->scheduledFor->zone);
            post->scheduledFor = domain::toZoned(*thing->drift.leavesAt, own.isValid() ? own : *zone);
        }
        post->changedAt = now;
        if (auto updated = updatePost(connection, *post, *zone); !updated)
            return updated;
        // What a site makes of an article does not come back: here it stays as it was written.
        const bool isText = thing->drift.text && !thing->drift.text->isEmpty() && thing->drift.accepting.isEmpty();
        if (isText) {
            if (auto rewritten = rewritePost(connection, id, *thing->drift.text, now); !rewritten)
                return rewritten;
        }
        thing->delivery.notes = domain::withDrift(thing->delivery.notes, std::nullopt);
        for (const auto &[key, value] : thing->drift.accepting.asKeyValueRange())
            thing->delivery.notes.insert(key, value);
        return writeDelivery(connection, thing->delivery, true);
    });
}

QFuture<domain::Result<>> DeliveryStore::putBack(domain::Id<domain::Post> id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto thing = driftedThing(connection, id);
        if (!thing)
            return std::unexpected(thing.error());
        if (auto free = requireUnleased(connection, thing->delivery, now); !free)
            return free;
        const auto post = readPost(connection, id);
        if (!post)
            return std::unexpected(post.error());
        if (thing->delivery.state == DeliveryState::Held) {
            recall(thing->delivery, now);
            return writeDelivery(connection, thing->delivery, true);
        }
        const bool isArticle = !thing->drift.accepting.isEmpty();
        Statement drop = connection.prepare(u"UPDATE errand SET state = 4, next_attempt_at = NULL WHERE delivery_id = ? AND state IN (0, 2, 3)"_s);
        if (auto ran = drop.bind(thing->delivery.id).run(); !ran)
            return ran;
        return insertErrand(connection,
                            {.kind = domain::ErrandKind::Edit,
                             .channel = thing->delivery.channel,
                             .delivery = thing->delivery.id,
                             .post = id,
                             .text = isArticle ? QString() : post->text,
                             .overwrites = true,
                             .askedAt = now,
                             .nextAttemptAt = now})
            .transform([](domain::Id<domain::Errand>) { });
    });
}

} // namespace parvis::store
