// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/offlineswitch.h"

#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/errandstore.h"
#include "tests/support/await.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

/// One switch for all processes that have a workspace open.
class OfflineSwitchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsKeptInTheWorkspace()
    {
        Workspace workspace;
        QVERIFY(!store::offlineSwitchAt(workspace.path()));
        store::OfflineSwitch offline(workspace.database(), false);
        QCOMPARE(*await(offline.read()), std::optional<bool>());
        // WHEN it is turned
        QVERIFY(await(offline.turn(true)));
        // THEN whoever opens the workspace knows, before anything of it can leave
        QCOMPARE(store::offlineSwitchAt(workspace.path()), std::optional(true));
        QCOMPARE(*await(offline.read()), std::optional(true));
        QVERIFY(offline.isOffline());
        QVERIFY(await(offline.turn(false)));
        QCOMPARE(store::offlineSwitchAt(workspace.path()), std::optional(false));
    }

    void anotherProcessIsHeard()
    {
        // GIVEN two that have the workspace open, as two processes do
        Workspace workspace;
        const auto other = *store::Database::open(workspace.path());
        store::OfflineSwitch here(workspace.database(), false);
        store::OfflineSwitch there(*other, false);
        QSignalSpy heard(&here, &store::OfflineSwitch::turned);
        // WHEN it is turned there
        QVERIFY(await(there.turn(true)));
        // THEN it is so here, and who turned it is told nothing
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(heard.first().first().toBool(), true);
        QVERIFY(here.isOffline());
        // AND back
        QSignalSpy heardThere(&there, &store::OfflineSwitch::turned);
        QVERIFY(await(here.turn(false)));
        QTRY_COMPARE(heardThere.size(), 1);
        QVERIFY(!there.isOffline());
        QCOMPARE(heard.size(), 1);
    }

    void whatItWasSinceItWasReadIsTold()
    {
        // GIVEN that it was turned between the look at the file and the window
        Workspace workspace;
        QVERIFY(await(store::OfflineSwitch(workspace.database(), false).turn(true)));
        store::OfflineSwitch late(workspace.database(), false);
        QSignalSpy heard(&late, &store::OfflineSwitch::turned);
        QTRY_COMPARE(heard.size(), 1);
        QVERIFY(late.isOffline());
    }

    void whoAsksTheGateKnowsAtOnce()
    {
        // GIVEN a process that has the workspace open, and another one
        Workspace workspace;
        const store::OfflineGate gate(workspace.path());
        QVERIFY(!gate.isShut());
        const auto other = *store::Database::open(workspace.path());
        store::OfflineSwitch there(*other, false);
        // WHEN it is turned there: THEN the gate is shut as soon as that is answered, and opens likewise
        QVERIFY(await(there.turn(true)));
        QVERIFY(gate.isShut());
        QVERIFY(await(there.turn(false)));
        QVERIFY(!gate.isShut());
        QVERIFY(!store::OfflineGate(u"/nowhere/at/all.parvis"_s).isShut());
    }

    void nothingIsClaimedOnceItWasTurned()
    {
        // GIVEN a channel to be fetched, a post that is due and an errand
        Workspace workspace;
        const domain::Instant now = domain::fromMs(1'700'000'000'000);
        store::ConnectionStore connections(workspace.database());
        store::DeliveryStore deliveries(workspace.database());
        store::ErrandStore errands(workspace.database());
        domain::Channel ours;
        ours.service = u"mastodon"_s;
        ours.name = u"Ours"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.capabilities.canPost = connection.capabilities.canEdit = connection.capabilities.canDelete = true;
        const auto channel = *await(connections.connect(ours, connection, now));
        const auto plan = [&](const QString &text) {
            domain::Post post;
            post.channel = channel.id;
            post.state = domain::PostState::Scheduled;
            post.holder = domain::PostHolder::ThisMachine;
            post.scheduledFor = domain::toZoned(now, QTimeZone::utc());
            post.text = text;
            post.createdAt = post.changedAt = now;
            QVERIFY(await(store::PostStore(workspace.database()).add(post)));
        };
        plan(u"The first"_s);
        const auto turn = **await(deliveries.claim(u"us"_s, now, 1min));
        QVERIFY(await(deliveries.settle(turn.delivery.id, u"us"_s,
                                        {.state = domain::Sent::State::Published, .remoteId = u"1"_s, .url = u"https://server.example/1"_s, .publishedAt = {}},
                                        now)));
        QVERIFY(await(errands.deleteThere(turn.delivery.post, now)));
        plan(u"The second"_s);
        // WHEN another process has turned the switch, and nobody here was told
        const auto other = *store::Database::open(workspace.path());
        store::OfflineSwitch there(*other, false);
        QVERIFY(await(there.turn(true)));
        // THEN nobody who would let something leave gets anything to do
        QVERIFY(!await(deliveries.claim(u"us"_s, now + 1s, 1min))->has_value());
        QVERIFY(!await(errands.claim(u"us"_s, now + 1s, 1min))->has_value());
        QVERIFY(!await(connections.claim(u"us"_s, now + 1s, 1min))->has_value());
        // AND all of it goes on afterwards
        QVERIFY(await(there.turn(false)));
        QVERIFY(await(errands.claim(u"us"_s, now + 2s, 1s))->has_value());
        QVERIFY(await(connections.claim(u"us"_s, now + 2s, 1min))->has_value());
        QVERIFY(await(deliveries.claim(u"us"_s, now + 9s, 1min))->has_value());
    }

    void noFileIsNoSwitch() { QVERIFY(!store::offlineSwitchAt(u"/nowhere/at/all.parvis"_s)); }
};

QTEST_GUILESS_MAIN(OfflineSwitchTest)
#include "offlineswitchtest.moc"
