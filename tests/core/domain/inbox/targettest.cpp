// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inbox/target.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;
using namespace std::chrono_literals;

class TargetTest : public QObject
{
    Q_OBJECT

private:
    static Instant at(const QString &iso) { return *parseInstant(iso); }
    static QTimeZone paris() { return QTimeZone("Europe/Paris"); }

private Q_SLOTS:
    void businessTimeAloneCounts_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("due");
        const auto row = [](const char *name, const QString &from, int minutes, const QString &due) { QTest::newRow(name) << from << minutes << due; };
        // 23 November 2026 is a Monday; Paris is an hour ahead of UTC.
        row("within a day", u"2026-11-23T09:00:00Z"_s, 60, u"2026-11-23T10:00:00Z"_s);
        row("before opening", u"2026-11-23T05:00:00Z"_s, 60, u"2026-11-23T09:00:00Z"_s);
        row("up to closing", u"2026-11-23T16:00:00Z"_s, 60, u"2026-11-23T17:00:00Z"_s);
        row("into the next day", u"2026-11-23T16:30:00Z"_s, 60, u"2026-11-24T08:30:00Z"_s);
        row("over a weekend", u"2026-11-27T16:30:00Z"_s, 60, u"2026-11-30T08:30:00Z"_s);
        row("over a holiday", u"2026-12-24T16:30:00Z"_s, 60, u"2026-12-28T08:30:00Z"_s);
        row("over weeks", u"2026-11-23T08:00:00Z"_s, 10 * 9 * 60, u"2026-12-04T17:00:00Z"_s);
        row("over the end of summer time", u"2026-10-23T15:30:00Z"_s, 60, u"2026-10-26T08:30:00Z"_s);
    }
    void businessTimeAloneCounts()
    {
        QFETCH(QString, from);
        QFETCH(int, minutes);
        QFETCH(QString, due);
        // GIVEN nine to six on workdays in Paris, and Christmas
        ResponseTarget target{.channel = {}, .within = std::chrono::minutes(minutes), .hours = BusinessHours::usual()};
        target.hours.holidays = {QDate(2026, 12, 25)};
        // THEN
        QCOMPARE(toIso(dueAt(at(from), target, paris())), due);
        QCOMPARE(businessTimeBetween(at(from), at(due), target.hours, paris()), target.within);
    }

    void anHourThatClocksRepeatOrSkipCountsAsItPasses()
    {
        const ResponseTarget target{.channel = {}, .within = 24h, .hours = BusinessHours::always()};
        // The 25 October 2026 has 25 hours in Paris, the 29 March 23.
        QCOMPARE(toIso(dueAt(at(u"2026-10-24T22:00:00Z"_s), target, paris())), u"2026-10-25T22:00:00Z"_s);
        QCOMPARE(toIso(dueAt(at(u"2026-03-28T23:00:00Z"_s), target, paris())), u"2026-03-29T23:00:00Z"_s);
        QCOMPARE(businessTimeBetween(at(u"2026-10-24T22:00:00Z"_s), at(u"2026-10-25T23:00:00Z"_s), target.hours, paris()), std::chrono::minutes(25h));
    }

    void aBreakAtNoonIsNoBusinessTime()
    {
        ResponseTarget target{.channel = {}, .within = 2h, .hours = {}};
        target.hours.days[0] = {{.from = 9 * 60, .until = 12 * 60}, {.from = 14 * 60, .until = 24 * 60}};
        QCOMPARE(toIso(dueAt(at(u"2026-11-23T11:00:00Z"_s), target, QTimeZone::utc())), u"2026-11-23T15:00:00Z"_s);
        // AND the only day of the week comes again
        QCOMPARE(toIso(dueAt(at(u"2026-11-23T23:00:00Z"_s), target, QTimeZone::utc())), u"2026-11-30T10:00:00Z"_s);
    }

    void plainTimeCountsWhereNothingIsEverOpen()
    {
        const ResponseTarget target{.channel = {}, .within = 90min, .hours = {}};
        QCOMPARE(toIso(dueAt(at(u"2026-11-28T10:00:00Z"_s), target, paris())), u"2026-11-28T11:30:00Z"_s);
        QCOMPARE(businessTimeBetween(at(u"2026-11-28T10:00:00Z"_s), at(u"2026-11-28T12:00:00Z"_s), target.hours, paris()), 0min);
        QCOMPARE(businessTimeBetween(at(u"2026-11-28T10:00:00Z"_s), at(u"2026-11-28T09:00:00Z"_s), BusinessHours::always(), paris()), 0min);
    }

    void hoursAreKeptAndReadBack()
    {
        BusinessHours hours = BusinessHours::usual();
        hours.days[5] = {{.from = 600, .until = 720}, {.from = 780, .until = 1440}};
        hours.holidays = {QDate(2027, 1, 1), QDate(2026, 12, 25)};
        QCOMPARE(holidaysToJson(hours), u"[\"2026-12-25\",\"2027-01-01\"]"_s);
        QCOMPARE(hoursFromJson(hoursToJson(hours), holidaysToJson(hours)), hours);
    }

    void hoursThatCannotBeAreNotRead_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("holidays");
        QTest::newRow("six days") << u"[[],[],[],[],[],[]]"_s << u"[]"_s;
        QTest::newRow("overlap") << u"[[[0,60],[30,90]],[],[],[],[],[],[]]"_s << u"[]"_s;
        QTest::newRow("backwards") << u"[[[60,60]],[],[],[],[],[],[]]"_s << u"[]"_s;
        QTest::newRow("beyond midnight") << u"[[[0,1441]],[],[],[],[],[],[]]"_s << u"[]"_s;
        QTest::newRow("words") << u"[[\"x\"],[],[],[],[],[],[]]"_s << u"[]"_s;
        QTest::newRow("no date") << u"[[],[],[],[],[],[],[]]"_s << u"[\"2026-02-30\"]"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void hoursThatCannotBeAreNotRead()
    {
        QFETCH(QString, hours);
        QFETCH(QString, holidays);
        QVERIFY(!hoursFromJson(hours, holidays));
    }
};

QTEST_GUILESS_MAIN(TargetTest)
#include "targettest.moc"
