// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/errandstore.h"

#include "core/domain/channels/became.h"
#include "core/domain/channels/holding.h"
#include "core/domain/channels/limits.h"
#include "core/domain/channels/missingright.h"
#include "core/domain/channels/secretproblem.h"
#include "core/domain/channels/threadparts.h"
#include "core/domain/channels/titledtext.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/askedtowait.h"
#include "core/store/channels/channelrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/deniedsending.h"
#include "core/store/channels/errandrecord.h"
#include "core/store/channels/fetchedchanges.h"
#include "core/store/channels/formerids.h"
#include "core/store/channels/lackedrights.h"
#include "core/store/channels/leases.h"
#include "core/store/channels/offlineswitch.h"
#include "core/store/channels/twice.h"

#include <QtCore/QLocale>

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
    const auto isOurs = isHeldBy(connection, errandLeases(), id.value(), owner);
    if (!isOurs)
        return std::unexpected(isOurs.error());
    return *isOurs ? readErrand(connection, id) : domain::failure(Kind::Conflict, u"errand %1 is not ours to do any more"_s.arg(id.value()));
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
    if (thing.delivery.state == DeliveryState::Processing)
        return domain::failure(Kind::Conflict,
                               u"the service has taken post %1, and is still working on it: once it is done, it can be changed and deleted "
                               "there"_s.arg(id.value()));
    if (thing.delivery.state != DeliveryState::Published)
        return domain::failure(Kind::Conflict, u"post %1 does not stand on its service"_s.arg(id.value()));
    const auto link = readConnection(connection, thing.delivery.channel);
    if (!link && link.error().kind == Kind::NotFound)
        return domain::failure(Kind::Refused, u"the channel of post %1 is not connected"_s.arg(id.value()));
    if (!link)
        return std::unexpected(link.error());
    if (thing.delivery.remoteId.isEmpty() && !link->capabilities.canEdit && !link->capabilities.canDelete)
        return domain::failure(Kind::Refused, u"what left by the channel of post %1 can be neither changed nor deleted there"_s.arg(id.value()));
    if (thing.delivery.remoteId.isEmpty())
        return domain::failure(Kind::Conflict, u"where post %1 stands is not known"_s.arg(id.value()));
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

domain::Result<Errand> addErrand(Connection &connection, Errand errand, std::chrono::milliseconds grace)
{
    errand.state = ErrandState::Waiting;
    errand.nextAttemptAt = errand.askedAt + grace;
    return insertErrand(connection, errand).and_then([&](ErrandId id) { return readErrand(connection, id); });
}

bool isArticleItself(const PublishedThing &thing)
{
    return domain::leavesAsArticle(thing.connection.capabilities, !thing.post.article.isNull(), thing.post.kind, thing.post.text);
}

/// Whether the service could do it, and what lets us in there does not give the right to.
bool isRightMissing(Connection &connection, const PublishedThing &thing, bool domain::Capabilities::*right)
{
    Statement row = connection.prepare(u"SELECT service FROM channel WHERE id = ?"_s);
    if (!row.bind(thing.delivery.channel).run() || !row.next())
        return false;
    return domain::isRightMissing(row.text(0), thing.connection.capabilities, right);
}

/// That a person has said of parts of a post that they are there, and nobody where.
QString placelessParts(domain::Id<domain::Post> post, const Delivery &delivery)
{
    QStringList numbers;
    for (const int part : domain::placelessPartsIn(delivery.notes))
        numbers << QString::number(part);
    const QString id = QString::number(post.value());
    if (numbers.isEmpty())
        return u"where a part of post %1 stands is not known"_s.arg(id);
    return (numbers.size() == 1 ? u"where part %1 of post %2 stands is not known"_s : u"where parts %1 of post %2 stand is not known"_s)
        .arg(QLocale(QLocale::English).createSeparatedList(numbers), id);
}

domain::Result<> requireEditable(Connection &connection, const PublishedThing &thing, const QString &text, domain::Instant now)
{
    if (isRightMissing(connection, thing, &domain::Capabilities::canEdit))
        return domain::failure(Kind::Refused,
                               u"what lets Parvis in there does not give the right to change post %1: connect the channel again with a token that does"_s.arg(
                                   thing.post.id.value()));
    if (!thing.connection.capabilities.canEdit)
        return domain::failure(Kind::Refused, u"the service of post %1 changes nothing that is published"_s.arg(thing.post.id.value()));
    if (thing.connection.capabilities.isFinal)
        return domain::failure(Kind::Refused, u"post %1 is in people's mailboxes: nothing changes it there"_s.arg(thing.post.id.value()));
    if (domain::isFixedByPoll(thing.connection.capabilities, thing.post.options))
        return domain::failure(Kind::Refused,
                               u"post %1 has a poll, and what has one stands there as it is: delete it and publish it anew"_s.arg(thing.post.id.value()));
    if (isArticleItself(thing))
        return {};
    const auto outgoing = outgoingOf(connection, thing.post, thing.delivery, now);
    if (!outgoing)
        return std::unexpected(outgoing.error());
    if (outgoing->parts.size() > 1)
        return domain::failure(Kind::Invalid, u"post %1 is a thread: its parts are changed on the service"_s.arg(thing.post.id.value()));
    if (text.trimmed().isEmpty())
        return domain::failure(Kind::Invalid, u"there is no text"_s);
    const auto measure = domain::measuredText(text, domain::editLimitOf(thing.connection.capabilities, thing.post));
    if (measure.isTooLong())
        return domain::failure(Kind::Invalid,
                               u"it has %1 characters, and at most %2 go there"_s.arg(QLocale(QLocale::English).toString(measure.used),
                                                                                      QLocale(QLocale::English).toString(*measure.most)));
    if (!thing.post.attachments.isEmpty())
        return {};
    const domain::Capabilities &can = thing.connection.capabilities;
    if (thing.post.kind == domain::PostKind::Reply) {
        if (const qint64 used = domain::measuredText(text.trimmed(), can.replyText).used; used < can.replyText.least)
            return domain::failure(Kind::Invalid, u"it has %1 characters, and at least %2 are wanted there"_s.arg(used).arg(can.replyText.least));
        return {};
    }
    // A name that was the beginning of its text is followed by that of the new one.
    const QString title = domain::titledText(thing.post.title, thing.post.text, 0).isTaken ? QString() : thing.post.title;
    const auto fault = domain::lengthFaultOf(can, title, text);
    if (fault && fault->kind != domain::LengthFault::Kind::TitleTooLong)
        return domain::failure(Kind::Invalid,
                               (fault->kind == domain::LengthFault::Kind::TitleTooShort
                                    ? u"its title, which is its first line, has %1 characters, and at least %2 are wanted there"_s
                                    : u"it has %1 characters, and at least %2 are wanted there"_s)
                                   .arg(fault->has)
                                   .arg(fault->bound));
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
    // Written over on a person's word is another change than the one that found something else there.
    outgoing->change = QString::number(errand.id.value()) + (errand.overwrites ? u"-over"_s : QString());
    turn.sent = *outgoing;
    turn.outgoing = *outgoing;
    if (errand.kind == ErrandKind::Twin)
        return turnToTwin(connection, turn, now).transform([&] { return turn; });
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
    delivery->notes = domain::withoutTheirs(domain::withDrift(delivery->notes, std::nullopt));
    // Somebody brought it back there since it was found deleted.
    const bool isBack = delivery->state == DeliveryState::Removed;
    if (isBack)
        delivery->state = DeliveryState::Published;
    if (auto written = writeDelivery(connection, *delivery, true); !written)
        return written;
    if (auto moved = isBack ? moveDeliveredPost(connection, *delivery, now) : domain::Result<>(); !moved)
        return moved;
    return errand.text.isEmpty() ? domain::Result<>() : rewritePost(connection, errand.post, errand.text, now);
}

domain::Result<> settleDelete(Connection &connection, const Errand &errand, domain::Instant now)
{
    auto delivery = readDelivery(connection, errand.delivery);
    if (!delivery)
        return std::unexpected(delivery.error());
    // Of two that stand there the other one is left.
    if (const auto other = domain::asTwin(*delivery))
        return writeDelivery(connection, *other, false).and_then([&] { return moveDeliveredPost(connection, *other, now); });
    delivery->state = DeliveryState::Removed;
    delivery->nextAttemptAt.reset();
    delivery->notes = domain::withDrift(delivery->notes, std::nullopt);
    return writeDelivery(connection, *delivery, false).and_then([&] { return moveDeliveredPost(connection, *delivery, now); });
}

/// What was to be changed was deleted there: it counts as that, and the words that it was to say are kept as its own.
domain::Result<> settleGone(Connection &connection, const Errand &errand, domain::Instant now)
{
    return settleDelete(connection, errand, now).and_then([&] {
        return errand.text.isEmpty() ? domain::Result<>() : rewritePost(connection, errand.post, errand.text, now);
    });
}

/// What a mention has become there by what was decided about it.
domain::Result<> followBecame(Connection &connection, const Errand &errand, const QString &value, domain::Instant now)
{
    auto became = domain::becameIn(value);
    Statement row = connection.prepare(u"SELECT remote_id FROM mention WHERE id = ?"_s);
    if (auto ran = row.bind(errand.mention).run(); !ran || !row.next() || !became)
        return ran;
    became->formerId = row.text(0);
    return followEdits(connection, errand.channel, {*became}, now);
}

domain::Result<> settleModeration(Connection &connection, const Errand &errand, domain::Instant now)
{
    // It may be ours that was decided about.
    if (auto hurried = hurryProcessing(connection, errand.channel, now); !hurried)
        return hurried;
    Statement update = connection.prepare(u"UPDATE mention SET standing = ? WHERE id = ?"_s);
    return update.bind(errand.verdict.transform([](domain::Verdict verdict) { return static_cast<qint64>(verdict); })).bind(errand.mention).run();
}

} // namespace

ErrandStore::ErrandStore(Database &database, const ServiceScope &scope)
    : m_database(database)
    , m_scope(scope)
{
}

QFuture<domain::Result<Errand>> ErrandStore::editThere(domain::Id<domain::Post> post, const QString &text, domain::Instant now, std::chrono::milliseconds grace)
{
    return m_database.write([post, text, now, grace](Connection &connection) -> domain::Result<Errand> {
        const auto thing = publishedThing(connection, post);
        if (!thing)
            return std::unexpected(thing.error());
        // Words of one's own would stand in the place of the whole article.
        if (isArticleItself(*thing) && !text.trimmed().isEmpty())
            return domain::failure(Kind::Invalid,
                                   u"post %1 is an article: it is written over as it stands here now, and takes no other words"_s.arg(post.value()));
        const QString wanted = isArticleItself(*thing) ? QString() : text;
        const auto open = openErrandOf(connection, thing->delivery.id);
        if (open && *open && (*open)->kind == ErrandKind::Delete && (*open)->state == ErrandState::Waiting)
            return domain::failure(Kind::Conflict, QString(domain::toBeDeletedThere));
        return requireEditable(connection, *thing, wanted, now).and_then([&] { return dropErrandsOf(connection, thing->delivery.id, now); }).and_then([&] {
            return addErrand(
                connection,
                {.kind = ErrandKind::Edit, .channel = thing->delivery.channel, .delivery = thing->delivery.id, .post = post, .text = wanted, .askedAt = now},
                grace);
        });
    });
}

QFuture<domain::Result<Errand>> ErrandStore::deleteThere(domain::Id<domain::Post> post, domain::Instant now, std::chrono::milliseconds grace)
{
    return m_database.write([post, now, grace](Connection &connection) -> domain::Result<Errand> {
        const auto thing = publishedThing(connection, post);
        if (!thing)
            return std::unexpected(thing.error());
        if (isRightMissing(connection, *thing, &domain::Capabilities::canDelete))
            return domain::failure(
                Kind::Refused,
                u"what lets Parvis in there does not give the right to delete post %1: connect the channel again with a token that does"_s.arg(post.value()));
        if (!thing->connection.capabilities.canDelete)
            return domain::failure(Kind::Refused, u"the service of post %1 deletes nothing that is published"_s.arg(post.value()));
        if (thing->connection.capabilities.isFinal)
            return domain::failure(Kind::Refused, u"post %1 is in people's mailboxes: nothing takes it back"_s.arg(post.value()));
        if (domain::unknownPartIn(thing->delivery.notes))
            return domain::failure(Kind::Conflict, placelessParts(post, thing->delivery));
        return dropErrandsOf(connection, thing->delivery.id, now).and_then([&] {
            return addErrand(connection,
                             {.kind = ErrandKind::Delete, .channel = thing->delivery.channel, .delivery = thing->delivery.id, .post = post, .askedAt = now},
                             grace);
        });
    });
}

QFuture<domain::Result<std::optional<ErrandTurn>>> ErrandStore::claim(const QString &owner, domain::Instant now, std::chrono::milliseconds lease)
{
    return m_database.write([owner, now, lease, scope = m_scope](Connection &connection) -> domain::Result<std::optional<ErrandTurn>> {
        const auto isOffline = isSwitchedOff(connection);
        if (!isOffline || *isOffline)
            return isOffline.transform([](bool) { return std::optional<ErrandTurn>(); });
        std::optional<Errand> due;
        {
            Statement row = connection.prepare(
                u"SELECT %1 FROM %2 JOIN connection n ON n.channel_id = e.channel_id AND n.state = 1 WHERE e.state = 0 AND e.next_attempt_at <= ? "_s.arg(
                    errandColumns(), errandTables())
                + inScope(scope, u"e.channel_id"_s)
                + u"AND NOT EXISTS (SELECT 1 FROM errand o WHERE o.state = 0 AND +o.channel_id = e.channel_id AND o.lease_until > ?) "
                  "AND NOT EXISTS (SELECT 1 FROM errand f WHERE f.mention_id = e.mention_id AND f.state = 0 AND f.id < e.id) "
                  "AND NOT EXISTS (SELECT 1 FROM delivery s WHERE s.state < 3 AND +s.channel_id = e.channel_id AND s.lease_until > ?) AND ? >= "_s
                + askedToWait(u"e.channel_id"_s) + u"ORDER BY e.next_attempt_at, e.id LIMIT 1"_s);
            if (auto ran = row.bind(now).bind(now).bind(now).bind(now).run(); !ran)
                return std::unexpected(ran.error());
            if (row.next())
                due = errandOf(row);
        }
        if (!due)
            return std::optional<ErrandTurn>();
        ++due->attempts;
        due->firstAttemptAt = due->firstAttemptAt.value_or(now);
        auto taken = writeErrand(connection, *due, true).and_then([&] { return takeLease(connection, errandLeases(), due->id.value(), owner, now + lease); });
        if (!taken)
            return std::unexpected(taken.error());
        return errandTurnOf(connection, *due, now).transform([](const ErrandTurn &turn) { return std::optional(turn); });
    });
}

QFuture<domain::Result<std::optional<domain::Instant>>> ErrandStore::nextDue() const
{
    return m_database.read([scope = m_scope](Connection &connection) -> domain::Result<std::optional<domain::Instant>> {
        Statement row = connection.prepare(u"SELECT MIN(MAX(e.next_attempt_at, e.lease_until, "_s + askedToWait(u"e.channel_id"_s)
                                           + u")) FROM errand e JOIN connection n ON n.channel_id = "
                                             "e.channel_id AND n.state = 1 WHERE e.state = 0"_s
                                           + inScope(scope, u"e.channel_id"_s));
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
        return writeErrand(connection, *errand, true).and_then([&] { return extendLease(connection, errandLeases(), id.value(), now + lease); });
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
        if (!errand->mention.isNull() && key == domain::becameNote) {
            if (auto followed = followBecame(connection, *errand, value, now); !followed)
                return followed;
        }
        return writeErrand(connection, *errand, true).and_then([&] { return extendLease(connection, errandLeases(), id.value(), now + lease); });
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
        noteDenied(connection, errand->channel, errand->trouble, std::nullopt);
        errand->trouble.reset();
        errand->there.clear();
        auto moved = errand->kind == ErrandKind::Edit ? settleEdit(connection, *errand, sent, now)
            : errand->kind == ErrandKind::Delete      ? settleDelete(connection, *errand, now)
            : errand->kind == ErrandKind::Tell        ? domain::Result<>()
            : errand->kind == ErrandKind::Twin        ? settleTwin(connection, *errand, now)
                                                      : settleModeration(connection, *errand, now);
        if (auto ended = errand->kind == ErrandKind::Tell ? domain::Result<>() : endPause(connection, errand->channel, now); !ended)
            return std::unexpected(ended.error());
        if (auto given = rightsAreGiven(connection, errand->channel, rightsNeeded(errand->kind)); !given)
            return std::unexpected(given.error());
        return moved.and_then([&] { return writeErrand(connection, *errand, false); })
            .and_then([&] { return lookForTwinOf(connection, errand->delivery, now); })
            .transform([&] { return *errand; });
    });
}

QFuture<domain::Result<Errand>> ErrandStore::fail(ErrandId id, const QString &owner, const domain::Trouble &trouble, const std::optional<domain::Drift> &there,
                                                  domain::Instant now, double share, bool isGone)
{
    return m_database.write([id, owner, trouble, there, now, share, isGone](Connection &connection) -> domain::Result<Errand> {
        auto errand = errandHeldBy(connection, id, owner);
        if (!errand)
            return errand;
        const domain::ErrandStep next = domain::afterTrouble(*errand, trouble, now, share);
        const auto before = errand->trouble;
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
        if (isGone && errand->kind == ErrandKind::Edit) {
            errand->trouble->said = domain::deletedThere;
            if (auto settled = settleGone(connection, *errand, now); !settled)
                return std::unexpected(settled.error());
        }
        if (auto told = tellUnlooked(connection, *errand); !told)
            return std::unexpected(told.error());
        errand->nextAttemptAt = next.pause.transform([now](std::chrono::milliseconds pause) { return now + pause; });
        if (trouble.kind == domain::Trouble::Kind::AccessWithdrawn) {
            // It waits until the person has signed in again.
            errand->state = ErrandState::Waiting;
            errand->nextAttemptAt = now;
            if (auto withdrawn = withdrawAccess(connection, errand->channel, trouble); !withdrawn)
                return std::unexpected(withdrawn.error());
        }
        if (auto left = leaveAlone(connection, errand->channel, trouble, now); !left)
            return std::unexpected(left.error());
        noteDenied(connection, errand->channel, before, trouble);
        if (auto noted = noteLackedRights(connection, errand->channel, trouble); !noted)
            return std::unexpected(noted.error());
        return writeErrand(connection, *errand, false).and_then([&] { return lookForTwinOf(connection, errand->delivery, now); }).transform([&] {
            return *errand;
        });
    });
}

QFuture<domain::Result<>> ErrandStore::release(const QString &owner)
{
    return m_database.write([owner](Connection &connection) { return releaseLeases(connection, errandLeases(), owner); });
}

QFuture<domain::Result<>> ErrandStore::hurry(domain::Instant now)
{
    return m_database.write([now](Connection &connection) -> domain::Result<> {
        constexpr std::chrono::milliseconds longestPause = std::chrono::hours{24};
        if (auto dropped = dropFarLeases(connection, errandLeases(), now); !dropped)
            return dropped;
        Statement update = connection.prepare(
            u"UPDATE errand SET next_attempt_at = ? WHERE state = 0 AND next_attempt_at > ? AND (trouble_kind IN (?, ?) OR next_attempt_at > ? OR trouble GLOB ?)"_s);
        update.bind(now).bind(now).bind(static_cast<int>(domain::Trouble::Kind::Offline)).bind(static_cast<int>(domain::Trouble::Kind::Unreachable));
        return update.bind(now + longestPause).bind(domain::secretProblemMark() + u'*').run();
    });
}

QFuture<domain::Result<QStringList>> ErrandStore::holders(domain::Instant now) const
{
    return m_database.read([now](Connection &connection) { return leaseHolders(connection, errandLeases(), now); });
}

} // namespace parvis::store
