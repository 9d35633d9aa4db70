// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"
#include "tests/core/sync/channels/onechanneldesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

using domain::DeliveryState;
using domain::PostState;

namespace {

struct HeldHereDesk : OneChannelDesk<FakeService>
{
    explicit HeldHereDesk(bool isKeyed = false)
    {
        service.setKeyed(isKeyed);
        connect(u"mastodon"_s, {.server = QUrl(u"https://fake.example"_s), .user = {}, .secret = {{u"token"_s, u"good"_s}}});
    }

    /// A post that the service is to hold.
    [[nodiscard]] domain::Post promise(std::chrono::milliseconds in)
    {
        domain::Post post = duePost(u"Bonjour"_s, in);
        post.holder = domain::PostHolder::Service;
        return add(post);
    }
    /// Whatever is asked of the service meets that until that much time has passed; who sends is awake.
    void trouble(Fault fault, std::chrono::milliseconds lasting)
    {
        const domain::Instant until = clock.now() + lasting;
        while (clock.now() < until) {
            service.failNext(QList<Fault>(40, fault));
            send();
            const auto due = await(deliveries.nextDue(clock.now())).value_or(std::nullopt);
            clock.set(std::clamp(due.value_or(until), clock.now() + std::chrono::seconds{1}, std::max(until, clock.now() + std::chrono::seconds{1})));
        }
        service.failNext({});
    }
};

} // namespace

/// What a service was to hold, and was in no state to take in time: this machine holds it.
class HeldHereTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoseTimeCameMeanwhileLeavesAtOnce_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("nobody was there") << Fault::Unreachable;
        QTest::newRow("it did not work") << Fault::TroubleBefore;
        QTest::newRow("lines were cut") << Fault::CutBefore;
    }
    void whoseTimeCameMeanwhileLeavesAtOnce()
    {
        QFETCH(const Fault, fault);
        // GIVEN
        HeldHereDesk desk;
        const auto post = desk.promise(20min);
        // WHEN nothing goes there until twelve minutes after its time
        desk.trouble(fault, 32min);
        QCOMPARE(desk.service.published().size(), 0);
        desk.untilQuiet([&desk] { desk.send(); }, desk.deliveries, 5);
        // THEN
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.service.held(), QStringList());
        QCOMPARE(desk.post(post.id).state, PostState::Published);
    }

    void whoseTimeIsTooNearWaitsHere_data() { whoseTimeCameMeanwhileLeavesAtOnce_data(); }
    void whoseTimeIsTooNearWaitsHere()
    {
        QFETCH(const Fault, fault);
        HeldHereDesk desk(true);
        const auto post = desk.promise(20min);
        const domain::Instant at = *domain::toInstant(*post.scheduledFor);
        // WHEN nothing goes there until two minutes before its time
        desk.trouble(fault, 18min);
        desk.clock.set(std::max(desk.clock.now(), std::min(await(desk.deliveries.nextDue(desk.clock.now()))->value_or(at), at - 30s)));
        desk.send();
        // THEN it is not made to leave early, and waits here as what it is
        QCOMPARE(desk.service.published(), QStringList());
        QCOMPARE(desk.service.held(), QStringList());
        QVERIFY(desk.clock.now() < at);
        // WHEN
        desk.clock.set(at);
        desk.send();
        // THEN
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.post(post.id).state, PostState::Published);
    }

    void itSaysWhoHoldsIt()
    {
        HeldHereDesk desk;
        const auto post = desk.promise(20min);
        desk.service.failNext({Fault::Unreachable, Fault::Unreachable});
        desk.send();
        QCOMPARE(desk.post(post.id).holder, domain::PostHolder::Service);
        desk.clock.advance(16min);
        desk.send();
        QCOMPARE(desk.post(post.id).state, PostState::Scheduled);
        QCOMPARE(desk.post(post.id).holder, domain::PostHolder::ThisMachine);
        QCOMPARE(*await(desk.deliveries.nextDue(desk.clock.now())), domain::toInstant(*post.scheduledFor));
        QVERIFY(desk.service.held().isEmpty() && desk.service.published().isEmpty());
    }

    void whatMissedItsTimeIsAskedAbout_data() { whoseTimeCameMeanwhileLeavesAtOnce_data(); }
    void whatMissedItsTimeIsAskedAbout()
    {
        QFETCH(const Fault, fault);
        HeldHereDesk desk;
        const auto post = desk.promise(20min);
        desk.trouble(fault, 4h);
        desk.untilQuiet([&desk] { desk.send(); }, desk.deliveries, 5);
        QCOMPARE(desk.service.published(), QStringList());
        QCOMPARE(desk.post(post.id).state, PostState::Failed);
        QCOMPARE(desk.delivery(post.id).trouble->kind, domain::Trouble::Kind::Late);
        // AND leaves once somebody wants it
        QVERIFY(await(desk.deliveries.retry(desk.delivery(post.id).id, desk.clock.now())));
        desk.send();
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
    }

    void whatWasRefusedForItsTimeLeavesWhenTriedAgain()
    {
        // GIVEN one that was refused since its time had come, as it was left by an earlier version
        HeldHereDesk desk;
        const auto post = desk.promise(20min);
        const auto turn = **await(desk.deliveries.claim(u"before"_s, desk.clock.now(), 1min));
        const store::Failure refused{.trouble = {.kind = domain::Trouble::Kind::Refused, .said = u"must be in the future"_s, .status = 422}};
        QCOMPARE(await(desk.deliveries.fail(turn.delivery.id, u"before"_s, refused, desk.clock.now(), 0.5))->state, DeliveryState::Failed);
        desk.clock.advance(30min);
        // WHEN
        QVERIFY(await(desk.deliveries.retry(desk.delivery(post.id).id, desk.clock.now())));
        desk.send();
        // THEN
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.post(post.id).state, PostState::Published);
    }

    void whatArrivedAndLeftMeanwhileIsNotSentAgain_data()
    {
        QTest::addColumn<bool>("isKeyed");
        QTest::newRow("looked for") << false;
        QTest::newRow("by a key that stands for what was held") << true;
    }
    void whatArrivedAndLeftMeanwhileIsNotSentAgain()
    {
        // GIVEN one that the service took, and said nothing
        QFETCH(const bool, isKeyed);
        HeldHereDesk desk(isKeyed);
        const auto post = desk.promise(20min);
        desk.service.failNext({Fault::CutAfter});
        desk.send();
        QCOMPARE(desk.service.held().size(), 1);
        // WHEN nobody is there until its time, by which it has left from there
        desk.trouble(Fault::Unreachable, 21min);
        desk.service.releaseHeld();
        desk.untilQuiet([&desk] { desk.send(); }, desk.deliveries, 5);
        // THEN
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.post(post.id).state, PostState::Published);
    }
};

QTEST_GUILESS_MAIN(HeldHereTest)
#include "heldheretest.moc"
