// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/mentionlists.h"

#include "core/domain/query/parser.h"
#include "tests/support/await.h"
#include "tests/support/inbox.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using domain::Grouping;
using domain::MentionState;

class MentionListsTest : public QObject
{
    Q_OBJECT

private:
    using Ids = Inbox::Ids;
    using Listed = QList<domain::ListedMention>;

    /// A list grouped by conversation, read in pages of so many rows.
    static Listed readAll(Inbox &inbox, const domain::MentionFilter &filter, qint64 atATime)
    {
        const domain::MentionList list{.filter = filter, .grouping = Grouping::Conversation};
        Listed all;
        domain::ListPlace place;
        for (bool isLast = false; !isLast;) {
            const auto page = await(inbox.store().page(list, place, atATime));
            if (!page)
                qFatal("%ls", qUtf16Printable(page.error().detail));
            all << page->listed;
            place = page->end;
            isLast = page->isLast;
        }
        return all;
    }

    /// The same from the list of mentions, one by one.
    static Listed reckoned(Inbox &inbox, const domain::MentionFilter &filter)
    {
        Listed all;
        QSet<domain::Id<domain::Conversation>> seen;
        const auto keys = *await(inbox.store().keys(filter, {}, -1));
        for (const auto key : keys) {
            const auto conversation = await(inbox.store().mention(key))->conversation;
            if (!seen.contains(conversation))
                all << domain::ListedMention{.mention = key, .conversation = conversation};
            seen << conversation;
        }
        return all;
    }

    /// So many mentions, most of them answers to one of the ten before.
    static QList<domain::IncomingEntry> talk(int count, std::mt19937 &random)
    {
        QList<domain::IncomingEntry> entries;
        for (int n = 0; n < count; ++n) {
            auto mention = aMention(QString::number(n)).at(n * 60).saying(random() % 3 == 0 ? u"the bread"_s : u"the oven"_s);
            if (n > 0 && random() % 3 != 0)
                mention.answering(QString::number(std::max(0, n - 1 - static_cast<int>(random() % 10))));
            entries << mention;
        }
        return entries;
    }

private Q_SLOTS:
    void everyFilterGroupedAgreesWithAPlainReading();
    void aConversationOfManyThousandsHoldsNothingUp();
    void aRowSpeaksForAllOfItsConversationThatTheListHolds();
    void whatALineStandsForIsAskedAnew();
    void allMentionsOfAConversationAreFoundWithinTheFilter();
    void conversationsThatLoseMentionsAreTold();
    void listsAreReadFromTheirIndexAlone();
};

void MentionListsTest::everyFilterGroupedAgreesWithAPlainReading()
{
    // GIVEN two hundred mentions in conversations that run through each other, on two channels, in every state
    std::mt19937 random(42);
    Inbox inbox;
    inbox.take(talk(120, random), u"a"_s);
    inbox.take(talk(80, random), u"b"_s);
    const auto all = *await(inbox.store().keys({}, {}, -1));
    for (const auto key : all) {
        store::MentionEdit edit;
        edit.state = static_cast<MentionState>(random() % 3);
        edit.isRead = random() % 2 == 0;
        edit.isFlagged = random() % 5 == 0;
        QVERIFY(await(inbox.store().edit({key}, edit)));
    }
    QList<domain::MentionFilter> filters{{},
                                         {.state = MentionState::Open},
                                         {.state = MentionState::Done, .isRead = true},
                                         {.isFlagged = true},
                                         {.isFlagged = false, .isRead = false},
                                         {.channel = inbox.channel(u"b"_s)},
                                         {.fromDay = domain::LocalDays(inbox.database().zone()).dayOf(instantAt(0))}};
    for (const QString &query : {u"bread"_s, u"bread is:open"_s, u"is:unread -oven"_s, u"from:nobody"_s}) {
        domain::MentionFilter filter;
        filter.query = *domain::parseQuery(query);
        filters << filter;
    }
    for (const domain::MentionFilter &filter : std::as_const(filters)) {
        const Listed expected = reckoned(inbox, filter);
        for (const qint64 atATime : {1, 3, 7, 1'000}) {
            // THEN each conversation stands once, by its newest mention that the filter holds, whatever the size of the pages
            QCOMPARE(readAll(inbox, filter, atATime), expected);
        }
    }
}

void MentionListsTest::aConversationOfManyThousandsHoldsNothingUp()
{
    // GIVEN a conversation longer than a page looks at, newer than two short ones
    constexpr int many = 25'000;
    Inbox inbox;
    inbox.take({aMention(u"old"_s).at(-2), aMention(u"older"_s).at(-3), aMention(u"0"_s)});
    const auto made = await(inbox.database().write([](store::Connection &connection) {
        return connection.run(u"INSERT INTO mention (id, channel_id, conversation_id, kind, published_at, day, remote_id) WITH RECURSIVE n (i) AS "
                              "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) SELECT m.id + i * 1024, m.channel_id, m.conversation_id, 0, "
                              "m.published_at + i * 1000, m.day, 'n' || i FROM n, mention m WHERE m.remote_id = '0'"_s.arg(many - 1));
    }));
    QVERIFY(made);
    const domain::MentionList list{.filter = {.state = MentionState::Open}, .grouping = Grouping::Conversation};
    // WHEN the list is read
    const auto first = await(inbox.store().page(list, {}, 200, 64));
    // THEN its first page says how many there are, and goes no further than it must
    QVERIFY(first);
    QCOMPARE(first->listed.size(), 1);
    QCOMPARE(first->rows.first().mentions, many);
    QVERIFY(!first->isLast);
    // AND the others follow
    const auto second = await(inbox.store().page(list, first->end, 200));
    QVERIFY(second);
    QCOMPARE(second->listed.size(), 2);
    QVERIFY(second->isLast);
}

void MentionListsTest::aRowSpeaksForAllOfItsConversationThatTheListHolds()
{
    // GIVEN a conversation of four: the newest is read, an older one flagged, urgent and tagged, another done
    Inbox inbox;
    inbox.take({aMention(u"1"_s).at(10), aMention(u"2"_s).at(20).answering(u"1"_s), aMention(u"3"_s).at(30).answering(u"2"_s),
                aMention(u"4"_s).at(40).answering(u"1"_s), aMention(u"5"_s).at(50)});
    QVERIFY(await(inbox.store().edit({inbox.id(u"4"_s)}, {.isRead = true})));
    store::MentionEdit edit;
    edit.isFlagged = true;
    edit.priority = domain::Priority::Urgent;
    QVERIFY(await(inbox.store().edit({inbox.id(u"2"_s)}, edit)));
    QVERIFY(await(inbox.store().edit({inbox.id(u"1"_s)}, {.state = MentionState::Done})));
    const auto rowIn = [&inbox](const domain::MentionFilter &filter) {
        return await(inbox.store().rows({.filter = filter, .grouping = Grouping::Conversation}, {inbox.id(u"4"_s)}))->first();
    };
    // WHEN it is a row among the open
    const domain::MentionRow open = rowIn({.state = MentionState::Open});
    // THEN the row tells of three, and what one of them is
    QCOMPARE(open.mentions, 3);
    QVERIFY(!open.isRead);
    QVERIFY(open.isFlagged);
    QCOMPARE(open.priority, domain::Priority::Urgent);
    // AND among the read ones of itself alone
    const domain::MentionRow read = rowIn({.isRead = true});
    QCOMPARE(read.mentions, 1);
    QVERIFY(read.isRead);
    QVERIFY(!read.isFlagged);
    // AND where the list is not grouped, of itself too
    const auto alone = *await(inbox.store().rows({inbox.id(u"4"_s), inbox.id(u"5"_s)}));
    QCOMPARE(alone.first().mentions, 1);
    QVERIFY(alone.first().isRead);
}

void MentionListsTest::whatALineStandsForIsAskedAnew()
{
    // GIVEN a conversation of two, and one of one
    Inbox inbox;
    inbox.take({aMention(u"1"_s).at(10), aMention(u"2"_s).at(20).answering(u"1"_s), aMention(u"3"_s).at(30)});
    const domain::MentionList list{.filter = {.state = MentionState::Open}, .grouping = Grouping::Conversation};
    const auto conversation = inbox.mention(u"1"_s).conversation;
    const auto row = [&] { return await(inbox.store().listed(list, {inbox.id(u"2"_s)}, {}))->first(); };
    QCOMPARE(row(), (domain::ListedMention{.mention = inbox.id(u"2"_s), .conversation = conversation}));
    // WHEN the newest of it is done
    QVERIFY(await(inbox.store().edit({inbox.id(u"2"_s)}, {.state = MentionState::Done})));
    // THEN the older one stands for it
    QCOMPARE(row(), (domain::ListedMention{.mention = inbox.id(u"1"_s), .conversation = conversation}));
    // WHEN that is done too
    QVERIFY(await(inbox.store().edit({inbox.id(u"1"_s)}, {.state = MentionState::Done})));
    // THEN nothing does; a conversation named without a mention of it is told of as well
    QCOMPARE(row(), (domain::ListedMention{.mention = {}, .conversation = conversation}));
    const auto named = *await(inbox.store().listed(list, {}, {inbox.mention(u"3"_s).conversation}));
    QCOMPARE(named.first().mention, inbox.id(u"3"_s));
    // AND a list that is not grouped tells of the mentions it holds
    const auto plain = *await(inbox.store().listed({.filter = list.filter}, {inbox.id(u"2"_s), inbox.id(u"3"_s)}, {}));
    QCOMPARE(plain, (Listed{{.mention = inbox.id(u"3"_s), .conversation = {}}}));
}

void MentionListsTest::allMentionsOfAConversationAreFoundWithinTheFilter()
{
    // GIVEN a conversation of three, one of them done
    Inbox inbox;
    inbox.take({aMention(u"1"_s).at(10).saying(u"bread"_s), aMention(u"2"_s).at(20).answering(u"1"_s).saying(u"oven"_s),
                aMention(u"3"_s).at(30).answering(u"1"_s).saying(u"bread"_s), aMention(u"4"_s).at(40).saying(u"bread"_s)});
    QVERIFY(await(inbox.store().edit({inbox.id(u"3"_s)}, {.state = MentionState::Done})));
    const auto conversation = inbox.mention(u"1"_s).conversation;
    // THEN the filter says which are meant
    QCOMPARE(*await(inbox.store().mentionsOf({}, {conversation})), (Ids{inbox.id(u"3"_s), inbox.id(u"2"_s), inbox.id(u"1"_s)}));
    QCOMPARE(*await(inbox.store().mentionsOf({.state = MentionState::Open}, {conversation})), (Ids{inbox.id(u"2"_s), inbox.id(u"1"_s)}));
    domain::MentionFilter bread;
    bread.query = domain::queryOrWords(u"bread");
    QCOMPARE(*await(inbox.store().mentionsOf(bread, {conversation})), (Ids{inbox.id(u"3"_s), inbox.id(u"1"_s)}));
}

void MentionListsTest::conversationsThatLoseMentionsAreTold()
{
    // GIVEN a conversation of three, one of them taken in by an import
    Inbox inbox;
    inbox.take({aMention(u"1"_s).at(10), aMention(u"2"_s).at(20).answering(u"1"_s)});
    const auto target = inbox.import({aMention(u"3"_s).at(30).answering(u"1"_s)});
    const auto conversation = inbox.mention(u"1"_s).conversation;
    QList<domain::Id<domain::Conversation>> told;
    connect(&inbox.database(), &store::Database::changed, this, [&told](const store::Changes &changes) { told += changes.conversations; });
    // WHEN one is made a conversation of its own
    QVERIFY(await(inbox.store().splitConversation(inbox.id(u"2"_s), instantAt(60))));
    // THEN the one it left is told of
    QTRY_VERIFY(told.contains(conversation));
    // WHEN another goes with its import
    told.clear();
    QVERIFY(await(store::ImportStore(inbox.database()).undo(target.import)));
    // THEN it is told of too
    QTRY_VERIFY(told.contains(conversation));
}

void MentionListsTest::listsAreReadFromTheirIndexAlone()
{
    // GIVEN any workspace
    Inbox inbox;
    // THEN the stretches of a list, grouped or not, are read from the index, in order, without a row being looked at
    for (const QString &column : {u"0"_s, u"m.conversation_id"_s}) {
        for (const QString &within : {QString(), u"m.channel_id = 1 AND "_s}) {
            const QString sql = u"EXPLAIN QUERY PLAN SELECT m.id, %1 FROM mention m WHERE %2m.state = 0 AND m.is_read = 1 AND m.is_answered = 0 AND m.id < 5 "
                                "ORDER BY m.id DESC LIMIT 9"_s.arg(column, within);
            const auto plan = await(inbox.database().read([sql](store::Connection &connection) -> domain::Result<QString> {
                store::Statement rows = connection.prepareOnce(sql);
                if (auto ran = rows.run(); !ran)
                    return std::unexpected(ran.error());
                QStringList lines;
                while (rows.next())
                    lines << rows.text(3);
                return lines.join(u'\n');
            }));
            QVERIFY(plan);
            QVERIFY2(plan->contains(u"COVERING INDEX"_s) && !plan->contains(u"TEMP B-TREE"_s), qPrintable(*plan));
        }
    }
}

QTEST_GUILESS_MAIN(MentionListsTest)
#include "mentionliststest.moc"
