// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/dispatcher.h"

#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/articlerights.h"
#include "core/domain/channels/holding.h"
#include "core/domain/channels/leavingwhole.h"
#include "core/domain/channels/settling.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/latenessrecord.h"
#include "core/store/channels/renewal.h"
#include "core/store/channels/takenplaces.h"
#include "core/sync/channels/articleleaving.h"
#include "core/sync/channels/leaseowner.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using connectors::Access;
using domain::Delivery;
using domain::DeliveryState;
using domain::Sent;
using domain::Trouble;

namespace {

Q_LOGGING_CATEGORY(lcSend, "parvis.sync.send", QtInfoMsg)

/// Longer than a request can take (WireLimits::whole): a lease that runs out belongs to somebody who is gone.
constexpr std::chrono::milliseconds leaseTime = std::chrono::minutes{6};
constexpr int mostAtOnce = 4;

/// Whether what is held there can be given other words: an article that was read, on a site that lets it be changed.
bool isWrittenOver(const store::SendTurn &turn)
{
    return turn.outgoing.article && !turn.article.isNull() && turn.outgoing.scheduledAt && turn.connection.capabilities.canEdit;
}

/// Whether it could be given other words or another time, were it not for the account that is signed in: taking it back for that would undo what others made
/// of it there.
bool isForOthersToWrite(const store::SendTurn &turn)
{
    return !turn.article.isNull() && domain::lacksArticleRights(turn.channel.service, turn.connection.capabilities);
}

/// How what was just seen there stands otherwise than here. What a person is asked about, since ours changed too after theirs was left there, stays asked for
/// as long as it is held.
std::optional<domain::Drift> driftSeen(const store::SendTurn &turn, const Sent &seen)
{
    auto drift = domain::driftOf(turn.outgoing, seen);
    const auto asked = domain::driftIn(turn.delivery.notes);
    if (seen.state != Sent::State::Held || !asked || !asked->hereToo || !asked->text)
        return drift;
    if (!drift)
        drift = domain::Drift{.text = {}, .leavesAt = {}, .accepting = seen.standing ? seen.standing->accepting : asked->accepting};
    if (!drift->text)
        drift->text = seen.standing && !seen.standing->text.isEmpty() ? seen.standing->text : *asked->text;
    drift->hereToo = true;
    return drift;
}

/// How what is held there was changed by somebody before it is written over from here: its time is another one than we ever told, or a person left its words
/// there as they are and ours are to go over them. Whether else its words are somebody's only edit() can tell from an attempt of ours whose answer was lost.
std::optional<domain::Drift> driftBeforeRenewal(const store::SendTurn &turn, const store::Renewal &renewal, const Sent &held)
{
    if (renewal.overwrites || !held.standing)
        return std::nullopt;
    auto drift = driftSeen(turn, held).value_or(domain::Drift{.text = {}, .leavesAt = {}, .accepting = held.standing->accepting});
    if (drift.leavesAt && renewal.ofTime) {
        const auto told = store::toldTimes(turn.delivery);
        const auto known = domain::driftIn(turn.delivery.notes);
        const auto isIt = [there = *drift.leavesAt](domain::Instant one) { return std::chrono::abs(one - there) < std::chrono::minutes{1}; };
        // Who gives it a time although theirs is told beside it knows what they do.
        if (told.isEmpty() || std::ranges::any_of(told, isIt) || (known && known->leavesAt && isIt(*known->leavesAt)))
            drift.leavesAt.reset();
    }
    const bool isTheirs = renewal.ofWords && domain::keepsTheirs(turn.delivery.notes);
    if (isTheirs)
        drift.text = held.standing->text;
    drift.hereToo = drift.text && (drift.hereToo || renewal.ofWords);
    // Words that were left there do not keep another time from being told.
    return drift.leavesAt || (isTheirs && !renewal.ofTime) ? std::optional(drift) : std::nullopt;
}

/// What a look-up met before anything was to be made, by its own meaning: that nothing was found where something new is to be, or may have arrived, says
/// nothing about that. It is looked up again.
Trouble beforeItLeft(const store::SendTurn &turn, const Trouble &trouble)
{
    constexpr int notFound = 404;
    const bool isOfSomethingNew = trouble.status == notFound && turn.outgoing.inReplyTo.isEmpty() && !store::hasBegun(turn.delivery);
    if (trouble.kind != Trouble::Kind::Gone || turn.delivery.state != DeliveryState::Sending || (!isOfSomethingNew && !turn.delivery.departedAt))
        return trouble;
    return {.kind = Trouble::Kind::ServerTrouble,
            .said = u"what is to be known first could not be asked: %1"_s.arg(trouble.said.isEmpty() ? u"HTTP %1"_s.arg(trouble.status) : trouble.said),
            .status = trouble.status};
}

/// Whether a person says that what left is not there, and another one may be that says the same.
bool isSaidNotToBeThere(const store::SendTurn &turn)
{
    return turn.rival && turn.delivery.notes.contains(QString(domain::notThereNote));
}

/// Whether something cannot be written over at all. What passes, what a person puts right and what its service refuses leaves it held as it is: taking it back
/// would undo what others made of it there.
bool isTakenBackFor(const Trouble &trouble)
{
    return trouble.kind == Trouble::Kind::NotPossible;
}

} // namespace

Dispatcher::Dispatcher(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_deliveries(context.database, context.scope())
    , m_media(context.database)
    , m_log(context.database)
    , m_credentials(context.secrets, context.connectors,
                    {.wire = context.wire, .media = m_media, .log = m_log, .clock = context.clock, .transfers = context.transfers}, context.workspaceId)
    , m_owner(newLeaseOwner())
    , m_loop(context.clock, {.mostAtOnce = mostAtOnce},
             {.claim = [this] { return claim(); },
              .nextDue = [this] { return m_deliveries.nextDue(m_context.clock.now()); },
              .holders = [this] { return m_deliveries.holders(m_context.clock.now()); },
              .release = [this](const QString &owner) { static_cast<void>(m_deliveries.release(owner)); },
              .idle = [this] { m_waiting.answer(std::exchange(m_taken, 0)); }})
{
}

Dispatcher::~Dispatcher()
{
    if (m_loop.isBusy())
        static_cast<void>(m_deliveries.release(m_owner));
    m_waiting.answer(m_taken);
}

void Dispatcher::start()
{
    connect(&m_context.database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.posts.isEmpty() || !changes.channels.isEmpty())
            m_loop.look();
    });
    m_loop.start();
}

QFuture<int> Dispatcher::sendDue()
{
    auto taken = m_waiting.add();
    m_loop.freeAndLook();
    return taken;
}

QFuture<domain::Result<ClaimLoop::Begin>> Dispatcher::claim()
{
    return m_deliveries.claim(m_owner, m_context.clock.now(), leaseTime).then(this, [this](const domain::Result<std::optional<store::SendTurn>> &turn) {
        return turn.transform([this](const std::optional<store::SendTurn> &claimed) -> ClaimLoop::Begin {
            if (!claimed)
                return {};
            return [this, due = *claimed] {
                ++m_taken;
                begin(due);
            };
        });
    });
}

void Dispatcher::begin(const store::SendTurn &turn)
{
    qCInfo(lcSend) << "Delivery" << turn.delivery.id.value() << "attempt" << turn.delivery.attempts;
    if (!m_context.connectors.of(turn.channel.service))
        return fail(turn, {.trouble = {.kind = Trouble::Kind::NotPossible, .said = turn.channel.service}});
    // It may be there, and nothing tells: the person does.
    if (turn.delivery.departedAt && turn.connection.capabilities.repeat == domain::Repeat::Ask)
        return fail(turn, {.trouble = {.kind = Trouble::Kind::Unsure, .said = turn.delivery.trouble ? turn.delivery.trouble->said : QString()}});
    const domain::Capabilities &can = turn.connection.capabilities;
    const bool isTheArticle = domain::leavesAsArticle(can, !turn.article.isNull(), turn.outgoing.kind, turn.outgoing.parts.join(QString()));
    // By its words, which another one has as well that may be there.
    if (turn.rival && !isTheArticle && !isSaidNotToBeThere(turn))
        return fail(turn, {.trouble = domain::troubleOfRival(*turn.rival)});
    // What was cut and has no threads to leave as would leave as something else than was shown.
    if (turn.delivery.state == DeliveryState::Sending && !isTheArticle && !can.hasThreads && turn.outgoing.parts.size() > 1)
        return fail(turn,
                    {.trouble = {.kind = Trouble::Kind::NotPossible,
                                 .said = u"it is cut into %1 parts, and there are no threads there"_s.arg(turn.outgoing.parts.size())}});
    // What was scheduled for another way to the channel, or for another one, is not sent as less, or to more people, unasked. Of what may have left the service
    // is asked.
    const bool isToLeave = turn.delivery.state == DeliveryState::Sending && !isTheArticle && !turn.delivery.departedAt;
    if (const auto why = isToLeave ? domain::whyNotWhole(can, turn.outgoing) : std::nullopt)
        return fail(turn, {.trouble = *why});
    const bool isOfOne = can.tellsArticles && !turn.article.isNull() && turn.outgoing.kind == domain::PostKind::Post;
    if (!isTheArticle && !isOfOne)
        return open(turn);
    withArticle(m_context.database, turn.outgoing, turn.article).then(this, [this, turn, isTheArticle](const domain::Result<domain::Outgoing> &outgoing) {
        if (!outgoing && !isTheArticle)
            return open(turn);
        store::SendTurn filled = turn;
        // It is looked for by its address.
        if (isTheArticle)
            filled.rival.reset();
        // What the service holds stands there, whatever became of it here.
        if (!outgoing && turn.delivery.state != DeliveryState::Sending) {
            filled.article = {};
            filled.outgoing.article = domain::OutgoingArticle();
            return open(filled);
        }
        if (!outgoing)
            return fail(turn, {.trouble = troubleOfArticle(outgoing.error())});
        filled.outgoing = *outgoing;
        open(filled);
    });
}

void Dispatcher::open(const store::SendTurn &turn)
{
    m_credentials.secret(turn.channel).then(this, [this, turn](const domain::Answer<domain::Secret> &secret) {
        if (!secret)
            return fail(turn, {.trouble = secret.error()});
        send(turn, *secret, false);
    });
}

std::shared_ptr<ChannelDesk> Dispatcher::desk(const store::SendTurn &turn, const domain::Secret &secret)
{
    const auto id = turn.delivery.id;
    Keeping keeping{
        .depart = [this, id] { return m_deliveries.depart(id, m_owner, m_context.clock.now(), leaseTime); },
        .keep = [this, id](const connectors::Note &note,
                           bool isAnswered) { return m_deliveries.keep(id, m_owner, note.key, note.value, isAnswered, m_context.clock.now(), leaseTime); },
        .isOpen = turn.delivery.departedAt.has_value(),
        .isFoundOut = turn.connection.capabilities.repeat != domain::Repeat::Ask};
    return std::make_shared<ChannelDesk>(
        ChannelDesk::World{.wire = m_context.wire, .media = m_media, .log = m_log, .clock = m_context.clock, .transfers = m_context.transfers}, turn.channel.id,
        domain::RequestPurpose::Send, secret, this, std::move(keeping));
}

void Dispatcher::send(const store::SendTurn &turn, const domain::Secret &secret, bool isRenewed)
{
    const auto *connector = m_context.connectors.of(turn.channel.service);
    if (domain::isHeldByWord(turn.delivery) && !connector->findsHeld())
        return takeWord(turn);
    if (isSaidNotToBeThere(turn))
        return weighWord(turn, secret, isRenewed, 0);
    auto desk = this->desk(turn, secret);
    const Access access{.connection = turn.connection, .secret = secret, .now = m_context.clock.now()};
    auto exchange
        = turn.delivery.state == DeliveryState::Sending ? connector->send(access, turn.outgoing) : connector->lookAfter(access, turn.outgoing, turn.delivery);
    drive(std::move(exchange), desk, this).then(this, [this, turn, secret, isRenewed, desk](const domain::Answer<Sent> &sent) {
        // It changed here while the service holds it: what stands there goes before it can leave.
        if (sent && sent->state == Sent::State::Held && store::DeliveryStore::isRecalled(turn.delivery)) {
            store::SendTurn found = turn;
            found.delivery.remoteId = sent->remoteId.isEmpty() ? turn.delivery.remoteId : sent->remoteId;
            if (domain::isHeldByWord(found.delivery))
                return fail(turn, {.trouble = {.kind = Trouble::Kind::Unsure, .said = u"this server does not list what it holds until later"_s}});
            const bool isRenewal = !store::DeliveryStore::renewalOf(turn.delivery).isEmpty();
            if (isRenewal && isForOthersToWrite(turn))
                return fail(turn, {.trouble = {.kind = Trouble::Kind::Refused, .said = u"this account may not change it there"_s}});
            return isRenewal && isWrittenOver(turn) ? writeOver(found, secret, *sent) : takeBack(found, secret);
        }
        if (sent) {
            m_deliveries.settle(turn.delivery.id, m_owner, *sent, m_context.clock.now(), driftSeen(turn, *sent))
                .then(this, [this, turn](const domain::Result<Delivery> &settled) { end(turn, settled); });
            return;
        }
        // What was to be taken back is gone already.
        if (sent.error().kind == Trouble::Kind::Gone && store::DeliveryStore::isRecalled(turn.delivery)
            && store::DeliveryStore::renewalOf(turn.delivery).isEmpty()) {
            m_deliveries.takenBack(turn.delivery.id, m_owner).then(this, [this, turn](const domain::Result<Delivery> &taken) { end(turn, taken); });
            return;
        }
        // Who is known, and may not write there, needs nothing new to be let in with.
        if (sent.error().kind == Trouble::Kind::AccessDenied && !isRenewed && !domain::accessMendIn(sent.error()))
            return renew(turn, secret, {.trouble = sent.error(), .wasTurnedDown = desk->wasTurnedDown(), .hasLeft = desk->hasLeft()}, desk->isOpen());
        Trouble met = desk->hasLeft() ? sent.error() : beforeItLeft(turn, sent.error());
        if (met.kind == Trouble::Kind::Gone && turn.delivery.state == DeliveryState::Processing)
            met.said = domain::notShownThere;
        else if (met.kind == Trouble::Kind::Gone && turn.delivery.state == DeliveryState::Held)
            met.said = u"it is no longer held there and was not published"_s;
        // What was sent away before it was let in anew is written down as having left.
        fail(turn,
             {.trouble = met,
              .wasTurnedDown = desk->wasTurnedDown() || (isRenewed && !desk->isOpen()),
              .hasLeft = desk->hasLeft(),
              .wasTooSoon = desk->wasHeldBack()});
    });
}

void Dispatcher::weighWord(const store::SendTurn &turn, const domain::Secret &secret, bool isRenewed, int found)
{
    const auto kept = std::make_shared<QHash<QString, QString>>();
    const auto looking = std::make_shared<ChannelDesk>(
        ChannelDesk::World{.wire = m_context.wire, .media = m_media, .log = m_log, .clock = m_context.clock, .transfers = m_context.transfers}, turn.channel.id,
        domain::RequestPurpose::Send, secret, this, lookingOnly(kept));
    const Access access{.connection = turn.connection, .secret = secret, .now = m_context.clock.now()};
    drive(m_context.connectors.of(turn.channel.service)->send(access, turn.outgoing), looking, this)
        .then(this, [this, turn, secret, isRenewed, found, kept, looking](const domain::Answer<Sent> &sent) {
            const auto more = domain::passingOver(turn.outgoing, sent ? sent->remoteId : QString(), *kept);
            if (more && found >= turn.rival->alike)
                return fail(turn, {.trouble = domain::troubleAgainstWord(*turn.rival, found + 1), .isAgainstWord = true});
            if (more) {
                store::SendTurn next = turn;
                next.outgoing = *more;
                return weighWord(next, secret, isRenewed, found + 1);
            }
            const bool isUnknown = !sent && !looking->wasHeldBack();
            if (isUnknown && sent.error().kind == Trouble::Kind::AccessDenied && !isRenewed && !domain::accessMendIn(sent.error()))
                return renew(turn, secret, {.trouble = sent.error()}, true);
            // Who could not tell, or found no more than can be others', leaves it to their word.
            fail(turn, {.trouble = isUnknown ? sent.error() : domain::troubleOfRival(*turn.rival)});
        });
}

void Dispatcher::takeWord(const store::SendTurn &turn)
{
    if (store::DeliveryStore::isRecalled(turn.delivery))
        return fail(turn, {.trouble = {.kind = Trouble::Kind::Unsure, .said = u"this server does not list what it holds until later"_s}});
    const bool isToCome = turn.outgoing.scheduledAt && *turn.outgoing.scheduledAt > m_context.clock.now();
    settle(turn,
           {.state = isToCome ? Sent::State::Held : Sent::State::Published,
            .remoteId = {},
            .url = turn.delivery.url,
            .publishedAt = isToCome ? std::nullopt : turn.outgoing.scheduledAt},
           std::nullopt);
}

void Dispatcher::settle(const store::SendTurn &turn, const Sent &sent, const std::optional<domain::Drift> &drift)
{
    const QString renewal = store::DeliveryStore::renewalOf(turn.delivery);
    m_deliveries.settle(turn.delivery.id, m_owner, sent, m_context.clock.now(), drift, renewal)
        .then(this, [this, turn](const domain::Result<Delivery> &settled) { end(turn, settled); });
}

void Dispatcher::writeOver(const store::SendTurn &turn, const domain::Secret &secret, const Sent &held)
{
    const auto renewal = store::Renewal::in(turn.delivery);
    if (!renewal)
        return settle(turn, held, std::nullopt);
    // Somebody changed it there as well: a person says which is right.
    if (const auto drift = driftBeforeRenewal(turn, *renewal, held))
        return settle(turn, held, drift);
    if (!renewal->ofTime)
        return writeWords(turn, secret, held);
    // Until when it was told to hold it is written down first: where no answer comes, either may be how it stands there.
    m_deliveries
        .keep(turn.delivery.id, m_owner, QString(store::toldNote), store::toldAlso(turn.delivery, *turn.outgoing.scheduledAt), false, m_context.clock.now(),
              leaseTime)
        .then(this, [this, turn, secret, held, isOfWords = renewal->ofWords](const domain::Result<> &kept) {
            if (!kept)
                return end(turn, std::unexpected(kept.error()));
            isOfWords ? writeWords(turn, secret, held) : move(turn, secret, std::nullopt, false);
        });
}

void Dispatcher::writeWords(const store::SendTurn &turn, const domain::Secret &secret, const Sent &held)
{
    const auto renewal = store::Renewal::in(turn.delivery).value_or(store::Renewal());
    const auto standing = held.standing.value_or(domain::Standing());
    const domain::Drift theirs{.text = standing.text, .leavesAt = {}, .accepting = standing.accepting, .hereToo = true};
    if (!renewal.overwrites && domain::keepsTheirs(turn.delivery.notes))
        return move(turn, secret, theirs, false);
    domain::Outgoing outgoing = turn.outgoing;
    outgoing.overwrites = renewal.overwrites;
    // Its words alone: it stays held until when it is there.
    const bool keepsTime = renewal.overwrites && !renewal.ofTime;
    if (keepsTime && standing.leavesAt)
        outgoing.scheduledAt = standing.leavesAt;
    const auto writing = desk(turn, secret);
    drive(m_context.connectors.of(turn.channel.service)
              ->edit({.connection = turn.connection, .secret = secret, .now = m_context.clock.now()}, outgoing, turn.delivery),
          writing, this)
        .then(this, [this, turn, secret, held, renewal, theirs, writing, keepsTime](const domain::Answer<Sent> &sent) {
            if (sent)
                return renewal.ofTime && sent->state == Sent::State::Held ? move(turn, secret, std::nullopt, true) : settle(turn, *sent, std::nullopt);
            if (sent.error().kind == Trouble::Kind::Changed && held.standing)
                return renewal.ofTime ? move(turn, secret, theirs, false) : settle(turn, held, theirs);
            if (keepsTime || !isTakenBackFor(sent.error()))
                return fail(turn, {.trouble = sent.error(), .wasTurnedDown = writing->wasTurnedDown()});
            // Its service has no way to write over it: it leaves as something new.
            takeBack(turn, secret);
        });
}

void Dispatcher::move(const store::SendTurn &turn, const domain::Secret &secret, const std::optional<domain::Drift> &theirs, bool isWritten)
{
    const auto writing = desk(turn, secret);
    drive(m_context.connectors.of(turn.channel.service)
              ->moveHeld({.connection = turn.connection, .secret = secret, .now = m_context.clock.now()}, turn.outgoing, turn.delivery),
          writing, this)
        .then(this, [this, turn, secret, theirs, isWritten, writing](const domain::Answer<Sent> &sent) {
            if (!sent && isTakenBackFor(sent.error()))
                return takeBack(turn, secret);
            if (!sent)
                return fail(turn, {.trouble = sent.error(), .wasTurnedDown = writing->wasTurnedDown()});
            // What somebody made of its words there, and nobody here has decided about, is told with its new time as it was with the former one.
            auto drift = theirs ? theirs : driftSeen(turn, *sent);
            if (isWritten && drift) {
                drift->text.reset();
                drift->hereToo = false;
            }
            if (drift && !drift->text && !drift->leavesAt)
                drift.reset();
            settle(turn, *sent, drift);
        });
}

void Dispatcher::takeBack(const store::SendTurn &turn, const domain::Secret &secret)
{
    const auto *connector = m_context.connectors.of(turn.channel.service);
    auto desk = std::make_shared<ChannelDesk>(
        ChannelDesk::World{.wire = m_context.wire, .media = m_media, .log = m_log, .clock = m_context.clock, .transfers = m_context.transfers}, turn.channel.id,
        domain::RequestPurpose::Send, secret, this);
    drive(connector->remove({.connection = turn.connection, .secret = secret, .now = m_context.clock.now()}, turn.delivery), desk, this)
        .then(this, [this, turn](const domain::Answer<> &removed) {
            if (!removed)
                return fail(turn, {.trouble = removed.error()});
            m_deliveries.takenBack(turn.delivery.id, m_owner).then(this, [this, turn](const domain::Result<Delivery> &taken) { end(turn, taken); });
        });
}

void Dispatcher::renew(const store::SendTurn &turn, const domain::Secret &secret, const store::Failure &failure, bool isOpen)
{
    m_credentials.renewed(turn.channel, turn.connection, secret).then(this, [this, turn, failure, isOpen](const domain::Answer<domain::Secret> &renewed) {
        if (!renewed) {
            const bool isTheSame = renewed.error().kind == Trouble::Kind::NotPossible;
            return fail(turn, {.trouble = isTheSame ? failure.trouble : renewed.error(), .wasTurnedDown = failure.wasTurnedDown, .hasLeft = failure.hasLeft});
        }
        // What left in this turn is looked for in the next one, which knows what else stands there.
        if (isOpen && !turn.delivery.departedAt)
            return fail(turn, failure);
        // What was kept before it was sent away is there: it goes on from that.
        m_deliveries.ofPost(turn.delivery.post).then(this, [this, turn, isOpen, secret = *renewed](const domain::Result<std::optional<Delivery>> &entry) {
            store::SendTurn again = turn;
            if (entry && *entry && (*entry)->id == turn.delivery.id) {
                again.delivery = **entry;
                again.outgoing.notes = again.delivery.notes;
                if (!isOpen)
                    again.delivery.departedAt.reset();
                again.outgoing.departedAt = again.delivery.departedAt;
                store::dropTakenNotes(again.outgoing);
            }
            send(again, secret, true);
        });
    });
}

void Dispatcher::fail(const store::SendTurn &turn, const store::Failure &failure)
{
    qCInfo(lcSend).noquote() << "Delivery" << turn.delivery.id.value() << "met a trouble:" << failure.trouble.said << failure.trouble.status;
    const double share = QRandomGenerator::global()->generateDouble();
    m_deliveries.fail(turn.delivery.id, m_owner, failure, m_context.clock.now(), share).then(this, [this, turn](const domain::Result<Delivery> &failed) {
        end(turn, failed);
    });
}

void Dispatcher::end(const store::SendTurn &turn, const domain::Result<Delivery> &delivery)
{
    if (delivery) {
        Q_EMIT settled(*delivery);
        // What a person removed waited for that alone.
        if (delivery->state == DeliveryState::Cancelled)
            static_cast<void>(store::PostStore(m_context.database).removeGivenBack());
        return m_loop.turnEnded();
    }
    qCWarning(lcSend).noquote() << "Delivery" << turn.delivery.id.value() << "could not be written down:" << delivery.error().detail;
    // It would hold up its channel, and meet the same again. Where somebody else holds it by now they say what became of it, and this changes nothing.
    const QString why = u"what became of it could not be written down: "_s + delivery.error().detail;
    m_deliveries.setAside(turn.delivery.id, m_owner, why, m_context.clock.now()).then(this, [this, turn](const domain::Result<Delivery> &aside) {
        if (aside)
            Q_EMIT settled(*aside);
        else if (aside.error().kind != domain::Error::Kind::Conflict)
            Q_EMIT notWritten(turn.delivery, aside.error());
        m_loop.turnEnded();
    });
}

} // namespace parvis::sync
