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

/// A message of a line moves nothing, and a longer one covers nothing; nothing moves under a click that is under way.
class MessageFootTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageOfALineMovesNothingAndALongerOneCoversNothing()
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
        const int line = bar->height();
        // AND one of several lines lies over nothing of the page, whose head stays where it is
        bar->show({.kind = Message::Kind::Problem, .sentence = QString(u"It was not done, and this is why. "_s).repeated(20)});
        QTRY_VERIFY(bar->height() > line);
        QTRY_COMPARE(page->height() + bar->height(), window.height());
        QCOMPARE(bar->geometry(), foot->geometry());
        QCOMPARE(page->geometry().topLeft(), before.topLeft());
        // WHEN it goes
        bar->dismiss();
        // THEN
        QVERIFY(bar->isHidden());
        QTRY_COMPARE(page->geometry(), before);
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
        const QRect before = page->geometry();
        // WHEN a long message comes while a button of the mouse is down
        QTest::mousePress(window.windowHandle(), Qt::LeftButton, {}, QPoint(450, 300));
        bar->show({.kind = Message::Kind::Problem, .sentence = QString(u"It was not done, and this is why. "_s).repeated(20)});
        QTest::qWait(200);
        // THEN the page stays, and the message lies over its foot
        QVERIFY(bar->isVisible());
        QCOMPARE(page->geometry(), before);
        QCOMPARE(bar->geometry().bottom(), window.rect().bottom());
        // WHEN it is let go
        QTest::mouseRelease(window.windowHandle(), Qt::LeftButton, {}, QPoint(450, 300));
        // THEN
        QTRY_COMPARE(page->height() + bar->height(), window.height());
    }
};

QTEST_MAIN(MessageFootTest)
#include "messagefoottest.moc"
