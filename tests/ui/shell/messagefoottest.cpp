// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"
#include "ui/shell/messagefoot.h"

#include <QtGui/QWindow>
#include <QtTest/QTest>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::Message;

/// A message takes the room that it needs, and moves nothing under a click that is under way.
class MessageFootTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageTakesTheRoomThatItNeedsAndNoMore()
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
        // THEN nothing is kept for what is not said
        QCOMPARE(page->geometry(), window.rect());
        // WHEN a message comes
        bar->show({.kind = Message::Kind::Done, .sentence = u"It was done."_s, .actionText = u"Undo"_s, .action = [] { }});
        // THEN it lies over nothing of the page, whose head stays where it is
        QTRY_COMPARE(page->height() + bar->height(), window.height());
        QCOMPARE(bar->geometry(), foot->geometry());
        QCOMPARE(page->geometry().topLeft(), QPoint(0, 0));
        const int line = bar->height();
        // AND neither does one of several lines
        bar->show({.kind = Message::Kind::Problem, .sentence = QString(u"It was not done, and this is why. "_s).repeated(20)});
        QTRY_VERIFY(bar->height() > line);
        QTRY_COMPARE(page->height() + bar->height(), window.height());
        QCOMPARE(bar->geometry(), foot->geometry());
        // WHEN it goes
        bar->dismiss();
        // THEN
        QVERIFY(bar->isHidden());
        QTRY_COMPARE(page->geometry(), window.rect());
    }

    void aClickThatIsUnderWayHitsWhatItWasMeantFor()
    {
        // GIVEN
        QWidget window;
        QUndoStack stack;
        auto *page = new QWidget(&window);
        auto *bar = new ui::MessageBar(stack, &window);
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(page, 1);
        column->addWidget(new ui::MessageFoot(*bar, &window));
        window.resize(900, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        // WHEN a message comes while a button of the mouse is down
        QTest::mousePress(window.windowHandle(), Qt::LeftButton, {}, QPoint(450, 300));
        bar->show({.kind = Message::Kind::Done, .sentence = u"It was done."_s});
        QTest::qWait(200);
        // THEN the page stays, and the message lies over its foot
        QVERIFY(bar->isVisible());
        QCOMPARE(page->geometry(), window.rect());
        QCOMPARE(bar->geometry().bottom(), window.rect().bottom());
        // WHEN it is let go
        QTest::mouseRelease(window.windowHandle(), Qt::LeftButton, {}, QPoint(450, 300));
        // THEN
        QTRY_COMPARE(page->height() + bar->height(), window.height());
    }
};

QTEST_MAIN(MessageFootTest)
#include "messagefoottest.moc"
