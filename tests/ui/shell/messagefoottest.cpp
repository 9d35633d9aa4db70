// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"
#include "ui/shell/messagefoot.h"

#include <QtTest/QTest>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::Message;

/// Messages come and go without moving what is under the pointer.
class MessageFootTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageStaysWhereItIs()
    {
        // GIVEN
        QWidget window;
        QUndoStack stack;
        auto *page = new QWidget(&window);
        auto *bar = new ui::MessageBar(stack, &window);
        auto *foot = new ui::MessageFoot(*bar, &window);
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(page, 1);
        column->addWidget(foot);
        window.resize(900, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QRect before = page->geometry();
        // WHEN a message comes
        bar->show({.kind = Message::Kind::Done, .sentence = u"It was done."_s, .actionText = u"Undo"_s, .action = [] { }});
        // THEN it stands in the room that was kept for it
        QTRY_COMPARE(bar->geometry(), foot->geometry());
        QCOMPARE(page->geometry(), before);
        // AND one of several lines grows upwards, over the page
        bar->show({.kind = Message::Kind::Problem, .sentence = QString(u"It was not done, and this is why. "_s).repeated(20)});
        QTRY_VERIFY(bar->height() > foot->height());
        QCOMPARE(bar->geometry().bottom(), foot->geometry().bottom());
        QCOMPARE(page->geometry(), before);
        // WHEN it goes
        bar->dismiss();
        QCoreApplication::sendPostedEvents();
        // THEN
        QVERIFY(bar->isHidden());
        QCOMPARE(page->geometry(), before);
    }
};

QTEST_MAIN(MessageFootTest)
#include "messagefoottest.moc"
