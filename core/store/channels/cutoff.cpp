// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/cutoff.h"

#include "core/store/calendar/postrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/latenessrecord.h"
#include "core/store/channels/leases.h"
#include "core/store/channels/renewal.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Delivery;
using domain::DeliveryState;
using ChannelId = domain::Id<domain::Channel>;

namespace {

/// holder: 1 the service, 2 this machine (domain::PostHolder): whoever publishes by hand needs no connection.
constexpr auto leavesByItself = "p.state = 4 AND p.holder IN (1, 2) AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = p.id AND "
                                "(d.state < 3 OR d.state = 5))"_L1;

/// Until when its service holds it, as far as is known here.
std::optional<domain::Instant> heldUntil(const Delivery &delivery, const domain::Post &post)
{
    const auto drift = domain::driftIn(delivery.notes);
    if (drift && drift->leavesAt)
        return drift->leavesAt;
    return post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
}

/// Nothing of it can be there.
bool hasSurelyNotLeft(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Sending && !delivery.departedAt && !hasBegun(delivery);
}

/// Here it is something else already than what the service holds.
bool isOtherHere(const Delivery &delivery)
{
    return isRecalled(delivery) && !Renewal::in(delivery);
}

/// A person is asked what became of it.
domain::Result<> askThePerson(Connection &connection, Delivery delivery, domain::Instant now)
{
    if (!isOtherHere(delivery))
        delivery.notes.insert(QString(cutOffNote), u"%1 %2"_s.arg(static_cast<int>(delivery.state)).arg(domain::toMs(now)));
    delivery.state = DeliveryState::Unsure;
    delivery.trouble = domain::Trouble{.kind = domain::Trouble::Kind::Unsure};
    delivery.nextAttemptAt.reset();
    return writeDelivery(connection, delivery, false).and_then([&] { return moveDeliveredPost(connection, delivery, now); });
}

/// It waits as it was scheduled.
domain::Result<> scheduleAsItWas(Connection &connection, Delivery delivery, domain::Post post, domain::Instant now)
{
    delivery.state = DeliveryState::Cancelled;
    delivery.trouble.reset();
    delivery.nextAttemptAt.reset();
    if (auto written = writeDelivery(connection, delivery, false); !written)
        return written;
    if (!post.scheduledFor)
        return moveDeliveredPost(connection, delivery, now);
    const auto zone = connection.zone();
    if (!zone)
        return std::unexpected(zone.error());
    post.state = domain::PostState::Scheduled;
    post.problem.clear();
    post.changedAt = now;
    connection.changes().posts.updated << post.id;
    return updatePost(connection, post, *zone);
}

domain::Result<> cutOffOne(Connection &connection, const Delivery &delivery, domain::Instant now)
{
    const auto post = readPost(connection, delivery.post);
    if (!post)
        return std::unexpected(post.error());
    switch (delivery.state) {
    case DeliveryState::Sending:
        return hasSurelyNotLeft(delivery) ? scheduleAsItWas(connection, delivery, *post, now) : askThePerson(connection, delivery, now);
    case DeliveryState::Held: {
        // By then it has left there, as far as anybody can know.
        constexpr std::chrono::minutes surely{5};
        const auto until = heldUntil(delivery, *post);
        if (!isOtherHere(delivery) && until && *until + surely > now)
            return {};
        return askThePerson(connection, delivery, now);
    }
    default:
        return askThePerson(connection, delivery, now);
    }
}

} // namespace

domain::Result<> cutOff(Connection &connection, domain::Instant now)
{
    Statement rows = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.state < 3 AND NOT EXISTS (SELECT 1 FROM connection n WHERE n.channel_id = "
                                        "d.channel_id)"_s.arg(deliveryColumns()));
    const auto entries = deliveriesOf(rows);
    if (!entries)
        return std::unexpected(entries.error());
    for (const Delivery &delivery : *entries) {
        const auto isLeased = isHeld(connection, deliveryLeases(), delivery.id.value(), now);
        if (!isLeased)
            return std::unexpected(isLeased.error());
        // Whoever is about to send what has not left yet holds no lease on it from here on, so sends nothing; of the rest it says what became of it.
        if (*isLeased && !hasSurelyNotLeft(delivery))
            continue;
        if (auto done = cutOffOne(connection, delivery, now); !done)
            return done;
    }
    return {};
}

domain::Result<> sendOrWait(Connection &connection, const Delivery &delivery, domain::Instant now)
{
    bool isConnected = false;
    {
        Statement link = connection.prepare(u"SELECT 1 FROM connection WHERE channel_id = ?"_s);
        if (auto ran = link.bind(delivery.channel).run(); !ran)
            return ran;
        isConnected = link.next();
    }
    Delivery wanted = delivery;
    wanted.notes.remove(QString(cutOffNote));
    const auto post = readPost(connection, delivery.post);
    if (!post)
        return std::unexpected(post.error());
    // What this machine is to send later leaves at its time.
    const auto leavesAt = post->scheduledFor ? domain::toInstant(*post->scheduledFor) : std::nullopt;
    const bool isToCome = post->holder == domain::PostHolder::ThisMachine && leavesAt && *leavesAt > now && !delivery.departedAt;
    if (isConnected && !isToCome)
        return writeDelivery(connection, wanted, false).and_then([&] { return moveDeliveredPost(connection, wanted, now); });
    return scheduleAsItWas(connection, wanted, *post, now);
}

domain::Result<> takeUpAgain(Connection &connection, ChannelId channel, domain::Instant now)
{
    // Notes are a JSON object.
    Statement rows = connection.prepare(
        u"SELECT %1 FROM delivery d WHERE d.channel_id = ? AND d.state = 5 AND instr(d.notes, '\"cut off\"') > 0"_s.arg(deliveryColumns()));
    const auto entries = deliveriesOf(rows.bind(channel));
    if (!entries)
        return std::unexpected(entries.error());
    for (Delivery delivery : *entries) {
        const QStringList noted = delivery.notes.take(QString(cutOffNote)).split(u' ');
        const auto post = readPost(connection, delivery.post);
        if (!post)
            return std::unexpected(post.error());
        // Of other words nobody could find again what has left.
        if (noted.size() != 2 || noted.at(1).toLongLong() != domain::toMs(post->changedAt))
            continue;
        delivery.state = static_cast<DeliveryState>(noted.at(0).toInt());
        delivery.trouble.reset();
        delivery.nextAttemptAt = now;
        if (domain::hasEnded(delivery.state))
            continue;
        auto done = writeDelivery(connection, delivery, false).and_then([&] { return moveDeliveredPost(connection, delivery, now); });
        if (!done)
            return done;
    }
    return {};
}

QFuture<domain::Result<WaitingThere>> waitingThere(Database &database, ChannelId channel)
{
    return database.read([channel](Connection &connection) -> domain::Result<WaitingThere> {
        WaitingThere waiting;
        {
            Statement rows = connection.prepare(u"SELECT %1 FROM post WHERE id IN (SELECT p.id FROM post p WHERE p.channel_id = ? AND %2) ORDER BY "
                                                "scheduled_at, id"_s.arg(postColumns(), leavesByItself));
            const auto posts = postsOf(rows.bind(channel));
            if (!posts)
                return std::unexpected(posts.error());
            waiting.toLeave = *posts;
        }
        // state: what has not ended, and 5, of which a person is to say whether it arrived (domain::DeliveryState).
        Statement rows = connection.prepare(u"SELECT %1 FROM delivery d WHERE (d.state < 3 OR d.state = 5) AND +d.channel_id = ?"_s.arg(deliveryColumns()));
        const auto entries = deliveriesOf(rows.bind(channel));
        if (!entries)
            return std::unexpected(entries.error());
        for (const Delivery &delivery : *entries) {
            const auto post = readPost(connection, delivery.post);
            if (!post)
                return std::unexpected(post.error());
            const bool isOther = isOtherHere(delivery);
            if (hasSurelyNotLeft(delivery))
                waiting.toLeave << *post;
            else if (delivery.state == DeliveryState::Held)
                waiting.held.append(
                    {.post = *post, .url = delivery.url, .leavesAt = isOther ? std::nullopt : heldUntil(delivery, *post), .isRecalled = isOther});
            else
                waiting.unanswered << *post;
        }
        // state: 0 waiting (domain::ErrandState).
        Statement count = connection.prepare(u"SELECT COUNT(*) FROM errand WHERE state = 0 AND kind NOT IN (3, 4) AND channel_id = ?"_s);
        if (auto ran = count.bind(channel).run(); !ran)
            return std::unexpected(ran.error());
        waiting.errands = count.next() ? count.number(0) : 0;
        return waiting;
    });
}

QFuture<domain::Result<QSet<ChannelId>>> disconnectedChannels(Database &database)
{
    return database.read([](Connection &connection) -> domain::Result<QSet<ChannelId>> {
        // As whom it was connected, or what came in there by itself, tells that it was.
        Statement rows = connection.prepare(u"SELECT c.id FROM channel c WHERE NOT EXISTS (SELECT 1 FROM connection n WHERE n.channel_id = c.id) AND "
                                            "(c.account_id <> '' OR EXISTS (SELECT 1 FROM stream s WHERE s.channel_id = c.id))"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QSet<ChannelId> channels;
        while (rows.next())
            channels.insert(rows.id<domain::Channel>(0));
        return rows.ended().transform([&] { return channels; });
    });
}

QFuture<domain::Result<QList<domain::Post>>> cutOffPosts(Database &database, int limit)
{
    return database.read([limit](Connection &connection) {
        // kind: 1 a reply (domain::PostKind). Those are written where nothing was ever connected, too: what came in there by itself tells.
        Statement rows = connection.prepare(
            u"SELECT %1 FROM post WHERE id IN (SELECT p.id FROM post p WHERE %2 AND p.channel_id IS NOT NULL AND (p.kind <> 1 OR EXISTS "
            "(SELECT 1 FROM stream s WHERE s.channel_id = p.channel_id)) AND NOT EXISTS "
            "(SELECT 1 FROM connection n WHERE n.channel_id = p.channel_id)) ORDER BY scheduled_at, id LIMIT ?"_s.arg(postColumns(), leavesByItself));
        return postsOf(rows.bind(limit));
    });
}

QFuture<domain::Result<int>> takeBackHeld(Database &database, ChannelId channel, domain::Instant now)
{
    return database.write([channel, now](Connection &connection) -> domain::Result<int> {
        const auto zone = connection.zone();
        Statement rows = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.state < 3 AND +d.channel_id = ? AND d.state = 1"_s.arg(deliveryColumns()));
        const auto entries = deliveriesOf(rows.bind(channel));
        if (!zone || !entries)
            return std::unexpected(zone ? entries.error() : zone.error());
        for (const Delivery &delivery : *entries) {
            const auto post = readPost(connection, delivery.post);
            if (!post)
                return std::unexpected(post.error());
            if (isOtherHere(delivery))
                continue;
            domain::Post draft = *post;
            draft.plannedFor = draft.plannedFor ? draft.plannedFor : domain::calendarTime(draft, *zone);
            draft.scheduledFor.reset();
            draft.holder = domain::PostHolder::Nobody;
            draft.state = domain::PostState::Draft;
            draft.problem.clear();
            draft.changedAt = now;
            connection.changes().posts.updated << draft.id;
            auto done = requireChangeable(connection, *post, draft).and_then([&] { return updatePost(connection, draft, *zone); });
            if (!done)
                return std::unexpected(done.error());
        }
        return static_cast<int>(entries->size());
    });
}

} // namespace parvis::store
