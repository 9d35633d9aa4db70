// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/cutoff.h"

#include "core/store/channels/channelstore.h"
#include "tests/core/store/channels/ledgerdesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using domain::DeliveryState;
using domain::PostHolder;
using domain::PostState;
using Kind = domain::Error::Kind;

namespace {

constexpr std::chrono::minutes cutOffLease{5};

struct CutOffDesk : LedgerDesk
{
    void disconnect() { QVERIFY(await(connections.disconnect(channel, now))); }
    std::optional<store::SendTurn> claim() { return LedgerDesk::claim(now, cutOffLease); }
    void depart() { QVERIFY(await(deliveries.depart(claim()->delivery.id, u"us"_s, now, cutOffLease))); }
    void settle(domain::Sent::State state)
    {
        const domain::Sent sent{.state = state, .remoteId = u"7"_s, .url = u"https://example.social/7"_s, .publishedAt = now};
        QVERIFY(await(deliveries.settle(claim()->delivery.id, u"us"_s, sent, now)));
    }
    [[nodiscard]] QList<domain::Post> cutOff() { return *await(store::cutOffPosts(workspace.database(), 10)); }
    [[nodiscard]] store::WaitingThere waiting() { return *await(store::waitingThere(workspace.database(), channel)); }
};

} // namespace

/// What becomes of what is under way where its channel is disconnected, and connected again: nothing is left to nobody, and nothing leaves twice.
class CutOffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHasNotLeftWaitsAsItWasScheduledAndLeavesOnceConnectedAgain()
    {
        // GIVEN a post whose first attempt reached nobody
        CutOffDesk desk;
        const auto turn = desk.claim();
        QVERIFY(turn);
        QVERIFY(await(desk.deliveries.fail(turn->delivery.id, u"us"_s, {.trouble = {.kind = domain::Trouble::Kind::Unreachable}}, desk.now, 0.5)));
        QCOMPARE(desk.stored().state, PostState::Sending);
        QCOMPARE(desk.waiting().toLeave.size(), 1);
        // WHEN
        desk.disconnect();
        // THEN
        QCOMPARE(desk.entry().state, DeliveryState::Cancelled);
        const domain::Post waits = desk.stored();
        QCOMPARE(waits.state, PostState::Scheduled);
        QCOMPARE(waits.scheduledFor, desk.post.scheduledFor);
        QCOMPARE(waits.holder, PostHolder::ThisMachine);
        QCOMPARE(desk.cutOff(), QList{waits});
        QVERIFY(!desk.claim());
        // WHEN
        desk.now += std::chrono::minutes{10};
        desk.connect();
        // THEN it leaves, once
        QVERIFY(desk.cutOff().isEmpty());
        desk.settle(domain::Sent::State::Published);
        QCOMPARE(desk.stored().state, PostState::Published);
        QCOMPARE(await(desk.deliveries.newest(10))->size(), 1);
        QVERIFY(!desk.claim());
    }

    void aReplyWhereNothingWasEverConnectedIsNotCutOff()
    {
        CutOffDesk desk;
        domain::Post reply = desk.post;
        reply.id = {};
        reply.kind = domain::PostKind::Reply;
        reply = *await(desk.posts.add(reply));
        desk.disconnect();
        QCOMPARE(desk.cutOff().size(), 1);
        // BUT where something came in by itself it is
        QVERIFY(await(desk.workspace.database().write([channel = desk.channel](store::Connection &connection) {
            store::Statement stream
                = connection.prepare(u"INSERT INTO stream (channel_id, name, position, older, is_whole) VALUES (?, 'mentions', '', '', 0)"_s);
            return stream.bind(channel).run();
        })));
        QCOMPARE(desk.cutOff().size(), 2);
    }

    void aPersonCanTakeItBackMeanwhile()
    {
        CutOffDesk desk;
        static_cast<void>(desk.claim());
        desk.disconnect();
        const auto changed = await(desk.posts.change(desk.post.id, [](domain::Post draft) {
            draft.state = PostState::Draft;
            draft.scheduledFor.reset();
            return draft;
        }));
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
        QVERIFY(desk.cutOff().isEmpty());
        QVERIFY(await(desk.posts.remove(desk.post.id)));
    }

    void whoIsAboutToSendSendsNothing()
    {
        CutOffDesk desk;
        const auto turn = desk.claim();
        desk.disconnect();
        QCOMPARE(await(desk.deliveries.depart(turn->delivery.id, u"us"_s, desk.now, cutOffLease)).error().kind, Kind::Conflict);
        QCOMPARE(desk.stored().state, PostState::Scheduled);
    }

    void ofWhatMayHaveArrivedAPersonIsAskedAndUndoLooksAfterItAsBefore()
    {
        // GIVEN something that left, and no answer came
        CutOffDesk desk;
        desk.depart();
        const domain::Delivery left = desk.entry();
        desk.now += std::chrono::minutes{10};
        QCOMPARE(desk.waiting().unanswered.size(), 1);
        // WHEN
        desk.disconnect();
        // THEN
        QCOMPARE(desk.entry().state, DeliveryState::Unsure);
        QCOMPARE(desk.stored().state, PostState::Failed);
        QCOMPARE(domain::failureOf(desk.stored())->reason, domain::PostFailure::Reason::Unsure);
        QVERIFY(desk.cutOff().isEmpty());
        // WHEN it is connected again
        desk.connect();
        // THEN it is looked for under the key that it left with
        const auto turn = desk.claim();
        QVERIFY(turn);
        QCOMPARE(turn->delivery.id, left.id);
        QCOMPARE(turn->outgoing.key, left.key);
        QCOMPARE(turn->outgoing.departedAt, left.departedAt);
        QCOMPARE(desk.stored().state, PostState::Sending);
        QVERIFY(desk.stored().problem.isEmpty());
    }

    void whatAPersonHasSaidOrWrittenMeanwhileStays()
    {
        for (const bool isResolved : {true, false}) {
            CutOffDesk desk;
            desk.depart();
            desk.now += std::chrono::minutes{10};
            desk.disconnect();
            desk.now += std::chrono::minutes{1};
            if (isResolved) {
                QVERIFY(await(desk.deliveries.resolve(desk.entry().id, true, desk.now)));
            } else {
                // As earlier versions let somebody write.
                QVERIFY(await(desk.workspace.database().write([id = desk.post.id.value(), now = domain::toMs(desk.now)](store::Connection &connection) {
                    return connection.run(u"UPDATE post SET body = 'Cake', changed_at = %1 WHERE id = %2"_s.arg(now).arg(id));
                })));
            }
            desk.connect();
            QCOMPARE(desk.entry().state, isResolved ? DeliveryState::Published : DeliveryState::Unsure);
            QVERIFY(!desk.claim());
        }
    }

    void whatIsBeingSentAndMayHaveArrivedEndsFirst()
    {
        // GIVEN something that left just now
        CutOffDesk desk;
        desk.depart();
        const auto id = desk.entry().id;
        desk.disconnect();
        QCOMPARE(desk.entry().state, DeliveryState::Sending);
        // WHEN no answer comes
        QVERIFY(await(desk.deliveries.fail(id, u"us"_s, {.trouble = {.kind = domain::Trouble::Kind::Cut}}, desk.now, 0.5)));
        // THEN whoever looks next finds it
        QVERIFY(!desk.claim());
        QCOMPARE(desk.entry().state, DeliveryState::Unsure);
    }

    void ofWhatWasBegunNobodySaysThatItHasNotLeft()
    {
        // GIVEN the first part of a thread that stands there, and a second that met nobody
        CutOffDesk desk;
        const auto turn = desk.claim();
        QVERIFY(await(desk.deliveries.depart(turn->delivery.id, u"us"_s, desk.now, cutOffLease)));
        QVERIFY(await(desk.deliveries.keep(turn->delivery.id, u"us"_s, u"part 0"_s, u"7"_s, true, desk.now, cutOffLease)));
        // WHEN it is disconnected while that is under way
        desk.disconnect();
        // THEN who sends it says first what became of it
        QCOMPARE(desk.entry().state, DeliveryState::Sending);
        QVERIFY(await(desk.deliveries.fail(turn->delivery.id, u"us"_s, {.trouble = {.kind = domain::Trouble::Kind::Unreachable}}, desk.now, 0.5)));
        QVERIFY(!desk.claim());
        QCOMPARE(desk.entry().state, DeliveryState::Unsure);
        // AND connected again it goes on behind the first part
        desk.connect();
        QCOMPARE(desk.claim()->outgoing.notes.value(u"part 0"_s), u"7"_s);
        QVERIFY(!desk.entry().notes.contains(u"cut off"_s));
    }

    void anAnswerThatComesAllTheSameCounts()
    {
        CutOffDesk desk;
        desk.depart();
        const auto id = desk.entry().id;
        desk.disconnect();
        QVERIFY(await(desk.deliveries.settle(id, u"us"_s, {.remoteId = u"7"_s, .url = u"https://example.social/7"_s, .publishedAt = desk.now}, desk.now)));
        QCOMPARE(desk.stored().state, PostState::Published);
    }

    void whatAServiceHoldsStaysUntilItsTimeHasCome()
    {
        // GIVEN
        CutOffDesk held;
        held.post = *await(held.posts.change(held.post.id, [at = held.now + std::chrono::hours{1}](domain::Post later) {
                         later.scheduledFor = domain::toZoned(at, QTimeZone::utc());
                         later.holder = PostHolder::Service;
                         return later;
                     })).transform([](const store::PostChange &change) { return change.after; });
        held.settle(domain::Sent::State::Held);
        const auto waiting = held.waiting();
        QCOMPARE(waiting.held.size(), 1);
        QCOMPARE(waiting.held.first().url, u"https://example.social/7"_s);
        QCOMPARE(waiting.held.first().leavesAt, std::optional(held.now + std::chrono::hours{1}));
        // WHEN
        held.disconnect();
        // THEN it stays there, and leaves from there
        QCOMPARE(held.entry().state, DeliveryState::Held);
        QCOMPARE(held.stored().state, PostState::Scheduled);
        QVERIFY(held.cutOff().isEmpty());
        // WHEN its time has come, and nobody can look
        held.now += std::chrono::hours{2};
        QVERIFY(!held.claim());
        // THEN a person is asked
        QCOMPARE(held.entry().state, DeliveryState::Unsure);
        // AND connected again it is looked after
        held.connect();
        QCOMPARE(held.entry().state, DeliveryState::Held);
        QCOMPARE(held.claim()->delivery.id, held.entry().id);
    }

    void whatAServiceWorksOnIsAskedForAgain()
    {
        CutOffDesk desk;
        desk.settle(domain::Sent::State::Processing);
        QCOMPARE(desk.waiting().unanswered.size(), 1);
        desk.disconnect();
        QCOMPARE(desk.entry().state, DeliveryState::Unsure);
        desk.connect();
        QCOMPARE(desk.entry().state, DeliveryState::Processing);
        QCOMPARE(desk.stored().state, PostState::Pending);
    }

    void whatIsHeldCanBeTakenBackFirst()
    {
        CutOffDesk desk;
        desk.settle(domain::Sent::State::Held);
        QCOMPARE(*await(store::takeBackHeld(desk.workspace.database(), desk.channel, desk.now)), 1);
        QCOMPARE(desk.stored().state, PostState::Draft);
        QVERIFY(store::DeliveryStore::isRecalled(desk.entry()));
        QVERIFY(desk.waiting().held.first().isRecalled);
        // AND disconnected before that was done, it may appear there
        desk.disconnect();
        QCOMPARE(desk.entry().state, DeliveryState::Unsure);
    }

    void aChannelStaysWhileSomethingMayStandThere()
    {
        CutOffDesk desk;
        store::ChannelStore channels(desk.workspace.database());
        desk.depart();
        desk.now += std::chrono::minutes{10};
        desk.disconnect();
        QCOMPARE(await(channels.remove(desk.channel, desk.now)).error().kind, Kind::Conflict);
        // AND goes once it is known that it does not
        QVERIFY(await(desk.deliveries.resolve(desk.entry().id, false, desk.now)));
        QCOMPARE(desk.stored().state, PostState::Scheduled);
        QCOMPARE(desk.cutOff().size(), 1);
        const auto removed = await(channels.remove(desk.channel, desk.now));
        QVERIFY2(removed, removed ? "" : qPrintable(removed.error().detail));
        QCOMPARE(desk.stored().state, PostState::Draft);
    }
};

QTEST_GUILESS_MAIN(CutOffTest)
#include "cutofftest.moc"
