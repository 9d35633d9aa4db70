// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/deliverystore.h"

#include "core/domain/channels/holding.h"
#include "core/domain/channels/otherkey.h"
#include "core/domain/channels/secretproblem.h"
#include "core/domain/channels/settling.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/askedtowait.h"
#include "core/store/channels/channelrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/countedwrite.h"
#include "core/store/channels/cutoff.h"
#include "core/store/channels/deniedsending.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/errandrecord.h"
#include "core/store/channels/heldhere.h"
#include "core/store/channels/heldthere.h"
#include "core/store/channels/lackedrights.h"
#include "core/store/channels/latenessrecord.h"
#include "core/store/channels/leases.h"
#include "core/store/channels/missingsecrets.h"
#include "core/store/channels/offlineswitch.h"
#include "core/store/channels/renewal.h"
#include "core/store/channels/restoredposts.h"
#include "core/store/channels/rivals.h"
#include "core/store/channels/settling.h"
#include "core/store/channels/sitepagestore.h"
#include "core/store/channels/takenplaces.h"
#include "core/store/channels/twice.h"

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
    const auto isOurs = isHeldBy(connection, deliveryLeases(), id.value(), owner);
    if (!isOurs)
        return std::unexpected(isOurs.error());
    return *isOurs ? readDelivery(connection, id) : domain::failure(Kind::Conflict, u"delivery %1 is not ours to send any more"_s.arg(id.value()));
}

/// An entry that waits for its next attempt, or to be asked after. Only what is under way (state < 3) is ever leased: that, and no index of a channel's whole
/// ledger (the + forbids it), is looked through for leases.
domain::Result<std::optional<DeliveryId>> waitingEntry(Connection &connection, const ServiceScope &scope, domain::Instant now)
{
    Statement due = connection.prepare(
        u"SELECT d.id FROM delivery d JOIN connection n ON n.channel_id = d.channel_id AND n.state = 1 WHERE d.state < 3 AND d.next_attempt_at <= ? "_s
        + inScope(scope, u"d.channel_id"_s)
        + u"AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.state < 3 AND +o.channel_id = d.channel_id AND o.lease_until > ?) AND ? >= "_s
        + askedToWait(u"d.channel_id"_s) + u"ORDER BY d.next_attempt_at, d.id LIMIT 1"_s);
    if (auto ran = due.bind(now).bind(now).bind(now).run(); !ran)
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
        const auto read = deliveriesOf(rows.bind(now).bind(now));
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
domain::Result<std::optional<DeliveryId>> newEntry(Connection &connection, const ServiceScope &scope, const domain::LatePolicy &policy, domain::Instant now)
{
    qint64 post = 0;
    qint64 channel = 0;
    {
        // holder: 1 the service, 3 by hand (domain::PostHolder).
        Statement due = connection.prepare(
            u"SELECT p.id, p.channel_id FROM post p JOIN connection n ON n.channel_id = p.channel_id AND n.state = 1 WHERE p.state = 4 AND p.holder <> 3 "
            "AND (p.scheduled_at <= ? OR p.holder = 1) AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = p.id AND (d.state < 3 OR d.state = 5)) "
            "AND p.scheduled_at >= CASE p.kind WHEN 1 THEN ? ELSE ? END "_s
            + inScope(scope, u"p.channel_id"_s)
            + u"AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.state < 3 AND +o.channel_id = p.channel_id AND o.lease_until > ?) AND ? >= "_s
            + askedToWait(u"p.channel_id"_s) + u"ORDER BY p.scheduled_at, p.id LIMIT 1"_s);
        due.bind(now).bind(now - domain::mostLateness(policy, domain::PostKind::Reply)).bind(now - domain::mostLateness(policy, domain::PostKind::Post));
        if (auto ran = due.bind(now).bind(now).run(); !ran)
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

/// What is due longest: an entry that waits, else a new one. What waits here for its time from now on, since its service takes it no more, is passed over.
domain::Result<std::optional<Delivery>> dueEntry(Connection &connection, const ServiceScope &scope, const domain::LatePolicy &policy, domain::Instant now)
{
    for (;;) {
        auto id = waitingEntry(connection, scope, now);
        if (id && !*id)
            id = newEntry(connection, scope, policy, now);
        if (!id)
            return std::unexpected(id.error());
        if (!*id)
            return std::optional<Delivery>();
        auto delivery = readDelivery(connection, **id);
        if (!delivery)
            return std::unexpected(delivery.error());
        const auto waits = waitsHere(connection, *delivery, now);
        if (!waits)
            return std::unexpected(waits.error());
        if (!*waits)
            return std::optional(*delivery);
    }
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
    if (domain::looksFrom(*delivery, link->capabilities, now)) {
        const auto rival = rivalOf(connection, *delivery, *post, link->capabilities);
        if (!rival)
            return std::unexpected(rival.error());
        turn.rival = *rival;
    }
    const auto outgoing = outgoingOf(connection, *post, *delivery, now);
    if (!outgoing)
        return std::unexpected(outgoing.error());
    turn.outgoing = *outgoing;
    if (turn.connection.capabilities.tellsArticles && turn.article.isNull())
        turn.outgoing.title = titleOfLinkedPage(connection, post->text).value_or(post->title);
    // What a service holds it may be given another time that is so soon that this machine would hold it, were it new.
    if (post->scheduledFor && post->state == domain::PostState::Scheduled && delivery->state == DeliveryState::Held && Renewal::in(*delivery))
        turn.outgoing.scheduledAt = domain::toInstant(*post->scheduledFor);
    Statement row = connection.prepare(u"SELECT %1 FROM channel c WHERE c.id = ?"_s.arg(channelColumns()));
    if (auto ran = row.bind(delivery->channel).run(); !ran)
        return std::unexpected(ran.error());
    if (row.next())
        turn.channel = channelOf(row);
    return turn;
}

} // namespace

DeliveryStore::DeliveryStore(Database &database, const ServiceScope &scope)
    : m_database(database)
    , m_scope(scope)
{
}

QFuture<domain::Result<std::optional<SendTurn>>> DeliveryStore::claim(const QString &owner, domain::Instant now, std::chrono::milliseconds lease)
{
    using Claimed = domain::Result<std::optional<SendTurn>>;
    return writeCounted(m_database, [owner, now, lease, scope = m_scope](Connection &connection, const Turns &turns, qint64 &counted) -> Claimed {
        const auto isOffline = isSwitchedOff(connection);
        if (!isOffline || *isOffline)
            return isOffline.transform([](bool) { return std::optional<SendTurn>(); });
        const auto policy = readLatePolicy(connection);
        if (!policy)
            return std::unexpected(policy.error());
        auto stopped = turns.catchUp(connection)
                           .and_then([&] { return askAboutWhatWasRestored(connection, now); })
                           .and_then([&] { return stopWhatIsTooLate(connection, *policy, now); })
                           .and_then([&] { return cutOff(connection, now); })
                           .and_then([&] { return letSettle(connection, now); });
        if (!stopped)
            return std::unexpected(stopped.error());
        const auto due = dueEntry(connection, scope, *policy, now);
        if (!due)
            return std::unexpected(due.error());
        if (!*due)
            return std::optional<SendTurn>();
        Delivery delivery = **due;
        if (delivery.state == DeliveryState::Sending) {
            ++delivery.attempts;
            delivery.firstAttemptAt = delivery.firstAttemptAt.value_or(now);
            if (auto done = countTurn(connection, counted); !done)
                return std::unexpected(done.error());
        }
        if (auto written = writeDelivery(connection, delivery, true); !written)
            return std::unexpected(written.error());
        if (auto taken = takeLease(connection, deliveryLeases(), delivery.id.value(), owner, now + lease); !taken)
            return std::unexpected(taken.error());
        // As it was before this moves the post: what the service is to hold says until when.
        auto turn = turnOf(connection, delivery.id, now);
        if (!turn)
            return std::unexpected(turn.error());
        return moveDeliveredPost(connection, delivery, now).transform([&] { return std::optional(*turn); });
    });
}

QFuture<domain::Result<std::optional<domain::Instant>>> DeliveryStore::nextDue(domain::Instant now) const
{
    return m_database.read([now, scope = m_scope](Connection &connection) -> domain::Result<std::optional<domain::Instant>> {
        const auto policy = readLatePolicy(connection);
        if (!policy)
            return std::unexpected(policy.error());
        Statement row = connection.prepare(
            u"SELECT MIN(at) FROM (SELECT MIN(MAX(d.next_attempt_at, d.lease_until, "_s + askedToWait(u"d.channel_id"_s)
            + u")) AS at FROM delivery d JOIN connection n ON n.channel_id = d.channel_id AND n.state = 1 WHERE d.state < 3"_s
            + inScope(scope, u"d.channel_id"_s) + u" UNION ALL SELECT MIN(MAX(CASE p.holder WHEN 1 THEN 0 ELSE p.scheduled_at END, "_s
            + askedToWait(u"p.channel_id"_s)
            + u")) FROM post p JOIN connection n ON "
              "n.channel_id = p.channel_id AND n.state = 1 WHERE p.state = 4 AND p.holder <> 3 AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = p.id "
              "AND "
              "(d.state < 3 OR d.state = 5)) AND p.scheduled_at >= CASE p.kind WHEN 1 THEN ? ELSE ? END"_s
            + inScope(scope, u"p.channel_id"_s) + u')');
        row.bind(now - domain::mostLateness(*policy, domain::PostKind::Reply));
        if (auto ran = row.bind(now - domain::mostLateness(*policy, domain::PostKind::Post)).run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? row.instant(0) : std::nullopt;
    });
}

QFuture<domain::Result<>> DeliveryStore::depart(DeliveryId id, const QString &owner, domain::Instant now, std::chrono::milliseconds lease)
{
    return writeCounted(m_database, [id, owner, now, lease](Connection &connection, const Turns &, qint64 &counted) -> domain::Result<> {
        auto delivery = heldBy(connection, id, owner);
        if (!delivery)
            return std::unexpected(delivery.error());
        const auto again = looksAgainAt(connection, *delivery, now);
        if (!again || *again)
            return again ? domain::failure(Kind::Busy, u"it is looked for once more before it leaves again"_s) : std::unexpected(again.error());
        const auto isLate = isTooLateAgain(connection, *delivery, now);
        if (!isLate || *isLate)
            return isLate ? domain::failure(Kind::Refused, delivery->trouble ? delivery->trouble->said : QString()) : std::unexpected(isLate.error());
        if (auto noted = noteResent(connection, *delivery, now); !noted)
            return noted;
        delivery->departedAt = now;
        // What leaves from here bears our key.
        for (const auto note : {domain::notWorkedOnNote, domain::notThereNote, domain::otherKeyNote})
            delivery->notes.remove(QString(note));
        // That it was too much is over: what becomes of this attempt nobody knows.
        if (delivery->trouble && delivery->trouble->kind == Trouble::Kind::RateLimited)
            delivery->trouble.reset();
        // Whoever takes over from a process that is killed from here on looks no sooner.
        if (auto off = putOff(connection, *delivery, now, true); !off)
            return off;
        // A copy of the file that is made between the claim and this knows of no departure.
        return writeDelivery(connection, *delivery, true)
            .and_then([&] { return extendLease(connection, deliveryLeases(), id.value(), now + lease); })
            .and_then([&] { return countTurn(connection, counted); });
    });
}

QFuture<domain::Result<>> DeliveryStore::keep(DeliveryId id, const QString &owner, const QString &key, const QString &value, bool isAnswered,
                                              domain::Instant now, std::chrono::milliseconds lease)
{
    return m_database.write([id, owner, key, value, isAnswered, now, lease](Connection &connection) -> domain::Result<> {
        auto delivery = heldBy(connection, id, owner);
        if (!delivery)
            return std::unexpected(delivery.error());
        if (isAnswered) {
            delivery->departedAt.reset();
            for (const auto note : {domain::notWorkedOnNote, domain::notThereNote})
                delivery->notes.remove(QString(note));
            if (delivery->state == DeliveryState::Sending)
                delivery->nextAttemptAt = now;
        }
        if (value.isEmpty())
            delivery->notes.remove(key);
        else
            delivery->notes.insert(key, value);
        return writeDelivery(connection, *delivery, true).and_then([&] { return extendLease(connection, deliveryLeases(), id.value(), now + lease); });
    });
}

QFuture<domain::Result<Delivery>> DeliveryStore::settle(DeliveryId id, const QString &owner, const domain::Sent &sent, domain::Instant now,
                                                        const std::optional<domain::Drift> &drift, const QString &renewal)
{
    return m_database.write([id, owner, sent, now, drift, renewal](Connection &connection) -> domain::Result<Delivery> {
        auto delivery = heldBy(connection, id, owner);
        if (!delivery)
            return delivery;
        if (auto read = secretWasRead(connection, delivery->channel); !read)
            return std::unexpected(read.error());
        if (sent.state == domain::Sent::State::Published) {
            const auto other = postAt(connection, *delivery, sent.remoteId);
            if (!other)
                return std::unexpected(other.error());
            if (*other) {
                const Delivery unsure = withoutPlace(*delivery, sent.remoteId, **other, now);
                return writeDelivery(connection, unsure, false).and_then([&] { return moveDeliveredPost(connection, unsure, now); }).transform([&] {
                    return unsure;
                });
            }
        }
        const auto publishedAt = publishedWhen(connection, *delivery, sent, now);
        if (!publishedAt)
            return std::unexpected(publishedAt.error());
        delivery->remoteId = sent.remoteId;
        delivery->url = sent.url;
        delivery->publishedAt = *publishedAt;
        delivery->isVerified = sent.isVerified;
        delivery->departedAt.reset();
        noteDenied(connection, delivery->channel, delivery->trouble, std::nullopt);
        delivery->trouble.reset();
        if (auto ended = endPause(connection, delivery->channel, now); !ended)
            return std::unexpected(ended.error());
        delivery->nextAttemptAt.reset();
        delivery->notes = domain::withDropped(domain::withDrift(delivery->notes, drift), sent.dropped);
        for (const auto note : {domain::notWorkedOnNote, domain::notThereNote, domain::lostNote, domain::otherKeyNote})
            delivery->notes.remove(QString(note));
        endRenewal(*delivery, renewal, drift);
        static_cast<void>(takeWanted(*delivery));
        constexpr std::chrono::milliseconds lookAgain = std::chrono::seconds{5};
        switch (sent.state) {
        case domain::Sent::State::Published:
            if (auto given = rightsAreGiven(connection, delivery->channel, rightsNeeded(delivery->notes)); !given)
                return std::unexpected(given.error());
            delivery->state = DeliveryState::Published;
            delivery->publishedAt = delivery->publishedAt.value_or(now);
            if (auto renewed = dropTwinLook(connection, id).and_then([&] { return renewPublished(connection, *delivery, now); }); !renewed)
                return std::unexpected(renewed.error());
            if (auto noted = sent.isToTell ? noteTelling(connection, *delivery, now) : domain::Result<>(); !noted)
                return std::unexpected(noted.error());
            break;
        case domain::Sent::State::Held: {
            delivery->state = DeliveryState::Held;
            if (const auto changed = Renewal::in(*delivery)) {
                delivery->nextAttemptAt = std::max(now, changed->due);
                break;
            }
            if (isRecalled(*delivery)) {
                delivery->nextAttemptAt = now;
                break;
            }
            const auto post = readPost(connection, delivery->post);
            const auto ours = post && post->scheduledFor ? domain::toInstant(*post->scheduledFor) : std::nullopt;
            if (ours && !(drift && drift->leavesAt))
                delivery->notes.insert(QString(toldNote), QString::number(domain::toMs(*ours)));
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
        return writeDelivery(connection, *delivery, false)
            .and_then([&] { return moveDeliveredPost(connection, *delivery, now); })
            .and_then([&] { return lookForTwinOf(connection, id, now); })
            .transform([&] { return *delivery; });
    });
}

QFuture<domain::Result<Delivery>> DeliveryStore::fail(DeliveryId id, const QString &owner, const Failure &failure, domain::Instant now, double share)
{
    return m_database.write([id, owner, failure, now, share](Connection &connection) -> domain::Result<Delivery> {
        auto delivery = heldBy(connection, id, owner);
        if (!delivery)
            return delivery;
        const Trouble &trouble = failure.trouble;
        if (failure.isAgainstWord)
            delivery->notes.remove(QString(domain::notThereNote));
        const auto looks = failure.wasTooSoon ? putOffAgain(connection, *delivery, now) : goOnByTheirWord(connection, *delivery, trouble, failure.hasLeft, now);
        if (!looks || *looks)
            return looks.transform([&](bool) { return *delivery; });
        const auto waits = failure.wasTurnedDown ? waitsHereInstead(connection, *delivery, trouble, now) : domain::Result<bool>(false);
        if (!waits || *waits)
            return waits.transform([&](bool) { return *delivery; });
        const domain::NextStep next = domain::afterTrouble(*delivery, trouble, now, share);
        const bool wasRecalled = isRecalled(*delivery) && !Renewal::in(*delivery);
        const bool isHeldStill = staysHeld(*delivery, trouble);
        const bool isToLeave = takeWanted(*delivery) && trouble.kind == Trouble::Kind::Gone;
        // What the service held, or has taken, is there no more: what leaves after this is something new.
        const bool wasTaken = delivery->state == DeliveryState::Processing && next.state == DeliveryState::Failed;
        if ((delivery->state == DeliveryState::Held || wasTaken) && trouble.kind == Trouble::Kind::Gone && !wasRecalled) {
            delivery->notes.clear();
            delivery->remoteId.clear();
            delivery->url.clear();
            delivery->departedAt.reset();
            delivery->firstAttemptAt.reset();
            delivery->key = newKey();
        }
        if (failure.hasLeft && domain::isNotWorkedOn(trouble))
            delivery->notes.insert(QString(domain::notWorkedOnNote), u"yes"_s);
        const auto before = delivery->trouble;
        delivery->state = next.state;
        delivery->trouble = trouble;
        // It stands there still, and nobody can take it back: a person looks.
        delivery->nextAttemptAt = next.pause.transform([now](std::chrono::milliseconds pause) { return now + pause; });
        if (auto capped = tryByItsTime(connection, *delivery, now); !capped)
            return std::unexpected(capped.error());
        if (isHeldStill) {
            delivery->state = DeliveryState::Held;
            delivery->nextAttemptAt = delivery->nextAttemptAt.value_or(now + heldPause);
            if (auto forgotten = forgetRefusedTime(connection, *delivery, trouble); !forgotten)
                return std::unexpected(forgotten.error());
        } else if (isToLeave) {
            delivery->state = DeliveryState::Sending;
            delivery->attempts = 0;
            delivery->trouble.reset();
            delivery->nextAttemptAt = now;
            wantAllTheSame(*delivery, now);
        } else if (wasRecalled && (domain::hasEnded(next.state) || trouble.kind == Trouble::Kind::AccessWithdrawn)) {
            delivery->state = DeliveryState::Unsure;
            delivery->trouble->kind = Trouble::Kind::Unsure;
            delivery->nextAttemptAt.reset();
        }
        if (failure.wasTurnedDown)
            delivery->departedAt.reset();
        if (auto off = putOff(connection, *delivery, now, failure.hasLeft); !off)
            return std::unexpected(off.error());
        if (trouble.kind == Trouble::Kind::AccessWithdrawn) {
            if (auto withdrawn = withdrawAccess(connection, delivery->channel, trouble); !withdrawn)
                return std::unexpected(withdrawn.error());
        }
        if (auto left = leaveAlone(connection, delivery->channel, trouble, now); !left)
            return std::unexpected(left.error());
        noteDenied(connection, delivery->channel, before, trouble);
        if (auto noted = noteLackedRights(connection, delivery->channel, trouble); !noted)
            return std::unexpected(noted.error());
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
        if (auto written = writeDelivery(connection, *delivery, false); !written)
            return std::unexpected(written.error());
        const auto post = readPost(connection, delivery->post);
        if (!post)
            return std::unexpected(post.error());
        // Nothing of it is under way any more.
        const bool isLeftBehind
            = post->state == domain::PostState::Sending || post->state == domain::PostState::Pending || post->state == domain::PostState::Failed;
        return (isLeftBehind ? moveDeliveredPost(connection, *delivery, post->changedAt) : domain::Result<>()).transform([&] { return *delivery; });
    });
}

bool DeliveryStore::isRecalled(const Delivery &delivery)
{
    return store::isRecalled(delivery);
}

QString DeliveryStore::renewalOf(const Delivery &delivery)
{
    const auto renewal = Renewal::in(delivery);
    return renewal && delivery.state == DeliveryState::Held ? renewal->token : QString();
}

std::optional<domain::Instant> DeliveryStore::renewalDue(const Delivery &delivery)
{
    const auto renewal = Renewal::in(delivery);
    return renewal && delivery.state == DeliveryState::Held ? std::optional(renewal->due) : std::nullopt;
}

QFuture<domain::Result<>> DeliveryStore::hurry(domain::Instant now)
{
    return m_database.write([now](Connection &connection) -> domain::Result<> {
        constexpr std::chrono::milliseconds farthestAttempt = std::chrono::hours{24};
        if (auto dropped = dropFarLeases(connection, deliveryLeases(), now); !dropped)
            return dropped;
        Statement update = connection.prepare(
            u"UPDATE delivery SET next_attempt_at = ? WHERE state < 3 AND state = ? AND next_attempt_at > ? AND (trouble_kind IN (?, ?) OR next_attempt_at > ? OR trouble GLOB ?) RETURNING post_id"_s);
        update.bind(now).bind(static_cast<int>(DeliveryState::Sending)).bind(now).bind(static_cast<int>(Trouble::Kind::Offline));
        if (auto ran = update.bind(static_cast<int>(Trouble::Kind::Unreachable)).bind(now + farthestAttempt).bind(domain::secretProblemMark() + u'*').run();
            !ran)
            return ran;
        while (update.next())
            connection.changes().posts.updated << update.id<domain::Post>(0);
        return update.ended();
    });
}

QFuture<domain::Result<>> DeliveryStore::release(const QString &owner)
{
    return m_database.write([owner](Connection &connection) { return releaseLeases(connection, deliveryLeases(), owner); });
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
        return deliveriesOf(rows.bind(limit));
    });
}

QFuture<domain::Result<QList<Delivery>>> DeliveryStore::unsettled() const
{
    return m_database.read([](Connection &connection) {
        Statement rows = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.state < 3 OR d.state = 5 ORDER BY +d.id"_s.arg(deliveryColumns()));
        return deliveriesOf(rows);
    });
}

QFuture<domain::Result<QStringList>> DeliveryStore::holders(domain::Instant now) const
{
    return m_database.read([now](Connection &connection) { return leaseHolders(connection, deliveryLeases(), now); });
}

} // namespace parvis::store
