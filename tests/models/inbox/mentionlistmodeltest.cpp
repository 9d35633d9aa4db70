// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/mentionlistmodel.h"
#include "core/domain/query/parser.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::MentionListModel;
using tests::aMention;
using tests::await;

class MentionListModelTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

    static QStringList titles(const MentionListModel &list)
    {
        QStringList found;
        for (int row = 0; row < list.rowCount(); ++row)
            found.append(list.index(row).data().toString());
        return found;
    }

private Q_SLOTS:
    void rowsStandNewestFirst()
    {
        // GIVEN three mentions, taken in out of order
        tests::Workspace workspace;
        tests::takeIn(workspace.database(),
                      {aMention(u"b"_s).saying(u"second"_s).at(-20), aMention(u"c"_s).saying(u"first"_s).at(-10), aMention(u"a"_s).saying(u"third"_s).at(-30)});
        MentionListModel list(workspace.database(), m_clock);
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        // WHEN the list is shown
        list.show({});
        QTRY_VERIFY(list.isComplete());
        // THEN they stand by time, with their rows at hand from the first moment
        QCOMPARE(titles(list), (QStringList{u"first"_s, u"second"_s, u"third"_s}));
    }

    void whatComesInStandsInItsPlaceAndTheRestIsNotTouched()
    {
        // GIVEN a list of two
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"a"_s).saying(u"newest"_s).at(-1), aMention(u"c"_s).saying(u"oldest"_s).at(-30)});
        MentionListModel list(workspace.database(), m_clock);
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.show({});
        QTRY_VERIFY(list.isComplete());
        QSignalSpy inserted(&list, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&list, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex oldest = list.index(1);
        // WHEN one between them comes in
        tests::takeIn(workspace.database(), {aMention(u"b"_s).saying(u"between"_s).at(-10)});
        // THEN it stands between them, by one signal for one row
        QTRY_COMPARE(list.rowCount(), 3);
        QTRY_COMPARE(titles(list), (QStringList{u"newest"_s, u"between"_s, u"oldest"_s}));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(oldest.row(), 2);
    }

    void whatTheFilterNoLongerHoldsLeavesAndComesBack()
    {
        // GIVEN the open mentions
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"a"_s).saying(u"stays"_s).at(-1), aMention(u"b"_s).saying(u"goes"_s).at(-2)});
        MentionListModel list(workspace.database(), m_clock);
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.show({.state = domain::MentionState::Open});
        QTRY_VERIFY(list.isComplete());
        store::InboxStore inbox(workspace.database());
        // WHEN one is done
        const auto before = await(inbox.edit({list.keys()[1]}, {.state = domain::MentionState::Done}));
        QVERIFY(before.has_value());
        // THEN it leaves
        QTRY_COMPARE(titles(list), QStringList{u"stays"_s});
        // AND comes back when that is undone
        QVERIFY(await(inbox.restore(*before)).has_value());
        QTRY_COMPARE(titles(list), (QStringList{u"stays"_s, u"goes"_s}));
    }

    void whatIsBeingReadStaysUntilItIsLeft()
    {
        // GIVEN the open mentions, of which one is being read
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"a"_s).saying(u"first"_s).at(-1), aMention(u"b"_s).saying(u"read"_s).at(-2)});
        MentionListModel list(workspace.database(), m_clock);
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.show({.state = domain::MentionState::Open});
        QTRY_VERIFY(list.isComplete());
        const auto read = list.keys()[1];
        list.keep(read);
        store::InboxStore inbox(workspace.database());
        // WHEN it is done by others, as by an answer that has left
        const auto before = await(inbox.edit({read}, {.state = domain::MentionState::Done}));
        QVERIFY(before);
        // THEN it stands there as it is now
        QTRY_COMPARE(list.index(1).data(MentionListModel::RowRole).value<domain::MentionRow>().state, domain::MentionState::Done);
        QCOMPARE(titles(list), (QStringList{u"first"_s, u"read"_s}));
        // WHEN something else is read
        list.keep(list.keys()[0]);
        // THEN it goes
        QTRY_COMPARE(titles(list), QStringList{u"first"_s});
        // AND what the person does takes away what is read at once
        QVERIFY(await(inbox.restore(*before)));
        QTRY_COMPARE(list.rowCount(), 2);
        list.keep(read);
        list.letGo();
        QVERIFY(await(inbox.edit({read}, {.state = domain::MentionState::Done})));
        QTRY_COMPARE(titles(list), QStringList{u"first"_s});
    }

    void nothingMovesUnderAPointer()
    {
        // GIVEN a list at which somebody points
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"a"_s).saying(u"above"_s).at(-1), aMention(u"b"_s).saying(u"aimed at"_s).at(-2)});
        MentionListModel list(workspace.database(), m_clock);
        list.show({.state = domain::MentionState::Open});
        QTRY_VERIFY(list.isSettled());
        list.hold(true);
        // WHEN one above goes and another one comes in
        store::InboxStore inbox(workspace.database());
        QVERIFY(await(inbox.edit({list.keys()[0]}, {.state = domain::MentionState::Done})));
        tests::takeIn(workspace.database(), {aMention(u"c"_s).saying(u"new"_s).at(60)});
        QTest::qWait(100);
        // THEN every row is where it was, and it is known that they are not up to date
        QTRY_COMPARE(titles(list), (QStringList{u"above"_s, u"aimed at"_s}));
        QVERIFY(!list.isSettled());
        // WHEN the pointer rests
        list.hold(false);
        // THEN
        QTRY_COMPARE(titles(list), (QStringList{u"new"_s, u"aimed at"_s}));
        QTRY_VERIFY(list.isSettled());
    }

    void aRowFollowsItsMention()
    {
        // GIVEN a list whose row was read
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"a"_s)});
        MentionListModel list(workspace.database(), m_clock);
        list.show({});
        QTRY_VERIFY(list.isComplete());
        // As a view asks: what the list let go of meanwhile is read again.
        const auto row = [&list] { return list.index(0).data(MentionListModel::RowRole).value<domain::MentionRow>(); };
        QTRY_VERIFY(!row().id.isNull());
        QVERIFY(!row().isFlagged);
        // WHEN the mention is flagged and noted
        store::InboxStore inbox(workspace.database());
        QVERIFY(await(inbox.edit({list.keys()[0]}, {.isFlagged = true})).has_value());
        QVERIFY(await(inbox.addNote(list.keys()[0], u"call back"_s, m_clock.now())).has_value());
        // THEN the row says so, also to who listens
        QTRY_VERIFY(row().isFlagged);
        QTRY_COMPARE(row().notes, 1);
        QTRY_VERIFY(list.index(0).data(Qt::AccessibleTextRole).toString().contains(u"flagged"_s));
    }

    void theLatestFilterWins()
    {
        // GIVEN mentions with different words
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {aMention(u"a"_s).saying(u"bread"_s), aMention(u"b"_s).saying(u"butter"_s)});
        MentionListModel list(workspace.database(), m_clock);
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        // WHEN several searches follow each other without a pause
        for (const QString &typed : {u"br"_s, u"bre"_s, u"bread"_s, u"but"_s, u"butter"_s})
            list.show({.query = domain::queryOrWords(typed)});
        // THEN the list is that of the last
        QTRY_VERIFY(list.isComplete());
        QCOMPARE(titles(list), QStringList{u"butter"_s});
        QCOMPARE(list.filter().query, domain::queryOrWords(u"butter"));
    }

    void aLongListIsKnownWholeAndReadWhereItIsLookedAt()
    {
        // GIVEN more mentions than are read at once
        constexpr int many = 60'000;
        tests::Workspace workspace;
        tests::makeMany(workspace.database(), many);
        MentionListModel list(workspace.database(), m_clock);
        int shownFirst = 0;
        connect(&list, &MentionListModel::shown, &list, [&] { shownFirst = list.rowCount(); });
        // WHEN the list is shown
        list.show({.state = domain::MentionState::Open});
        // THEN its beginning stands first and all of it soon after
        QTRY_VERIFY(shownFirst > 0);
        QVERIFY(shownFirst < many);
        QTRY_VERIFY(list.isComplete());
        QCOMPARE(list.rowCount(), many);
        // AND any row comes when it is asked for
        const QModelIndex last = list.index(many - 1);
        QVERIFY(!last.data().isValid());
        QTRY_COMPARE(last.data().toString(), u"Number 0"_s);
        QCOMPARE(list.rowOf(list.keys()[many / 2]), many / 2);
    }

    void manyScatteredChangesAreTakenAtOnce()
    {
        // GIVEN a long list of which every other mention is chosen
        tests::Workspace workspace;
        constexpr int many = 1'000;
        tests::makeMany(workspace.database(), many);
        MentionListModel list(workspace.database(), m_clock);
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.show({.state = domain::MentionState::Open});
        QTRY_VERIFY(list.isComplete());
        QList<MentionListModel::Key> chosen;
        for (int row = 0; row < many; row += 2)
            chosen.append(list.keys()[row]);
        // WHEN they are done
        store::InboxStore inbox(workspace.database());
        const auto before = await(inbox.edit(chosen, {.state = domain::MentionState::Done}));
        QVERIFY(before.has_value());
        // THEN the others stay, in order
        QTRY_COMPARE(list.rowCount(), many / 2);
        QVERIFY(std::ranges::is_sorted(list.keys(), std::greater{}));
        // AND undoing it brings all back
        QVERIFY(await(inbox.restore(*before)).has_value());
        QTRY_COMPARE(list.rowCount(), many);
        QVERIFY(std::ranges::is_sorted(list.keys(), std::greater{}));
    }
};

QTEST_GUILESS_MAIN(MentionListModelTest)
#include "mentionlistmodeltest.moc"
