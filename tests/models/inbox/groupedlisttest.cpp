// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/parser.h"
#include "models/inbox/mentionlistmodel.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/inbox.h"
#include "tests/support/material.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

#include <random>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Grouping;
using domain::MentionState;
using models::MentionListModel;
using tests::aMention;
using tests::await;
using Key = MentionListModel::Key;
using Keys = QList<Key>;

/// A list with a row for each conversation.
class GroupedListTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

    /// The list, watched for what breaks the rules of models.
    struct Shown
    {
        Shown(tests::Inbox &inbox, const domain::Clock &clock, const domain::MentionFilter &filter)
            : list(inbox.database(), clock)
            , tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest)
        {
            list.show(filter, Grouping::Conversation);
        }
        [[nodiscard]] domain::MentionRow row(int at) const { return list.index(at).data(MentionListModel::RowRole).value<domain::MentionRow>(); }

        MentionListModel list;
        QAbstractItemModelTester tester;
    };

    /// What the rows must be, reckoned from the mentions one by one: the newest of each conversation, and how many there are.
    static QList<std::pair<Key, int>> reckoned(tests::Inbox &inbox, const domain::MentionFilter &filter)
    {
        QList<std::pair<Key, int>> rows;
        QHash<domain::Id<domain::Conversation>, qsizetype> places;
        const auto keys = *await(inbox.store().keys(filter, {}, -1));
        const auto mentions = *await(inbox.store().rows(keys));
        for (const domain::MentionRow &mention : mentions) {
            const auto conversation = mention.conversation;
            if (!places.contains(conversation)) {
                places.insert(conversation, rows.size());
                rows.append({mention.id, 0});
            }
            ++rows[places.value(conversation)].second;
        }
        return rows;
    }

    /// The same as the list shows it; -1 mentions where a row is still being read.
    static QList<std::pair<Key, int>> seen(const MentionListModel &list)
    {
        QList<std::pair<Key, int>> rows;
        for (int at = 0; at < list.rowCount(); ++at) {
            const QVariant row = list.index(at).data(MentionListModel::RowRole);
            rows.append({list.keys()[at], row.isValid() ? row.value<domain::MentionRow>().mentions : -1});
        }
        return rows;
    }

private Q_SLOTS:
    void eachConversationIsOneRow()
    {
        // GIVEN a conversation of three around another of one
        tests::Inbox inbox;
        inbox.take({aMention(u"1"_s).at(10), aMention(u"2"_s).at(20).answering(u"1"_s), aMention(u"between"_s).at(30), aMention(u"3"_s).at(40).answering(u"2"_s)});
        // WHEN the list is shown
        Shown shown(inbox, m_clock, {});
        // THEN each is a row, in order of the newest of it, and says how many it stands for
        QTRY_VERIFY(shown.list.isSettled());
        QCOMPARE(shown.list.keys(), (Keys{inbox.id(u"3"_s), inbox.id(u"between"_s)}));
        QCOMPARE(shown.row(0).mentions, 3);
        QVERIFY(shown.list.index(0).data(Qt::AccessibleTextRole).toString().contains(u"3 mention"_s));
        QVERIFY(shown.list.index(0).data(Qt::ToolTipRole).toString().contains(u"3 mention"_s));
        QCOMPARE(shown.row(1).mentions, 1);
        QCOMPARE(shown.list.rowOf(inbox.mention(u"1"_s).conversation), 0);
    }

    void theNextOneTakesThePlaceOfWhatIsDone()
    {
        // GIVEN a conversation whose newest mention stands above another one
        tests::Inbox inbox;
        inbox.take({aMention(u"1"_s).at(10), aMention(u"other"_s).at(20), aMention(u"2"_s).at(30).answering(u"1"_s)});
        Shown shown(inbox, m_clock, {.state = MentionState::Open});
        QTRY_VERIFY(shown.list.isSettled());
        QCOMPARE(shown.list.keys(), (Keys{inbox.id(u"2"_s), inbox.id(u"other"_s)}));
        const QPersistentModelIndex row = shown.list.index(0);
        QSignalSpy reset(&shown.list, &QAbstractItemModel::modelReset);
        // WHEN that is done
        const auto before = await(inbox.store().edit({inbox.id(u"2"_s)}, {.state = MentionState::Done}));
        // THEN its row moves to where the one before it belongs
        QTRY_COMPARE(shown.list.keys(), (Keys{inbox.id(u"other"_s), inbox.id(u"1"_s)}));
        QCOMPARE(row.row(), 1);
        QTRY_COMPARE(shown.row(1).mentions, 1);
        // AND back when it is undone
        QVERIFY(await(inbox.store().restore(*before)));
        QTRY_COMPARE(shown.list.keys(), (Keys{inbox.id(u"2"_s), inbox.id(u"other"_s)}));
        QCOMPARE(row.row(), 0);
        QTRY_COMPARE(shown.row(0).mentions, 2);
        QVERIFY(reset.isEmpty());
    }

    void whatComesInBringsItsConversationUp()
    {
        // GIVEN two conversations
        tests::Inbox inbox;
        inbox.take({aMention(u"1"_s).at(10), aMention(u"2"_s).at(20)});
        Shown shown(inbox, m_clock, {});
        QTRY_VERIFY(shown.list.isSettled());
        const QPersistentModelIndex lower = shown.list.index(1);
        QSignalSpy inserted(&shown.list, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&shown.list, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(&shown.list, &QAbstractItemModel::rowsMoved);
        // WHEN an answer comes in to the older
        inbox.take({aMention(u"3"_s).at(30).answering(u"1"_s)});
        // THEN its row goes to the top, as itself
        QTRY_COMPARE(shown.list.keys(), (Keys{inbox.id(u"3"_s), inbox.id(u"2"_s)}));
        QCOMPARE(lower.row(), 0);
        QCOMPARE(moved.size(), 1);
        QVERIFY(inserted.isEmpty());
        QVERIFY(removed.isEmpty());
        QTRY_COMPARE(shown.row(0).mentions, 2);
    }

    void aRowIsUnreadWhileOneOfItIs()
    {
        // GIVEN a conversation of two, the older one unread
        tests::Inbox inbox;
        inbox.take({aMention(u"1"_s).at(10), aMention(u"2"_s).at(20).answering(u"1"_s)});
        QVERIFY(await(inbox.store().edit({inbox.id(u"2"_s)}, {.isRead = true})));
        Shown shown(inbox, m_clock, {});
        QTRY_VERIFY(shown.list.isSettled());
        QVERIFY(!shown.row(0).isRead);
        // WHEN that is read
        QVERIFY(await(inbox.store().edit({inbox.id(u"1"_s)}, {.isRead = true})));
        // THEN the row is
        QTRY_VERIFY(shown.row(0).isRead);
    }

    void aConversationThatIsSplitAndJoinedAgainIsTwoRowsAndOne()
    {
        // GIVEN a conversation of three
        tests::Inbox inbox;
        inbox.take({aMention(u"1"_s).at(10), aMention(u"2"_s).at(20).answering(u"1"_s), aMention(u"3"_s).at(30).answering(u"1"_s)});
        Shown shown(inbox, m_clock, {});
        QTRY_VERIFY(shown.list.isSettled());
        QCOMPARE(shown.list.rowCount(), 1);
        // WHEN the middle one becomes a conversation of its own
        const auto before = await(inbox.store().splitConversation(inbox.id(u"2"_s), tests::instantAt(60)));
        QVERIFY(before);
        // THEN it is a row, and the other stands for two
        QTRY_COMPARE(shown.list.keys(), (Keys{inbox.id(u"3"_s), inbox.id(u"2"_s)}));
        QTRY_COMPARE(shown.row(0).mentions, 2);
        QTRY_COMPARE(shown.row(1).mentions, 1);
        // AND they are one again when it is undone
        QVERIFY(await(inbox.store().restoreConversations(*before)));
        QTRY_COMPARE(shown.list.keys(), (Keys{inbox.id(u"3"_s)}));
        QTRY_COMPARE(shown.row(0).mentions, 3);
    }

    void manyThatChangeAtOnceAreTakenInOneGo()
    {
        // GIVEN two hundred conversations of two
        constexpr int many = 200;
        tests::Inbox inbox;
        QList<domain::IncomingEntry> entries;
        for (int n = 0; n < many; ++n)
            entries << aMention(u"a%1"_s.arg(n)).at(n) << aMention(u"b%1"_s.arg(n)).at(n + 1'000).answering(u"a%1"_s.arg(n));
        inbox.take(entries);
        const domain::MentionFilter open{.state = MentionState::Open};
        Shown shown(inbox, m_clock, open);
        QTRY_VERIFY(shown.list.isSettled());
        QCOMPARE(shown.list.rowCount(), many);
        // WHEN the newer mention of every other one is done
        Keys done;
        for (int row = 0; row < many; row += 2)
            done << shown.list.keys()[row];
        const auto before = await(inbox.store().edit(done, {.state = MentionState::Done}));
        // THEN the older ones stand for them, in order
        const auto older = reckoned(inbox, open);
        QTRY_COMPARE(seen(shown.list), older);
        // AND not any more when it is undone
        QVERIFY(await(inbox.store().restore(*before)));
        const auto newer = reckoned(inbox, open);
        QTRY_COMPARE(seen(shown.list), newer);
    }

    void anotherGroupingIsAnotherList()
    {
        // GIVEN a grouped list
        tests::Inbox inbox;
        inbox.take({aMention(u"1"_s).at(10), aMention(u"2"_s).at(20).answering(u"1"_s)});
        Shown shown(inbox, m_clock, {});
        QTRY_COMPARE(shown.list.rowCount(), 1);
        QCOMPARE(shown.row(0).mentions, 2);
        // WHEN it is shown mention by mention
        shown.list.show({});
        // THEN each row stands for itself
        QTRY_COMPARE(shown.list.rowCount(), 2);
        QCOMPARE(shown.row(0).mentions, 1);
        QVERIFY(shown.list.listedAt(0).conversation.isNull());
    }

    void aLongListIsKnownWholeAndFollowsWhatChangedWhileItWasRead()
    {
        // GIVEN more conversations than are read at once
        constexpr int many = 45'000;
        tests::Workspace workspace;
        tests::makeMany(workspace.database(), many);
        MentionListModel list(workspace.database(), m_clock);
        list.show({.state = MentionState::Open}, Grouping::Conversation);
        QTRY_VERIFY(list.rowCount() > 0);
        const Key newest = list.keys().first();
        // WHEN one is done before the list is known
        store::InboxStore inbox(workspace.database());
        QVERIFY(await(inbox.edit({newest}, {.state = MentionState::Done})));
        // THEN the list has all the others in the end
        QTRY_VERIFY(list.isSettled() && list.rowCount() == many - 1);
        QVERIFY(std::ranges::is_sorted(list.keys(), std::greater{}));
        QCOMPARE(list.rowOf(newest), -1);
    }

    void whateverIsDoneTheRowsAreTheNewestOfEachConversation_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("all") << QString();
        QTest::newRow("open") << u"is:open"_s;
        QTest::newRow("unread") << u"is:unread"_s;
        QTest::newRow("words") << u"bread"_s;
        QTest::newRow("words among the open") << u"bread is:open"_s;
    }

    void whateverIsDoneTheRowsAreTheNewestOfEachConversation()
    {
        QFETCH(QString, query);
        // GIVEN a list of sixty mentions in conversations that run through each other
        constexpr int begun = 60;
        constexpr int deeds = 50;
        std::mt19937 random(7);
        const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        int made = 0;
        const auto come = [&](int count) {
            QList<domain::IncomingEntry> entries;
            for (int n = 0; n < count; ++n, ++made) {
                // Some come late: their time is that of others long there.
                auto mention = aMention(QString::number(made)).at(below(8) == 0 ? below(made * 60 + 1) : made * 60).saying(below(2) == 0 ? u"bread"_s : u"oven"_s);
                if (made > 0 && below(3) != 0)
                    mention.answering(QString::number(std::max(0, made - 1 - below(12))));
                entries << mention;
            }
            return entries;
        };
        tests::Inbox inbox;
        inbox.take(come(begun));
        domain::MentionFilter filter;
        filter.query = *domain::parseQuery(query);
        Shown shown(inbox, m_clock, filter);
        QTRY_VERIFY(shown.list.isSettled());
        QCOMPARE(seen(shown.list), reckoned(inbox, filter));
        QList<store::MentionBefore> before;
        std::optional<store::ConversationBefore> conversations;
        std::optional<store::IngestTarget> import;
        for (int deed = 0; deed < deeds; ++deed) {
            const Keys all = *await(inbox.store().keys({}, {}, -1));
            Keys some;
            for (int n = 1 + below(6); n > 0; --n)
                some << all[below(static_cast<int>(all.size()))];
            // WHEN something is done, of all that can happen to mentions and conversations
            switch (below(9)) {
            case 0:
                inbox.take(come(1 + below(4)));
                break;
            case 1:
                if (import)
                    QVERIFY(await(store::ImportStore(inbox.database()).undo(import->import)));
                import = inbox.import(come(3));
                break;
            case 2:
                QVERIFY(await(inbox.store().restore(before)));
                before.clear();
                break;
            case 3: {
                const auto one = await(inbox.store().mention(some.first()))->conversation;
                const auto other = await(inbox.store().mention(all[below(static_cast<int>(all.size()))]))->conversation;
                const auto merged = await(inbox.store().mergeConversations({one, other}, tests::instantAt(0)));
                QCOMPARE(merged.has_value(), one != other);
                if (merged)
                    conversations = *merged;
                break;
            }
            case 4:
                if (const auto split = await(inbox.store().splitConversation(some.first(), tests::instantAt(0))))
                    conversations = *split;
                break;
            case 5:
                if (conversations)
                    QVERIFY(await(inbox.store().restoreConversations(*std::exchange(conversations, std::nullopt))));
                break;
            default: {
                store::MentionEdit edit;
                if (below(2) == 0)
                    edit.state = static_cast<MentionState>(below(3));
                else
                    edit.isRead = below(2) == 0;
                before = *await(inbox.store().edit(some, edit));
            }
            }
            // THEN the list is what a plain reading makes it
            const auto expected = reckoned(inbox, filter);
            QTRY_COMPARE(seen(shown.list), expected);
        }
    }
};

QTEST_GUILESS_MAIN(GroupedListTest)
#include "groupedlisttest.moc"
