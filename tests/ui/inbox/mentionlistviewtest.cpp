// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "ui/inbox/mentiondelegate.h"
#include "ui/inbox/mentionlistview.h"
#include "ui/widgets/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QScrollBar>

#include <ctime>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::aMention;
using tests::await;

namespace {

/// How long this thread has worked, in milliseconds: unlike the clock on the wall, it does not count what other programs take from it.
qint64 windowThreadMs()
{
    timespec worked{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
    return worked.tv_sec * 1000 + worked.tv_nsec / 1'000'000;
}

} // namespace

class MentionListViewTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

    /// A list of waiting mentions in a window of its own.
    struct Window
    {
        Window(tests::Workspace &workspace, const domain::Clock &clock, domain::Grouping grouping = domain::Grouping::Mention)
            : list(workspace.database(), clock)
            , view(list)
            , choices(workspace.database(), clock)
            , delegate(choices, clock, workspace.database().zone())
        {
            view.setItemDelegate(&delegate);
            view.resize(380, 700);
            view.show();
            list.show({.state = domain::MentionState::Open}, grouping);
        }
        [[nodiscard]] int rowHeight() const { return view.visualRect(list.index(0)).height(); }

        models::MentionListModel list;
        ui::MentionListView view;
        models::TriageChoices choices;
        ui::MentionDelegate delegate;
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void whatIsReadStaysInPlaceWhileOthersComeInAbove()
    {
        // GIVEN a list scrolled down to some row
        tests::Workspace workspace;
        tests::makeMany(workspace.database(), 1'000);
        Window window(workspace, m_clock);
        QTRY_VERIFY(window.list.isComplete());
        window.view.scrollTo(window.list.index(500), QAbstractItemView::PositionAtTop);
        const QPersistentModelIndex top = window.view.indexAt({10, 1});
        QCOMPARE(top.row(), 500);
        // WHEN new ones come in
        tests::takeIn(workspace.database(), {aMention(u"a"_s), aMention(u"b"_s).at(60)});
        QTRY_COMPARE(window.list.rowCount(), 1'002);
        // THEN the same row is at the top
        QCOMPARE(top.row(), 502);
        QTRY_COMPARE(window.view.indexAt({10, 1}).row(), 502);
        // AND it stays when they go again
        store::InboxStore inbox(workspace.database());
        QVERIFY(await(inbox.edit(window.list.keys().first(2), {.state = domain::MentionState::Done})).has_value());
        QTRY_COMPARE(window.list.rowCount(), 1'000);
        QTRY_COMPARE(window.view.indexAt({10, 1}).row(), 500);
    }

    void rowsWaitForAPointerThatMovesOverThem()
    {
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"a"_s), aMention(u"b"_s).at(60)});
        Window window(workspace, m_clock);
        QTRY_COMPARE(window.list.rowCount(), 2);
        // GIVEN a pointer that moves over them
        QTest::mouseMove(window.view.viewport(), {50, 20});
        QTest::mouseMove(window.view.viewport(), {50, 30});
        // WHEN another one comes in
        tests::takeIn(workspace.database(), {aMention(u"c"_s).at(120)});
        QTest::qWait(100);
        // THEN it waits until the pointer rests
        QCOMPARE(window.list.rowCount(), 2);
        QTRY_COMPARE(window.list.rowCount(), 3);
        // AND for a key that is pressed nobody aims
        QTest::mouseMove(window.view.viewport(), {50, 40});
        QTest::keyClick(&window.view, Qt::Key_Down);
        tests::takeIn(workspace.database(), {aMention(u"d"_s).at(180)});
        QTRY_COMPARE_WITH_TIMEOUT(window.list.rowCount(), 4, 800);
    }

    void manyThatAreChosenStaySoWhenTheListIsReadAgain()
    {
        // GIVEN more chosen than are looked for one by one
        tests::Workspace workspace;
        constexpr int many = 6'000;
        tests::makeMany(workspace.database(), many);
        Window window(workspace, m_clock);
        QTRY_VERIFY(window.list.isComplete());
        window.view.selectAll();
        QCOMPARE(window.view.selectedCount(), many);
        // WHEN so much changes, faster than it is looked at, that it is read again
        QSignalSpy again(&window.list, &QAbstractItemModel::modelReset);
        store::InboxStore inbox(workspace.database());
        std::binary_semaphore read{0};
        const auto reading = workspace.database().read([&read](store::Connection &) {
            read.acquire();
            return domain::Result<bool>(true);
        });
        QVERIFY(await(inbox.edit(window.list.keys(), {.isFlagged = true})).has_value());
        QVERIFY(await(inbox.edit(window.list.keys(), {.isFlagged = false})).has_value());
        read.release();
        QVERIFY(await(reading).has_value());
        QTRY_VERIFY(!again.isEmpty());
        // THEN the same are chosen
        QTRY_COMPARE(window.view.selectedCount(), many);
        // AND where one of them is gone, none is: who acts on what he sees chosen has to see it
        QVERIFY(await(inbox.edit({window.list.keys().at(3)}, {.state = domain::MentionState::Done})).has_value());
        again.clear();
        window.view.selectAll();
        QVERIFY(await(inbox.edit(await(inbox.keys({}, {}, many)).value(), {.state = domain::MentionState::Done})).has_value());
        QTRY_COMPARE(window.list.rowCount(), 0);
        QCOMPARE(window.view.selectedCount(), 0);
    }

    void aConversationThatGoesUpLeavesWhatIsReadInItsPlace()
    {
        // GIVEN a list grouped by conversation, scrolled down, one of its rows chosen
        tests::Workspace workspace;
        tests::makeMany(workspace.database(), 1'000);
        Window window(workspace, m_clock, domain::Grouping::Conversation);
        QTRY_VERIFY(window.list.isComplete());
        window.view.scrollTo(window.list.index(500), QAbstractItemView::PositionAtTop);
        const QPersistentModelIndex top = window.view.indexAt({10, 1});
        const int below = 700;
        window.view.selectionModel()->setCurrentIndex(window.list.index(below), QItemSelectionModel::ClearAndSelect);
        window.view.scrollTo(window.list.index(500), QAbstractItemView::PositionAtTop);
        const QPersistentModelIndex chosen = window.list.index(below);
        const domain::ListedMention row = window.list.listedAt(below);
        // WHEN something new comes in to it, further down
        const models::MentionListModel::Key fresh(window.list.keys().first().value() + 1'024);
        QVERIFY(await(workspace.database().write([row, fresh](store::Connection &connection) {
            connection.changes().mentions.inserted << fresh;
            auto insert = connection.prepare(u"INSERT INTO mention (id, channel_id, conversation_id, kind, published_at, day, remote_id) "
                                             "SELECT ?, channel_id, conversation_id, kind, published_at, day, 'fresh' FROM mention WHERE id = ?"_s);
            return insert.bind(fresh).bind(row.mention).run();
        })));
        // THEN its row goes to the top of the list, still chosen, and the row at the top of the window stays there
        QTRY_COMPARE(chosen.row(), 0);
        QCOMPARE(window.view.selectedKeys(), QList{fresh});
        QCOMPARE(top.row(), 501);
        QTRY_COMPARE(window.view.indexAt({10, 1}).row(), 501);
    }

    void manyAreNotChosenInAnotherList()
    {
        // GIVEN three chosen of those that wait, which are flagged too
        tests::Workspace workspace;
        tests::makeMany(workspace.database(), 20);
        Window window(workspace, m_clock);
        QTRY_VERIFY(window.list.isComplete());
        QVERIFY(await(store::InboxStore(workspace.database()).edit(window.list.keys(), {.isFlagged = true})));
        window.view.setFocus();
        // The first row may be chosen already, with the focus.
        window.view.clearSelection();
        for (const int row : {3, 4, 5})
            window.view.selectionModel()->select(window.list.index(row), QItemSelectionModel::Select);
        QCOMPARE(window.view.selectedCount(), 3);
        // WHEN the flagged ones are shown
        window.list.show({.isFlagged = true}, domain::Grouping::Mention);
        QTRY_VERIFY(window.list.isComplete() && window.list.filter().isFlagged == true);
        // THEN nothing is chosen in them, where all twenty stand
        QCOMPARE(window.list.rowCount(), 20);
        QTRY_COMPARE(window.view.selectedCount(), 0);
        // AND one that was chosen alone stays so where it is seen, and only there
        window.view.selectionModel()->select(window.list.index(2), QItemSelectionModel::ClearAndSelect);
        const auto chosen = window.view.selectedKeys();
        window.list.show({.state = domain::MentionState::Open}, domain::Grouping::Mention);
        QTRY_VERIFY(window.list.isComplete() && !window.list.filter().isFlagged);
        QCOMPARE(window.view.selectedKeys(), chosen);
        window.view.selectionModel()->select(window.list.index(18), QItemSelectionModel::ClearAndSelect);
        window.list.show({.isFlagged = true}, domain::Grouping::Mention);
        QTRY_VERIFY(window.list.isComplete() && window.list.filter().isFlagged == true);
        QTRY_COMPARE(window.view.selectedCount(), 0);
    }

    void theChoiceStaysWhenTheListIsGroupedOrNot()
    {
        // GIVEN a chosen row
        tests::Workspace workspace;
        tests::makeMany(workspace.database(), 100);
        Window window(workspace, m_clock);
        QTRY_VERIFY(window.list.isComplete());
        window.view.selectRow(30);
        QTRY_VERIFY(window.list.rowAt(30).has_value());
        const auto chosen = window.view.selectedKeys();
        // WHEN the list is grouped
        window.list.show({.state = domain::MentionState::Open}, domain::Grouping::Conversation);
        QTRY_VERIFY(window.list.isComplete());
        // THEN its conversation is chosen
        QCOMPARE(window.view.selectedKeys(), chosen);
        // AND it when it is not grouped any more
        window.list.show({.state = domain::MentionState::Open});
        QTRY_VERIFY(window.list.isComplete());
        QCOMPARE(window.view.selectedKeys(), chosen);
    }

    void theChoiceStaysWhenTheListIsMadeAnew()
    {
        // GIVEN a chosen row far down
        tests::Workspace workspace;
        tests::makeMany(workspace.database(), 1'000);
        Window window(workspace, m_clock);
        QTRY_VERIFY(window.list.isComplete());
        window.view.selectRow(601);
        const auto chosen = window.view.selectedKeys();
        // WHEN every other row above leaves at once
        QList<models::MentionListModel::Key> gone;
        for (int row = 0; row < 600; row += 2)
            gone.append(window.list.keys()[row]);
        store::InboxStore inbox(workspace.database());
        QVERIFY(await(inbox.edit(gone, {.state = domain::MentionState::Done})).has_value());
        QTRY_COMPARE(window.list.rowCount(), 700);
        // THEN it is still chosen and seen
        QCOMPARE(window.view.selectedKeys(), chosen);
        QVERIFY(window.view.viewport()->rect().intersects(window.view.visualRect(window.list.index(window.list.rowOf(chosen.first())))));
    }

    void theChoiceStaysWhileAnotherProcessWrites()
    {
        // GIVEN a chosen row far down, and somebody else in the workspace
        tests::Workspace workspace;
        tests::makeMany(workspace.database(), 1'000);
        Window window(workspace, m_clock);
        QTRY_VERIFY(window.list.isComplete());
        window.view.selectRow(601);
        const auto chosen = window.view.selectedKeys();
        const auto below = window.list.keys()[602];
        const auto other = store::Database::open(workspace.path());
        QVERIFY(other);
        store::InboxStore elsewhere(**other);
        // WHEN they close some of it, again and again
        for (int row = 0; row < 5; ++row)
            QVERIFY(await(elsewhere.edit({window.list.keys()[100 + row]}, {.state = domain::MentionState::Done})));
        // THEN the row is chosen all the time
        QTRY_COMPARE(window.list.rowCount(), 995);
        QCOMPARE(window.view.selectedKeys(), chosen);
        // AND what is closed here meanwhile does not come back
        QVERIFY(await(elsewhere.edit({window.list.keys()[100]}, {.state = domain::MentionState::Done})));
        QVERIFY(await(store::InboxStore(workspace.database()).edit(chosen, {.state = domain::MentionState::Done})));
        QTRY_COMPARE(window.list.rowCount(), 993);
        QCOMPARE(window.list.rowOf(chosen.first()), -1);
        QTRY_COMPARE(window.view.selectedKeys(), QList{below});
    }

    void whatIsBelowTakesThePlaceOfWhatIsDone()
    {
        // GIVEN
        tests::Workspace workspace;
        tests::makeMany(workspace.database(), 20);
        Window window(workspace, m_clock);
        QTRY_VERIFY(window.list.isComplete());
        store::InboxStore inbox(workspace.database());
        // WHEN a row in the middle leaves
        window.view.selectRow(4);
        auto below = window.list.keys()[5];
        QVERIFY(await(inbox.edit(window.view.selectedKeys(), {.state = domain::MentionState::Done})).has_value());
        QTRY_COMPARE(window.list.rowCount(), 19);
        // THEN the one below it is chosen
        QTRY_COMPARE(window.view.selectedKeys(), QList{below});
        // AND under the last one, which has none below, the one above
        window.view.selectRow(18);
        const auto above = window.list.keys()[17];
        QVERIFY(await(inbox.edit(window.view.selectedKeys(), {.state = domain::MentionState::Done})).has_value());
        QTRY_COMPARE(window.view.selectedKeys(), QList{above});
    }

    void tagsShowTheirDotsInLowRowsAndWhereTheTimeLeftTakesTheRoom()
    {
        // GIVEN a mention that is due in a day and some hours, with three tags
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"1"_s).saying(u"Où est ma commande ?"_s)});
        Window window(workspace, m_clock);
        QTRY_VERIFY(window.list.isComplete());
        store::InboxStore inbox(workspace.database());
        QList<domain::Id<domain::Tag>> ids;
        for (const auto &[name, colour] : {std::pair(u"Livraison en retard"_s, 0), std::pair(u"Facture"_s, 2), std::pair(u"Réclamation"_s, 5)})
            ids << await(window.choices.findOrAddTag(name, colour))->id;
        QVERIFY(await(inbox.edit(window.list.keys(), {.priority = domain::Priority::Urgent, .addedTags = ids})).has_value());
        QVERIFY(await(workspace.database().write([now = m_clock.now()](store::Connection &connection) {
            auto due = connection.prepare(u"UPDATE mention SET due_at = ?"_s);
            connection.changes().everything = true;
            return due.bind(now + std::chrono::hours(42)).run();
        })));
        QTRY_COMPARE(window.choices.tags().size(), 3);
        QTRY_VERIFY(window.list.rowAt(0) && window.list.rowAt(0)->tags.size() == 3 && window.list.rowAt(0)->dueAt);
        const auto shows = [&window](int colour) {
            const QImage drawn = window.view.viewport()->grab().toImage();
            for (int y = 0; y < window.rowHeight(); ++y) {
                for (int x = 0; x < drawn.width(); ++x) {
                    if (drawn.pixelColor(x, y) == ui::theme::series(colour))
                        return true;
                }
            }
            return false;
        };
        // THEN each tag is seen, however narrow the list
        for (const int width : {380, 280}) {
            window.view.resize(width, 700);
            for (const bool isCompact : {false, true}) {
                window.delegate.setCompact(isCompact);
                window.view.followHeight();
                for (const int colour : {0, 2, 5})
                    QVERIFY2(shows(colour), qPrintable(u"%1 px, %2, colour %3"_s.arg(width).arg(isCompact).arg(colour)));
            }
        }
    }

    void rowsAreFoundByWhereTheyAre()
    {
        tests::Workspace workspace;
        tests::makeMany(workspace.database(), 100);
        Window window(workspace, m_clock);
        QTRY_VERIFY(window.list.isComplete());
        QCOMPARE(window.view.indexAt({5, window.rowHeight() + 1}).row(), 1);
        QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, {50, window.rowHeight() * 2 + 5});
        QCOMPARE(window.view.selectedKeys(), QList{window.list.keys()[2]});
        QTest::mouseClick(window.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, {50, window.rowHeight() * 4 + 5});
        QCOMPARE(window.view.selectedCount(), 3);
        QTest::keyClick(&window.view, Qt::Key_End);
        QCOMPARE(window.view.currentIndex().row(), 99);
    }

    void aLongListIsListedScrolledAndChosenWithoutALongFrame()
    {
        // GIVEN a list far longer than any screen
        constexpr int many = 200'000;
        constexpr qint64 longestFrameMs = 50;
        tests::Workspace workspace;
        tests::makeMany(workspace.database(), many);
        Window window(workspace, m_clock);
        // WHEN it is listed, jumped about in and chosen whole, while something else wants to happen all the time
        qint64 longest = 0;
        qint64 lastBeat = windowThreadMs();
        QTimer beat;
        beat.setInterval(0);
        connect(&beat, &QTimer::timeout, this, [&] {
            const qint64 now = windowThreadMs();
            longest = std::max(longest, now - std::exchange(lastBeat, now));
        });
        beat.start();
        QTRY_VERIFY(window.list.isComplete());
        const qint64 listing = std::exchange(longest, 0);
        auto *bar = window.view.verticalScrollBar();
        constexpr int jumps = 60;
        qint64 longestPaint = 0;
        for (int i = 0; i < jumps; ++i) {
            const qint64 painting = windowThreadMs();
            bar->setValue(static_cast<int>(qint64{bar->maximum()} * ((i * 37) % jumps) / jumps));
            window.view.viewport()->repaint();
            longestPaint = std::max(longestPaint, windowThreadMs() - painting);
            QTest::qWait(5);
        }
        const qint64 scrolling = std::exchange(longest, 0);
        window.view.selectAll();
        QTest::qWait(20);
        qInfo() << many << "rows: longest frame while listing" << listing << "ms, while jumping" << scrolling << "ms (painting" << longestPaint
                << "ms), while choosing all" << longest << "ms";
        // THEN no frame is late
        QCOMPARE(window.view.selectedCount(), many);
        QVERIFY(window.view.isAllSelected());
        QVERIFY2(std::max({listing, scrolling, longest}) <= longestFrameMs, "a frame took longer than 50 ms");
        // AND what is looked at is there
        bar->setValue(bar->maximum());
        QTRY_VERIFY(window.list.rowAt(many - 1).has_value());
    }
};

QTEST_MAIN(MentionListViewTest)
#include "mentionlistviewtest.moc"
