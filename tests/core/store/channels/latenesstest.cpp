// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/channels/ledgerdesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::DeliveryState;
using domain::Trouble;

namespace {

constexpr qint64 anHour = 3'600;

struct LateDesk : LedgerDesk
{
    explicit LateDesk(domain::PostHolder holder = domain::PostHolder::ThisMachine)
        : LedgerDesk(u"mastodon"_s, holder)
    {
    }
    [[nodiscard]] std::optional<store::SendTurn> claim(qint64 at) { return LedgerDesk::claim(instantAt(at), 1min); }
};

} // namespace

/// What becomes of a post whose time passed while this machine was off or offline.
class LatenessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLittleLateItLeaves()
    {
        LateDesk desk;
        QVERIFY(*await(desk.deliveries.nextDue(instantAt(anHour))));
        QVERIFY(desk.claim(anHour));
    }

    void tooLateItWaitsForAPerson_data()
    {
        QTest::addColumn<domain::PostHolder>("holder");
        QTest::newRow("of this machine") << domain::PostHolder::ThisMachine;
        QTest::newRow("never given to the service that was to hold it") << domain::PostHolder::Service;
    }
    void tooLateItWaitsForAPerson()
    {
        QFETCH(const domain::PostHolder, holder);
        LateDesk desk(holder);
        const qint64 late = 3 * anHour;
        QVERIFY(!desk.claim(late));
        // Nobody is woken for it again and again.
        QVERIFY(!await(desk.deliveries.nextDue(instantAt(late)))->has_value());
        const auto missed = await(desk.deliveries.missed(instantAt(late), 10));
        QCOMPARE(missed->size(), 1);
        QCOMPARE(missed->first().id, desk.post.id);
        QCOMPARE(desk.stored().state, domain::PostState::Scheduled);
        // WHEN the person wants it all the same
        QVERIFY(await(desk.deliveries.sendLate(desk.post.id, instantAt(late))));
        // THEN
        const auto turn = desk.claim(late + 1);
        QVERIFY(turn);
        QVERIFY(!turn->outgoing.scheduledAt);
        QCOMPARE(await(desk.deliveries.missed(instantAt(late + 2), 10))->size(), 0);
        QCOMPARE(await(desk.deliveries.sendLate(desk.post.id, instantAt(late + 3))).error().kind, domain::Error::Kind::Conflict);
    }

    void howLateTheWorkspaceSays()
    {
        LateDesk desk;
        QCOMPARE(await(desk.deliveries.latePolicy())->most, 2h);
        QVERIFY(await(desk.deliveries.setLatePolicy({.most = 6h})));
        desk.workspace.reopen();
        store::DeliveryStore deliveries(desk.workspace.database());
        QCOMPARE(await(deliveries.latePolicy())->most, 6h);
        QVERIFY(await(deliveries.claim(u"us"_s, instantAt(5 * anHour), 1min))->has_value());
        QCOMPARE(await(deliveries.setLatePolicy({.most = 25h})).error().kind, domain::Error::Kind::Invalid);
        QCOMPARE(await(deliveries.setLatePolicy({.most = -1h})).error().kind, domain::Error::Kind::Invalid);
    }

    void whatMetNobodyForHoursIsNotSentUnasked()
    {
        // GIVEN an attempt that met nobody
        LateDesk desk;
        const auto turn = desk.claim(1);
        static_cast<void>(await(desk.deliveries.fail(turn->delivery.id, u"us"_s, {.trouble = {.kind = Trouble::Kind::Offline}}, instantAt(2), 0.5)));
        // WHEN the network is there again a day later
        QVERIFY(!desk.claim(26 * anHour));
        // THEN the person is asked
        QCOMPARE(desk.entry().state, DeliveryState::Failed);
        QCOMPARE(desk.entry().trouble->kind, Trouble::Kind::Late);
        QCOMPARE(desk.stored().state, domain::PostState::Failed);
        QCOMPARE(domain::failureOf(desk.stored())->reason, domain::PostFailure::Reason::Late);
        // WHEN the person wants it all the same, it leaves, and has as long again
        QVERIFY(await(desk.deliveries.retry(turn->delivery.id, instantAt(26 * anHour))));
        QVERIFY(desk.claim(26 * anHour + 1));
    }

    void whatMayHaveArrivedIsLookedForHoweverLate()
    {
        LateDesk desk;
        const auto turn = desk.claim(1);
        QVERIFY(await(desk.deliveries.depart(turn->delivery.id, u"us"_s, instantAt(2), 1min)));
        static_cast<void>(await(desk.deliveries.fail(turn->delivery.id, u"us"_s, {.trouble = {.kind = Trouble::Kind::Cut}}, instantAt(3), 0.5)));
        QVERIFY(desk.claim(26 * anHour));
    }

    void whatHasBegunToLeaveGoesOn()
    {
        LateDesk desk;
        const auto turn = desk.claim(1);
        QVERIFY(await(desk.deliveries.keep(turn->delivery.id, u"us"_s, u"part 0"_s, u"77 u"_s, true, instantAt(2), 1min)));
        static_cast<void>(await(desk.deliveries.fail(turn->delivery.id, u"us"_s, {.trouble = {.kind = Trouble::Kind::Unreachable}}, instantAt(3), 0.5)));
        QVERIFY(desk.claim(26 * anHour));
    }

    void whatTheServiceNoLongerHoldsBeginsAnew()
    {
        // GIVEN something that the service held, and that was taken away there
        LateDesk desk(domain::PostHolder::Service);
        const auto turn = desk.claim(1);
        QVERIFY(await(desk.deliveries.keep(turn->delivery.id, u"us"_s, u"part 0"_s, u"9 u"_s, true, instantAt(2), 1min)));
        const domain::Sent held{.state = domain::Sent::State::Held, .remoteId = u"9"_s, .url = {}, .publishedAt = {}};
        static_cast<void>(await(desk.deliveries.settle(turn->delivery.id, u"us"_s, held, instantAt(3))));
        const auto looked = desk.claim(300);
        QCOMPARE(looked->delivery.state, DeliveryState::Held);
        static_cast<void>(await(desk.deliveries.fail(turn->delivery.id, u"us"_s, {.trouble = {.kind = Trouble::Kind::Gone}}, instantAt(301), 0.5)));
        QCOMPARE(desk.stored().state, domain::PostState::Failed);
        // WHEN it is tried again
        QVERIFY(await(desk.deliveries.retry(turn->delivery.id, instantAt(302))));
        const auto again = desk.claim(303);
        // THEN nothing of the former one makes anybody believe that it has left
        QVERIFY(!again->outgoing.notes.contains(u"part 0"_s));
        QVERIFY(again->delivery.remoteId.isEmpty());
        QVERIFY(again->outgoing.key != turn->outgoing.key);
    }

    void whatIsHeldIsLookedAfterBeforeItsTime()
    {
        LateDesk desk(domain::PostHolder::Service);
        auto post = desk.stored();
        post.scheduledFor = domain::toZoned(instantAt(20 * anHour), QTimeZone::utc());
        QVERIFY(await(desk.posts.save(post)));
        const auto turn = desk.claim(1);
        const domain::Sent held{.state = domain::Sent::State::Held, .remoteId = u"9"_s, .url = {}, .publishedAt = {}};
        const auto first = await(desk.deliveries.settle(turn->delivery.id, u"us"_s, held, instantAt(2)));
        QCOMPARE(first->nextAttemptAt, instantAt(2 + 6 * anHour));
        static_cast<void>(desk.claim(16 * anHour));
        const auto last = await(desk.deliveries.settle(turn->delivery.id, u"us"_s, held, instantAt(16 * anHour)));
        QCOMPARE(last->nextAttemptAt, instantAt(20 * anHour - 600));
    }
};

QTEST_GUILESS_MAIN(LatenessTest)
#include "latenesstest.moc"
