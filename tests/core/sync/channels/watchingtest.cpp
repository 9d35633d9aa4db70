// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/watchstore.h"
#include "core/sync/channels/fetcher.h"
#include "core/sync/channels/introducer.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using domain::Watch;

namespace {

struct WatchingDesk
{
    WatchingDesk()
        : service(clock)
        , connections(workspace.database())
        , watches(workspace.database())
        , connectors(sync::Connectors::all())
    {
        sync::Introducer introducer(context());
        const auto made
            = await(introducer.connectChannel(u"mastodon"_s, {.server = QUrl(u"https://fake.example"_s), .user = {}, .secret = {{u"token"_s, u"good"_s}}}));
        if (!made)
            qFatal("not connected: %s", qPrintable(made.error().said));
        channel = made->id;
    }
    [[nodiscard]] sync::Dispatcher::Context context()
    {
        return {.database = workspace.database(), .wire = service, .secrets = secrets, .connectors = connectors, .clock = clock, .workspaceId = u"w"_s};
    }
    void watch(const Watch &watch, domain::WatchPast past = domain::WatchPast::All)
    {
        QVERIFY(await(watches.add(channel, {.watch = watch, .position = domain::beginningOf(watch, past, clock.now())}, clock.now())));
    }
    [[nodiscard]] qint64 mentions()
    {
        return await(workspace.database().read([](store::Connection &connection) { return connection.number(u"SELECT COUNT(*) FROM mention"_s); }))
            .value_or(-1);
    }
    [[nodiscard]] domain::ChannelHealth health() { return await(connections.health())->value(channel); }
    sync::TurnReport turn(bool wantsAll = true)
    {
        clock.set(std::max(clock.now(), health().nextFetchAt) + std::chrono::milliseconds{1});
        sync::Fetcher fetcher(context());
        return await(fetcher.fetchDue(wantsAll)).value(0);
    }

    FakeClock clock;
    Workspace workspace;
    FakeService service;
    FakeSecrets secrets;
    store::ConnectionStore connections;
    store::WatchStore watches;
    sync::Connectors connectors;
    domain::Id<domain::Channel> channel;
};

const Watch aTag{.kind = Watch::Kind::Tag, .what = u"parvis"_s};

} // namespace

class WatchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBearsAWatchedTagComesInOnce()
    {
        // GIVEN something under two tags that names us as well
        WatchingDesk desk;
        desk.service.mention(u"@us #parvis #town"_s);
        desk.service.say(u"#parvis alone"_s);
        desk.service.say(u"neither"_s);
        desk.watch(aTag);
        desk.watch({.kind = Watch::Kind::Tag, .what = u"town"_s});
        // WHEN
        const auto report = desk.turn();
        // THEN
        QVERIFY(!report.trouble);
        QCOMPARE(desk.mentions(), 2);
        QVERIFY(desk.health().isWhole);
        desk.service.say(u"#town later"_s);
        desk.turn();
        QCOMPARE(desk.mentions(), 3);
    }

    void aWatchThatFindsNothingWasAskedAllTheSame_data()
    {
        QTest::addColumn<int>("past");
        QTest::newRow("the newest") << static_cast<int>(domain::WatchPast::Newest);
        QTest::newRow("a week") << static_cast<int>(domain::WatchPast::Week);
        QTest::newRow("all") << static_cast<int>(domain::WatchPast::All);
    }
    void aWatchThatFindsNothingWasAskedAllTheSame()
    {
        QFETCH(const int, past);
        WatchingDesk desk;
        desk.service.mention(u"Bonjour"_s);
        desk.watch({.kind = Watch::Kind::Tag, .what = u"oven"_s}, static_cast<domain::WatchPast>(past));
        desk.turn();
        const auto kept = await(desk.watches.watches())->value(desk.channel).value(0);
        QVERIFY2(kept.position.isWhole, qPrintable(kept.position.newer + u' ' + kept.position.older));
    }

    void onlySoMuchOfThePastAsIsWanted()
    {
        for (const auto past : {domain::WatchPast::Newest, domain::WatchPast::Week, domain::WatchPast::All}) {
            WatchingDesk desk;
            // GIVEN three weeks of one an hour
            for (int n = 0; n < 500; ++n) {
                desk.service.say(u"#parvis %1"_s.arg(n));
                desk.clock.advance(std::chrono::hours{1});
            }
            desk.watch(aTag, past);
            for (int n = 0; n < 8; ++n)
                desk.turn();
            const qint64 inAWeek = qint64{7} * 24;
            if (past == domain::WatchPast::Newest)
                QCOMPARE(desk.mentions(), FakeService::pageSize);
            else if (past == domain::WatchPast::Week)
                QVERIFY2(desk.mentions() >= inAWeek && desk.mentions() <= inAWeek + 2 * FakeService::pageSize, qPrintable(QString::number(desk.mentions())));
            else
                QCOMPARE(desk.mentions(), 500);
            QVERIFY(desk.health().isWhole);
        }
    }

    void aWatchThatIsNotTakenHoldsNothingUp()
    {
        // GIVEN a search where there is none
        WatchingDesk desk;
        desk.service.mention(u"Bonjour"_s);
        desk.service.say(u"#parvis"_s);
        desk.watch({.kind = Watch::Kind::Words, .what = u"open source"_s});
        desk.watch(aTag);
        // WHEN
        const auto report = desk.turn();
        // THEN it is said, and the rest is here
        QVERIFY(report.trouble);
        QVERIFY(report.trouble->said.startsWith(u"search:open source: "_s));
        QCOMPARE(desk.mentions(), 2);
        QVERIFY(desk.health().trouble);
        QVERIFY(desk.health().fetchedAt);
        QCOMPARE(desk.health().failures, 0);
        QVERIFY(desk.health().nextFetchAt - desk.clock.now() < std::chrono::minutes{2});
        // AND once it is taken away all is well
        QVERIFY(await(desk.watches.remove(desk.channel, {.kind = Watch::Kind::Words, .what = u"open source"_s})));
        desk.turn();
        QVERIFY(!desk.health().trouble);
    }

    void whatIsNotWatchedAnyMoreIsNotAskedFor()
    {
        WatchingDesk desk;
        desk.watch(aTag);
        desk.turn();
        QVERIFY(await(desk.watches.remove(desk.channel, aTag)));
        const qsizetype before = desk.service.asked().size();
        desk.turn();
        QVERIFY(!desk.service.asked().mid(before).contains(u"GET /api/v1/timelines/tag/parvis"_s));
        QVERIFY(await(desk.watches.watches())->isEmpty());
    }

    /// 100 rounds here; PARVIS_ROUNDS asks for more.
    void underFaultsWatchesLoseAndDoubleNothing()
    {
        WatchingDesk desk;
        for (int n = 0; n < 130; ++n)
            desk.service.say(u"#parvis before %1"_s.arg(n));
        desk.watch(aTag);
        desk.service.setChance(0.33, 5);
        const int rounds = std::max(100, qEnvironmentVariableIntValue("PARVIS_ROUNDS"));
        int said = 130;
        for (int round = 0; round < rounds; ++round) {
            for (int n = 0; n < round % 5; ++n, ++said)
                n % 2 == 0 ? desk.service.say(u"#parvis %1.%2"_s.arg(round).arg(n)) : desk.service.mention(u"@us #parvis %1.%2"_s.arg(round).arg(n));
            desk.turn(false);
        }
        desk.service.setChance(0, 0);
        for (int n = 0; n < 10; ++n)
            desk.turn();
        QCOMPARE(desk.mentions(), said);
    }
};

QTEST_GUILESS_MAIN(WatchingTest)
#include "watchingtest.moc"
