// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/errandrunner.h"

#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/holding.h"
#include "core/domain/channels/twin.h"
#include "core/sync/channels/articleleaving.h"
#include "core/sync/channels/leaseowner.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using connectors::Access;
using domain::Errand;
using domain::ErrandKind;
using domain::Sent;
using domain::Trouble;

namespace {

Q_LOGGING_CATEGORY(lcErrand, "parvis.sync.errand", QtInfoMsg)

constexpr std::chrono::milliseconds errandLease = std::chrono::minutes{6};
constexpr int mostErrandsAtOnce = 2;

/// Where nothing shorter can be said there, it is the article itself that stands there.
bool isArticleErrand(const store::ErrandTurn &turn)
{
    return (turn.errand.kind == ErrandKind::Edit || turn.errand.kind == ErrandKind::Tell || turn.errand.kind == ErrandKind::Twin)
        && domain::leavesAsArticle(turn.connection.capabilities, !turn.article.isNull(), turn.outgoing.kind, turn.outgoing.parts.join(QString()));
}

/// That something is not there is said by a proxy as well, without a word of the service's; that it was there once (410) is not.
bool isOfTheService(const Trouble &trouble)
{
    constexpr int gone = 410;
    return trouble.status == gone || !trouble.said.startsWith("HTTP "_L1);
}

} // namespace

ErrandRunner::ErrandRunner(const Dispatcher::Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_errands(context.database, context.scope())
    , m_media(context.database)
    , m_log(context.database)
    , m_credentials(context.secrets, context.connectors,
                    {.wire = context.wire, .media = m_media, .log = m_log, .clock = context.clock, .transfers = context.transfers}, context.workspaceId)
    , m_owner(newLeaseOwner())
    // What is due and was not given waits for a sending of its channel to end.
    , m_loop(context.clock, {.mostAtOnce = mostErrandsAtOnce, .shortest = std::chrono::milliseconds{500}},
             {.claim = [this] { return claim(); },
              .nextDue = [this] { return m_errands.nextDue(); },
              .holders = [this] { return m_errands.holders(m_context.clock.now()); },
              .release = [this](const QString &owner) { static_cast<void>(m_errands.release(owner)); },
              .idle = [this] { m_waiting.answer(std::exchange(m_taken, 0)); }})
{
}

ErrandRunner::~ErrandRunner()
{
    if (m_loop.isBusy())
        static_cast<void>(m_errands.release(m_owner));
    m_waiting.answer(m_taken);
}

void ErrandRunner::start()
{
    connect(&m_context.database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.posts.isEmpty() || !changes.mentions.updated.isEmpty() || !changes.channels.isEmpty())
            m_loop.look();
    });
    m_loop.start();
}

QFuture<int> ErrandRunner::runDue()
{
    auto taken = m_waiting.add();
    m_loop.freeAndLook();
    return taken;
}

QFuture<domain::Result<ClaimLoop::Begin>> ErrandRunner::claim()
{
    using Claimed = domain::Result<ClaimLoop::Begin>;
    // Asked by reading: most of the time nothing waits, and every change of a mention comes by here.
    return m_errands.nextDue()
        .then(this,
              [this](const domain::Result<std::optional<domain::Instant>> &due) {
                  if (!due || !*due || **due > m_context.clock.now())
                      return QtFuture::makeReadyValueFuture(due ? Claimed() : Claimed(std::unexpected(due.error())));
                  return m_errands.claim(m_owner, m_context.clock.now(), errandLease)
                      .then(this, [this](const domain::Result<std::optional<store::ErrandTurn>> &turn) {
                          return turn.transform([this](const std::optional<store::ErrandTurn> &claimed) -> ClaimLoop::Begin {
                              if (!claimed)
                                  return {};
                              return [this, taken = *claimed] {
                                  ++m_taken;
                                  begin(taken);
                              };
                          });
                      });
              })
        .unwrap();
}

void ErrandRunner::begin(const store::ErrandTurn &turn)
{
    qCInfo(lcErrand) << "Errand" << turn.errand.id.value() << "attempt" << turn.errand.attempts;
    if (!m_context.connectors.of(turn.channel.service))
        return fail(turn, {.kind = Trouble::Kind::NotPossible, .said = turn.channel.service});
    if (turn.errand.kind == ErrandKind::Moderate && turn.remoteId.isEmpty())
        return fail(turn, {.kind = Trouble::Kind::Gone, .said = u"nobody knows where it stands"_s});
    if (!isArticleErrand(turn))
        return open(turn);
    withArticle(m_context.database, turn.outgoing, turn.article).then(this, [this, turn](const domain::Result<domain::Outgoing> &outgoing) {
        if (!outgoing)
            return fail(turn, troubleOfArticle(outgoing.error()));
        store::ErrandTurn filled = turn;
        filled.outgoing = *outgoing;
        filled.sent = *outgoing;
        open(filled);
    });
}

void ErrandRunner::open(const store::ErrandTurn &turn)
{
    m_credentials.secret(turn.channel).then(this, [this, turn](const domain::Answer<domain::Secret> &secret) {
        if (!secret)
            return fail(turn, secret.error());
        run(turn, *secret, false);
    });
}

std::shared_ptr<ChannelDesk> ErrandRunner::desk(const store::ErrandTurn &turn, const domain::Secret &secret)
{
    const auto id = turn.errand.id;
    Keeping keeping{
        .depart = [this, id] { return m_errands.depart(id, m_owner, m_context.clock.now(), errandLease); },
        .keep = [this, id](const connectors::Note &note,
                           bool isAnswered) { return m_errands.keep(id, m_owner, note.key, note.value, isAnswered, m_context.clock.now(), errandLease); }};
    return std::make_shared<ChannelDesk>(
        ChannelDesk::World{.wire = m_context.wire, .media = m_media, .log = m_log, .clock = m_context.clock, .transfers = m_context.transfers}, turn.channel.id,
        domain::RequestPurpose::Send, secret, this, std::move(keeping));
}

void ErrandRunner::run(const store::ErrandTurn &turn, const domain::Secret &secret, bool isRenewed)
{
    const auto *connector = m_context.connectors.of(turn.channel.service);
    Access access{.connection = turn.connection, .secret = secret, .now = m_context.clock.now()};
    if (turn.errand.kind == ErrandKind::Moderate && !turn.errand.text.isEmpty())
        access.shown = turn.errand.text;
    // What a person left there as somebody else's is written over only where they say so.
    if (turn.errand.kind == ErrandKind::Edit && turn.outgoing.article && !turn.outgoing.overwrites && domain::keepsTheirs(turn.delivery.notes))
        return readThere(turn, secret, {.kind = Trouble::Kind::Changed, .said = u"it was left there as somebody changed it"_s});
    // The person's word was about what they were shown.
    if (turn.errand.kind == ErrandKind::Edit && turn.errand.overwrites && !turn.errand.there.isEmpty() && turn.errand.attempts <= 1 && !isRenewed)
        return lookBeforeWritingOver(turn, secret);
    if (turn.errand.kind == ErrandKind::Edit)
        return edit(turn, secret, isRenewed);
    if (turn.errand.kind == ErrandKind::Twin)
        return lookForTwin(turn, secret, isRenewed);
    domain::Delivery leaving = turn.delivery;
    if (turn.errand.overwrites)
        leaving.notes.insert(QString(domain::goneWhateverItIsNote), u"yes"_s);
    auto exchange = turn.errand.kind == ErrandKind::Delete ? connector->remove(access, leaving)
        : turn.errand.kind == ErrandKind::Tell             ? connector->tell(access, turn.outgoing, turn.delivery)
                                                           : connector->moderate(access, turn.remoteId, turn.errand.verdict.value_or(domain::Verdict::Hold));
    drive(std::move(exchange), desk(turn, secret), this).then(this, [this, turn, secret, isRenewed](const domain::Answer<> &done) {
        if (done)
            return settle(turn, std::nullopt);
        meet(turn, secret, done.error(), isRenewed);
    });
}

void ErrandRunner::edit(const store::ErrandTurn &turn, const domain::Secret &secret, bool isRenewed)
{
    const Access access{.connection = turn.connection, .secret = secret, .now = m_context.clock.now()};
    drive(m_context.connectors.of(turn.channel.service)->edit(access, turn.outgoing, turn.delivery), desk(turn, secret), this)
        .then(this, [this, turn, secret, isRenewed](const domain::Answer<Sent> &sent) {
            if (sent)
                return settle(turn, *sent);
            meet(turn, secret, sent.error(), isRenewed);
        });
}

void ErrandRunner::lookBeforeWritingOver(const store::ErrandTurn &turn, const domain::Secret &secret)
{
    const Access access{.connection = turn.connection, .secret = secret, .now = m_context.clock.now()};
    drive(m_context.connectors.of(turn.channel.service)->lookAfter(access, turn.sent, turn.delivery), desk(turn, secret), this)
        .then(this, [this, turn, secret](const domain::Answer<Sent> &sent) {
            const QString there = sent && sent->standing ? sent->standing->text : QString();
            if (there.isEmpty() || there.simplified() == turn.errand.there.simplified())
                return edit(turn, secret, false);
            fail(turn, {.kind = Trouble::Kind::Changed, .said = {}}, domain::Drift{.text = there, .leavesAt = {}, .accepting = sent->standing->accepting});
        });
}

void ErrandRunner::lookForTwin(const store::ErrandTurn &turn, const domain::Secret &secret, bool isRenewed)
{
    const auto kept = std::make_shared<QHash<QString, QString>>();
    const auto looking = std::make_shared<ChannelDesk>(
        ChannelDesk::World{.wire = m_context.wire, .media = m_media, .log = m_log, .clock = m_context.clock, .transfers = m_context.transfers}, turn.channel.id,
        domain::RequestPurpose::Send, secret, this, lookingOnly(kept));
    const Access access{.connection = turn.connection, .secret = secret, .now = m_context.clock.now()};
    drive(m_context.connectors.of(turn.channel.service)->send(access, turn.outgoing), looking, this)
        .then(this, [this, turn, secret, isRenewed, kept, looking](const domain::Answer<Sent> &sent) {
            const auto twin = domain::twinFound(turn.delivery, sent ? std::optional(*sent) : std::nullopt, *kept);
            // What says the same and shows something else is no twin.
            const bool isUnsure = !sent && sent.error().kind == Trouble::Kind::Unsure;
            if (!twin && !sent && !isUnsure && !looking->wasHeldBack())
                return meet(turn, secret, sent.error(), isRenewed);
            // What may be another one's is no twin of this.
            if (!twin || turn.rival)
                return settle(turn, std::nullopt);
            m_errands.keep(turn.errand.id, m_owner, QString(domain::twinNote), domain::twinValue(*twin), false, m_context.clock.now(), errandLease)
                .then(this, [this, turn](const domain::Result<> &noted) { noted ? settle(turn, std::nullopt) : end(turn, std::unexpected(noted.error())); });
        });
}

void ErrandRunner::meet(const store::ErrandTurn &turn, const domain::Secret &secret, const Trouble &trouble, bool isRenewed)
{
    if (trouble.kind == Trouble::Kind::Changed && turn.errand.kind != ErrandKind::Moderate)
        return readThere(turn, secret, trouble);
    if (trouble.kind == Trouble::Kind::Gone && turn.errand.kind == ErrandKind::Edit)
        return lookWhetherGone(turn, secret, trouble);
    if (trouble.kind != Trouble::Kind::AccessDenied || isRenewed || domain::accessMendIn(trouble))
        return fail(turn, trouble);
    m_credentials.renewed(turn.channel, turn.connection, secret).then(this, [this, turn, trouble](const domain::Answer<domain::Secret> &renewed) {
        if (!renewed)
            return fail(turn, renewed.error().kind == Trouble::Kind::NotPossible ? trouble : renewed.error());
        run(turn, *renewed, true);
    });
}

void ErrandRunner::readThere(const store::ErrandTurn &turn, const domain::Secret &secret, const Trouble &trouble)
{
    const auto *connector = m_context.connectors.of(turn.channel.service);
    drive(connector->lookAfter({.connection = turn.connection, .secret = secret, .now = m_context.clock.now()}, turn.sent, turn.delivery), desk(turn, secret),
          this)
        .then(this, [this, turn, trouble](const domain::Answer<Sent> &sent) {
            if (!sent || !sent->standing)
                return fail(turn, trouble);
            fail(turn, trouble, domain::Drift{.text = sent->standing->text, .leavesAt = {}, .accepting = sent->standing->accepting});
        });
}

void ErrandRunner::lookWhetherGone(const store::ErrandTurn &turn, const domain::Secret &secret, const Trouble &trouble)
{
    const auto *connector = m_context.connectors.of(turn.channel.service);
    drive(connector->lookAfter({.connection = turn.connection, .secret = secret, .now = m_context.clock.now()}, turn.sent, turn.delivery), desk(turn, secret),
          this)
        .then(this, [this, turn, trouble](const domain::Answer<Sent> &sent) {
            // A picture that is here no more is missing as well. Where nobody can look, what the edit was told is all that there is to know; who looked and
            // says it in words has asked the service itself (servers of Mastodon's kind answer a deleted status with a bare 404).
            const bool isBlind = !sent && sent.error().kind == Trouble::Kind::NotPossible && isOfTheService(trouble);
            const bool isMissed = !sent && sent.error().kind == Trouble::Kind::Gone && isOfTheService(sent.error());
            fail(turn, trouble, {}, isBlind || isMissed);
        });
}

void ErrandRunner::settle(const store::ErrandTurn &turn, const std::optional<Sent> &sent)
{
    m_errands.settle(turn.errand.id, m_owner, sent, m_context.clock.now()).then(this, [this, turn](const domain::Result<Errand> &settled) {
        end(turn, settled);
    });
}

void ErrandRunner::fail(const store::ErrandTurn &turn, const Trouble &trouble, const std::optional<domain::Drift> &there, bool isGone)
{
    qCInfo(lcErrand).noquote() << "Errand" << turn.errand.id.value() << "met a trouble:" << trouble.said << trouble.status;
    const double share = QRandomGenerator::global()->generateDouble();
    m_errands.fail(turn.errand.id, m_owner, trouble, there, m_context.clock.now(), share, isGone)
        .then(this, [this, turn](const domain::Result<Errand> &failed) { end(turn, failed); });
}

void ErrandRunner::end(const store::ErrandTurn &turn, const domain::Result<Errand> &errand)
{
    if (errand) {
        Q_EMIT settled(*errand);
        return m_loop.turnEnded();
    }
    qCWarning(lcErrand).noquote() << "Errand" << turn.errand.id.value() << "could not be written down:" << errand.error().detail;
    // It would hold up its channel, and meet the same again: a person tries it again. Where somebody else does it by now this changes nothing.
    const Trouble trouble{.kind = Trouble::Kind::Refused, .said = u"what became of it could not be written down: "_s + errand.error().detail};
    m_errands.fail(turn.errand.id, m_owner, trouble, {}, m_context.clock.now(), 0).then(this, [this](const domain::Result<Errand> &failed) {
        if (failed)
            Q_EMIT settled(*failed);
        m_loop.turnEnded();
    });
}

} // namespace parvis::sync
