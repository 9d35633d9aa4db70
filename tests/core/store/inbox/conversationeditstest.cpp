// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/inbox.h"

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using ConversationIds = QList<domain::Id<domain::Conversation>>;
using Kind = domain::Error::Kind;

class ConversationEditsTest : public QObject
{
    Q_OBJECT

private:
    static domain::Id<domain::Conversation> of(Inbox &inbox, const QString &remoteId) { return inbox.mention(remoteId).conversation; }

private Q_SLOTS:
    void mergedConversationsStayMergedWhateverComesIn();
    void aConversationOnOurPostIsMergedWhole();
    void aSplitTakesWhatAnswersAlong();
    void conversationsOfTwoChannelsCanBeOne();
    void mergesAndSplitsAreUndoneExactly();
    void whatCannotBeDoneIsRefused();
    void theOrderOfArrivalDoesNotMatter();
    void anUndoneImportTakesItsJoinsAlong();
};

void ConversationEditsTest::mergedConversationsStayMergedWhateverComesIn()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0), aMention(u"b"_s).at(10), aMention(u"c"_s).at(20).answering(u"p"_s)});
    const auto merged = await(inbox.store().mergeConversations({of(inbox, u"a"_s), of(inbox, u"c"_s)}, instantAt(30)));
    QVERIFY(merged);
    QCOMPARE(merged->conversation, of(inbox, u"a"_s));
    QCOMPARE(inbox.conversations(), (QStringList{u"a+c"_s, u"b"_s}));
    // WHEN answers to both come in, and at last what one of them had answered
    inbox.take({aMention(u"d"_s).at(40).answering(u"a"_s), aMention(u"e"_s).at(50).answering(u"c"_s), aMention(u"p"_s).at(5)});
    QCOMPARE(inbox.conversations(), (QStringList{u"a+c+d+e+p"_s, u"b"_s}));
    QCOMPARE(inbox.activities(u"c"_s), QStringList{u"13:"_s});
    QCOMPARE(*await(inbox.database().check()), QStringList());
}

void ConversationEditsTest::aConversationOnOurPostIsMergedWhole()
{
    // GIVEN two people who answer our post, and somebody else
    Inbox inbox;
    inbox.import({ours(u"post"_s, 0), aMention(u"x"_s).at(10).answering(u"post"_s), aMention(u"y"_s).at(20).answering(u"post"_s), aMention(u"a"_s).at(5)});
    QCOMPARE(inbox.conversations(), (QStringList{u"a"_s, u"post+x+y"_s}));
    const QString stood = inbox.snapshot();
    const auto merged = await(inbox.store().mergeConversations({of(inbox, u"x"_s), of(inbox, u"a"_s)}, instantAt(30)));
    QVERIFY(merged);
    QCOMPARE(inbox.conversations(), QStringList{u"a+post+x+y"_s});
    // WHEN one of them is taken out, the other stays with the post
    const auto split = await(inbox.store().splitConversation(inbox.id(u"y"_s), instantAt(40)));
    QVERIFY(split);
    QCOMPARE(inbox.conversations(), (QStringList{u"a+post+x"_s, u"y"_s}));
    QVERIFY(await(inbox.store().restoreConversations(*split)));
    QVERIFY(await(inbox.store().restoreConversations(*merged)));
    QCOMPARE(inbox.snapshot(), stood);
}

void ConversationEditsTest::aSplitTakesWhatAnswersAlong()
{
    Inbox inbox;
    inbox.import({aMention(u"a"_s).at(0), aMention(u"b"_s).at(10).answering(u"a"_s), ours(u"o"_s, 20, u"b"_s), aMention(u"c"_s).at(30).answering(u"o"_s),
                  aMention(u"d"_s).at(40).answering(u"a"_s)});
    QVERIFY(await(inbox.store().splitConversation(inbox.id(u"b"_s), instantAt(50))));
    QCOMPARE(inbox.conversations(), (QStringList{u"a+d"_s, u"b+c+o"_s}));
    // THEN our answer answers its own conversation alone
    QVERIFY(inbox.mention(u"b"_s).answeredAt);
    QVERIFY(!inbox.mention(u"a"_s).answeredAt);
    inbox.take({aMention(u"e"_s).at(60).answering(u"b"_s), aMention(u"f"_s).at(70).answering(u"a"_s)});
    QCOMPARE(inbox.conversations(), (QStringList{u"a+d+f"_s, u"b+c+e+o"_s}));
    QCOMPARE(*await(inbox.database().check()), QStringList());
}

void ConversationEditsTest::conversationsOfTwoChannelsCanBeOne()
{
    // GIVEN two channels that use the same remote ids
    Inbox inbox;
    inbox.import({aMention(u"1"_s).at(0), aMention(u"2"_s).at(5)}, u"one"_s);
    inbox.import({aMention(u"x1"_s).at(10), aMention(u"2x"_s).at(20).answering(u"2"_s)}, u"two"_s);
    QVERIFY(await(inbox.store().mergeConversations({of(inbox, u"1"_s), of(inbox, u"2x"_s)}, instantAt(30))));
    QVERIFY(await(inbox.store().mergeConversations({of(inbox, u"1"_s), of(inbox, u"x1"_s)}, instantAt(30))));
    QCOMPARE(inbox.conversations(), (QStringList{u"1+2x+x1"_s, u"2"_s}));
    // WHEN that is made again from its rows
    const auto split = await(inbox.store().mergeConversations({of(inbox, u"1"_s), of(inbox, u"2"_s)}, instantAt(40)));
    QVERIFY(split);
    QVERIFY(await(inbox.store().restoreConversations(*split)));
    // THEN the other channel's "2" is not what "2x" answers
    QCOMPARE(inbox.conversations(), (QStringList{u"1+2x+x1"_s, u"2"_s}));
}

void ConversationEditsTest::mergesAndSplitsAreUndoneExactly()
{
    std::mt19937 random(4);
    for (int round = 0; round < 30; ++round) {
        Inbox inbox;
        QList<domain::IncomingEntry> entries;
        for (int n = 0; n < 20; ++n) {
            auto entry = aMention(QString::number(n)).at(n * 10);
            if (n > 0 && random() % 3 != 0)
                entry.answering(random() % 4 == 0 ? u"o%1"_s.arg(random() % 5) : QString::number(random() % static_cast<unsigned>(n)));
            entries << entry;
            if (n % 4 == 0)
                entries << ours(u"o%1"_s.arg(n / 4), n * 10 + 5, random() % 2 == 0 ? QString::number(n) : QString());
        }
        inbox.import(entries);
        QStringList stood;
        QList<store::ConversationBefore> done;
        for (int step = 0; step < 12; ++step) {
            stood << inbox.snapshot();
            const auto some = [&] { return inbox.mention(QString::number(random() % 20)); };
            const auto one = some();
            const auto made = random() % 2 == 0 ? await(inbox.store().splitConversation(one.id, instantAt(1000 + step)))
                                                : await(inbox.store().mergeConversations({one.conversation, some().conversation}, instantAt(1000 + step)));
            if (made) {
                done << *made;
                QCOMPARE(*await(inbox.database().check()), QStringList());
            } else {
                QCOMPARE(made.error().kind, Kind::Invalid);
                QCOMPARE(inbox.snapshot(), stood.takeLast());
            }
        }
        while (!done.isEmpty()) {
            QVERIFY(await(inbox.store().restoreConversations(done.takeLast())));
            QCOMPARE(inbox.snapshot(), stood.takeLast());
        }
        QCOMPARE(*await(inbox.database().check()), QStringList());
    }
}

void ConversationEditsTest::whatCannotBeDoneIsRefused()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0), aMention(u"b"_s).at(10).answering(u"a"_s)});
    const auto conversation = of(inbox, u"a"_s);
    QCOMPARE(await(inbox.store().mergeConversations({conversation, conversation}, instantAt(0))).error().kind, Kind::Invalid);
    QCOMPARE(await(inbox.store().mergeConversations({conversation, domain::Id<domain::Conversation>(7)}, instantAt(0))).error().kind, Kind::NotFound);
    QCOMPARE(await(inbox.store().splitConversation(inbox.id(u"a"_s), instantAt(0))).error().kind, Kind::Invalid);
    QCOMPARE(await(inbox.store().splitConversation(domain::Id<domain::Mention>(7), instantAt(0))).error().kind, Kind::NotFound);
}

void ConversationEditsTest::theOrderOfArrivalDoesNotMatter()
{
    // GIVEN a person's word on the first few of a thread; the rest comes in any order, posts of ours too
    std::mt19937 random(11);
    QStringList expected;
    for (int round = 0; round < 20; ++round) {
        Inbox inbox;
        inbox.import({aMention(u"a"_s).at(0), aMention(u"b"_s).at(10).answering(u"a"_s), aMention(u"z"_s).at(20)});
        QVERIFY(await(inbox.store().splitConversation(inbox.id(u"b"_s), instantAt(50))));
        QVERIFY(await(inbox.store().mergeConversations({of(inbox, u"b"_s), of(inbox, u"z"_s)}, instantAt(50))));
        QList<domain::IncomingEntry> rest{aMention(u"c"_s).at(30).answering(u"b"_s), aMention(u"d"_s).at(40).answering(u"o"_s), ours(u"o"_s, 35, u"c"_s),
                                          aMention(u"e"_s).at(50).answering(u"a"_s), aMention(u"f"_s).at(60).answering(u"e"_s)};
        std::ranges::shuffle(rest, random);
        for (const auto &entry : std::as_const(rest))
            inbox.import({entry});
        if (expected.isEmpty())
            expected = inbox.conversations();
        QCOMPARE(inbox.conversations(), expected);
    }
    QCOMPARE(expected, (QStringList{u"a+e+f"_s, u"b+c+d+o+z"_s}));
}

void ConversationEditsTest::anUndoneImportTakesItsJoinsAlong()
{
    Inbox inbox;
    const auto target = inbox.import({aMention(u"a"_s).at(0)});
    inbox.import({aMention(u"b"_s).at(10), aMention(u"c"_s).at(20)});
    QVERIFY(await(inbox.store().mergeConversations({of(inbox, u"a"_s), of(inbox, u"b"_s), of(inbox, u"c"_s)}, instantAt(30))));
    QCOMPARE(inbox.conversations(), QStringList{u"a+b+c"_s});
    QVERIFY(await(store::ImportStore(inbox.database()).undo(target.import)));
    QCOMPARE(inbox.conversations(), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(*await(inbox.database().check()), QStringList());
}

QTEST_GUILESS_MAIN(ConversationEditsTest)
#include "conversationeditstest.moc"
