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
    for (const char *text : {"", "yesterday", "2026-13-45", "32 Mar 2026 08:00:00 GMT", "12", "Mon, 02 Foo 2026 08:00:00 GMT", "2026-03-02T25:00:00Z"})
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text);
}

void InstantTest::whatIsNoDateIsNone()
{
    QFETCH(QString, text);
    QVERIFY(!parseInstant(text));
}

QTEST_GUILESS_MAIN(InstantTest)
#include "instanttest.moc"
