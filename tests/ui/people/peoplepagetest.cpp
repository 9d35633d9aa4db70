// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplepage.h"

#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "tests/ui/named.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::aMention;
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

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

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
            if (action->text() == "Import people…"_L1 || action->text() == "Note"_L1)
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
