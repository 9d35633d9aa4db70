// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/errandstore.h"

#include "core/domain/channels/lackedright.h"
#include "core/domain/query/parser.h"
#include "core/store/query/querystore.h"
#include "core/store/search/searchstore.h"
#include "tests/core/store/channels/erranddesk.h"

using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::DeliveryState;
using domain::ErrandState;
using domain::Trouble;
using domain::Verdict;

class ErrandStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPublishedSaysSomethingElseOnceItDoesSoThere()
    {
        ErrandDesk desk;
        QVERIFY(await(desk.errands().editThere(desk.post, u"Bonsoir"_s, instantAt(10))));
        // Until then it says here what it says there.
        QCOMPARE(desk.thePost().text, u"Bonjour"_s);
        // WHEN the window is closed and another process comes to it
        desk.workspace.reopen();
        const auto turn = desk.claim(11);
        QVERIFY(turn);
        QCOMPARE(turn->outgoing.parts, QStringList{u"Bonsoir"_s});
        QCOMPARE(turn->outgoing.replaced, u"Bonjour"_s);
        QCOMPARE(turn->delivery.remoteId, u"77"_s);
        QVERIFY(!turn->outgoing.scheduledAt);
        // AND no other does it meanwhile
        QVERIFY(!await(desk.errands().claim(u"other"_s, instantAt(12), 1min))->has_value());
        QCOMPARE(await(desk.errands().cancel(turn->errand.id, instantAt(12))).error().kind, domain::Error::Kind::Conflict);
        QVERIFY(await(desk.errands().settle(turn->errand.id, u"us"_s, domain::Sent{.remoteId = u"77"_s, .url = {}, .publishedAt = {}}, instantAt(13))));
        // THEN
        QCOMPARE(desk.thePost().text, u"Bonsoir"_s);
        QCOMPARE(desk.thePost().state, domain::PostState::Published);
        QCOMPARE(desk.delivery().state, DeliveryState::Published);
        QVERIFY(!desk.errand());
        QVERIFY(!desk.claim(1'000));
    }

    void whoLostTheLeaseWritesNothing()
    {
        ErrandDesk desk;
        QVERIFY(await(desk.errands().editThere(desk.post, u"Bonsoir"_s, instantAt(10))));
        const auto turn = desk.claim(11);
        QVERIFY(*await(desk.errands().claim(u"other"_s, instantAt(200), 1min)));
        QCOMPARE(await(desk.errands().settle(turn->errand.id, u"us"_s, std::nullopt, instantAt(201))).error().kind, domain::Error::Kind::Conflict);
        QCOMPARE(desk.thePost().text, u"Bonjour"_s);
    }

    void theLastWordReplacesTheOneThatWaits()
    {
        ErrandDesk desk;
        QVERIFY(await(desk.errands().editThere(desk.post, u"One"_s, instantAt(10))));
        QVERIFY(await(desk.errands().editThere(desk.post, u"Two"_s, instantAt(11))));
        const auto turn = desk.claim(12);
        QCOMPARE(turn->outgoing.parts, QStringList{u"Two"_s});
        // While that is done there is no third.
        QCOMPARE(await(desk.errands().deleteThere(desk.post, instantAt(13))).error().kind, domain::Error::Kind::Conflict);
        QVERIFY(await(desk.errands().release(u"us"_s)));
        QVERIFY(await(desk.errands().deleteThere(desk.post, instantAt(14))));
        QCOMPARE(desk.claim(15)->errand.kind, domain::ErrandKind::Delete);
    }

    void whatIsDeletedThereStaysHere()
    {
        ErrandDesk desk;
        QVERIFY(await(desk.errands().deleteThere(desk.post, instantAt(10))));
        const auto turn = desk.claim(11);
        QVERIFY(await(desk.errands().settle(turn->errand.id, u"us"_s, std::nullopt, instantAt(12))));
        QCOMPARE(desk.thePost().state, domain::PostState::Cancelled);
        QCOMPARE(desk.thePost().text, u"Bonjour"_s);
        QCOMPARE(desk.delivery().state, DeliveryState::Removed);
        // Nothing can be done there any more.
        QCOMPARE(await(desk.errands().editThere(desk.post, u"Again"_s, instantAt(13))).error().kind, domain::Error::Kind::Conflict);
    }

    void whatSomebodyElseDeletedThereIsNotPublishedAnyMore()
    {
        ErrandDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        static_cast<void>(await(connections.claim(u"us"_s, instantAt(1'000), 1min)));
        store::FetchedPage page{.stream = u"posts"_s, .position = {.newer = u"2"_s}, .entries = {}, .removed = {}};
        page.takenBack = {u"elsewhere"_s};
        QVERIFY(await(connections.takeIn(desk.channel.id, u"us"_s, page, instantAt(1'001), 1min)));
        QCOMPARE(desk.delivery().state, DeliveryState::Published);
        QVERIFY(await(desk.errands().editThere(desk.post, u"Bonsoir"_s, instantAt(1'001))));
        const auto turn = desk.claim(1'002);
        QVERIFY(await(desk.errands().fail(turn->errand.id, u"us"_s, {.kind = Trouble::Kind::Changed}, domain::Drift{.text = u"Salut"_s}, instantAt(1'002), 0)));
        // WHEN its service says so of ours
        page.takenBack = {u"77"_s};
        QVERIFY(await(connections.takeIn(desk.channel.id, u"us"_s, page, instantAt(1'002), 1min)));
        // THEN it is as if we had deleted it
        QCOMPARE(desk.delivery().state, DeliveryState::Removed);
        QCOMPARE(desk.thePost().state, domain::PostState::Cancelled);
        QVERIFY(!desk.errand());
        QVERIFY(await(connections.takeIn(desk.channel.id, u"us"_s, page, instantAt(1'003), 1min)));
    }

    void whatIsNotPossibleIsRefusedAtOnce()
    {
        ErrandDesk desk;
        using Kind = domain::Error::Kind;
        QCOMPARE(await(desk.errands().editThere(desk.post, u"  "_s, instantAt(10))).error().kind, Kind::Invalid);
        QCOMPARE(await(desk.errands().editThere(desk.post, QString(501, u'x'), instantAt(10))).error().kind, Kind::Invalid);
        QCOMPARE(await(desk.errands().editThere(domain::Id<domain::Post>(999), u"x"_s, instantAt(10))).error().kind, Kind::NotFound);
        QVERIFY(await(store::ConnectionStore(desk.workspace.database()).disconnect(desk.channel.id, instantAt(9))));
        QCOMPARE(await(desk.errands().editThere(desk.post, u"x"_s, instantAt(10))).error().kind, Kind::Refused);
        QCOMPARE(await(desk.errands().deleteThere(desk.post, instantAt(10))).error().kind, Kind::Refused);
        QVERIFY(!desk.errand());
    }

    void aForumsLeastLengthsHoldForEditsAsWell()
    {
        using Kind = domain::Error::Kind;
        ErrandDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        auto connection = *await(connections.connection(desk.channel.id));
        connection.capabilities = domain::staticCapabilities(u"discourse"_s);
        connection.capabilities.titleText.least = 5;
        connection.capabilities.text.least = 10;
        QVERIFY(await(connections.setConnection(desk.channel.id, connection)));
        const auto edited = [&](const QString &text) { return await(desk.errands().editThere(desk.post, text, instantAt(10))); };
        QCOMPARE(edited(u"Four\n\nIt is hot, come and see"_s).error().kind, Kind::Invalid);
        const auto tooShort = edited(u"Too short"_s);
        QVERIFY(!tooShort && tooShort.error().detail.contains(u"at least 10"_s));
        QVERIFY(edited(u"Our oven\n\nIt is hot, come and see"_s));
    }

    void whatATokenHasNoRightToIsSaidSo()
    {
        ErrandDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        auto connection = *await(connections.connection(desk.channel.id));
        connection.capabilities = domain::staticCapabilities(u"wordpress"_s);
        connection.capabilities.canEdit = connection.capabilities.canDelete = false;
        QVERIFY(await(connections.setConnection(desk.channel.id, connection)));
        QVERIFY(await(desk.errands().editThere(desk.post, u"x"_s, instantAt(10))).error().detail.contains(u"does not give the right to change"_s));
        QVERIFY(await(desk.errands().deleteThere(desk.post, instantAt(10))).error().detail.contains(u"does not give the right to delete"_s));
    }

    void aPauseThatIsOverIsNotToldOnceSomethingWasTaken()
    {
        // GIVEN a service that wanted a pause
        ErrandDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        QVERIFY(await(desk.errands().editThere(desk.post, u"Bonsoir"_s, instantAt(10))));
        const auto first = desk.claim(11);
        QVERIFY(first);
        QVERIFY(await(desk.errands().fail(
            first->errand.id, u"us"_s, {.kind = Trouble::Kind::RateLimited, .said = u"slow down"_s, .status = 429, .retryAfter = 30s}, {}, instantAt(12), 0)));
        const auto trouble = [&] { return await(connections.health())->value(desk.channel.id).trouble; };
        QVERIFY(trouble());
        // WHEN it takes what waited
        const auto again = desk.claim(60);
        QVERIFY(again);
        QVERIFY(await(desk.errands().settle(again->errand.id, u"us"_s, domain::Sent{.remoteId = u"77"_s, .url = {}, .publishedAt = {}}, instantAt(61))));
        // THEN
        QVERIFY(!trouble());
    }

    void allAttemptsOfAChangeHaveOneName()
    {
        // GIVEN an edit that met a trouble
        ErrandDesk desk;
        QVERIFY(await(desk.errands().editThere(desk.post, u"Bonsoir"_s, instantAt(10))));
        const auto first = desk.claim(11);
        QVERIFY(first && !first->outgoing.change.isEmpty());
        QVERIFY(await(desk.errands().fail(first->errand.id, u"us"_s, {.kind = Trouble::Kind::Cut}, {}, instantAt(12), 0)));
        // THEN it has the same name as it is tried again
        const auto again = desk.claim(1'000);
        QVERIFY(again);
        QCOMPARE(again->outgoing.change, first->outgoing.change);
        QVERIFY(await(desk.errands().settle(again->errand.id, u"us"_s, domain::Sent{.remoteId = u"77"_s, .url = {}, .publishedAt = {}}, instantAt(1'001))));
        // AND the next edit another
        QVERIFY(await(desk.errands().editThere(desk.post, u"Bonjour"_s, instantAt(1'010))));
        QVERIFY(desk.claim(1'011)->outgoing.change != first->outgoing.change);
    }

    void aRightThatIsNotGivenIsKnownUntilItIs()
    {
        // GIVEN an edit that what lets us in gives no right to
        ErrandDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        const auto lacked = [&] { return await(connections.health())->value(desk.channel.id).connection.capabilities.lackedRights; };
        QVERIFY(await(desk.errands().editThere(desk.post, u"Bonsoir"_s, instantAt(10))));
        const auto first = desk.claim(11);
        QVERIFY(first);
        const Trouble unscoped{.kind = Trouble::Kind::Refused, .said = domain::lackedRightSaid(u"update"_s), .status = 403};
        QVERIFY(await(desk.errands().fail(first->errand.id, u"us"_s, unscoped, {}, instantAt(12), 0)));
        QCOMPARE(lacked(), QStringList{u"update"_s});
        // WHEN its instance is asked anew what it can do
        auto link = *await(connections.connection(desk.channel.id));
        link.capabilities.lackedRights.clear();
        QVERIFY(await(connections.setConnection(desk.channel.id, link)));
        // THEN that says nothing of the right
        QCOMPARE(lacked(), QStringList{u"update"_s});
        // BUT where an edit goes well it is given
        QVERIFY(await(desk.errands().retry(first->errand.id, instantAt(20))));
        const auto again = desk.claim(21);
        QVERIFY(again);
        QVERIFY(await(desk.errands().settle(again->errand.id, u"us"_s, domain::Sent{.remoteId = u"77"_s, .url = {}, .publishedAt = {}}, instantAt(22))));
        QVERIFY(lacked().isEmpty());
        // AND whoever connects it anew brings something else to be let in with
        QVERIFY(await(desk.errands().editThere(desk.post, u"Bonsoir !"_s, instantAt(30))));
        QVERIFY(await(desk.errands().fail(desk.claim(31)->errand.id, u"us"_s, unscoped, {}, instantAt(32), 0)));
        QCOMPARE(lacked(), QStringList{u"update"_s});
        link.capabilities.lackedRights.clear();
        QVERIFY(await(connections.connect(desk.channel, link, instantAt(40))));
        QVERIFY(lacked().isEmpty());
    }

    void ofTwoVersionsThePersonChooses_data()
    {
        QTest::addColumn<bool>("wantsOurs");
        QTest::newRow("ours") << true;
        QTest::newRow("theirs") << false;
    }
    void ofTwoVersionsThePersonChooses()
    {
        // GIVEN it was changed there meanwhile
        QFETCH(const bool, wantsOurs);
        ErrandDesk desk;
        QVERIFY(await(desk.errands().editThere(desk.post, u"Bonsoir"_s, instantAt(10))));
        const auto turn = desk.claim(11);
        QVERIFY(!turn->outgoing.overwrites);
        const domain::Drift there{.text = u"Salut"_s, .leavesAt = {}, .accepting = {{u"seen"_s, u"9"_s}}};
        QVERIFY(await(desk.errands().fail(turn->errand.id, u"us"_s, {.kind = Trouble::Kind::Changed}, there, instantAt(12), 0.5)));
        QCOMPARE(desk.errand()->state, ErrandState::Changed);
        QCOMPARE(desk.errand()->there, u"Salut"_s);
        QVERIFY(!desk.claim(5'000));
        QCOMPARE(await(desk.errands().troubled(10))->size(), 1);
        // WHEN
        const auto id = desk.errand()->id;
        QVERIFY(await(wantsOurs ? desk.errands().overwrite(id, instantAt(20)) : desk.errands().takeOver(id, instantAt(20))));
        // THEN
        if (wantsOurs) {
            const auto again = desk.claim(21);
            QVERIFY(again->outgoing.overwrites);
            QVERIFY(again->outgoing.change != turn->outgoing.change);
            QCOMPARE(again->outgoing.parts, QStringList{u"Bonsoir"_s});
            return;
        }
        QCOMPARE(desk.thePost().text, u"Salut"_s);
        QCOMPARE(desk.delivery().notes.value(u"seen"_s), u"9"_s);
        QVERIFY(!domain::driftIn(desk.delivery().notes));
        QVERIFY(!desk.errand());
    }

    void whatFailedIsTriedAgainOrLetBe()
    {
        ErrandDesk desk;
        QVERIFY(await(desk.errands().deleteThere(desk.post, instantAt(10))));
        auto turn = desk.claim(11);
        QVERIFY(await(desk.errands().fail(turn->errand.id, u"us"_s, {.kind = Trouble::Kind::Refused, .said = u"no"_s}, {}, instantAt(12), 0.5)));
        QCOMPARE(desk.errand()->state, ErrandState::Failed);
        QCOMPARE(desk.thePost().state, domain::PostState::Published);
        QVERIFY(await(desk.errands().retry(desk.errand()->id, instantAt(13))));
        turn = desk.claim(14);
        QVERIFY(turn);
        QVERIFY(await(desk.errands().fail(turn->errand.id, u"us"_s, {.kind = Trouble::Kind::Refused}, {}, instantAt(15), 0.5)));
        QVERIFY(await(desk.errands().cancel(desk.errand()->id, instantAt(16))));
        QVERIFY(!desk.errand());
        QCOMPARE(desk.thePost().state, domain::PostState::Published);
    }

    void whoMustSignInAnewFindsItWaiting()
    {
        ErrandDesk desk;
        QVERIFY(await(desk.errands().deleteThere(desk.post, instantAt(10))));
        const auto turn = desk.claim(11);
        QVERIFY(await(desk.errands().fail(turn->errand.id, u"us"_s, {.kind = Trouble::Kind::AccessWithdrawn}, {}, instantAt(12), 0.5)));
        QCOMPARE(await(store::ConnectionStore(desk.workspace.database()).connection(desk.channel.id))->state, domain::ConnectionState::SignInNeeded);
        QCOMPARE(desk.errand()->state, ErrandState::Waiting);
        QVERIFY(!desk.claim(5'000));
    }

    void aCommentGoesToTheSpamAndComesBack()
    {
        // GIVEN a comment that its site holds back
        ErrandDesk desk;
        QCOMPARE(desk.mention(u"5"_s).standing, Verdict::Hold);
        // WHEN it is taken for spam
        const auto moderated = await(desk.errands().moderate({desk.mentionOf(u"5"_s)}, Verdict::Spam, instantAt(10)));
        QCOMPARE(moderated->verdicts.size(), 1);
        // THEN nobody waits any more; what it is there it is here once it is so there
        QCOMPARE(desk.mention(u"5"_s).state, domain::MentionState::Done);
        QCOMPARE(desk.mention(u"5"_s).standing, Verdict::Hold);
        const auto turn = desk.claim(11);
        QCOMPARE(turn->remoteId, u"5"_s);
        QCOMPARE(turn->errand.verdict, Verdict::Spam);
        QVERIFY(await(desk.errands().settle(turn->errand.id, u"us"_s, std::nullopt, instantAt(12))));
        QCOMPARE(desk.mention(u"5"_s).standing, Verdict::Spam);
        // WHEN that is undone
        QVERIFY(await(desk.errands().undoModeration(*moderated, instantAt(20))));
        // THEN it is held back again
        QCOMPARE(desk.mention(u"5"_s).state, domain::MentionState::Open);
        QCOMPARE(desk.claim(21)->errand.verdict, Verdict::Hold);
    }

    void whatOurAccountAnsweredElsewhereWaitsForNobody()
    {
        // GIVEN two comments that wait
        ErrandDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        const auto waiting = u"SELECT COUNT(*) FROM mention WHERE state = 0 AND is_answered = 0"_s;
        QCOMPARE(desk.number(waiting), 2);
        // WHEN the site lists an answer of ours to one of them, twice, and what we sent ourselves
        const auto post = [](const QString &id, const QString &answers) {
            return domain::IncomingPost{.kind = domain::PostKind::Reply,
                                        .remoteId = id,
                                        .inReplyTo = answers,
                                        .url = u"https://site.example/#comment-"_s + id,
                                        .text = u"Merci"_s,
                                        .language = {},
                                        .publishedAt = instantAt(50)};
        };
        for (const qint64 at : {100, 200}) {
            static_cast<void>(await(connections.claim(u"us"_s, instantAt(at), 1min)));
            const store::FetchedPage page{
                .stream = u"comments"_s, .position = {.newer = u"2"_s}, .entries = {post(u"88"_s, u"6"_s), post(u"77"_s, u"5"_s)}, .removed = {}};
            QVERIFY(await(connections.takeIn(desk.channel.id, u"us"_s, page, instantAt(at), 1min)));
            static_cast<void>(await(connections.release(u"us"_s)));
        }
        // A second answer below the same article has the same address but for its end.
        static_cast<void>(await(connections.claim(u"us"_s, instantAt(300), 1min)));
        const store::FetchedPage more{.stream = u"comments"_s, .position = {.newer = u"3"_s}, .entries = {post(u"89"_s, u"6"_s)}, .removed = {}};
        QCOMPARE(await(connections.takeIn(desk.channel.id, u"us"_s, more, instantAt(300), 1min))->added, 1);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM post WHERE remote_id IN ('77', '88', '89')"_s), 3);
        // THEN it counts as answered, and nothing stands there twice
        QCOMPARE(desk.number(waiting), 1);
        QCOMPARE(desk.number(u"SELECT is_answered FROM mention WHERE remote_id = '6'"_s), 1);
        QCOMPARE(desk.mention(u"6"_s).state, domain::MentionState::Done);
        QCOMPARE(desk.mention(u"5"_s).state, domain::MentionState::Open);
        QCOMPARE(await(store::InboxStore(desk.workspace.database()).counts())->open, 1);
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM post"_s), 3);
    }

    void whatWasListedBeforeItWasKnownToBeOursIsOneInTheEnd()
    {
        // GIVEN a reply of which nobody knows yet that it arrived, and that its site lists with other words
        ErrandDesk desk;
        domain::Post reply;
        reply.channel = desk.channel.id;
        reply.kind = domain::PostKind::Reply;
        reply.state = domain::PostState::Scheduled;
        reply.holder = domain::PostHolder::ThisMachine;
        reply.scheduledFor = domain::toZoned(instantAt(5), QTimeZone::utc());
        reply.text = u"Merci !"_s;
        reply.createdAt = reply.changedAt = instantAt(5);
        const auto id = await(desk.posts().add(reply))->id;
        const auto turn = **await(desk.deliveries().claim(u"us"_s, instantAt(6), 1min));
        store::ConnectionStore connections(desk.workspace.database());
        static_cast<void>(await(connections.claim(u"us"_s, instantAt(7), 1min)));
        const domain::IncomingPost listed{.kind = domain::PostKind::Reply,
                                          .remoteId = u"99"_s,
                                          .inReplyTo = u"6"_s,
                                          .url = {},
                                          .text = u"Danke"_s,
                                          .language = {},
                                          .publishedAt = instantAt(7)};
        const store::FetchedPage page{.stream = u"comments"_s, .position = {.newer = u"2"_s}, .entries = {listed}, .removed = {}};
        QVERIFY(await(connections.takeIn(desk.channel.id, u"us"_s, page, instantAt(8), 1min)));
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM post"_s), 3);
        // WHEN it turns out to be that
        const domain::Sent sent{.remoteId = u"99"_s, .url = {}, .publishedAt = instantAt(7), .isVerified = true};
        QVERIFY(await(desk.deliveries().settle(turn.delivery.id, u"us"_s, sent, instantAt(9))));
        // THEN
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM post"_s), 2);
        QCOMPARE(await(desk.posts().post(id))->remoteId, u"99"_s);
        QCOMPARE(await(desk.posts().post(id))->state, domain::PostState::Published);
    }

    void whatIsHeldBackIsFoundByThat()
    {
        // GIVEN one comment that its site holds back, one that everybody reads
        ErrandDesk desk;
        const store::SearchStore search(desk.workspace.database());
        const auto found = [&search](const QString &query) { return *await(search.search(*domain::parseQuery(query), instantAt(9), 10)); };
        const auto held = found(u"is:held"_s);
        QCOMPARE(held.size(), 1);
        QCOMPARE(held.first().remoteId, u"5"_s);
        QCOMPARE(held.first().standing, u"held"_s);
        QCOMPARE(found(u"NOT is:held"_s).size() + 1, found({}).size());
        // WHEN it is thrown away there
        QVERIFY(await(desk.errands().moderate({desk.mentionOf(u"5"_s)}, Verdict::Trash, instantAt(10))));
        QVERIFY(await(desk.errands().settle(desk.claim(11)->errand.id, u"us"_s, std::nullopt, instantAt(12))));
        // THEN
        QVERIFY(found(u"is:held"_s).isEmpty());
        QCOMPARE(found(u"is:trash"_s).size(), 1);
        QVERIFY(found(u"is:spam"_s).isEmpty());
        // AND a rule or a live list that looks at one of them sees the same
        const auto facts
            = await(desk.workspace.database().read([id = desk.mentionOf(u"5"_s)](store::Connection &connection) { return store::queryFacts(connection, id); }));
        QCOMPARE(facts->standing, Verdict::Trash);
    }

    void whatIsNoSpamAfterAllWaitsAgain_data()
    {
        QTest::addColumn<bool>("wasDone");
        QTest::newRow("as it was, open") << false;
        QTest::newRow("as it was, done") << true;
    }
    void whatIsNoSpamAfterAllWaitsAgain()
    {
        QFETCH(const bool, wasDone);
        ErrandDesk desk;
        const auto id = desk.mentionOf(u"5"_s);
        if (wasDone) {
            store::MentionEdit done;
            done.state = domain::MentionState::Done;
            done.at = instantAt(9);
            QVERIFY(await(store::InboxStore(desk.workspace.database()).edit({id}, done)));
        }
        // GIVEN a comment that was taken for spam, there as well
        QVERIFY(await(desk.errands().moderate({id}, Verdict::Spam, instantAt(10))));
        const auto turn = desk.claim(11);
        QVERIFY(await(desk.errands().settle(turn->errand.id, u"us"_s, std::nullopt, instantAt(12))));
        QCOMPARE(desk.mention(u"5"_s).state, domain::MentionState::Done);
        // WHEN it is approved after all
        const auto approved = await(desk.errands().moderate({id}, Verdict::Approve, instantAt(20)));
        // THEN it waits again where it did before
        QCOMPARE(desk.mention(u"5"_s).state, wasDone ? domain::MentionState::Done : domain::MentionState::Open);
        // AND undoing that puts it back
        QVERIFY(await(desk.errands().undoModeration(*approved, instantAt(21))));
        QCOMPARE(desk.mention(u"5"_s).state, domain::MentionState::Done);
    }

    void whatWasUndoneBeforeItLeftNeverLeaves()
    {
        ErrandDesk desk;
        const auto moderated = await(desk.errands().moderate({desk.mentionOf(u"5"_s)}, Verdict::Approve, instantAt(10)));
        QVERIFY(await(desk.errands().undoModeration(*moderated, instantAt(11))));
        QVERIFY(!desk.claim(12));
        // What is so already is nothing to do.
        QCOMPARE(await(desk.errands().moderate({desk.mentionOf(u"5"_s)}, Verdict::Hold, instantAt(13)))->verdicts.size(), 0);
    }

    void whereWeHaveNoSayNothingIsDecided()
    {
        ErrandDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        auto connection = *await(connections.connection(desk.channel.id));
        connection.capabilities.canModerate = false;
        QVERIFY(await(connections.connect(desk.channel, connection, instantAt(9))));
        QCOMPARE(await(desk.errands().moderate({desk.mentionOf(u"5"_s)}, Verdict::Spam, instantAt(10))).error().kind, domain::Error::Kind::Refused);
        QCOMPARE(desk.mention(u"5"_s).state, domain::MentionState::Open);
    }

    void whatAPlaceDoesNotKnowLeavesAsItIsWhatWaits()
    {
        // GIVEN a place where nothing can be held back, and a decision that waits
        ErrandDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        auto connection = *await(connections.connection(desk.channel.id));
        connection.capabilities.verdicts = {Verdict::Approve, Verdict::Spam, Verdict::Trash};
        QVERIFY(await(connections.connect(desk.channel, connection, instantAt(9))));
        QVERIFY(await(desk.errands().moderate({desk.mentionOf(u"6"_s)}, Verdict::Spam, instantAt(10))));
        // WHEN
        QCOMPARE(await(desk.errands().moderate({desk.mentionOf(u"6"_s)}, Verdict::Hold, instantAt(11))).error().kind, domain::Error::Kind::Refused);
        // THEN
        const auto turn = desk.claim(12);
        QVERIFY(turn);
        QCOMPARE(turn->errand.verdict, Verdict::Spam);
    }

    void whatHasLeftForGoodIsRefusedAtOnce()
    {
        ErrandDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        auto connection = *await(connections.connection(desk.channel.id));
        connection.capabilities.isFinal = true;
        QVERIFY(await(connections.connect(desk.channel, connection, instantAt(9))));
        QCOMPARE(await(desk.errands().editThere(desk.post, u"Bonsoir"_s, instantAt(10))).error().kind, domain::Error::Kind::Refused);
        QCOMPARE(await(desk.errands().deleteThere(desk.post, instantAt(10))).error().kind, domain::Error::Kind::Refused);
        QVERIFY(!desk.errand());
    }

    void whatIsGoneIsHeldByNobody()
    {
        ErrandDesk desk;
        QCOMPARE(desk.number(u"SELECT standing FROM mention WHERE remote_id = '5'"_s), 1);
        store::ConnectionStore connections(desk.workspace.database());
        static_cast<void>(await(connections.fetchNow(std::nullopt, instantAt(20))));
        QVERIFY(await(connections.claim(u"us"_s, instantAt(21), 1min)));
        const store::FetchedPage page{.stream = u"comments"_s, .position = {.newer = u"2"_s}, .entries = {}, .removed = {u"5"_s}};
        QVERIFY(await(connections.takeIn(desk.channel.id, u"us"_s, page, instantAt(22), 1min)));
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE standing = 1"_s), 0);
    }

    void whatItsAuthorDeletedWaitsForNobody()
    {
        ErrandDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        const auto take = [&](const QList<domain::IncomingEntry> &entries, const QStringList &removed, qint64 at) {
            static_cast<void>(await(connections.claim(u"us"_s, instantAt(at), 1min)));
            const store::FetchedPage page{.stream = u"comments"_s, .position = {.newer = u"2"_s}, .entries = entries, .removed = removed};
            return await(connections.takeIn(desk.channel.id, u"us"_s, page, instantAt(at), 1min));
        };
        QCOMPARE(await(store::InboxStore(desk.workspace.database()).counts())->open, 2);
        QVERIFY(take({}, {u"5"_s}, 100));
        QCOMPARE(desk.mention(u"5"_s).removedAt, instantAt(100));
        QCOMPARE(desk.mention(u"5"_s).state, domain::MentionState::Done);
        QCOMPARE(desk.mention(u"5"_s).text, u"Is it true?"_s);
        QCOMPARE(await(store::InboxStore(desk.workspace.database()).counts())->open, 1);
        // WHEN it stands there again, with other words
        QVERIFY(take({aMention(u"5"_s).saying(u"It is true."_s)}, {}, 200));
        // THEN
        QVERIFY(!desk.mention(u"5"_s).removedAt);
        QCOMPARE(desk.mention(u"5"_s).editedAt, instantAt(200));
        // What we threw away ourselves its author did not delete.
        const auto moderated = await(desk.errands().moderate({desk.mentionOf(u"6"_s)}, Verdict::Trash, instantAt(210)));
        QVERIFY(moderated);
        static_cast<void>(await(connections.release(u"us"_s)));
        const auto turn = desk.claim(211);
        QVERIFY(turn);
        QVERIFY(await(desk.errands().settle(turn->errand.id, u"us"_s, std::nullopt, instantAt(212))));
        QVERIFY(take({}, {u"6"_s}, 300));
        QVERIFY(!desk.mention(u"6"_s).removedAt);
    }
};

QTEST_GUILESS_MAIN(ErrandStoreTest)
#include "errandstoretest.moc"
