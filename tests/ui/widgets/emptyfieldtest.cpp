// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptyfield.h"

#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace parvis;

class EmptyFieldTest : public QObject
{
    Q_OBJECT

    struct Window : QWidget
    {
        Window()
        {
            undo.setShortcut(QKeySequence::Undo);
            all.setShortcut(QKeySequence::SelectAll);
            addActions({&undo, &all});
            auto *column = new QVBoxLayout(this);
            column->addWidget(&line);
            column->addWidget(&text);
            ui::leaveKeysWhileEmpty(line);
            ui::leaveKeysWhileEmpty(text);
            show();
        }
        QAction undo;
        QAction all;
        QLineEdit line;
        QPlainTextEdit text;
    };

private Q_SLOTS:
    void anEmptyFieldLeavesItsKeysToThePage()
    {
        // GIVEN
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QSignalSpy undone(&window.undo, &QAction::triggered);
        const QSignalSpy selected(&window.all, &QAction::triggered);
        // WHEN
        for (QWidget *field : {static_cast<QWidget *>(&window.line), static_cast<QWidget *>(&window.text)}) {
            field->setFocus();
            QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
            QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        }
        // THEN
        QCOMPARE(undone.size(), 2);
        QCOMPARE(selected.size(), 2);
    }

    void aFieldWithWordsKeepsThem()
    {
        // GIVEN
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QSignalSpy undone(&window.undo, &QAction::triggered);
        const QSignalSpy selected(&window.all, &QAction::triggered);
        window.text.setFocus();
        // WHEN
        QTest::keyClicks(&window.text, u"ab"_s);
        QTest::keyClick(&window.text, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&window.text, Qt::Key_Delete);
        QTest::keyClick(&window.text, Qt::Key_Z, Qt::ControlModifier);
        // THEN what was deleted comes back
        QCOMPARE(window.text.toPlainText(), u"ab"_s);
        QCOMPARE(undone.size(), 0);
        QCOMPARE(selected.size(), 0);
    }
};

QTEST_MAIN(EmptyFieldTest)
#include "emptyfieldtest.moc"
