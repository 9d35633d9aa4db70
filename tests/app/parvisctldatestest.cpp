// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

/// How the program reads the dates of tables.
class ParvisctlDatesTest : public ParvisctlRuns
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renewFolder(); }

    void theOrderOfDayAndMonthCanBeSaid()
    {
        // GIVEN a table whose dates can be read both ways
        make();
        const QString table = write(u"dates.csv"_s, "text,date\nTwister,03/04/2026\n");
        // WHEN
        QCOMPARE(ctl({u"import"_s, table, u"--dates"_s, u"month-first"_s}).code, 0);
        // THEN
        QCOMPARE(ctl({u"search"_s, u"twister"_s, u"--json"_s}).json()[u"publishedAt"].toString(), u"2026-03-03T23:00:00Z"_s);
        QCOMPARE(ctl({u"import"_s, table, u"--dates"_s, u"backwards"_s}).code, 2);
    }

    void whereATablesClocksAreCanBeSaid()
    {
        // GIVEN a table without zones, in a workspace of Paris
        make();
        const QString here = write(u"here.csv"_s, "text,date\nTwister,2026-07-14 10:30\n");
        const QString there = write(u"there.csv"_s, "text,date\nWaltz,2026-07-14 10:30\n");
        // WHEN
        QCOMPARE(ctl({u"import"_s, here}).code, 0);
        QCOMPARE(ctl({u"import"_s, there, u"--zone"_s, u"Asia/Tokyo"_s}).code, 0);
        // THEN
        QCOMPARE(ctl({u"search"_s, u"twister"_s, u"--json"_s}).json()[u"publishedAt"].toString(), u"2026-07-14T08:30:00Z"_s);
        QCOMPARE(ctl({u"search"_s, u"waltz"_s, u"--json"_s}).json()[u"publishedAt"].toString(), u"2026-07-14T01:30:00Z"_s);
        QCOMPARE(ctl({u"import"_s, there, u"--zone"_s, u"Middle/Earth"_s}).code, 2);
    }

    void utcIsCalledByOneName()
    {
        // GIVEN a workspace of a machine whose clock is UTC
        const Run made = ctl({u"init"_s, u"--zone"_s, u"Etc/UTC"_s, u"--json"_s});
        QCOMPARE(made.json()[u"zone"].toString(), u"Etc/UTC"_s);
        QCOMPARE(ctl({u"import"_s, write(u"here.csv"_s, "text,date\nTwister,2026-07-14 10:30\n")}).code, 0);
        // THEN people are told what they call it, with the columns as wide as that
        const QString found = ctl({u"search"_s, u"twister"_s}).out;
        QVERIFY2(found.startsWith(u"2026-07-14 10:30 UTC  comment"_s), qPrintable(found));
    }
};

QTEST_GUILESS_MAIN(ParvisctlDatesTest)
#include "parvisctldatestest.moc"
