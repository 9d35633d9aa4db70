// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What channels cost and how soon what is due leaves, against a service on this machine in a process of its own:
//   bench_channels polling SECONDS    fifty channels that are asked by themselves: the share of a core, 1 % at most
//   bench_channels leaving POSTS      from when a post is due to when it is there: p95 10 s at most; 15 s after this machine slept
//   bench_channels backfill MENTIONS  all that came before, beside who asks for the same pages and does nothing with them; this service does nothing but copy
//   its
//                                     answers, real ones take longer for them (tests/live/wordpress)
#include "bench/channels/service.h"
#include "bench/store/workspace.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/sync/channels/engine.h"
#include "core/sync/channels/fetcher.h"
#include "core/sync/wire/qtwire.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFutureWatcher>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtCore/QUuid>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::bench;

namespace {

/// Secrets in memory.
class Kept final : public sync::SecretStore
{
public:
    [[nodiscard]] QFuture<domain::Result<domain::Secret>> read(const QString &name) override
    {
        domain::Result<domain::Secret> found = domain::failure(domain::Error::Kind::NotFound, name);
        if (m_kept.contains(name))
            found = m_kept.value(name);
        return QtFuture::makeReadyValueFuture(found);
    }
    [[nodiscard]] QFuture<domain::Result<>> write(const QString &name, const domain::Secret &secret) override
    {
        m_kept.insert(name, secret);
        return QtFuture::makeReadyValueFuture(domain::Result<>());
    }
    [[nodiscard]] QFuture<domain::Result<>> remove(const QString &name) override
    {
        m_kept.remove(name);
        return QtFuture::makeReadyValueFuture(domain::Result<>());
    }

private:
    QHash<QString, domain::Secret> m_kept;
};

/// The system's clock, and what it jumps over while this machine "sleeps".
class Sleeper final : public domain::Clock
{
public:
    [[nodiscard]] domain::Instant now() const override { return domain::SystemClock().now() + std::chrono::milliseconds{m_slept.load()}; }
    void sleep(std::chrono::milliseconds time) { m_slept += time.count(); }

private:
    std::atomic<qint64> m_slept = 0;
};

void pass(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

template<class T>
T given(QFuture<domain::Answer<T>> future)
{
    while (!future.isFinished())
        pass(std::chrono::milliseconds{5});
    auto answer = future.takeResult();
    if (!answer)
        qFatal("no answer: %ls", qUtf16Printable(answer.error().said));
    return *std::move(answer);
}

/// An empty workspace with so many channels connected, each an account of its own.
struct Connected
{
    Connected(const QUrl &url, int count)
        : database(workspace(folder.filePath(u"channels.parvis"_s), 0))
        , engine(*database, clock, [] { return std::make_unique<Kept>(); })
    {
        for (int i = 0; i < count; ++i)
            channels << given(engine.connectChannel(u"mastodon"_s, {.server = url, .user = {}, .secret = {{u"token"_s, u"u%1"_s.arg(i)}}}));
    }

    QTemporaryDir folder;
    Sleeper clock;
    std::unique_ptr<store::Database> database;
    sync::Engine engine;
    QList<domain::Channel> channels;
};

double processorSeconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    constexpr double micro = 1e-6;
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + micro * double(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
}

int polling(int seconds)
{
    constexpr int count = 50;
    constexpr int mentions = 40;
    const ServiceProcess service(mentions);
    const Connected connected(service.url(), count);
    // The first turns take in what was there.
    pass(std::chrono::seconds{90});
    const double before = processorSeconds();
    pass(std::chrono::seconds{seconds});
    const double share = 100.0 * (processorSeconds() - before) / seconds;
    constexpr double most = 1.0;
    std::printf("%d channels polled for %d s: %.2f %% of a core (at most %.0f %%)\n", count, seconds, share, most);
    return share <= most ? 0 : 1;
}

QHash<QString, qint64> arrivals(const QUrl &url)
{
    sync::QtWire wire{*new domain::SystemClock};
    const auto response = given(wire.send(connectors::getRequest(connectors::below(url, u"bench/arrived"_s))));
    QHash<QString, qint64> arrived;
    for (const QByteArray &line : response.body.split('\n')) {
        const QJsonObject one = QJsonDocument::fromJson(line).object();
        if (!one.isEmpty())
            arrived.insert(one.value(u"text"_s).toString(), one.value(u"at"_s).toInteger());
    }
    return arrived;
}

/// Puts posts into the calendar that fall due from `first` on, one each `apart`, on all channels in turn; their due times by text, as the service's clock has
/// them.
QHash<QString, qint64> plan(const Connected &connected, int count, domain::Instant first, std::chrono::milliseconds apart, std::chrono::milliseconds asleep)
{
    store::PostStore posts(*connected.database);
    QHash<QString, qint64> due;
    for (int i = 0; i < count; ++i) {
        const domain::Instant at = first + i * apart;
        domain::Post post;
        post.channel = connected.channels.at(i % connected.channels.size()).id;
        post.state = domain::PostState::Scheduled;
        post.holder = domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(at, QTimeZone::utc());
        post.text = u"Post %1 of %2"_s.arg(i).arg(QUuid::createUuid().toString(QUuid::Id128));
        post.createdAt = post.changedAt = connected.clock.now();
        static_cast<void>(value(posts.add(post)));
        due.insert(post.text, domain::toMs(at - asleep));
    }
    return due;
}

bool judge(const char *what, const QHash<QString, qint64> &due, const QHash<QString, qint64> &arrived, double most)
{
    QList<double> delays;
    qsizetype missing = 0;
    for (auto it = due.cbegin(); it != due.cend(); ++it) {
        if (arrived.contains(it.key()))
            delays << double(arrived.value(it.key()) - it.value()) / 1000.0;
        else
            ++missing;
    }
    std::ranges::sort(delays);
    const auto at
        = [&delays](double share) { return delays.isEmpty() ? 0.0 : delays.at(std::min(delays.size() - 1, qsizetype(share * double(delays.size())))); };
    constexpr double half = 0.5;
    constexpr double nearlyAll = 0.95;
    std::printf("%s: %lld posts, %lld not there, median %.2f s, p95 %.2f s (at most %.0f s)\n", what, static_cast<long long>(due.size()),
                static_cast<long long>(missing), at(half), at(nearlyAll), most);
    return missing == 0 && at(nearlyAll) <= most;
}

int leaving(int count)
{
    constexpr int channels = 4;
    constexpr std::chrono::milliseconds apart{200};
    const ServiceProcess service(0);
    Connected connected(service.url(), channels);
    pass(std::chrono::seconds{5});
    // Awake.
    auto due = plan(connected, count, connected.clock.now() + std::chrono::seconds{10}, apart, {});
    pass(std::chrono::seconds{40} + count * apart);
    constexpr double mostAwake = 10;
    bool isGood = judge("awake", due, arrivals(service.url()), mostAwake);
    // Asleep for an hour, in which they fall due: when it wakes is when they can leave.
    constexpr std::chrono::milliseconds asleep = std::chrono::hours{1};
    due = plan(connected, channels * 2, connected.clock.now() + std::chrono::minutes{10}, std::chrono::milliseconds{1}, {});
    pass(std::chrono::seconds{7});
    const qint64 woken = domain::toMs(domain::SystemClock().now());
    connected.clock.sleep(asleep);
    for (qint64 &at : due)
        at = woken;
    pass(std::chrono::seconds{40});
    constexpr double mostAfter = 15;
    isGood = judge("after waking", due, arrivals(service.url()), mostAfter) && isGood;
    return isGood ? 0 : 1;
}

int backfill(int mentions)
{
    const ServiceProcess service(mentions);
    domain::SystemClock clock;
    // Somebody who asks for the same pages, one after the other, and does nothing with them.
    QElapsedTimer time;
    time.start();
    qint64 pages = 0;
    {
        sync::QtWire wire(clock);
        qint64 before = 0;
        for (;;) {
            QUrlQuery query{{u"limit"_s, QString::number(Service::pageSize)}};
            if (before > 0)
                query.addQueryItem(u"max_id"_s, QString::number(before));
            QFuture<domain::Answer<connectors::HttpResponse>> asked
                = wire.send(connectors::getRequest(connectors::below(service.url(), u"api/v1/notifications"_s), query));
            QEventLoop loop;
            QFutureWatcher<domain::Answer<connectors::HttpResponse>> watcher;
            QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
            watcher.setFuture(asked);
            if (!asked.isFinished())
                loop.exec();
            const QByteArray body = asked.result().value_or(connectors::HttpResponse()).body;
            const qsizetype last = body.lastIndexOf("{\"id\":\"", body.lastIndexOf("\"type\":\"mention\""));
            if (last < 0)
                break;
            ++pages;
            const qsizetype from = last + qsizetype(sizeof("{\"id\":\"")) - 1;
            before = body.sliced(from, body.indexOf('"', from) - from).toLongLong();
        }
    }
    const double bare = double(time.elapsed()) / 1000.0;

    QTemporaryDir folder;
    const auto database = workspace(folder.filePath(u"channels.parvis"_s), 0);
    Kept secrets;
    sync::QtWire wire(clock);
    const auto connectors = sync::Connectors::all();
    const sync::Dispatcher::Context context{.database = *database,
                                            .wire = wire,
                                            .secrets = secrets,
                                            .connectors = connectors,
                                            .clock = clock,
                                            .workspaceId = database->id().toString(QUuid::Id128)};
    sync::Introducer introducer(context);
    static_cast<void>(given(introducer.connectChannel(u"mastodon"_s, {.server = service.url(), .user = {}, .secret = {{u"token"_s, u"u0"_s}}})));
    sync::Fetcher fetcher(context);
    time.start();
    auto fetched = fetcher.fetchDue(true);
    while (!fetched.isFinished())
        pass(std::chrono::milliseconds{20});
    const double ours = double(time.elapsed()) / 1000.0;
    qint64 added = 0;
    for (const auto &report : fetched.result()) {
        added += report.added;
        if (report.trouble)
            qFatal("met a trouble: %ls", qUtf16Printable(report.trouble->said));
    }
    std::printf("%d mentions, %lld pages: asked for alone %.1f s; taken in %.1f s (%lld), %.0f a second\n", mentions, static_cast<long long>(pages), bare, ours,
                static_cast<long long>(added), double(added) / ours);
    return added == mentions ? 0 : 1;
}

int serve(int mentions)
{
    Service service(mentions);
    if (!service.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    std::printf("%d\n", service.serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString what = app.arguments().value(1);
    // What this machine keeps beside workspaces is kept no longer than this runs.
    const QTemporaryDir state;
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    const int number = app.arguments().value(2).toInt();
    constexpr int usualSeconds = 300;
    constexpr int usualPosts = 200;
    constexpr int usualMentions = 100'000;
    if (what == "serve"_L1)
        return serve(number);
    if (what == "polling"_L1)
        return polling(number > 0 ? number : usualSeconds);
    if (what == "leaving"_L1)
        return leaving(number > 0 ? number : usualPosts);
    if (what == "backfill"_L1)
        return backfill(number > 0 ? number : usualMentions);
    std::fputs("Usage: bench_channels polling|leaving|backfill [N]\n", stderr);
    return 2;
}
