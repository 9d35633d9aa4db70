// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/calendar/calendarpagefixture.h"
#include "ui/calendar/ideastray.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::PostState;
using tests::drop;
using tests::named;
using Given = tests::CalendarPageFixture;

namespace {

const QDate thursday(2026, 11, 26);

/// Asks for the menu of a widget and answers what it offers.
QStringList offeredBy(QWidget &widget, QContextMenuEvent::Reason reason)
{
    const QPoint place = widget.rect().center();
    QContextMenuEvent asked(reason, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &asked);
    QStringList offered;
    if (QWidget *menu = QApplication::activePopupWidget()) {
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                offered.append(action->text());
        }
        menu->close();
    }
    return offered;
}

} // namespace

class CalendarPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void aPostIsMovedByDragAndDropToADayAndBackToTheIdeas()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"Bread"_s, PostState::Idea, {}).id;
        QTRY_COMPARE(given.model.ideas().rowCount(), 1);
        // WHEN
        QVERIFY(drop(*given.day(u"Thursday 26 November 2026"_s), id));
        // THEN
        QTRY_VERIFY(given.chip(u"Bread, 09:00, planned"_s));
        QCOMPARE(given.stored(id).plannedFor, QDateTime(thursday, QTime(9, 0)));
        // WHEN
        QVERIFY(drop(*named<QListView>(given.page, u"Ideas"_s)->viewport(), id));
        // THEN
        QTRY_COMPARE(given.model.ideas().rowCount(), 1);
        QVERIFY(!given.stored(id).plannedFor);
        given.undo.undo();
        QTRY_VERIFY(given.chip(u"Bread, 09:00, planned"_s));
    }

    void anIdeaIsTakenOutOfTheTrayByMouse()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        const auto id = given.add(u"Bread"_s, PostState::Idea, {}).id;
        QTRY_COMPARE(given.model.ideas().rowCount(), 1);
        auto *ideas = named<ui::IdeasView>(given.page, u"Ideas"_s);
        QVERIFY(ideas);
        const QSignalSpy taken(ideas, &ui::IdeasView::dragStarted);
        const QPoint card = ideas->visualRect(ideas->model()->index(0, 0)).center();
        // WHEN
        QTest::mousePress(ideas->viewport(), Qt::LeftButton, {}, card);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(ideas->viewport(), card - QPoint(step * QApplication::startDragDistance(), 0));
        // THEN
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().first().value<domain::Id<domain::Post>>(), id);
        QTest::mouseRelease(ideas->viewport(), Qt::LeftButton, {}, card);
    }

    void anIdeaIsPlannedByKeyboardAndUndone()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        const auto id = given.add(u"Bread"_s, PostState::Idea, {}).id;
        QTRY_COMPARE(given.model.ideas().rowCount(), 1);
        named<QListView>(given.page, u"Ideas"_s)->setFocus();
        // WHEN the keyboard asks for a day and takes the one after that
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *days = QApplication::activePopupWidget()->findChild<QCalendarWidget *>();
        QVERIFY(days);
        QTest::keyClick(days->focusProxy() ? days->focusProxy() : days, Qt::Key_Right);
        QTest::keyClick(days->focusProxy() ? days->focusProxy() : days, Qt::Key_Return);
        // THEN
        QTRY_VERIFY(given.chip(u"Bread, 09:00, planned"_s));
        QCOMPARE(given.stored(id).plannedFor, QDateTime(QDate(2026, 11, 24), QTime(9, 0)));
        QTRY_COMPARE(given.page.focusWidget(), given.chip(u"Bread"_s));
        // WHEN
        given.undo.undo();
        // THEN
        QTRY_COMPARE(given.model.ideas().rowCount(), 1);
    }

    void aRightClickOffersWhatCanBeDoneWithAPost()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        given.add(u"Bread"_s, PostState::Draft, QDateTime(thursday, QTime(9, 0)));
        QTRY_VERIFY(given.chip(u"Bread"_s));
        ui::PostChip *chip = given.chip(u"Bread"_s);
        const QPoint place = chip->rect().center();
        // WHEN
        QContextMenuEvent asked(QContextMenuEvent::Mouse, place, chip->mapToGlobal(place));
        QCoreApplication::sendEvent(chip, &asked);
        // THEN
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        const auto offered = QApplication::activePopupWidget()->actions();
        QVERIFY(std::ranges::contains(offered, u"Plan on…"_s, &QAction::text));
        QCOMPARE(QApplication::activePopupWidget()->parentWidget()->focusWidget(), chip);
        QApplication::activePopupWidget()->close();
    }

    void whatHasLeftCannotBeDroppedAndSaysSo()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"Out"_s, PostState::Published, QDateTime(QDate(2026, 11, 20), QTime(9, 0))).id;
        QTRY_VERIFY(given.chip(u"Out, 09:00, published"_s));
        // WHEN THEN
        QVERIFY(!drop(*given.day(u"Thursday 26 November 2026"_s), id));
        QCOMPARE(given.said.size(), 1);
        QCOMPARE(given.lastSaid(), u"“Out” has left: it stays on its day."_s);
        QVERIFY(!drop(*named<QListView>(given.page, u"Ideas"_s)->viewport(), id));
        QCOMPARE(given.said.size(), 2);
        // WHEN it is dragged by mouse
        ui::PostChip *chip = given.chip(u"Out"_s);
        const QSignalSpy taken(chip, &ui::PostChip::dragStarted);
        const QPoint grip = chip->rect().center();
        QTest::mousePress(chip, Qt::LeftButton, {}, grip);
        QTest::mouseMove(chip, grip + QPoint(0, 4 * QApplication::startDragDistance()));
        // THEN it is taken along, to be told where it is let go
        QCOMPARE(taken.size(), 1);
        QTest::mouseRelease(chip, Qt::LeftButton, {}, grip);
    }

    void whatIsDroppedKeepsTheKeyboardOnItsDay()
    {
        // GIVEN a chip that has the keyboard, as one that is dragged has
        Given given;
        QVERIFY(given.isReady());
        const auto id = given.add(u"Bread"_s, PostState::Draft, QDateTime(thursday, QTime(9, 0))).id;
        QTRY_VERIFY(given.chip(u"Bread"_s));
        given.chip(u"Bread"_s)->setFocus(Qt::MouseFocusReason);
        // WHEN
        auto *friday = given.day(u"Friday 27 November 2026"_s);
        QVERIFY(drop(*friday, id));
        // THEN keys are the calendar's at once, and later the post's
        QVERIFY(friday->hasFocus());
        QCOMPARE(given.model.selectedDate(), thursday.addDays(1));
        QTRY_COMPARE(given.stored(id).plannedFor->date(), thursday.addDays(1));
        QTRY_VERIFY(friday->isAncestorOf(QApplication::focusWidget()));
    }

    void aCommitmentDroppedOnADayThatHasPassedSaysWhyItStays()
    {
        // GIVEN 09:41 on Monday 23 November
        Given given;
        const domain::ZonedTime evening{.wall = QDateTime(thursday, QTime(18, 0)), .zone = "Europe/Paris"};
        const auto id = given.add(u"Bread"_s, PostState::Scheduled, QDateTime(thursday, QTime(9, 0)), evening).id;
        QTRY_VERIFY(given.chip(u"Bread"_s));
        // WHEN THEN
        QVERIFY(!drop(*given.day(u"Friday 20 November 2026"_s), id));
        QCOMPARE(given.lastSaid(), u"“Bread” stays on its day: it is scheduled, and its time would have passed on Friday 20 November."_s);
        QVERIFY(drop(*given.day(u"Friday 27 November 2026"_s), id));
        QTRY_COMPARE(given.lastSaid(), u"“Bread” is now scheduled for Friday 27 November at 18:00."_s);
        QCOMPARE(given.stored(id).plannedFor, QDateTime(thursday, QTime(9, 0)));
    }

    void aDoubleClickOnADayOfTheNextMonthMakesAPostOnIt()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        ui::DayCell *third = given.day(u"Thursday 3 December 2026"_s);
        QVERIFY(third);
        // WHEN
        QTest::mouseClick(third, Qt::LeftButton);
        // THEN
        QCOMPARE(given.model.selectedDate(), QDate(2026, 12, 3));
        QCOMPARE(given.page.windowTitle(), u"November 2026"_s);
        // WHEN
        QTest::mouseDClick(third, Qt::LeftButton);
        // THEN
        QVERIFY(given.model.opened());
        QCOMPARE(given.model.opened()->post.plannedFor, QDateTime(QDate(2026, 12, 3), QTime(9, 0)));
        QCOMPARE(given.page.windowTitle(), u"December 2026"_s);
    }

    void aDayOffersWhatCanBegin()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        ui::DayCell *day = given.day(u"Thursday 26 November 2026"_s);
        const QStringList verbs{u"New post"_s, u"New idea"_s, u"Today"_s};
        // WHEN THEN by mouse, which also chooses it, and by keyboard
        QCOMPARE(offeredBy(*day, QContextMenuEvent::Mouse), verbs);
        QCOMPARE(given.model.selectedDate(), thursday);
        QVERIFY(day->hasFocus());
        QCOMPARE(offeredBy(*day, QContextMenuEvent::Keyboard), verbs);
        given.action(u"new-post"_s)->trigger();
        QCOMPARE(given.model.opened()->post.plannedFor, QDateTime(thursday, QTime(9, 0)));
    }

    void verbsAreOnlyOnWhereTheyDoSomething()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        const auto areOn
            = [&given](const QStringList &ids) { return std::ranges::all_of(ids, [&](const QString &id) { return given.action(id)->isEnabled(); }); };
        const auto areOff
            = [&given](const QStringList &ids) { return std::ranges::none_of(ids, [&](const QString &id) { return given.action(id)->isEnabled(); }); };
        const QStringList onPost{u"duplicate"_s, u"remove"_s, u"plan-on"_s, u"to-the-ideas"_s};
        given.page.focusMain();
        QVERIFY(areOff(onPost));
        // WHEN a new post has no words yet
        given.model.startOn(thursday);
        // THEN
        QVERIFY(areOff(onPost));
        QVERIFY(given.action(u"remove"_s)->toolTip().contains(u"write a few words first"_s));
        // WHEN it has some
        QTest::keyClicks(QApplication::focusWidget(), u"Bread"_s);
        // THEN
        QTRY_VERIFY(areOn(onPost));
        QCOMPARE(given.action(u"remove"_s)->toolTip(), u"Remove this post; it can be undone"_s);
        // WHEN it is an idea
        given.action(u"to-the-ideas"_s)->trigger();
        // THEN
        QTRY_VERIFY(areOff({u"to-the-ideas"_s}));
        QVERIFY(areOn({u"duplicate"_s, u"remove"_s, u"plan-on"_s}));
    }

    void aScheduledPostIsScheduledOnAnotherDay()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        const domain::ZonedTime evening{.wall = QDateTime(thursday, QTime(18, 0)), .zone = "Europe/Paris"};
        given.add(u"Bread"_s, PostState::Scheduled, QDateTime(thursday, QTime(9, 0)), evening);
        QTRY_VERIFY(given.chip(u"Bread"_s));
        given.chip(u"Bread"_s)->setFocus();
        QCOMPARE(given.action(u"plan-on"_s)->text(), u"Schedule on…"_s);
        // WHEN
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
        // THEN
        QTRY_VERIFY(QApplication::activePopupWidget());
        QCOMPARE(QApplication::activePopupWidget()->accessibleName(), u"Schedule “Bread” on:"_s);
        QApplication::activePopupWidget()->close();
    }

    void aPostIsMovedByKeyboardAndKeepsTheFocus()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        const auto id = given.add(u"Bread"_s, PostState::Draft, QDateTime(thursday, QTime(9, 0))).id;
        QTRY_VERIFY(given.chip(u"Bread"_s));
        given.model.selectDate(thursday);
        given.page.focusMain();
        QCOMPARE(QApplication::focusWidget(), given.day(u"Thursday 26 November 2026, 1"_s));
        // WHEN into the day, then one day on and one week on
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), given.chip(u"Bread"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(given.stored(id).plannedFor, QDateTime(thursday.addDays(1), QTime(9, 0)));
        QTRY_VERIFY(QApplication::focusWidget() == given.chip(u"Bread"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
        // THEN the month turns with it
        QTRY_COMPARE(given.stored(id).plannedFor, QDateTime(QDate(2026, 12, 4), QTime(9, 0)));
        QTRY_COMPARE(given.page.windowTitle(), u"December 2026"_s);
        QTRY_VERIFY(given.chip(u"Bread"_s) && QApplication::focusWidget() == given.chip(u"Bread"_s));
    }

    void arrowsWalkTheDaysAndTheMonths()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        given.page.focusMain();
        QCOMPARE(given.model.selectedDate(), QDate(2026, 11, 23));
        // WHEN
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        // THEN
        QCOMPARE(given.model.selectedDate(), QDate(2026, 12, 1));
        QCOMPARE(given.page.windowTitle(), u"December 2026"_s);
        QCOMPARE(QApplication::focusWidget(), given.day(u"Tuesday 1 December 2026"_s));
        // WHEN
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageUp);
        // THEN
        QCOMPARE(given.page.windowTitle(), u"November 2026"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_T);
        QCOMPARE(given.model.selectedDate(), QDate(2026, 11, 23));
    }

    void aNewPostIsWrittenBesideTheMonth()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        given.model.selectDate(thursday);
        given.page.focusMain();
        // WHEN
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
        auto *title = named<QLineEdit>(given.page, u"Title"_s);
        QVERIFY(title);
        QCOMPARE(QApplication::focusWidget(), title);
        QTest::keyClicks(title, u"Nine new loaves"_s);
        // THEN the letter N is written, and no second post begins
        QTRY_VERIFY(given.chip(u"Nine new loaves, 09:00, planned"_s));
        QCOMPARE(title->text(), u"Nine new loaves"_s);
        // WHEN
        QTest::keyClick(title, Qt::Key_Escape);
        // THEN
        QVERIFY(!given.model.opened());
        QTRY_VERIFY(named<QListView>(given.page, u"Ideas"_s));
    }

    void deleteRemovesAndUndoBringsBack()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        given.add(u"Bread"_s, PostState::Draft, QDateTime(thursday, QTime(9, 0)));
        QTRY_VERIFY(given.chip(u"Bread"_s));
        given.chip(u"Bread"_s)->setFocus();
        // WHEN
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        // THEN
        QTRY_VERIFY(!given.chip(u"Bread"_s));
        given.undo.undo();
        QTRY_VERIFY(given.chip(u"Bread"_s));
    }

    void aCrowdedDayOpensItsList()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        for (int hour = 8; hour < 16; ++hour)
            given.add(u"Post %1"_s.arg(hour), PostState::Draft, QDateTime(thursday, QTime(hour, 0)));
        QTRY_VERIFY(named<QAbstractButton>(given.page, u"All posts of Thursday"_s));
        QTRY_VERIFY(given.day(u"Thursday 26 November 2026, 8"_s));
        QVERIFY(!given.chip(u"Post 15"_s));
        // WHEN
        QTest::mouseClick(named<QAbstractButton>(given.page, u"All posts of Thursday"_s), Qt::LeftButton);
        // THEN
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTRY_VERIFY(given.chip(u"Post 15"_s));
        QTest::mouseClick(given.chip(u"Post 15"_s), Qt::LeftButton);
        QTRY_VERIFY(given.model.opened());
        QCOMPARE(given.model.opened()->post.title, u"Post 15"_s);
    }

    void whatStillLeavesIsNotHiddenBehindWhatHasLeft()
    {
        // GIVEN a day without room for all, of which the most has left
        Given given;
        QVERIFY(given.isReady());
        for (int hour = 8; hour < 16; ++hour)
            given.add(u"Post %1"_s.arg(hour), hour < 15 ? PostState::Published : PostState::Draft, QDateTime(thursday, QTime(hour, 0)));
        // THEN what is to come is seen
        QTRY_VERIFY(given.day(u"Thursday 26 November 2026, 8"_s));
        QTRY_VERIFY(given.chip(u"Post 15"_s));
        QVERIFY(!given.chip(u"Post 14"_s));
    }

    void theFocusStaysOnItsPostWhereADayGetsOtherRoom()
    {
        // GIVEN a day without room for all, what is to come on top and with the focus
        Given given;
        QVERIFY(given.isReady());
        for (int hour = 8; hour < 16; ++hour)
            given.add(u"Post %1"_s.arg(hour), hour < 15 ? PostState::Published : PostState::Draft, QDateTime(thursday, QTime(hour, 0)));
        QTRY_VERIFY(given.day(u"Thursday 26 November 2026, 8"_s));
        QTRY_VERIFY(given.chip(u"Post 15"_s));
        given.model.selectDate(thursday);
        given.chip(u"Post 15"_s)->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), given.chip(u"Post 15"_s));
        // WHEN there is room for all, which stand by their times then
        given.page.resize(1204, 2400);
        QTRY_VERIFY(given.chip(u"Post 14"_s));
        QVERIFY(given.chip(u"Post 15"_s)->y() > given.chip(u"Post 14"_s)->y());
        // THEN the next key acts on the same post
        QCOMPARE(QApplication::focusWidget(), given.chip(u"Post 15"_s));
        // AND so it is the other way
        given.page.resize(1204, 740);
        QTRY_VERIFY(!given.chip(u"Post 14"_s));
        QCOMPARE(QApplication::focusWidget(), given.chip(u"Post 15"_s));
    }

    void whatIsInTroubleIsNotHiddenBehindTheRest()
    {
        // GIVEN a day without room for all, the last of which failed
        Given given;
        QVERIFY(given.isReady());
        for (int hour = 8; hour < 16; ++hour)
            given.add(u"Post %1"_s.arg(hour), hour < 15 ? PostState::Draft : PostState::Failed, QDateTime(thursday, QTime(hour, 0)));
        // THEN it is seen
        QTRY_VERIFY(given.day(u"Thursday 26 November 2026, 8"_s));
        QTRY_VERIFY(given.chip(u"Post 15"_s));
        QVERIFY(named<QAbstractButton>(given.page, u"All posts of Thursday"_s)->accessibleName().endsWith(u"2026"_s));
        // WHEN there are more of them than there is room for
        for (int hour = 16; hour < 23; ++hour)
            given.add(u"Post %1"_s.arg(hour), PostState::Failed, QDateTime(thursday, QTime(hour, 0)));
        // THEN what is hidden is said
        QTRY_VERIFY(given.day(u"Thursday 26 November 2026, 15"_s));
        auto *more = named<QAbstractButton>(given.page, u"All posts of Thursday"_s);
        QTRY_VERIFY2(more->accessibleName().contains(u"in trouble"_s), qPrintable(more->accessibleName()));
        // AND arrows walk the list of all
        QTest::mouseClick(more, Qt::LeftButton);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QWidget *list = QApplication::activePopupWidget();
        auto *first = named<ui::PostChip>(*list, u"Post 15"_s);
        QVERIFY(first);
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Down);
        QCOMPARE(list->focusWidget(), named<ui::PostChip>(*list, u"Post 16"_s));
        QTest::keyClick(list->focusWidget(), Qt::Key_Up);
        QCOMPARE(list->focusWidget(), first);
        // AND it is seen where they are
        for (int down = 0; down < 12; ++down)
            QTest::keyClick(list->focusWidget(), Qt::Key_Down);
        QVERIFY(!list->focusWidget()->visibleRegion().isEmpty());
        // AND End and Home go to the last and the first
        const auto chips = list->findChildren<ui::PostChip *>();
        QTest::keyClick(list->focusWidget(), Qt::Key_Home);
        QCOMPARE(list->focusWidget(), chips.first());
        QTest::keyClick(list->focusWidget(), Qt::Key_End);
        QCOMPARE(list->focusWidget(), chips.last());
        QVERIFY(!list->focusWidget()->visibleRegion().isEmpty());
        list->close();
    }

    void whatHasLeftIsLookedAtAndSaysWhyItStays()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        given.add(u"Out"_s, PostState::Published, QDateTime(QDate(2026, 11, 20), QTime(9, 0)));
        QTRY_VERIFY(given.chip(u"Out"_s));
        // WHEN
        QTest::mouseClick(given.chip(u"Out"_s), Qt::LeftButton);
        QTRY_VERIFY(named<QLineEdit>(given.page, u"Title"_s));
        // THEN
        auto *title = named<QLineEdit>(given.page, u"Title"_s);
        QVERIFY(title->isReadOnly());
        QVERIFY(title->toolTip().startsWith(u"It has left"_s));
        QVERIFY(!title->hasFocus() && title->selectedText().isEmpty());
        QVERIFY(named<QPlainTextEdit>(given.page, u"Text"_s)->isReadOnly());
        // WHEN
        QTest::keyClick(given.page.focusWidget(), Qt::Key_Escape);
        // THEN
        QVERIFY(!given.model.opened());
    }

    void aWorkspaceForReadingOnlyOffersNothingThatWrites()
    {
        // GIVEN a draft and an idea
        tests::FakeClock clock;
        tests::Workspace workspace;
        domain::Id<domain::Post> draft;
        {
            store::PostStore posts(workspace.database());
            draft = tests::await(posts.add({.state = PostState::Draft, .title = u"Bread"_s, .plannedFor = QDateTime(thursday, QTime(9, 0))}))->id;
            QVERIFY(tests::await(posts.add({.state = PostState::Idea, .title = u"Salt"_s})));
        }
        workspace.reopenReadOnly();
        store::PostStore posts(workspace.database());
        store::ChannelStore channels(workspace.database());
        store::ArticleStore articles(workspace.database());
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::CalendarPageModel model(workspace.database(), posts, channels, articles, messages, navigator, undo, clock);
        ui::CalendarPage page(model);
        page.resize(1204, 740);
        page.show();
        QTRY_VERIFY(named<ui::PostChip>(page, u"Bread"_s));
        // WHEN it is opened
        model.open(draft);
        QTRY_VERIFY(named<QLineEdit>(page, u"Title"_s));
        // THEN
        const QString reason = u"The workspace was opened for reading only."_s;
        for (const QString &verb : {u"New post"_s, u"New idea"_s, u"Duplicate"_s, u"To the ideas"_s, u"Remove"_s, u"Plan on…"_s, u"Move one day later"_s}) {
            const auto actions = page.actions();
            const auto found = std::ranges::find(actions, verb, &QAction::text);
            QVERIFY2(found != actions.end() && !(*found)->isEnabled(), qPrintable(verb));
            QCOMPARE((*found)->toolTip(), reason);
        }
        QVERIFY(named<QLineEdit>(page, u"Title"_s)->isReadOnly());
        QCOMPARE(named<QCheckBox>(page, u"Scheduled for"_s)->toolTip(), reason);
        QVERIFY(!named<QCheckBox>(page, u"Planned for"_s)->isEnabled());
        QVERIFY(!drop(*named<ui::DayCell>(page, u"Friday 27 November 2026"_s), draft));
        model.startOn(thursday);
        QCOMPARE(model.opened()->post.id, draft);
    }

    void theWheelTurnsTheMonth()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        QWidget *month = named(given.page, u"Month"_s);
        QVERIFY(month);
        // WHEN
        QWheelEvent notch(QPointF(50, 50), month->mapToGlobal(QPointF(50, 50)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(month, &notch);
        // THEN
        QCOMPARE(given.page.windowTitle(), u"December 2026"_s);
    }

    void everyControlThatTakesTheFocusHasAName()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"Bread"_s, PostState::Draft, QDateTime(thursday, QTime(9, 0))).id;
        given.model.open(id);
        QTRY_VERIFY(given.model.opened());
        // WHEN THEN
        for (const QWidget *widget : given.page.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            // The line in a combo or a date edit speaks through the control it is part of.
            const bool isPartOfAControl = widget->parentWidget()->inherits("QAbstractSpinBox") || widget->parentWidget()->inherits("QComboBox");
            QVERIFY2(isPartOfAControl || !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(CalendarPageTest)
#include "calendarpagetest.moc"
