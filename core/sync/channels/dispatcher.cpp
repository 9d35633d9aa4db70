// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/dispatcher.h"

#include "core/domain/channels/holding.h"
#include "core/sync/channels/articleleaving.h"
#include "core/sync/channels/leaseowner.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>

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

} // namespace

Dispatcher::Dispatcher(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_deliveries(context.database)
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
              .idle =
                  [this] {
                      for (const auto &promise : std::exchange(m_waiting, {})) {
                          promise->addResult(m_taken);
                          promise->finish();
                      }
                      m_taken = 0;
                  }})
{
}

Dispatcher::~Dispatcher()
{
    if (m_loop.isBusy())
        static_cast<void>(m_deliveries.release(m_owner));
    for (const auto &promise : std::as_const(m_waiting)) {
        promise->addResult(m_taken);
        promise->finish();
    }
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
    auto promise = std::make_shared<QPromise<int>>();
    promise->start();
    m_waiting << promise;
    m_loop.freeAndLook();
    return promise->future();
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
    const bool isOfOne = can.tellsArticles && !turn.article.isNull() && turn.outgoing.kind == domain::PostKind::Post;
    if (!isTheArticle && !isOfOne)
        return open(turn);
    withArticle(m_context.database, turn.outgoing, turn.article).then(this, [this, turn, isTheArticle](const domain::Result<domain::Outgoing> &outgoing) {
        if (!outgoing && !isTheArticle)
            return open(turn);
        if (!outgoing)
            return fail(turn, {.trouble = {.kind = Trouble::Kind::Gone, .said = outgoing.error().detail}});
        store::SendTurn filled = turn;
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

void Dispatcher::send(const store::SendTurn &turn, const domain::Secret &secret, bool isRenewed)
{
    const auto *connector = m_context.connectors.of(turn.channel.service);
    const auto id = turn.delivery.id;
    Keeping keeping{
        .depart = [this, id] { return m_deliveries.depart(id, m_owner, m_context.clock.now(), leaseTime); },
        .keep = [this, id](const connectors::Note &note,
                           bool isAnswered) { return m_deliveries.keep(id, m_owner, note.key, note.value, isAnswered, m_context.clock.now(), leaseTime); }};
    auto desk = std::make_shared<ChannelDesk>(
        ChannelDesk::World{.wire = m_context.wire, .media = m_media, .log = m_log, .clock = m_context.clock, .transfers = m_context.transfers}, turn.channel.id,
        domain::RequestPurpose::Send, secret, this, std::move(keeping));
    const Access access{.connection = turn.connection, .secret = secret};
    auto exchange
        = turn.delivery.state == DeliveryState::Sending ? connector->send(access, turn.outgoing) : connector->lookAfter(access, turn.outgoing, turn.delivery);
    drive(std::move(exchange), desk, this).then(this, [this, turn, secret, isRenewed, desk](const domain::Answer<Sent> &sent) {
        // It changed here while the service holds it: what stands there goes before it can leave.
        if (sent && sent->state == Sent::State::Held && store::DeliveryStore::isRecalled(turn.delivery))
            return takeBack(turn, secret);
        if (sent) {
            m_deliveries.settle(turn.delivery.id, m_owner, *sent, m_context.clock.now(), domain::driftOf(turn.outgoing, *sent))
                .then(this, [this, turn](const domain::Result<Delivery> &settled) { end(turn, settled); });
            return;
        }
        if (sent.error().kind == Trouble::Kind::AccessDenied && !isRenewed)
            return renew(turn, secret, sent.error());
        fail(turn, {.trouble = sent.error(), .wasTurnedDown = desk->wasTurnedDown()});
    });
}

void Dispatcher::takeBack(const store::SendTurn &turn, const domain::Secret &secret)
{
    const auto *connector = m_context.connectors.of(turn.channel.service);
    auto desk = std::make_shared<ChannelDesk>(
        ChannelDesk::World{.wire = m_context.wire, .media = m_media, .log = m_log, .clock = m_context.clock, .transfers = m_context.transfers}, turn.channel.id,
        domain::RequestPurpose::Send, secret, this);
    drive(connector->remove({.connection = turn.connection, .secret = secret}, turn.delivery), desk, this)
        .then(this, [this, turn](const domain::Answer<> &removed) {
            if (!removed)
                return fail(turn, {.trouble = removed.error()});
            m_deliveries.takenBack(turn.delivery.id, m_owner).then(this, [this, turn](const domain::Result<Delivery> &taken) { end(turn, taken); });
        });
}

void Dispatcher::renew(const store::SendTurn &turn, const domain::Secret &secret, const Trouble &trouble)
{
    m_credentials.renewed(turn.channel, turn.connection, secret).then(this, [this, turn, trouble](const domain::Answer<domain::Secret> &renewed) {
        if (!renewed)
            return fail(turn, {.trouble = renewed.error().kind == Trouble::Kind::NotPossible ? trouble : renewed.error()});
        send(turn, *renewed, true);
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
    if (!delivery)
        qCWarning(lcSend).noquote() << "Delivery" << turn.delivery.id.value() << "could not be written down:" << delivery.error().detail;
    else
        Q_EMIT settled(*delivery);
    m_loop.turnEnded();
}

} // namespace parvis::sync
