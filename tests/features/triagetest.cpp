// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/parser.h"
#include "tests/features/inboxdesk.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using Desk = tests::InboxDesk;
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
        desk.model->tagNamed(u"Livraison"_s, chosen);
        // THEN the views, the bar and the story of the conversation say so
        QTRY_COMPARE(holds(Kind::Mine), 1);
        QCOMPARE(holds(Kind::Unassigned), 3);
        QTRY_VERIFY(desk.named<QPushButton>(u"Assigned to: Inès"_s));
        QTRY_VERIFY(std::ranges::any_of(desk.page->findChildren<QLabel *>(), [](const QLabel *label) {
            return label->text().contains(u"given to Inès"_s) && label->text().contains(u"tagged “Livraison”"_s);
        }));
        // WHEN it is snoozed for an hour
        desk.model->verbs().snooze(chosen, desk.model->choices().wakes().first().at);
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
        desk.model->verbs().snooze(chosen, m_clock.now() + std::chrono::milliseconds(50));
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
        desk.model->saveView(u"Prix"_s);
        // THEN the view is shown, with its number, and searches by itself
        using Kind = models::InboxViewListModel::Kind;
        QTRY_COMPARE(desk.model->view().kind, Kind::Saved);
        const auto view = desk.model->view();
        QCOMPARE(desk.model->views().countOf(view), 2);
        QVERIFY(desk.model->typed().isEmpty());
        QTRY_COMPARE(desk.model->mentions().rowCount(), 2);
        // WHEN it gets another name, and goes
        desk.model->renameView(view.saved, u"Prix et mercis"_s);
        QTRY_COMPARE(desk.model->views().saved(view.saved)->name, u"Prix et mercis"_s);
        desk.model->removeView(view.saved);
        // THEN all mentions are shown
        QTRY_COMPARE(desk.model->view().kind, Kind::All);
        // AND undo brings it back under the name it had
        desk.undo.undo();
        QTRY_VERIFY(desk.model->views().saved(view.saved).has_value());
        QCOMPARE(desk.model->views().saved(view.saved)->name, u"Prix et mercis"_s);
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
        // What is read stays what is read.
        QCOMPARE(desk.list()->selectedKeys(), QList{keys[1]});
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
