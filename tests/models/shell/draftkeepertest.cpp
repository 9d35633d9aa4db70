// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/draftkeeper.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class DraftKeeperTest : public QObject
{
    Q_OBJECT

    using Keeper = models::DraftKeeper<int, QString>;

private Q_SLOTS:
    void whoTypesWithoutAPauseIsKeptUpWith()
    {
        int kept = 0;
        Keeper keeper([&kept] { ++kept; });
        QElapsedTimer clock;
        clock.start();
        while (kept == 0 && !clock.hasExpired(5'000)) {
            keeper.touch();
            QTest::qWait(20);
        }
        QCOMPARE(kept, 1);
        QVERIFY(keeper.takeDirty());
        QVERIFY(!keeper.takeDirty());
    }

    void whatIsForgottenIsNotKept()
    {
        int kept = 0;
        Keeper keeper([&kept] { ++kept; });
        keeper.touch();
        keeper.forget();
        QVERIFY(!keeper.isDirty());
        QTest::qWait(Keeper::keptAfter + std::chrono::milliseconds(100));
        QCOMPARE(kept, 0);
        // What was refused waits for the next key, or for whoever keeps.
        keeper.tryAgain();
        QVERIFY(keeper.takeDirty());
    }

    void theLastOfAPlaceIsUnderWay()
    {
        Keeper keeper([] { });
        keeper.leaves(1, u"first"_s);
        keeper.leaves(1, u"second"_s);
        keeper.arrived(1, u"first"_s);
        QVERIFY(keeper.underWay(1) && *keeper.underWay(1) == u"second"_s);
        QVERIFY(!keeper.underWay(2));
        keeper.arrived(1, u"second"_s);
        QVERIFY(!keeper.underWay(1));
    }

    void anEarlierAnswerCountsNoMore()
    {
        Keeper keeper([] { });
        const quint64 first = keeper.ask();
        QVERIFY(keeper.isLatest(first));
        const quint64 second = keeper.ask();
        QVERIFY(!keeper.isLatest(first) && keeper.isLatest(second));
    }
};

QTEST_GUILESS_MAIN(DraftKeeperTest)
#include "draftkeepertest.moc"
