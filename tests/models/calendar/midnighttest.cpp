// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/calendar/calendarfixture.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::PostState;

/// The calendar goes with the day.
class MidnightTest : public QObject
{
    Q_OBJECT

    struct Given : tests::CalendarFixture
    {
        Given() { model.load(); }
        models::CalendarPageModel model{workspace.database(), posts, channels, articles, messages, navigator, undo, clock};
        QDate monday{2026, 11, 23};
        QDate thursday{2026, 11, 26};
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whoIsAtTodayGoesOnThereAfterMidnight()
    {
        // GIVEN today, 09:41 on Monday
        Given given;
        QCOMPARE(given.model.selectedDate(), given.monday);
        const auto isToday = [&given](QDate day) { return given.model.month().indexOf(day).data(models::MonthModel::IsTodayRole).toBool(); };
        QVERIFY(isToday(given.monday));
        // WHEN it is Tuesday, and the calendar looks again
        given.clock.advance(std::chrono::hours{15});
        given.add(u"Plan"_s, PostState::Draft, QDateTime(given.thursday, QTime(9, 0)));
        // THEN that is today, and where a new post lands
        QTRY_COMPARE(given.model.selectedDate(), given.monday.addDays(1));
        QVERIFY(isToday(given.monday.addDays(1)) && !isToday(given.monday));
        given.model.startOn(given.model.selectedDate());
        QCOMPARE(given.model.opened()->post.plannedFor->date(), given.monday.addDays(1));
        given.model.close();
        // WHEN another day is looked at THEN it stays so
        given.model.selectDate(given.thursday);
        given.clock.advance(std::chrono::hours{24});
        given.add(u"Another"_s, PostState::Draft, QDateTime(given.thursday, QTime(9, 0)));
        QTRY_VERIFY(isToday(given.monday.addDays(2)));
        QCOMPARE(given.model.selectedDate(), given.thursday);
        // WHEN the month ends THEN it turns the page
        given.model.showToday();
        given.clock.advance(std::chrono::days{6});
        given.add(u"Advent"_s, PostState::Draft, QDateTime(given.thursday, QTime(9, 0)));
        QTRY_COMPARE(given.model.selectedDate(), QDate(2026, 12, 1));
        QCOMPARE(given.model.title(), u"December 2026"_s);
    }

    void whoHasAPostOfTodayOpenAtMidnightStaysThereUntilItIsClosed()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"Bread"_s, PostState::Draft, QDateTime(given.monday, QTime(18, 0))).id;
        given.model.open(id);
        QTRY_VERIFY(given.model.opened());
        // WHEN
        given.clock.advance(std::chrono::hours{15});
        given.add(u"Plan"_s, PostState::Draft, QDateTime(given.thursday, QTime(9, 0)));
        QTRY_VERIFY(given.model.month().indexOf(given.monday.addDays(1)).data(models::MonthModel::IsTodayRole).toBool());
        // THEN
        QCOMPARE(given.model.selectedDate(), given.monday);
        given.model.close();
        QCOMPARE(given.model.selectedDate(), given.monday.addDays(1));
    }
};

QTEST_MAIN(MidnightTest)
#include "midnighttest.moc"
