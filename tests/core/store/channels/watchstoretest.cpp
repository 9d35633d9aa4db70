// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/livestore.h"
#include "core/store/channels/watchstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::Watch;

namespace {

const store::KeptWatch aTagWatch{.watch = {.kind = Watch::Kind::Tag, .what = u"parvis"_s}, .position = {}};

store::KeptWatch aLiveWatch(const QString &position)
{
    return {.watch = {.kind = Watch::Kind::Live, .what = u"parvis"_s}, .position = {.newer = position, .older = {}, .isWhole = true}};
}

struct WatchDesk
{
    WatchDesk()
        : connections(workspace.database())
        , watches(workspace.database())
        , live(workspace.database())
    {
        domain::Channel wanted;
        wanted.service = u"bluesky"_s;
        wanted.name = u"Us"_s;
        wanted.address = u"https://bsky.app/profile/us"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.server = QUrl(u"https://server.example"_s);
        channel = await(connections.connect(wanted, connection, instantAt(0)))->id;
    }
    [[nodiscard]] QList<store::KeptWatch> kept() { return await(watches.watches())->value(channel); }
    [[nodiscard]] qint64 number(const QString &sql)
    {
        return await(workspace.database().read([sql](store::Connection &connection) { return connection.number(sql); })).value_or(-1);
    }

    Workspace workspace;
    store::ConnectionStore connections;
    store::WatchStore watches;
    store::LiveStore live;
    domain::Id<domain::Channel> channel;
};

} // namespace

class WatchStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWatchIsAddedOnceTakenAwayAndPutBack()
    {
        WatchDesk desk;
        QVERIFY(await(desk.watches.add(desk.channel, aTagWatch, instantAt(1))));
        auto again = aTagWatch;
        again.position.isWhole = true;
        QVERIFY(await(desk.watches.add(desk.channel, again, instantAt(2))));
        QCOMPARE(desk.kept(), QList{aTagWatch});
        const auto removed = await(desk.watches.remove(desk.channel, aTagWatch.watch));
        QCOMPARE(*removed, aTagWatch);
        QVERIFY(desk.kept().isEmpty());
        QCOMPARE(await(desk.watches.remove(desk.channel, aTagWatch.watch)).error().kind, domain::Error::Kind::NotFound);
        QCOMPARE(await(desk.watches.add(domain::Id<domain::Channel>(99), aTagWatch, instantAt(2))).error().kind, domain::Error::Kind::NotFound);
    }

    void addingOneMakesTheChannelDue()
    {
        WatchDesk desk;
        const auto turn = await(desk.connections.claim(u"us"_s, instantAt(1), 1min));
        QVERIFY(turn && *turn);
        QVERIFY(await(desk.connections.endTurn(desk.channel, u"us"_s, {}, instantAt(600), {}, instantAt(2))));
        QVERIFY(!*await(desk.connections.claim(u"us"_s, instantAt(3), 1min)));
        QVERIFY(await(desk.watches.add(desk.channel, aTagWatch, instantAt(3))));
        QVERIFY(*await(desk.connections.claim(u"us"_s, instantAt(3), 1min)));
    }

    void whoIsInTroubleIsNotHurried()
    {
        WatchDesk desk;
        QVERIFY(await(desk.connections.claim(u"us"_s, instantAt(1), 1min)));
        const domain::Trouble limited{.kind = domain::Trouble::Kind::RateLimited, .said = u"slow down"_s, .status = 429};
        QVERIFY(await(desk.connections.endTurn(desk.channel, u"us"_s, limited, instantAt(600), {}, instantAt(2))));
        QVERIFY(await(desk.live.catchUp(desk.channel, instantAt(3))));
        QVERIFY(!*await(desk.connections.claim(u"us"_s, instantAt(3), 1min)));
        // NOR who has hardly anything left of what its service allows
        QVERIFY(*await(desk.connections.claim(u"us"_s, instantAt(601), 1min)));
        const domain::Quota little{.left = 5, .most = 300, .resetsAt = instantAt(900)};
        QVERIFY(await(desk.connections.endTurn(desk.channel, u"us"_s, {}, instantAt(900), little, instantAt(602))));
        QVERIFY(await(desk.live.catchUp(desk.channel, instantAt(603))));
        QVERIFY(!*await(desk.connections.claim(u"us"_s, instantAt(603), 1min)));
    }

    void aPageOfAWatchThatWasTakenAwayIsNotTakenIn()
    {
        WatchDesk desk;
        QVERIFY(await(desk.connections.claim(u"us"_s, instantAt(1), 1min)));
        const store::FetchedPage page{
            .stream = u"tag:parvis"_s, .position = {.newer = u"7"_s}, .entries = {aMention(u"m1"_s).saying(u"Bonjour"_s)}, .removed = {}};
        QCOMPARE(await(desk.connections.takeIn(desk.channel, u"us"_s, page, instantAt(2), 1min)).error().kind, domain::Error::Kind::NotFound);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention"_s), 0);
        QVERIFY(desk.kept().isEmpty());
        QVERIFY(await(desk.watches.add(desk.channel, aTagWatch, instantAt(3))));
        QVERIFY(await(desk.connections.takeIn(desk.channel, u"us"_s, page, instantAt(4), 1min)));
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention"_s), 1);
        QCOMPARE(desk.kept().first().position.newer, u"7"_s);
    }

    void whatIsHeardComesInOnceAndPositionsNeverGoBack()
    {
        WatchDesk desk;
        QVERIFY(await(desk.watches.add(desk.channel, aLiveWatch(u"1000"_s), instantAt(1))));
        const auto hear = [&](const QString &id, const QString &position) {
            return await(desk.live.takeIn(desk.channel, {.entries = {aMention(id).saying(u"Bonjour"_s)}, .removed = {}, .position = position}, instantAt(2)));
        };
        QCOMPARE(hear(u"m1"_s, u"2000"_s)->added, 1);
        QCOMPARE(hear(u"m1"_s, u"900"_s)->known, 1);
        QCOMPARE(desk.kept().first().position.newer, u"2000"_s);
        // Numbers, not texts.
        QVERIFY(hear(u"m2"_s, u"10000"_s));
        QCOMPARE(desk.kept().first().position.newer, u"10000"_s);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention"_s), 2);
        // AND what is deleted there is marked
        QCOMPARE(*await(desk.live.known(desk.channel, {u"m1"_s, u"x"_s})), QStringList{u"m1"_s});
        QVERIFY(await(desk.live.takeIn(desk.channel, {.entries = {}, .removed = {u"m1"_s}, .position = {}}, instantAt(3))));
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE removed_at IS NOT NULL"_s), 1);
        QVERIFY(await(desk.live.known(desk.channel, {u"m1"_s}))->isEmpty());
    }

    void onlyWhoIsConnectedIsListenedTo()
    {
        WatchDesk desk;
        QVERIFY(await(desk.watches.add(desk.channel, aTagWatch, instantAt(1))));
        const auto there = await(desk.live.channels());
        QCOMPARE(there->size(), 1);
        QCOMPARE(there->first().watches, QList{aTagWatch});
        QVERIFY(await(desk.connections.setState(desk.channel, domain::ConnectionState::Paused, instantAt(2))));
        QVERIFY(await(desk.live.channels())->isEmpty());
        QVERIFY(await(desk.connections.disconnect(desk.channel, instantAt(100))));
        QCOMPARE(
            await(desk.live.takeIn(desk.channel, {.entries = {aMention(u"m1"_s).saying(u"x"_s)}, .removed = {}, .position = {}}, instantAt(3))).error().kind,
            domain::Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(WatchStoreTest)
#include "watchstoretest.moc"
