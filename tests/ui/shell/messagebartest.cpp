// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/sentences.h"
#include "ui/shell/messagebar.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace parvis;
using models::Message;
using ui::MessageBar;

namespace {

Message done(const QString &sentence)
{
    return {.kind = Message::Kind::Done, .sentence = sentence, .details = {}, .actionText = {}, .action = {}};
}

Message problem(const QString &sentence)
{
    return {.kind = Message::Kind::Problem, .sentence = sentence, .details = u"SQLITE_FULL"_s, .actionText = {}, .action = {}};
}

/// One that can still be mended from the bar.
Message mendable(const QString &sentence)
{
    Message message = problem(sentence);
    message.actionText = u"Retry"_s;
    return message;
}

QAbstractButton *button(const QWidget &bar, const QString &name)
{
    for (QAbstractButton *one : bar.findChildren<QAbstractButton *>()) {
        if (one->accessibleName() == name && one->isVisibleTo(&bar))
            return one;
    }
    return nullptr;
}

} // namespace

class MessageBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHiddenUntilThereIsSomethingToSay()
    {
        // GIVEN
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        QVERIFY(bar.isHidden());
        // WHEN
        bar.show(done(u"Done."_s));
        // THEN
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.sentence(), u"Done."_s);
    }

    void aHintNeverComesBack()
    {
        // GIVEN a hint over a problem
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        const auto hint
            = [](const QString &sentence) { return Message{.kind = Message::Kind::Hint, .sentence = sentence, .details = {}, .actionText = {}, .action = {}}; };
        bar.show(problem(u"It failed."_s));
        bar.show(hint(u"E means nothing."_s));
        // WHEN another one comes, and what it was about is left
        bar.show(hint(u"S means nothing."_s));
        QCOMPARE(bar.sentence(), u"S means nothing."_s);
        bar.dropHint();
        // THEN the problem is back, and a hint is not
        QCOMPARE(bar.sentence(), u"It failed."_s);
        bar.dropHint();
        QCOMPARE(bar.sentence(), u"It failed."_s);
        // WHEN something was done after a hint
        bar.show(hint(u"E means nothing."_s));
        bar.show(done(u"Done."_s));
        bar.dismiss();
        // THEN
        QVERIFY(bar.isHidden());
    }

    void theActionRunsOnceAndTheMessageGoes()
    {
        // GIVEN
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        int undone = 0;
        Message message = done(u"3 mentions are done."_s);
        message.actionText = u"Undo"_s;
        message.action = [&undone] { ++undone; };
        bar.show(message);
        // WHEN
        QAbstractButton *undo = button(bar, u"Undo"_s);
        QVERIFY(undo);
        undo->click();
        // THEN
        QCOMPARE(undone, 1);
        QVERIFY(bar.isHidden());
    }

    void aProblemWaitsUnderWhatIsSaidLater()
    {
        // GIVEN
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        bar.show(mendable(u"The note was not saved."_s));
        // WHEN
        bar.show(done(u"Done."_s));
        bar.show(done(u"Done again."_s));
        // THEN
        QCOMPARE(bar.sentence(), u"Done again."_s);
        // WHEN
        bar.dismiss();
        // THEN
        QCOMPARE(bar.sentence(), u"The note was not saved."_s);
        QVERIFY(button(bar, u"Details"_s));
    }

    void whatWasDoneOutdatesWhatWasRefusedBefore_data()
    {
        QTest::addColumn<Message::Kind>("kind");
        QTest::newRow("done") << Message::Kind::Done;
        QTest::newRow("taken up") << Message::Kind::Waiting;
    }

    void whatWasDoneOutdatesWhatWasRefusedBefore()
    {
        QFETCH(const Message::Kind, kind);
        // GIVEN a problem that can be mended from here, and two refusals that cannot
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        bar.show(mendable(u"The note was not saved."_s));
        bar.show(problem(u"It was not scheduled: it has no text yet."_s));
        bar.show(problem(u"A poll has no pictures."_s));
        // WHEN what was refused is done after all
        Message after = done(u"It leaves in 10 seconds."_s);
        after.kind = kind;
        bar.show(after);
        bar.dismiss();
        // THEN what was in its way does not come back; what can still be mended does
        QCOMPARE(bar.sentence(), u"The note was not saved."_s);
        bar.dismiss();
        QVERIFY(bar.isHidden());
    }

    void aRefusalGoesWithThePlaceWhereItWasMet()
    {
        // GIVEN what can still be mended, what is in the way everywhere, and refusals of what was done here, all of them read
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        Message refusalWithAWay = mendable(u"The article was not marked as published."_s);
        refusalWithAWay.outlastsPlace = false;
        Message everywhere = problem(u"“Our server” lets Parvis in no more."_s);
        everywhere.outlastsPlace = true;
        bar.show(mendable(u"The note was not saved."_s));
        bar.show(refusalWithAWay);
        bar.show(everywhere);
        bar.show(problem(u"It was not scheduled: its time has passed."_s));
        QTest::qWait(1'100);
        // WHEN
        bar.leavePlace();
        // THEN
        QCOMPARE(bar.sentence(), everywhere.sentence);
        bar.dismiss();
        QCOMPARE(bar.sentence(), u"The note was not saved."_s);
        bar.dismiss();
        QVERIFY(bar.isHidden());
        // AND what was done stays, with its way back
        bar.show(done(u"3 mentions are done."_s));
        bar.leavePlace();
        QCOMPARE(bar.sentence(), u"3 mentions are done."_s);
    }

    void aRefusalThatNobodyCanHaveReadIsSeenAtTheNextPlace()
    {
        // GIVEN one that comes as the place is left
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        bar.show(problem(u"It was not scheduled: its time has passed."_s));
        // WHEN
        bar.leavePlace();
        // THEN it is not lost, and does not stay
        QCOMPARE(bar.sentence(), u"It was not scheduled: its time has passed."_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar.isHidden(), 8'000);
    }

    void whatIsAboutSomethingElseGoesOnceItCanHaveBeenRead()
    {
        // GIVEN two refusals of one place
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        bar.show(problem(u"“Bread” has left: it stays on its day."_s));
        bar.show(problem(u"It was not scheduled: its time has passed."_s));
        QTest::qWait(1'100);
        // WHEN what the later one is about is left
        bar.leave(u"It was not scheduled: its time has passed."_s);
        // THEN the other is there still
        QCOMPARE(bar.sentence(), u"“Bread” has left: it stays on its day."_s);
        // AND one that nobody can have read stays for a moment
        bar.show(problem(u"It has no text yet."_s));
        bar.leave(u"It has no text yet."_s);
        QCOMPARE(bar.sentence(), u"It has no text yet."_s);
    }

    void detailsThatWereOpenedCanBeFolded()
    {
        // GIVEN
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        bar.show(problem(u"The note was not saved."_s));
        QAbstractButton *details = button(bar, u"Details"_s);
        QVERIFY(details);
        const int closed = bar.sizeHint().height();
        details->click();
        QVERIFY(bar.sizeHint().height() > closed);
        // WHEN
        bar.fold();
        // THEN the sentence stays
        QCOMPARE(bar.sizeHint().height(), closed);
        QCOMPARE(bar.sentence(), u"The note was not saved."_s);
    }

    void theSameSentenceIsSaidOnce()
    {
        // GIVEN
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        bar.show(problem(u"The disk is full."_s));
        bar.show(problem(u"The disk is full."_s));
        // WHEN
        bar.dismiss();
        // THEN
        QVERIFY(bar.isHidden());
    }

    void anOfferToUndoGoesWhenSomethingElseWasDone()
    {
        // GIVEN
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        stack.push(new QUndoCommand);
        bar.show(models::undoable(u"Moved."_s, stack));
        QVERIFY(button(bar, u"Undo"_s));
        // WHEN
        stack.push(new QUndoCommand);
        // THEN what was done is still true, but that button would undo something else
        QCOMPARE(bar.sentence(), u"Moved."_s);
        QVERIFY(!button(bar, u"Undo"_s));
    }

    void whatWasUndoneElsewhereIsNoLongerSaid()
    {
        // GIVEN
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        stack.push(new QUndoCommand);
        bar.show(models::undoable(u"Moved."_s, stack));
        // WHEN
        stack.undo();
        // THEN
        QVERIFY(bar.isHidden());
        // WHEN it is told only after it was undone
        stack.redo();
        const Message late = models::undoable(u"Moved."_s, stack);
        stack.undo();
        bar.show(late);
        // THEN
        QTRY_VERIFY(bar.isHidden());
    }

    void whatACommandSaysWhileItIsPushedStays()
    {
        // GIVEN a command that is done, and said, before it stands on the stack
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        struct Saying final : QUndoCommand
        {
            Saying(MessageBar &sayer, QUndoStack &undoStack)
                : bar(sayer)
                , stack(undoStack)
            {
            }
            void redo() override { bar.show(models::undoable(u"Moved."_s, stack, this)); }
            MessageBar &bar;
            QUndoStack &stack;
        };
        // WHEN
        stack.push(new Saying(bar, stack));
        QTest::qWait(0);
        // THEN
        QCOMPARE(bar.sentence(), u"Moved."_s);
        QVERIFY(button(bar, u"Undo"_s));
    }

    void theKeyboardIsGivenBackWhenTheBarHides()
    {
        // GIVEN
        QWidget window;
        QLineEdit field(&window);
        QUndoStack stack;
        MessageBar bar(stack, &window);
        connect(&bar, &MessageBar::left, &field, qOverload<>(&QWidget::setFocus));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        stack.push(new QUndoCommand);
        bar.show(models::undoable(u"Moved."_s, stack));
        QAbstractButton *undo = button(bar, u"Undo"_s);
        // WHEN it is clicked, the keyboard never leaves the field
        field.setFocus();
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(field.hasFocus());
        // WHEN it is pressed by key
        stack.redo();
        bar.show(models::undoable(u"Moved."_s, stack));
        undo->setFocus();
        QTest::keyClick(undo, Qt::Key_Space);
        // THEN
        QVERIFY(bar.isHidden());
        QVERIFY(field.hasFocus());
    }

    void whatHadItsTimeDoesNotComeBack()
    {
        // GIVEN a problem that holds for a moment, under something that was done later
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        Message brief = mendable(u"A picture has no description."_s);
        brief.holdsFor = 10ms;
        bar.show(brief);
        bar.show(done(u"The reply was sent."_s));
        QCOMPARE(bar.sentence(), u"The reply was sent."_s);
        // WHEN that goes after the moment
        QTest::qWait(200);
        bar.dismiss();
        // THEN
        QVERIFY(bar.isHidden());
    }

    void whatHoldsForAWhileGoesThoughTheKeyboardIsOnIt()
    {
        // GIVEN
        QWidget window;
        QLineEdit field(&window);
        QUndoStack stack;
        MessageBar bar(stack, &window);
        connect(&bar, &MessageBar::left, &field, qOverload<>(&QWidget::setFocus));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        stack.push(new QUndoCommand);
        Message leaving = models::undoable(u"The reply leaves in a moment."_s, stack);
        leaving.holdsFor = 200ms;
        bar.show(leaving);
        // WHEN
        button(bar, u"Undo"_s)->setFocus();
        QVERIFY(!bar.isHidden());
        // THEN
        QTRY_VERIFY(bar.isHidden());
        QVERIFY(field.hasFocus());
    }

    void whatIsNoLongerTrueIsWithdrawn()
    {
        // GIVEN a problem under what was done
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        bar.show(problem(u"Too long."_s));
        bar.show(problem(u"Not saved."_s));
        // WHEN
        bar.withdraw(u"Too long."_s);
        bar.withdraw(u"Never said."_s);
        // THEN
        QCOMPARE(bar.sentence(), u"Not saved."_s);
        bar.withdraw(u"Not saved."_s);
        QVERIFY(bar.isHidden());
    }

    void whatComesAfterHasItsTimeOnceItIsRead()
    {
        // GIVEN what can be mended from the bar, and what nobody asked for said after it
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        bar.show(mendable(u"The note was not saved."_s));
        Message after = mendable(u"The secrets are closed."_s);
        after.comesAfter = true;
        after.holdsFor = 50ms;
        bar.show(after);
        QCOMPARE(bar.sentence(), u"The note was not saved."_s);
        // WHEN the first is read for longer than the second holds
        QTest::qWait(200);
        QCOMPARE(bar.sentence(), u"The note was not saved."_s);
        bar.dismiss();
        // THEN that has its time all the same, and then it goes
        QCOMPARE(bar.sentence(), u"The secrets are closed."_s);
        QTRY_VERIFY(bar.isHidden());
        // AND over a refusal of its place it stands at once
        bar.show(problem(u"It has no text yet."_s));
        bar.show(after);
        QCOMPARE(bar.sentence(), u"The secrets are closed."_s);
    }

    void everyControlHasAName()
    {
        // GIVEN
        QWidget window;
        QUndoStack stack;
        MessageBar bar(stack, &window);
        Message message = problem(u"Not saved."_s);
        message.actionText = u"Retry"_s;
        bar.show(message);
        // THEN
        for (const QAbstractButton *one : bar.findChildren<QAbstractButton *>())
            QVERIFY(!one->accessibleName().isEmpty());
    }
};

QTEST_MAIN(MessageBarTest)
#include "messagebartest.moc"
