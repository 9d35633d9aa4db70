// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/event.h"

#include <QtTest/QTest>

using namespace parvis::domain;
using namespace Qt::StringLiterals;

class EventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsAreReadAsPeopleAndMachinesWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("iso");
        QTest::newRow("day") << u"2026-12-05"_s << u"2026-12-05"_s << u"2026-12-05"_s;
        QTest::newRow("moment") << u" 2026-12-05 9:30"_s << u"2026-12-05 09:30"_s << u"2026-12-05T09:30:00+01:00"_s;
        QTest::newRow("in summer") << u"2026-07-05T18:30"_s << u"2026-07-05 18:30"_s << u"2026-07-05T18:30:00+02:00"_s;
        QTest::newRow("with its offset") << u"2026-07-05T18:30:00-05:00"_s << u"2026-07-05 18:30-05:00"_s << u"2026-07-05T18:30:00-05:00"_s;
        QTest::newRow("UTC") << u"2026-07-05T18:30:00.000Z"_s << u"2026-07-05 18:30+00:00"_s << u"2026-07-05T18:30:00+00:00"_s;
    }
    void momentsAreReadAsPeopleAndMachinesWriteThem()
    {
        QFETCH(const QString, text);
        const auto moment = eventMomentOf(text);
        QVERIFY(moment);
        QTEST(textOf(*moment), "again");
        QTEST(isoOf(*moment, QTimeZone("Europe/Paris")), "iso");
        QCOMPARE(eventMomentOf(textOf(*moment)), moment);
    }

    void whatIsNoMomentIsNone()
    {
        for (const auto text : {""_L1, "soon"_L1, "2026-13-05"_L1, "2026-12-05 25:00"_L1, "05/12/2026"_L1, "2026-12-05 18:30+19:00"_L1})
            QVERIFY2(!eventMomentOf(text), text.data());
    }

    void aDayHoldsAllItsMoments()
    {
        const QTimeZone zone("Europe/Paris");
        const auto at = [](const QString &text) { return *eventMomentOf(text); };
        QVERIFY(isBefore(at(u"2026-12-05 18:30"_s), at(u"2026-12-05 19:00"_s), zone));
        QVERIFY(!isBefore(at(u"2026-12-05"_s), at(u"2026-12-05 19:00"_s), zone));
        QVERIFY(isBefore(at(u"2026-12-05 18:30+01:00"_s), at(u"2026-12-05 18:00Z"_s), zone));
        QVERIFY(isBefore(at(u"2026-12-04"_s), at(u"2026-12-05"_s), zone));
    }
};

QTEST_GUILESS_MAIN(EventTest)
#include "eventtest.moc"
