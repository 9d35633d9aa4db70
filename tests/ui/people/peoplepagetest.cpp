// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplepage.h"

#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "tests/ui/named.h"
#include "ui/people/personcards.h"
#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::aMention;
using tests::await;
using tests::named;

class PeoplePageTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(store::Database &database)
            : people(database, messages, navigator, undo, clock)
            , page(people)
        {
            page.resize(1204, 740);
            page.show();
        }

        tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::PeoplePageModel people;
        ui::PeoplePage page;
    };

    static QAction *action(const ui::PeoplePage &page, const QString &text)
    {
        const auto actions = page.actions();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        return found == actions.cend() ? nullptr : *found;
    }
    /// Whether a label that is shown has these words.
    static bool said(const QWidget &window, const QString &words)
    {
        const auto labels = window.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void aLetterThatMeansNothingNowIsLeftToTheWindow()
    {
        tests::Workspace workspace;
        tests::takeIn(workspace.database(),
                      {aMention(u"1"_s).by(u"ada"_s).saying(u"Where is my order"_s), aMention(u"2"_s).by(u"bob"_s).saying(u"Thank you"_s)});
        Desk desk(workspace.database());
        auto *list = named<QAbstractItemView>(desk.page, u"People"_s);
        QVERIFY(list);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        // WHEN a key is pressed that is no verb here, THEN the list leaves it, and the window can say why
        QKeyEvent letter(QEvent::KeyPress, Qt::Key_E, Qt::NoModifier, u"e"_s);
        QApplication::sendEvent(list, &letter);
        QVERIFY(!letter.isAccepted());
        // AND keeps those by which it is walked
        QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
        QApplication::sendEvent(list, &down);
        QVERIFY(down.isAccepted());
    }

    void aPersonIsEditedInPlaceAndUndone()
    {
        // GIVEN
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).by(u"ada"_s).saying(u"Where is my order"_s)});
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTRY_VERIFY(named<QLineEdit>(desk.page, u"Company"_s));
        auto *company = named<QLineEdit>(desk.page, u"Company"_s);
        // WHEN
        company->setFocus();
        QTest::keyClicks(company, u"Analytical Engines"_s);
        QTest::keyClick(company, Qt::Key_Return);
        // THEN
        QTRY_COMPARE(desk.people.card()->person.company, u"Analytical Engines"_s);
        // WHEN
        desk.undo.undo();
        // THEN
        QTRY_VERIFY(desk.people.card()->person.company.isEmpty());
        QTRY_VERIFY(company->text().isEmpty());
        // WHEN a role is pressed
        named<QAbstractButton>(desk.page, u"Customer"_s)->click();
        // THEN
        QTRY_VERIFY(desk.people.card()->person.roles.testFlag(domain::PersonRole::Customer));
    }

    void anEntryOfTheTimelineOpensInTheInbox()
    {
        // GIVEN
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).by(u"ada"_s).saying(u"Where is my order"_s)});
        Desk desk(workspace.database());
        QTRY_VERIFY(named<QListView>(desk.page, u"Timeline"_s));
        auto *timeline = named<QListView>(desk.page, u"Timeline"_s);
        QTRY_COMPARE(timeline->model()->rowCount(), 1);
        QSignalSpy asked(&desk.navigator, &models::Navigator::mentionRequested);
        // WHEN
        timeline->setFocus();
        timeline->setCurrentIndex(timeline->model()->index(0, 0));
        QTest::keyClick(timeline, Qt::Key_Return);
        // THEN
        QCOMPARE(asked.size(), 1);
    }

    void anAccountIsAddedAndRemovedByKeyboard()
    {
        // GIVEN somebody who spoke
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).by(u"ada"_s).saying(u"Hello"_s)});
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTRY_VERIFY(named<QWidget>(desk.page, u"ada, "_s));
        // WHEN an account is added
        named<QAbstractButton>(desk.page, u"Add an account"_s)->click();
        QTRY_VERIFY(named<QLineEdit>(desk.page, u"Handle or address"_s));
        auto *field = named<QLineEdit>(desk.page, u"Handle or address"_s);
        field->setText(u"@lovelace@example.social"_s);
        QTest::keyClick(field, Qt::Key_Return);
        // THEN it stands there
        QTRY_VERIFY(named<QWidget>(desk.page, u"@lovelace@example.social"_s));
        // WHEN it is removed from its row
        auto *row = named<QWidget>(desk.page, u"@lovelace@example.social"_s);
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Delete);
        // THEN it goes, and the keyboard stays among the accounts
        QTRY_COMPARE(desk.people.card()->identities.size(), 1);
        QTRY_VERIFY(desk.page.focusWidget() && desk.page.focusWidget()->accessibleName().startsWith(u"ada, "_s));
        // WHEN
        desk.undo.undo();
        // THEN
        QTRY_VERIFY(named<QWidget>(desk.page, u"@lovelace@example.social"_s));
    }

    void whoTakesAMergeApartStaysAmongTheAccounts()
    {
        // GIVEN two who were merged
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).by(u"ada"_s).saying(u"Hello"_s), aMention(u"2"_s).by(u"bob"_s).saying(u"Hello"_s)});
        store::PeopleStore store(workspace.database());
        const auto keys = await(store.keys({}, store::PersonOrder::Name, {}, -1));
        QVERIFY(await(store.merge(keys->at(0), keys->at(1), domain::Instant{})));
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTRY_VERIFY(named<QAbstractButton>(desk.page, u"Take “BOB” out again"_s));
        // WHEN they are taken apart
        auto *button = named<QAbstractButton>(desk.page, u"Take “BOB” out again"_s);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        // THEN
        QTRY_VERIFY(!named<QAbstractButton>(desk.page, u"Take “BOB” out again"_s));
        QTRY_COMPARE(desk.people.card()->identities.size(), 1);
        QVERIFY(desk.page.focusWidget() && desk.page.focusWidget()->accessibleName().startsWith(u"ada, "_s));
    }

    void whoMergesThePersonShownSeesWhoTheyAreNow()
    {
        // GIVEN a pair, one of whom is shown, among the duplicates
        tests::Workspace workspace;
        store::PeopleStore store(workspace.database());
        QList<domain::PersonCard> cards(2);
        for (auto &card : cards)
            card.person.name = u"Ada Lovelace"_s;
        cards[0].person.mail = u"ada@example.org"_s;
        cards[1].identities.append({.service = u"mastodon"_s, .handle = u"@ada@example.social"_s});
        QVERIFY(await(store.takeIn(cards)));
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        auto *list = named<QTreeView>(desk.page, u"People"_s);
        // Who is still being read would come over the duplicates.
        QTRY_VERIFY(list && list->model()->rowCount() == 2 && desk.people.card());
        for (QAction *action : desk.page.actions()) {
            if (action->text() == "Find duplicates"_L1)
                action->trigger();
        }
        QTRY_VERIFY(named<QAbstractButton>(desk.page, u"Merge Ada"_s));
        desk.people.open(desk.people.duplicates().first().other.id);
        QTRY_VERIFY(desk.people.card());
        for (QAction *action : desk.page.actions()) {
            if (action->text() == "Find duplicates"_L1)
                action->trigger();
        }
        QTRY_VERIFY(named<QAbstractButton>(desk.page, u"Merge Ada"_s) && !desk.people.isLooking());
        // WHEN they are merged by keyboard
        auto *merge = named<QAbstractButton>(desk.page, u"Merge Ada"_s);
        merge->setFocus();
        QTest::keyClick(merge, Qt::Key_Space);
        // THEN the one they are is shown, and the keyboard is in the list
        QTRY_VERIFY(named<QWidget>(desk.page, u"@ada@example.social"_s));
        QCOMPARE(desk.people.card()->person.mail, u"ada@example.org"_s);
        QTRY_COMPARE(desk.page.focusWidget(), list);
    }

    void somebodyIsMergedByTheNameOfTheOther()
    {
        // GIVEN two people, one of whom is shown
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).by(u"ada"_s).saying(u"Hello"_s), aMention(u"2"_s).by(u"bob"_s).saying(u"Hello"_s)});
        Desk desk(workspace.database());
        QTRY_VERIFY(desk.people.card() && desk.people.list().rowCount() == 2);
        const QString other = desk.people.card()->person.name == "ADA"_L1 ? u"bob"_s : u"ada"_s;
        // WHEN the other is named
        for (QAction *action : desk.page.actions()) {
            if (action->text() == u"Merge with…"_s)
                action->trigger();
        }
        QTRY_VERIFY(named<QLineEdit>(desk.page, u"The other"_s));
        auto *field = named<QLineEdit>(desk.page, u"The other"_s);
        const auto buttons = field->window()->findChildren<QPushButton *>();
        const auto merge = std::ranges::find(buttons, u"Merge"_s, &QPushButton::text);
        QVERIFY(merge != buttons.cend() && !(*merge)->isEnabled());
        auto *found = named<QListWidget>(*field->window(), u"People found"_s);
        QTest::keyClicks(field, other);
        QTRY_COMPARE(found->count(), 1);
        QVERIFY(!(*merge)->isEnabled());
        // THEN Enter in the field chooses, and merges nobody
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(found->currentRow(), 0);
        QVERIFY((*merge)->isEnabled() && field->window()->isVisible());
        QVERIFY(said(*field->window(), u"“ADA” and “BOB” one person"_s) || said(*field->window(), u"“BOB” and “ADA” one person"_s));
        QCOMPARE(desk.people.list().rowCount(), 2);
        // WHEN it is pressed on who is chosen
        QTest::keyClick(found, Qt::Key_Return);
        // THEN they are one
        QTRY_COMPARE(desk.people.list().rowCount(), 1);
        QTRY_COMPARE(desk.people.merges().size(), 1);
        QTRY_COMPARE(desk.people.card() ? desk.people.card()->identities.size() : 0, 2);
    }

    void enterChoosesAmongThoseWhomTheWordsTypedFind()
    {
        // GIVEN three people, one of whom is shown, and the dialog with the two others
        tests::Workspace workspace;
        tests::takeIn(workspace.database(),
                      {aMention(u"1"_s).by(u"ada"_s).saying(u"Hello"_s), aMention(u"2"_s).by(u"bob"_s).saying(u"Hello"_s),
                       aMention(u"3"_s).by(u"cyd"_s).saying(u"Hello"_s)});
        Desk desk(workspace.database());
        QTRY_VERIFY(desk.people.card() && desk.people.list().rowCount() == 3);
        for (QAction *action : desk.page.actions()) {
            if (action->text() == u"Merge with…"_s)
                action->trigger();
        }
        QTRY_VERIFY(named<QLineEdit>(desk.page, u"The other"_s));
        auto *field = named<QLineEdit>(desk.page, u"The other"_s);
        auto *found = named<QListWidget>(*field->window(), u"People found"_s);
        QTRY_COMPARE(found->count(), 2);
        // WHEN the second is named, and Enter pressed twice before they are found
        const QString name = found->item(1)->text().left(3);
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Return);
        // THEN it is they who are chosen, and nobody is merged
        QTRY_COMPARE(found->currentRow(), 0);
        QVERIFY(found->currentItem()->text().startsWith(name));
        QVERIFY(field->window()->isVisible());
        QCOMPARE(desk.people.list().rowCount(), 3);
    }

    void aNewSegmentTakesOverWhatIsSearched()
    {
        // GIVEN a search
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).by(u"ada"_s).saying(u"Hello"_s), aMention(u"2"_s).by(u"bob"_s).saying(u"Hello"_s)});
        Desk desk(workspace.database());
        desk.page.search(u"ada"_s);
        QTRY_COMPARE(desk.people.list().rowCount(), 1);
        // WHEN
        action(desk.page, u"New segment…"_s)->trigger();
        // THEN
        QTRY_VERIFY(named<QLineEdit>(desk.page, u"Query of the segment"_s));
        QCOMPARE(named<QLineEdit>(desk.page, u"Query of the segment"_s)->text(), u"person:ada* OR company:ada*"_s);
    }

    void allFilesThatTheDialogNamesAreTakenIn_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("names") << u"\"1.vcf\" \"2.csv\" \"3.csv\""_s;
        QTest::newRow("whole paths") << u"\"%1/1.vcf\" \"%1/2.csv\" \"%1/3.csv\""_s;
    }
    void allFilesThatTheDialogNamesAreTakenIn()
    {
        QFETCH(const QString, typed);
        // GIVEN three files of people
        tests::Workspace workspace;
        const auto write = [&workspace](const QString &name, const QByteArray &bytes) {
            QFile file(workspace.folder() + u'/' + name);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) > 0;
        };
        QVERIFY(write(u"1.vcf"_s, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:One\r\nEND:VCARD\r\n"));
        QVERIFY(write(u"2.csv"_s, "name\nTwo\n") && write(u"3.csv"_s, "name\nThree\n"));
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        // WHEN they are typed into the dialog one after another
        action(desk.page, u"Import people…"_s)->trigger();
        QTRY_VERIFY(desk.page.findChild<QFileDialog *>());
        auto *dialog = desk.page.findChild<QFileDialog *>();
        dialog->setDirectory(workspace.folder());
        auto *field = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        auto *files = dialog->findChild<QListView *>(u"listView"_s);
        QVERIFY(field && files);
        QTRY_VERIFY(files->model()->rowCount(files->rootIndex()) >= 3);
        field->setFocus();
        // The list of what could be meant takes the keys while it stands.
        const auto press = [field](const auto &key) { QTest::keyClick(QApplication::activePopupWidget() ? QApplication::activePopupWidget() : field, key); };
        for (const QChar c : typed.contains(u'%') ? typed.arg(workspace.folder()) : typed)
            press(c.toLatin1());
        press(Qt::Key_Return);
        // THEN all are there
        QTRY_COMPARE(desk.people.list().rowCount(), 3);
    }

    void theCardsOfAnotherPersonBeginAtTheTopAndAreNotCut()
    {
        // GIVEN
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).by(u"ada"_s).saying(u"Hello"_s), aMention(u"2"_s).by(u"bob"_s).saying(u"Hello"_s)});
        Desk desk(workspace.database());
        desk.page.resize(1260, 500);
        auto *list = named<QTreeView>(desk.page, u"People"_s);
        QTRY_VERIFY(list && list->model()->rowCount() == 2);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_VERIFY(desk.people.card());
        QWidget *cards = desk.page.findChild<ui::PersonCards *>();
        auto *scroll = qobject_cast<QScrollArea *>(cards->parentWidget()->parentWidget());
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
        // THEN nothing of them stands behind the scroll bar
        QTRY_COMPARE(cards->width(), scroll->viewport()->width());
        QVERIFY(cards->minimumSizeHint().width() <= scroll->viewport()->width());
        // WHEN one is at their end, and goes to another person
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        list->setCurrentIndex(list->model()->index(1, 0));
        // THEN
        QTRY_COMPARE(scroll->verticalScrollBar()->value(), 0);
    }

    void whatIsNoSiteStaysWithTheReasonUnderIt()
    {
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).by(u"ada"_s).saying(u"Hello"_s), aMention(u"2"_s).by(u"bob"_s).saying(u"Hello"_s)});
        Desk desk(workspace.database());
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        auto *list = named<QTreeView>(desk.page, u"People"_s);
        QTRY_VERIFY(list && list->model()->rowCount() == 2);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_VERIFY(named<QLineEdit>(desk.page, u"Site"_s) && desk.people.card());
        auto *site = named<QLineEdit>(desk.page, u"Site"_s);
        // WHEN what is none is typed
        site->setFocus();
        QTest::keyClicks(site, u"my site"_s);
        QTest::keyClick(site, Qt::Key_Return);
        // THEN it stays, and the field says why
        QVERIFY(site->accessibleDescription().contains(u"my site"_s));
        QCOMPARE(site->text(), u"my site"_s);
        // WHEN another person is looked at, and this one again
        list->setCurrentIndex(list->model()->index(1, 0));
        QTRY_COMPARE(site->text(), QString());
        QCOMPARE(site->accessibleDescription(), QString());
        list->setCurrentIndex(list->model()->index(0, 0));
        // THEN nothing is lost
        QTRY_COMPARE(site->text(), u"my site"_s);
        // WHEN it is put right
        site->setFocus();
        site->selectAll();
        QTest::keyClicks(site, u"example.org"_s);
        QTest::keyClick(site, Qt::Key_Return);
        // THEN it is kept as an address
        QTRY_COMPARE(desk.people.card() ? desk.people.card()->person.site : QString(), u"https://example.org"_s);
        QTRY_COMPARE(site->text(), u"https://example.org"_s);
        QCOMPARE(site->accessibleDescription(), QString());
    }

    void aConsentThatIsBegunStaysWithItsPerson()
    {
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).by(u"ada"_s).saying(u"Hello"_s), aMention(u"2"_s).by(u"bob"_s).saying(u"Hello"_s)});
        Desk desk(workspace.database());
        auto *list = named<QTreeView>(desk.page, u"People"_s);
        QTRY_VERIFY(list && list->model()->rowCount() == 2);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_VERIFY(named<QLineEdit>(desk.page, u"Purpose"_s));
        // WHEN one is begun, and another person is looked at
        auto *purpose = named<QLineEdit>(desk.page, u"Purpose"_s);
        auto *day = named<QDateEdit>(desk.page, u"Day on which it was said"_s);
        const QDate today = day->date();
        purpose->setText(u"newsletter"_s);
        day->setDate(today.addDays(-30));
        list->setCurrentIndex(list->model()->index(1, 0));
        // THEN nothing of it is there
        QTRY_COMPARE(purpose->text(), QString());
        QCOMPARE(day->date(), today);
    }

    void aWorkspaceForReadingOnlyOffersNothingThatWrites()
    {
        // GIVEN
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).by(u"ada"_s).saying(u"Where is my order"_s)});
        workspace.reopenReadOnly();
        Desk desk(workspace.database());
        // WHEN
        QTRY_VERIFY(named<QLineEdit>(desk.page, u"Company"_s));
        // THEN
        QVERIFY(!named<QLineEdit>(desk.page, u"Company"_s)->isEnabled());
        for (QAction *action : desk.page.actions()) {
            if (action->text() == u"Import people…"_s || action->text() == "Note"_L1)
                QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        }
    }

    void anEmptyPlaceSaysWhatItIsFor()
    {
        // GIVEN nobody
        tests::Workspace workspace;
        Desk desk(workspace.database());
        // THEN the one button takes people in
        QTRY_VERIFY(desk.people.list().isComplete());
        QVERIFY(!named<QAbstractItemView>(desk.page, u"People"_s));
        QCOMPARE(desk.page.mainAction()->text(), u"Import people…"_s);
    }

    void everyControlThatTakesTheFocusHasAName()
    {
        // GIVEN
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).by(u"ada"_s).saying(u"Where is my order"_s)});
        Desk desk(workspace.database());
        QTRY_VERIFY(named<QLineEdit>(desk.page, u"Company"_s));
        // THEN
        for (const QWidget *control : desk.page.findChildren<QWidget *>()) {
            if (!control->isVisible() || (control->focusPolicy() & Qt::TabFocus) == 0)
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()), control->metaObject()->className());
        }
    }
};

QTEST_MAIN(PeoplePageTest)
#include "peoplepagetest.moc"
