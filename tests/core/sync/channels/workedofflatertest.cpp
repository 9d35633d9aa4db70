// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/settling.h"
#include "core/domain/channels/twin.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/channels/connectionstore.h"
#include "tests/core/sync/channels/onechanneldesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using domain::DeliveryState;
using domain::PostState;

namespace {

struct LateDesk : OneChannelDesk<FakeService>
{
    explicit LateDesk(bool isKeyed)
    {
        service.setKeyed(isKeyed);
        connect(u"mastodon"_s, {.server = QUrl(u"https://fake.example"_s), .user = {}, .secret = {{u"token"_s, u"good"_s}}});
    }
    /// A thread of three that is due.
    [[nodiscard]] domain::Post addThread()
    {
        const domain::Derivation cut{
            .post = {}, .source = domain::PostSource::Passage, .text = {}, .before = {}, .after = {}, .address = {}, .cuts = {3, 8}, .isNumbered = false};
        const auto added = await(store::DerivationStore(workspace.database()).add({{.post = duePost(u"Un.Deux.Trois."_s), .derivation = cut}}));
        if (!added)
            qFatal("not added: %s", qPrintable(added.error().detail));
        return added->first().post;
    }
    /// Another program publishes it there.
    void publishByHand()
    {
        static_cast<void>(await(service.send({.method = "POST",
                                              .url = QUrl(u"https://fake.example/api/v1/statuses"_s),
                                              .headers = {{"Authorization", "Bearer good"}},
                                              .body = "{\"status\":\"Bonjour\"}"})));
    }
    void sendUntilQuiet()
    {
        untilQuiet([this] { static_cast<void>(send()); }, deliveries, 50);
        // Whatever the service was slow to do is done by then.
        clock.advance(std::chrono::minutes{30});
        service.workOff();
    }
};

} // namespace

/// A service that works off what was cut off, and one that says no to what it took.
class WorkedOffLaterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWorkedOffLaterIsThereOnce_data()
    {
        QTest::addColumn<bool>("isKeyed");
        QTest::addColumn<int>("seconds");
        QTest::newRow("keyed") << true << 20;
        QTest::newRow("look back") << false << 20;
        QTest::newRow("look back, after the first look") << false << 75;
        QTest::newRow("look back, after the second one") << false << 590;
    }
    void whatIsWorkedOffLaterIsThereOnce()
    {
        // GIVEN a service that goes on with a request whose line was cut
        QFETCH(bool, isKeyed);
        QFETCH(int, seconds);
        LateDesk desk(isKeyed);
        desk.service.setSlowness(std::chrono::seconds{seconds});
        const auto post = desk.add(desk.duePost(u"Bonjour"_s));
        desk.service.failNext({Fault::CutLate});
        // WHEN
        desk.sendUntilQuiet();
        // THEN
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.post(post.id).state, PostState::Published);
    }

    void whatHasNotArrivedLeavesOnceItWasLookedForThreeTimes()
    {
        // GIVEN a request that was lost
        LateDesk desk(false);
        const auto post = desk.add(desk.duePost(u"Bonjour"_s));
        desk.service.failNext({Fault::CutBefore});
        QCOMPARE(desk.send(), 1);
        const auto left = desk.clock.now();
        const auto told = desk.delivery(post.id).trouble;
        // WHEN it is looked for after one minute and after three
        for (const int minutes : {1, 3}) {
            desk.clock.set(left + std::chrono::minutes{minutes} + std::chrono::milliseconds{1});
            QCOMPARE(desk.send(), 1);
            // THEN it waits to be looked for again, for the reason that it waited for
            QVERIFY(desk.service.published().isEmpty());
            const auto waiting = desk.delivery(post.id);
            QCOMPARE(waiting.nextAttemptAt, left + std::chrono::minutes{minutes == 1 ? 3 : 10});
            QCOMPARE(waiting.trouble, told);
            QCOMPARE(waiting.departedAt, left);
            QCOMPARE(desk.post(post.id).state, PostState::Sending);
        }
        // AND leaves once it is not there after ten
        desk.clock.set(left + std::chrono::minutes{10});
        QCOMPARE(desk.send(), 1);
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.post(post.id).state, PostState::Published);
    }

    void whatAKilledProcessLeftToBeWorkedOffIsThereOnce()
    {
        // GIVEN a process that was killed while its request was under way
        LateDesk desk(false);
        const auto post = desk.add(desk.duePost(u"Bonjour"_s));
        const auto turn = **await(desk.deliveries.claim(u"killed"_s, desk.clock.now(), std::chrono::minutes{6}));
        QVERIFY(await(desk.deliveries.depart(turn.delivery.id, u"killed"_s, desk.clock.now(), std::chrono::minutes{6})));
        desk.service.failNext({Fault::CutLate});
        static_cast<void>(
            await(desk.service.send({.method = "POST", .url = QUrl(u"https://fake.example/api/v1/statuses"_s), .body = "{\"status\":\"Bonjour\"}"})));
        QVERIFY(await(desk.deliveries.release(u"killed"_s)));
        // WHEN another one takes over at once
        desk.sendUntilQuiet();
        // THEN
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.post(post.id).state, PostState::Published);
    }

    void othersOnTheChannelLeaveMeanwhile()
    {
        LateDesk desk(false);
        const auto post = desk.add(desk.duePost(u"Bonjour"_s));
        desk.service.failNext({Fault::CutLate});
        QCOMPARE(desk.send(), 1);
        const auto next = desk.add(desk.duePost(u"Bonsoir"_s));
        QCOMPARE(desk.send(), 1);
        QCOMPARE(desk.post(next.id).state, PostState::Published);
        QCOMPARE(desk.post(post.id).state, PostState::Sending);
        QVERIFY(desk.delivery(post.id).nextAttemptAt >= desk.clock.now() + std::chrono::minutes{1});
    }

    void whatWasTakenBeforeItWasTooMuchIsThereOnce_data()
    {
        QTest::addColumn<bool>("isKeyed");
        QTest::newRow("keyed") << true;
        QTest::newRow("look back") << false;
    }
    void whatWasTakenBeforeItWasTooMuchIsThereOnce()
    {
        // GIVEN a service, or somebody before it, that took what left and says that it was too much
        QFETCH(bool, isKeyed);
        LateDesk desk(isKeyed);
        const auto post = desk.add(desk.duePost(u"Bonjour"_s));
        desk.service.failNext({Fault::LimitedAfter});
        QCOMPARE(desk.send(), 1);
        // THEN it may have arrived
        QVERIFY(desk.delivery(post.id).departedAt);
        // AND is found
        desk.sendUntilQuiet();
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.post(post.id).state, PostState::Published);
    }

    void whatIsFoundIsThereHoweverLateAndWhatIsNotWaitsForAPerson_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("it is there") << true;
        QTest::newRow("it is not") << false;
    }
    void whatIsFoundIsThereHoweverLateAndWhatIsNotWaitsForAPerson()
    {
        // GIVEN a service that says that it was too much
        QFETCH(bool, isThere);
        LateDesk desk(false);
        const auto post = desk.add(desk.duePost(u"Bonjour"_s));
        desk.service.failNext({isThere ? Fault::LimitedAfter : Fault::Limited});
        QCOMPARE(desk.send(), 1);
        // WHEN it is looked for after longer than a post may be late
        desk.clock.advance(std::chrono::hours{3});
        QCOMPARE(desk.send(), 1);
        // THEN
        QCOMPARE(desk.service.published().size(), isThere ? 1 : 0);
        const auto delivery = desk.delivery(post.id);
        QCOMPARE(delivery.state, isThere ? DeliveryState::Published : DeliveryState::Failed);
        QCOMPARE(delivery.trouble ? delivery.trouble->kind : domain::Trouble::Kind::Late, domain::Trouble::Kind::Late);
        // AND a person who wants it all the same has it sent, once
        if (!isThere) {
            QVERIFY(await(desk.deliveries.retry(delivery.id, desk.clock.now())));
            desk.sendUntilQuiet();
            QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        }
    }

    void whatAServiceHoldsAlreadyIsNotHeldTwice()
    {
        // GIVEN a server that lists what it holds, and knows no keys: something else of ours, and the answer to a second one is lost
        LateDesk desk(false);
        const auto held = [&](const QString &text) {
            domain::Post post = desk.duePost(text, std::chrono::hours{24});
            post.holder = domain::PostHolder::Service;
            return desk.add(post);
        };
        const auto first = held(u"Bonsoir"_s);
        QCOMPARE(desk.send(), 1);
        const auto second = held(u"Bonjour"_s);
        desk.service.failNext({Fault::CutAfter});
        QCOMPARE(desk.send(), 1);
        // WHEN it is looked for
        desk.clock.advance(std::chrono::minutes{2});
        static_cast<void>(desk.send());
        // THEN
        QCOMPARE(desk.service.held(), (QStringList{u"Bonsoir"_s, u"Bonjour"_s}));
        QCOMPARE(desk.delivery(second.id).state, DeliveryState::Held);
        QVERIFY(desk.delivery(second.id).remoteId != desk.delivery(first.id).remoteId);
    }

    void whereNobodyListsWhatIsHeldThePersonIsAsked()
    {
        // GIVEN a server that knows no keys and lists nothing that it holds
        LateDesk desk(false);
        domain::Post post = desk.duePost(u"Bonjour"_s, std::chrono::hours{24});
        post.holder = domain::PostHolder::Service;
        post = desk.add(post);
        desk.service.failNext({Fault::CutBefore});
        QCOMPARE(desk.send(), 1);
        // WHEN it is looked for
        desk.clock.advance(std::chrono::minutes{2});
        static_cast<void>(desk.send());
        // THEN nothing is sent again
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Unsure);
        QVERIFY(desk.service.held().isEmpty());
        // AND though they have looked nothing tells before its time
        QVERIFY(await(desk.deliveries.resolve(desk.delivery(post.id).id, false, desk.clock.now())));
        static_cast<void>(desk.send());
        QVERIFY(desk.service.held().isEmpty());
        // WHEN that has come, and it is not there
        desk.clock.advance(std::chrono::hours{24});
        static_cast<void>(desk.send());
        // THEN it leaves
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Published);
    }

    void whatAPersonSaysIsNotThereIsLookedForBeforeItLeavesAgain_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("it is there") << true;
        QTest::newRow("it is not") << false;
    }
    void whatAPersonSaysIsNotThereIsLookedForBeforeItLeavesAgain()
    {
        // GIVEN what left, and of which a person is asked
        QFETCH(bool, isThere);
        LateDesk desk(false);
        const auto post = desk.add(desk.duePost(u"Bonjour"_s));
        const auto turn = **await(desk.deliveries.claim(u"us"_s, desk.clock.now(), std::chrono::minutes{6}));
        QVERIFY(await(desk.deliveries.depart(turn.delivery.id, u"us"_s, desk.clock.now(), std::chrono::minutes{6})));
        if (isThere)
            desk.publishByHand();
        QVERIFY(await(desk.deliveries.setAside(turn.delivery.id, u"us"_s, u"unsure"_s, desk.clock.now())));
        QCOMPARE(desk.delivery(post.id).state, DeliveryState::Unsure);
        desk.clock.advance(std::chrono::minutes{2});
        // WHEN they say that it is not there
        const int asked = desk.service.requests();
        QVERIFY(await(desk.deliveries.resolve(turn.delivery.id, false, desk.clock.now())));
        QCOMPARE(desk.send(), 1);
        // THEN it is looked for, and leaves at once where it is not found
        QVERIFY(desk.service.asked().sliced(asked).first().contains("/accounts/1/statuses"_L1));
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.post(post.id).state, PostState::Published);
        QVERIFY(!desk.delivery(post.id).notes.contains(QString(domain::notThereNote)));
    }

    void theRestOfAThreadLeavesOnceThePartThatWasCutOffIsFound()
    {
        // GIVEN a thread whose second part arrived, and whose answer was lost
        LateDesk desk(false);
        const auto post = desk.addThread();
        desk.service.failNext({Fault::None, Fault::CutAfter});
        QCOMPARE(desk.send(), 1);
        QCOMPARE(desk.service.published(), (QStringList{u"Un."_s, u"Deux."_s}));
        const auto left = desk.clock.now();
        // WHEN it is looked for a minute later
        desk.clock.set(left + std::chrono::minutes{1} + std::chrono::milliseconds{1});
        QCOMPARE(desk.send(), 1);
        // THEN the third part leaves at once
        QCOMPARE(desk.service.published(), (QStringList{u"Un."_s, u"Deux."_s, u"Trois."_s}));
        QCOMPARE(desk.post(post.id).state, PostState::Published);
        QVERIFY(!domain::wasResent(desk.delivery(post.id).notes));
    }

    void aPartThatIsNotFoundHoldsUpTheRest()
    {
        LateDesk desk(false);
        desk.service.setSlowness(std::chrono::minutes{2});
        const auto post = desk.addThread();
        desk.service.failNext({Fault::None, Fault::CutLate});
        QCOMPARE(desk.send(), 1);
        const auto left = desk.clock.now();
        desk.clock.set(left + std::chrono::minutes{1} + std::chrono::milliseconds{1});
        QCOMPARE(desk.send(), 1);
        QCOMPARE(desk.service.published(), QStringList{u"Un."_s});
        QCOMPARE(desk.delivery(post.id).nextAttemptAt, left + std::chrono::minutes{3});
        // AND leaves with it once it is there
        desk.clock.set(left + std::chrono::minutes{3} + std::chrono::milliseconds{1});
        QCOMPARE(desk.send(), 1);
        QCOMPARE(desk.service.published(), (QStringList{u"Un."_s, u"Deux."_s, u"Trois."_s}));
    }
};

QTEST_GUILESS_MAIN(WorkedOffLaterTest)
#include "workedofflatertest.moc"
