// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/deliverystore.h"

#include "core/store/calendar/postrecord.h"
#include "core/store/channels/channelrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/latenessrecord.h"

#include <QtCore/QUuid>

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Delivery;
using domain::DeliveryState;
using domain::Trouble;
using DeliveryId = domain::Id<Delivery>;
using Kind = domain::Error::Kind;

namespace {

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

/// The entry, held by `owner`; Conflict where it is not.
domain::Result<Delivery> heldBy(Connection &connection, DeliveryId id, const QString &owner)
{
    {
        Statement row = connection.prepare(u"SELECT 1 FROM delivery WHERE id = ? AND lease_owner = ? AND lease_until > 0"_s);
        if (auto ran = row.bind(id).bind(owner).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(Kind::Conflict, u"delivery %1 is not ours to send any more"_s.arg(id.value()));
    }
    return readDelivery(connection, id);
}

domain::Result<> extendLease(Connection &connection, DeliveryId id, domain::Instant until)
{
    Statement update = connection.prepare(u"UPDATE delivery SET lease_until = ? WHERE id = ?"_s);
    return update.bind(until).bind(id).run();
}

domain::Result<QList<Delivery>> entriesOf(Statement &rows)
{
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QList<Delivery> deliveries;
    while (rows.next())
        deliveries << deliveryOf(rows);
    return rows.ended().transform([&] { return deliveries; });
}

/// An entry that waits for its next attempt, or to be asked after.
domain::Result<std::optional<DeliveryId>> waitingEntry(Connection &connection, domain::Instant now)
{
    Statement due = connection.prepare(
        u"SELECT d.id FROM delivery d JOIN connection n ON n.channel_id = d.channel_id AND n.state = 1 WHERE d.state < 3 AND d.next_attempt_at <= ? "
        "AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.channel_id = d.channel_id AND o.lease_until > ?) ORDER BY d.next_attempt_at, d.id LIMIT 1"_s);
    if (auto ran = due.bind(now).bind(now).run(); !ran)
        return std::unexpected(ran.error());
    return due.next() ? std::optional(due.id<Delivery>(0)) : std::nullopt;
}

/// What waits for its next attempt and has missed its time meanwhile waits for a person from here on.
domain::Result<> stopWhatIsTooLate(Connection &connection, const domain::LatePolicy &policy, domain::Instant now)
{
    QList<Delivery> waiting;
    {
        Statement rows = connection.prepare(
            u"SELECT %1 FROM delivery d WHERE d.state < 3 AND d.state = 0 AND d.next_attempt_at <= ? AND d.attempts > 0 AND d.departed_at IS NULL AND d.lease_until <= ?"_s
                .arg(deliveryColumns()));
        const auto read = entriesOf(rows.bind(now).bind(now));
        if (!read)
            return std::unexpected(read.error());
        waiting = *read;
    }
    for (Delivery &delivery : waiting) {
        const auto post = readPost(connection, delivery.post);
        if (!post)
            return std::unexpected(post.error());
        if (!isTooLate(delivery, *post, policy, now))
            continue;
        const QString said = delivery.trouble ? delivery.trouble->said : QString();
        delivery.state = DeliveryState::Failed;
        delivery.trouble = Trouble{.kind = Trouble::Kind::Late, .said = said};
        delivery.nextAttemptAt.reset();
        auto written = writeDelivery(connection, delivery, false).and_then([&] { return moveDeliveredPost(connection, delivery, now); });
        if (!written)
            return written;
    }
    return {};
}

/// A post whose time has come, or that its service is to hold; its entry, made here or taken up again where an earlier sending failed.
domain::Result<std::optional<DeliveryId>> newEntry(Connection &connection, const domain::LatePolicy &policy, domain::Instant now)
{
    qint64 post = 0;
    qint64 channel = 0;
    {
        // holder: 1 the service, 3 by hand (domain::PostHolder).
        Statement due = connection.prepare(
            u"SELECT p.id, p.channel_id FROM post p JOIN connection n ON n.channel_id = p.channel_id AND n.state = 1 WHERE p.state = 4 AND p.holder <> 3 "
            "AND (p.scheduled_at <= ? OR p.holder = 1) AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = p.id AND (d.state < 3 OR d.state = 5)) "
            "AND p.scheduled_at >= CASE p.kind WHEN 1 THEN ? ELSE ? END "
            "AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.channel_id = p.channel_id AND o.lease_until > ?) ORDER BY p.scheduled_at, p.id LIMIT 1"_s);
        due.bind(now).bind(now - domain::mostLateness(policy, domain::PostKind::Reply)).bind(now - domain::mostLateness(policy, domain::PostKind::Post));
        if (auto ran = due.bind(now).run(); !ran)
            return std::unexpected(ran.error());
        if (!due.next())
            return std::optional<DeliveryId>();
        post = due.number(0);
        channel = due.number(1);
    }
    std::optional<DeliveryId> failed;
    {
        Statement before = connection.prepare(u"SELECT id FROM delivery WHERE post_id = ? AND channel_id = ? AND state IN (4, 6) ORDER BY id DESC LIMIT 1"_s);
        if (auto ran = before.bind(post).bind(channel).run(); !ran)
            return std::unexpected(ran.error());
        if (before.next())
            failed = before.id<Delivery>(0);
    }
    if (failed) {
        auto entry = readDelivery(connection, *failed);
        if (!entry)
            return std::unexpected(entry.error());
        entry->state = DeliveryState::Sending;
        entry->attempts = 0;
        entry->trouble.reset();
        entry->nextAttemptAt = now;
        wantAllTheSame(*entry, now);
        // What may be there is known by the key that it left with; else what leaves now may be something else.
        if (!entry->departedAt) {
            entry->key = newKey();
            entry->firstAttemptAt.reset();
        }
        return writeDelivery(connection, *entry, false).transform([&] { return failed; });
    }
    Statement insert = connection.prepare(u"INSERT INTO delivery (post_id, channel_id, state, idempotency_key, next_attempt_at) VALUES (?, ?, 0, ?, ?)"_s);
    if (auto ran = insert.bind(post).bind(channel).bind(newKey()).bind(now).run(); !ran)
        return std::unexpected(ran.error());
    return std::optional(DeliveryId(connection.lastKey()));
}

domain::Result<SendTurn> turnOf(Connection &connection, DeliveryId id, domain::Instant now)
{
    SendTurn turn;
    auto delivery = readDelivery(connection, id);
    if (!delivery)
        return std::unexpected(delivery.error());
    turn.delivery = *delivery;
    const auto post = readPost(connection, delivery->post);
    const auto link = readConnection(connection, delivery->channel);
    if (!post || !link)
        return std::unexpected(post ? link.error() : post.error());
    turn.connection = *link;
    turn.article = post->article;
    const auto outgoing = outgoingOf(connection, *post, *delivery, now);
    if (!outgoing)
        return std::unexpected(outgoing.error());
    turn.outgoing = *outgoing;
    Statement row = connection.prepare(u"SELECT %1 FROM channel c WHERE c.id = ?"_s.arg(channelColumns()));
    if (auto ran = row.bind(delivery->channel).run(); !ran)
        return std::unexpected(ran.error());
    if (row.next())
        turn.channel = channelOf(row);
    return turn;
}

} // namespace

DeliveryStore::DeliveryStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<std::optional<SendTurn>>> DeliveryStore::claim(const QString &owner, domain::Instant now, std::chrono::milliseconds lease)
{
    return m_database.write([owner, now, lease](Connection &connection) -> domain::Result<std::optional<SendTurn>> {
        const auto policy = readLatePolicy(connection);
        if (!policy)
            return std::unexpected(policy.error());
        if (auto stopped = stopWhatIsTooLate(connection, *policy, now); !stopped)
            return std::unexpected(stopped.error());
        auto id = waitingEntry(connection, now);
        if (id && !*id)
            id = newEntry(connection, *policy, now);
        if (!id)
            return std::unexpected(id.error());
        if (!*id)
            return std::optional<SendTurn>();
        auto delivery = readDelivery(connection, **id);
        if (!delivery)
            return std::unexpected(delivery.error());
        if (delivery->state == DeliveryState::Sending) {
            ++delivery->attempts;
            delivery->firstAttemptAt = delivery->firstAttemptAt.value_or(now);
        }
        if (auto written = writeDelivery(connection, *delivery, true); !written)
            return std::unexpected(written.error());
        Statement take = connection.prepare(u"UPDATE delivery SET lease_owner = ?, lease_until = ? WHERE id = ?"_s);
        if (auto ran = take.bind(owner).bind(now + lease).bind(**id).run(); !ran)
            return std::unexpected(ran.error());
        // As it was before this moves the post: what the service is to hold says until when.
        auto turn = turnOf(connection, **id, now);
        if (!turn)
            return std::unexpected(turn.error());
        return moveDeliveredPost(connection, *delivery, now).transform([&] { return std::optional(*turn); });
    });
}

QFuture<domain::Result<std::optional<domain::Instant>>> DeliveryStore::nextDue(domain::Instant now) const
{
    return m_database.read([now](Connection &connection) -> domain::Result<std::optional<domain::Instant>> {
        const auto policy = readLatePolicy(connection);
        if (!policy)
            return std::unexpected(policy.error());
        Statement row = connection.prepare(
            u"SELECT MIN(at) FROM (SELECT MIN(MAX(d.next_attempt_at, d.lease_until)) AS at FROM delivery d JOIN connection n ON n.channel_id = d.channel_id "
            u"AND "
            "n.state = 1 WHERE d.state < 3 UNION ALL SELECT MIN(CASE p.holder WHEN 1 THEN 0 ELSE p.scheduled_at END) FROM post p JOIN connection n ON "
            "n.channel_id = p.channel_id AND n.state = 1 WHERE p.state = 4 AND p.holder <> 3 AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = p.id "
            "AND "
            "(d.state < 3 OR d.state = 5)) AND p.scheduled_at >= CASE p.kind WHEN 1 THEN ? ELSE ? END)"_s);
        row.bind(now - domain::mostLateness(*policy, domain::PostKind::Reply));
        if (auto ran = row.bind(now - domain::mostLateness(*policy, domain::PostKind::Post)).run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? row.instant(0) : std::nullopt;
    });
}

QFuture<domain::Result<>> DeliveryStore::depart(DeliveryId id, const QString &owner, domain::Instant now, std::chrono::milliseconds lease)
{
    return m_database.write([id, owner, now, lease](Connection &connection) -> domain::Result<> {
        auto delivery = heldBy(connection, id, owner);
        if (!delivery)
            return std::unexpected(delivery.error());
        delivery->departedAt = now;
        return writeDelivery(connection, *delivery, true).and_then([&] { return extendLease(connection, id, now + lease); });
    });
}

QFuture<domain::Result<>> DeliveryStore::keep(DeliveryId id, const QString &owner, const QString &key, const QString &value, bool isAnswered,
                                              domain::Instant now, std::chrono::milliseconds lease)
{
    return m_database.write([id, owner, key, value, isAnswered, now, lease](Connection &connection) -> domain::Result<> {
        auto delivery = heldBy(connection, id, owner);
        if (!delivery)
            return std::unexpected(delivery.error());
        if (isAnswered)
            delivery->departedAt.reset();
        if (value.isEmpty())
            delivery->notes.remove(key);
        else
            delivery->notes.insert(key, value);
        return writeDelivery(connection, *delivery, true).and_then([&] { return extendLease(connection, id, now + lease); });
    });
}

QFuture<domain::Result<Delivery>> DeliveryStore::settle(DeliveryId id, const QString &owner, const domain::Sent &sent, domain::Instant now,
                                                        const std::optional<domain::Drift> &drift)
{
    return m_database.write([id, owner, sent, now, drift](Connection &connection) -> domain::Result<Delivery> {
        auto delivery = heldBy(connection, id, owner);
        if (!delivery)
            return delivery;
        delivery->remoteId = sent.remoteId;
        delivery->url = sent.url;
        delivery->publishedAt = sent.publishedAt;
        delivery->isVerified = sent.isVerified;
        delivery->departedAt.reset();
        delivery->trouble.reset();
        delivery->nextAttemptAt.reset();
        delivery->notes = domain::withDrift(delivery->notes, drift);
        constexpr std::chrono::milliseconds lookAgain = std::chrono::seconds{5};
        switch (sent.state) {
        case domain::Sent::State::Published:
            delivery->state = DeliveryState::Published;
            break;
        case domain::Sent::State::Held: {
            delivery->state = DeliveryState::Held;
            if (isRecalled(*delivery)) {
                delivery->nextAttemptAt = now;
                break;
            }
            const auto post = readPost(connection, delivery->post);
            const auto ours = post && post->scheduledFor ? domain::toInstant(*post->scheduledFor) : std::nullopt;
            const domain::Instant at = drift && drift->leavesAt ? *drift->leavesAt : ours.value_or(now);
            // Every six hours, and shortly before its time, whether it still stands there as it should; and when its time has come.
            constexpr auto often = std::chrono::hours{6};
            constexpr auto before = std::chrono::minutes{10};
            const domain::Instant after = at + lookAgain;
            delivery->nextAttemptAt = after <= now ? now + std::chrono::minutes{1} : std::min<domain::Instant>(after, now + often);
            if (at - before > now)
                delivery->nextAttemptAt = std::min<domain::Instant>(*delivery->nextAttemptAt, at - before);
            break;
        }
        case domain::Sent::State::Processing:
            delivery->state = DeliveryState::Processing;
            delivery->nextAttemptAt = now + sent.askAgainIn.value_or(lookAgain);
            break;
        }
        return writeDelivery(connection, *delivery, false).and_then([&] { return moveDeliveredPost(connection, *delivery, now); }).transform([&] {
            return *delivery;
        });
    });
}

QFuture<domain::Result<Delivery>> DeliveryStore::fail(DeliveryId id, const QString &owner, const Failure &failure, domain::Instant now, double share)
{
    return m_database.write([id, owner, failure, now, share](Connection &connection) -> domain::Result<Delivery> {
        auto delivery = heldBy(connection, id, owner);
        if (!delivery)
            return delivery;
        const Trouble &trouble = failure.trouble;
        const domain::NextStep next = domain::afterTrouble(*delivery, trouble, now, share);
        const bool wasRecalled = isRecalled(*delivery);
        // What the service held is there no more: what leaves after this is something new.
        if (delivery->state == DeliveryState::Held && trouble.kind == Trouble::Kind::Gone && !wasRecalled) {
            delivery->notes.clear();
            delivery->remoteId.clear();
            delivery->url.clear();
            delivery->departedAt.reset();
            delivery->firstAttemptAt.reset();
            delivery->key = newKey();
        }
        delivery->state = next.state;
        delivery->trouble = trouble;
        // It stands there still, and nobody can take it back: a person looks.
        if (wasRecalled && domain::hasEnded(next.state)) {
            delivery->state = DeliveryState::Unsure;
            delivery->trouble->kind = Trouble::Kind::Unsure;
        }
        delivery->nextAttemptAt = next.pause.transform([now](std::chrono::milliseconds pause) { return now + pause; });
        if (failure.wasTurnedDown)
            delivery->departedAt.reset();
        if (trouble.kind == Trouble::Kind::AccessWithdrawn) {
            Statement withdraw = connection.prepare(u"UPDATE connection SET state = 2 WHERE channel_id = ? AND state = 1"_s);
            if (auto ran = withdraw.bind(delivery->channel).run(); !ran)
                return std::unexpected(ran.error());
            connection.changes().channels.updated << delivery->channel;
        }
        return writeDelivery(connection, *delivery, false).and_then([&] { return moveDeliveredPost(connection, *delivery, now); }).transform([&] {
            return *delivery;
        });
    });
}

QFuture<domain::Result<Delivery>> DeliveryStore::takenBack(DeliveryId id, const QString &owner)
{
    return m_database.write([id, owner](Connection &connection) -> domain::Result<Delivery> {
        auto delivery = heldBy(connection, id, owner);
        if (!delivery)
            return delivery;
        // The post is what it became here; where it is scheduled still, it leaves as something new.
        delivery->state = DeliveryState::Cancelled;
        delivery->remoteId.clear();
        delivery->url.clear();
        delivery->notes.clear();
        delivery->departedAt.reset();
        delivery->nextAttemptAt.reset();
        delivery->trouble.reset();
        return writeDelivery(connection, *delivery, false).transform([&] { return *delivery; });
    });
}

bool DeliveryStore::isRecalled(const Delivery &delivery)
{
    return store::isRecalled(delivery);
}

QFuture<domain::Result<>> DeliveryStore::hurry(domain::Instant now)
{
    return m_database.write([now](Connection &connection) -> domain::Result<> {
        constexpr std::chrono::milliseconds longestLease = std::chrono::minutes{15};
        constexpr std::chrono::milliseconds longestPause = std::chrono::hours{24};
        {
            Statement leases = connection.prepare(u"UPDATE delivery SET lease_owner = '', lease_until = 0 WHERE lease_until > ?"_s);
            if (auto ran = leases.bind(now + longestLease).run(); !ran)
                return ran;
        }
        Statement update = connection.prepare(
            u"UPDATE delivery SET next_attempt_at = ? WHERE state = ? AND next_attempt_at > ? AND (trouble_kind IN (?, ?) OR next_attempt_at > ?) RETURNING post_id"_s);
        update.bind(now).bind(static_cast<int>(DeliveryState::Sending)).bind(now).bind(static_cast<int>(Trouble::Kind::Offline));
        if (auto ran = update.bind(static_cast<int>(Trouble::Kind::Unreachable)).bind(now + longestPause).run(); !ran)
            return ran;
        while (update.next())
            connection.changes().posts.updated << update.id<domain::Post>(0);
        return update.ended();
    });
}

QFuture<domain::Result<>> DeliveryStore::release(const QString &owner)
{
    return m_database.write([owner](Connection &connection) -> domain::Result<> {
        Statement update = connection.prepare(u"UPDATE delivery SET lease_until = 0 WHERE lease_owner = ? AND lease_until > 0"_s);
        return update.bind(owner).run();
    });
}

QFuture<domain::Result<std::optional<Delivery>>> DeliveryStore::ofPost(domain::Id<domain::Post> post) const
{
    return m_database.read([post](Connection &connection) -> domain::Result<std::optional<Delivery>> {
        Statement row = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.post_id = ? ORDER BY d.id DESC LIMIT 1"_s.arg(deliveryColumns()));
        if (auto ran = row.bind(post).run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? std::optional(deliveryOf(row)) : std::nullopt;
    });
}

QFuture<domain::Result<QList<Delivery>>> DeliveryStore::newest(int limit) const
{
    return m_database.read([limit](Connection &connection) {
        Statement rows = connection.prepare(u"SELECT %1 FROM delivery d ORDER BY d.id DESC LIMIT ?"_s.arg(deliveryColumns()));
        return entriesOf(rows.bind(limit));
    });
}

QFuture<domain::Result<QList<Delivery>>> DeliveryStore::unsettled() const
{
    return m_database.read([](Connection &connection) {
        Statement rows = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.state < 3 OR d.state = 5 ORDER BY d.id"_s.arg(deliveryColumns()));
        return entriesOf(rows);
    });
}

QFuture<domain::Result<>> DeliveryStore::retry(DeliveryId id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto delivery = readDelivery(connection, id);
        if (!delivery)
            return std::unexpected(delivery.error());
        if (delivery->state != DeliveryState::Failed)
            return domain::failure(Kind::Conflict, u"delivery %1 has not failed"_s.arg(id.value()));
        delivery->state = DeliveryState::Sending;
        delivery->attempts = 0;
        delivery->nextAttemptAt = now;
        delivery->trouble.reset();
        wantAllTheSame(*delivery, now);
        if (!delivery->departedAt)
            delivery->firstAttemptAt.reset();
        return writeDelivery(connection, *delivery, false).and_then([&] { return moveDeliveredPost(connection, *delivery, now); });
    });
}

QFuture<domain::Result<>> DeliveryStore::resolve(DeliveryId id, bool isThere, domain::Instant now)
{
    return m_database.write([id, isThere, now](Connection &connection) -> domain::Result<> {
        auto delivery = readDelivery(connection, id);
        if (!delivery)
            return std::unexpected(delivery.error());
        if (delivery->state != DeliveryState::Unsure)
            return domain::failure(Kind::Conflict, u"of delivery %1 everything is known"_s.arg(id.value()));
        delivery->trouble.reset();
        if (isThere) {
            delivery->state = DeliveryState::Published;
            delivery->publishedAt = delivery->departedAt.value_or(now);
        } else {
            delivery->state = DeliveryState::Sending;
            delivery->attempts = 0;
            delivery->firstAttemptAt.reset();
            delivery->nextAttemptAt = now;
            wantAllTheSame(*delivery, now);
        }
        delivery->departedAt.reset();
        return writeDelivery(connection, *delivery, false).and_then([&] { return moveDeliveredPost(connection, *delivery, now); });
    });
}

QFuture<domain::Result<>> DeliveryStore::cancel(DeliveryId id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto delivery = readDelivery(connection, id);
        if (!delivery)
            return std::unexpected(delivery.error());
        Statement leased = connection.prepare(u"SELECT 1 FROM delivery WHERE id = ? AND lease_until > ?"_s);
        if (auto ran = leased.bind(id).bind(now).run(); !ran)
            return ran;
        if (leased.next() || delivery->state != DeliveryState::Sending || delivery->departedAt)
            return domain::failure(Kind::Conflict, u"delivery %1 is being sent, may have arrived, or does not wait"_s.arg(id.value()));
        delivery->state = DeliveryState::Cancelled;
        delivery->nextAttemptAt.reset();
        return writeDelivery(connection, *delivery, false).and_then([&] { return moveDeliveredPost(connection, *delivery, now); });
    });
}

QFuture<domain::Result<QStringList>> DeliveryStore::holders(domain::Instant now) const
{
    return m_database.read([now](Connection &connection) -> domain::Result<QStringList> {
        Statement rows = connection.prepare(u"SELECT DISTINCT lease_owner FROM delivery WHERE lease_until > ?"_s);
        if (auto ran = rows.bind(now).run(); !ran)
            return std::unexpected(ran.error());
        QStringList holders;
        while (rows.next())
            holders << rows.text(0);
        return rows.ended().transform([&] { return holders; });
    });
}

} // namespace parvis::store
