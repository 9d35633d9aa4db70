// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/parser.h"
#include "tests/features/inboxdesk.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "ui/inbox/viewdialog.h"
#include "ui/widgets/theme.h"

#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using Desk = tests::InboxDesk;
using tests::aMention;
using tests::await;

/// Somebody reads, flags, notes, finishes, undoes and searches with accents.
class TriageTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void theFirstMentionIsReadWhenThePlaceIsOpened()
    {
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention().has_value());
        QCOMPARE(desk.list()->currentIndex().row(), 0);
        // Its text can be read by who listens, and the row says what it is.
        QVERIFY(desk.spoken(0).contains(u"AMELIE"_s));
        QVERIFY(desk.spoken(0).contains(u"Commande arrivée en morceaux"_s));
        QTRY_VERIFY(!desk.spoken(0).contains(u"unread"_s));
    }

    void theBadgeCountsWhatWaits()
    {
        // GIVEN four mentions that wait, the first of them read
        Desk desk(m_clock);
        QTRY_VERIFY(!desk.spoken(0).contains(u"unread"_s));
        QSignalSpy badge(&*desk.page, &ui::Page::badgeChanged);
        // WHEN one is done
        desk.key(Qt::Key_E);
        // THEN the badge says the number of the view that opens first
        QTRY_VERIFY(!badge.isEmpty() && badge.last().first().toLongLong() == 3);
        QCOMPARE(desk.model->views().countOf({}), 3);
    }

    void theListIsWalkedByLetters()
    {
        Desk desk(m_clock);
        desk.key(Qt::Key_J);
        desk.key(Qt::Key_J);
        QCOMPARE(desk.list()->currentIndex().row(), 2);
        desk.key(Qt::Key_K);
        QCOMPARE(desk.list()->currentIndex().row(), 1);
        desk.key(Qt::Key_Down);
        QCOMPARE(desk.list()->currentIndex().row(), 2);
    }

    void aMentionIsGivenToAColleagueTaggedAndSnoozed()
    {
        // GIVEN the first mention is read, and Inès sits here
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention().has_value());
        desk.model->introduce(u"Inès"_s);
        QTRY_VERIFY(!desk.model->choices().me().isNull());
        const auto chosen = desk.list()->selectedKeys();
        using Kind = models::InboxViewListModel::Kind;
        const auto holds = [&desk](Kind kind) { return desk.model->views().countOf({.kind = kind}); };
        QTRY_COMPARE(holds(Kind::Unassigned), 4);
        // WHEN it is given to her by the menu of the key A, and tagged
        desk.key(Qt::Key_A);
        QTRY_VERIFY(desk.page->findChild<QMenu *>() && desk.page->findChild<QMenu *>()->isVisible());
        auto *menu = desk.page->findChild<QMenu *>();
        QCOMPARE(menu->actions().first()->text(), u"Inès (me)"_s);
        menu->actions().first()->trigger();
        menu->close();
        desk.model->tagNamed(u"Livraison"_s, {.ids = chosen});
        // THEN the views, the bar and the story of the conversation say so
        QTRY_COMPARE(holds(Kind::Mine), 1);
        QCOMPARE(holds(Kind::Unassigned), 3);
        QTRY_VERIFY(desk.named<QPushButton>(u"Assigned to: Inès"_s));
        QTRY_VERIFY(std::ranges::any_of(desk.page->findChildren<QLabel *>(), [](const QLabel *label) {
            return label->text().contains(u"given to Inès"_s) && label->text().contains(u"tagged “Livraison”"_s);
        }));
        // WHEN it is snoozed for an hour
        desk.model->verbs().snooze({.ids = chosen}, desk.model->choices().wakes().first().at);
        // THEN it leaves what waits
        QTRY_COMPARE(holds(Kind::Snoozed), 1);
        QTRY_COMPARE(desk.model->mentions().rowCount(), 3);
        // AND undo brings it back awake, then without its tag
        desk.undo.undo();
        QTRY_COMPARE(desk.model->mentions().rowCount(), 4);
        QTRY_COMPARE(holds(Kind::Snoozed), 0);
        desk.undo.undo();
        desk.model->select(chosen.first());
        QTRY_VERIFY(desk.model->conversation().mention() && desk.model->conversation().mention()->id == chosen.first()
                    && desk.model->conversation().mention()->tags.isEmpty());
    }

    void aSnoozedMentionOpensByItselfWhenItsTimeHasCome()
    {
        // GIVEN one that was put away for a moment
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention().has_value());
        const auto chosen = desk.list()->selectedKeys();
        const auto snoozed = [&desk] { return desk.model->views().countOf({.kind = models::InboxViewListModel::Kind::Snoozed}); };
        desk.model->verbs().snooze({.ids = chosen}, m_clock.now() + std::chrono::milliseconds(50));
        QTRY_COMPARE(snoozed(), 1);
        // WHEN its time has come
        m_clock.advance(std::chrono::seconds(1));
        // THEN it is back
        QTRY_COMPARE(snoozed(), 0);
        QTRY_COMPARE(desk.model->mentions().rowCount(), 4);
        // AND its conversation says why
        desk.model->select(chosen.first());
        QTRY_VERIFY(
            std::ranges::any_of(desk.model->conversation().activities(), [](const domain::Activity &one) { return one.verb == domain::ActivityVerb::Woke; }));
    }

    void whatIsShownIsKeptAsAViewRenamedAndRemoved()
    {
        // GIVEN a search among what waits
        Desk desk(m_clock);
        desk.model->search(u"merci OR prix"_s);
        QTRY_COMPARE(desk.model->mentions().rowCount(), 2);
        // WHEN it is kept
        auto kept = desk.model->shownAsView();
        kept.name = u"Prix"_s;
        desk.model->saveView(kept);
        // THEN the view is shown, with its number, and searches by itself
        using Kind = models::InboxViewListModel::Kind;
        QTRY_COMPARE(desk.model->view().kind, Kind::Saved);
        const auto view = desk.model->view();
        QCOMPARE(desk.model->views().countOf(view), 2);
        QVERIFY(desk.model->typed().isEmpty());
        QTRY_COMPARE(desk.model->mentions().rowCount(), 2);
        // WHEN it gets another name, and goes
        auto renamed = *desk.model->views().saved(view.saved);
        renamed.name = u"Prix et mercis"_s;
        desk.model->changeView(renamed);
        QTRY_COMPARE(desk.model->views().saved(view.saved)->name, u"Prix et mercis"_s);
        desk.model->removeView(view.saved);
        // THEN all mentions are shown
        QTRY_COMPARE(desk.model->view().kind, Kind::All);
        // AND undo brings it back under the name it had
        desk.undo.undo();
        QTRY_VERIFY(desk.model->views().saved(view.saved).has_value());
        QCOMPARE(desk.model->views().saved(view.saved)->name, u"Prix et mercis"_s);
    }

    void aViewIsSavedInItsDialogWithAnIconAndEdited()
    {
        // GIVEN a search
        Desk desk(m_clock);
        desk.page->search(u"merci OR prix"_s);
        QTRY_COMPARE(desk.model->mentions().rowCount(), 2);
        const auto button = [](const QDialog &dialog, const QString &name) {
            const auto all = dialog.findChildren<QAbstractButton *>();
            const auto found = std::ranges::find_if(all, [&name](const QAbstractButton *one) { return one->accessibleName() == name || one->text() == name; });
            return found == all.end() ? nullptr : *found;
        };
        const auto field = [](const QDialog &dialog, const QString &name) {
            const auto all = dialog.findChildren<QLineEdit *>();
            const auto found = std::ranges::find(all, name, &QLineEdit::accessibleName);
            return found == all.end() ? nullptr : *found;
        };
        // WHEN it is kept as a view, under a name and with an icon
        desk.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.page->findChild<ui::ViewDialog *>());
        QPointer<ui::ViewDialog> dialog = desk.page->findChild<ui::ViewDialog *>();
        QVERIFY(field(*dialog, u"Query of the view"_s)->text().contains(u"merci"_s));
        // THEN typing writes the name over, and Tab walks from there over the icons to the query
        QCOMPARE(field(*dialog, u"Name of the view"_s)->selectedText(), u"merci OR prix"_s);
        const auto tabsTo = [](QWidget *from) {
            do {
                from = from->nextInFocusChain();
            } while ((from->focusPolicy() & Qt::TabFocus) == 0);
            return from;
        };
        QVERIFY(qobject_cast<QToolButton *>(tabsTo(field(*dialog, u"Name of the view"_s))));
        field(*dialog, u"Name of the view"_s)->setText(u"Prix"_s);
        button(*dialog, u"Flag"_s)->click();
        button(*dialog, u"Save"_s)->click();
        // THEN the view is shown, with its icon
        using Kind = models::InboxViewListModel::Kind;
        QTRY_COMPARE(desk.model->view().kind, Kind::Saved);
        const auto id = desk.model->view().saved;
        QCOMPARE(desk.model->views().saved(id)->icon, u"flag"_s);
        // WHEN its query is changed in the same dialog
        QTRY_VERIFY(!dialog);
        desk.page->activateWindow();
        desk.list()->setFocus();
        QTRY_VERIFY(desk.list()->hasFocus());
        desk.key(Qt::Key_F2);
        QTRY_VERIFY(desk.page->findChild<ui::ViewDialog *>());
        dialog = desk.page->findChild<ui::ViewDialog *>();
        QVERIFY(button(*dialog, u"Flag"_s)->isChecked());
        field(*dialog, u"Query of the view"_s)->setText(u"has:nothing at all"_s);
        // THEN one that is none cannot be saved, and the dialog says why
        QVERIFY(!button(*dialog, u"Save"_s)->isEnabled());
        QVERIFY(!button(*dialog, u"Save"_s)->toolTip().isEmpty());
        field(*dialog, u"Query of the view"_s)->setText(u"merci"_s);
        button(*dialog, u"Save"_s)->click();
        // AND the list follows the new one
        QTRY_COMPARE(desk.model->mentions().rowCount(), 1);
        // AND the old one when it is undone
        desk.undo.undo();
        QTRY_COMPARE(desk.model->mentions().rowCount(), 2);
        // WHEN what is looked for cannot be read
        desk.model->showView({.kind = Kind::All});
        desk.page->search(u"merci is:happy"_s);
        // THEN it is kept to be mended, and is no name
        QCOMPARE(desk.model->shownAsView().name, QString());
        QCOMPARE(desk.model->shownAsView().query, u"merci is:happy"_s);
    }

    void aConversationIsOneRowAndWhatIsDoneToItIsDoneToAllOfIt()
    {
        // GIVEN two answers to the first of four mentions, which was read
        Desk desk(m_clock);
        QTRY_VERIFY(!desk.spoken(0).contains(u"unread"_s));
        QList<models::Message> said;
        connect(&desk.messages, &models::Messages::posted, &desk.messages, [&said](const models::Message &message) { said.append(message); });
        const auto first = desk.list()->selectedKeys().first();
        tests::takeIn(desk.workspace.database(),
                      {aMention(u"5"_s).at(50).by(u"amelie"_s).answering(u"1"_s).saying(u"Et la photo ?"_s),
                       aMention(u"6"_s).at(60).by(u"amelie"_s).answering(u"5"_s).saying(u"La voici."_s)});
        // THEN they are the row of that conversation, which stays chosen, and what was being read stays there
        QTRY_VERIFY(desk.spoken(0).contains(u"La voici."_s) && desk.spoken(0).contains(u"3 mention"_s));
        QCOMPARE(desk.model->mentions().rowCount(), 4);
        QCOMPARE(desk.list()->currentIndex().row(), 0);
        QCOMPARE(desk.model->conversation().key(), first);
        QVERIFY(desk.model->headline().startsWith(u"4 conversation"_s));
        // WHEN the row is done
        desk.key(Qt::Key_E);
        // THEN all three are, and the message says so
        QTRY_COMPARE(desk.model->mentions().rowCount(), 3);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.first().sentence.startsWith(u"1 conversation"_s) && said.first().sentence.contains(u"3 mention"_s));
        QTRY_COMPARE(desk.model->counts().done, 3);
        // AND one undo brings the three back
        desk.undo.undo();
        QTRY_COMPARE(desk.model->mentions().rowCount(), 4);
        QTRY_COMPARE(desk.model->counts().open, 6);
        // WHEN an older mention of it is asked for from elsewhere
        desk.navigator.openMention(first);
        // THEN the row is chosen, and that mention is shown
        QTRY_COMPARE(desk.list()->currentIndex().row(), 0);
        QTRY_VERIFY(desk.model->conversation().mention() && desk.model->conversation().mention()->id == first);
        QCOMPARE(desk.list()->selectedCount(), 1);
        // WHEN everything is chosen and done
        desk.key(Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(desk.named<QPushButton>(u"Done"_s));
        desk.key(Qt::Key_E);
        // THEN nothing waits any more
        QTRY_COMPARE(desk.model->counts().open, 0);
        desk.undo.undo();
        QTRY_COMPARE(desk.model->counts().open, 6);
    }

    void theKeyGTakesConversationsApartAndAFigureIsAlwaysInSingleRows()
    {
        // GIVEN a conversation of two among five mentions
        Desk desk(m_clock);
        tests::takeIn(desk.workspace.database(), {aMention(u"5"_s).at(50).answering(u"1"_s).saying(u"Et la photo ?"_s)});
        QTRY_VERIFY(desk.spoken(0).contains(u"2 mention"_s));
        desk.list()->selectRow(0);
        // WHEN a figure's rows are opened
        desk.navigator.openMentions({.state = domain::MentionState::Open}, u"Waiting mentions"_s);
        // THEN there are as many as were counted
        QTRY_COMPARE(desk.model->mentions().rowCount(), 5);
        QVERIFY(!desk.model->isGrouped());
        desk.model->clearFilter();
        QTRY_COMPARE(desk.model->mentions().rowCount(), 4);
        // WHEN the list is not to be grouped
        desk.key(Qt::Key_G);
        // THEN each mention is a row
        QTRY_COMPARE(desk.model->mentions().rowCount(), 5);
        // AND grouped again with the same key
        desk.key(Qt::Key_G);
        QTRY_COMPARE(desk.model->mentions().rowCount(), 4);
    }

    void lowRowsShowMoreOfThem()
    {
        // GIVEN rows of the usual height
        Desk desk(m_clock);
        const int usual = desk.list()->visualRect(desk.model->mentions().index(0)).height();
        // WHEN they are to be compact
        desk.key(Qt::Key_D);
        // THEN they are lower, and still to be hit
        const int compact = desk.list()->visualRect(desk.model->mentions().index(0)).height();
        QVERIFY(compact < usual * 2 / 3);
        QVERIFY(compact >= 28);
        desk.key(Qt::Key_D);
        QCOMPARE(desk.list()->visualRect(desk.model->mentions().index(0)).height(), usual);
    }

    void aMentionIsFlaggedAndTheFlagTakenOff()
    {
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention().has_value());
        desk.key(Qt::Key_F);
        QTRY_VERIFY(desk.spoken(0).contains(u"flagged"_s));
        QTRY_VERIFY(desk.named<QPushButton>(u"Take the flag off"_s));
        desk.named<QPushButton>(u"Take the flag off"_s)->click();
        QTRY_VERIFY(!desk.spoken(0).contains(u"flagged"_s));
    }

    void aNoteIsWrittenAndStaysWithItsMention()
    {
        // GIVEN the first mention
        Desk desk(m_clock);
        QTRY_VERIFY(desk.named<QPlainTextEdit>(u"Private note"_s));
        // WHEN N is pressed and a note begun
        desk.key(Qt::Key_N);
        auto *editor = desk.named<QPlainTextEdit>(u"Private note"_s);
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClicks(editor, u"see e and o"_s);
        // THEN letters are text there, not verbs
        QCOMPARE(editor->toPlainText(), u"see e and o"_s);
        // AND it waits while another mention is read
        QTest::keyClick(editor, Qt::Key_Escape);
        desk.key(Qt::Key_J);
        QTRY_VERIFY(editor->toPlainText().isEmpty());
        desk.key(Qt::Key_K);
        QTRY_COMPARE(editor->toPlainText(), u"see e and o"_s);
        // AND is kept with Ctrl+Return
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.spoken(0).contains(u"1 note"_s));
        QVERIFY(editor->toPlainText().isEmpty());
        // AND the next keys are for the list
        QTRY_VERIFY(desk.list()->hasFocus());
        // AND can be undone
        desk.undo.undo();
        QTRY_VERIFY(!desk.spoken(0).contains(u"1 note"_s));
    }

    void whatIsDoneLeavesTheNextOneStandsThereAndUndoBringsItBack()
    {
        Desk desk(m_clock);
        const auto keys = desk.model->mentions().keys();
        desk.key(Qt::Key_E);
        QTRY_COMPARE(desk.model->mentions().rowCount(), 3);
        QTRY_COMPARE(desk.list()->selectedKeys(), QList{keys[1]});
        QTRY_COMPARE(desk.model->conversation().key(), keys[1]);
        desk.undo.undo();
        QTRY_COMPARE(desk.model->mentions().keys(), keys);
        // The next key is for the one that came back.
        QTRY_COMPARE(desk.list()->selectedKeys(), QList{keys[0]});
        QTRY_COMPARE(desk.model->conversation().key(), keys[0]);
        // AND so it is for one that was put away, from further down
        desk.key(Qt::Key_J);
        desk.key(Qt::Key_J);
        desk.key(Qt::Key_W);
        QTRY_COMPARE(desk.model->mentions().rowCount(), 3);
        QTRY_COMPARE(desk.list()->selectedKeys(), QList{keys[3]});
        desk.undo.undo();
        QTRY_COMPARE(desk.list()->selectedKeys(), QList{keys[2]});
        // AND what never left stays where one is
        desk.key(Qt::Key_F);
        QTRY_VERIFY(desk.spoken(2).contains(u"flagged"_s));
        desk.key(Qt::Key_J);
        desk.undo.undo();
        QTRY_VERIFY(!desk.spoken(2).contains(u"flagged"_s));
        QCOMPARE(desk.list()->selectedKeys(), QList{keys[3]});
    }

    void whatCannotBeDoneSaysWhy()
    {
        // GIVEN one mention, the first of its conversation
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention().has_value());
        const auto tip = [&desk](const QString &id) { return desk.page->findChild<QAction *>(id)->toolTip(); };
        QTRY_COMPARE(tip(u"split-conversation"_s), u"The conversation begins with this mention: it can be split at a later one"_s);
        QCOMPARE(tip(u"merge-conversations"_s), u"Choose mentions of several conversations first"_s);
        QCOMPARE(tip(u"open-the-original"_s), u"Nobody knows where this mention can be read"_s);
        // AND its key goes on to the window, which says it
        QKeyEvent press(QEvent::KeyPress, Qt::Key_S, Qt::ShiftModifier, u"S"_s);
        QApplication::sendEvent(desk.list(), &press);
        QVERIFY(!press.isAccepted());
        QVERIFY(!desk.page->findChild<QAction *>(u"split-conversation"_s)->isEnabled());
        // WHEN several are chosen
        desk.key(Qt::Key_A, Qt::ControlModifier);
        // THEN
        QCOMPARE(tip(u"merge-conversations"_s), u"Makes one conversation of those that the chosen mentions belong to"_s);
    }

    void viewsAreFoundByTheirNames()
    {
        Desk desk(m_clock);
        auto kept = desk.model->shownAsView();
        kept.name = u"Prix"_s;
        kept.query = u"prix"_s;
        desk.model->saveView(kept);
        using Kind = models::InboxViewListModel::Kind;
        QTRY_COMPARE(desk.model->view().kind, Kind::Saved);
        const auto command = [&desk](const QString &title) {
            const auto all = desk.page->commands();
            const auto found = std::ranges::find(all, title, &models::Command::title);
            return found == all.end() ? models::Command() : *found;
        };
        QTRY_VERIFY(command(u"Prix"_s).run);
        command(u"Late"_s).run();
        QCOMPARE(desk.model->view().kind, Kind::Late);
        command(u"Prix"_s).run();
        QCOMPARE(desk.model->view().kind, Kind::Saved);
    }

    void everythingIsDoneAtOnceAndThePlaceSaysSoCalmly()
    {
        Desk desk(m_clock);
        desk.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(desk.list()->selectedCount(), 4);
        QTRY_VERIFY(desk.named<QPushButton>(u"Done"_s));
        desk.named<QPushButton>(u"Done"_s)->click();
        QTRY_COMPARE(desk.model->mentions().rowCount(), 0);
        QTRY_VERIFY(desk.named<QWidget>(u"Nobody waits for you. What comes in appears here by itself."_s));
        desk.undo.undo();
        QTRY_COMPARE(desk.model->mentions().rowCount(), 4);
    }

    void aSearchFoldsAccentsAndAnEmptyOneOffersTheWayBack()
    {
        // GIVEN the page
        Desk desk(m_clock);
        QSignalSpy replaced(&*desk.page, &ui::Page::searchReplaced);
        // WHEN a word is searched without its accent
        desk.page->search(u"ecole"_s);
        // THEN its mention is found
        QTRY_COMPARE(desk.model->mentions().rowCount(), 1);
        QVERIFY(desk.spoken(0).contains(u"École"_s));
        // AND a word that nobody said in this view offers to be sought in all of them, then to be cleared
        desk.page->search(u"zebra"_s);
        QTRY_VERIFY(desk.named<QPushButton>(u"Search all mentions"_s));
        desk.named<QPushButton>(u"Search all mentions"_s)->click();
        QTRY_VERIFY(desk.named<QPushButton>(u"Clear the search"_s));
        desk.named<QPushButton>(u"Clear the search"_s)->click();
        QTRY_VERIFY(desk.model->mentions().rowCount() >= 4);
        QCOMPARE(replaced.last().first().toString(), QString());
    }

    void slashAsksForTheSearchField()
    {
        Desk desk(m_clock);
        QSignalSpy asked(&*desk.page, &ui::Page::searchFocusRequested);
        desk.key(Qt::Key_Slash);
        QCOMPARE(asked.size(), 1);
    }

    void aLinkSaysWhereItLeadsBeforeItIsFollowed()
    {
        // GIVEN a mention with an address
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention().has_value());
        QLabel *text = nullptr;
        QTRY_VERIFY((text = desk.named<QLabel>(u"Commande arrivée en morceaux, voir https://photos.example/4471."_s)));
        QVERIFY(!desk.named<QPushButton>(u"Open the address in the browser"_s));
        // WHEN it is followed
        Q_EMIT text->linkActivated(u"https://photos.example/4471"_s);
        // THEN the page asks, and can be told no
        QTRY_VERIFY(desk.named<QPushButton>(u"Open the address in the browser"_s));
        QTest::keyClick(desk.named<QPushButton>(u"Open the address in the browser"_s), Qt::Key_Escape);
        QTRY_VERIFY(!desk.named<QPushButton>(u"Open the address in the browser"_s));
    }

    void aQueryNarrowsTheListAndIsReadBack()
    {
        Desk desk(m_clock);
        // WHEN words, NEAR, OR and fields are typed
        desk.page->search(u"(prix NEAR/3 change OR ecole) has:question -from:karim"_s);
        // THEN the list holds what they say, and the query is read back
        QTRY_COMPARE(desk.model->mentions().rowCount(), 2);
        const auto judged = desk.page->searchJudgement(desk.model->typed());
        QVERIFY(!judged.isWrong);
        QCOMPARE(judged.sentence,
                 u"Mentions that (contain “prix” and “change” at most 3 word(s) apart, or contain “ecole”), and ask a question, and are not from “karim…”."_s);
        // WHEN it stops being one
        desk.page->search(u"(prix NEAR/3 change OR ecole) has:questions"_s);
        const auto wrong = desk.page->searchJudgement(desk.model->typed());
        // THEN what is wrong is pointed at, and the list stays
        QVERIFY(wrong.isWrong);
        QCOMPARE(wrong.position, 34);
        QCOMPARE(wrong.length, 9);
        QVERIFY(wrong.sentence.contains(u"question"_s));
        QCOMPARE(desk.model->mentions().rowCount(), 2);
        // AND what the workspace knows is offered
        QTRY_COMPARE(desk.page->searchCompletion(u"channel:to"_s, 10).choices, QStringList{u"\"Town square\""_s});
    }

    void theRowsBehindAFigureComeWithTheirNameAndGo()
    {
        Desk desk(m_clock);
        desk.navigator.openMentions({.query = domain::queryOrWords(u"merci")}, u"Thanks of the week"_s);
        QTRY_COMPARE(desk.model->mentions().rowCount(), 1);
        auto *clear = desk.named<QPushButton>(u"Show the whole view"_s);
        QVERIFY(clear);
        clear->click();
        QTRY_COMPARE(desk.model->mentions().rowCount(), 4);
        QTRY_VERIFY(!desk.named<QPushButton>(u"Show the whole view"_s));
    }

    void everyControlHasAName()
    {
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention().has_value());
        for (const QWidget *widget : desk.page->findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy())
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TriageTest)
#include "triagetest.moc"
