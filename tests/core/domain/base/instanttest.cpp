// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/instant.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class InstantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreReadAsTheyAreWritten_data();
    void datesAreReadAsTheyAreWritten();
    void whatIsNoDateIsNone_data();
    void whatIsNoDateIsNone();
    void theMonthComesFirstWhereThatIsSaid();
    void whatNamesNoZoneIsOfTheZoneGiven();
};

void InstantTest::datesAreReadAsTheyAreWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char *text, const char *iso) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(iso); };
    row("2026-03-02T09:00:00+01:00", "2026-03-02T08:00:00Z");
    row("2026-03-02T08:00:00.250Z", "2026-03-02T08:00:00Z");
    row("2026-03-02T08:00:00", "2026-03-02T08:00:00Z");
    row("2026-03-02 08:00:00", "2026-03-02T08:00:00Z");
    row("2026-03-02 08:00", "2026-03-02T08:00:00Z");
    row("2026-03-02", "2026-03-02T00:00:00Z");
    row("Mon, 02 Mar 2026 09:00:00 +0100", "2026-03-02T08:00:00Z");
    row("02 Mar 2026 08:00 GMT", "2026-03-02T08:00:00Z");
    row("Mon, 02 Mar 26 03:00:00 EST", "2026-03-02T08:00:00Z");
    row("Monday, 02-Mar-26 08:00:00 GMT", "2026-03-02T08:00:00Z");
    row("Sat, 1 Jan 99 00:00:00 UT", "1999-01-01T00:00:00Z");
    row("02/03/2026", "2026-03-02T00:00:00Z");
    row("02/03/2026 08:00", "2026-03-02T08:00:00Z");
    row("2/3/2026 8:00:05", "2026-03-02T08:00:05Z");
    row("02-03-2026", "2026-03-02T00:00:00Z");
    row("2.3.2026 08:00", "2026-03-02T08:00:00Z");
    row("2026/3/2 08:00", "2026-03-02T08:00:00Z");
    row("02/03/2026, 12:05 AM", "2026-03-02T00:05:00Z");
    row("02/03/2026 12:05 p.m.", "2026-03-02T12:05:00Z");
    row("  2026-03-02T08:00:00Z ", "2026-03-02T08:00:00Z");
    row("1772438400", "2026-03-02T08:00:00Z");
    row("1772438400000", "2026-03-02T08:00:00Z");
}

void InstantTest::datesAreReadAsTheyAreWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const auto instant = parseInstant(text);
    QVERIFY(instant);
    QCOMPARE(toIso(*instant), iso);
}

void InstantTest::whatIsNoDateIsNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "yesterday", "2026-13-45", "32 Mar 2026 08:00:00 GMT", "12", "Mon, 02 Foo 2026 08:00:00 GMT", "2026-03-02T25:00:00Z",
                             "03/25/2026", "02/03/2026 13:00 PM", "02/03-2026", "123/4/2026", "02/03/26 10:00"})
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text);
}

void InstantTest::whatIsNoDateIsNone()
{
    QFETCH(QString, text);
    QVERIFY(!parseInstant(text));
}

void InstantTest::theMonthComesFirstWhereThatIsSaid()
{
    const auto monthFirst = [](const QString &text) { return parseInstant(text, DateOrder::MonthFirst).transform(&toIso).value_or(QString()); };
    QCOMPARE(monthFirst(u"3/2/2026 8:00 PM"_s), u"2026-03-02T20:00:00Z"_s);
    QCOMPARE(monthFirst(u"03-25-2026"_s), u"2026-03-25T00:00:00Z"_s);
    QCOMPARE(monthFirst(u"25/03/2026"_s), QString());
    // What begins with its year, or is parted by dots, has an order of its own.
    QCOMPARE(monthFirst(u"2026/03/02"_s), u"2026-03-02T00:00:00Z"_s);
    QCOMPARE(monthFirst(u"02.03.2026"_s), u"2026-03-02T00:00:00Z"_s);
}

void InstantTest::whatNamesNoZoneIsOfTheZoneGiven()
{
    const QTimeZone paris("Europe/Paris");
    const auto there = [&paris](const QString &text) { return parseInstant(text, DateOrder::DayFirst, paris).transform(&toIso).value_or(QString()); };
    for (const QString &summer : {u"2026-07-14 10:30"_s, u"2026-07-14T10:30:00"_s, u"14/07/2026 10:30"_s, u"14.7.2026 10:30"_s, u"14 Jul 2026 10:30"_s})
        QCOMPARE(there(summer), u"2026-07-14T08:30:00Z"_s);
    QCOMPARE(there(u"14/01/2026 10:30"_s), u"2026-01-14T09:30:00Z"_s);
    QCOMPARE(there(u"2026-03-29 02:30"_s), u"2026-03-29T01:30:00Z"_s); // the hour that summer time skips
    // What says where its clocks are is read there.
    for (const QString &elsewhere : {u"2026-07-14T10:30:00Z"_s, u"2026-07-14T12:30:00+02:00"_s, u"14 Jul 2026 10:30 GMT"_s, u"14 Jul 2026 06:30 EDT"_s})
        QCOMPARE(there(elsewhere), u"2026-07-14T10:30:00Z"_s);
    QCOMPARE(there(u"1784025000"_s), u"2026-07-14T10:30:00Z"_s);
}

QTEST_GUILESS_MAIN(InstantTest)
#include "instanttest.moc"
