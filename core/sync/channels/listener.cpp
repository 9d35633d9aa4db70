// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/listener.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using connectors::LiveNews;
using connectors::LiveSource;
using domain::Trouble;
using store::HeardPage;
using store::LiveChannel;

namespace {

Q_LOGGING_CATEGORY(lcListen, "parvis.sync.listen", QtInfoMsg)

/// How often a line that lasts is listed with what it brought.
constexpr std::chrono::milliseconds reportEvery = std::chrono::minutes{10};
constexpr int mostCompletions = 3;

QStringList streamNames(const LiveChannel &channel)
{
    QStringList names;
    for (const store::KeptWatch &kept : channel.watches)
        names << domain::streamName(kept.watch);
    return names;
}

/// From where live watches go on: the one that is least far.
QString leastPosition(const LiveChannel &channel)
{
    QString least;
    for (const store::KeptWatch &kept : channel.watches) {
        if (kept.watch.kind != domain::Watch::Kind::Live || kept.position.newer.isEmpty())
            continue;
        if (least.isEmpty() || kept.position.newer.toLongLong() < least.toLongLong())
            least = kept.position.newer;
    }
    return least;
}

domain::LiveFilter filterOf(const LiveChannel &channel)
{
    QList<domain::Watch> watches;
    for (const store::KeptWatch &kept : channel.watches)
        watches << kept.watch;
    return domain::LiveFilter(watches);
}

/// What lies between where a source with a cursor was asked to go on and where it does: some minutes are its own pace.
std::optional<domain::MissedStretch> missedBetween(const QString &asked, const QString &told)
{
    constexpr qint64 perMillisecond = 1'000;
    constexpr std::chrono::minutes pace{10};
    const domain::Instant from = domain::fromMs(asked.toLongLong() / perMillisecond);
    const domain::Instant until = domain::fromMs(told.toLongLong() / perMillisecond);
    return !asked.isEmpty() && until - from > pace ? std::optional(domain::MissedStretch{.from = from, .until = until}) : std::nullopt;
}

/// By what it is known that a line is about something else now.
QString lineKey(const LiveChannel &channel)
{
    return channel.connection.server.toString() + u'\n' + channel.connection.accountId + u'\n' + streamNames(channel).join(u'\n');
}

} // namespace

/// What listens to one channel.
struct Listener::Ear
{
    LiveChannel channel;
    QString key;
    domain::Secret secret;
    domain::LiveFilter filter;
    LiveSource source;
    std::unique_ptr<LiveLine> line;
    QTimer waiting;            ///< until the line is opened again
    QTimer gathering;          ///< until what was heard is written
    QTimer settling;           ///< until the line has lasted
    HeardPage heard;           ///< and not written yet
    domain::Instant openedAt;
    qsizetype address = 0;     ///< which of the source's
    int failures = 0;
    int turn = 0;              ///< what was asked in an earlier one is of no interest
    int completions = 0;
    QString askedFrom;         ///< the position that the line was opened with
    bool isWriting = false;
    bool isFirst = false;      ///< nothing was heard on the line yet
    bool hasBeenOpen = false;
    bool hasBeenRenewed = false;   ///< since the line was open last
    bool isGone = false;
};

Listener::Listener(const Dispatcher::Context &context, const ListeningLimits &limits, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_limits(limits)
    , m_store(context.database)
    , m_media(context.database)
    , m_log(context.database)
    , m_notes(m_log, this)
    , m_credentials(context.secrets, context.connectors, {.wire = context.wire, .media = m_media, .log = m_log, .clock = context.clock}, context.workspaceId)
{
    constexpr std::chrono::milliseconds settling{200};
    m_looking.setSingleShot(true);
    m_looking.setInterval(settling);
    connect(&m_looking, &QTimer::timeout, this, &Listener::look);
    connect(&m_reporting, &QTimer::timeout, this, [this] {
        for (const auto &[id, ear] : m_ears) {
            if (ear->line && ear->line->isOpen())
                note(ear, 101, {});
        }
    });
}

Listener::~Listener()
{
    // What was heard last and not written is told again, or fetched.
    for (const auto &[id, ear] : m_ears) {
        ear->isGone = true;
        ++ear->turn;
        for (QTimer *timer : {&ear->waiting, &ear->gathering, &ear->settling})
            timer->stop();
        close(ear, u"the program ends"_s);
    }
}

void Listener::start()
{
    m_isStarted = true;
    connect(&m_context.database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.channels.isEmpty())
            m_looking.start();
    });
    m_reporting.start(reportEvery);
    look();
}

void Listener::setOffline(bool isOffline)
{
    if (std::exchange(m_isOffline, isOffline) == isOffline)
        return;
    if (!isOffline)
        return hurry();
    for (const auto &[id, ear] : m_ears) {
        ++ear->turn;
        ear->waiting.stop();
        close(ear, u"Parvis was put offline"_s);
    }
}

void Listener::setMetered(bool isMetered)
{
    if (std::exchange(m_isMetered, isMetered) == isMetered)
        return;
    if (!isMetered)
        return hurry();
    for (const auto &[id, ear] : m_ears) {
        if (ear->line && ear->source.isEverything)
            close(ear, u"the network is metered"_s);
    }
}

void Listener::hurry()
{
    if (m_isOffline || !m_isStarted)
        return;
    for (const auto &[id, ear] : m_ears) {
        if (ear->line)
            continue;
        ear->failures = 0;
        open(ear);
    }
}

int Listener::openLines() const
{
    return static_cast<int>(std::ranges::count_if(m_ears, [](const auto &one) { return one.second->line && one.second->line->isOpen(); }));
}

void Listener::look()
{
    m_store.channels().then(this, [this](const domain::Result<QList<LiveChannel>> &channels) {
        if (channels)
            follow(*channels);
        else
            qCWarning(lcListen).noquote() << "What to listen to could not be read:" << channels.error().detail;
    });
}

void Listener::follow(const QList<LiveChannel> &channels)
{
    QSet<domain::Id<domain::Channel>> there;
    const store::ServiceScope scope = m_context.scope();
    for (const LiveChannel &channel : channels) {
        if (scope && !scope->contains(channel.channel.service))
            continue;
        there << channel.channel.id;
        EarPointer &ear = m_ears[channel.channel.id];
        const QString key = lineKey(channel);
        if (ear && ear->key == key) {
            ear->channel = channel;
            continue;
        }
        if (ear) {
            ++ear->turn;
            close(ear, u"something else is listened to now"_s);
        } else {
            ear = std::make_shared<Ear>();
            for (QTimer *timer : {&ear->waiting, &ear->gathering, &ear->settling})
                timer->setSingleShot(true);
            const std::weak_ptr<Ear> weak = ear;
            const auto whenDone = [this, weak](QTimer &timer, void (Listener::*then)(const EarPointer &)) {
                connect(&timer, &QTimer::timeout, this, [this, weak, then] {
                    if (const EarPointer one = weak.lock(); one && !one->isGone)
                        (this->*then)(one);
                });
            };
            whenDone(ear->waiting, &Listener::open);
            whenDone(ear->gathering, &Listener::write);
            connect(&ear->settling, &QTimer::timeout, this, [weak] {
                if (const EarPointer one = weak.lock())
                    one->failures = 0;
            });
        }
        ear->channel = channel;
        ear->key = key;
        ear->filter = filterOf(channel);
        ear->failures = 0;
        if (!m_isOffline)
            open(ear);
    }
    for (auto it = m_ears.begin(); it != m_ears.end();) {
        if (there.contains(it->first)) {
            ++it;
            continue;
        }
        it->second->isGone = true;
        ++it->second->turn;
        close(it->second, u"the channel is not connected any more"_s);
        it = m_ears.erase(it);
    }
}

std::shared_ptr<ChannelDesk> Listener::desk(const EarPointer &ear)
{
    return std::make_shared<ChannelDesk>(ChannelDesk::World{.wire = m_context.wire, .media = m_media, .log = m_log, .clock = m_context.clock},
                                         ear->channel.channel.id, domain::RequestPurpose::Fetch, ear->secret, this);
}

void Listener::open(const EarPointer &ear)
{
    ear->waiting.stop();
    if (m_isOffline || ear->isGone || ear->line)
        return;
    const int turn = ++ear->turn;
    m_credentials.secret(ear->channel.channel).then(this, [this, ear, turn](const domain::Answer<domain::Secret> &secret) {
        if (turn != ear->turn)
            return;
        // The fetch says what is to be done about a secret that is missing.
        if (!secret)
            return comeBack(ear, m_limits.longestPause);
        ask(ear, *secret, ear->hasBeenRenewed);
    });
}

void Listener::ask(const EarPointer &ear, const domain::Secret &secret, bool isRenewed)
{
    const auto *connector = m_context.connectors.of(ear->channel.channel.service);
    if (!connector)
        return;
    ear->secret = secret;
    const connectors::Access access{.connection = ear->channel.connection, .secret = secret};
    const connectors::LiveWish wish{.streams = streamNames(ear->channel), .position = leastPosition(ear->channel)};
    ear->askedFrom = wish.position;
    drive(connector->listen(access, wish), desk(ear), this).then(this, [this, ear, turn = ear->turn, isRenewed](const domain::Answer<LiveSource> &source) {
        if (turn != ear->turn || m_isOffline)
            return;
        if (source)
            return dial(ear, *source);
        const Trouble &trouble = source.error();
        if (trouble.kind == Trouble::Kind::AccessDenied && !isRenewed) {
            ear->hasBeenRenewed = true;
            m_credentials.renewed(ear->channel.channel, ear->channel.connection, ear->secret)
                .then(this, [this, ear, turn](const domain::Answer<domain::Secret> &renewed) {
                    if (turn != ear->turn)
                        return;
                    if (renewed)
                        ask(ear, *renewed, true);
                    else
                        comeBack(ear);
                });
            return;
        }
        noteUnreached(ear, trouble);
        comeBack(ear, domain::passes(trouble.kind) ? std::optional<std::chrono::milliseconds>() : m_limits.unavailable);
    });
}

void Listener::dial(const EarPointer &ear, const LiveSource &source)
{
    ear->source = source;
    if (m_isMetered && source.isEverything)
        return;
    if (source.addresses.isEmpty() || !source.read)
        return comeBack(ear, m_limits.unavailable);
    const QUrl address = source.addresses.at(ear->address % source.addresses.size());
    if (!mayBeListenedTo(address)) {
        qCWarning(lcListen).noquote() << ear->channel.channel.name << "would be listened to without encryption:" << address.host();
        noteUnreached(ear, {.kind = Trouble::Kind::Refused, .said = u"it would be listened to without encryption"_s});
        return comeBack(ear, m_limits.unavailable);
    }
    if (m_context.wire.isOffline())
        return comeBack(ear);
    qCInfo(lcListen).noquote() << "Listening to" << address.host();
    ear->openedAt = m_context.clock.now();
    ear->isFirst = true;
    ear->line = std::make_unique<LiveLine>(source, address, m_limits.line);
    // By number: the line lives no longer than its ear.
    const std::weak_ptr<Ear> weak = ear;
    connect(ear->line.get(), &LiveLine::opened, this, [this, weak] {
        const EarPointer one = weak.lock();
        if (!one)
            return;
        one->hasBeenRenewed = false;
        one->hasBeenOpen = true;
        one->settling.start(m_limits.steady);
        note(one, 101, {});
        // What was said while nobody listened is fetched first of all.
        if (!one->source.isEverything)
            static_cast<void>(m_store.catchUp(one->channel.channel.id, m_context.clock.now()));
    });
    connect(ear->line.get(), &LiveLine::heard, this, [this, weak](const QByteArray &message) {
        if (const EarPointer one = weak.lock())
            hear(one, message);
    });
    connect(ear->line.get(), &LiveLine::ended, this, [this, weak](const QString &why) {
        if (const EarPointer one = weak.lock()) {
            const bool wasOpen = one->line && one->line->isOpen();
            close(one, why);
            if (!wasOpen)
                noteUnreached(one, {.kind = Trouble::Kind::Unreachable, .said = why});
            comeBack(one);
        }
    });
}

void Listener::noteUnreached(const EarPointer &ear, const Trouble &trouble)
{
    // One that fails once is there at the second try; and only a live watch has nobody else who asks.
    if (ear->isGone || m_isOffline || ear->filter.isEmpty() || ear->failures < 1)
        return;
    static_cast<void>(m_store.noteUnreached(ear->channel.channel.id, trouble, m_context.clock.now()));
}

void Listener::close(const EarPointer &ear, const QString &why)
{
    ear->settling.stop();
    if (!ear->line)
        return;
    qCInfo(lcListen).noquote() << "Not listening to" << ear->line->address().host() << "any more:" << why;
    if (ear->line->isOpen() || ear->line->hasLeft())
        note(ear, ear->line->isOpen() ? 101 : 0, why);
    LiveLine *line = ear->line.release();
    line->disconnect(this);
    line->hangUp(why);
    line->deleteLater();
    if (!ear->isGone)
        write(ear);
}

void Listener::comeBack(const EarPointer &ear, const std::optional<std::chrono::milliseconds> &pause)
{
    if (m_isOffline || ear->isGone)
        return;
    // Another of the addresses may be there.
    ++ear->address;
    constexpr int mostDoublings = 12;
    constexpr int enough = 6;
    // Some servers name a streaming that they do not have.
    const bool isUnheard = ear->failures >= enough && !ear->hasBeenOpen && !ear->source.isEverything;
    const auto doubled = isUnheard ? m_limits.unheard : std::min(m_limits.firstPause * (1 << std::min(ear->failures, mostDoublings)), m_limits.longestPause);
    ++ear->failures;
    constexpr double spread = 0.33;
    const double factor = 1.0 + spread * (2.0 * QRandomGenerator::global()->generateDouble() - 1.0);
    ear->waiting.start(std::chrono::milliseconds{static_cast<qint64>(static_cast<double>(pause.value_or(doubled).count()) * factor)});
}

void Listener::hear(const EarPointer &ear, const QByteArray &message)
{
    const auto news = ear->source.read(message);
    if (!news) {
        qCInfo(lcListen).noquote() << ear->channel.channel.name << "said something that is no news:" << news.error().said;
        if (news.error().kind == Trouble::Kind::AccessDenied) {
            close(ear, news.error().said);
            return comeBack(ear);
        }
        // Whatever it was to say is found by asking.
        if (!ear->source.isEverything)
            static_cast<void>(m_store.catchUp(ear->channel.channel.id, m_context.clock.now()));
        return;
    }
    if (news->mustFetch)
        static_cast<void>(m_store.catchUp(ear->channel.channel.id, m_context.clock.now()));
    bool isNew = false;
    for (const domain::IncomingEntry &entry : news->entries) {
        const auto *mention = std::get_if<domain::IncomingMention>(&entry);
        if (ear->source.isEverything && !(mention && ear->filter.wants(*mention)))
            continue;
        ear->heard.entries << entry;
        isNew = true;
    }
    ear->heard.removed += news->removed;
    if (!news->position.isEmpty()) {
        if (std::exchange(ear->isFirst, false))
            ear->heard.missed = missedBetween(ear->askedFrom, news->position);
        ear->heard.position = news->position;
    }
    isNew = isNew || (!ear->source.isEverything && !news->removed.isEmpty());
    if (ear->heard.entries.size() > m_limits.mostWaiting) {
        // The workspace does not take it: what was heard is told again from where the workspace stands, or fetched.
        ear->heard = {};
        close(ear, u"the workspace does not take what is heard"_s);
        return comeBack(ear);
    }
    gather(ear, isNew ? m_limits.gathering : m_limits.sweep);
}

void Listener::gather(const EarPointer &ear, std::chrono::milliseconds within)
{
    const bool isSooner = !ear->gathering.isActive() || ear->gathering.remainingTimeAsDuration() > within;
    if (!ear->isWriting && isSooner && !ear->isGone)
        ear->gathering.start(within);
}

void Listener::write(const EarPointer &ear)
{
    ear->gathering.stop();
    if (ear->isWriting)
        return;
    if (ear->heard.entries.isEmpty() && ear->heard.removed.isEmpty() && ear->heard.position.isEmpty())
        return;
    ear->isWriting = true;
    const HeardPage page = std::exchange(ear->heard, {});
    if (ear->source.isEverything)
        complete(ear, page, false);
    else
        take(ear, page);
}

void Listener::complete(const EarPointer &ear, const HeardPage &page, bool isRenewed)
{
    const auto *connector = m_context.connectors.of(ear->channel.channel.service);
    if (page.entries.isEmpty() || !connector || m_isOffline || ear->completions >= mostCompletions) {
        ear->completions = 0;
        return sift(ear, page);
    }
    const connectors::Access access{.connection = ear->channel.connection, .secret = ear->secret};
    drive(connector->complete(access, page.entries), desk(ear), this)
        .then(this, [this, ear, page, isRenewed](const domain::Answer<QList<domain::IncomingEntry>> &entries) {
            if (entries) {
                ear->completions = 0;
                HeardPage whole = page;
                whole.entries = *entries;
                return sift(ear, whole);
            }
            if (entries.error().kind == Trouble::Kind::AccessDenied && !isRenewed) {
                m_credentials.renewed(ear->channel.channel, ear->channel.connection, ear->secret)
                    .then(this, [this, ear, page](const domain::Answer<domain::Secret> &renewed) {
                        if (renewed)
                            ear->secret = *renewed;
                        complete(ear, page, true);
                    });
                return;
            }
            // Who it is may be known in a moment; if not, it comes in without.
            ++ear->completions;
            putBack(ear, page);
        });
}

void Listener::sift(const EarPointer &ear, const HeardPage &page)
{
    if (page.removed.isEmpty())
        return take(ear, page);
    // Of all that is deleted on a network hardly anything is ours.
    m_store.known(ear->channel.channel.id, page.removed).then(this, [this, ear, page](const domain::Result<QStringList> &known) {
        HeardPage ours = page;
        if (known) {
            QSet<QString> here(known->cbegin(), known->cend());
            for (const domain::IncomingEntry &entry : page.entries) {
                if (const auto *mention = std::get_if<domain::IncomingMention>(&entry))
                    here << mention->remoteId;
            }
            ours.removed.removeIf([&here](const QString &id) { return !here.contains(id); });
        }
        take(ear, ours);
    });
}

void Listener::take(const EarPointer &ear, const HeardPage &page)
{
    HeardPage heard = page;
    if (const auto *connector = m_context.connectors.of(ear->channel.channel.service)) {
        const QStringList streams = connector->streams(ear->channel.connection);
        heard.isOfThePlace = std::ranges::all_of(streams, [connector](const QString &stream) { return connector->isOfThePlace(stream); });
    }
    m_store.takeIn(ear->channel.channel.id, heard, m_context.clock.now()).then(this, [this, ear, page](const domain::Result<store::IngestReport> &taken) {
        if (!taken && taken.error().kind != domain::Error::Kind::NotFound) {
            qCWarning(lcListen).noquote() << "What was heard could not be taken in yet:" << taken.error().detail;
            return putBack(ear, page);
        }
        ear->isWriting = false;
        if (taken && taken->added > 0)
            qCInfo(lcListen).noquote() << ear->channel.channel.name << "told of" << taken->added;
        if (!ear->heard.entries.isEmpty())
            gather(ear, m_limits.gathering);
        else if (!ear->heard.position.isEmpty() || !ear->heard.removed.isEmpty())
            gather(ear, m_limits.sweep);
    });
}

void Listener::putBack(const EarPointer &ear, const HeardPage &page)
{
    constexpr std::chrono::milliseconds again{3'000};
    ear->isWriting = false;
    ear->heard.entries = page.entries + ear->heard.entries;
    ear->heard.removed = page.removed + ear->heard.removed;
    if (ear->heard.position.isEmpty())
        ear->heard.position = page.position;
    if (!ear->heard.missed)
        ear->heard.missed = page.missed;
    gather(ear, again);
}

void Listener::note(const EarPointer &ear, int status, const QString &problem)
{
    const auto traffic = ear->line->takeTraffic();
    const domain::Instant now = m_context.clock.now();
    m_notes.add({.id = {},
                 .at = std::exchange(ear->openedAt, now),
                 .channel = ear->channel.channel.id,
                 .purpose = domain::RequestPurpose::Fetch,
                 .method = u"GET"_s,
                 .address = shownAddress(ear->line->address(), ear->secret),
                 .status = status,
                 .sent = traffic.sent,
                 .received = traffic.received,
                 .took = now - ear->openedAt,
                 .problem = problem});
}

} // namespace parvis::sync
