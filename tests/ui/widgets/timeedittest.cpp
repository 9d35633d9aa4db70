// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeedit.h"

#include <QtCore/QScopeGuard>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace parvis;

class TimeEditTest : public QObject
{
    Q_OBJECT

    /// Puts the cursor where a click does, with nothing chosen.
    static bool clickInto(ui::TimeEdit &edit, int cursor)
    {
        edit.show();
        if (!QTest::qWaitForWindowActive(&edit))
            return false;
        edit.setFocus(Qt::MouseFocusReason);
        auto *field = edit.findChild<QLineEdit *>();
        field->deselect();
        field->setCursorPosition(cursor);
        return true;
    }

private Q_SLOTS:
    void whoClicksIntoAPartWritesOverIt_data()
    {
        QTest::addColumn<int>("cursor");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTime>("time");
        QTest::newRow("before the hour") << 0 << u"0616"_s << QTime(6, 16);
        QTest::newRow("within the hour") << 1 << u"0616"_s << QTime(6, 16);
        QTest::newRow("behind the hour") << 2 << u"6:16"_s << QTime(6, 16);
        QTest::newRow("within the minutes") << 4 << u"45"_s << QTime(8, 45);
    }
    void whoClicksIntoAPartWritesOverIt()
    {
        QFETCH(const int, cursor);
        QFETCH(const QString, typed);
        ui::TimeEdit edit(QTime(8, 0));
        edit.setDisplayFormat(u"HH:mm"_s);
        // GIVEN
        QVERIFY(clickInto(edit, cursor));
        // WHEN
        QTest::keyClicks(&edit, typed);
        // THEN
        QTEST(edit.time(), "time");
    }

    void whereverTheClickFellATimeIsWrittenWhole_data()
    {
        QTest::addColumn<int>("cursor");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTime>("time");
        // 8:05 AM
        QTest::newRow("within the minutes") << 3 << u"9:33 PM"_s << QTime(21, 33);
        QTest::newRow("behind the minutes") << 4 << u"9:33 pm"_s << QTime(21, 33);
        QTest::newRow("within the half") << 6 << u"9:33 PM"_s << QTime(21, 33);
        QTest::newRow("the half alone") << 6 << u"PM"_s << QTime(20, 5);
        QTest::newRow("the half from the minutes") << 3 << u"p"_s << QTime(20, 5);
        QTest::newRow("the minutes alone") << 3 << u"45"_s << QTime(8, 45);
        QTest::newRow("two digits of the hour") << 3 << u"11:20 PM"_s << QTime(23, 20);
    }
    void whereverTheClickFellATimeIsWrittenWhole()
    {
        QFETCH(const int, cursor);
        QFETCH(const QString, typed);
        QLocale::setDefault(QLocale(u"en_US"_s));
        const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        ui::TimeEdit edit(QTime(8, 5));
        // GIVEN
        QVERIFY(clickInto(edit, cursor));
        // WHEN
        QTest::keyClicks(&edit, typed);
        QTest::keyClick(&edit, Qt::Key_Return);
        // THEN
        QTEST(edit.time(), "time");
    }

    void whatWasWipedOutIsWrittenAnew()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        ui::TimeEdit edit(QTime(8, 5));
        edit.show();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        edit.setFocus(Qt::MouseFocusReason);
        QTest::keyClick(&edit, Qt::Key_End);
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(&edit, Qt::Key_Backspace);
        QTest::keyClicks(&edit, u"3:20 PM"_s);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.time(), QTime(15, 20));
    }

    void halvesOfTheDayAreWrittenAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTime>("time");
        for (const QString &typed : {u"9:33 PM"_s, u"9:33 pm"_s, u"9:33PM"_s, u"9:33pm"_s, u"9:33 p.m."_s, u"21:33"_s})
            QTest::addRow("%s", qPrintable(typed)) << typed << QTime(21, 33);
        for (const QString &typed : {u"9:33 AM"_s, u"9:33am"_s, u"9:33"_s, u"09:33 a.m."_s})
            QTest::addRow("%s", qPrintable(typed)) << typed << QTime(9, 33);
        QTest::newRow("midnight") << u"12:05 AM"_s << QTime(0, 5);
        QTest::newRow("noon") << u"12:05 PM"_s << QTime(12, 5);
    }
    void halvesOfTheDayAreWrittenAsPeopleWriteThem()
    {
        QFETCH(const QString, typed);
        // GIVEN a field as English has it
        QLocale::setDefault(QLocale(u"en_US"_s));
        const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        ui::TimeEdit edit(QTime(8, 0));
        edit.show();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        edit.setFocus(Qt::TabFocusReason);
        // WHEN all of it is written over, and left
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        for (const QChar one : typed) {
            // With Shift, as a keyboard has it.
            const bool isShifted = one == u':' || one.isUpper();
            if (isShifted)
                QTest::keyPress(&edit, Qt::Key_Shift);
            QTest::keyClick(&edit, one.toLatin1(), isShifted ? Qt::ShiftModifier : Qt::NoModifier);
            if (isShifted)
                QTest::keyRelease(&edit, Qt::Key_Shift);
        }
        QTest::keyClick(&edit, Qt::Key_Tab);
        // THEN
        QTEST(edit.time(), "time");
        QVERIFY(!edit.text().contains(QChar(0x202F)));
    }
};

QTEST_MAIN(TimeEditTest)
#include "timeedittest.moc"
