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
        // WHEN it is taken back there
        auto *dialog = new ui::OutboxDialog(*desk.model, &*desk.page);
        dialog->show();
        auto *list = dialog->findChild<QTreeView *>();
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Merci"_s);
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"Take back"_s)
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
