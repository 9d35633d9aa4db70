// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/monthmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::CalendarEntry;
using models::MonthModel;

namespace {

CalendarEntry entryAt(qint64 id, QDate day, QTime time)
{
    CalendarEntry entry;
    entry.post.id = domain::Id<domain::Post>(id);
    entry.post.title = u"Post %1"_s.arg(id);
    entry.at = QDateTime(day, time);
    return entry;
}

} // namespace

class MonthModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weeksBeginOnTheDayAsked_data()
    {
        QTest::addColumn<QDate>("month");
        QTest::addColumn<Qt::DayOfWeek>("firstDay");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::newRow("Monday, November 2026") << QDate(2026, 11, 23) << Qt::Monday << QDate(2026, 10, 26) << QDate(2026, 12, 6);
        QTest::newRow("Sunday, November 2026") << QDate(2026, 11, 1) << Qt::Sunday << QDate(2026, 11, 1) << QDate(2026, 12, 5);
        QTest::newRow("Saturday, November 2026") << QDate(2026, 11, 30) << Qt::Saturday << QDate(2026, 10, 31) << QDate(2026, 12, 4);
        QTest::newRow("four weeks exactly") << QDate(2027, 2, 10) << Qt::Monday << QDate(2027, 2, 1) << QDate(2027, 2, 28);
        QTest::newRow("leap February") << QDate(2028, 2, 29) << Qt::Monday << QDate(2028, 1, 31) << QDate(2028, 3, 5);
        QTest::newRow("December into January") << QDate(2026, 12, 31) << Qt::Monday << QDate(2026, 11, 30) << QDate(2027, 1, 3);
    }
    void weeksBeginOnTheDayAsked()
    {
        // GIVEN
        QFETCH(QDate, month);
        QFETCH(Qt::DayOfWeek, firstDay);
        MonthModel model;
        QAbstractItemModelTester tester(&model);
        // WHEN
        model.showMonth(month, firstDay);
        // THEN
        QTEST(model.firstDate(), "first");
        QTEST(model.lastDate(), "last");
        QCOMPARE(model.firstDate().dayOfWeek(), static_cast<int>(firstDay));
        QCOMPARE(model.rowCount() * model.columnCount(), static_cast<int>(model.firstDate().daysTo(model.lastDate())) + 1);
        QCOMPARE(model.data(model.indexOf(month), MonthModel::IsInMonthRole).toBool(), true);
    }

    void entriesStandOnTheirDayInOrderOfTime()
    {
        // GIVEN
        MonthModel model;
        model.showMonth(QDate(2026, 11, 1), Qt::Monday);
        const QDate day(2026, 11, 30);
        // WHEN
        model.setEntries({entryAt(1, day, QTime(18, 0)), entryAt(2, day, QTime(9, 0)), entryAt(3, QDate(2026, 12, 6), QTime(0, 0))});
        // THEN
        const auto &shown = model.day(model.indexOf(day));
        QCOMPARE(shown.entries.size(), 2);
        QCOMPARE(shown.entries[0].post.id.value(), 2);
        QCOMPARE(shown.entries[1].post.id.value(), 1);
        QCOMPARE(model.day(model.indexOf(QDate(2026, 12, 6))).entries.size(), 1);
        QVERIFY(!model.indexOf(QDate(2026, 12, 7)).isValid());
    }

    void whatIsInTroubleStandsFirstAndIsSaid()
    {
        // GIVEN
        MonthModel model;
        model.showMonth(QDate(2026, 11, 1), Qt::Monday);
        const QDate day(2026, 11, 30);
        auto failed = entryAt(2, day, QTime(18, 0));
        failed.look = models::PostLook::Failed;
        auto cutOff = entryAt(3, day, QTime(17, 0));
        cutOff.isCutOff = true;
        auto unsure = entryAt(4, day, QTime(19, 0));
        unsure.delivery = domain::Delivery{.state = domain::DeliveryState::Unsure};
        auto held = entryAt(5, day, QTime(8, 0));
        held.isCutOff = true;
        held.delivery = domain::Delivery{.state = domain::DeliveryState::Held};
        // WHEN
        model.setEntries({entryAt(1, day, QTime(9, 0)), failed, cutOff, unsure, held});
        // THEN
        QList<qint64> order;
        for (const auto &entry : model.day(model.indexOf(day)).entries)
            order << entry.post.id.value();
        QCOMPARE(order, (QList<qint64>{3, 2, 4, 5, 1}));
        QVERIFY(model.indexOf(day).data(Qt::AccessibleTextRole).toString().endsWith(u", 3 in trouble"_s));
    }

    void onlyDaysThatChangedAreAnnounced()
    {
        // GIVEN
        MonthModel model;
        model.showMonth(QDate(2026, 11, 1), Qt::Monday);
        const auto stays = entryAt(1, QDate(2026, 11, 3), QTime(9, 0));
        model.setEntries({stays, entryAt(2, QDate(2026, 11, 4), QTime(9, 0))});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        // WHEN
        model.setEntries({stays, entryAt(2, QDate(2026, 11, 5), QTime(9, 0))});
        // THEN
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[0][0].toModelIndex(), model.indexOf(QDate(2026, 11, 4)));
        QCOMPARE(changes[1][0].toModelIndex(), model.indexOf(QDate(2026, 11, 5)));
    }

    void todayMovesOnAtMidnight()
    {
        // GIVEN
        MonthModel model;
        model.setToday(QDate(2026, 11, 23));
        model.showMonth(QDate(2026, 11, 1), Qt::Monday);
        // WHEN
        model.setToday(QDate(2026, 11, 24));
        // THEN
        QVERIFY(!model.day(model.indexOf(QDate(2026, 11, 23))).isToday);
        QVERIFY(model.day(model.indexOf(QDate(2026, 11, 24))).isToday);
    }
};

QTEST_GUILESS_MAIN(MonthModelTest)
#include "monthmodeltest.moc"
