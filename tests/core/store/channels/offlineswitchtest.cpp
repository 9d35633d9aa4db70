// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/offlineswitch.h"

#include "tests/support/await.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

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

    void noFileIsNoSwitch() { QVERIFY(!store::offlineSwitchAt(u"/nowhere/at/all.parvis"_s)); }
};

QTEST_GUILESS_MAIN(OfflineSwitchTest)
#include "offlineswitchtest.moc"
