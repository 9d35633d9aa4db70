// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/settling.h"

#include "core/domain/channels/settling.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/latenessrecord.h"
#include "core/store/channels/twice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

domain::Result<> putOff(Connection &connection, domain::Delivery &delivery, domain::Instant now, bool hasJustLeft)
{
    if (!delivery.departedAt || !delivery.nextAttemptAt)
        return {};
    const auto link = readConnection(connection, delivery.channel);
    if (!link)
        return link.error().kind == domain::Error::Kind::NotFound ? domain::Result<>() : std::unexpected(link.error());
    const auto from = domain::looksFrom(delivery, link->capabilities, now);
    if (from)
        delivery.nextAttemptAt = std::max({*delivery.nextAttemptAt, *from, hasJustLeft ? now + domain::settlingTime : *from});
    return {};
}

domain::Result<std::optional<domain::Instant>> looksAgainAt(Connection &connection, const domain::Delivery &delivery, domain::Instant now)
{
    if (!delivery.departedAt)
        return std::optional<domain::Instant>();
    return readConnection(connection, delivery.channel).transform([&](const domain::Connection &link) {
        return domain::looksAgain(delivery, link.capabilities, now);
    });
}

domain::Result<bool> putOffAgain(Connection &connection, domain::Delivery &delivery, domain::Instant now)
{
    const auto again = looksAgainAt(connection, delivery, now);
    if (!again || !*again)
        return again.transform([](const auto &) { return false; });
    delivery.nextAttemptAt = *again;
    return writeDelivery(connection, delivery, false).and_then([&] { return moveDeliveredPost(connection, delivery, now); }).transform([] { return true; });
}

domain::Result<bool> isTooLateAgain(Connection &connection, const domain::Delivery &delivery, domain::Instant now)
{
    if (!delivery.departedAt)
        return false;
    const auto policy = readLatePolicy(connection);
    const auto post = readPost(connection, delivery.post);
    const auto link = readConnection(connection, delivery.channel);
    if (!policy || !post || !link)
        return std::unexpected(!policy ? policy.error() : !post ? post.error() : link.error());
    domain::Delivery again = delivery;
    again.trouble.reset();
    // By its key it is asked for, and not looked for: whether it is there the answer says.
    if (!domain::looksFrom(again, link->capabilities, now))
        return false;
    again.departedAt.reset();
    return isTooLate(again, *post, *policy, now);
}

domain::Result<> takeNotThere(Connection &connection, domain::Delivery &delivery, domain::Instant now)
{
    const auto link = delivery.departedAt ? readConnection(connection, delivery.channel) : domain::Result<domain::Connection>();
    if (!link && link.error().kind != domain::Error::Kind::NotFound)
        return std::unexpected(link.error());
    if (link && domain::isLookedAfter(delivery, link->capabilities)) {
        delivery.notes.insert(QString(domain::notThereNote), u"yes"_s);
        return {};
    }
    // Whoever looked may have been too early.
    return noteResent(connection, delivery, now).transform([&] {
        delivery.departedAt.reset();
        delivery.firstAttemptAt.reset();
    });
}

domain::Result<bool> goOnByTheirWord(Connection &connection, domain::Delivery &delivery, const domain::Trouble &trouble, bool hasLeft, domain::Instant now)
{
    const bool couldNotTell = trouble.kind == domain::Trouble::Kind::Unsure && !hasLeft && delivery.state == domain::DeliveryState::Sending;
    if (!couldNotTell || !delivery.departedAt || !delivery.notes.contains(QString(domain::notThereNote)))
        return false;
    const auto post = readPost(connection, delivery.post);
    if (!post)
        return std::unexpected(post.error());
    // What a service may hold and shows to nobody shows at its time: a person who looks before that sees nothing either.
    const auto shownAt = post->holder == domain::PostHolder::Service && post->scheduledFor ? domain::toInstant(*post->scheduledFor) : std::nullopt;
    if (shownAt && *shownAt > now) {
        delivery.nextAttemptAt = *shownAt + domain::settlingTime;
        delivery.trouble.reset();
        return writeDelivery(connection, delivery, false).and_then([&] { return moveDeliveredPost(connection, delivery, now); }).transform([] { return true; });
    }
    if (auto noted = noteResent(connection, delivery, now); !noted)
        return std::unexpected(noted.error());
    delivery.notes.remove(QString(domain::notThereNote));
    delivery.departedAt.reset();
    delivery.firstAttemptAt.reset();
    delivery.attempts = 0;
    delivery.trouble.reset();
    delivery.nextAttemptAt = now;
    return writeDelivery(connection, delivery, false).and_then([&] { return moveDeliveredPost(connection, delivery, now); }).transform([] { return true; });
}

domain::Result<std::optional<domain::Instant>> publishedWhen(Connection &connection, const domain::Delivery &delivery, const domain::Sent &sent,
                                                             domain::Instant now)
{
    const bool leftAtOnce = delivery.state != domain::DeliveryState::Held && sent.state != domain::Sent::State::Held;
    if (!sent.publishedAt || !leftAtOnce || domain::isLikelyTime(*sent.publishedAt, delivery, now))
        return sent.publishedAt;
    const auto post = readPost(connection, delivery.post);
    if (!post)
        return std::unexpected(post.error());
    if (!post->article.isNull() && *sent.publishedAt <= now)
        return sent.publishedAt;
    return std::optional(delivery.departedAt.value_or(now));
}

domain::Result<> letSettle(Connection &connection, domain::Instant now)
{
    auto recent = [&] {
        Statement rows = connection.prepare(
            u"SELECT %1 FROM delivery d WHERE d.state < 3 AND d.state = 0 AND d.departed_at > ? AND (d.next_attempt_at <= ? OR d.departed_at > ?) AND d.lease_until <= ?"_s
                .arg(deliveryColumns()));
        rows.bind(now - domain::settlingTime).bind(now).bind(now).bind(now);
        return deliveriesOf(rows);
    }();
    if (!recent)
        return std::unexpected(recent.error());
    for (domain::Delivery &delivery : *recent) {
        // A clock that was ahead wrote down when it left.
        if (*delivery.departedAt > now) {
            delivery.departedAt = now;
            const bool isAskedToWait = delivery.trouble && delivery.trouble->kind == domain::Trouble::Kind::RateLimited;
            delivery.nextAttemptAt = isAskedToWait ? delivery.nextAttemptAt : now;
        }
        if (auto off = putOff(connection, delivery, now, false); !off)
            return off;
        if (delivery.nextAttemptAt <= now)
            continue;
        if (auto written = writeDelivery(connection, delivery, false); !written)
            return written;
    }
    return {};
}

} // namespace parvis::store
