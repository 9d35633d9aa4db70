// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/today/todaypagemodel.h"

#include "core/store/channels/cutoff.h"
#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/exportcapabilities.h"
#include "core/domain/channels/mailingproblem.h"
#include "models/calendar/deliverywords.h"
#include "models/channels/channelnames.h"
#include "models/channels/troublesentences.h"
#include "models/imports/importsentences.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
constexpr int daysInStrip = 7;
constexpr int waitingShown = 12;
constexpr int failedShown = 10;
constexpr int failedCounted = 1'000;
constexpr int cutOffCounted = 1'000;
constexpr int importsRead = 20;
constexpr int importsShown = 6;
constexpr qsizetype reasonsShown = 8;
constexpr auto importsRecent = std::chrono::days{7};
// Changes of a long import come many times a second; the page need not be made again for each.
constexpr int settleMs = 150;
constexpr int minuteMs = 60'000;

bool hasYetToLeave(const CalendarEntry &entry)
{
    switch (entry.look) {
    case PostLook::Planned:
    case PostLook::Scheduled:
    case PostLook::Late:
    case PostLook::Leaving:
        return true;
    case PostLook::Idea:
    case PostLook::Published:
    case PostLook::Unsure:
    case PostLook::Failed:
    case PostLook::Cancelled:
        return false;
    }
    return false;
}
} // namespace

TodayPageModel::TodayPageModel(store::Database &database, Messages &messages, Navigator &navigator, QUndoStack &undoStack, const domain::Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_messages(messages)
    , m_navigator(navigator)
    , m_clock(clock)
    , m_posts(database)
    , m_inbox(database)
    , m_imports(database)
    , m_channelStore(database)
    , m_connections(database)
    , m_deliveries(database)
    , m_verbs(database, messages, undoStack, clock)
{
    m_published.setWaits([this](domain::Id<domain::Post> /*post*/) {
        switch (m_wayOut) {
        case WayOut::SwitchedOff:
            return tr("It leaves once you are back online.");
        case WayOut::NoNetwork:
            return tr("It leaves once this computer has a network again.");
        case WayOut::Open:
            break;
        }
        return QString();
    });
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &TodayPageModel::read);
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, &TodayPageModel::watchDay);
    m_minute.start();
    connect(&m_database, &store::Database::changed, this, &TodayPageModel::follow);
    connect(&m_sealing, &Sealing::changed, this, [this] {
        if (m_isReady)
            Q_EMIT changed();
    });
    read();
}

qint64 TodayPageModel::today() const
{
    return domain::LocalDays(m_database.zone()).dayOf(m_clock.now());
}

void TodayPageModel::read()
{
    if (m_isReading) {
        m_settle.start();
        return;
    }
    m_isReading = true;
    m_dayRead = today();
    struct Read
    {
        QList<domain::ChannelSummary> channels;
        QList<domain::Post> posts;
        QList<domain::MentionRow> waiting;
        domain::InboxCounts counts;
        QList<domain::Post> failed;
        QList<domain::Post> missed;
        QList<domain::Post> drifted;
        QList<domain::Post> cutOff;
        QList<store::IncompletePost> incomplete;
        QList<store::UntoldPost> untold;
        QList<domain::Errand> errands;
        QHash<domain::Id<domain::Post>, domain::Post> errandPosts;
        QHash<domain::Id<domain::Channel>, qint64> cameIn;
        Leaving leaving;
    };
    auto found = std::make_shared<Read>();
    // Each step hands its part on; the first failure ends the reading.
    const auto ended = [this](const domain::Error &error) {
        m_isReading = false;
        if (error.kind == domain::Error::Kind::Cancelled)
            m_settle.start();
        else
            m_messages.post(problem(tr("Today could not be read."), error, [this] { read(); }));
    };
    const auto readImports = [this, found, ended] {
        m_imports.imports(importsRead).then(this, [this, found, ended](const domain::Result<QList<domain::Import>> &imports) {
            if (!imports)
                return ended(imports.error());
            m_isReading = false;
            m_isReady = true;
            m_channels = namedApart(found->channels);
            m_counts = found->counts;
            m_leaving = found->leaving;
            m_leaving.openThere = openThereOf(found->errands, found->drifted);
            m_waiting.clear();
            for (const auto &row : std::as_const(found->waiting))
                m_waiting.append({.mention = row, .series = m_channels.value(row.channel).series});
            take(found->posts);
            m_moved.clear();
            m_beyond = 0;
            const auto first = [this](auto all) {
                const qsizetype shown = m_showsAllMoved ? all.size() : std::min<qsizetype>(all.size(), failedShown);
                m_beyond += static_cast<int>(all.size() - shown);
                return all.first(shown);
            };
            takeMissed(first(found->missed));
            takeCutOff(found->cutOff);
            takeErrands(first(found->errands), found->errandPosts, first(found->drifted));
            takeFailed(first(found->failed));
            takeIncomplete(found->incomplete);
            takeUntold(found->untold);
            takeChannels(found->channels);
            takeCameIn(found->cameIn);
            takeImports(*imports);
            Q_EMIT changed();
        });
    };
    const auto readErrandPosts = [this, found, ended, readImports] {
        QList<domain::Id<domain::Post>> ids;
        for (const domain::Errand &errand : std::as_const(found->errands)) {
            if (!errand.post.isNull())
                ids << errand.post;
        }
        m_posts.posts(ids).then(this, [found, ended, readImports](const domain::Result<QHash<domain::Id<domain::Post>, domain::Post>> &posts) {
            if (!posts)
                return ended(posts.error());
            found->errandPosts = *posts;
            readImports();
        });
    };
    const auto readTroubled = [this, found, ended, readErrandPosts] {
        m_errands.troubled(failedCounted).then(this, [this, found, ended, readErrandPosts](const domain::Result<QList<domain::Errand>> &errands) {
            if (!errands)
                return ended(errands.error());
            found->errands = *errands;
            m_deliveries.missed(m_clock.now(), failedCounted)
                .then(this, [this, found, ended, readErrandPosts](const domain::Result<QList<domain::Post>> &missed) {
                    if (!missed)
                        return ended(missed.error());
                    found->missed = *missed;
                    m_deliveries.drifted(failedCounted).then(this, [this, found, ended, readErrandPosts](const domain::Result<QList<domain::Post>> &drifted) {
                        if (!drifted)
                            return ended(drifted.error());
                        found->drifted = *drifted;
                        store::cutOffPosts(m_database, cutOffCounted)
                            .then(this, [found, ended, readErrandPosts](const domain::Result<QList<domain::Post>> &cutOff) {
                                if (!cutOff)
                                    return ended(cutOff.error());
                                found->cutOff = *cutOff;
                                readErrandPosts();
                            });
                    });
                });
        });
    };
    const auto readCameIn = [this, found, ended, readTroubled] {
        m_inbox.cameInSince(today() - (daysInStrip - 1))
            .then(this, [found, ended, readTroubled](const domain::Result<QHash<domain::Id<domain::Channel>, qint64>> &cameIn) {
                if (!cameIn)
                    return ended(cameIn.error());
                found->cameIn = *cameIn;
                readTroubled();
            });
    };
    const auto readFailed = [this, found, ended, readCameIn] {
        m_posts.failed(failedCounted).then(this, [found, ended, readCameIn](const domain::Result<QList<domain::Post>> &failed) {
            if (!failed)
                return ended(failed.error());
            found->failed = *failed;
            readCameIn();
        });
    };
    const auto readCounts = [this, found, ended, readFailed] {
        m_inbox.counts().then(this, [found, ended, readFailed](const domain::Result<domain::InboxCounts> &counts) {
            if (!counts)
                return ended(counts.error());
            found->counts = *counts;
            readFailed();
        });
    };
    const auto readWaiting = [this, found, ended, readCounts] {
        m_inbox.longestWaiting(waitingShown).then(this, [found, ended, readCounts](const domain::Result<QList<domain::MentionRow>> &waiting) {
            if (!waiting)
                return ended(waiting.error());
            found->waiting = *waiting;
            readCounts();
        });
    };
    const auto readPosts = [this, found, ended, readWaiting] {
        m_posts.between(m_dayRead, m_dayRead + daysInStrip - 1).then(this, [found, ended, readWaiting](const domain::Result<QList<domain::Post>> &posts) {
            if (!posts)
                return ended(posts.error());
            found->posts = *posts;
            readWaiting();
        });
    };
    const auto readIncomplete = [this, found, ended, readPosts] {
        m_deliveries.incomplete().then(this, [this, found, ended, readPosts](const domain::Result<QList<store::IncompletePost>> &incomplete) {
            if (!incomplete)
                return ended(incomplete.error());
            found->incomplete = *incomplete;
            for (const store::IncompletePost &one : *incomplete)
                found->leaving.dropped.insert(one.post.id, one.dropped);
            store::untoldPosts(m_database, m_clock.now() - importsRecent, failedShown)
                .then(this, [found, ended, readPosts](const domain::Result<QList<store::UntoldPost>> &untold) {
                    if (!untold)
                        return ended(untold.error());
                    found->untold = *untold;
                    readPosts();
                });
        });
    };
    const auto readLeaving = [this, found, ended, readIncomplete] {
        m_connections.health().then(
            this, [this, found, ended, readIncomplete](const domain::Result<QHash<domain::Id<domain::Channel>, domain::ChannelHealth>> &health) {
                if (!health)
                    return ended(health.error());
                found->leaving.health = *health;
                m_deliveries.unsettled().then(this, [this, found, ended, readIncomplete](const domain::Result<QList<domain::Delivery>> &deliveries) {
                    if (!deliveries)
                        return ended(deliveries.error());
                    for (const domain::Delivery &delivery : *deliveries)
                        found->leaving.deliveries.insert(delivery.post, delivery);
                    m_deliveries.latePolicy().then(this, [found, ended, readIncomplete](const domain::Result<domain::LatePolicy> &policy) {
                        if (!policy)
                            return ended(policy.error());
                        found->leaving.late = *policy;
                        readIncomplete();
                    });
                });
            });
    };
    m_channelStore.summaries().then(this, [found, ended, readLeaving](const domain::Result<QList<domain::ChannelSummary>> &channels) {
        if (!channels)
            return ended(channels.error());
        found->channels = *channels;
        readLeaving();
    });
}

void TodayPageModel::take(const QList<domain::Post> &posts)
{
    m_week.clear();
    for (int i = 0; i < daysInStrip; ++i)
        m_week.append({.date = domain::dateOfDay(m_dayRead + i), .posts = {}});
    for (const auto &post : posts) {
        const CalendarEntry entry = entryOf(post, m_channels, m_database.zone(), m_clock.now(), m_leaving);
        if (!entry.at || entry.look == PostLook::Cancelled)
            continue;
        const qint64 offset = domain::dayOfDate(entry.at->date()) - m_dayRead;
        if (offset >= 0 && offset < daysInStrip)
            m_week[offset].posts.append(entry);
    }
}

void TodayPageModel::takeMissed(const QList<domain::Post> &missed)
{
    for (const auto &post : missed) {
        const CalendarEntry entry = entryOf(post, m_channels, m_database.zone(), m_clock.now(), m_leaving);
        const QString name = nameIn(entry);
        m_moved.append({.kind = TodayMove::Kind::MissedPost,
                        //: %1 is the title of a post
                        .title = tr("“%1” missed its time").arg(name),
                        //: %1 is a channel, %2 a moment
                        .detail = tr("It was to leave on “%1” %2. It waits for you.")
                                      .arg(entry.channelName,
                                           post.scheduledFor
                                               ? letterMoment(domain::toInstant(*post.scheduledFor).value_or(m_clock.now()), m_clock.now(), m_database.zone())
                                               : QString()),
                        .post = post.id,
                        .series = entry.series});
    }
}

void TodayPageModel::takeCutOff(const QList<domain::Post> &posts)
{
    QHash<domain::Id<domain::Channel>, int> counts;
    QList<domain::Id<domain::Channel>> inOrder;
    for (const auto &post : posts) {
        if (counts[post.channel]++ == 0)
            inOrder << post.channel;
    }
    for (const auto id : std::as_const(inOrder)) {
        const domain::Channel channel = m_channels.value(id);
        m_moved.append({.kind = TodayMove::Kind::TroubledChannel,
                        //: %1 is a channel
                        .title = tr("%Ln post(s) cannot leave: “%1” is disconnected", nullptr, counts.value(id)).arg(channel.name),
                        .detail = counts.value(id) == 1 ? tr("Connected again, it leaves at its time; if it has missed that, it waits for you.")
                                                        : tr("Connected again, they leave at their times; what has missed its time waits for you."),
                        .series = channel.series,
                        .channel = id});
    }
}

void TodayPageModel::takeChannels(const QList<domain::ChannelSummary> &channels)
{
    // The same that the state in the header counts.
    for (const domain::ChannelSummary &summary : channels) {
        const domain::Channel channel = m_channels.value(summary.channel.id);
        TodayMove move{.kind = TodayMove::Kind::TroubledChannel, .series = channel.series, .channel = channel.id};
        const auto health = m_leaving.health.constFind(channel.id);
        const bool isConnected = health != m_leaving.health.cend();
        if (isConnected && health->connection.state == domain::ConnectionState::SignInNeeded) {
            // Where something is to be put right at the service, signing in alone does not do it.
            const bool isToMend = health->trouble && domain::accessMendIn(*health->trouble);
            //: %1 is a channel
            move.title = (isToMend ? tr("“%1” lets Parvis in no more") : tr("“%1” wants you to sign in again")).arg(channel.name);
        } else if ((isConnected && health->connection.state == domain::ConnectionState::Connected && health->trouble) || !channel.problem.isEmpty())
            //: %1 is a channel
            move.title = tr("“%1” has a problem").arg(channel.name);
        else
            continue;
        move.detail = isConnected && health->trouble ? troubleSentence(*health->trouble, channel.name) : tr("Channels says more.");
        m_moved.append(move);
    }
}

void TodayPageModel::takeCameIn(const QHash<domain::Id<domain::Channel>, qint64> &cameIn)
{
    QList<std::pair<qint64, domain::Id<domain::Channel>>> most;
    for (const auto &[channel, count] : cameIn.asKeyValueRange()) {
        if (count > 0 && m_channels.contains(channel))
            most.append({-count, channel});
    }
    std::ranges::sort(most);
    for (const auto &[count, id] : std::as_const(most).first(std::min<qsizetype>(most.size(), importsShown))) {
        const domain::Channel channel = m_channels.value(id);
        m_moved.append({.kind = TodayMove::Kind::CameIn,
                        //: %1 is a channel
                        .title = tr("%Ln mention(s) on “%1”", nullptr, static_cast<int>(-count)).arg(channel.name),
                        .detail = tr("In the last seven days, today included"),
                        .series = channel.series,
                        .channel = id});
    }
}

void TodayPageModel::openCameIn(const TodayMove &move)
{
    //: %1 is a channel
    m_navigator.openMentions({.channel = move.channel, .fromDay = m_dayRead - (daysInStrip - 1)},
                             tr("“%1”, last seven days").arg(m_channels.value(move.channel).name));
}

void TodayPageModel::takeFailed(const QList<domain::Post> &failed)
{
    for (const auto &post : failed) {
        const CalendarEntry entry = entryOf(post, m_channels, m_database.zone(), m_clock.now(), m_leaving);
        const QString name = nameIn(entry);
        QStringList detail{entry.channelName, failureInWords(post)};
        detail.removeAll(QString());
        const auto failure = domain::failureOf(post);
        const bool isUnsure = failure && failure->reason == domain::PostFailure::Reason::Unsure;
        const auto shortfall = failure ? domain::mailingShortfallIn(failure->said) : std::nullopt;
        const bool hasReachedSome = shortfall && shortfall->refused < shortfall->readers;
        m_moved.append({.kind = TodayMove::Kind::FailedPost,
                        //: %1 is the title of a post
                        .title = (isUnsure ? tr("“%1” may have arrived")
                                      //: %1 is the title of a post
                                      : hasReachedSome ? tr("“%1” did not reach everybody")
                                                       //: %1 is the title of a post
                                                       : tr("“%1” did not leave"))
                                     .arg(name),
                        .detail = detail.join(u" · "_s),
                        .post = post.id,
                        .canTryAgain = m_leaving.connection(post.channel) && !entry.delivery,
                        .series = entry.series});
    }
}

void TodayPageModel::takeImports(const QList<domain::Import> &imports)
{
    int shown = 0;
    for (const auto &import : imports) {
        const bool isRecent = import.startedAt > m_clock.now() - importsRecent;
        if (!isRecent || shown == importsShown || import.state == domain::Import::State::Running || import.state == domain::Import::State::Undone)
            continue;
        ++shown;
        TodayMove move{.detail = parvis::models::summary(import), .source = import.source};
        for (const auto &refusal : import.refused) {
            if (move.reasons.size() == reasonsShown)
                break;
            move.reasons.append(sentence(refusal));
        }
        const QString name = shortName(import.source);
        if (import.state == domain::Import::State::Interrupted) {
            move.kind = TodayMove::Kind::InterruptedImport;
            //: %1 is the name of a file or an address
            move.title = tr("The import of %1 was interrupted").arg(name);
        } else if (import.refusedCount > 0) {
            move.kind = TodayMove::Kind::RefusedInPart;
            move.title = tr("%1 was taken in, in part").arg(name);
        } else {
            move.title = tr("%1 was taken in").arg(name);
        }
        m_moved.append(move);
    }
}

QString TodayPageModel::greeting() const
{
    constexpr int evening = 18;
    const int hour = domain::toDateTime(m_clock.now()).toTimeZone(m_database.zone()).time().hour();
    return hour >= evening ? tr("Good evening.") : tr("Hello.");
}

TodayFate TodayPageModel::fateOf(const CalendarEntry &entry) const
{
    const TodayFate fate = todayFateOf(entry, m_leaving.connection(entry.post.channel));
    return fate == TodayFate::Leaves && entry.isStillHere() ? fateHere(entry, m_sealing, m_wayOut) : fate;
}

QString TodayPageModel::summary() const
{
    if (!m_isReady)
        return {};
    if (isEmpty())
        return tr("This workspace is still empty.");
    QList<TodayFate> fates;
    for (const CalendarEntry &entry : leaving())
        fates << fateOf(entry);
    const int leave = static_cast<int>(std::ranges::count(fates, TodayFate::Leaves));
    const int wait = static_cast<int>(m_counts.open);
    const QString none = isSomethingOpen() ? tr("Nothing leaves by itself today") : hasLeft() ? tr("Nothing more leaves today") : tr("Nothing leaves today");
    const QString leaves = leave == 0 ? none : tr("%Ln post(s) leave today", nullptr, leave);
    const QString waits = wait == 0 ? tr("nobody waits for you") : tr("%Ln mention(s) wait for you", nullptr, wait);
    //: %1 is "4 posts leave today", %2 is "7 mentions wait for you"
    const QString told = tr("%1, %2.").arg(leaves, waits);
    const QString staying = stayingInWords(fates);
    //: %1 is "2 planned only, 1 to be approved": posts of today that do not leave by themselves
    return staying.isEmpty() ? told : told + u' ' + tr("Staying here: %1.").arg(staying);
}

bool TodayPageModel::hasLeft() const
{
    return !m_week.isEmpty()
        && std::ranges::any_of(m_week.first().posts, [](const CalendarEntry &entry) { return entry.post.state == domain::PostState::Published; });
}

bool TodayPageModel::isSomethingOpen() const
{
    return !m_week.isEmpty() && std::ranges::any_of(m_week.first().posts, [](const CalendarEntry &entry) {
        return entry.look == PostLook::Unsure || entry.look == PostLook::Failed;
    });
}

QList<CalendarEntry> TodayPageModel::leaving() const
{
    QList<CalendarEntry> entries = m_week.isEmpty() ? QList<CalendarEntry>{} : m_week.first().posts;
    entries.removeIf([](const CalendarEntry &entry) { return !hasYetToLeave(entry); });
    return entries;
}

bool TodayPageModel::isEmpty() const
{
    const bool hasPosts = std::ranges::any_of(m_week, [](const TodayDay &day) { return !day.posts.isEmpty(); });
    return m_isReady && m_counts.all == 0 && !hasPosts && m_moved.isEmpty() && m_channels.isEmpty();
}

QString TodayPageModel::sealedSentence() const
{
    if (!m_sealing.isClosed())
        return {};
    int waiting = 0;
    for (const CalendarEntry &entry : leaving()) {
        waiting += fateOf(entry) == TodayFate::Sealed ? 1 : 0;
    }
    return waiting > 0 ? tr("The file of secrets is closed: %Ln post(s) of today cannot leave until you give its passphrase.", nullptr, waiting)
                       : tr("The file of secrets is closed: nothing is taken in from your accounts, and nothing leaves there, until you give its passphrase.");
}

void TodayPageModel::setWayOut(WayOut wayOut)
{
    if (std::exchange(m_wayOut, wayOut) != wayOut && m_isReady)
        Q_EMIT changed();
}

QString TodayPageModel::offlineSentence() const
{
    if (m_wayOut == WayOut::Open)
        return {};
    int waiting = 0;
    for (const CalendarEntry &entry : leaving()) {
        // What waits for a passphrase, too, waits for both.
        const TodayFate fate = fateOf(entry);
        const bool isHere = m_wayOut == WayOut::NoNetwork && domain::isOnThisMachine(entry.service);
        waiting += fate == TodayFate::Offline || fate == TodayFate::NoNetwork || (fate == TodayFate::Sealed && !isHere) ? 1 : 0;
    }
    if (waiting == 0)
        return {};
    return m_wayOut == WayOut::SwitchedOff ? tr("Parvis is offline: %Ln post(s) of today cannot leave until you are online again.", nullptr, waiting)
                                           : tr("This computer has no network: %Ln post(s) of today cannot leave until there is one again.", nullptr, waiting);
}

QString TodayPageModel::partingWord() const
{
    constexpr std::chrono::hours soon{1};
    const domain::Instant now = m_clock.now();
    QStringList names;
    std::optional<domain::Instant> first;
    for (const CalendarEntry &entry : leaving()) {
        const TodayFate fate = fateOf(entry);
        const auto at = entry.post.scheduledFor ? domain::toInstant(*entry.post.scheduledFor) : std::nullopt;
        // Without a network only: there may be one again within the hour.
        const bool isPossible = fate == TodayFate::Leaves || fate == TodayFate::Sealed || fate == TodayFate::NoNetwork;
        const bool isOurs = isPossible && entry.holder == domain::PostHolder::ThisMachine && entry.isStillHere();
        if (!isOurs || !at || *at > now + soon)
            continue;
        names << entry.name();
        first = std::min(first.value_or(*at), *at);
    }
    if (names.isEmpty())
        return {};
    const QString when = letterMoment(*first, now, m_database.zone());
    if (names.size() == 1)
        //: %1 is a post, %2 a moment
        return tr("“%1” leaves by this computer while Parvis is open: %2. Quit all the same? It waits until Parvis is open again.").arg(names.first(), when);
    //: %1 is a moment
    return tr("%Ln post(s) leave by this computer while Parvis is open, the first: %1. Quit all the same? They wait until Parvis is open again.", nullptr,
              static_cast<int>(names.size()))
        .arg(when);
}

void TodayPageModel::tryAgain(domain::Id<domain::Post> post)
{
    models::tryAgain({.deliveries = m_deliveries, .leaving = m_leaving, .messages = m_messages, .clock = m_clock, .speaker = *this, .database = &m_database},
                     post);
}

void TodayPageModel::openWaiting()
{
    m_navigator.openMentions({.state = domain::MentionState::Open}, tr("Waiting mentions"));
}

void TodayPageModel::follow(const store::Changes &changes)
{
    if (!changes.isEmpty() && !m_settle.isActive())
        m_settle.start();
}

void TodayPageModel::watchDay()
{
    if (today() != m_dayRead)
        read();
    else if (m_isReady)
        Q_EMIT changed();
}

} // namespace parvis::models
