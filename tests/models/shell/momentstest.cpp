// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/moments.h"
#include "tests/support/fakeclock.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace std::chrono_literals;

class MomentsTest : public QObject
{
    Q_OBJECT

private:
    // 2026-11-23T08:41:00Z, 09:41 in Paris, a Monday.
    domain::Instant m_now = tests::FakeClock().now();
    QTimeZone m_paris{"Europe/Paris"};

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void todayIsATime() { QCOMPARE(models::shortMoment(m_now - 1h, m_now, m_paris), u"08:41"_s); }

    void yesterdayIsAWordFromMidnightOnWhereTheWorkspaceIs()
    {
        // GIVEN an instant that is yesterday in Paris and today in UTC
        const auto at = domain::fromMs(domain::toMs(m_now) - (9 * 60 + 42) * 60'000LL);
        // THEN it is said as yesterday
        QCOMPARE(models::shortMoment(at, m_now, m_paris), u"yesterday"_s);
    }

    void withinAWeekItIsTheDay() { QCOMPARE(models::shortMoment(m_now - 48h, m_now, m_paris), u"Sat"_s); }

    void beyondItIsADateWithTheYearOnlyWhenItIsAnother()
    {
        QCOMPARE(models::shortMoment(m_now - 24h * 11, m_now, m_paris), u"12 Nov"_s);
        QCOMPARE(models::shortMoment(m_now - 24h * 400, m_now, m_paris), u"19 Oct 2025"_s);
    }

    void whatIsToComeOnAnotherDayKeepsItsTime()
    {
        QCOMPARE(models::shortMoment(m_now + 1h, m_now, m_paris), u"10:41"_s);
        QCOMPARE(models::shortMoment(m_now + 15h, m_now, m_paris), u"tomorrow 00:41"_s);
        QCOMPARE(models::shortMoment(m_now + 24h * 3, m_now, m_paris), u"26 Nov, 09:41"_s);
        QCOMPARE(models::untilMoment(m_now + 1h, m_now, m_paris), u"until 10:41"_s);
        QCOMPARE(models::untilMoment(m_now + 15h, m_now, m_paris), u"until tomorrow at 00:41"_s);
        QCOMPARE(models::untilMoment(m_now + 24h * 3, m_now, m_paris), u"until 26 Nov at 09:41"_s);
    }

    void aLetterSaysDayAndTime()
    {
        QCOMPARE(models::letterMoment(m_now - 1h, m_now, m_paris), u"today 08:41"_s);
        QCOMPARE(models::letterMoment(m_now - 24h * 11, m_now, m_paris), u"12 Nov, 09:41"_s);
    }

    void inFrenchTheFirstOfAMonthIsARank()
    {
        // GIVEN
        const QDate first(2026, 11, 1);
        const QDate eleventh(2026, 11, 11);
        QCOMPARE(models::longDay(first), u"Sunday 1 November"_s);
        // WHEN
        QLocale::setDefault(QLocale(u"fr_FR"_s));
        // THEN
        QCOMPARE(models::longDay(first), u"dimanche 1er novembre"_s);
        QCOMPARE(models::longDate(first), u"dimanche 1er novembre 2026"_s);
        QCOMPARE(models::longDay(eleventh), u"mercredi 11 novembre"_s);
        QCOMPARE(models::longDate(eleventh), u"mercredi 11 novembre 2026"_s);
        initTestCase();
    }

    void lengthsAreSaidInTheirLargestUnit()
    {
        QCOMPARE(models::shortDuration(40min), u"40 min"_s);
        QCOMPARE(models::shortDuration(7h + 59min), u"7 h"_s);
        QCOMPARE(models::shortDuration(75h), u"3 d"_s);
        QCOMPARE(models::shortDuration(-5min), u"0 min"_s);
    }
};

QTEST_GUILESS_MAIN(MomentsTest)
#include "momentstest.moc"
