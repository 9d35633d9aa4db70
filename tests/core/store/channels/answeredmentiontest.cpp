// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/inbox/replystore.h"
#include "tests/support/await.h"
#include "tests/support/inbox.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::MentionState;
using domain::Trouble;

namespace {

/// Two mentions on a connected channel, and a reply to the first that is due.
struct AnswerDesk
{
    AnswerDesk()
        : deliveries(inbox.database())
        , replies(inbox.database())
    {
        inbox.take({aMention(u"a"_s).at(0), aMention(u"b"_s).at(10).answering(u"a"_s)});
        const auto channels = await(store::ChannelStore(inbox.database()).summaries());
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        static_cast<void>(await(store::ConnectionStore(inbox.database()).connect(channels->first().channel, connection, instantAt(20))));
    }
    [[nodiscard]] store::SendTurn sendingTo(const QString &mention)
    {
        const auto reply = await(replies.answer(inbox.id(mention), u"Merci"_s, instantAt(30), instantAt(20)));
        return reply ? **await(deliveries.claim(u"us"_s, instantAt(40), 1min)) : store::SendTurn();
    }
    void settle(const store::SendTurn &turn)
    {
        const domain::Sent sent{.remoteId = u"r%1"_s.arg(turn.delivery.id.value()), .url = {}, .publishedAt = instantAt(41)};
        static_cast<void>(await(deliveries.settle(turn.delivery.id, u"us"_s, sent, instantAt(42))));
    }

    Inbox inbox;
    store::DeliveryStore deliveries;
    store::ReplyStore replies;
};

domain::IncomingPost answerIn(const QString &thread, qint64 atSeconds)
{
    auto answer = std::get<domain::IncomingPost>(ours(u"o%1"_s.arg(atSeconds), atSeconds, thread));
    answer.kind = domain::PostKind::Reply;
    answer.answersThread = true;
    return answer;
}

/// A connected channel that tells what our account says in other programs.
struct ElsewhereDesk
{
    ElsewhereDesk()
        : connections(inbox.database())
    {
        inbox.take({aMention(u"z"_s).at(0).by(u"@zoe"_s)});
        const auto channels = await(store::ChannelStore(inbox.database()).summaries());
        channel = channels->first().channel.id;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        static_cast<void>(await(connections.connect(channels->first().channel, connection, instantAt(1))));
        static_cast<void>(await(connections.claim(u"us"_s, instantAt(2), 24h)));
    }
    void take(const QList<domain::IncomingEntry> &entries, const QStringList &takenBack = {})
    {
        store::FetchedPage page{.stream = u"posts"_s, .position = {.newer = u"1"_s}, .entries = entries, .removed = {}};
        page.takenBack = takenBack;
        if (!await(connections.takeIn(channel, u"us"_s, page, instantAt(1'000), 24h)))
            qFatal("not taken in");
    }
    [[nodiscard]] MentionState state(const QString &id) { return inbox.mention(id).state; }
    [[nodiscard]] qint64 count(const QString &where)
    {
        return *await(
            inbox.database().read([where](store::Connection &connection) { return connection.number(u"SELECT COUNT(*) FROM post WHERE "_s + where); }));
    }

    Inbox inbox;
    store::ConnectionStore connections;
    domain::Id<domain::Channel> channel;
};

} // namespace

/// What becomes of a mention that is answered, here or by another program of our account.
class AnsweredMentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAnsweredIsDoneOnceTheAnswerHasArrived()
    {
        AnswerDesk desk;
        const auto turn = desk.sendingTo(u"a"_s);
        QCOMPARE(desk.inbox.mention(u"a"_s).state, MentionState::Open);
        desk.settle(turn);
        QCOMPARE(desk.inbox.mention(u"a"_s).state, MentionState::Done);
        // What somebody else said there waits on.
        QCOMPARE(desk.inbox.mention(u"b"_s).state, MentionState::Open);
        QVERIFY(!desk.inbox.activities(u"a"_s).isEmpty());
        QCOMPARE(*await(desk.inbox.database().check()), QStringList());
    }

    void whatDidNotArriveClosesNothing()
    {
        AnswerDesk desk;
        const auto turn = desk.sendingTo(u"a"_s);
        static_cast<void>(
            await(desk.deliveries.fail(turn.delivery.id, u"us"_s, {.trouble = {.kind = Trouble::Kind::Refused, .said = u"no"_s}}, instantAt(41), 0.5)));
        QCOMPARE(desk.inbox.mention(u"a"_s).state, MentionState::Open);
    }

    void whatSomebodyPutAsideStaysThere()
    {
        // GIVEN somebody waits for their answer
        AnswerDesk desk;
        const auto turn = desk.sendingTo(u"a"_s);
        store::MentionEdit wait;
        wait.state = MentionState::Waiting;
        wait.at = instantAt(41);
        QVERIFY(await(desk.inbox.store().edit({desk.inbox.id(u"a"_s)}, wait)));
        // THEN it waits on
        desk.settle(turn);
        QCOMPARE(desk.inbox.mention(u"a"_s).state, MentionState::Waiting);
    }

    void whereAnotherAnswerIsBegunNothingIsClosed()
    {
        // GIVEN a reply on its way, and another that is being written there
        AnswerDesk desk;
        const auto turn = desk.sendingTo(u"a"_s);
        QVERIFY(await(desk.replies.saveDraft(desk.inbox.id(u"a"_s), u"And also"_s, instantAt(41))));
        // THEN it does not leave the list meanwhile
        desk.settle(turn);
        QCOMPARE(desk.inbox.mention(u"a"_s).state, MentionState::Open);
    }

    void whatIsOpenedAgainStaysOpen()
    {
        // GIVEN a mention that was answered, and opened again
        AnswerDesk desk;
        desk.settle(desk.sendingTo(u"a"_s));
        store::MentionEdit open;
        open.state = MentionState::Open;
        open.at = instantAt(43);
        QVERIFY(await(desk.inbox.store().edit({desk.inbox.id(u"a"_s)}, open)));
        // WHEN another is answered
        const auto reply = await(desk.replies.answer(desk.inbox.id(u"b"_s), u"Bonjour"_s, instantAt(50), instantAt(44)));
        QVERIFY(reply);
        desk.settle(**await(desk.deliveries.claim(u"us"_s, instantAt(60), 1min)));
        // THEN that one alone is done
        QCOMPARE(desk.inbox.mention(u"a"_s).state, MentionState::Open);
        QCOMPARE(desk.inbox.mention(u"b"_s).state, MentionState::Done);
    }

    void whoSpokeLastInAThreadOfOursIsAnswered()
    {
        // GIVEN a post of ours, and what two people say below it
        ElsewhereDesk desk;
        desk.take({ours(u"root"_s, 5), aMention(u"a"_s).at(10).by(u"@ada"_s).answering(u"root"_s), aMention(u"b"_s).at(20).by(u"@bob"_s).answering(u"root"_s),
                   aMention(u"c"_s).at(30).by(u"@bob"_s).answering(u"root"_s)});
        QCOMPARE(desk.state(u"c"_s), MentionState::Open);
        // WHEN
        desk.take({answerIn(u"root"_s, 40)});
        // THEN whoever spoke last is answered, and all that they said; what somebody else asked waits on
        QCOMPARE(desk.state(u"c"_s), MentionState::Done);
        QCOMPARE(desk.state(u"b"_s), MentionState::Done);
        QCOMPARE(desk.state(u"a"_s), MentionState::Open);
        QCOMPARE(desk.state(u"z"_s), MentionState::Open);
        // AND what comes after it waits anew
        desk.take({aMention(u"d"_s).at(50).by(u"@bob"_s).answering(u"root"_s)});
        QCOMPARE(desk.state(u"d"_s), MentionState::Open);
        QCOMPARE(*await(desk.inbox.database().check()), QStringList());
    }

    void whoeverBeganAThreadWaitsWhereSomebodyElseSpokeLast()
    {
        // GIVEN what Ada asks, and what Bob asks below it
        ElsewhereDesk desk;
        desk.take({aMention(u"a"_s).at(10).by(u"@ada"_s), aMention(u"b"_s).at(20).by(u"@bob"_s).answering(u"a"_s), answerIn(u"a"_s, 30)});
        // THEN Bob is answered, and Ada waits on
        QCOMPARE(desk.state(u"b"_s), MentionState::Done);
        QCOMPARE(desk.state(u"a"_s), MentionState::Open);
        // AND where nobody else spoke it is whoever began it
        desk.take({aMention(u"e"_s).at(40).by(u"@eve"_s), answerIn(u"e"_s, 50)});
        QCOMPARE(desk.state(u"e"_s), MentionState::Done);
    }

    void anAnswerOfAnotherProgramIsFollowed()
    {
        ElsewhereDesk desk;
        const auto answer = answerIn(u"a"_s, 30);
        desk.take({aMention(u"a"_s).at(10).by(u"@ada"_s), answer});
        // WHEN it is changed there
        auto changed = answer;
        changed.text = u"At nine"_s;
        desk.take({changed});
        // THEN it says so here
        QCOMPARE(desk.count(u"body = 'At nine' AND state = 7"_s), 1);
        QCOMPARE(desk.count(u"1"_s), 1);
        // WHEN it is deleted there
        desk.take({}, {answer.remoteId});
        // THEN it does not count as said any more
        QCOMPARE(desk.count(u"state = 7"_s), 0);
        QCOMPARE(desk.count(u"state = 9"_s), 1);
        QCOMPARE(*await(desk.inbox.database().check()), QStringList());
    }

    void whereASiteTellsTheAddressOfWhatIsAnsweredThatOneIsMeant()
    {
        // GIVEN two posts below a topic of ours
        ElsewhereDesk desk;
        auto first = std::get<domain::IncomingMention>(domain::IncomingEntry(aMention(u"a"_s).at(10).by(u"@ada"_s).answering(u"topic-1"_s)));
        first.url = u"https://forum.example/t/oven/1/2"_s;
        auto second = std::get<domain::IncomingMention>(domain::IncomingEntry(aMention(u"b"_s).at(20).by(u"@bob"_s).answering(u"topic-1"_s)));
        second.url = u"https://forum.example/t/oven/1/3"_s;
        desk.take({ours(u"topic-1"_s, 5), first, second});
        // WHEN
        auto answer = answerIn(u"topic-1"_s, 30);
        answer.answersThread = false;
        answer.answeredUrl = first.url;
        desk.take({answer});
        // THEN
        QCOMPARE(desk.state(u"a"_s), MentionState::Done);
        QCOMPARE(desk.state(u"b"_s), MentionState::Open);
    }
};

QTEST_GUILESS_MAIN(AnsweredMentionTest)
#include "answeredmentiontest.moc"
