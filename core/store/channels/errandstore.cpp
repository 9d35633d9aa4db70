// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/errandstore.h"

#include "core/domain/channels/limits.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/channelrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/errandrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Delivery;
using domain::DeliveryState;
using domain::Errand;
using domain::ErrandKind;
using domain::ErrandState;
using ErrandId = domain::Id<Errand>;
using Kind = domain::Error::Kind;

namespace {

/// The errand, held by `owner`; Conflict where it is not.
domain::Result<Errand> errandHeldBy(Connection &connection, ErrandId id, const QString &owner)
{
    {
        Statement row = connection.prepare(u"SELECT 1 FROM errand WHERE id = ? AND lease_owner = ? AND lease_until > 0"_s);
        if (auto ran = row.bind(id).bind(owner).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(Kind::Conflict, u"errand %1 is not ours to do any more"_s.arg(id.value()));
    }
    return readErrand(connection, id);
}

domain::Result<> extendErrandLease(Connection &connection, ErrandId id, domain::Instant until)
{
    Statement update = connection.prepare(u"UPDATE errand SET lease_until = ? WHERE id = ?"_s);
    return update.bind(until).bind(id).run();
}

/// What we published, ready to be changed or deleted there.
struct PublishedThing
{
    domain::Post post;
    Delivery delivery;
    domain::Connection connection;
};

domain::Result<PublishedThing> publishedThing(Connection &connection, domain::Id<domain::Post> id)
{
    PublishedThing thing;
    auto post = readPost(connection, id);
    if (!post)
        return std::unexpected(post.error());
    thing.post = *post;
    {
        Statement row = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.post_id = ? ORDER BY d.id DESC LIMIT 1"_s.arg(deliveryColumns()));
        if (auto ran = row.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(Kind::Conflict, u"post %1 was not published by Parvis"_s.arg(id.value()));
        thing.delivery = deliveryOf(row);
    }
    if (thing.delivery.state != DeliveryState::Published)
        return domain::failure(Kind::Conflict, u"post %1 does not stand on its service"_s.arg(id.value()));
    if (thing.delivery.remoteId.isEmpty())
        return domain::failure(Kind::Conflict, u"where post %1 stands is not known"_s.arg(id.value()));
    const auto link = readConnection(connection, thing.delivery.channel);
    if (!link && link.error().kind == Kind::NotFound)
        return domain::failure(Kind::Refused, u"the channel of post %1 is not connected"_s.arg(id.value()));
    if (!link)
        return std::unexpected(link.error());
    thing.connection = *link;
    return thing;
}

/// What is still to be done about a delivery; nothing where nothing is.
domain::Result<std::optional<Errand>> openErrandOf(Connection &connection, domain::Id<Delivery> delivery)
{
    Statement row = connection.prepare(
        u"SELECT %1 FROM %2 WHERE e.delivery_id = ? AND e.state IN (0, 2, 3) ORDER BY e.id DESC LIMIT 1"_s.arg(errandColumns(), errandTables()));
    if (auto ran = row.bind(delivery).run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? std::optional(errandOf(row)) : std::nullopt;
}

/// Makes room for another errand of that delivery: what is not being done just now is dropped.
domain::Result<> dropErrandsOf(Connection &connection, domain::Id<Delivery> delivery, domain::Instant now)
{
    const auto open = openErrandOf(connection, delivery);
    if (!open)
        return std::unexpected(open.error());
    if (!*open)
        return {};
    const auto isLeased = isErrandLeased(connection, (*open)->id, now);
    if (!isLeased)
        return std::unexpected(isLeased.error());
    if (*isLeased)
        return domain::failure(Kind::Conflict, u"errand %1 is being done just now"_s.arg((*open)->id.value()));
    Statement drop = connection.prepare(u"UPDATE errand SET state = 4, next_attempt_at = NULL WHERE delivery_id = ? AND state IN (0, 2, 3)"_s);
    return drop.bind(delivery).run();
}

domain::Result<Errand> addErrand(Connection &connection, Errand errand)
{
    errand.state = ErrandState::Waiting;
    errand.nextAttemptAt = errand.askedAt;
    return insertErrand(connection, errand).and_then([&](ErrandId id) { return readErrand(connection, id); });
}

bool isArticleItself(const PublishedThing &thing)
{
    const domain::Capabilities &can = thing.connection.capabilities;
    return !thing.post.article.isNull() && can.canPublishArticles && !can.canPost && thing.post.kind == domain::PostKind::Post;
}

domain::Result<> requireEditable(Connection &connection, const PublishedThing &thing, const QString &text, domain::Instant now)
{
    if (!thing.connection.capabilities.canEdit)
        return domain::failure(Kind::Refused, u"the service of post %1 changes nothing that is published"_s.arg(thing.post.id.value()));
    if (isArticleItself(thing))
        return {};
    const auto outgoing = outgoingOf(connection, thing.post, thing.delivery, now);
    if (!outgoing)
        return std::unexpected(outgoing.error());
    if (outgoing->parts.size() > 1)
        return domain::failure(Kind::Invalid, u"post %1 is a thread: its parts are changed on the service"_s.arg(thing.post.id.value()));
    if (text.trimmed().isEmpty())
        return domain::failure(Kind::Invalid, u"there is no text"_s);
    const bool isReply = thing.post.kind == domain::PostKind::Reply;
    const auto measure = domain::measuredText(text, isReply ? thing.connection.capabilities.replyText : thing.connection.capabilities.text);
    if (measure.isTooLong())
        return domain::failure(Kind::Invalid, u"%1 characters of at most %2"_s.arg(measure.used).arg(*measure.most));
    return {};
}

domain::Result<ErrandTurn> errandTurnOf(Connection &connection, const Errand &errand, domain::Instant now)
{
    ErrandTurn turn;
    turn.errand = errand;
    const auto link = readConnection(connection, errand.channel);
    if (!link)
        return std::unexpected(link.error());
    turn.connection = *link;
    {
        Statement row = connection.prepare(u"SELECT %1 FROM channel c WHERE c.id = ?"_s.arg(channelColumns()));
        if (auto ran = row.bind(errand.channel).run(); !ran)
            return std::unexpected(ran.error());
        if (row.next())
            turn.channel = channelOf(row);
    }
    if (errand.kind == ErrandKind::Moderate) {
        Statement row = connection.prepare(u"SELECT remote_id FROM mention WHERE id = ?"_s);
        if (auto ran = row.bind(errand.mention).run(); !ran)
            return std::unexpected(ran.error());
        if (row.next())
            turn.remoteId = row.text(0);
        return turn;
    }
    const auto delivery = readDelivery(connection, errand.delivery);
    const auto post = readPost(connection, errand.post);
    if (!delivery || !post)
        return std::unexpected(delivery ? post.error() : delivery.error());
    turn.delivery = *delivery;
    turn.article = post->article;
    auto outgoing = outgoingOf(connection, *post, *delivery, now);
    if (!outgoing)
        return std::unexpected(outgoing.error());
    // What stands there is no commitment to come any more, and our own change is no earlier attempt of the sending.
    outgoing->scheduledAt.reset();
    outgoing->departedAt = errand.departedAt;
    outgoing->firstAttemptAt = errand.firstAttemptAt;
    outgoing->overwrites = errand.overwrites;
    turn.sent = *outgoing;
    turn.outgoing = *outgoing;
    if (errand.kind == ErrandKind::Edit && !errand.text.isEmpty()) {
        turn.outgoing.replaced = post->text;
        turn.outgoing.parts = {errand.text};
    }
    return turn;
}

domain::Result<> settleEdit(Connection &connection, const Errand &errand, const std::optional<domain::Sent> &sent, domain::Instant now)
{
    auto delivery = readDelivery(connection, errand.delivery);
    if (!delivery)
        return std::unexpected(delivery.error());
    if (sent) {
        delivery->isVerified = sent->isVerified;
        if (!sent->url.isEmpty())
            delivery->url = sent->url;
    }
    delivery->notes = domain::withDrift(delivery->notes, std::nullopt);
    if (auto written = writeDelivery(connection, *delivery, true); !written)
        return written;
    return errand.text.isEmpty() ? domain::Result<>() : rewritePost(connection, errand.post, errand.text, now);
}

domain::Result<> settleDelete(Connection &connection, const Errand &errand, domain::Instant now)
{
    auto delivery = readDelivery(connection, errand.delivery);
    if (!delivery)
        return std::unexpected(delivery.error());
    delivery->state = DeliveryState::Removed;
    delivery->nextAttemptAt.reset();
    delivery->notes = domain::withDrift(delivery->notes, std::nullopt);
    return writeDelivery(connection, *delivery, false).and_then([&] { return moveDeliveredPost(connection, *delivery, now); });
}

domain::Result<> settleModeration(Connection &connection, const Errand &errand)
{
    Statement update = connection.prepare(u"UPDATE mention SET standing = ? WHERE id = ?"_s);
    return update.bind(errand.verdict.transform([](domain::Verdict verdict) { return static_cast<qint64>(verdict); })).bind(errand.mention).run();
}

domain::Result<> withdrawAccess(Connection &connection, domain::Id<domain::Channel> channel)
{
    Statement withdraw = connection.prepare(u"UPDATE connection SET state = 2 WHERE channel_id = ? AND state = 1"_s);
    connection.changes().channels.updated << channel;
    return withdraw.bind(channel).run();
}

} // namespace

ErrandStore::ErrandStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<Errand>> ErrandStore::editThere(domain::Id<domain::Post> post, const QString &text, domain::Instant now)
{
    return m_database.write([post, text, now](Connection &connection) -> domain::Result<Errand> {
        const auto thing = publishedThing(connection, post);
        if (!thing)
            return std::unexpected(thing.error());
        const QString wanted = isArticleItself(*thing) ? QString() : text;
        return requireEditable(connection, *thing, wanted, now).and_then([&] { return dropErrandsOf(connection, thing->delivery.id, now); }).and_then([&] {
            return addErrand(
                connection,
                {.kind = ErrandKind::Edit, .channel = thing->delivery.channel, .delivery = thing->delivery.id, .post = post, .text = wanted, .askedAt = now});
        });
    });
}

QFuture<domain::Result<Errand>> ErrandStore::deleteThere(domain::Id<domain::Post> post, domain::Instant now)
{
    return m_database.write([post, now](Connection &connection) -> domain::Result<Errand> {
        const auto thing = publishedThing(connection, post);
        if (!thing)
            return std::unexpected(thing.error());
        if (!thing->connection.capabilities.canDelete)
            return domain::failure(Kind::Refused, u"the service of post %1 deletes nothing that is published"_s.arg(post.value()));
        return dropErrandsOf(connection, thing->delivery.id, now).and_then([&] {
            return addErrand(connection,
                             {.kind = ErrandKind::Delete, .channel = thing->delivery.channel, .delivery = thing->delivery.id, .post = post, .askedAt = now});
        });
    });
}

QFuture<domain::Result<std::optional<ErrandTurn>>> ErrandStore::claim(const QString &owner, domain::Instant now, std::chrono::milliseconds lease)
{
    return m_database.write([owner, now, lease](Connection &connection) -> domain::Result<std::optional<ErrandTurn>> {
        std::optional<Errand> due;
        {
            Statement row = connection.prepare(
                u"SELECT %1 FROM %2 JOIN connection n ON n.channel_id = e.channel_id AND n.state = 1 WHERE e.state = 0 AND e.next_attempt_at <= ? "
                "AND NOT EXISTS (SELECT 1 FROM errand o WHERE o.channel_id = e.channel_id AND o.lease_until > ?) "
                "AND NOT EXISTS (SELECT 1 FROM errand f WHERE f.mention_id = e.mention_id AND f.state = 0 AND f.id < e.id) "
                "AND NOT EXISTS (SELECT 1 FROM delivery s WHERE s.channel_id = e.channel_id AND s.lease_until > ?) "
                "ORDER BY e.next_attempt_at, e.id LIMIT 1"_s.arg(errandColumns(), errandTables()));
            if (auto ran = row.bind(now).bind(now).bind(now).run(); !ran)
                return std::unexpected(ran.error());
            if (row.next())
                due = errandOf(row);
        }
        if (!due)
            return std::optional<ErrandTurn>();
        ++due->attempts;
        due->firstAttemptAt = due->firstAttemptAt.value_or(now);
        Statement take = connection.prepare(u"UPDATE errand SET lease_owner = ?, lease_until = ? WHERE id = ?"_s);
        auto taken = writeErrand(connection, *due, true).and_then([&] { return take.bind(owner).bind(now + lease).bind(due->id).run(); });
        if (!taken)
            return std::unexpected(taken.error());
        return errandTurnOf(connection, *due, now).transform([](const ErrandTurn &turn) { return std::optional(turn); });
    });
}

QFuture<domain::Result<std::optional<domain::Instant>>> ErrandStore::nextDue() const
{
    return m_database.read([](Connection &connection) -> domain::Result<std::optional<domain::Instant>> {
        Statement row = connection.prepare(u"SELECT MIN(MAX(e.next_attempt_at, e.lease_until)) FROM errand e JOIN connection n ON n.channel_id = e.channel_id "
                                           "AND n.state = 1 WHERE e.state = 0"_s);
        if (auto ran = row.run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? row.instant(0) : std::nullopt;
    });
}

QFuture<domain::Result<>> ErrandStore::depart(ErrandId id, const QString &owner, domain::Instant now, std::chrono::milliseconds lease)
{
    return m_database.write([id, owner, now, lease](Connection &connection) -> domain::Result<> {
        auto errand = errandHeldBy(connection, id, owner);
        if (!errand)
            return std::unexpected(errand.error());
        errand->departedAt = now;
        return writeErrand(connection, *errand, true).and_then([&] { return extendErrandLease(connection, id, now + lease); });
    });
}

QFuture<domain::Result<>> ErrandStore::keep(ErrandId id, const QString &owner, const QString &key, const QString &value, bool isAnswered, domain::Instant now,
                                            std::chrono::milliseconds lease)
{
    return m_database.write([id, owner, key, value, isAnswered, now, lease](Connection &connection) -> domain::Result<> {
        auto errand = errandHeldBy(connection, id, owner);
        if (!errand)
            return std::unexpected(errand.error());
        if (isAnswered)
            errand->departedAt.reset();
        if (!errand->delivery.isNull()) {
            auto delivery = readDelivery(connection, errand->delivery);
            if (!delivery)
                return std::unexpected(delivery.error());
            if (value.isEmpty())
                delivery->notes.remove(key);
            else
                delivery->notes.insert(key, value);
            if (auto written = writeDelivery(connection, *delivery, true); !written)
                return written;
        }
        return writeErrand(connection, *errand, true).and_then([&] { return extendErrandLease(connection, id, now + lease); });
    });
}

QFuture<domain::Result<Errand>> ErrandStore::settle(ErrandId id, const QString &owner, const std::optional<domain::Sent> &sent, domain::Instant now)
{
    return m_database.write([id, owner, sent, now](Connection &connection) -> domain::Result<Errand> {
        auto errand = errandHeldBy(connection, id, owner);
        if (!errand)
            return errand;
        errand->state = ErrandState::Done;
        errand->nextAttemptAt.reset();
        errand->departedAt.reset();
        errand->trouble.reset();
        errand->there.clear();
        auto moved = errand->kind == ErrandKind::Edit ? settleEdit(connection, *errand, sent, now)
            : errand->kind == ErrandKind::Delete      ? settleDelete(connection, *errand, now)
                                                      : settleModeration(connection, *errand);
        return moved.and_then([&] { return writeErrand(connection, *errand, false); }).transform([&] { return *errand; });
    });
}

QFuture<domain::Result<Errand>> ErrandStore::fail(ErrandId id, const QString &owner, const domain::Trouble &trouble, const std::optional<domain::Drift> &there,
                                                  domain::Instant now, double share)
{
    return m_database.write([id, owner, trouble, there, now, share](Connection &connection) -> domain::Result<Errand> {
        auto errand = errandHeldBy(connection, id, owner);
        if (!errand)
            return errand;
        const domain::ErrandStep next = domain::afterTrouble(*errand, trouble, now, share);
        errand->state = next.state;
        errand->trouble = trouble;
        errand->there = there ? there->text.value_or(QString()) : QString();
        if (there && !errand->delivery.isNull()) {
            auto delivery = readDelivery(connection, errand->delivery);
            if (!delivery)
                return std::unexpected(delivery.error());
            delivery->notes = domain::withDrift(delivery->notes, there);
            if (auto written = writeDelivery(connection, *delivery, true); !written)
                return std::unexpected(written.error());
        }
        errand->nextAttemptAt = next.pause.transform([now](std::chrono::milliseconds pause) { return now + pause; });
        if (trouble.kind == domain::Trouble::Kind::AccessWithdrawn) {
            // It waits until the person has signed in again.
            errand->state = ErrandState::Waiting;
            errand->nextAttemptAt = now;
            if (auto withdrawn = withdrawAccess(connection, errand->channel); !withdrawn)
                return std::unexpected(withdrawn.error());
        }
        return writeErrand(connection, *errand, false).transform([&] { return *errand; });
    });
}

QFuture<domain::Result<>> ErrandStore::release(const QString &owner)
{
    return m_database.write([owner](Connection &connection) -> domain::Result<> {
        Statement update = connection.prepare(u"UPDATE errand SET lease_until = 0 WHERE lease_owner = ? AND lease_until > 0"_s);
        return update.bind(owner).run();
    });
}

QFuture<domain::Result<>> ErrandStore::hurry(domain::Instant now)
{
    return m_database.write([now](Connection &connection) -> domain::Result<> {
        constexpr std::chrono::milliseconds longestLease = std::chrono::minutes{15};
        constexpr std::chrono::milliseconds longestPause = std::chrono::hours{24};
        Statement leases = connection.prepare(u"UPDATE errand SET lease_owner = '', lease_until = 0 WHERE lease_until > ?"_s);
        if (auto ran = leases.bind(now + longestLease).run(); !ran)
            return ran;
        Statement update = connection.prepare(
            u"UPDATE errand SET next_attempt_at = ? WHERE state = 0 AND next_attempt_at > ? AND (trouble_kind IN (?, ?) OR next_attempt_at > ?)"_s);
        update.bind(now).bind(now).bind(static_cast<int>(domain::Trouble::Kind::Offline)).bind(static_cast<int>(domain::Trouble::Kind::Unreachable));
        return update.bind(now + longestPause).run();
    });
}

QFuture<domain::Result<QStringList>> ErrandStore::holders(domain::Instant now) const
{
    return m_database.read([now](Connection &connection) -> domain::Result<QStringList> {
        Statement rows = connection.prepare(u"SELECT DISTINCT lease_owner FROM errand WHERE lease_until > ?"_s);
        if (auto ran = rows.bind(now).run(); !ran)
            return std::unexpected(ran.error());
        QStringList holders;
        while (rows.next())
            holders << rows.text(0);
        return rows.ended().transform([&] { return holders; });
    });
}

QFuture<domain::Result<std::optional<Errand>>> ErrandStore::ofPost(domain::Id<domain::Post> post) const
{
    return m_database.read([post](Connection &connection) -> domain::Result<std::optional<Errand>> {
        Statement row
            = connection.prepare(u"SELECT %1 FROM errand e JOIN delivery d ON d.id = e.delivery_id WHERE d.post_id = ? AND e.state IN (0, 2, 3) ORDER BY e.id "
                                 "DESC LIMIT 1"_s.arg(errandColumns()));
        if (auto ran = row.bind(post).run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? std::optional(errandOf(row)) : std::nullopt;
    });
}

QFuture<domain::Result<QList<Errand>>> ErrandStore::newest(int limit) const
{
    return m_database.read([limit](Connection &connection) {
        Statement rows = connection.prepare(u"SELECT %1 FROM %2 ORDER BY e.id DESC LIMIT ?"_s.arg(errandColumns(), errandTables()));
        return errandsOf(rows.bind(limit));
    });
}

QFuture<domain::Result<QList<Errand>>> ErrandStore::troubled(int limit) const
{
    return m_database.read([limit](Connection &connection) {
        Statement rows = connection.prepare(u"SELECT %1 FROM %2 WHERE e.state IN (2, 3) ORDER BY e.id DESC LIMIT ?"_s.arg(errandColumns(), errandTables()));
        return errandsOf(rows.bind(limit));
    });
}

QFuture<domain::Result<>> ErrandStore::retry(ErrandId id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto errand = readErrand(connection, id);
        if (!errand)
            return std::unexpected(errand.error());
        if (errand->state != ErrandState::Failed)
            return domain::failure(Kind::Conflict, u"errand %1 has not failed"_s.arg(id.value()));
        errand->state = ErrandState::Waiting;
        errand->attempts = 0;
        errand->firstAttemptAt.reset();
        errand->nextAttemptAt = now;
        errand->trouble.reset();
        return writeErrand(connection, *errand, false);
    });
}

QFuture<domain::Result<>> ErrandStore::overwrite(ErrandId id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto errand = readErrand(connection, id);
        if (!errand)
            return std::unexpected(errand.error());
        if (errand->state != ErrandState::Changed)
            return domain::failure(Kind::Conflict, u"nothing was changed there that errand %1 would write over"_s.arg(id.value()));
        errand->state = ErrandState::Waiting;
        errand->overwrites = true;
        errand->attempts = 0;
        errand->firstAttemptAt.reset();
        errand->nextAttemptAt = now;
        errand->trouble.reset();
        return writeErrand(connection, *errand, false);
    });
}

QFuture<domain::Result<>> ErrandStore::takeOver(ErrandId id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto errand = readErrand(connection, id);
        if (!errand)
            return std::unexpected(errand.error());
        if (errand->state != ErrandState::Changed)
            return domain::failure(Kind::Conflict, u"nothing was changed there that errand %1 knows of"_s.arg(id.value()));
        errand->state = ErrandState::Cancelled;
        errand->nextAttemptAt.reset();
        auto delivery = readDelivery(connection, errand->delivery);
        if (!delivery)
            return std::unexpected(delivery.error());
        const auto drift = domain::driftIn(delivery->notes).value_or(domain::Drift());
        delivery->notes = domain::withDrift(delivery->notes, std::nullopt);
        for (const auto &[key, value] : drift.accepting.asKeyValueRange())
            delivery->notes.insert(key, value);
        // An article keeps its words here: what a site makes of them does not come back.
        const bool isText = !errand->text.isEmpty() && !errand->there.isEmpty();
        const auto written = isText ? rewritePost(connection, errand->post, errand->there, now) : domain::Result<>();
        return written.and_then([&] { return writeDelivery(connection, *delivery, true); }).and_then([&] { return writeErrand(connection, *errand, false); });
    });
}

QFuture<domain::Result<>> ErrandStore::cancel(ErrandId id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto errand = readErrand(connection, id);
        const auto isLeased = isErrandLeased(connection, id, now);
        if (!errand || !isLeased)
            return std::unexpected(errand ? isLeased.error() : errand.error());
        if (*isLeased || errand->state == ErrandState::Done || errand->state == ErrandState::Cancelled)
            return domain::failure(Kind::Conflict, u"errand %1 is being done, or does not wait"_s.arg(id.value()));
        errand->state = ErrandState::Cancelled;
        errand->nextAttemptAt.reset();
        return writeErrand(connection, *errand, false);
    });
}

} // namespace parvis::store
