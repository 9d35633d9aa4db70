// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/accessmend.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/heldback.h"
#include "core/sync/channels/dispatcher.h"
#include "core/sync/channels/fetcher.h"
#include "core/sync/channels/introducer.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using domain::ConnectionState;
using domain::DeliveryState;
using domain::PostState;

namespace {

/// Answers by address, and keeps what it was asked.
class AnsweringWire final : public sync::Wire
{
public:
    [[nodiscard]] QFuture<domain::Answer<connectors::HttpResponse>> send(const connectors::HttpRequest &request) override
    {
        const QString path = request.url.path();
        asked << path;
        connectors::HttpResponse response = answers.value(path, otherwise);
        response.url = request.url;
        return QtFuture::makeReadyValueFuture(domain::Answer<connectors::HttpResponse>(response));
    }

    QHash<QString, connectors::HttpResponse> answers;
    connectors::HttpResponse otherwise{.status = 404};
    QStringList asked;
};

/// A workspace with a wire to whatever a test lets answer.
struct MendingDesk
{
    MendingDesk()
        : posts(workspace.database())
        , deliveries(workspace.database())
        , connections(workspace.database())
        , connectors(sync::Connectors::all())
    {
    }

    [[nodiscard]] sync::Dispatcher::Context context()
    {
        return {.database = workspace.database(), .wire = wire, .secrets = secrets, .connectors = connectors, .clock = clock, .workspaceId = u"w"_s};
    }
    [[nodiscard]] domain::Answer<domain::Channel> connectHook(const QString &hook, const QString &name = {}, const domain::Channel &again = {})
    {
        sync::Introducer introducer(context());
        return await(introducer.connectChannel(u"webhook"_s, {.server = {}, .user = {}, .secret = {{u"webhook"_s, hook}}}, name, again));
    }
    [[nodiscard]] domain::Id<domain::Post> schedule(const domain::Channel &channel)
    {
        domain::Post post;
        post.channel = channel.id;
        post.state = PostState::Scheduled;
        post.holder = domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(clock.now(), QTimeZone::utc());
        post.text = u"Bonjour"_s;
        post.createdAt = post.changedAt = clock.now();
        return await(posts.add(post))->id;
    }
    [[nodiscard]] domain::Delivery delivery(domain::Id<domain::Post> id) const { return **await(deliveries.ofPost(id)); }
    [[nodiscard]] domain::ChannelHealth health(const domain::Channel &channel) const { return await(connections.health())->value(channel.id); }
    int send()
    {
        sync::Dispatcher dispatcher(context());
        return await(dispatcher.sendDue());
    }
    [[nodiscard]] QList<sync::TurnReport> fetch()
    {
        static_cast<void>(await(connections.fetchNow({}, clock.now())));
        sync::Fetcher fetcher(context());
        return await(fetcher.fetchDue(false));
    }

    FakeClock clock;
    Workspace workspace;
    AnsweringWire wire;
    FakeSecrets secrets;
    store::PostStore posts;
    store::DeliveryStore deliveries;
    store::ConnectionStore connections;
    sync::Connectors connectors;
};

constexpr auto deletedHook = "{\"id\":\"web.incoming_webhook.invalid.app_error\",\"message\":\"Invalid webhook.\",\"status_code\":400}";
constexpr auto disabledHooks = "{\"id\":\"web.incoming_webhook.disabled.app_error\",\"message\":\"Incoming webhooks have been disabled.\",\"status_code\":501}";

} // namespace

/// What somebody has to put right at a service waits until it is, and holds nothing else up.
class MendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatADeletedWebhookWasToSayLeavesByTheOneMadeInItsPlace_data()
    {
        QTest::addColumn<bool>("isNamed");
        QTest::newRow("signed in again") << false;
        QTest::newRow("connected under the same name") << true;
    }
    void whatADeletedWebhookWasToSayLeavesByTheOneMadeInItsPlace()
    {
        // GIVEN a webhook that was deleted there
        QFETCH(bool, isNamed);
        MendingDesk desk;
        const auto channel = *desk.connectHook(u"https://chat.example/hooks/0ld"_s, u"Town"_s);
        const auto post = desk.schedule(channel);
        desk.wire.answers.insert(u"/hooks/0ld"_s, {.status = 400, .body = deletedHook});
        // WHEN something is to be said by it
        QCOMPARE(desk.send(), 1);
        // THEN it has not failed
        QCOMPARE(desk.delivery(post).state, DeliveryState::Sending);
        QVERIFY(!desk.delivery(post).departedAt);
        QCOMPARE(desk.health(channel).connection.state, ConnectionState::SignInNeeded);
        QCOMPARE(domain::accessMendIn(*desk.health(channel).trouble)->kind, domain::AccessMend::Kind::NewAddress);
        const auto held = await(store::heldBack(desk.workspace.database(), desk.clock.now(), 10));
        QCOMPARE(held->posts.size(), 1);
        QVERIFY(held->mends.contains(channel.id));
        QCOMPARE(desk.send(), 0);
        // WHEN another one was made
        desk.wire.answers.insert(u"/hooks/new"_s, {.status = 200, .body = "ok"});
        const auto again
            = isNamed ? desk.connectHook(u"https://chat.example/hooks/new"_s, u"Town"_s) : desk.connectHook(u"https://chat.example/hooks/new"_s, {}, channel);
        // THEN it is the same channel, and what waited leaves by itself
        QVERIFY(again);
        QCOMPARE(again->id, channel.id);
        QCOMPARE(desk.send(), 1);
        QCOMPARE(await(desk.posts.post(post))->state, PostState::Published);
        QCOMPARE(desk.wire.asked.count(u"/hooks/new"_s), 1);
    }

    void aNameIsNotTakenOverFromAWebhookThatIsGood()
    {
        MendingDesk desk;
        QVERIFY(desk.connectHook(u"https://chat.example/hooks/one"_s, u"Town"_s));
        const auto other = desk.connectHook(u"https://chat.example/hooks/two"_s, u"Town"_s);
        QVERIFY(!other);
        QVERIFY(domain::takenNameIn(other.error()));
    }

    void whatNobodyNamedIsCalledWhatNobodyElseIs()
    {
        MendingDesk desk;
        const auto first = desk.connectHook(u"https://chat.example/hooks/one"_s);
        const auto second = desk.connectHook(u"https://chat.example/hooks/two"_s);
        const auto third = desk.connectHook(u"https://chat.example/hooks/three"_s);
        QCOMPARE(first->name, u"chat.example"_s);
        QCOMPARE(second->name, u"chat.example 2"_s);
        QCOMPARE(third->name, u"chat.example 3"_s);
        // The same one again keeps its name.
        QCOMPARE(desk.connectHook(u"https://chat.example/hooks/two"_s)->name, second->name);
        // AND no channel takes the address of another: each would say what is said on both
        const auto refused = desk.connectHook(u"https://chat.example/hooks/two"_s, {}, *first);
        QVERIFY(!refused);
        QCOMPARE(domain::otherAccountIn(refused.error()), second->name);
    }

    void whatWaitsIsTriedAtOnceWhereSomebodyWantsThat_data()
    {
        QTest::addColumn<bool>("isRetry");
        QTest::newRow("try again") << true;
        QTest::newRow("the connection is tried") << false;
    }
    void whatWaitsIsTriedAtOnceWhereSomebodyWantsThat()
    {
        // GIVEN what waits for webhooks to be switched on
        QFETCH(bool, isRetry);
        MendingDesk desk;
        const auto channel = *desk.connectHook(u"https://chat.example/hooks/key"_s);
        const auto post = desk.schedule(channel);
        desk.wire.answers.insert(u"/hooks/key"_s, {.status = 501, .body = disabledHooks});
        QCOMPARE(desk.send(), 1);
        QCOMPARE(desk.send(), 0);
        desk.wire.answers.insert(u"/hooks/key"_s, {.status = 200, .body = "ok"});
        // WHEN
        if (isRetry) {
            QVERIFY(await(desk.deliveries.retry(desk.delivery(post).id, desk.clock.now())));
        } else {
            sync::Introducer introducer(desk.context());
            QVERIFY(await(introducer.test(channel)));
        }
        // THEN it leaves
        QCOMPARE(desk.send(), 1);
        QCOMPARE(await(desk.posts.post(post))->state, PostState::Published);
        // AND what has left is not tried again
        QVERIFY(!await(desk.deliveries.retry(desk.delivery(post).id, desk.clock.now())));
    }

    void whatIsSwitchedOffLeavesOnceItIsSwitchedOnAgain()
    {
        // GIVEN a server whose webhooks are switched off
        MendingDesk desk;
        const auto channel = *desk.connectHook(u"https://chat.example/hooks/key"_s);
        const auto post = desk.schedule(channel);
        desk.wire.answers.insert(u"/hooks/key"_s, {.status = 501, .body = disabledHooks});
        QCOMPARE(desk.send(), 1);
        // THEN it is certain that nothing was said, nobody is asked, and nobody has to sign in
        QCOMPARE(desk.delivery(post).state, DeliveryState::Sending);
        QVERIFY(!desk.delivery(post).departedAt);
        QCOMPARE(desk.health(channel).connection.state, ConnectionState::Connected);
        // AND what waits is counted although its next attempt is not due
        QCOMPARE(desk.send(), 0);
        QCOMPARE(await(store::heldBack(desk.workspace.database(), desk.clock.now(), 10))->posts.size(), 1);
        // WHEN it is switched on
        desk.wire.answers.insert(u"/hooks/key"_s, {.status = 200, .body = "ok"});
        desk.clock.set(*desk.delivery(post).nextAttemptAt);
        QCOMPARE(desk.send(), 1);
        // THEN
        QCOMPARE(await(desk.posts.post(post))->state, PostState::Published);
        QVERIFY(await(store::heldBack(desk.workspace.database(), desk.clock.now(), 10))->posts.isEmpty());
    }

    void whoMayNotWriteIsAskedForNothingNewToBeLetInWith()
    {
        // GIVEN an account that may not write in its room any more, with a token that nothing renews
        MendingDesk desk;
        const QString room = u"/_matrix/client/v3/rooms/!news:server.example/"_s;
        desk.wire.answers = {{u"/_matrix/client/versions"_s, {.status = 200, .body = "{\"versions\":[\"v1.11\"]}"}},
                             {u"/_matrix/client/v3/account/whoami"_s, {.status = 200, .body = "{\"user_id\":\"@us:server.example\"}"}},
                             {u"/_matrix/client/v3/joined_rooms"_s, {.status = 200, .body = "{\"joined_rooms\":[\"!news:server.example\"]}"}},
                             {room + u"state/m.room.encryption"_s, {.status = 404, .body = "{\"errcode\":\"M_NOT_FOUND\"}"}}};
        sync::Introducer introducer(desk.context());
        const auto channel
            = await(introducer.connectChannel(u"matrix"_s, {.server = QUrl(u"https://server.example"_s), .user = {}, .secret = {{u"token"_s, u"t"_s}}}));
        QVERIFY(channel);
        const auto post = desk.schedule(*channel);
        desk.wire.otherwise = {.status = 403, .body = "{\"errcode\":\"M_FORBIDDEN\",\"error\":\"You don't have permission to post that to the room.\"}"};
        // WHEN
        QCOMPARE(desk.send(), 1);
        // THEN nobody has to sign in for that
        QCOMPARE(domain::accessMendIn(*desk.delivery(post).trouble)->kind, domain::AccessMend::Kind::GiveRight);
        QCOMPARE(desk.health(*channel).connection.state, ConnectionState::Connected);
        QVERIFY(!desk.delivery(post).departedAt);
    }

    void aPauseThatSendingMetIsKeptByWhoTakesIn()
    {
        // GIVEN a service that wants a pause of who sends
        MendingDesk desk;
        const auto channel = *desk.connectHook(u"https://chat.example/hooks/key"_s);
        desk.wire.answers.insert(u"/hooks/key"_s, {.status = 429, .headers = {{"Retry-After", "600"}}});
        static_cast<void>(desk.schedule(channel));
        QCOMPARE(desk.send(), 1);
        // THEN nobody else asks it either until then, whoever wants it
        const auto until = domain::askedToWaitUntil(desk.health(channel), desk.clock.now());
        QVERIFY(until);
        QVERIFY(*until >= desk.clock.now() + std::chrono::minutes{10});
        QVERIFY(desk.fetch().isEmpty());
        // AND then it is asked again
        desk.clock.set(*until);
        QCOMPARE(desk.fetch().size(), 1);
        QVERIFY(!desk.health(channel).trouble);
    }

    void whatIsWithheldIsSaidOnceAndTheRestComesIn()
    {
        // GIVEN a forum whose queue this account looked after
        MendingDesk desk;
        desk.wire.answers = {{u"/session/current.json"_s, {.status = 200, .body = "{\"current_user\":{\"id\":7,\"username\":\"ada\",\"moderator\":true}}"}},
                             {u"/site/settings.json"_s, {.status = 200, .body = "{}"}},
                             {u"/site/basic-info.json"_s, {.status = 200, .body = "{\"title\":\"Forum\"}"}},
                             {u"/notifications.json"_s, {.status = 200, .body = "{\"notifications\":[],\"total_rows_notifications\":0}"}},
                             {u"/review.json"_s, {.status = 200, .body = "{\"reviewables\":[],\"meta\":{\"total_rows_reviewables\":0}}"}}};
        sync::Introducer introducer(desk.context());
        const auto channel = await(introducer.connectChannel(
            u"discourse"_s, {.server = QUrl(u"https://forum.example"_s), .user = u"ada"_s, .secret = {{u"token"_s, u"k3y"_s}, {u"user"_s, u"ada"_s}}}));
        QVERIFY(channel);
        QCOMPARE(desk.fetch().constFirst().trouble, std::nullopt);
        // WHEN it does not any more
        const QByteArray no = "{\"errors\":[\"You are not permitted to view the requested resource.\"],\"error_type\":\"invalid_access\"}";
        desk.wire.answers.insert(u"/review.json"_s, {.status = 403, .body = no});
        const auto first = desk.fetch().constFirst();
        // THEN that is told once, and is no trouble
        QVERIFY(!first.trouble);
        QCOMPARE(first.withheld, QStringList{u"review"_s});
        QCOMPARE(desk.health(*channel).connection.capabilities.withheld, QStringList{u"review"_s});
        QVERIFY(!desk.health(*channel).trouble);
        const auto second = desk.fetch().constFirst();
        QVERIFY(!second.trouble);
        QVERIFY(second.withheld.isEmpty());
        QVERIFY(desk.wire.asked.last() != u"/notifications.json"_s);
        // WHEN it does again
        desk.wire.answers.insert(u"/review.json"_s, {.status = 200, .body = "{\"reviewables\":[],\"meta\":{\"total_rows_reviewables\":0}}"});
        QVERIFY(!desk.fetch().constFirst().trouble);
        QVERIFY(desk.health(*channel).connection.capabilities.withheld.isEmpty());
    }
};

QTEST_GUILESS_MAIN(MendingTest)
#include "mendingtest.moc"
