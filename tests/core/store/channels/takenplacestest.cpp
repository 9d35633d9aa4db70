// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "tests/support/await.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using domain::DeliveryState;
using domain::PostState;
using domain::Trouble;
using Kind = domain::Error::Kind;

namespace {

constexpr std::chrono::minutes turnTime{5};

/// A workspace with a connected channel, where posts of the same words leave.
struct AlikeDesk
{
    explicit AlikeDesk(const QString &service = u"lemmy"_s)
    {
        domain::Connection connection{.state = domain::ConnectionState::Connected, .server = {}, .accountId = {}, .handle = {}, .capabilities = {}};
        connection.capabilities.canPost = true;
        const QString address = service == "telegram"_L1 ? u"https://t.me/c/1"_s : u"https://lemmy.example/c/us"_s;
        channel = await(connections.connect({.service = service, .name = u"Ours"_s, .address = address}, connection, now))->id;
    }
    [[nodiscard]] domain::Post schedule()
    {
        domain::Post post;
        post.state = PostState::Scheduled;
        post.holder = domain::PostHolder::ThisMachine;
        post.channel = channel;
        post.text = u"Weekly thread"_s;
        post.scheduledFor = domain::toZoned(now, QTimeZone::utc());
        post.createdAt = post.changedAt = now;
        return *await(posts.add(post));
    }
    [[nodiscard]] store::SendTurn claim() { return **await(deliveries.claim(u"us"_s, now, turnTime)); }
    [[nodiscard]] domain::Delivery entry(const domain::Post &post) { return **await(deliveries.ofPost(post.id)); }
    [[nodiscard]] domain::Post stored(const domain::Post &post) { return *await(posts.post(post.id)); }
    [[nodiscard]] bool run(const QString &sql)
    {
        return await(workspace.database().write([sql](store::Connection &connection) { return connection.run(sql); })).has_value();
    }
    /// Publishes one, as post-7.
    [[nodiscard]] domain::Post published()
    {
        const auto post = schedule();
        const auto turn = claim();
        const auto kept = await(deliveries.keep(turn.delivery.id, u"us"_s, u"post"_s, u"post-7 https://lemmy.example/post/7"_s, true, now, turnTime));
        const auto settled = await(deliveries.settle(turn.delivery.id, u"us"_s, there, now));
        if (!kept || !settled)
            qFatal("not published");
        return post;
    }
    /// An attempt of another one left, and nothing answered.
    [[nodiscard]] domain::Post lost()
    {
        const auto post = schedule();
        const auto turn = claim();
        const auto departed = await(deliveries.depart(turn.delivery.id, u"us"_s, now, turnTime));
        const auto failed = await(deliveries.fail(turn.delivery.id, u"us"_s, {.trouble = {.kind = Trouble::Kind::Cut}}, now, 0.5));
        if (!departed || !failed)
            qFatal("not lost");
        now += std::chrono::minutes{1};
        return post;
    }

    Workspace workspace;
    store::PostStore posts{workspace.database()};
    store::ConnectionStore connections{workspace.database()};
    store::DeliveryStore deliveries{workspace.database()};
    domain::Instant now = instantAt(0);
    domain::Id<domain::Channel> channel;
    domain::Sent there{.remoteId = u"post-7"_s, .url = u"https://lemmy.example/post/7"_s, .publishedAt = instantAt(0)};
};

} // namespace

class TakenPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoLooksBackKnowsWhatElseStandsThere()
    {
        // GIVEN one that was published, and one of the same words that was lost
        AlikeDesk desk;
        const auto first = desk.published();
        static_cast<void>(desk.lost());
        // WHEN
        const auto turn = desk.claim();
        // THEN
        QVERIFY(turn.outgoing.departedAt);
        QVERIFY(domain::isTaken(turn.outgoing, u"post-7"_s));
        QVERIFY(turn.outgoing.taken.contains(desk.stored(first).remoteId));
    }

    void whatWasTakenInBeforeIsAnothersAndWhatCameLaterMayBeThisOne()
    {
        // GIVEN something of ours that another program said before the post was written, and something that came in afterwards
        AlikeDesk desk;
        const QString insert
            = u"INSERT INTO post (kind, state, channel_id, body, published_at, remote_id, created_at, changed_at) VALUES (0, 7, %1, 'Weekly thread', %2, '%3', 0, 0)"_s;
        QVERIFY(desk.run(insert.arg(desk.channel.value()).arg(domain::toMs(desk.now)).arg(u"post-3"_s)));
        const auto post = desk.lost();
        QVERIFY(desk.run(insert.arg(desk.channel.value()).arg(domain::toMs(desk.now)).arg(u"post-4"_s)));
        // WHEN
        const auto turn = desk.claim();
        // THEN
        QVERIFY(turn.outgoing.taken.contains(u"post-3"_s));
        QVERIFY(!turn.outgoing.taken.contains(u"post-4"_s));
        // AND that one becomes one with it
        QVERIFY(await(desk.deliveries.settle(turn.delivery.id, u"us"_s, {.remoteId = u"post-4"_s, .url = {}, .publishedAt = {}}, desk.now)));
        QCOMPARE(desk.stored(post).state, PostState::Published);
    }

    void whoseAttemptIsItsFirstIsToldNothing()
    {
        AlikeDesk desk;
        static_cast<void>(desk.published());
        static_cast<void>(desk.schedule());
        QVERIFY(desk.claim().outgoing.taken.isEmpty());
    }

    void twoPostsAreNeverInOnePlace()
    {
        // GIVEN
        AlikeDesk desk;
        static_cast<void>(desk.published());
        const auto second = desk.lost();
        const auto turn = desk.claim();
        QVERIFY(await(desk.deliveries.keep(turn.delivery.id, u"us"_s, u"post"_s, u"post-7 https://lemmy.example/post/7"_s, false, desk.now, turnTime)));
        // WHEN it is taken for the first one all the same
        const auto settled = await(desk.deliveries.settle(turn.delivery.id, u"us"_s, desk.there, desk.now));
        // THEN a person says, and nothing else waits for it
        QVERIFY2(settled, qPrintable(settled ? QString() : settled.error().detail));
        QCOMPARE(settled->state, DeliveryState::Unsure);
        QCOMPARE(desk.stored(second).state, PostState::Failed);
        QCOMPARE(domain::failureOf(desk.stored(second))->reason, domain::PostFailure::Reason::Unsure);
        QVERIFY(desk.entry(second).remoteId.isEmpty());
        const auto third = desk.schedule();
        QCOMPARE(desk.claim().delivery.post, third.id);
        // AND once they have said that it is not there it leaves: what was found stands in nothing that it starts from
        QVERIFY(await(desk.deliveries.resolve(desk.entry(second).id, false, desk.now)));
        QVERIFY(desk.entry(second).notes.value(u"post"_s).isEmpty());
        QCOMPARE(desk.entry(second).state, DeliveryState::Sending);
    }

    void whatAFormerProgramTookForAnotherIsLookedForAgain()
    {
        // GIVEN a workspace in which a lost one bears the place of another, and waits for ever
        AlikeDesk desk;
        static_cast<void>(desk.published());
        const auto second = desk.lost();
        {
            const auto turn = desk.claim();
            QVERIFY(await(desk.deliveries.keep(turn.delivery.id, u"us"_s, u"post"_s, u"post-7 https://lemmy.example/post/7"_s, false, desk.now, turnTime)));
        }
        desk.now += std::chrono::minutes{10};
        // WHEN
        const auto turn = desk.claim();
        // THEN
        QCOMPARE(turn.delivery.post, second.id);
        QVERIFY(turn.outgoing.notes.isEmpty());
        QVERIFY(turn.outgoing.departedAt);
    }

    void whatCannotBeWrittenDownIsSetAside()
    {
        // GIVEN
        AlikeDesk desk;
        const auto post = desk.schedule();
        const auto turn = desk.claim();
        // WHEN
        QCOMPARE(await(desk.deliveries.setAside(turn.delivery.id, u"others"_s, u"why"_s, desk.now)).error().kind, Kind::Conflict);
        QVERIFY(await(desk.deliveries.setAside(turn.delivery.id, u"us"_s, u"why"_s, desk.now)));
        // THEN
        QCOMPARE(desk.entry(post).state, DeliveryState::Unsure);
        QCOMPARE(desk.stored(post).state, PostState::Failed);
        QCOMPARE(domain::failureOf(desk.stored(post))->said, u"why"_s);
        QVERIFY(await(desk.deliveries.resolve(turn.delivery.id, true, desk.now)));
        QCOMPARE(desk.stored(post).state, PostState::Published);
    }

    void aPersonMaySayOfWhatWaitsWhetherItArrived()
    {
        // GIVEN one that may have arrived and waits for its next attempt
        AlikeDesk desk;
        const auto post = desk.lost();
        const auto id = desk.entry(post).id;
        QCOMPARE(await(desk.deliveries.cancel(id, desk.now)).error().kind, Kind::Conflict);
        // WHEN somebody looks just now nobody says
        {
            static_cast<void>(desk.claim());
            QCOMPARE(await(desk.deliveries.resolve(id, true, desk.now)).error().kind, Kind::Conflict);
            desk.now += std::chrono::minutes{10};
        }
        // THEN afterwards they do
        QVERIFY(await(desk.deliveries.resolve(id, false, desk.now)));
        QVERIFY(!desk.entry(post).departedAt);
        QVERIFY(await(desk.deliveries.cancel(id, desk.now)));
        QCOMPARE(desk.stored(post).state, PostState::Draft);
    }

    void oneOfSeveralMessagesThatIsThereLetsTheNextOneFollow()
    {
        // GIVEN the second of three, of which nobody knows whether it arrived
        AlikeDesk desk(u"telegram"_s);
        const auto post = desk.schedule();
        const auto turn = desk.claim();
        const auto id = turn.delivery.id;
        for (const auto &[key, value] : {std::pair(u"part 0"_s, u"-1001/7"_s), std::pair(u"open"_s, u"2 3 part 1"_s)})
            QVERIFY(await(desk.deliveries.keep(id, u"us"_s, key, value, true, desk.now, turnTime)));
        QVERIFY(await(desk.deliveries.depart(id, u"us"_s, desk.now, turnTime)));
        QVERIFY(await(desk.deliveries.fail(id, u"us"_s, {.trouble = {.kind = Trouble::Kind::Unsure}}, desk.now, 0.5)));
        QCOMPARE(desk.entry(post).state, DeliveryState::Unsure);
        // WHEN
        QVERIFY(await(desk.deliveries.resolve(id, true, desk.now, u"https://t.me/c/1/8"_s)));
        // THEN
        const auto next = desk.claim();
        QCOMPARE(next.delivery.id, id);
        QVERIFY(!next.outgoing.departedAt);
        QCOMPARE(next.outgoing.notes.value(u"part 0"_s), u"-1001/7"_s);
        QCOMPARE(next.outgoing.notes.value(u"part 1"_s), u"-1001/8"_s);
        // AND of the one after it, which is said not to be there, nothing is taken for there
        QVERIFY(await(desk.deliveries.keep(id, u"us"_s, u"open"_s, u"3 3 part 2"_s, false, desk.now, turnTime)));
        QVERIFY(await(desk.deliveries.depart(id, u"us"_s, desk.now, turnTime)));
        QVERIFY(await(desk.deliveries.fail(id, u"us"_s, {.trouble = {.kind = Trouble::Kind::Unsure}}, desk.now, 0.5)));
        QVERIFY(await(desk.deliveries.resolve(id, false, desk.now)));
        const auto again = desk.claim();
        QVERIFY(!again.outgoing.notes.contains(u"part 2"_s));
        QCOMPARE(again.outgoing.notes.value(u"part 1"_s), u"-1001/8"_s);
    }

    void whereASingleMessageIsFoundIsKept()
    {
        // GIVEN
        AlikeDesk desk(u"telegram"_s);
        const auto post = desk.schedule();
        const auto turn = desk.claim();
        QVERIFY(await(desk.deliveries.depart(turn.delivery.id, u"us"_s, desk.now, turnTime)));
        QVERIFY(await(desk.deliveries.fail(turn.delivery.id, u"us"_s, {.trouble = {.kind = Trouble::Kind::Unsure}}, desk.now, 0.5)));
        // WHEN
        QCOMPARE(await(desk.deliveries.resolve(turn.delivery.id, true, desk.now, u"here"_s)).error().kind, Kind::Invalid);
        QVERIFY(await(desk.deliveries.resolve(turn.delivery.id, true, desk.now, u"https://t.me/c/1/8"_s)));
        // THEN it can be changed and deleted there
        const auto entry = desk.entry(post);
        QCOMPARE(entry.state, DeliveryState::Published);
        QCOMPARE(entry.remoteId, u"-1001/8"_s);
        QCOMPARE(entry.url, u"https://t.me/c/1/8"_s);
        QVERIFY(entry.publishedAt);
        QCOMPARE(desk.stored(post).url, u"https://t.me/c/1/8"_s);
        // AND no other post is in that place
        const auto other = desk.schedule();
        const auto second = desk.claim();
        QVERIFY(await(desk.deliveries.depart(second.delivery.id, u"us"_s, desk.now, turnTime)));
        QVERIFY(await(desk.deliveries.fail(second.delivery.id, u"us"_s, {.trouble = {.kind = Trouble::Kind::Unsure}}, desk.now, 0.5)));
        QCOMPARE(await(desk.deliveries.resolve(second.delivery.id, true, desk.now, u"https://t.me/c/1/8"_s)).error().kind, Kind::Conflict);
        QCOMPARE(desk.entry(other).state, DeliveryState::Unsure);
    }
};

QTEST_GUILESS_MAIN(TakenPlacesTest)
#include "takenplacestest.moc"
