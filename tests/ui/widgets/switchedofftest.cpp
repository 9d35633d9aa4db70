// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/switchedoff.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;

class SwitchedOffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anActionStaysOffAndSaysWhy()
    {
        // GIVEN
        QAction action(u"Done"_s);
        ui::switchOff(action, u"For reading only."_s);
        // WHEN a row is chosen
        action.setEnabled(true);
        action.setToolTip(u"Mark as done"_s);
        // THEN
        QVERIFY(!action.isEnabled());
        QCOMPARE(action.toolTip(), u"For reading only."_s);
    }

    void aControlStaysOffAndSaysWhy()
    {
        // GIVEN
        QWidget window;
        QPushButton button(&window);
        ui::switchOff(button, u"For reading only."_s);
        // WHEN
        button.setEnabled(true);
        button.setToolTip(u"Fetch"_s);
        // THEN
        QVERIFY(!button.isEnabled());
        QCOMPARE(button.toolTip(), u"For reading only."_s);
    }
};

QTEST_MAIN(SwitchedOffTest)
#include "switchedofftest.moc"
