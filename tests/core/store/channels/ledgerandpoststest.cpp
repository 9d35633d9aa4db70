// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/channels/ledgerdesk.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using domain::DeliveryState;
using domain::PostHolder;
using domain::PostState;
using Kind = domain::Error::Kind;

namespace {

constexpr std::chrono::minutes ledgerLease{5};

struct PostedDesk : LedgerDesk
{
    store::SendTurn claim() { return *LedgerDesk::claim(now, ledgerLease); }
    void settle(domain::Sent::State state)
    {
        const domain::Sent sent{.state = state, .remoteId = u"7"_s, .url = u"https://example.social/7"_s, .publishedAt = now};
        QVERIFY(await(deliveries.settle(claim().delivery.id, u"us"_s, sent, now)));
    }
};

} // namespace

class LedgerAndPostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHasLeftIsNotWrittenOver()
    {
        // GIVEN what undoing its schedule would write
        PostedDesk desk;
        domain::Post draft = desk.post;
        draft.state = PostState::Draft;
        draft.scheduledFor.reset();
        draft.holder = PostHolder::Nobody;
        // WHEN it is leaving
        static_cast<void>(desk.claim());
        // THEN
        QCOMPARE(await(desk.posts.save(draft)).error().kind, Kind::Conflict);
        QCOMPARE(await(desk.posts.remove(draft.id)).error().kind, Kind::Conflict);
        QCOMPARE(desk.stored().state, PostState::Sending);
        QCOMPARE(await(desk.deliveries.unsettled())->size(), 1);
        // WHEN it has left
        QVERIFY(await(desk.deliveries.settle(desk.entry().id, u"us"_s, {.remoteId = u"7"_s, .url = {}, .publishedAt = desk.now}, desk.now)));
        // THEN
        QCOMPARE(await(desk.posts.save(draft)).error().kind, Kind::Conflict);
        QCOMPARE(desk.stored().state, PostState::Published);
        QVERIFY(await(desk.deliveries.unsettled())->isEmpty());
    }

    void whatMayHaveLeftIsNotScheduledAgain()
    {
        // GIVEN
        PostedDesk desk;
        const auto turn = desk.claim();
        QVERIFY(await(desk.deliveries.fail(turn.delivery.id, u"us"_s, {.trouble = {.kind = domain::Trouble::Kind::Unsure}}, desk.now, 0.5)));
        const domain::Post known = desk.stored();
        QVERIFY(domain::mayHaveArrived(known));
        // WHEN what left changes THEN nothing is kept of that: who says that it is there says it of those words
        domain::Post post = known;
        post.text = u"Rye bread"_s;
        QCOMPARE(await(desk.posts.save(post)).error().kind, Kind::Conflict);
        post = known;
        post.attachments << domain::Attachment();
        QCOMPARE(await(desk.posts.save(post)).error().kind, Kind::Conflict);
        QCOMPARE(desk.stored(), known);
        // WHEN it stands on another day of the calendar THEN it does
        post = known;
        post.plannedFor = QDateTime(QDate(2026, 3, 5), QTime(9, 0));
        QVERIFY(await(desk.posts.save(post)));
        // WHEN it is to leave again THEN a person says first what became of it
        post.state = PostState::Scheduled;
        QCOMPARE(await(desk.posts.save(post)).error().kind, Kind::Conflict);
        QCOMPARE(await(desk.posts.remove(post.id)).error().kind, Kind::Conflict);
    }

    void whatTheServiceHoldsIsTakenBackWhereItChanges()
    {
        // GIVEN
        PostedDesk desk;
        desk.settle(domain::Sent::State::Held);
        QCOMPARE(desk.stored().state, PostState::Scheduled);
        // WHEN what does not leave changes THEN it is left there
        domain::Post post = desk.stored();
        post.plannedFor = QDateTime(QDate(2026, 3, 5), QTime(9, 0));
        QVERIFY(await(desk.posts.save(post)));
        QVERIFY(!store::DeliveryStore::isRecalled(desk.entry()));
        // WHEN its words change
        post.text = u"Rye bread"_s;
        post.changedAt = desk.now;
        QVERIFY(await(desk.posts.save(post)));
        // THEN it is taken back there
        QVERIFY(store::DeliveryStore::isRecalled(desk.entry()));
        const auto turn = desk.claim();
        QCOMPARE(turn.delivery.remoteId, u"7"_s);
        QVERIFY(store::DeliveryStore::isRecalled(turn.delivery));
        QVERIFY(await(desk.deliveries.takenBack(turn.delivery.id, u"us"_s)));
        QCOMPARE(desk.stored().state, PostState::Scheduled);
        // AND leaves as something new, by another key
        const auto again = desk.claim();
        QCOMPARE(again.outgoing.parts, QStringList{u"Rye bread"_s});
        QCOMPARE(again.delivery.state, DeliveryState::Sending);
        QVERIFY(again.delivery.key != turn.delivery.key);
        QVERIFY(again.delivery.remoteId.isEmpty());
    }

    void whatIsTakenOutOfTheScheduleIsTakenBackToo()
    {
        // GIVEN
        PostedDesk desk;
        desk.settle(domain::Sent::State::Held);
        domain::Post post = desk.stored();
        post.state = PostState::Draft;
        post.scheduledFor.reset();
        post.holder = PostHolder::Nobody;
        // WHEN
        QVERIFY(await(desk.posts.save(post)));
        const auto turn = desk.claim();
        // THEN while that is under way it stays the draft that it is
        QCOMPARE(desk.stored().state, PostState::Draft);
        QVERIFY(await(desk.deliveries.takenBack(turn.delivery.id, u"us"_s)));
        QCOMPARE(desk.stored().state, PostState::Draft);
        QVERIFY(!*await(desk.deliveries.claim(u"us"_s, desk.now, ledgerLease)));
    }

    void whatCannotBeTakenBackIsForAPersonToLookAt()
    {
        // GIVEN
        PostedDesk desk;
        desk.settle(domain::Sent::State::Held);
        domain::Post post = desk.stored();
        post.text = u"Rye bread"_s;
        post.changedAt = desk.now;
        QVERIFY(await(desk.posts.save(post)));
        const auto turn = desk.claim();
        // WHEN
        QVERIFY(await(desk.deliveries.fail(turn.delivery.id, u"us"_s, {.trouble = {.kind = domain::Trouble::Kind::NotPossible}}, desk.now, 0.5)));
        // THEN
        QCOMPARE(desk.entry().state, DeliveryState::Unsure);
        QCOMPARE(domain::failureOf(desk.stored())->reason, domain::PostFailure::Reason::Unsure);
    }

    void aPostThatIsTakenBackStaysOnItsDay()
    {
        // GIVEN
        PostedDesk desk;
        const auto turn = desk.claim();
        QVERIFY(await(desk.deliveries.fail(turn.delivery.id, u"us"_s, {.trouble = {.kind = domain::Trouble::Kind::Unreachable}}, desk.now, 0.5)));
        // WHEN
        QVERIFY(await(desk.deliveries.cancel(turn.delivery.id, desk.now)));
        // THEN
        QCOMPARE(desk.stored().state, PostState::Draft);
        QVERIFY(desk.stored().plannedFor);
    }

    void optionsGoAlong()
    {
        // GIVEN
        PostedDesk desk;
        const auto changed = await(desk.posts.change(desk.post.id, [](domain::Post post) {
            post.options = {.visibility = domain::Visibility::Unlisted, .warning = u"Crumbs"_s, .poll = domain::Poll{.options = {u"a"_s, u"b"_s}}};
            return post;
        }));
        QVERIFY(changed && !changed->isNone());
        QCOMPARE(desk.stored().options.warning, u"Crumbs"_s);
        // WHEN
        const auto turn = desk.claim();
        // THEN
        QCOMPARE(turn.outgoing.warning, u"Crumbs"_s);
        QCOMPARE(turn.outgoing.visibility, 1);
        QCOMPARE(turn.outgoing.poll->options.size(), 2);
    }
};

QTEST_GUILESS_MAIN(LedgerAndPostsTest)
#include "ledgerandpoststest.moc"
