// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/deliverystore.h"

#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::DeliveryState;
using domain::Trouble;

namespace {

struct LedgerDesk
{
    LedgerDesk()
        : deliveries(workspace.database())
        , posts(workspace.database())
    {
        domain::Channel wanted;
        wanted.service = u"mastodon"_s;
        wanted.name = u"Us"_s;
        wanted.address = u"https://server.example/@us"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        channel = *await(store::ConnectionStore(workspace.database()).connect(wanted, connection, instantAt(0)));
        domain::Post due;
        due.channel = channel.id;
        due.state = domain::PostState::Scheduled;
        due.holder = domain::PostHolder::ThisMachine;
        due.scheduledFor = domain::toZoned(instantAt(0), QTimeZone::utc());
        due.text = u"Bonjour"_s;
        due.createdAt = due.changedAt = instantAt(0);
        post = await(posts.add(due))->id;
    }
    [[nodiscard]] store::SendTurn claim(qint64 at) { return **await(deliveries.claim(u"us"_s, instantAt(at), 1min)); }
    [[nodiscard]] domain::Delivery delivery() const { return **await(deliveries.ofPost(post)); }
    [[nodiscard]] domain::PostState state() const { return await(posts.post(post))->state; }
    [[nodiscard]] domain::Delivery fail(const store::SendTurn &turn, Trouble::Kind kind, bool wasTurnedDown, qint64 at)
    {
        return *await(
            deliveries.fail(turn.delivery.id, u"us"_s, {.trouble = {.kind = kind, .said = u"no"_s}, .wasTurnedDown = wasTurnedDown}, instantAt(at), 0.5));
    }

    Workspace workspace;
    store::DeliveryStore deliveries;
    store::PostStore posts;
    domain::Channel channel;
    domain::Id<domain::Post> post;
};

} // namespace

class DeliveryStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsNotLetInToSendShowsInTheHealthOfTheChannel()
    {
        // GIVEN a channel on which nothing is in the way
        LedgerDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        QVERIFY(!await(connections.health())->value(desk.channel.id).trouble);
        // WHEN sending alone meets that nobody is let in
        QSignalSpy told(&desk.workspace.database(), &store::Database::changed);
        QCOMPARE(desk.fail(desk.claim(1), Trouble::Kind::AccessDenied, true, 2).state, DeliveryState::Sending);
        // THEN it is said of the channel, which goes on taking in
        auto health = await(connections.health())->value(desk.channel.id);
        QCOMPARE(health.connection.state, domain::ConnectionState::Connected);
        QVERIFY(health.trouble && health.isOfSending);
        QCOMPARE(health.trouble->kind, Trouble::Kind::AccessDenied);
        QCOMPARE(health.trouble->said, u"no"_s);
        QTRY_VERIFY(std::ranges::any_of(
            told, [&](const QList<QVariant> &one) { return one.first().value<store::Changes>().channels.updated.contains(desk.channel.id); }));
        // AND no more once it is let in
        const auto turn = desk.claim(1'000);
        QVERIFY(await(desk.deliveries.settle(turn.delivery.id, u"us"_s,
                                             {.state = domain::Sent::State::Published, .remoteId = u"1"_s, .url = {}, .publishedAt = {}}, instantAt(1'001))));
        health = await(connections.health())->value(desk.channel.id);
        QVERIFY(!health.trouble && !health.isOfSending);
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
        LedgerDesk desk;
        for (qint64 at : {1, 100, 1'000})
            QVERIFY(*desk.fail(desk.claim(at), kind, true, at).nextAttemptAt > instantAt(at + 1));
        QVERIFY(!await(desk.deliveries.claim(u"us"_s, instantAt(1'001), 1min))->has_value());
        // WHEN it is connected with what is good
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        const store::ConnectionStore connections(desk.workspace.database());
        QVERIFY(await(store::ConnectionStore(desk.workspace.database()).connect(desk.channel, connection, instantAt(1'001))));
        // THEN, and what was met before is said of it no more
        QVERIFY(!await(connections.health())->value(desk.channel.id).trouble);
        QVERIFY(await(desk.deliveries.claim(u"us"_s, instantAt(1'001), 1min))->has_value());
    }

    void whereSomethingStandsIsSaidAnewByWhoeverWasMistaken()
    {
        // GIVEN what nobody knows of, and a person found there
        LedgerDesk desk;
        const auto turn = desk.claim(1);
        QCOMPARE(desk.fail(turn, Trouble::Kind::Unsure, false, 2).state, DeliveryState::Unsure);
        QVERIFY(await(desk.deliveries.resolve(turn.delivery.id, true, instantAt(3), u"https://server.example/@us/8"_s)));
        QCOMPARE(desk.delivery().remoteId, u"8"_s);
        const auto publishedAt = desk.delivery().publishedAt;
        // WHEN it was another one
        QVERIFY(await(desk.deliveries.resolve(turn.delivery.id, true, instantAt(9), u"https://server.example/@us/9"_s)));
        // THEN it stands there, and was published when it was
        QCOMPARE(desk.delivery().remoteId, u"9"_s);
        QCOMPARE(desk.delivery().publishedAt, publishedAt);
        QCOMPARE(desk.state(), domain::PostState::Published);
        // AND nobody makes it leave once more by that
        QCOMPARE(await(desk.deliveries.resolve(turn.delivery.id, false, instantAt(10))).error().kind, domain::Error::Kind::Conflict);
        QCOMPARE(await(desk.deliveries.resolve(turn.delivery.id, true, instantAt(10))).error().kind, domain::Error::Kind::Conflict);
    }

    void aPauseThatWasAskedOfWhoTakesInHoldsForWhoSends()
    {
        LedgerDesk desk;
        store::ConnectionStore connections(desk.workspace.database());
        static_cast<void>(await(connections.claim(u"them"_s, instantAt(1), 1min)));
        const domain::Quota quota{.left = 0, .most = 0, .resetsAt = instantAt(20)};
        QVERIFY(await(connections.endTurn(desk.channel.id, u"them"_s, Trouble{.kind = Trouble::Kind::RateLimited}, instantAt(60), quota, instantAt(1), false)));
        QVERIFY(!*await(desk.deliveries.claim(u"us"_s, instantAt(19), 1min)));
        QCOMPARE(*await(desk.deliveries.nextDue(instantAt(19))), std::optional(instantAt(20)));
        QVERIFY(*await(desk.deliveries.claim(u"us"_s, instantAt(20), 1min)));
    }

    void theKeyIsMadeBeforeTheFirstAttemptAndStays()
    {
        LedgerDesk desk;
        const auto first = desk.claim(1);
        QCOMPARE(first.outgoing.key.size(), 32);
        QCOMPARE(first.outgoing.parts, QStringList{u"Bonjour"_s});
        QCOMPARE(desk.state(), domain::PostState::Sending);
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
            LedgerDesk desk;
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
        LedgerDesk desk;
        const auto first = desk.claim(1);
        QVERIFY(await(desk.deliveries.depart(first.delivery.id, u"us"_s, instantAt(2), 1min)));
        static_cast<void>(desk.fail(first, Trouble::Kind::Cut, false, 3));
        // WHEN the next one keeps something else (a file is there now)
        const auto second = desk.claim(100);
        QVERIFY(await(desk.deliveries.keep(second.delivery.id, u"us"_s, u"media 4"_s, u"m4"_s, false, instantAt(101), 1min)));
        // THEN it still may have arrived
        QCOMPARE(desk.delivery().departedAt, instantAt(2));
        // AND is settled by what comes of a request that was answered
        QVERIFY(await(desk.deliveries.depart(second.delivery.id, u"us"_s, instantAt(102), 1min)));
        QVERIFY(await(desk.deliveries.keep(second.delivery.id, u"us"_s, u"part 0"_s, u"77"_s, true, instantAt(103), 1min)));
        QVERIFY(!desk.delivery().departedAt);
        QCOMPARE(desk.delivery().notes.size(), 2);
    }

    void whatIsTurnedDownIsKnownNotToBeThere()
    {
        LedgerDesk desk;
        const auto turn = desk.claim(1);
        QVERIFY(await(desk.deliveries.depart(turn.delivery.id, u"us"_s, instantAt(2), 1min)));
        const auto failed = desk.fail(turn, Trouble::Kind::Refused, true, 3);
        QCOMPARE(failed.state, DeliveryState::Failed);
        QVERIFY(!failed.departedAt);
        QCOMPARE(desk.state(), domain::PostState::Failed);
        // Tried again, it is something new to the service.
        QVERIFY(await(desk.deliveries.retry(failed.id, instantAt(4))));
        QCOMPARE(desk.state(), domain::PostState::Sending);
        QVERIFY(!desk.claim(5).outgoing.departedAt);
    }

    void whatFailedAndIsScheduledAnewRemembersWhatLeft()
    {
        // GIVEN the first part of a thread has left, the rest was refused
        LedgerDesk desk;
        const auto turn = desk.claim(1);
        QVERIFY(await(desk.deliveries.keep(turn.delivery.id, u"us"_s, u"part 0"_s, u"77 u"_s, true, instantAt(2), 1min)));
        const auto failed = desk.fail(turn, Trouble::Kind::Refused, true, 3);
        // WHEN the person schedules it again
        auto post = *await(desk.posts.post(desk.post));
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
        LedgerDesk desk;
        const auto turn = desk.claim(1);
        QVERIFY(await(desk.deliveries.settle(
            turn.delivery.id, u"us"_s,
            {.state = domain::Sent::State::Published, .remoteId = u"77"_s, .url = u"https://server.example/77"_s, .publishedAt = instantAt(2)}, instantAt(3))));
        const auto post = *await(desk.posts.post(desk.post));
        QCOMPARE(post.state, domain::PostState::Published);
        QCOMPARE(post.remoteId, u"77"_s);
        QCOMPARE(post.publishedAt, instantAt(2));
        QVERIFY(!*await(desk.deliveries.claim(u"us"_s, instantAt(1'000'000), 1min)));
        QVERIFY(!*await(desk.deliveries.nextDue(instantAt(200))));
    }

    void whatTheServiceHoldsIsLookedAfter()
    {
        LedgerDesk desk;
        auto post = *await(desk.posts.post(desk.post));
        post.holder = domain::PostHolder::Service;
        post.scheduledFor = domain::toZoned(instantAt(7'200), QTimeZone::utc());
        QVERIFY(await(desk.posts.save(post)));
        // It leaves for the service at once.
        const auto turn = desk.claim(1);
        QCOMPARE(turn.outgoing.scheduledAt, instantAt(7'200));
        QVERIFY(await(desk.deliveries.settle(turn.delivery.id, u"us"_s, {.state = domain::Sent::State::Held, .remoteId = u"s1"_s}, instantAt(2))));
        QCOMPARE(desk.state(), domain::PostState::Scheduled);
        QVERIFY(!*await(desk.deliveries.claim(u"us"_s, instantAt(3), 1min)));
        // And once its time has come it is asked after.
        const auto after = desk.claim(7'300);
        QCOMPARE(after.delivery.state, DeliveryState::Held);
        QCOMPARE(after.delivery.remoteId, u"s1"_s);
    }
};

QTEST_GUILESS_MAIN(DeliveryStoreTest)
#include "deliverystoretest.moc"
