// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reputation/reputation.h"

#include <QtTest/QTest>

using namespace parvis::domain;

class ReputationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySecondHasTheBucketThatHoldsIt();
    void thePeriodBeforeIsAsLong();
};

void ReputationTest::everySecondHasTheBucketThatHoldsIt()
{
    int before = 0;
    for (qint64 seconds = 0; seconds < 4'000'000; seconds += 1 + seconds / 500) {
        const int bucket = responseBucket(seconds);
        QVERIFY(bucket >= before);
        QVERIFY(bucketStart(bucket) <= seconds || seconds < 1);
        QVERIFY(seconds < bucketEnd(bucket));
        before = bucket;
    }
    QCOMPARE(responseBucket(-5), 0);
}

void ReputationTest::thePeriodBeforeIsAsLong()
{
    const DayRange range{.from = 100, .until = 106};
    QCOMPARE(range.days(), 7);
    QCOMPARE(range.before(), (DayRange{.from = 93, .until = 99}));
}

QTEST_GUILESS_MAIN(ReputationTest)
#include "reputationtest.moc"
