// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/lackedright.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/heldback.h"
#include "tests/core/store/channels/headlessdesk.h"
#include "tests/support/entries.h"
#include "tests/support/loopbackserver.h"

#include <QtCore/QJsonArray>
#include <QtCore/QTimer>

using namespace parvis;
using namespace parvis::tests;

namespace {

constexpr auto openingWords = "a passphrase";
/// One dot, whole.
const QByteArray onePixel = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
constexpr auto feedOfOne = "<rss version='2.0'><channel><title>Mill</title><link>https://mill.example/</link><item><title>One</title>"
                           "<guid>1</guid><link>https://mill.example/1</link></item></channel></rss>";

void scheduleDue(HeadlessDesk &desk, domain::Id<domain::Channel> channel, const QString &text)
{
    domain::Post post{.state = domain::PostState::Scheduled, .channel = channel, .text = text};
    post.holder = domain::PostHolder::ThisMachine;
    post.scheduledFor = domain::toZoned(domain::SystemClock().now() - std::chrono::minutes{1}, QTimeZone::utc());
    QVERIFY(await(store::PostStore(desk.workspace.database()).add(post)));
}

void setState(HeadlessDesk &desk, domain::Id<domain::Channel> channel, domain::ConnectionState state)
{
    QVERIFY(await(store::ConnectionStore(desk.workspace.database()).setState(channel, state, domain::SystemClock().now())));
}

} // namespace

/// What channels keep from leaving, or from being asked, is told; and answers take files along.
class HeldBackCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsForASignInIsCounted()
    {
        // GIVEN two posts that are due where nobody is let in any more
        HeadlessDesk desk;
        const auto channel = desk.connectAccount();
        scheduleDue(desk, channel.id, u"Bread is out"_s);
        scheduleDue(desk, channel.id, u"And rolls"_s);
        setState(desk, channel.id, domain::ConnectionState::SignInNeeded);
        // WHEN
        const HeadlessRun sent = desk.ctl({u"send"_s}, openingWords);
        // THEN
        QCOMPARE(sent.code, 1);
        QVERIFY2(sent.err.contains(u"2 posts wait until somebody signs in again: 'Us'"_s), qPrintable(sent.err));
        QVERIFY2(!sent.err.contains(u"Nothing is due"_s), qPrintable(sent.err));
        const HeadlessRun rows = desk.ctl({u"send"_s, u"--json"_s}, openingWords);
        QCOMPARE(rows.code, 1);
        QCOMPARE(rows.out.trimmed().split(u'\n').size(), 2);
        QCOMPARE(QJsonDocument::fromJson(rows.out.section(u'\n', 0, 0).toUtf8()).object()[u"state"].toString(), u"sign-in-needed"_s);
        // AND nothing of it is lost
        const auto held = await(store::heldBack(desk.workspace.database(), domain::SystemClock().now(), 10));
        QCOMPARE(held->posts.size(), 2);
        QVERIFY(await(store::heldBack(desk.workspace.database(), domain::SystemClock().now() + std::chrono::days{3}, 10))->posts.isEmpty());
    }

    void whatIsPausedIsAsSomebodyWantsIt()
    {
        HeadlessDesk desk;
        const auto channel = desk.connectAccount();
        scheduleDue(desk, channel.id, u"Bread is out"_s);
        setState(desk, channel.id, domain::ConnectionState::Paused);
        const HeadlessRun sent = desk.ctl({u"send"_s}, openingWords);
        QCOMPARE(sent.code, 0);
        QVERIFY2(sent.err.contains(u"1 post waits: 'Us' is paused"_s), qPrintable(sent.err));
        QVERIFY(!sent.err.contains(u"Nothing is due"_s));
    }

    void allThatWaitsForAPauseIsCounted()
    {
        // GIVEN four posts that are due, of which the first met that its service wants a pause
        HeadlessDesk desk;
        const auto channel = desk.connectAccount();
        for (const QString &text : {u"Bread"_s, u"Rolls"_s, u"Cakes"_s, u"Pies"_s})
            scheduleDue(desk, channel.id, text);
        store::DeliveryStore deliveries(desk.workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        const domain::Trouble limited{.kind = domain::Trouble::Kind::RateLimited, .said = u"slow down"_s, .status = 429, .retryAfter = std::chrono::hours{1}};
        QVERIFY(await(deliveries.fail((*turn)->delivery.id, u"us"_s, {.trouble = limited, .wasTurnedDown = true}, now, 0.5)));
        // WHEN
        const HeadlessRun sent = desk.ctl({u"send"_s}, openingWords);
        // THEN
        QVERIFY2(sent.err.contains(u"4 posts wait: 'Us' asked to be left alone."_s), qPrintable(sent.err));
        QCOMPARE(sent.code, 4);
        QVERIFY2(!sent.err.contains(u"1 post waits"_s) && !sent.err.contains(u"Nothing is due"_s), qPrintable(sent.err));
        // AND after the pause nothing waits for it
        QVERIFY(await(store::leftAlone(desk.workspace.database(), now + std::chrono::hours{2}))->isEmpty());
    }

    void whoAskedToBeLeftAloneIs()
    {
        // GIVEN a feed that wants a pause of two hours
        HeadlessDesk desk;
        LoopbackServer server;
        server.answer("/feed", {.body = feedOfOne});
        const HeadlessRun made = desk.ctl({u"channels"_s, u"add"_s, u"feed"_s, u"--url"_s, server.url(u"/feed"_s).toString(), u"--name"_s, u"Mill"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        server.answer("/feed", {.status = "429 Too Many Requests", .headers = {"Retry-After: 7200"}, .body = {}});
        QCOMPARE(desk.ctl({u"sync"_s}).code, 4);
        const auto asked = server.requests().size();
        // WHEN it is to be asked again
        const HeadlessRun again = desk.ctl({u"sync"_s});
        // THEN it is not, and that is said
        QCOMPARE(again.code, 4);
        QVERIFY2(again.err.contains(u"'Mill' was not asked: its service asked to be left alone. It is asked again in 2 h"_s), qPrintable(again.err));
        QCOMPARE(server.requests().size(), asked);
        QCOMPARE(desk.ctl({u"sync"_s, u"--channel"_s, u"Mill"_s, u"--json"_s}).json()[u"trouble"].toString(), u"rate-limited"_s);
        QCOMPARE(server.requests().size(), asked);
    }

    void whoeverIsLeftAloneTheEndIsThatOfThePause()
    {
        // GIVEN two feeds that want a pause, and one that is gone
        HeadlessDesk desk;
        LoopbackServer server;
        for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
            server.answer('/' + name.toUtf8(), {.body = feedOfOne});
            const HeadlessRun made = desk.ctl({u"channels"_s, u"add"_s, u"feed"_s, u"--url"_s, server.url(u'/' + name).toString(), u"--name"_s, name});
            QVERIFY2(made.code == 0, qPrintable(made.err));
        }
        server.answer("/one", {.status = "429 Too Many Requests", .headers = {"Retry-After: 7200"}, .body = {}});
        server.answer("/two", {.status = "429 Too Many Requests", .headers = {"Retry-After: 7200"}, .body = {}});
        server.answer("/three", {.status = "410 Gone", .body = {}});
        // THEN what passes weighs more than what does not (docs/cli.md), whichever came last
        QCOMPARE(desk.ctl({u"sync"_s}).code, 4);
        QCOMPARE(desk.ctl({u"sync"_s}).code, 4);
        server.answer("/three", {.body = feedOfOne});
        QCOMPARE(desk.ctl({u"sync"_s}).code, 4);
    }

    void whatIsToBePutRightIsSaidAndCounted()
    {
        // GIVEN a webhook that was deleted
        HeadlessDesk desk;
        LoopbackServer server;
        server.answer("/hooks/old", {.status = "404 Not Found", .body = "no_service"});
        const HeadlessRun made
            = desk.ctl({u"channels"_s, u"add"_s, u"webhook"_s, u"--url"_s, server.url(u"/hooks/old"_s).toString(), u"--name"_s, u"Town"_s}, openingWords);
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const QString words = desk.file(u"words"_s, "Bread is out");
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Town"_s, u"--text-file"_s, words}, openingWords).code, 0);
        // WHEN
        const HeadlessRun sent = desk.ctl({u"send"_s}, openingWords);
        // THEN it waits, and what to do is said
        QCOMPARE(sent.code, 1);
        QVERIFY2(sent.err.contains(u"1 post waits: The address by which Parvis posts on 'Town' is not good any more (no_service)"_s), qPrintable(sent.err));
        QVERIFY2(desk.ctl({u"send"_s}, openingWords).err.contains(u"1 post waits"_s), "it is counted each time");
        // AND it leaves once that is done
        server.answer("/hooks/new", {.body = "ok"});
        const HeadlessRun again
            = desk.ctl({u"channels"_s, u"add"_s, u"webhook"_s, u"--url"_s, server.url(u"/hooks/new"_s).toString(), u"--name"_s, u"Town"_s}, openingWords);
        QVERIFY2(again.code == 0, qPrintable(again.err));
        const HeadlessRun left = desk.ctl({u"send"_s}, openingWords);
        QVERIFY2(left.code == 0, qPrintable(left.err));
        QVERIFY2(left.out.contains(u"published"_s), qPrintable(left.out));
    }

    void whatLeftInTheEndIsNoFailure()
    {
        // GIVEN a webhook that asks to wait, once
        HeadlessDesk desk;
        LoopbackServer server;
        server.answer("/hooks/town", {.status = "429 Too Many Requests", .headers = {"Retry-After: 1"}, .body = "later"});
        const HeadlessRun made
            = desk.ctl({u"channels"_s, u"add"_s, u"webhook"_s, u"--url"_s, server.url(u"/hooks/town"_s).toString(), u"--name"_s, u"Town"_s}, openingWords);
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const QString words = desk.file(u"words"_s, "Bread is out");
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Town"_s, u"--text-file"_s, words}, openingWords).code, 0);
        QCOMPARE(desk.ctl({u"send"_s}, openingWords).code, 4);
        QTimer::singleShot(std::chrono::milliseconds{2'500}, this, [&server] { server.answer("/hooks/town", {.body = "ok"}); });
        // WHEN somebody sends for longer than that
        const HeadlessRun sent = desk.ctl({u"send"_s, u"--within"_s, u"30"_s}, openingWords);
        // THEN the code says how it stands at the end
        QVERIFY2(sent.out.contains(u"published"_s), qPrintable(sent.out + sent.err));
        QVERIFY2(sent.code == 0, qPrintable(sent.err));
    }

    void aRightThatIsNotGivenIsListed()
    {
        HeadlessDesk desk;
        const auto channel = desk.connect(u"micropub"_s, u"Notes"_s, u"https://notes.invalid"_s);
        scheduleDue(desk, channel.id, u"Bread is out"_s);
        store::DeliveryStore deliveries(desk.workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        const domain::Trouble unscoped{.kind = domain::Trouble::Kind::AccessWithdrawn, .said = domain::lackedRightSaid(u"create"_s), .status = 403};
        QVERIFY(await(deliveries.fail((*turn)->delivery.id, u"us"_s, {.trouble = unscoped, .wasTurnedDown = true}, now, 0.5)));
        const HeadlessRun listed = desk.ctl({u"channels"_s, u"list"_s});
        QVERIFY2(listed.out.contains(u"The token does not give the right 'create' there."_s), qPrintable(listed.out));
        QCOMPARE(desk.ctl({u"channels"_s, u"list"_s, u"--json"_s}).json()[u"lackedRights"].toArray(), QJsonArray{u"create"_s});
    }

    void whereNoFilesAreTakenForWantOfARightThatIsWhy()
    {
        // GIVEN a site that turned a file down, since the token may not give it any
        HeadlessDesk desk;
        const auto channel = desk.connect(u"micropub"_s, u"Notes"_s, u"https://notes.invalid"_s);
        scheduleDue(desk, channel.id, u"Bread is out"_s);
        store::DeliveryStore deliveries(desk.workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        const auto turn = await(deliveries.claim(u"us"_s, now, std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        const domain::Trouble unscoped{.kind = domain::Trouble::Kind::Refused, .said = domain::lackedRightSaid(domain::mediaRight), .status = 403};
        QVERIFY(await(deliveries.fail((*turn)->delivery.id, u"us"_s, {.trouble = unscoped, .wasTurnedDown = true}, now, 0.5)));
        // WHEN another one is to go along
        const QStringList add{u"post"_s, u"add"_s, u"--channel"_s, u"Notes"_s, u"--text-file"_s, desk.file(u"words"_s, "Here it is")};
        const HeadlessRun refused = desk.ctl(add + QStringList{u"--media"_s, desk.file(u"loaf.png"_s, onePixel), u"--alt"_s, u"A loaf"_s});
        // THEN it is said why not
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains(u"the token does not give the right 'media' there"_s), qPrintable(refused.err));
        QCOMPARE(desk.ctl(add).code, 0);
    }

    void whatCameBeforeIsStoppedByACommand()
    {
        // GIVEN a channel of which some of what came before is still to come
        HeadlessDesk desk;
        const auto channel = desk.connectAccount();
        store::ConnectionStore connections(desk.workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        QVERIFY(*await(connections.claim(u"us"_s, now, std::chrono::minutes{1})));
        const domain::StreamPosition some{.newer = u"9"_s, .older = u"8"_s, .isWhole = false};
        QVERIFY(await(connections.takeIn(channel.id, u"us"_s, {.stream = u"notifications"_s, .position = some, .entries = {aMention(u"m1"_s)}}, now,
                                         std::chrono::minutes{1})));
        // WHEN
        const HeadlessRun stopped = desk.ctl({u"channels"_s, u"stop-filling"_s, u"Us"_s});
        QVERIFY2(stopped.code == 0, qPrintable(stopped.err));
        // THEN
        QVERIFY(await(connections.health())->value(channel.id).isFillingStopped);
        QVERIFY(desk.ctl({u"channels"_s, u"list"_s}).out.contains(u"what came before is not all here"_s));
        QCOMPARE(desk.ctl({u"channels"_s, u"stop-filling"_s, u"Us"_s}).code, 1);
        QCOMPARE(desk.count(u"mention"_s), 1);
    }

    void anAnswerTakesFilesAlong()
    {
        // GIVEN a mention
        HeadlessDesk desk;
        const auto channel = desk.connectAccount();
        store::ConnectionStore connections(desk.workspace.database());
        const domain::Instant now = domain::SystemClock().now();
        QVERIFY(*await(connections.claim(u"us"_s, now, std::chrono::minutes{1})));
        QVERIFY(await(connections.takeIn(channel.id, u"us"_s, {.stream = u"notifications"_s, .position = {.newer = u"1"_s}, .entries = {aMention(u"m1"_s)}},
                                         now, std::chrono::minutes{1})));
        const QString mention = QString::number(
            await(desk.workspace.database().read([](store::Connection &connection) { return connection.number(u"SELECT MAX(id) FROM mention"_s); })).value());
        const QString words = desk.file(u"words"_s, "Here it is");
        const QString picture = desk.file(u"loaf.png"_s, onePixel);
        // WHEN nothing says what it shows
        const HeadlessRun untold = desk.ctl({u"reply"_s, mention, u"--text-file"_s, words, u"--media"_s, picture});
        QCOMPARE(untold.code, 2);
        QVERIFY2(untold.err.contains(u"--alt"_s), qPrintable(untold.err));
        // WHEN it is said
        const HeadlessRun answered = desk.ctl({u"reply"_s, mention, u"--text-file"_s, words, u"--media"_s, picture, u"--alt"_s, u"A loaf"_s, u"--json"_s});
        // THEN
        QVERIFY2(answered.code == 0, qPrintable(answered.err));
        const HeadlessRun shown = desk.ctl({u"post"_s, u"show"_s, QString::number(answered.json()[u"post"].toInteger()), u"--json"_s});
        const QJsonObject media = shown.json()[u"media"].toArray().first().toObject();
        QCOMPARE(media[u"name"].toString(), u"loaf.png"_s);
        QCOMPARE(media[u"alt"].toString(), u"A loaf"_s);
    }
};

QTEST_GUILESS_MAIN(HeldBackCommandsTest)
#include "heldbackcommandstest.moc"
