// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/deliverystore.h"

#include "core/domain/channels/lackedright.h"
#include "tests/core/store/channels/ledgerdesk.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::DeliveryState;
using domain::Trouble;

namespace {

struct SentDesk : LedgerDesk
{
    [[nodiscard]] store::SendTurn claim(qint64 at) { return *LedgerDesk::claim(instantAt(at), 1min); }
    [[nodiscard]] domain::Delivery fail(const store::SendTurn &turn, Trouble::Kind kind, bool wasTurnedDown, qint64 at)
    {
        return *await(
            deliveries.fail(turn.delivery.id, u"us"_s, {.trouble = {.kind = kind, .said = u"no"_s}, .wasTurnedDown = wasTurnedDown}, instantAt(at), 0.5));
    }
};

} // namespace

class DeliveryStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsNotLetInToSendShowsInTheHealthOfTheChannel()
    {
        // GIVEN a channel on which nothing is in the way
        SentDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        QVERIFY(!await(connections.health())->value(desk.channel).trouble);
        // WHEN sending alone meets that nobody is let in
        QSignalSpy told(&desk.workspace.database(), &store::Database::changed);
        QCOMPARE(desk.fail(desk.claim(1), Trouble::Kind::AccessDenied, true, 2).state, DeliveryState::Sending);
        // THEN it is said of the channel, which goes on taking in
        auto health = await(connections.health())->value(desk.channel);
        QCOMPARE(health.connection.state, domain::ConnectionState::Connected);
        QVERIFY(health.trouble && health.isOfSending);
        QCOMPARE(health.trouble->kind, Trouble::Kind::AccessDenied);
        QCOMPARE(health.trouble->said, u"no"_s);
        QTRY_VERIFY(
            std::ranges::any_of(told, [&](const QList<QVariant> &one) { return one.first().value<store::Changes>().channels.updated.contains(desk.channel); }));
        // AND no more once it is let in
        const auto turn = desk.claim(1'000);
        QVERIFY(await(desk.deliveries.settle(turn.delivery.id, u"us"_s,
                                             {.state = domain::Sent::State::Published, .remoteId = u"1"_s, .url = {}, .publishedAt = {}}, instantAt(1'001))));
        health = await(connections.health())->value(desk.channel);
        QVERIFY(!health.trouble && !health.isOfSending);
    }

    void aTimeOfPublicationThatCannotBeIsNotBelieved_data()
    {
        QTest::addColumn<domain::Instant>("told");
        QTest::addColumn<bool>("isBelieved");
        const domain::Instant now = instantAt(10);
        QTest::newRow("just then") << now - 3s << true;
        QTest::newRow("a clock that is ahead") << now + 2min << true;
        QTest::newRow("a clock that is behind") << now - 20h << true;
        QTest::newRow("years ago") << now - std::chrono::hours(24 * 400) << false;
        QTest::newRow("to come") << now + 1h << false;
    }
    void aTimeOfPublicationThatCannotBeIsNotBelieved()
    {
        QFETCH(const domain::Instant, told);
        QFETCH(const bool, isBelieved);
        // GIVEN what leaves at once
        SentDesk desk;
        const auto turn = desk.claim(9);
        // WHEN its service says when it was published
        QVERIFY(await(desk.deliveries.settle(turn.delivery.id, u"us"_s, {.remoteId = u"1"_s, .url = {}, .publishedAt = told}, instantAt(10))));
        // THEN
        QCOMPARE(*desk.entry().publishedAt, isBelieved ? told : instantAt(10));
    }

    void aRightToGiveFilesThatIsNotGivenIsKnownUntilFilesAreTaken()
    {
        // GIVEN a channel that takes files, as far as it is known
        SentDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        domain::Connection link;
        link.state = domain::ConnectionState::Connected;
        link.capabilities = domain::staticCapabilities(u"micropub"_s);
        QVERIFY(await(connections.connect(desk.ours, link, instantAt(0))));
        const auto can = [&] { return await(connections.health())->value(desk.channel).connection.capabilities; };
        // WHEN it turns one down for want of a right
        const Trouble unscoped{.kind = Trouble::Kind::Refused, .said = domain::lackedRightSaid(domain::mediaRight), .status = 403};
        QVERIFY(await(desk.deliveries.fail(desk.claim(1).delivery.id, u"us"_s, {.trouble = unscoped, .wasTurnedDown = true}, instantAt(2), 0.5)));
        // THEN that is known, and no more are attached
        QCOMPARE(can().lackedRights, QStringList{u"media"_s});
        QVERIFY(can().media.takesNone() && can().replyMedia.takesNone());
        // AND it is tried anew once it was asked what it can do
        QVERIFY(await(connections.setConnection(desk.channel, link)));
        QCOMPARE(can().lackedRights, QStringList{u"media"_s});
        QVERIFY(!can().media.takesNone());
        QVERIFY(await(desk.deliveries.retry(desk.entry().id, instantAt(10))));
        const auto again = desk.claim(11);
        QVERIFY(await(desk.deliveries.keep(again.delivery.id, u"us"_s, u"media 4"_s, u"https://us.example/a.png"_s, false, instantAt(12), 1min)));
        const domain::Sent sent{.state = domain::Sent::State::Published, .remoteId = u"1"_s, .url = {}, .publishedAt = {}};
        QVERIFY(await(desk.deliveries.settle(again.delivery.id, u"us"_s, sent, instantAt(13))));
        QVERIFY(can().lackedRights.isEmpty());
    }

    void whatWaitsIsDueAtOnceOnceItsChannelIsConnectedAgain_data()
    {
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("denied") << Trouble::Kind::AccessDenied;
        QTest::newRow("nobody was there") << Trouble::Kind::Unreachable;
        QTest::newRow("its server was in trouble") << Trouble::Kind::ServerTrouble;
    }
    void whatWaitsIsDueAtOnceOnceItsChannelIsConnectedAgain()
    {
        QFETCH(Trouble::Kind, kind);
        SentDesk desk;
        for (qint64 at : {1, 100, 1'000})
            QVERIFY(*desk.fail(desk.claim(at), kind, true, at).nextAttemptAt > instantAt(at + 1));
        QVERIFY(!await(desk.deliveries.claim(u"us"_s, instantAt(1'001), 1min))->has_value());
        // WHEN it is connected with what is good
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        const store::ConnectionStore connections(desk.workspace.database());
        QVERIFY(await(store::ConnectionStore(desk.workspace.database()).connect(desk.ours, connection, instantAt(1'001))));
        // THEN, and what was met before is said of it no more
        QVERIFY(!await(connections.health())->value(desk.channel).trouble);
        QVERIFY(await(desk.deliveries.claim(u"us"_s, instantAt(1'001), 1min))->has_value());
    }

    void whereSomethingStandsIsSaidAnewByWhoeverWasMistaken()
    {
        // GIVEN what nobody knows of, and a person found there
        SentDesk desk;
        const auto turn = desk.claim(1);
        QCOMPARE(desk.fail(turn, Trouble::Kind::Unsure, false, 2).state, DeliveryState::Unsure);
        QVERIFY(await(desk.deliveries.resolve(turn.delivery.id, true, instantAt(3), u"https://server.example/@us/8"_s)));
        QCOMPARE(desk.entry().remoteId, u"8"_s);
        const auto publishedAt = desk.entry().publishedAt;
        // WHEN it was another one
        QVERIFY(await(desk.deliveries.resolve(turn.delivery.id, true, instantAt(9), u"https://server.example/@us/9"_s)));
        // THEN it stands there, and was published when it was
        QCOMPARE(desk.entry().remoteId, u"9"_s);
        QCOMPARE(desk.entry().publishedAt, publishedAt);
        QCOMPARE(desk.stored().state, domain::PostState::Published);
        // AND nobody makes it leave once more by that
        QCOMPARE(await(desk.deliveries.resolve(turn.delivery.id, false, instantAt(10))).error().kind, domain::Error::Kind::Conflict);
        QCOMPARE(await(desk.deliveries.resolve(turn.delivery.id, true, instantAt(10))).error().kind, domain::Error::Kind::Conflict);
    }

    void aPauseThatWasAskedOfWhoTakesInHoldsForWhoSends()
    {
        SentDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        static_cast<void>(await(connections.claim(u"them"_s, instantAt(1), 1min)));
        const domain::Quota quota{.left = 0, .most = 0, .resetsAt = instantAt(20)};
        QVERIFY(await(connections.endTurn(desk.channel, u"them"_s, Trouble{.kind = Trouble::Kind::RateLimited}, instantAt(60), quota, instantAt(1), false)));
        QVERIFY(!*await(desk.deliveries.claim(u"us"_s, instantAt(19), 1min)));
        QCOMPARE(*await(desk.deliveries.nextDue(instantAt(19))), std::optional(instantAt(20)));
        QVERIFY(*await(desk.deliveries.claim(u"us"_s, instantAt(20), 1min)));
    }

    void aPauseIsNotLongerForWhatIsLeftOfAnAllowance()
    {
        // GIVEN a service that said when what it allows is whole again, of which much is left
        SentDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        static_cast<void>(await(connections.claim(u"them"_s, instantAt(1), 1min)));
        const domain::Quota quota{.left = 250, .most = 300, .resetsAt = instantAt(180)};
        QVERIFY(await(connections.endTurn(desk.channel, u"them"_s, {}, instantAt(3), quota, instantAt(1), false)));
        // WHEN it asks who sends to wait for two seconds
        const auto turn = desk.claim(5);
        const Trouble tooMuch{.kind = Trouble::Kind::RateLimited, .said = {}, .status = 429, .retryAfter = std::chrono::milliseconds{2'000}};
        QVERIFY(await(desk.deliveries.fail(turn.delivery.id, u"us"_s, {.trouble = tooMuch, .wasTurnedDown = true}, instantAt(5), 0.5)));
        // THEN it waits that long
        const auto health = await(connections.health());
        QVERIFY(health);
        QCOMPARE(health->value(desk.channel).quota.resetsAt, std::optional(instantAt(5) + std::chrono::seconds{2}));
    }

    void theKeyIsMadeBeforeTheFirstAttemptAndStays()
    {
        SentDesk desk;
        const auto first = desk.claim(1);
        QCOMPARE(first.outgoing.key.size(), 32);
        QCOMPARE(first.outgoing.parts, QStringList{u"Bread"_s});
        QCOMPARE(desk.stored().state, domain::PostState::Sending);
        QVERIFY(await(desk.deliveries.depart(first.delivery.id, u"us"_s, instantAt(2), 1min)));
        const auto waiting = desk.fail(first, Trouble::Kind::Cut, false, 3);
        QCOMPARE(waiting.state, DeliveryState::Sending);
        QCOMPARE(waiting.departedAt, instantAt(2));
        const auto second = desk.claim(100);
        QCOMPARE(second.outgoing.key, first.outgoing.key);
        QCOMPARE(second.outgoing.departedAt, instantAt(2));
        QCOMPARE(second.delivery.attempts, 2);
        QCOMPARE(second.outgoing.firstAttemptAt, instantAt(1));
    }

    void whatMetNobodyIsTriedOnceTheNetworkIsThere()
    {
        for (const Trouble::Kind kind : {Trouble::Kind::Unreachable, Trouble::Kind::Offline, Trouble::Kind::RateLimited}) {
            // GIVEN an attempt that was in vain, and the pause after it
            SentDesk desk;
            static_cast<void>(desk.fail(desk.claim(1), kind, false, 2));
            QVERIFY(!*await(desk.deliveries.claim(u"us"_s, instantAt(3), 1min)));
            // WHEN
            QVERIFY(await(desk.deliveries.hurry(instantAt(3))));
            // THEN only who asked us to wait is still waited for
            QCOMPARE(await(desk.deliveries.claim(u"us"_s, instantAt(4), 1min))->has_value(), kind != Trouble::Kind::RateLimited);
        }
    }

    void onlyWhatWasAnsweredSettlesWhatLeft()
    {
        // GIVEN an attempt that left and was not answered
        SentDesk desk;
        const auto first = desk.claim(1);
        QVERIFY(await(desk.deliveries.depart(first.delivery.id, u"us"_s, instantAt(2), 1min)));
        static_cast<void>(desk.fail(first, Trouble::Kind::Cut, false, 3));
        // WHEN the next one keeps something else (a file is there now)
        const auto second = desk.claim(100);
        QVERIFY(await(desk.deliveries.keep(second.delivery.id, u"us"_s, u"media 4"_s, u"m4"_s, false, instantAt(101), 1min)));
        // THEN it still may have arrived
        QCOMPARE(desk.entry().departedAt, instantAt(2));
        // AND is settled by what comes of a request that was answered
        QVERIFY(await(desk.deliveries.depart(second.delivery.id, u"us"_s, instantAt(102), 1min)));
        QVERIFY(await(desk.deliveries.keep(second.delivery.id, u"us"_s, u"part 0"_s, u"77"_s, true, instantAt(103), 1min)));
        QVERIFY(!desk.entry().departedAt);
        QCOMPARE(desk.entry().notes.size(), 2);
    }

    void whatIsTurnedDownIsKnownNotToBeThere()
    {
        SentDesk desk;
        const auto turn = desk.claim(1);
        QVERIFY(await(desk.deliveries.depart(turn.delivery.id, u"us"_s, instantAt(2), 1min)));
        const auto failed = desk.fail(turn, Trouble::Kind::Refused, true, 3);
        QCOMPARE(failed.state, DeliveryState::Failed);
        QVERIFY(!failed.departedAt);
        QCOMPARE(desk.stored().state, domain::PostState::Failed);
        // Tried again, it is something new to the service.
        QVERIFY(await(desk.deliveries.retry(failed.id, instantAt(4))));
        QCOMPARE(desk.stored().state, domain::PostState::Sending);
        QVERIFY(!desk.claim(5).outgoing.departedAt);
    }

    void whatFailedAndIsScheduledAnewRemembersWhatLeft()
    {
        // GIVEN the first part of a thread has left, the rest was refused
        SentDesk desk;
        const auto turn = desk.claim(1);
        QVERIFY(await(desk.deliveries.keep(turn.delivery.id, u"us"_s, u"part 0"_s, u"77 u"_s, true, instantAt(2), 1min)));
        const auto failed = desk.fail(turn, Trouble::Kind::Refused, true, 3);
        // WHEN the person schedules it again
        auto post = *await(desk.posts.post(desk.post.id));
        post.state = domain::PostState::Scheduled;
        QVERIFY(await(desk.posts.save(post)));
        const auto again = desk.claim(10);
        // THEN it is the same entry: the first part does not leave twice
        QCOMPARE(again.delivery.id, failed.id);
        QCOMPARE(again.outgoing.notes.value(u"part 0"_s), u"77 u"_s);
        QVERIFY(again.outgoing.key != turn.outgoing.key);
    }

    void whatAnsweredIsAnswered()
    {
        SentDesk desk;
        const auto turn = desk.claim(1);
        QVERIFY(await(desk.deliveries.settle(
            turn.delivery.id, u"us"_s,
            {.state = domain::Sent::State::Published, .remoteId = u"77"_s, .url = u"https://server.example/77"_s, .publishedAt = instantAt(2)}, instantAt(3))));
        const auto post = *await(desk.posts.post(desk.post.id));
        QCOMPARE(post.state, domain::PostState::Published);
        QCOMPARE(post.remoteId, u"77"_s);
        QCOMPARE(post.publishedAt, instantAt(2));
        QVERIFY(!*await(desk.deliveries.claim(u"us"_s, instantAt(1'000'000), 1min)));
        QVERIFY(!*await(desk.deliveries.nextDue(instantAt(200))));
    }

    void whatTheServiceHoldsIsLookedAfter()
    {
        SentDesk desk;
        auto post = *await(desk.posts.post(desk.post.id));
        post.holder = domain::PostHolder::Service;
        post.scheduledFor = domain::toZoned(instantAt(7'200), QTimeZone::utc());
        QVERIFY(await(desk.posts.save(post)));
        // It leaves for the service at once.
        const auto turn = desk.claim(1);
        QCOMPARE(turn.outgoing.scheduledAt, instantAt(7'200));
        QVERIFY(await(desk.deliveries.settle(turn.delivery.id, u"us"_s, {.state = domain::Sent::State::Held, .remoteId = u"s1"_s}, instantAt(2))));
        QCOMPARE(desk.stored().state, domain::PostState::Scheduled);
        QVERIFY(!*await(desk.deliveries.claim(u"us"_s, instantAt(3), 1min)));
        // And once its time has come it is asked after.
        const auto after = desk.claim(7'300);
        QCOMPARE(after.delivery.state, DeliveryState::Held);
        QCOMPARE(after.delivery.remoteId, u"s1"_s);
    }
};

QTEST_GUILESS_MAIN(DeliveryStoreTest)
#include "deliverystoretest.moc"
