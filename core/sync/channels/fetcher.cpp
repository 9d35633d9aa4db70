// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/fetcher.h"

#include "core/domain/channels/firstfill.h"
#include "core/domain/channels/watch.h"
#include "core/sync/channels/leaseowner.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using connectors::Page;
using domain::Trouble;

namespace {

Q_LOGGING_CATEGORY(lcFetch, "parvis.sync.fetch", QtInfoMsg)

constexpr std::chrono::milliseconds turnLease = std::chrono::minutes{6};
constexpr std::chrono::milliseconds usualPause = std::chrono::seconds{60};
/// While what goes over the line is counted.
constexpr std::chrono::milliseconds meteredPause = std::chrono::minutes{10};
constexpr int mostTurnsAtOnce = 4;
/// Of what came before, in one turn: so that no channel waits for another's past.
constexpr int olderPagesATurn = 5;

/// The watches among what is kept of a channel that are asked for page by page.
QStringList watchedStreams(const QHash<QString, domain::StreamPosition> &streams)
{
    QStringList watched;
    for (auto it = streams.cbegin(); it != streams.cend(); ++it) {
        const auto watch = domain::watchOf(it.key());
        if (watch && watch->kind != domain::Watch::Kind::Live)
            watched << it.key();
    }
    watched.sort();
    return watched;
}

/// Whether a trouble that a watch met would be met by all else on its channel too.
bool isOfTheWhole(Trouble::Kind kind)
{
    using enum Trouble::Kind;
    return kind == Offline || kind == Unreachable || kind == Cut || kind == RateLimited || kind == AccessDenied || kind == AccessWithdrawn || kind == Cancelled;
}

/// Whether all that a page holds was said before that.
bool isAllBefore(const QList<domain::IncomingEntry> &entries, domain::Instant since)
{
    return !entries.isEmpty() && std::ranges::all_of(entries, [since](const domain::IncomingEntry &entry) {
        const auto *mention = std::get_if<domain::IncomingMention>(&entry);
        return mention && mention->publishedAt && *mention->publishedAt < since;
    });
}

} // namespace

struct Fetcher::Turn
{
    store::FetchTurn claimed;
    domain::Secret secret;
    QStringList streams;
    QString stream;
    domain::StreamPosition position;
    std::shared_ptr<ChannelDesk> desk;
    TurnReport report;
    int olderPages = 0;
    bool isOlder = false;
    bool isRenewed = false;
    bool wantsAll = false;
    std::chrono::milliseconds rest{0};   ///< what the service, or its connector, asks for before the next turn
    bool isPastLeft = false;   ///< some of what came before is not here yet
    std::optional<Trouble> watchTrouble;   ///< of a watch that the service does not take, or of a page that is not whole: all else was taken in
};

Fetcher::Fetcher(const Dispatcher::Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_connections(context.database, context.scope())
    , m_media(context.database)
    , m_log(context.database)
    , m_credentials(context.secrets, context.connectors,
                    {.wire = context.wire, .media = m_media, .log = m_log, .clock = context.clock, .transfers = context.transfers}, context.workspaceId)
    , m_owner(newLeaseOwner())
    , m_loop(context.clock, {.mostAtOnce = mostTurnsAtOnce},
             {.claim = [this] { return claim(); },
              .nextDue = [this] { return m_connections.nextDue(); },
              .holders = [this] { return m_connections.holders(m_context.clock.now()); },
              .release = [this](const QString &owner) { static_cast<void>(m_connections.release(owner)); },
              .idle = [this] { m_waiting.answer(std::exchange(m_reports, {})); }})
{
}

Fetcher::~Fetcher()
{
    if (m_loop.isBusy())
        static_cast<void>(m_connections.release(m_owner));
    m_waiting.answer(m_reports);
}

void Fetcher::start()
{
    connect(&m_context.database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.channels.isEmpty())
            m_loop.look();
    });
    m_loop.start();
}

QFuture<QList<TurnReport>> Fetcher::fetchDue(bool wantsAll, std::optional<domain::Id<domain::Channel>> only)
{
    m_wantsAll = wantsAll;
    m_only = only;
    auto reports = m_waiting.add();
    m_loop.freeAndLook();
    return reports;
}

QFuture<domain::Result<ClaimLoop::Begin>> Fetcher::claim()
{
    return m_connections.claim(m_owner, m_context.clock.now(), turnLease, m_only)
        .then(this, [this](const domain::Result<std::optional<store::FetchTurn>> &claimed) {
            return claimed.transform([this](const std::optional<store::FetchTurn> &due) -> ClaimLoop::Begin {
                if (!due)
                    return {};
                return [this, taken = *due] {
                    auto turn = std::make_shared<Turn>();
                    turn->claimed = taken;
                    turn->wantsAll = m_wantsAll;
                    turn->report.channel = taken.channel;
                    begin(turn);
                };
            });
        });
}

void Fetcher::begin(const std::shared_ptr<Turn> &turn)
{
    const auto *connector = m_context.connectors.of(turn->claimed.channel.service);
    if (!connector)
        return end(turn, Trouble{.kind = Trouble::Kind::NotPossible, .said = turn->claimed.channel.service});
    turn->streams = connector->streams(turn->claimed.connection);
    turn->streams += watchedStreams(turn->claimed.streams);
    m_credentials.secret(turn->claimed.channel).then(this, [this, turn](const domain::Answer<domain::Secret> &secret) {
        if (!secret)
            return end(turn, secret.error());
        turn->secret = *secret;
        nextStream(turn);
    });
}

void Fetcher::nextStream(const std::shared_ptr<Turn> &turn)
{
    if (turn->streams.isEmpty())
        return end(turn, std::nullopt);
    if (isUsedUp(*turn)) {
        turn->isPastLeft = true;
        return end(turn, std::nullopt);
    }
    turn->stream = turn->streams.takeFirst();
    turn->position = turn->claimed.streams.value(turn->stream);
    turn->isOlder = false;
    turn->olderPages = 0;
    if (isTooSoon(*turn))
        return nextStream(turn);
    fetch(turn);
}

bool Fetcher::isTooSoon(const Turn &turn) const
{
    const auto looked = m_looked.constFind({turn.claimed.channel.id, turn.stream});
    const auto *connector = m_context.connectors.of(turn.claimed.channel.service);
    // A clock that was set back makes nothing wait for it.
    const domain::Instant now = m_context.clock.now();
    return looked != m_looked.cend() && *looked <= now && now < *looked + connector->pace(turn.stream);
}

bool Fetcher::isUsedUp(const Turn &turn) const
{
    const domain::Quota quota = turn.desk ? turn.desk->quota() : domain::Quota();
    return quota.most > 0 && quota.left <= 0 && quota.resetsAt && *quota.resetsAt > m_context.clock.now();
}

void Fetcher::fetch(const std::shared_ptr<Turn> &turn)
{
    // What nobody would answer is not asked: the turn ends, and goes on where it stands once more is given.
    if (isUsedUp(*turn)) {
        turn->isPastLeft = true;
        return end(turn, std::nullopt);
    }
    const auto *connector = m_context.connectors.of(turn->claimed.channel.service);
    turn->desk = std::make_shared<ChannelDesk>(
        ChannelDesk::World{.wire = m_context.wire, .media = m_media, .log = m_log, .clock = m_context.clock, .transfers = m_context.transfers},
        turn->claimed.channel.id, domain::RequestPurpose::Fetch, turn->secret, this);
    const connectors::Access access{.connection = turn->claimed.connection, .secret = turn->secret, .now = m_context.clock.now()};
    auto exchange = turn->isOlder ? connector->fetchOlder(access, turn->stream, domain::pastLimitOf(turn->position.older).position)
                                  : connector->fetchNewer(access, turn->stream, turn->position.newer);
    drive(std::move(exchange), turn->desk, this).then(this, [this, turn](const domain::Answer<Page> &page) {
        if (page && page->isWithheld)
            return noteWithheld(turn, true, [this, turn] { nextStream(turn); });
        if (page)
            return noteWithheld(turn, false, [this, turn, taken = *page] { take(turn, taken); });
        meet(turn, page.error());
    });
}

void Fetcher::noteWithheld(const std::shared_ptr<Turn> &turn, bool isWithheld, const std::function<void()> &goOn)
{
    QStringList &known = turn->claimed.connection.capabilities.withheld;
    if (known.contains(turn->stream) == isWithheld)
        return goOn();
    if (isWithheld) {
        known << turn->stream;
        turn->report.withheld << turn->stream;
    } else {
        known.removeAll(turn->stream);
    }
    m_connections.setWithheld(turn->claimed.channel.id, m_owner, known).then(this, [this, turn, goOn](const domain::Result<> &noted) {
        if (!noted)
            return end(turn, Trouble{.kind = Trouble::Kind::Cancelled, .said = noted.error().detail});
        goOn();
    });
}

void Fetcher::take(const std::shared_ptr<Turn> &turn, const Page &page)
{
    const bool isFirst = !turn->isOlder && turn->position.newer.isEmpty();
    // Of a watch no more of the past may be wanted than that, or nothing.
    const bool isWatch = domain::watchOf(turn->stream).has_value();
    const auto since = isWatch ? domain::pastLimitOf(turn->position.older).since : std::nullopt;
    const bool isFarEnough = since && isAllBefore(page.entries, *since);
    if (turn->isOlder) {
        turn->position.older = isWatch ? domain::olderText({.since = since, .position = page.next}) : page.next;
        turn->position.isWhole = page.isLast || isFarEnough;
        // Once the past is here nobody asks for more of it.
        if (!page.owed.isEmpty())
            turn->position.newer = m_context.connectors.of(turn->claimed.channel.service)->owingToo(turn->position.newer, page.owed);
        ++turn->olderPages;
    } else {
        turn->position.newer = page.next;
        if (isFirst) {
            // Before nothing there is nothing, whatever a service names as the place to go on.
            const bool isNothing = isWatch && page.entries.isEmpty() && page.next.isEmpty();
            turn->position.isWhole = page.olderStart.isEmpty() || isFarEnough || isNothing || (isWatch && turn->position.isWhole);
            turn->position.older = isWatch ? domain::olderText({.since = since, .position = page.olderStart}) : page.olderStart;
        }
    }
    if (page.lack)
        turn->watchTrouble = page.lack;
    store::FetchedPage fetched{
        .stream = turn->stream, .position = turn->position, .entries = page.entries, .removed = page.removed, .site = page.site, .movedTo = page.movedTo};
    fetched.takenBack = page.takenBack;
    fetched.isOfThePlace = m_context.connectors.of(turn->claimed.channel.service)->isOfThePlace(turn->stream);
    if (isFirst || turn->isOlder)
        domain::settleThePast(fetched.entries, m_context.clock.now());
    m_connections.takeIn(turn->claimed.channel.id, m_owner, fetched, m_context.clock.now(), turnLease)
        .then(this, [this, turn, isLast = page.isLast, askAgainIn = page.askAgainIn](const domain::Result<store::IngestReport> &taken) {
            if (!taken && taken.error().kind == domain::Error::Kind::NotFound)
                return nextStream(turn);
            if (!taken)
                return end(turn, Trouble{.kind = Trouble::Kind::Cancelled, .said = taken.error().detail});
            turn->report.added += taken->added;
            turn->report.known += taken->known;
            turn->rest = std::max(turn->rest, askAgainIn.value_or(std::chrono::milliseconds{0}));
            if (!turn->isOlder && !isLast)
                return fetch(turn);
            if (m_context.connectors.of(turn->claimed.channel.service)->pace(turn->stream).count() > 0)
                m_looked.insert({turn->claimed.channel.id, turn->stream}, m_context.clock.now());
            turn->isOlder = true;
            // What came before waits while it would be paid for.
            if (turn->position.isWhole || taken->isPastUnwanted || (m_isMetered && !turn->wantsAll))
                return nextStream(turn);
            if (!turn->wantsAll && turn->olderPages >= olderPagesATurn) {
                turn->isPastLeft = true;
                return nextStream(turn);
            }
            fetch(turn);
        });
}

void Fetcher::meet(const std::shared_ptr<Turn> &turn, const Trouble &trouble)
{
    // A watch that the service does not take holds nothing else up; it is told all the same.
    if (domain::watchOf(turn->stream) && !isOfTheWhole(trouble.kind)) {
        turn->watchTrouble = trouble;
        turn->watchTrouble->said = turn->stream + u": "_s + trouble.said;
        return nextStream(turn);
    }
    if (trouble.kind != Trouble::Kind::AccessDenied || turn->isRenewed)
        return end(turn, trouble);
    turn->isRenewed = true;
    m_credentials.renewed(turn->claimed.channel, turn->claimed.connection, turn->secret)
        .then(this, [this, turn, trouble](const domain::Answer<domain::Secret> &renewed) {
            if (!renewed)
                return end(turn, renewed.error().kind == Trouble::Kind::NotPossible ? trouble : renewed.error());
            turn->secret = *renewed;
            fetch(turn);
        });
}

void Fetcher::end(const std::shared_ptr<Turn> &turn, const std::optional<Trouble> &trouble)
{
    const bool isOfAWatch = !trouble && turn->watchTrouble;
    turn->report.trouble = isOfAWatch ? turn->watchTrouble : trouble;
    turn->report.isWhole = !trouble && !turn->isPastLeft;
    if (turn->report.trouble)
        qCInfo(lcFetch).noquote() << turn->claimed.channel.name << "met a trouble:" << turn->report.trouble->said << turn->report.trouble->status;
    const domain::Instant now = m_context.clock.now();
    const double share = QRandomGenerator::global()->generateDouble();
    // With jitter: fifty channels do not come back at once. What is left of the past goes on soon.
    constexpr double spread = 0.4;
    constexpr std::chrono::milliseconds soon{1'000};
    const auto usual = m_isMetered ? meteredPause : usualPause;
    const auto jittered = std::chrono::milliseconds{static_cast<qint64>(static_cast<double>(usual.count()) * (1.0 + spread * (share - 0.5)))};
    const auto rested
        = std::max(jittered, std::chrono::milliseconds{static_cast<qint64>(static_cast<double>(turn->rest.count()) * (1.0 + spread * share / 2))});
    auto pause = turn->isPastLeft ? soon : rested;
    // Asked for once, a pause is as long as its service says; asked for again, no shorter than the usual one.
    const bool isLimited = trouble && trouble->kind == Trouble::Kind::RateLimited && trouble->retryAfter;
    const auto asked = trouble ? domain::pauseBefore(turn->claimed.failures + 1, trouble->retryAfter, share) : pause;
    if (trouble)
        pause = isLimited && turn->claimed.failures == 0 ? asked : std::max(jittered, asked);
    domain::Quota quota = turn->desk ? turn->desk->quota() : domain::Quota();
    // Until then nobody asks, whoever wants it. What it says of its limit counts where it does not say how long, and only once nothing is left of that.
    const bool isTooMuch = trouble && trouble->kind == Trouble::Kind::RateLimited;
    if (isLimited)
        quota.resetsAt = now + asked;
    else if (isTooMuch && quota.left > 0)
        quota.resetsAt.reset();
    // The last tenth of what a service allows is for what a person wants to send.
    constexpr int reserve = 10;
    if (quota.most > 0 && quota.left * reserve < quota.most && quota.resetsAt && *quota.resetsAt > now + pause)
        pause = std::chrono::duration_cast<std::chrono::milliseconds>(*quota.resetsAt - now);
    m_connections.endTurn(turn->claimed.channel.id, m_owner, turn->report.trouble, now + pause, quota, now, isOfAWatch)
        .then(this, [this, turn](const domain::Result<> &) {
            m_reports << turn->report;
            Q_EMIT turnEnded(turn->report);
            m_loop.turnEnded();
        });
}

} // namespace parvis::sync
