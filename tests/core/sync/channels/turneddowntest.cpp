// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"
#include "tests/core/sync/channels/onechanneldesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using domain::DeliveryState;
using domain::PostState;

namespace {

/// A service that can be asked again, or not.
struct TurnedDownDesk : OneChannelDesk<FakeService>
{
    explicit TurnedDownDesk(domain::Repeat repeat)
        : connections(workspace.database())
    {
        service.setKeyed(false);
        connect(u"mastodon"_s, {.server = QUrl(u"https://fake.example"_s), .user = {}, .secret = {{u"token"_s, u"good"_s}}});
        auto connection = *await(connections.connection(channel.id));
        connection.capabilities.repeat = repeat;
        if (!await(connections.setConnection(channel.id, connection)))
            qFatal("not written");
    }

    [[nodiscard]] domain::Id<domain::Post> schedule(const QString &text) { return add(duePost(text)).id; }
    [[nodiscard]] PostState state(domain::Id<domain::Post> id) const { return post(id).state; }
    [[nodiscard]] domain::ChannelHealth health() const { return await(connections.health())->value(channel.id); }
    void connectAgain() { QVERIFY(await(connections.connect(channel, connectedLink(), clock.now()))); }
    [[nodiscard]] domain::Connection connectedLink() const
    {
        domain::Connection link = *await(connections.connection(channel.id));
        link.state = domain::ConnectionState::Connected;
        return link;
    }
    /// Lets time pass until nothing waits any more; who sends is somebody new each time.
    void sendUntilQuiet()
    {
        untilQuiet([this] { send(); }, deliveries, 50);
    }

    store::ConnectionStore connections;
};

} // namespace

/// What a service turned down has not arrived, and what it lets in no more waits.
class TurnedDownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSentAwayLeavesByItselfLater_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("429") << Fault::Limited;
        QTest::newRow("401 of somebody in between") << Fault::Denied;
    }
    void whatWasSentAwayLeavesByItselfLater()
    {
        // GIVEN a service that nobody can ask whether something arrived
        QFETCH(Fault, fault);
        TurnedDownDesk desk(domain::Repeat::Ask);
        const auto post = desk.schedule(u"Bonjour"_s);
        desk.service.failNext({fault, fault});
        // WHEN it sends what leaves away, twice
        QCOMPARE(desk.send(), 1);
        // THEN it has not arrived, and can be taken back
        QCOMPARE(desk.delivery(post).state, DeliveryState::Sending);
        QVERIFY(!desk.delivery(post).departedAt);
        // AND nobody is asked about it
        desk.sendUntilQuiet();
        QCOMPARE(desk.state(post), PostState::Published);
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
    }

    void whatItsChannelWouldShowToMoreDoesNotLeave()
    {
        // GIVEN a post for followers, on a channel that shows all to everybody by now
        TurnedDownDesk desk(domain::Repeat::LookBack);
        const auto allow = [&](const QList<domain::Visibility> &visibilities) {
            auto link = *await(desk.connections.connection(desk.channel.id));
            link.capabilities.visibilities = visibilities;
            QVERIFY(await(desk.connections.setConnection(desk.channel.id, link)));
        };
        auto due = desk.duePost(u"Entre nous"_s);
        due.options.visibility = domain::Visibility::Followers;
        const auto post = desk.add(due).id;
        allow({});
        // WHEN its time has come
        desk.send();
        // THEN nothing leaves, and it is said why
        QCOMPARE(desk.state(post), PostState::Failed);
        QVERIFY(desk.service.published().isEmpty());
        QVERIFY(desk.post(post).problem.contains(u"everybody reads it there"_s));
        // BUT it does where followers alone can be told
        allow({domain::Visibility::Public, domain::Visibility::Followers});
        QVERIFY(await(desk.deliveries.retry(desk.delivery(post).id, desk.clock.now())));
        desk.sendUntilQuiet();
        QCOMPARE(desk.state(post), PostState::Published);
    }

    void whatMayHaveArrivedBeforeStaysSo()
    {
        // GIVEN an attempt that was cut off before it arrived, which nobody knows
        TurnedDownDesk desk(domain::Repeat::LookBack);
        const auto post = desk.schedule(u"Bonjour"_s);
        desk.service.failNext({Fault::CutBefore, Fault::None, Fault::Limited});
        desk.send();
        QVERIFY(desk.delivery(post).departedAt);
        // WHEN the next one is looked for, not found, and sent away
        desk.clock.advance(std::chrono::minutes{10});
        desk.send();
        // THEN of the first nobody knows still
        QCOMPARE(desk.delivery(post).trouble->kind, domain::Trouble::Kind::RateLimited);
        QVERIFY(desk.delivery(post).departedAt);
        desk.sendUntilQuiet();
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
    }

    void aPauseEndsWhereTheServiceAnswersAgain_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("it answers") << Fault::None;
        QTest::newRow("it asks to wait still") << Fault::Limited;
    }
    void aPauseEndsWhereTheServiceAnswersAgain()
    {
        // GIVEN a channel whose service wanted a pause of a day of who took in there, and one when something was sent
        QFETCH(Fault, fault);
        TurnedDownDesk desk(domain::Repeat::Ask);
        const auto post = desk.schedule(u"Bonjour"_s);
        const auto other = desk.schedule(u"Bonsoir"_s);
        desk.service.failNext({Fault::Limited});
        QCOMPARE(desk.send(), 1);
        const domain::Instant tomorrow = desk.clock.now() + std::chrono::hours{24};
        QVERIFY(*await(desk.connections.claim(u"us"_s, desk.clock.now(), std::chrono::minutes{1}, desk.channel.id)));
        const domain::Trouble limited{.kind = domain::Trouble::Kind::RateLimited, .said = u"wait"_s};
        QVERIFY(await(
            desk.connections.endTurn(desk.channel.id, u"us"_s, limited, tomorrow, {.left = 0, .most = 0, .resetsAt = tomorrow}, desk.clock.now(), false)));
        QCOMPARE(desk.send(), 0);
        // WHEN the connection is tried
        desk.service.failNext({fault});
        sync::Introducer introducer(desk.context());
        QCOMPARE(await(introducer.test(desk.channel)).has_value(), fault == Fault::None);
        // THEN it is over, for what is sent and for what is taken in, unless it asks for one again
        QCOMPARE(desk.health().nextFetchAt > desk.clock.now(), fault != Fault::None);
        QCOMPARE(desk.health().trouble.has_value(), fault != Fault::None);
        QCOMPARE(desk.send(), fault == Fault::None ? 2 : 0);
        QCOMPARE(desk.state(post), fault == Fault::None ? PostState::Published : PostState::Sending);
        QCOMPARE(desk.state(other), fault == Fault::None ? PostState::Published : PostState::Scheduled);
    }

    void theOthersWaitWhereTheServiceWantsAPause()
    {
        // GIVEN two posts that are due
        TurnedDownDesk desk(domain::Repeat::Ask);
        const auto first = desk.schedule(u"One"_s);
        const auto second = desk.schedule(u"Two"_s);
        const int before = desk.service.requests();
        desk.service.failNext({Fault::Limited});
        // WHEN the first is asked to wait
        QCOMPARE(desk.send(), 1);
        // THEN the second one asks nothing until then
        QCOMPARE(desk.service.requests(), before + 1);
        QCOMPARE(desk.state(second), PostState::Scheduled);
        QCOMPARE(*await(desk.deliveries.nextDue(desk.clock.now())), desk.delivery(first).nextAttemptAt);
        desk.sendUntilQuiet();
        QCOMPARE(desk.service.published(), (QStringList{u"One"_s, u"Two"_s}));
    }

    void withdrawnAccessHoldsBackAndLetsGo()
    {
        // GIVEN a channel that told of something else before
        TurnedDownDesk desk(domain::Repeat::Ask);
        const auto post = desk.schedule(u"Bonjour"_s);
        const auto later = desk.schedule(u"Bonsoir"_s);
        desk.service.failNext({Fault::Withdrawn});
        // WHEN it lets nobody in any more
        QCOMPARE(desk.send(), 1);
        // THEN what was due waits as it is, and so does what comes after it
        QCOMPARE(desk.state(post), PostState::Sending);
        QCOMPARE(desk.delivery(post).trouble->kind, domain::Trouble::Kind::AccessWithdrawn);
        QVERIFY(!desk.delivery(post).departedAt);
        QCOMPARE(desk.state(later), PostState::Scheduled);
        QCOMPARE(desk.health().connection.state, domain::ConnectionState::SignInNeeded);
        QCOMPARE(desk.health().trouble->kind, domain::Trouble::Kind::AccessWithdrawn);
        QVERIFY(!*await(desk.deliveries.nextDue(desk.clock.now())));
        desk.clock.advance(std::chrono::minutes{30});
        QCOMPARE(desk.send(), 0);
        // WHEN somebody has signed in again
        desk.connectAgain();
        QVERIFY(!desk.health().trouble);
        desk.sendUntilQuiet();
        // THEN it leaves by itself, once
        QCOMPARE(desk.service.published(), (QStringList{u"Bonjour"_s, u"Bonsoir"_s}));
        QCOMPARE(desk.state(post), PostState::Published);
    }

    void whatIsTooLateByThenIsAskedAbout()
    {
        TurnedDownDesk desk(domain::Repeat::Ask);
        const auto post = desk.schedule(u"Bonjour"_s);
        desk.service.failNext({Fault::Withdrawn});
        desk.send();
        desk.clock.advance(std::chrono::days{2});
        desk.connectAgain();
        QCOMPARE(desk.send(), 0);
        QCOMPARE(desk.delivery(post).state, DeliveryState::Failed);
        QCOMPARE(desk.delivery(post).trouble->kind, domain::Trouble::Kind::Late);
        QVERIFY(desk.service.published().isEmpty());
    }

    void whatWaitsForASignInCanBeTakenBack()
    {
        TurnedDownDesk desk(domain::Repeat::Ask);
        const auto post = desk.schedule(u"Bonjour"_s);
        desk.service.failNext({Fault::Withdrawn});
        desk.send();
        QVERIFY(await(desk.deliveries.cancel(desk.delivery(post).id, desk.clock.now())));
        QCOMPARE(desk.state(post), PostState::Draft);
    }

    void aLookUpThatFindsNothingIsNoVerdict()
    {
        // GIVEN what may have arrived
        TurnedDownDesk desk(domain::Repeat::LookBack);
        const auto post = desk.schedule(u"Bonjour"_s);
        desk.service.failNext({Fault::CutAfter, Fault::NotFound});
        desk.send();
        desk.clock.set(*desk.delivery(post).nextAttemptAt);
        // WHEN where to look is not found
        desk.send();
        // THEN it has not failed: it is looked for again
        QCOMPARE(desk.delivery(post).state, DeliveryState::Sending);
        QVERIFY(desk.delivery(post).trouble->said.contains(u"could not be asked"_s));
        desk.sendUntilQuiet();
        QCOMPARE(desk.state(post), PostState::Published);
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
    }
};

QTEST_GUILESS_MAIN(TurnedDownTest)
#include "turneddowntest.moc"
