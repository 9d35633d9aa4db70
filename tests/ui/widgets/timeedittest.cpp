// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeedit.h"

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace parvis;

class TimeEditTest : public QObject
{
    Q_OBJECT

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
        edit.show();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        // GIVEN the cursor where a click put it, with nothing chosen
        edit.setFocus(Qt::MouseFocusReason);
        auto *field = edit.findChild<QLineEdit *>();
        field->deselect();
        field->setCursorPosition(cursor);
        // WHEN
        QTest::keyClicks(&edit, typed);
        // THEN
        QTEST(edit.time(), "time");
    }
};

QTEST_MAIN(TimeEditTest)
#include "timeedittest.moc"
