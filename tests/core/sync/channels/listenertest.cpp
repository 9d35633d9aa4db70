// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/listener.h"

#include "core/connectors/bluesky/blueskyconnector.h"
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/store/channels/requestlog.h"
#include "core/store/channels/watchstore.h"
#include "core/sync/channels/fetcher.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QPointer>
#include <QtCore/QUrlQuery>
#include <QtTest/QTest>
#include <QtWebSockets/QWebSocketServer>

#include <random>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::Watch;

namespace {

/// Soon enough for a test.
sync::ListeningLimits quickLimits()
{
    sync::ListeningLimits limits;
    limits.line.ping = 200ms;
    limits.line.handshake = 2s;
    limits.firstPause = 10ms;
    limits.longestPause = 80ms;
    limits.gathering = 5ms;
    limits.sweep = 60ms;
    limits.unavailable = 1h;
    return limits;
}

/// A streaming server: whoever comes is remembered; what it does is the test's.
class FakeStreaming : public QObject
{
public:
    FakeStreaming()
        : m_server(u"fake"_s, QWebSocketServer::NonSecureMode)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        QObject::connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            while (QWebSocket *socket = m_server.nextPendingConnection()) {
                socket->setParent(this);
                m_line = socket;
                ++m_visits;
                QObject::connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString &message) { m_said << message; });
                if (m_onVisit)
                    m_onVisit(socket);
            }
        });
    }
    [[nodiscard]] QUrl address() const { return QUrl(u"ws://127.0.0.1:%1"_s.arg(m_server.serverPort())); }
    [[nodiscard]] int visits() const { return m_visits; }
    [[nodiscard]] QStringList said() const { return m_said; }
    [[nodiscard]] QWebSocket *line() const { return m_line; }
    void onVisit(std::function<void(QWebSocket *)> then) { m_onVisit = std::move(then); }
    void send(const QByteArray &message)
    {
        if (m_line)
            m_line->sendTextMessage(QString::fromUtf8(message));
    }
    /// Without a word, as networks do.
    void cut()
    {
        if (m_line)
            m_line->abort();
        m_line.clear();
    }
    void stop()
    {
        m_server.pauseAccepting();
        cut();
    }
    void goOn() { m_server.resumeAccepting(); }
    /// Nobody takes the connection any more.
    void close()
    {
        m_port = m_server.serverPort();
        m_server.close();
    }
    void openAgain() { QVERIFY(m_server.listen(QHostAddress::LocalHost, m_port)); }

private:
    QWebSocketServer m_server;
    QPointer<QWebSocket> m_line;
    std::function<void(QWebSocket *)> m_onVisit;
    QStringList m_said;
    int m_visits = 0;
    quint16 m_port = 0;
};

/// What is posted on a network, told as Jetstream does: from a cursor on, then as it happens.
class FakeJetstream
{
public:
    FakeJetstream()
    {
        m_streaming.onVisit([this](QWebSocket *socket) {
            const QString cursor = QUrlQuery(socket->requestUrl()).queryItemValue(u"cursor"_s);
            m_cursors << cursor;
            if (!cursor.isEmpty()) {
                for (const auto &[time, event] : std::as_const(m_events)) {
                    if (time >= cursor.toLongLong())
                        socket->sendTextMessage(QString::fromUtf8(event));
                }
            }
        });
    }
    [[nodiscard]] FakeStreaming &streaming() { return m_streaming; }
    [[nodiscard]] const QStringList &cursors() const { return m_cursors; }
    void post(const QString &key, const QString &text, qint64 time)
    {
        tell(key, time, {{u"operation"_s, u"create"_s}, {u"record"_s, QJsonObject{{u"text"_s, text}, {u"createdAt"_s, u"2026-11-23T08:40:00.000Z"_s}}}});
    }
    void remove(const QString &key, qint64 time) { tell(key, time, {{u"operation"_s, u"delete"_s}}); }

private:
    void tell(const QString &key, qint64 time, QJsonObject commit)
    {
        commit.insert(u"collection"_s, u"app.bsky.feed.post"_s);
        commit.insert(u"rkey"_s, key);
        const QByteArray event = QJsonDocument(QJsonObject{{u"did"_s, u"did:plc:ada"_s}, {u"time_us"_s, time}, {u"kind"_s, u"commit"_s}, {u"commit"_s, commit}})
                                     .toJson(QJsonDocument::Compact);
        m_events << std::pair{time, event};
        m_streaming.send(event);
    }

    FakeStreaming m_streaming;
    QList<std::pair<qint64, QByteArray>> m_events;
    QStringList m_cursors;
};

/// Who is asked who somebody is.
class FakeProfiles final : public sync::Wire
{
public:
    [[nodiscard]] QFuture<domain::Answer<connectors::HttpResponse>> send(const connectors::HttpRequest &request) override
    {
        m_asked << request.url;
        const QJsonObject ada{{u"did"_s, u"did:plc:ada"_s}, {u"handle"_s, u"ada.example"_s}, {u"displayName"_s, u"Ada"_s}};
        const QByteArray body = QJsonDocument(QJsonObject{{u"profiles"_s, QJsonArray{ada}}}).toJson(QJsonDocument::Compact);
        return QtFuture::makeReadyValueFuture(
            domain::Answer<connectors::HttpResponse>(connectors::HttpResponse{.status = 200, .body = body, .url = request.url}));
    }
    [[nodiscard]] const QList<QUrl> &asked() const { return m_asked; }

private:
    QList<QUrl> m_asked;
};

struct ListeningDesk
{
    explicit ListeningDesk(const QString &service)
        : fake(clock)
        , connections(workspace.database())
        , watches(workspace.database())
    {
        connectors.add(std::make_unique<connectors::MastodonConnector>());
        connectors.add(std::make_unique<connectors::BlueskyConnector>(QList{jetstream.streaming().address()}));
        domain::Channel wanted;
        wanted.service = service;
        wanted.name = u"Us"_s;
        wanted.address = u"https://fake.example/@us"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.server = QUrl(u"https://fake.example"_s);
        connection.accountId = u"1"_s;
        connection.capabilities = domain::staticCapabilities(service);
        const domain::Secret secret{{u"token"_s, u"good-token"_s}, {u"accessJwt"_s, u"a"_s}};
        static_cast<void>(await(secrets.write(sync::secretName(u"w"_s, service, wanted.address), secret)));
        channel = await(connections.connect(wanted, connection, clock.now()))->id;
    }
    [[nodiscard]] sync::Dispatcher::Context context(sync::Wire &wire)
    {
        return {.database = workspace.database(), .wire = wire, .secrets = secrets, .connectors = connectors, .clock = clock, .workspaceId = u"w"_s};
    }
    void watch(const Watch &watch)
    {
        QVERIFY(await(watches.add(channel, {.watch = watch, .position = domain::beginningOf(watch, domain::WatchPast::Newest, clock.now())}, clock.now())));
    }
    [[nodiscard]] qint64 number(const QString &sql)
    {
        return await(workspace.database().read([sql](store::Connection &connection) { return connection.number(sql); })).value_or(-1);
    }
    [[nodiscard]] qint64 mentions() { return number(u"SELECT COUNT(*) FROM mention"_s); }
    [[nodiscard]] qint64 fetches() const { return fake.asked().count(u"GET /api/v1/notifications"_s); }

    FakeClock clock;
    Workspace workspace;
    FakeStreaming streaming;
    FakeJetstream jetstream;
    FakeService fake;
    FakeProfiles profiles;
    FakeSecrets secrets;
    store::ConnectionStore connections;
    store::WatchStore watches;
    sync::Connectors connectors;
    domain::Id<domain::Channel> channel;
};

const Watch aLive{.kind = Watch::Kind::Live, .what = u"parvis -hotel"_s};
constexpr qint64 begun = 1'795'423'260'000'000;
constexpr qint64 second = 1'000'000;

} // namespace

class ListenerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMentionIsHereAsSoonAsItIsSaid()
    {
        // GIVEN an instance with streaming, and a tag that is watched
        ListeningDesk desk(u"mastodon"_s);
        desk.fake.setStreaming(desk.streaming.address());
        desk.watch({.kind = Watch::Kind::Tag, .what = u"parvis"_s});
        sync::Listener listener(desk.context(desk.fake), quickLimits());
        listener.start();
        QTRY_COMPARE(desk.streaming.said().size(), 2);
        QCOMPARE(listener.openLines(), 1);
        // THEN what lets us in went in the head of the handshake, not in the address
        QCOMPARE(desk.streaming.line()->request().rawHeader("Sec-WebSocket-Protocol"), "good-token");
        QVERIFY(!desk.streaming.line()->requestUrl().toString().contains(u"good"_s));
        // WHEN
        desk.fake.mention(u"Bonjour"_s);
        desk.streaming.send(desk.fake.lastAsEvent(true));
        desk.fake.say(u"#parvis"_s);
        desk.streaming.send(desk.fake.lastAsEvent(false));
        desk.streaming.send(desk.fake.lastAsEvent(false));
        // THEN
        QTRY_COMPARE(desk.mentions(), 2);
        // AND what is deleted there is marked here
        desk.streaming.send("{\"event\":\"delete\",\"payload\":\"1000001\"}");
        QTRY_COMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE removed_at IS NOT NULL"_s), 1);
    }

    void whatWasMissedIsFetchedOnceTheLineIsBack()
    {
        ListeningDesk desk(u"mastodon"_s);
        desk.fake.setStreaming(desk.streaming.address());
        sync::Fetcher fetcher(desk.context(desk.fake));
        fetcher.start();
        sync::Listener listener(desk.context(desk.fake), quickLimits());
        listener.start();
        QTRY_COMPARE(listener.openLines(), 1);
        QTRY_VERIFY(desk.fetches() > 0);
        // GIVEN that the line breaks; the clock stands still: nothing is fetched by its time
        desk.streaming.cut();
        for (int n = 0; n < 50; ++n)
            desk.fake.mention(u"Meanwhile %1"_s.arg(n));
        // THEN
        QTRY_COMPARE(desk.mentions(), 50);
        QVERIFY(desk.streaming.visits() >= 2);
    }

    void cutsLostAndDoubledMessagesLoseAndDoubleNothing()
    {
        ListeningDesk desk(u"mastodon"_s);
        desk.fake.setStreaming(desk.streaming.address());
        sync::Fetcher fetcher(desk.context(desk.fake));
        fetcher.start();
        sync::Listener listener(desk.context(desk.fake), quickLimits());
        listener.start();
        QTRY_COMPARE(listener.openLines(), 1);
        std::mt19937 random(7);
        const auto chance = [&random](int one) { return std::uniform_int_distribution<int>(1, one)(random) == 1; };
        constexpr int count = 300;
        for (int n = 0; n < count; ++n) {
            desk.fake.mention(u"Said %1"_s.arg(n));
            const QByteArray event = desk.fake.lastAsEvent(true);
            if (chance(20))
                desk.streaming.cut();
            if (!chance(5))
                desk.streaming.send(event);
            if (chance(5))
                desk.streaming.send(event);
            if (chance(30))
                desk.streaming.send("{\"event\":\"update\",\"payload\":\"{cut");
            QTest::qWait(2);
        }
        // What was lost on a line that stands comes with the ordinary fetch.
        desk.clock.advance(2min);
        QVERIFY(await(desk.connections.fetchNow({}, desk.clock.now())));
        QTRY_COMPARE(desk.mentions(), count);
        QTest::qWait(100);
        QCOMPARE(desk.mentions(), count);
        QVERIFY(desk.streaming.visits() > 3);
    }

    void aServiceWithoutStreamingIsLeftAlone()
    {
        ListeningDesk desk(u"mastodon"_s);
        sync::Listener listener(desk.context(desk.fake), quickLimits());
        listener.start();
        QTRY_COMPARE(desk.fake.requests(), 1);
        QTest::qWait(300);
        QCOMPARE(desk.fake.requests(), 1);
        QCOMPARE(listener.openLines(), 0);
        QVERIFY(!await(desk.connections.health())->value(desk.channel).trouble);
    }

    void aLiveWatchTakesWhatItsQueryWants()
    {
        ListeningDesk desk(u"bluesky"_s);
        desk.watch(aLive);
        sync::Listener listener(desk.context(desk.profiles), quickLimits());
        listener.start();
        QTRY_COMPARE(listener.openLines(), 1);
        desk.jetstream.post(u"a"_s, u"The parvis is open"_s, begun + second);
        desk.jetstream.post(u"b"_s, u"A hotel on the parvis"_s, begun + 2 * second);
        desk.jetstream.post(u"c"_s, u"Nothing"_s, begun + 3 * second);
        QTRY_COMPARE(desk.mentions(), 1);
        // THEN the author was asked for
        QCOMPARE(desk.number(u"SELECT COUNT(*) FROM identity WHERE handle = 'ada.example'"_s), 1);
        // AND the position goes on, with what nobody wants too
        QTRY_COMPARE(await(desk.watches.watches())->value(desk.channel).first().position.newer, QString::number(begun + 3 * second));
        desk.jetstream.remove(u"c"_s, begun + 4 * second);
        desk.jetstream.remove(u"a"_s, begun + 5 * second);
        QTRY_COMPARE(desk.number(u"SELECT COUNT(*) FROM mention WHERE removed_at IS NOT NULL"_s), 1);
    }

    void whatIsNeverReachedIsSaid()
    {
        // GIVEN a stream that nobody answers for
        ListeningDesk desk(u"bluesky"_s);
        desk.jetstream.streaming().close();
        desk.watch(aLive);
        const auto unreached = [&desk] { return domain::unreachedIn(await(desk.watches.watches())->value(desk.channel).first().position.older); };
        QVERIFY(unreached() && !unreached()->trouble);
        // WHEN
        sync::Listener listener(desk.context(desk.profiles), quickLimits());
        listener.start();
        // THEN
        QTRY_VERIFY(unreached() && unreached()->trouble);
        QCOMPARE(unreached()->trouble->kind, domain::Trouble::Kind::Unreachable);
        QVERIFY(!unreached()->trouble->said.contains(u"hung up"_s));
        QVERIFY(!unreached()->hasHeard);
        // AND once it is there and something is heard, nothing is said any more
        desk.jetstream.streaming().openAgain();
        QTRY_COMPARE(listener.openLines(), 1);
        desk.jetstream.post(u"a"_s, u"The parvis is open"_s, begun + second);
        QTRY_VERIFY(!unreached());
    }

    void aLiveWatchGoesOnWhereItWas()
    {
        ListeningDesk desk(u"bluesky"_s);
        desk.watch(aLive);
        std::mt19937 random(3);
        const auto chance = [&random](int one) { return std::uniform_int_distribution<int>(1, one)(random) == 1; };
        constexpr int count = 1'500;
        int wanted = 0;
        int number = 0;
        int cuts = 0;
        const auto postSome = [&](int some, bool isListening) {
            for (int n = 0; n < some; ++n, ++number) {
                const bool isWanted = chance(6);
                wanted += isWanted ? 1 : 0;
                desk.jetstream.post(u"k%1"_s.arg(number), isWanted ? u"parvis %1"_s.arg(number) : u"word %1"_s.arg(number), begun + number * second / 5);
                if (chance(60)) {
                    const int visits = desk.jetstream.streaming().visits();
                    desk.jetstream.streaming().cut();
                    // Every other time somebody is there again before more is said.
                    if (isListening && ++cuts % 2 == 0)
                        QVERIFY(QTest::qWaitFor([&] { return desk.jetstream.streaming().visits() > visits; }));
                }
                if (number % 20 == 0)
                    QTest::qWait(2);
            }
        };
        {
            // GIVEN lines that break, again and again, and posts while nobody listens
            sync::Listener listener(desk.context(desk.profiles), quickLimits());
            listener.start();
            QTRY_COMPARE(listener.openLines(), 1);
            postSome(count, true);
            QTRY_VERIFY(desk.mentions() > 0);
        }
        // AND a program that ended in the middle of it
        postSome(100, false);
        sync::Listener listener(desk.context(desk.profiles), quickLimits());
        listener.start();
        // THEN all of it is here, once
        QTRY_COMPARE(desk.mentions(), wanted);
        QTest::qWait(100);
        QCOMPARE(desk.mentions(), wanted);
        QVERIFY(desk.jetstream.cursors().size() > 5);
        QVERIFY(!desk.jetstream.cursors().contains(QString()));
    }

    void whatASourceDoesNotLookBackToIsSaid()
    {
        // GIVEN a watch that was last heard long ago
        ListeningDesk desk(u"bluesky"_s);
        desk.watch(aLive);
        sync::Listener listener(desk.context(desk.profiles), quickLimits());
        listener.start();
        QTRY_COMPARE(listener.openLines(), 1);
        // WHEN the first thing told lies two days later
        constexpr qint64 twoDays = 172'800 * second;
        desk.jetstream.post(u"a"_s, u"word"_s, begun + twoDays);
        // THEN it is known what was missed
        const auto missed = [&desk] { return domain::missedOf(await(desk.watches.watches())->value(desk.channel).first().position.older); };
        QTRY_VERIFY(missed());
        QCOMPARE(missed()->until - missed()->from, std::chrono::hours{48});
        // AND a line that goes on where it was misses nothing more
        const auto before = missed();
        desk.jetstream.streaming().cut();
        QTRY_COMPARE(desk.jetstream.streaming().visits(), 2);
        desk.jetstream.post(u"b"_s, u"word"_s, begun + twoDays + second);
        QTRY_COMPARE(await(desk.watches.watches())->value(desk.channel).first().position.newer, QString::number(begun + twoDays + second));
        QCOMPARE(missed(), before);
    }

    void anotherWatchIsListenedForAtOnce()
    {
        ListeningDesk desk(u"bluesky"_s);
        sync::Listener listener(desk.context(desk.profiles), quickLimits());
        listener.start();
        QTest::qWait(100);
        QCOMPARE(desk.jetstream.streaming().visits(), 0);
        desk.watch(aLive);
        QTRY_COMPARE(listener.openLines(), 1);
        desk.watch({.kind = Watch::Kind::Live, .what = u"town"_s});
        QTRY_COMPARE(desk.jetstream.streaming().visits(), 2);
        QTRY_COMPARE(listener.openLines(), 1);
        desk.jetstream.post(u"a"_s, u"In town"_s, begun + second);
        QTRY_COMPARE(desk.mentions(), 1);
        // AND nobody listens any more once they are gone, or the channel is paused
        QVERIFY(await(desk.connections.setState(desk.channel, domain::ConnectionState::Paused, desk.clock.now())));
        QTRY_COMPARE(listener.openLines(), 0);
        QVERIFY(await(desk.connections.setState(desk.channel, domain::ConnectionState::Connected, desk.clock.now())));
        QTRY_COMPARE(listener.openLines(), 1);
        QVERIFY(await(desk.watches.remove(desk.channel, aLive)));
        QVERIFY(await(desk.watches.remove(desk.channel, {.kind = Watch::Kind::Live, .what = u"town"_s})));
        QTRY_COMPARE(listener.openLines(), 0);
    }

    void offlineNobodyListens()
    {
        ListeningDesk desk(u"bluesky"_s);
        desk.watch(aLive);
        sync::Listener listener(desk.context(desk.profiles), quickLimits());
        listener.setOffline(true);
        listener.start();
        QTest::qWait(150);
        QCOMPARE(desk.jetstream.streaming().visits(), 0);
        listener.setOffline(false);
        QTRY_COMPARE(listener.openLines(), 1);
        listener.setOffline(true);
        QCOMPARE(listener.openLines(), 0);
        const int visits = desk.jetstream.streaming().visits();
        QTest::qWait(200);
        QCOMPARE(desk.jetstream.streaming().visits(), visits);
        listener.setOffline(false);
        QTRY_COMPARE(listener.openLines(), 1);
    }

    void onAMeteredNetworkNotEverythingIsListenedTo()
    {
        ListeningDesk desk(u"bluesky"_s);
        desk.watch(aLive);
        sync::Listener listener(desk.context(desk.profiles), quickLimits());
        listener.start();
        QTRY_COMPARE(listener.openLines(), 1);
        listener.setMetered(true);
        QCOMPARE(listener.openLines(), 0);
        desk.jetstream.post(u"a"_s, u"parvis"_s, begun + second);
        listener.hurry();
        QTest::qWait(150);
        QCOMPARE(listener.openLines(), 0);
        listener.setMetered(false);
        QTRY_COMPARE(desk.mentions(), 1);
    }

    void whoSaysTooMuchIsHungUpOn()
    {
        ListeningDesk desk(u"bluesky"_s);
        desk.watch(aLive);
        auto limits = quickLimits();
        limits.line.messageBytes = 10'000;
        sync::Listener listener(desk.context(desk.profiles), limits);
        listener.start();
        QTRY_COMPARE(listener.openLines(), 1);
        desk.jetstream.streaming().send(QByteArray(50'000, 'x'));
        QTRY_VERIFY(desk.jetstream.streaming().visits() >= 2);
        QTRY_COMPARE(listener.openLines(), 1);
        desk.jetstream.post(u"a"_s, u"parvis"_s, begun + second);
        QTRY_COMPARE(desk.mentions(), 1);
    }

    void whoTakesNobodyIsTriedLaterAndLater()
    {
        ListeningDesk desk(u"bluesky"_s);
        desk.watch(aLive);
        desk.jetstream.streaming().onVisit([](QWebSocket *socket) { socket->close(QWebSocketProtocol::CloseCodeGoingAway, u"full"_s); });
        auto limits = quickLimits();
        limits.firstPause = 50ms;
        limits.longestPause = 10s;
        sync::Listener listener(desk.context(desk.profiles), limits);
        listener.start();
        QTest::qWait(1'000);
        // 50, 100, 200, 400 ms, a third more or less: not more than six in a second.
        QVERIFY(desk.jetstream.streaming().visits() >= 2);
        QVERIFY2(desk.jetstream.streaming().visits() <= 6, qPrintable(QString::number(desk.jetstream.streaming().visits())));
    }

    void whoNamesAStreamingThatIsNoneIsLeftAlone()
    {
        // GIVEN an address that takes nobody, as snac names
        ListeningDesk desk(u"mastodon"_s);
        desk.fake.setStreaming(QUrl(u"wss://localhost:1"_s));
        auto limits = quickLimits();
        limits.longestPause = 20ms;
        limits.unheard = 1h;
        sync::Listener listener(desk.context(desk.fake), limits);
        listener.start();
        QTRY_COMPARE(desk.fake.requests(), 7);
        QTest::qWait(300);
        QCOMPARE(desk.fake.requests(), 7);
    }

    void everyLineIsListedWithItsBytes()
    {
        ListeningDesk desk(u"bluesky"_s);
        desk.watch(aLive);
        {
            sync::Listener listener(desk.context(desk.profiles), quickLimits());
            listener.start();
            QTRY_COMPARE(listener.openLines(), 1);
            for (int n = 0; n < 10; ++n)
                desk.jetstream.post(u"k%1"_s.arg(n), u"word"_s, begun + n * second);
            QTRY_COMPARE(await(desk.watches.watches())->value(desk.channel).first().position.newer, QString::number(begun + 9 * second));
        }
        const store::RequestLog log(desk.workspace.database());
        QTRY_COMPARE(await(log.newest(10, desk.channel))->size(), 2);
        const auto requests = await(log.newest(10, desk.channel));
        qint64 received = 0;
        for (const domain::LoggedRequest &request : *requests) {
            QCOMPARE(request.status, 101);
            QVERIFY(request.address.startsWith(u"ws://127.0.0.1"_s));
            received += request.received;
        }
        QVERIFY(received > 10 * 150);
        QVERIFY(!requests->first().problem.isEmpty());
    }

    void onlyThisMachineIsListenedToWithoutEncryption()
    {
        QVERIFY(sync::mayBeListenedTo(QUrl(u"wss://a.example/x"_s)));
        QVERIFY(sync::mayBeListenedTo(QUrl(u"ws://127.0.0.1:8080"_s)));
        QVERIFY(!sync::mayBeListenedTo(QUrl(u"ws://a.example"_s)));
        QVERIFY(!sync::mayBeListenedTo(QUrl(u"https://a.example"_s)));
        ListeningDesk desk(u"mastodon"_s);
        desk.fake.setStreaming(QUrl(u"ws://a.example"_s));
        sync::Listener listener(desk.context(desk.fake), quickLimits());
        listener.start();
        QTRY_COMPARE(desk.fake.requests(), 1);
        QTest::qWait(100);
        QCOMPARE(listener.openLines(), 0);
    }
};

QTEST_GUILESS_MAIN(ListenerTest)
#include "listenertest.moc"
