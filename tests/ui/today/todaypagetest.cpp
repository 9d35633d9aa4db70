// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "ui/today/todaypage.h"
#include "ui/today/todayrow.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

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

    void aClosedFileOfSecretsIsSaidWithTheWayOut()
    {
        // GIVEN
        Desk desk(m_clock);
        tests::takeIn(desk.workspace.database(), {aMention(u"1"_s)});
        QTRY_VERIFY(desk.today.isReady() && !desk.today.isEmpty());
        const QString give = u"Give the passphrase of the file of secrets"_s;
        QVERIFY(!desk.button(give));
        // WHEN the file is closed
        desk.today.sealing().set(true, {u"feed"_s});
        // THEN that is said, and leads to where it is opened
        QTRY_VERIFY(desk.button(give));
        QVERIFY(desk.button(give)->accessibleDescription().contains(u"The file of secrets is closed"_s));
        QSignalSpy led(&desk.navigator, &models::Navigator::placeRequested);
        desk.button(give)->click();
        QCOMPARE(led.size(), 1);
        // WHEN it is open
        desk.today.sealing().set(false, {});
        QTRY_VERIFY(!desk.button(give));
    }

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

    void whatDoesNotLeaveByItselfStandsBelowAndIsNotCounted()
    {
        // GIVEN a post that is only planned
        Desk desk(m_clock);
        domain::Post post;
        post.state = domain::PostState::Draft;
        post.title = u"Bread"_s;
        post.plannedFor = QDateTime(QDate(2026, 11, 23), QTime(18, 0));
        QVERIFY(tests::await(store::PostStore(desk.workspace.database()).add(post)));
        const auto says = [&desk](const QString &words) {
            const auto labels = desk.page.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        };
        // THEN
        QTRY_VERIFY(says(u"Nothing of today leaves by itself"_s));
        QVERIFY(says(u"no channel yet · planned only, nothing leaves by itself"_s));
        QVERIFY(says(u"Staying here: 1 without a channel."_s));
    }

    void whatMayHaveLeftIsNotCalledGone_data()
    {
        QTest::addColumn<QString>("problem");
        QTest::newRow("unsure") << u"unsure: no answer"_s;
        QTest::newRow("failed") << u"refused: no"_s;
    }
    void whatMayHaveLeftIsNotCalledGone()
    {
        // GIVEN one of today that was published
        QFETCH(QString, problem);
        Desk desk(m_clock);
        store::PostStore posts(desk.workspace.database());
        domain::Post post;
        post.state = domain::PostState::Published;
        post.title = u"Salt"_s;
        post.plannedFor = QDateTime(QDate(2026, 11, 23), QTime(8, 0));
        QVERIFY(tests::await(posts.add(post)));
        const auto says = [&desk](const QString &words) {
            const auto labels = desk.page.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        };
        QTRY_VERIFY(says(u"All that was planned for today has left."_s));
        // WHEN another one failed, or may have left
        post.state = domain::PostState::Failed;
        post.title = u"Bread"_s;
        post.problem = problem;
        QVERIFY(tests::await(posts.add(post)));
        // THEN
        QTRY_VERIFY(says(u"What failed, or may have left, waits for you."_s));
        QVERIFY(!says(u"All that was planned for today has left."_s));
        QVERIFY(says(u"Nothing leaves by itself today"_s));
    }

    void aLongAddressInATroubleBreaksNothing()
    {
        // GIVEN a channel whose trouble names an address of 300 letters, and a mention that is one
        Desk desk(m_clock);
        const QString address = u"https://shop.example/"_s + QString(300, u'a');
        domain::Channel channel;
        channel.service = u"mastodon"_s;
        channel.name = u"Our server"_s;
        channel.address = u"https://server.example/@us"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        store::ConnectionStore connections(desk.workspace.database());
        const auto connected = tests::await(connections.connect(channel, connection, m_clock.now()));
        QVERIFY(connected);
        const auto turn = tests::await(connections.claim(u"us"_s, m_clock.now(), std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        const domain::Trouble trouble{.kind = domain::Trouble::Kind::Malformed, .said = u"no JSON at "_s + address};
        QVERIFY(tests::await(connections.endTurn(connected->id, u"us"_s, trouble, m_clock.now() + std::chrono::hours{1}, {}, m_clock.now())));
        tests::takeIn(desk.workspace.database(), {aMention(u"1"_s).saying(address)});
        // THEN the page is as wide as its window, and each row as its column
        const auto detailOf = [](const ui::TodayRow *row) {
            const auto labels = row->findChildren<QLabel *>();
            return labels.isEmpty() ? nullptr : labels.last();
        };
        const auto rows = [&desk] { return desk.page.findChildren<ui::TodayRow *>(); };
        QTRY_VERIFY(std::ranges::any_of(rows(), [](const ui::TodayRow *row) { return row->accessibleName().contains(u"has a problem"_s); }));
        QTRY_VERIFY(std::ranges::any_of(rows(), [](const ui::TodayRow *row) { return row->accessibleName().contains(u"https://shop"_s); }));
        QTest::qWait(50);
        QCOMPARE(desk.page.width(), 1204);
        constexpr int columns = 3;
        for (const ui::TodayRow *row : rows()) {
            QCOMPARE_LE(row->minimumSizeHint().width(), desk.page.width() / columns);
            QCOMPARE_LE(row->mapTo(&desk.page, QPoint(row->width(), 0)).x(), desk.page.width());
            // What is not shown whole is told whole.
            if (row->accessibleName().contains(u"has a problem"_s)) {
                QVERIFY(detailOf(row)->text().endsWith(u'…'));
                QVERIFY(row->toolTip().remove(QChar(0x200B)).contains(address));
                QVERIFY(row->accessibleName().contains(address));
            }
        }
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
