// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panewalk.h"

#include <QtTest/QTest>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

using namespace parvis::ui;

class PaneWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesRoundPanesThatCanHaveTheFocus()
    {
        // GIVEN
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        QList<QWidget *> panes;
        QList<QLineEdit *> fields;
        for (int i = 0; i < 3; ++i) {
            auto *pane = new QWidget(&window);
            auto *inner = new QHBoxLayout(pane);
            auto *field = new QLineEdit(pane);
            inner->addWidget(field);
            row->addWidget(pane);
            panes.append(pane);
            fields.append(field);
        }
        auto *empty = new QWidget(&window);
        row->addWidget(empty);
        panes.append(empty);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        fields.at(0)->setFocus();
        panes.at(1)->hide();
        // WHEN / THEN
        QCOMPARE(walkPanes(panes, false), panes.at(2));
        QVERIFY(fields.at(2)->hasFocus());
        QCOMPARE(walkPanes(panes, false), panes.at(0));
        QCOMPARE(walkPanes(panes, true), panes.at(2));
    }
};

QTEST_MAIN(PaneWalkTest)
#include "panewalktest.moc"
