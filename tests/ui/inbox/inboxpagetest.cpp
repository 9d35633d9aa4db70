// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "core/store/channels/connectionstore.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "tests/ui/named.h"
#include "ui/widgets/theme.h"

#include <QtCore/QScopeGuard>
#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::aMention;
using tests::named;

class InboxPageTest : public QObject
{
    Q_OBJECT

    /// The inbox of a workspace with two who wait.
    struct Desk
    {
        explicit Desk(store::Database &database)
            : inbox(database, messages, navigator, undo, clock)
            , page(inbox)
        {
            undoAction = undo.createUndoAction(&page);
            undoAction->setShortcut(QKeySequence::Undo);
            page.addAction(undoAction);
            page.resize(1204, 740);
            page.show();
        }

        tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::InboxPageModel inbox;
        ui::InboxPage page;
        QAction *undoAction = nullptr;
    };

    /// So many turns that answer each other.
    static QList<domain::IncomingEntry> conversationOf(int turns)
    {
        QList<domain::IncomingEntry> entries;
        for (int n = 0; n < turns; ++n) {
            auto turn = aMention(QString::number(n)).at(n).saying(u"Turn %1"_s.arg(n));
            entries << (n > 0 ? turn.answering(QString::number(n - 1)) : turn);
        }
        return entries;
    }

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void anEmptyNoteFieldLeavesUndoAndSelectAllToTheInbox()
    {
        // GIVEN a note that was added by key
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).saying(u"Where is my order"_s), aMention(u"2"_s).saying(u"Thank you"_s)});
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTRY_VERIFY(named<QPlainTextEdit>(desk.page, u"Private note"_s));
        auto *note = named<QPlainTextEdit>(desk.page, u"Private note"_s);
        note->setFocus();
        QTest::keyClicks(note, u"Ask the shop"_s);
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.inbox.conversation().thread().turns.size(), 2);
        // WHEN
        QTest::keyClick(note, Qt::Key_Z, Qt::ControlModifier);
        // THEN
        QTRY_COMPARE(desk.inbox.conversation().thread().turns.size(), 1);
        QTRY_COMPARE(note->toPlainText(), u"Ask the shop"_s);
        // WHEN the words that came back are taken out
        note->clear();
        QTest::keyClick(note, Qt::Key_A, Qt::ControlModifier);
        // THEN
        QTRY_COMPARE(named<QAbstractItemView>(desk.page, u"Mentions"_s)->selectionModel()->selectedRows().size(), 2);
    }

    void whatOthersDoLeavesWhatIsReadAndOnesOwnGoesOn()
    {
        // GIVEN the mention that is being read
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).saying(u"Where is my order"_s).at(60), aMention(u"2"_s).saying(u"Thank you"_s)});
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTRY_VERIFY(desk.inbox.conversation().mention());
        const auto read = desk.inbox.conversation().mention()->id;
        // WHEN somebody else closes it
        QVERIFY(tests::await(store::InboxStore(workspace.database()).edit({read}, {.state = domain::MentionState::Done})));
        QTRY_COMPARE(desk.inbox.conversation().mention()->state, domain::MentionState::Done);
        QTRY_VERIFY(desk.inbox.mentions().isSettled());
        // THEN it is still what is read and would be answered
        QCOMPARE(desk.inbox.conversation().key(), read);
        QCOMPARE(desk.inbox.mentions().rowCount(), 2);
        // WHEN the person goes on to the next and closes that
        auto *list = named<QAbstractItemView>(desk.page, u"Mentions"_s);
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_COMPARE(desk.inbox.mentions().rowCount(), 1);
        desk.inbox.apply(models::InboxPageModel::Verb::MarkDone, {.ids = desk.inbox.mentions().keys()});
        // THEN both are gone
        QTRY_COMPARE(desk.inbox.mentions().rowCount(), 0);
    }

    void aMomentOfOnesOwnIsWrittenAsPeopleWriteTimes()
    {
        // GIVEN somebody who puts a mention off, in English, and wants another moment than the usual ones
        QLocale::setDefault(QLocale(u"en_US"_s));
        const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s)});
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTRY_VERIFY(desk.inbox.conversation().mention());
        const auto read = desk.inbox.conversation().mention()->id;
        const auto verb = [&desk](const QString &text) {
            const auto actions = desk.page.findChildren<QAction *>();
            const auto found = std::ranges::find(actions, text, &QAction::text);
            return found == actions.cend() ? nullptr : *found;
        };
        QVERIFY(verb(u"Snooze"_s));
        verb(u"Snooze"_s)->trigger();
        QVERIFY(verb(u"Choose the day and time…"_s));
        verb(u"Choose the day and time…"_s)->trigger();
        auto *dialog = desk.page.findChild<QDialog *>();
        QVERIFY(dialog);
        auto *day = dialog->findChild<QDateEdit *>();
        auto *time = dialog->findChild<QTimeEdit *>();
        const auto buttons = dialog->findChildren<QPushButton *>();
        const auto take = std::ranges::find_if(buttons, [](const QPushButton *one) { return one->isDefault(); });
        QVERIFY(take != buttons.cend());
        // WHEN
        day->setDate(QDate(2026, 11, 24));
        time->setFocus(Qt::TabFocusReason);
        QTest::keyClick(time, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(time, u"9:33 PM"_s);
        QVERIFY((*take)->isEnabled());
        (*take)->click();
        // THEN it is put off until then, by the clock of the workspace
        QTRY_COMPARE(desk.inbox.mentions().rowCount(), 0);
        const auto mention = tests::await(store::InboxStore(workspace.database()).mention(read));
        QVERIFY(mention && mention->snoozedUntil);
        QCOMPARE(domain::toDateTime(*mention->snoozedUntil).toTimeZone(desk.inbox.zone()), QDateTime(QDate(2026, 11, 24), QTime(21, 33), desk.inbox.zone()));
    }

    void anEmptyInboxLeadsToChannelsAndSaysWhenTheyWereAsked()
    {
        // GIVEN nothing
        tests::Workspace workspace;
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        const auto says = [&desk](const QString &told) {
            return std::ranges::any_of(desk.page.findChildren<QLabel *>(),
                                       [&told](const QLabel *label) { return label->isVisible() && label->text().contains(told); });
        };
        // THEN a channel is what it offers first
        QTRY_VERIFY(named<QPushButton>(desk.page, u"Connect a channel…"_s));
        const auto heightOf = [&desk](const QString &name) { return named<QPushButton>(desk.page, name)->mapTo(&desk.page, QPoint()).y(); };
        QVERIFY(named<QPushButton>(desk.page, u"Import…"_s));
        QVERIFY(heightOf(u"Connect a channel…"_s) < heightOf(u"Import…"_s));
        QSignalSpy connecting(&desk.navigator, &models::Navigator::connectRequested);
        named<QPushButton>(desk.page, u"Connect a channel…"_s)->click();
        QCOMPARE(connecting.size(), 1);
        // WHEN one is connected
        domain::Channel channel;
        channel.service = u"mastodon"_s;
        channel.name = u"Our server"_s;
        channel.address = u"https://server.example/@us"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        store::ConnectionStore connections(workspace.database());
        const auto connected = tests::await(connections.connect(channel, connection, desk.clock.now()));
        QVERIFY(connected);
        // THEN that it was not asked yet is said
        QTRY_VERIFY(says(u"have not been asked so far"_s));
        // WHEN it was, and had nothing to tell
        const auto turn = tests::await(connections.claim(u"us"_s, desk.clock.now(), std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        QVERIFY(tests::await(connections.endTurn(connected->id, u"us"_s, {}, desk.clock.now() + std::chrono::hours{1}, {}, desk.clock.now())));
        // THEN it says when
        QTRY_VERIFY(says(u"Your channels were last asked today"_s));
    }

    void rulesAndOutboxHaveADoorUnderTheViews()
    {
        tests::Workspace workspace;
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        const auto *views = named<QListView>(desk.page, u"Views"_s);
        for (const QString &name : {u"Outbox…"_s, u"Rules…"_s}) {
            const auto buttons = desk.page.findChildren<QToolButton *>();
            const auto door = std::ranges::find_if(buttons, [&name](const QToolButton *one) { return one->isVisible() && one->text() == name; });
            QVERIFY2(door != buttons.cend(), qPrintable(name));
            QVERIFY((*door)->mapToGlobal(QPoint()).y() >= views->mapToGlobal(QPoint(0, views->height())).y());
            QVERIFY((*door)->width() >= (*door)->sizeHint().width());
            QVERIFY((*door)->accessibleDescription().contains((*door)->defaultAction()->shortcut().toString(QKeySequence::NativeText)));
        }
    }

    void aColleagueIsAddedAndSeatedByTheVerbsOfThePalette()
    {
        // GIVEN nobody chosen
        tests::Workspace workspace;
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        const auto verb = [&desk](const QString &text) {
            const auto actions = desk.page.actions();
            return *std::ranges::find(actions, text, &QAction::text);
        };
        // WHEN
        verb(u"New colleague…"_s)->trigger();
        auto *dialog = desk.page.findChild<QInputDialog *>();
        QVERIFY(dialog);
        dialog->setTextValue(u"Lou"_s);
        dialog->accept();
        // THEN
        QTRY_COMPARE(desk.inbox.choices().colleagues().size(), 1);
        // AND who sits here can be said
        verb(u"Who sits here"_s)->trigger();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        menu->actions().first()->trigger();
        menu->close();
        QTRY_COMPARE(desk.inbox.choices().me(), desk.inbox.choices().colleagues().first().id);
    }

    void theRingRoundTheConversationStandsApartFromItsLetters()
    {
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).saying(u"Where is my order"_s)});
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTRY_VERIFY(named<QScrollArea>(desk.page, u"Conversation"_s));
        auto *text = named<QScrollArea>(desk.page, u"Conversation"_s);
        // WHEN the keyboard goes there
        text->setFocus();
        // THEN what lies over it, all around, leaves room beside it
        const auto over = text->parentWidget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        const auto ring
            = std::ranges::find_if(over, [](const QWidget *one) { return one->isVisible() && one->testAttribute(Qt::WA_TransparentForMouseEvents); });
        QVERIFY(ring != over.cend());
        QCOMPARE(text->x() - (*ring)->x(), ui::theme::unit);
    }

    void noWordOnAButtonIsCutWhereTheConversationIsNarrow()
    {
        // GIVEN a conversation with a reply begun, beside the person, in a window that leaves it little room
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).by(u"@ada@example.social"_s).saying(u"Where is my order"_s)});
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTRY_VERIFY(named<QPlainTextEdit>(desk.page, u"Private note"_s));
        desk.page.resize(900, 740);
        const auto actions = desk.page.actions();
        (*std::ranges::find(actions, u"Show the person"_s, &QAction::text))->trigger();
        auto *reply = named<QPlainTextEdit>(desk.page, u"Reply"_s);
        if (reply && reply->isVisible()) {
            reply->setFocus();
            QTest::keyClicks(reply, u"It comes today"_s);
        }
        // THEN every button has the width that its words need
        const auto narrow = [&desk] {
            QStringList cut;
            const auto buttons = desk.page.findChildren<QPushButton *>();
            for (const QPushButton *button : buttons) {
                if (button->isVisible() && button->width() < button->sizeHint().width())
                    cut << button->text();
            }
            return cut;
        };
        QTRY_COMPARE(narrow(), QStringList());
        // AND so where many are chosen
        tests::takeIn(workspace.database(), {aMention(u"2"_s).saying(u"Thank you"_s)});
        QTRY_COMPARE(desk.inbox.mentions().rowCount(), 2);
        named<QAbstractItemView>(desk.page, u"Mentions"_s)->selectAll();
        QTRY_COMPARE(narrow(), QStringList());
    }

    void ofAVerbAndWhatTakesItBackOneButtonIsSeen()
    {
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).saying(u"Where is my order"_s)});
        Desk desk(workspace.database());
        QTRY_VERIFY(named<QPushButton>(desk.page, u"Flag"_s) && named<QPushButton>(desk.page, u"Done"_s));
        QVERIFY(!named<QPushButton>(desk.page, u"Take the flag off"_s));
        QVERIFY(!named<QPushButton>(desk.page, u"Reopen"_s));
        // WHEN it is done, with the keyboard
        auto *done = named<QPushButton>(desk.page, u"Done"_s);
        done->setFocus();
        const auto key = desk.inbox.mentions().keys().value(0);
        done->click();
        QTRY_COMPARE(desk.inbox.mentions().rowCount(), 0);
        desk.inbox.select(key);
        // THEN the same place takes it back
        QTRY_VERIFY(named<QPushButton>(desk.page, u"Reopen"_s));
        QVERIFY(!named<QPushButton>(desk.page, u"Done"_s));
    }

    void thePersonStandsBesideTheConversationAndFoldsAway()
    {
        // GIVEN somebody who said two things, read in a window that leaves no room beside them
        tests::Workspace workspace;
        tests::takeIn(workspace.database(),
                      {aMention(u"1"_s).at(10).by(u"@ada@example.social"_s).saying(u"Where is my order"_s),
                       aMention(u"2"_s).at(20).by(u"@ada@example.social"_s).saying(u"It came, thank you"_s)});
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTRY_COMPARE(desk.inbox.mentions().rowCount(), 2);
        const auto actions = desk.page.actions();
        QAction *fold = *std::ranges::find(actions, u"Show the person"_s, &QAction::text);
        if (fold->isChecked())
            fold->trigger();
        QTRY_COMPARE(desk.page.panes().size(), 3);
        // WHEN the person is asked for
        fold->trigger();
        // THEN both things stand there, and a click on the older one reads it
        QTRY_VERIFY(named<QListView>(desk.page, u"What passed between you lately"_s));
        auto *lately = named<QListView>(desk.page, u"What passed between you lately"_s);
        const QAbstractItemModel &entries = *lately->model();
        QCOMPARE(entries.rowCount(), 2);
        QTest::mouseClick(lately->viewport(), Qt::LeftButton, {}, lately->visualRect(entries.index(1, 0)).center());
        QTRY_COMPARE(desk.inbox.conversation().mention().value_or(domain::Mention()).text, u"Where is my order"_s);
        // AND a note that comes and goes does so there too
        desk.inbox.addNote(u"Called her"_s);
        QTRY_COMPARE(entries.rowCount(), 3);
        desk.undo.undo();
        QTRY_COMPARE(entries.rowCount(), 2);
        // WHEN the window becomes too narrow for them, and wide again
        desk.page.setMinimumSize(1, 1);
        desk.page.resize(700, 740);
        QTRY_COMPARE(desk.page.panes().size(), 3);
        desk.page.resize(1204, 740);
        // THEN they are back
        QTRY_COMPARE(desk.page.panes().size(), 4);
        QVERIFY(fold->isChecked());
        // WHEN they are folded away
        fold->trigger();
        // THEN no pane is left of them
        QTRY_COMPARE(desk.page.panes().size(), 3);
        QVERIFY(!fold->isChecked());
    }

    void theViewsHaveTheirRoomWhateverTheWindowWas()
    {
        // GIVEN a window that was narrow
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).saying(u"Where is my order"_s)});
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        const auto *views = named<QListView>(desk.page, u"Views"_s);
        QVERIFY(views);
        const int usual = views->width();
        desk.page.setMinimumSize(1, 1);
        desk.page.resize(760, 700);
        QTRY_VERIFY(desk.page.width() == 760);
        QTest::qWait(50);
        // WHEN it has room for all of them again
        desk.page.resize(860, 700);
        // THEN
        QTRY_COMPARE(views->width(), usual);
        desk.page.resize(1204, 740);
        QTRY_COMPARE(desk.page.width(), 1204);
        QTest::qWait(50);
        QCOMPARE(views->width(), usual);
    }

    void whatIsAnsweredIsSeenAboveItsAnswer()
    {
        // GIVEN the newest of a conversation, in a low window
        constexpr int turns = 20;
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), conversationOf(turns));
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        desk.page.resize(1024, 560);
        QTRY_COMPARE(desk.inbox.conversation().thread().turns.size(), turns);
        QTRY_VERIFY(named<QScrollArea>(desk.page, u"Conversation"_s));
        auto *text = named<QScrollArea>(desk.page, u"Conversation"_s);
        QTRY_VERIFY(text->verticalScrollBar()->maximum() > 0);
        // WHEN somebody who reads at the top answers
        QTest::qWait(50);
        text->verticalScrollBar()->setValue(0);
        const auto actions = desk.page.actions();
        (*std::ranges::find(actions, u"Reply"_s, &QAction::text))->trigger();
        // THEN what is answered is in view
        const auto bottom = [text] { return text->verticalScrollBar()->value() + text->viewport()->height(); };
        QTRY_VERIFY2(bottom() >= text->verticalScrollBar()->maximum() + text->viewport()->height() - 80, qPrintable(QString::number(bottom())));
    }

    void anOldMentionOfALongConversationIsShownAndWhatFollowsCanBeAsked()
    {
        // GIVEN a conversation that is longer than what is shown at once
        constexpr int turns = 150;
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), conversationOf(turns));
        Desk desk(workspace.database());
        desk.inbox.setGrouped(false);
        QTRY_VERIFY(desk.inbox.mentions().isComplete() && desk.inbox.mentions().rowCount() == turns);
        const auto shows = [&desk](const QString &text) {
            return std::ranges::any_of(desk.inbox.conversation().thread().turns, [&text](const domain::Turn &turn) { return turn.text == text; });
        };
        // WHEN an old mention is chosen
        desk.inbox.open(desk.inbox.mentions().keys().at(turns - 1 - 20));
        // THEN it is among what is shown
        QTRY_VERIFY(shows(u"Turn 20"_s));
        QVERIFY(!shows(u"Turn 149"_s));
        // WHEN what follows is asked for until there is no more
        for (int asked = 0; asked < 5 && desk.inbox.conversation().thread().isCutLater; ++asked) {
            const auto before = desk.inbox.conversation().thread().turns;
            QTRY_VERIFY(named<QAbstractButton>(desk.page, u"Show later"_s));
            named<QAbstractButton>(desk.page, u"Show later"_s)->click();
            QTRY_VERIFY(desk.inbox.conversation().thread().turns != before);
        }
        // THEN the end is there
        QVERIFY(shows(u"Turn 149"_s));
        QTRY_VERIFY(!named<QAbstractButton>(desk.page, u"Show later"_s));
    }

    void aWorkspaceForReadingOnlyOffersNothingThatWrites()
    {
        // GIVEN
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).saying(u"Where is my order"_s)});
        workspace.reopenReadOnly();
        Desk desk(workspace.database());
        QList<models::Message> said;
        connect(&desk.messages, &models::Messages::posted, &desk.messages, [&said](const models::Message &message) { said.append(message); });
        // WHEN a mention is chosen and looked at
        QTRY_VERIFY(named<QPlainTextEdit>(desk.page, u"Private note"_s));
        // THEN
        const QString reason = u"The workspace was opened for reading only."_s;
        for (const QString &verb : {u"Done"_s, u"Flag"_s, u"Mark as read"_s, u"Note"_s, u"Import…"_s}) {
            const auto actions = desk.page.actions();
            const auto found = std::ranges::find(actions, verb, &QAction::text);
            QVERIFY2(found != actions.end() && !(*found)->isEnabled(), qPrintable(verb));
            QCOMPARE((*found)->toolTip(), reason);
        }
        auto *note = named<QPlainTextEdit>(desk.page, u"Private note"_s);
        QVERIFY(!note->isEnabled());
        QCOMPARE(note->placeholderText(), reason);
        // Nobody is told that it could not be marked as read.
        constexpr int longerThanReading = 1'500;
        QTest::qWait(longerThanReading);
        QVERIFY(said.isEmpty());
    }
};

QTEST_MAIN(InboxPageTest)
#include "inboxpagetest.moc"
