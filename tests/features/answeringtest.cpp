// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/replystore.h"
#include "core/store/inbox/savedreplystore.h"
#include "tests/features/inboxdesk.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "ui/inbox/outboxdialog.h"
#include "ui/inbox/savedrepliesdialog.h"
#include "ui/widgets/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace parvis;
using Desk = tests::InboxDesk;
using tests::await;

/// Somebody answers: begins, goes away, comes back, sends, thinks again, sends later.
class AnsweringTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

    static QPlainTextEdit *field(const Desk &desk) { return desk.named<QPlainTextEdit>(u"Reply"_s); }
    static void begin(Desk &desk, const QString &text)
    {
        QTRY_VERIFY(desk.model->replies().isReady());
        desk.key(Qt::Key_R);
        QTRY_VERIFY(field(desk)->hasFocus());
        QTest::keyClicks(field(desk), text);
        QCOMPARE(desk.model->replies().text(), text);
    }
    static QList<domain::Post> waiting(Desk &desk) { return await(store::ReplyStore(desk.workspace.database()).outbox()).value(); }

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void whatIsBegunStaysWithItsConversationAndSurvivesTheEnd()
    {
        // GIVEN a reply is begun
        Desk desk(m_clock);
        begin(desk, u"Nous regardons"_s);
        const auto conversation = desk.model->conversation().mention()->conversation;
        // WHEN another mention is read
        QTest::keyClick(field(desk), Qt::Key_Escape);
        desk.key(Qt::Key_J);
        // THEN that one has no reply yet
        QTRY_VERIFY(desk.model->conversation().mention()->conversation != conversation);
        QTRY_COMPARE(field(desk)->toPlainText(), QString());
        // AND coming back, it stands there
        desk.key(Qt::Key_K);
        QTRY_COMPARE(field(desk)->toPlainText(), u"Nous regardons"_s);
        // AND after the end of the program too, even with the last letter typed just before
        QTest::keyClicks(field(desk), u"!"_s);
        desk.page.reset();
        desk.model.reset();
        desk.workspace.reopen();
        QCOMPARE(await(store::ReplyStore(desk.workspace.database()).draft(conversation)).value()->text, u"Nous regardons!"_s);
    }

    void aReplyWaitsSomeSecondsAndIsTakenBackByUndo()
    {
        Desk desk(m_clock);
        desk.model->replies().setUndoPeriod(std::chrono::seconds(20));
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        begin(desk, u"Merci"_s);
        // WHEN it is sent
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ControlModifier);
        // THEN it waits in the outbox for as long as was said, the field is empty, and the conversation shows it
        QTRY_COMPARE(waiting(desk).size(), 1);
        QCOMPARE(models::OutboxModel::leavesAt(waiting(desk).constFirst()), m_clock.now() + std::chrono::seconds(20));
        QTRY_COMPARE(field(desk)->toPlainText(), QString());
        QTRY_VERIFY(desk.named<QPushButton>(u"Take this reply back"_s));
        // AND the next keys are for the list
        QVERIFY(desk.list()->hasFocus());
        QTRY_VERIFY(!said.isEmpty());
        QCOMPARE(said.last().first().value<models::Message>().sentence, u"The reply leaves in 20 second(s)."_s);
        // AND undo makes it the draft again, redo sends it again
        desk.undo.undo();
        QTRY_COMPARE(waiting(desk).size(), 0);
        QTRY_COMPARE(field(desk)->toPlainText(), u"Merci"_s);
        desk.undo.redo();
        QTRY_COMPARE(waiting(desk).size(), 1);
        QTRY_COMPARE(field(desk)->toPlainText(), QString());
    }

    void aReplyWhoseTimeHasComeSaysForWhatItWaits()
    {
        Desk desk(m_clock);
        desk.model->replies().setUndoPeriod(std::chrono::seconds(1));
        begin(desk, u"Merci"_s);
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.named<QPushButton>(u"Take this reply back"_s));
        const auto says = [&desk](const QString &told) {
            return std::ranges::any_of(desk.page->findChildren<QLabel *>(), [&told](const QLabel *label) { return label->text() == told; });
        };
        QVERIFY(!says(u"Us · leaves as soon as its channel is connected"_s));
        QTRY_VERIFY(says(u"Us · leaves as soon as its channel is connected"_s));
    }

    void aReplyThatCannotLeaveSaysSoAndWhatMendsIt()
    {
        // GIVEN Parvis is offline
        Desk desk(m_clock);
        desk.model->replies().setUndoPeriod(std::chrono::seconds(1));
        auto &way = desk.model->replies().way();
        way.setWayOut(models::WayOut::SwitchedOff);
        const auto says = [&desk](const QString &told) {
            return std::ranges::any_of(desk.page->findChildren<QLabel *>(),
                                       [&told](const QLabel *label) { return label->isVisible() && label->text() == told; });
        };
        QVERIFY(!desk.named<QPushButton>(u"Go online, so that the reply leaves"_s));
        // WHEN a reply is begun
        begin(desk, u"Merci"_s);
        // THEN that is said above it, with the way out
        QTRY_VERIFY(says(u"Offline: what you send here leaves once you are back online."_s));
        QSignalSpy online(&way, &models::ReplyWay::onlineWanted);
        desk.named<QPushButton>(u"Go online, so that the reply leaves"_s)->click();
        QCOMPARE(online.size(), 1);
        // WHEN it is sent
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ControlModifier);
        // THEN no seconds are counted, and it says for what it waits
        QTRY_VERIFY(!said.isEmpty());
        QCOMPARE(said.last().first().value<models::Message>().sentence, u"Offline: the reply leaves once you are back online."_s);
        QCOMPARE(said.last().first().value<models::Message>().kind, models::Message::Kind::Waiting);
        QTRY_VERIFY(says(u"Us · leaves once you are back online"_s));
        // WHEN the file of secrets is what is closed
        way.setWayOut(models::WayOut::Open);
        way.sealing().set(true, {});
        // THEN that is said, and Channels is where it is opened
        QTRY_VERIFY(says(u"The file of secrets is closed: what you send here leaves once you have given its passphrase."_s));
        QSignalSpy place(&desk.navigator, &models::Navigator::placeRequested);
        desk.named<QPushButton>(u"Give the passphrase of the file of secrets, in Channels"_s)->click();
        QCOMPARE(place.size(), 1);
        QCOMPARE(place.first().first().value<models::PlaceId>(), models::PlaceId::Channels);
        // WHEN nothing holds it any more
        way.sealing().set(false, {});
        // THEN nothing is said
        QTRY_VERIFY(!desk.named<QPushButton>(u"Give the passphrase of the file of secrets, in Channels"_s));
        QTRY_VERIFY(says(u"Us · leaves as soon as its channel is connected"_s));
    }

    void theSameWordsToTheSameMentionAreAskedAboutFirst()
    {
        // GIVEN a reply that waits
        Desk desk(m_clock);
        desk.model->replies().setUndoPeriod(std::chrono::seconds(20));
        begin(desk, u"Merci"_s);
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(waiting(desk).size(), 1);
        QTRY_VERIFY(desk.named<QPushButton>(u"Take this reply back"_s));
        QTRY_COMPARE(field(desk)->toPlainText(), QString());
        // WHEN the same is sent once more
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        begin(desk, u"Merci "_s);
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ControlModifier);
        // THEN it is asked first, and what was written stays
        QCOMPARE(said.size(), 1);
        const auto question = said.last().first().value<models::Message>();
        QCOMPARE(question.sentence, u"You have answered exactly this here already."_s);
        QCOMPARE(waiting(desk).size(), 1);
        QCOMPARE(field(desk)->toPlainText(), u"Merci "_s);
        // WHEN it is wanted all the same
        question.action();
        // THEN it is sent
        QTRY_COMPARE(waiting(desk).size(), 2);
    }

    void theKeyboardStaysInTheConversationWhenItsButtonGoes()
    {
        Desk desk(m_clock);
        desk.model->replies().setUndoPeriod(std::chrono::seconds(20));
        begin(desk, u"Merci"_s);
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.named<QPushButton>(u"Take this reply back"_s));
        QTRY_COMPARE(field(desk)->toPlainText(), QString());
        // What came of sending has been shown: the button stays the same one.
        QTest::qWait(300);
        // WHEN it is taken back by keyboard
        auto *back = desk.named<QPushButton>(u"Take this reply back"_s);
        back->setFocus();
        QTest::keyClick(back, Qt::Key_Space);
        QTRY_VERIFY(!desk.named<QPushButton>(u"Take this reply back"_s));
        // THEN
        auto *conversation = desk.named<QScrollArea>(u"Conversation"_s);
        QVERIFY(conversation);
        QTRY_VERIFY(conversation->hasFocus());
    }

    void aWaitingReplyIsTakenBackChangedAndSentLater()
    {
        Desk desk(m_clock);
        begin(desk, u"Bonjour"_s);
        // WHEN it is sent in an hour
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.page->findChild<QMenu *>());
        auto *menu = desk.page->findChild<QMenu *>();
        menu->actions().first()->trigger();
        menu->close();
        QTRY_COMPARE(waiting(desk).size(), 1);
        QCOMPARE(models::OutboxModel::leavesAt(waiting(desk).constFirst()), m_clock.now() + std::chrono::hours(1));
        // AND taken back from the conversation
        QPushButton *back = nullptr;
        QTRY_VERIFY((back = desk.named<QPushButton>(u"Take this reply back"_s)));
        back->click();
        // THEN it is the draft
        QTRY_COMPARE(field(desk)->toPlainText(), u"Bonjour"_s);
        QCOMPARE(waiting(desk).size(), 0);
        // AND undo puts it back for the time it had
        desk.undo.undo();
        QTRY_COMPARE(waiting(desk).size(), 1);
        QCOMPARE(models::OutboxModel::leavesAt(waiting(desk).constFirst()), m_clock.now() + std::chrono::hours(1));
    }

    void nothingIsTakenBackOverWhatIsBegun()
    {
        Desk desk(m_clock);
        begin(desk, u"Un"_s);
        desk.model->replies().send();
        QTRY_VERIFY(desk.named<QPushButton>(u"Take this reply back"_s));
        QTRY_COMPARE(field(desk)->toPlainText(), QString());
        QTest::keyClicks(field(desk), u"Deux"_s);
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        desk.named<QPushButton>(u"Take this reply back"_s)->click();
        QCOMPARE(said.last().first().value<models::Message>().sentence, u"A reply is being written here already. Send it or remove it first."_s);
        QCOMPARE(field(desk)->toPlainText(), u"Deux"_s);
        QCOMPARE(waiting(desk).size(), 1);
    }

    void aReplyLongerThanTheChannelTakesCannotBeSent()
    {
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->replies().isReady());
        // GIVEN a channel that takes 500 characters
        QCOMPARE(desk.model->replies().measure().most, 500);
        field(desk)->setPlainText(QString(501, u'a'));
        QVERIFY(!desk.model->replies().canSend());
        QVERIFY(!desk.named<QPushButton>(u"Send"_s)->isEnabled());
        // WHEN it is shorter by one
        field(desk)->setPlainText(QString(500, u'a'));
        // THEN it can
        QVERIFY(desk.named<QPushButton>(u"Send"_s)->isEnabled());
    }

    void aSavedReplyIsMadeAndFillsInWhoAsked()
    {
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->replies().isReady());
        // WHEN one is written in the dialog
        auto *dialog = new ui::SavedRepliesDialog(desk.model->savedReplies(), {}, {}, &*desk.page);
        dialog->show();
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"Add"_s)
                button->click();
        }
        auto *name = dialog->findChild<QLineEdit *>();
        QTRY_COMPARE(name->text(), u"New reply"_s);
        name->setText(u"Merci"_s);
        dialog->findChildren<QPlainTextEdit *>().first()->setPlainText(u"Merci {name} !"_s);
        dialog->close();
        QTRY_COMPARE(desk.model->savedReplies().rowCount(), 1);
        QTRY_COMPARE(await(store::SavedReplyStore(desk.workspace.database()).replies())->constFirst().name, u"Merci"_s);
        // THEN it goes into the reply with the name of who asked
        desk.model->replies().fill(desk.model->savedReplies().all().first().id);
        QTRY_VERIFY(field(desk)->toPlainText().contains(u"AMELIE"_s));
        QCOMPARE(field(desk)->toPlainText(), desk.model->replies().text());
        // AND undo wipes what was written in the dialog, then the reply itself
        desk.undo.undo();
        QTRY_COMPARE(desk.model->savedReplies().all().first().name, u"New reply"_s);
        desk.undo.undo();
        QTRY_COMPARE(desk.model->savedReplies().rowCount(), 0);
    }

    void theOutboxShowsWhatWaitsAndLetsItBeTakenBack()
    {
        Desk desk(m_clock);
        begin(desk, u"Merci"_s);
        desk.model->replies().send();
        QTRY_COMPARE(desk.model->outbox().rowCount(), 1);
        // Into an empty field alone.
        QTRY_COMPARE(field(desk)->toPlainText(), QString());
        // WHEN it is taken back there
        auto *dialog = new ui::OutboxDialog(*desk.model, &*desk.page);
        dialog->show();
        auto *list = dialog->findChild<QTreeView *>();
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Merci"_s);
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->accessibleName() != u"Take back"_s)
                continue;
            QTRY_VERIFY(button->isEnabled());
            button->click();
        }
        // THEN the outbox is empty and the reply is the draft again
        QTRY_COMPARE(desk.model->outbox().rowCount(), 0);
        QTRY_COMPARE(field(desk)->toPlainText(), u"Merci"_s);
        dialog->close();
    }

    void whatWaitsIsChangedFromTheOutboxWhereItIsAnswered()
    {
        // GIVEN a reply that waits, and the outbox
        Desk desk(m_clock);
        begin(desk, u"Merci"_s);
        desk.model->replies().send();
        QTRY_COMPARE(desk.model->outbox().rowCount(), 1);
        desk.page->findChild<QAction *>(u"outbox"_s)->trigger();
        auto *dialog = desk.page->findChild<ui::OutboxDialog *>();
        // WHEN it is to be edited
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"Edit"_s)
                button->click();
        }
        // THEN the keyboard stands in it, in its conversation
        QTRY_COMPARE(field(desk)->toPlainText(), u"Merci"_s);
        QTRY_VERIFY(!desk.page->findChild<ui::OutboxDialog *>());
        QTRY_COMPARE(desk.page->window()->focusWidget(), field(desk));
    }
};

QTEST_MAIN(AnsweringTest)
#include "answeringtest.moc"
