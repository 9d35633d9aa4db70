// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "ui/today/todaypage.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::aMention;

class TodayPageTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

    struct Desk
    {
        explicit Desk(const domain::Clock &clock)
            : today(workspace.database(), messages, navigator, undo, clock)
            , page(today)
        {
            page.resize(1204, 740);
            page.show();
        }
        /// The button whose name begins so.
        [[nodiscard]] QAbstractButton *button(const QString &beginning) const
        {
            for (auto *found : page.findChildren<QAbstractButton *>()) {
                if (found->isVisible() && found->accessibleName().startsWith(beginning))
                    return found;
            }
            return nullptr;
        }

        tests::Workspace workspace;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::TodayPageModel today;
        ui::TodayPage page;
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void anEmptyWorkspaceOffersToTakeSomethingIn()
    {
        Desk desk(m_clock);
        QSignalSpy asked(&desk.navigator, &models::Navigator::importRequested);
        QTRY_VERIFY(desk.button(u"Import"_s));
        desk.button(u"Import"_s)->click();
        QCOMPARE(asked.size(), 1);
    }

    void whoWaitsIsDoneInPlaceByKeyboard()
    {
        // GIVEN one who waits
        Desk desk(m_clock);
        tests::takeIn(desk.workspace.database(), {aMention(u"1"_s).saying(u"Where is my order"_s)});
        QTRY_VERIFY(desk.button(u"Done: Where is my order"_s));
        // WHEN its button is pressed
        QTest::keyClick(desk.button(u"Done: Where is my order"_s), Qt::Key_Space);
        // THEN the row goes
        QTRY_VERIFY(!desk.button(u"Done: Where is my order"_s));
        QCOMPARE(desk.undo.count(), 1);
    }

    void aRowOpensItsMention()
    {
        Desk desk(m_clock);
        tests::takeIn(desk.workspace.database(), {aMention(u"1"_s).saying(u"Where is my order"_s)});
        QSignalSpy asked(&desk.navigator, &models::Navigator::mentionRequested);
        desk.page.activateWindow();
        QTRY_VERIFY(desk.today.waiting().size() == 1);
        desk.page.focusMain();
        QTRY_VERIFY(desk.page.focusWidget());
        QTest::keyClick(desk.page.focusWidget(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
    }

    void refusalsAreShownInPlace()
    {
        // GIVEN an import that refused an entry
        Desk desk(m_clock);
        tests::takeIn(desk.workspace.database(), {aMention(u"1"_s), domain::Refusal{.source = u"Town square"_s, .entry = u"row 2"_s, .detail = u"torn"_s}});
        QTRY_VERIFY(desk.button(u"Why"_s));
        // WHEN it is asked why
        desk.button(u"Why"_s)->click();
        // THEN the button offers to hide it again
        QTRY_VERIFY(desk.button(u"Hide"_s));
        desk.button(u"Hide"_s)->click();
        QTRY_VERIFY(desk.button(u"Why"_s));
    }

    void aDayOfTheStripLeadsToTheCalendar()
    {
        Desk desk(m_clock);
        tests::takeIn(desk.workspace.database(), {aMention(u"1"_s)});
        QSignalSpy place(&desk.navigator, &models::Navigator::placeRequested);
        QSignalSpy asked(&desk.navigator, &models::Navigator::dayRequested);
        const QString tuesday = QLocale().toString(QDate(2026, 11, 24), QLocale::LongFormat);
        QTRY_VERIFY(desk.button(tuesday));
        desk.button(tuesday)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toDate(), QDate(2026, 11, 24));
        QCOMPARE(place.first().first().value<models::PlaceId>(), models::PlaceId::Calendar);
    }

    void aWorkspaceForReadingOnlyOffersNothingThatWrites()
    {
        // GIVEN
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).saying(u"Where is my order"_s)});
        workspace.reopenReadOnly();
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::TodayPageModel today(workspace.database(), messages, navigator, undo, m_clock);
        // WHEN
        ui::TodayPage page(today);
        page.resize(1204, 740);
        page.show();
        QTRY_COMPARE(today.waiting().size(), 1);
        // THEN
        const auto buttons = page.findChildren<QAbstractButton *>();
        const auto done = std::ranges::find_if(buttons, [](const QAbstractButton *one) { return one->accessibleName().startsWith(u"Done"_s); });
        QVERIFY(done != buttons.end());
        QVERIFY(!(*done)->isEnabled());
        QCOMPARE((*done)->toolTip(), u"The workspace was opened for reading only."_s);
        QVERIFY(!page.mainAction()->isEnabled());
    }

    void theMainActionBeginsAPostForToday()
    {
        // GIVEN
        Desk desk(m_clock);
        QSignalSpy asked(&desk.navigator, &models::Navigator::newPostRequested);
        // WHEN
        QVERIFY(desk.page.mainAction());
        desk.page.mainAction()->trigger();
        // THEN
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toDate(), QDate(2026, 11, 23));
    }
};

QTEST_MAIN(TodayPageTest)
#include "todaypagetest.moc"
