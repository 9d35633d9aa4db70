// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/fetcher.h"

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
constexpr std::chrono::milliseconds longestFetchSleep = std::chrono::seconds{5};
constexpr std::chrono::milliseconds usualPause = std::chrono::seconds{60};
constexpr int mostTurnsAtOnce = 4;
/// Of what came before, in one turn: so that no channel waits for another's past.
constexpr int olderPagesATurn = 5;

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
    bool isPastLeft = false;   ///< some of what came before is not here yet
};

Fetcher::Fetcher(const Dispatcher::Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_connections(context.database)
    , m_media(context.database)
    , m_log(context.database)
    , m_credentials(context.secrets, context.connectors, {.wire = context.wire, .media = m_media, .log = m_log, .clock = context.clock}, context.workspaceId)
    , m_owner(newLeaseOwner())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Fetcher::look);
}

Fetcher::~Fetcher()
{
    if (m_underWay > 0)
        static_cast<void>(m_connections.release(m_owner));
    for (const auto &promise : std::as_const(m_waiting)) {
        promise->addResult(m_reports);
        promise->finish();
    }
}

void Fetcher::start()
{
    m_isStarted = true;
    connect(&m_context.database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.channels.isEmpty())
            look();
    });
    freeAndLook();
}

QFuture<QList<TurnReport>> Fetcher::fetchDue(bool wantsAll)
{
    m_wantsAll = wantsAll;
    auto promise = std::make_shared<QPromise<QList<TurnReport>>>();
    promise->start();
    m_waiting << promise;
    freeAndLook();
    return promise->future();
}

void Fetcher::setOffline(bool isOffline)
{
    m_isOffline = isOffline;
    if (m_isOffline)
        m_timer.stop();
    else
        look();
}

void Fetcher::freeAndLook()
{
    // What a killed process held would wait for its lease to run out.
    m_connections.holders(m_context.clock.now()).then(this, [this](const domain::Result<QStringList> &holders) {
        for (const QString &holder : holders.value_or(QStringList())) {
            if (hasEnded(holder))
                static_cast<void>(m_connections.release(holder));
        }
        look();
    });
}

void Fetcher::look()
{
    if (m_isOffline)
        return lookLater();
    if (m_isClaiming || m_underWay >= mostTurnsAtOnce) {
        m_mustLookAgain = true;
        return;
    }
    m_isClaiming = true;
    m_mustLookAgain = false;
    m_connections.claim(m_owner, m_context.clock.now(), turnLease).then(this, [this](const domain::Result<std::optional<store::FetchTurn>> &claimed) {
        m_isClaiming = false;
        if (claimed && *claimed) {
            ++m_underWay;
            auto turn = std::make_shared<Turn>();
            turn->claimed = **claimed;
            turn->wantsAll = m_wantsAll;
            turn->report.channel = turn->claimed.channel;
            begin(turn);
            return look();
        }
        if (!claimed)
            qCWarning(lcFetch).noquote() << "No channel could be claimed:" << claimed.error().detail;
        if (m_mustLookAgain)
            return look();
        lookLater();
    });
}

void Fetcher::lookLater()
{
    if (m_underWay == 0) {
        const QList<TurnReport> reports = std::exchange(m_reports, {});
        for (const auto &promise : std::exchange(m_waiting, {})) {
            promise->addResult(reports);
            promise->finish();
        }
    }
    if (!m_isStarted || m_isOffline)
        return;
    m_connections.nextDue().then(this, [this](const domain::Result<std::optional<domain::Instant>> &due) {
        if (!due || !*due)
            return m_timer.stop();
        const auto ahead = std::chrono::duration_cast<std::chrono::milliseconds>(**due - m_context.clock.now());
        constexpr std::chrono::milliseconds shortest{50};
        m_timer.start(std::clamp(ahead, shortest, longestFetchSleep));
    });
}

void Fetcher::begin(const std::shared_ptr<Turn> &turn)
{
    const auto *connector = m_context.connectors.of(turn->claimed.channel.service);
    if (!connector)
        return end(turn, Trouble{.kind = Trouble::Kind::NotPossible, .said = turn->claimed.channel.service});
    turn->streams = connector->streams(turn->claimed.connection);
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
    turn->stream = turn->streams.takeFirst();
    turn->position = turn->claimed.streams.value(turn->stream);
    turn->isOlder = false;
    turn->olderPages = 0;
    fetch(turn);
}

void Fetcher::fetch(const std::shared_ptr<Turn> &turn)
{
    const auto *connector = m_context.connectors.of(turn->claimed.channel.service);
    turn->desk = std::make_shared<ChannelDesk>(ChannelDesk::World{.wire = m_context.wire, .media = m_media, .log = m_log, .clock = m_context.clock},
                                               turn->claimed.channel.id, domain::RequestPurpose::Fetch, turn->secret, this);
    const connectors::Access access{.connection = turn->claimed.connection, .secret = turn->secret};
    auto exchange
        = turn->isOlder ? connector->fetchOlder(access, turn->stream, turn->position.older) : connector->fetchNewer(access, turn->stream, turn->position.newer);
    drive(std::move(exchange), turn->desk, this).then(this, [this, turn](const domain::Answer<Page> &page) {
        if (page)
            return take(turn, *page);
        meet(turn, page.error());
    });
}

void Fetcher::take(const std::shared_ptr<Turn> &turn, const Page &page)
{
    const bool isFirst = !turn->isOlder && turn->position.newer.isEmpty();
    if (turn->isOlder) {
        turn->position.older = page.next;
        turn->position.isWhole = page.isLast;
        ++turn->olderPages;
    } else {
        turn->position.newer = page.next;
        if (isFirst) {
            turn->position.older = page.olderStart;
            turn->position.isWhole = page.olderStart.isEmpty();
        }
    }
    store::FetchedPage fetched{.stream = turn->stream, .position = turn->position, .entries = page.entries, .removed = page.removed};
    m_connections.takeIn(turn->claimed.channel.id, m_owner, fetched, m_context.clock.now(), turnLease)
        .then(this, [this, turn, isLast = page.isLast](const domain::Result<store::IngestReport> &taken) {
            if (!taken)
                return end(turn, Trouble{.kind = Trouble::Kind::Cancelled, .said = taken.error().detail});
            turn->report.added += taken->added;
            turn->report.known += taken->known;
            if (!turn->isOlder && !isLast)
                return fetch(turn);
            turn->isOlder = true;
            if (turn->position.isWhole)
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
    turn->report.trouble = trouble;
    turn->report.isWhole = !trouble && !turn->isPastLeft;
    if (trouble)
        qCInfo(lcFetch).noquote() << turn->claimed.channel.name << "met a trouble:" << trouble->said << trouble->status;
    const domain::Instant now = m_context.clock.now();
    const double share = QRandomGenerator::global()->generateDouble();
    // With jitter: fifty channels do not come back at once. What is left of the past goes on soon.
    constexpr double spread = 0.4;
    constexpr std::chrono::milliseconds soon{1'000};
    const auto jittered = std::chrono::milliseconds{static_cast<qint64>(static_cast<double>(usualPause.count()) * (1.0 + spread * (share - 0.5)))};
    auto pause = turn->isPastLeft ? soon : jittered;
    if (trouble)
        pause = std::max(jittered, domain::pauseBefore(turn->claimed.failures + 1, trouble->retryAfter, share));
    const domain::Quota quota = turn->desk ? turn->desk->quota() : domain::Quota();
    // The last tenth of what a service allows is for what a person wants to send.
    constexpr int reserve = 10;
    if (quota.most > 0 && quota.left * reserve < quota.most && quota.resetsAt && *quota.resetsAt > now + pause)
        pause = std::chrono::duration_cast<std::chrono::milliseconds>(*quota.resetsAt - now);
    m_connections.endTurn(turn->claimed.channel.id, m_owner, trouble, now + pause, quota, now).then(this, [this, turn](const domain::Result<> &) {
        --m_underWay;
        m_reports << turn->report;
        Q_EMIT turnEnded(turn->report);
        look();
    });
}

} // namespace parvis::sync
