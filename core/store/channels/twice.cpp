// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/twice.h"

#include "core/domain/channels/settling.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/errandrecord.h"
#include "core/store/channels/rivals.h"
#include "core/store/channels/takenplaces.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// Writes down that it stands there twice, or may, and that nobody looks any more.
domain::Result<> tellTwice(Connection &connection, domain::Delivery delivery, QLatin1StringView how)
{
    QStringList told = domain::droppedIn(delivery.notes);
    if (!told.contains(how))
        told << QString(how);
    delivery.notes = domain::withDropped(domain::withoutResent(delivery.notes), told);
    connection.changes().posts.updated << delivery.post;
    return writeDelivery(connection, delivery, true);
}

/// What was deleted there stands there all the same, as the other one.
domain::Result<> tellAgain(Connection &connection, domain::Delivery other, domain::Instant now)
{
    other.state = domain::DeliveryState::Published;
    return tellTwice(connection, other, domain::Sent::again).and_then([&] { return moveDeliveredPost(connection, other, now); });
}

} // namespace

domain::Result<> noteResent(Connection &connection, domain::Delivery &delivery, domain::Instant now)
{
    if (!delivery.departedAt)
        return {};
    const auto link = readConnection(connection, delivery.channel);
    if (!link)
        return link.error().kind == domain::Error::Kind::NotFound ? domain::Result<>() : std::unexpected(link.error());
    domain::Delivery unknown = delivery;
    unknown.state = domain::DeliveryState::Sending;
    unknown.trouble.reset();
    // By its key its service knows it again; of mail nothing is sent twice.
    if (!link->capabilities.leavesElsewhere && domain::looksFrom(unknown, link->capabilities, now))
        delivery.notes = domain::withResent(delivery);
    return {};
}

domain::Result<> lookForTwinOf(Connection &connection, domain::Id<domain::Delivery> id, domain::Instant now)
{
    if (id.isNull())
        return {};
    const auto delivery = readDelivery(connection, id);
    if (!delivery)
        return std::unexpected(delivery.error());
    if (!domain::wasResent(delivery->notes))
        return {};
    {
        Statement open = connection.prepare(u"SELECT 1 FROM errand WHERE delivery_id = ? AND state IN (0, 3)"_s);
        if (auto ran = open.bind(id).run(); !ran)
            return ran;
        if (open.next())
            return {};
    }
    domain::Errand errand;
    errand.kind = domain::ErrandKind::Twin;
    errand.channel = delivery->channel;
    errand.delivery = delivery->id;
    errand.post = delivery->post;
    errand.askedAt = now;
    errand.nextAttemptAt = domain::looksForTwin(now, now);
    return insertErrand(connection, errand).transform([](domain::Id<domain::Errand>) { });
}

domain::Result<> dropTwinLook(Connection &connection, domain::Id<domain::Delivery> delivery)
{
    if (delivery.isNull())
        return {};
    Statement drop = connection.prepare(u"UPDATE errand SET state = 4, next_attempt_at = NULL WHERE delivery_id = ? AND kind = 4 AND state = 0"_s);
    return drop.bind(delivery).run();
}

domain::Result<> turnToTwin(Connection &connection, ErrandTurn &turn, domain::Instant now)
{
    const auto post = readPost(connection, turn.errand.post);
    const auto taken = takenPlaces(connection, turn.delivery, now);
    if (!post || !taken)
        return std::unexpected(post ? taken.error() : post.error());
    const auto rival = rivalOf(connection, turn.delivery, *post, turn.connection.capabilities);
    if (!rival)
        return std::unexpected(rival.error());
    turn.rival = *rival;
    turn.outgoing.taken = *taken;
    turn.outgoing = domain::lookingForTwin(turn.outgoing, turn.delivery);
    if (turn.delivery.state == domain::DeliveryState::Held && post->scheduledFor)
        turn.outgoing.scheduledAt = domain::toInstant(*post->scheduledFor);
    return {};
}

domain::Result<> settleTwin(Connection &connection, domain::Errand &errand, domain::Instant now)
{
    auto delivery = readDelivery(connection, errand.delivery);
    if (!delivery)
        return std::unexpected(delivery.error());
    if (const auto twin = domain::twinIn(delivery->notes)) {
        errand.there = twin->url.isEmpty() ? twin->id : twin->url;
        const auto other = delivery->state == domain::DeliveryState::Removed ? domain::asTwin(*delivery) : std::nullopt;
        return other ? tellAgain(connection, *other, now) : tellTwice(connection, *delivery, domain::Sent::twice);
    }
    errand.nextAttemptAt = domain::looksForTwin(errand.askedAt, now);
    if (errand.nextAttemptAt) {
        errand.state = domain::ErrandState::Waiting;
        errand.attempts = 0;
        errand.firstAttemptAt.reset();
        return {};
    }
    delivery->notes = domain::withoutResent(delivery->notes);
    return writeDelivery(connection, *delivery, true);
}

domain::Result<> tellUnlooked(Connection &connection, const domain::Errand &errand)
{
    if (errand.kind != domain::ErrandKind::Twin || errand.state != domain::ErrandState::Cancelled)
        return {};
    return readDelivery(connection, errand.delivery).and_then([&](const domain::Delivery &delivery) {
        return tellTwice(connection, delivery, domain::Sent::maybeTwice);
    });
}

} // namespace parvis::store
