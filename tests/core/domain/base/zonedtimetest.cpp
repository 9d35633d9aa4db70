// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/zonedtime.h"

#include <QtTest/QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class ZonedTimeTest : public QObject
{
    Q_OBJECT

private:
    static QString isoOf(QDate date, QTime time, const QByteArray &zone)
    {
        const auto instant = toInstant({.wall = QDateTime(date, time), .zone = zone});
        return instant ? toIso(*instant) : u"none"_s;
    }

private Q_SLOTS:
    void aWallClockTimeFollowsSummerTime();
    void aSkippedTimeMovesForwardAndATwiceToldOneIsTheFirst();
    void unknownZonesAndDatesAreNone();
    void localDaysAgreeWithQt();
};

void ZonedTimeTest::aWallClockTimeFollowsSummerTime()
{
    QCOMPARE(isoOf(QDate(2026, 3, 28), QTime(9, 0), "Europe/Paris"), u"2026-03-28T08:00:00Z"_s);
    QCOMPARE(isoOf(QDate(2026, 3, 29), QTime(9, 0), "Europe/Paris"), u"2026-03-29T07:00:00Z"_s);
    const ZonedTime back = toZoned(*fromDateTime(QDateTime(QDate(2026, 3, 29), QTime(7, 0), QTimeZone::UTC)), QTimeZone("Europe/Paris"));
    QCOMPARE(back.wall, QDateTime(QDate(2026, 3, 29), QTime(9, 0)));
    QCOMPARE(back.zone, "Europe/Paris"_ba);
}

void ZonedTimeTest::aSkippedTimeMovesForwardAndATwiceToldOneIsTheFirst()
{
    // 02:30 does not exist on that morning: 03:30 summer time stands for it.
    QCOMPARE(isoOf(QDate(2026, 3, 29), QTime(2, 30), "Europe/Paris"), u"2026-03-29T01:30:00Z"_s);
    // 02:30 comes twice on that one: the summer one.
    QCOMPARE(isoOf(QDate(2026, 10, 25), QTime(2, 30), "Europe/Paris"), u"2026-10-25T00:30:00Z"_s);
}

void ZonedTimeTest::unknownZonesAndDatesAreNone()
{
    QCOMPARE(isoOf(QDate(2026, 3, 29), QTime(2, 30), "Mars/Olympus"), u"none"_s);
    QCOMPARE(isoOf(QDate(), QTime(2, 30), "Europe/Paris"), u"none"_s);
}

void ZonedTimeTest::localDaysAgreeWithQt()
{
    std::mt19937_64 random(5);
    for (const QByteArray &name : {"Europe/Paris"_ba, "America/St_Johns"_ba, "Asia/Kathmandu"_ba, "Pacific/Apia"_ba, "UTC"_ba, "Australia/Lord_Howe"_ba}) {
        const QTimeZone zone(name);
        QVERIFY(zone.isValid());
        LocalDays days(zone);
        for (int round = 0; round < 3000; ++round) {
            // Now far apart, now close together, as batches are; before 1970 too.
            const qint64 ms = round % 3 == 0 ? static_cast<qint64>(random() % 4'000'000'000'000) - 1'000'000'000'000
                                             : 1'774'700'000'000 + static_cast<qint64>(random() % 400'000'000);
            const QDate expected = toDateTime(fromMs(ms)).toTimeZone(zone).date();
            QCOMPARE(dateOfDay(days.dayOf(fromMs(ms))), expected);
        }
        const qint64 day = dayOfDate(QDate(2026, 3, 29));
        QCOMPARE(days.dayOf(days.startOf(day)), day);
        QCOMPARE(days.dayOf(days.startOf(day) - std::chrono::milliseconds(1)), day - 1);
    }
}

QTEST_GUILESS_MAIN(ZonedTimeTest)
#include "zonedtimetest.moc"
