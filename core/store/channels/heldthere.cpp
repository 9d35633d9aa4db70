// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/heldthere.h"

#include "core/domain/channels/articlerights.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/renewal.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Delivery;
using domain::DeliveryState;

namespace {

/// A person wants it to leave where it turns out not to be there.
constexpr auto whereGoneNote = "send where gone"_L1;

} // namespace

bool staysHeld(const Delivery &delivery, const domain::Trouble &trouble)
{
    if (delivery.state != DeliveryState::Held || delivery.remoteId.isEmpty())
        return false;
    using enum domain::Trouble::Kind;
    // What no service of that kind takes back a person looks after.
    if (trouble.kind == NotPossible)
        return !isRecalled(delivery) || Renewal::in(delivery);
    return trouble.kind != Gone && trouble.kind != Changed && trouble.kind != Unsure && trouble.kind != Cancelled && trouble.kind != Late;
}

domain::Result<> forgetRefusedTime(Connection &connection, Delivery &delivery, const domain::Trouble &trouble)
{
    const auto renewal = Renewal::in(delivery);
    auto told = delivery.notes.value(toldNote).split(u' ', Qt::SkipEmptyParts);
    if (trouble.kind != domain::Trouble::Kind::Refused || !renewal || !renewal->ofTime || told.size() < 2)
        return {};
    const auto post = readPost(connection, delivery.post);
    if (!post)
        return std::unexpected(post.error());
    if (const auto wanted = post->scheduledFor ? domain::toInstant(*post->scheduledFor) : std::nullopt)
        told.removeAll(QString::number(domain::toMs(*wanted)));
    delivery.notes.insert(QString(toldNote), told.join(u' '));
    return {};
}

bool isKnownThere(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Unsure && !delivery.remoteId.isEmpty()
        && (delivery.notes.contains(recallNote) || delivery.notes.contains(toldNote));
}

void lookThere(Delivery &delivery, domain::Instant now, bool isWanted)
{
    delivery.state = DeliveryState::Held;
    delivery.trouble.reset();
    delivery.departedAt.reset();
    delivery.nextAttemptAt = now;
    // What it is to be by now shows once it is known how it stands there.
    delivery.notes.remove(recallNote);
    if (isWanted)
        delivery.notes.insert(QString(whereGoneNote), u"yes"_s);
}

bool takeWanted(Delivery &delivery)
{
    return delivery.notes.remove(whereGoneNote);
}

domain::Result<> lookAtHeld(Connection &connection, domain::Id<domain::Channel> channel, domain::Instant now)
{
    auto entries = [&] {
        // state: 1 held, 5 unsure (domain::DeliveryState).
        Statement rows = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.channel_id = ? AND (d.state = 5 OR (d.state = 1 AND d.trouble_kind IS NOT "
                                            "NULL)) AND d.remote_id <> ''"_s.arg(deliveryColumns()));
        rows.bind(channel);
        return deliveriesOf(rows);
    }();
    if (!entries)
        return std::unexpected(entries.error());
    for (Delivery &delivery : *entries) {
        if (delivery.state == DeliveryState::Held)
            delivery.nextAttemptAt = now;
        else if (isKnownThere(delivery))
            lookThere(delivery, now, false);
        else
            continue;
        if (auto written = writeDelivery(connection, delivery, true).and_then([&] { return moveDeliveredPost(connection, delivery, now); }); !written)
            return written;
    }
    return {};
}

domain::Result<domain::Capabilities> capabilitiesWithRights(Connection &connection, domain::Id<domain::Channel> channel)
{
    const auto link = readConnection(connection, channel);
    if (!link)
        return std::unexpected(link.error());
    Statement row = connection.prepare(u"SELECT service FROM channel WHERE id = ?"_s);
    if (auto ran = row.bind(channel).run(); !ran)
        return std::unexpected(ran.error());
    const QString service = row.next() ? row.text(0) : QString();
    return domain::lacksArticleRights(service, link->capabilities) ? domain::staticCapabilities(service) : link->capabilities;
}

} // namespace parvis::store
