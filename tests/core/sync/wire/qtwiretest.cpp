// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire/qtwire.h"

#include "core/domain/channels/settling.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/loopbackserver.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using connectors::Effect;
using domain::Trouble;

class QtWireTest : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

private Q_SLOTS:
    void everyStatusIsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("code");
        QTest::newRow("200") << QByteArray("200 OK") << 200;
        QTest::newRow("400") << QByteArray("400 Bad Request") << 400;
        QTest::newRow("402") << QByteArray("402 Payment Required") << 402;
        QTest::newRow("403") << QByteArray("403 Forbidden") << 403;
        QTest::newRow("405") << QByteArray("405 Method Not Allowed") << 405;
        QTest::newRow("410") << QByteArray("410 Gone") << 410;
        QTest::newRow("412") << QByteArray("412 Precondition Failed") << 412;
        QTest::newRow("413") << QByteArray("413 Too Large") << 413;
        QTest::newRow("418") << QByteArray("418 A teapot") << 418;
        QTest::newRow("451") << QByteArray("451 Unavailable") << 451;
        QTest::newRow("501") << QByteArray("501 Not Implemented") << 501;
        QTest::newRow("507") << QByteArray("507 Insufficient Storage") << 507;
        QTest::newRow("401") << QByteArray("401 Unauthorized") << 401;
        QTest::newRow("404") << QByteArray("404 Not Found") << 404;
        QTest::newRow("409") << QByteArray("409 Conflict") << 409;
        QTest::newRow("422") << QByteArray("422 Unprocessable") << 422;
        QTest::newRow("429") << QByteArray("429 Too Many Requests") << 429;
        QTest::newRow("500") << QByteArray("500 Oh") << 500;
        QTest::newRow("503") << QByteArray("503 Later") << 503;
    }
    void everyStatusIsAnAnswer()
    {
        QFETCH(QByteArray, status);
        QFETCH(int, code);
        LoopbackServer server;
        server.answer("/a", {.status = status, .headers = {"X-Thing: yes", "Retry-After: 3"}, .body = "words"});
        sync::QtWire wire(m_clock);
        const auto answer = await(
            wire.send({.method = "POST", .url = server.url(u"/a"_s), .headers = {{"Authorization", "Bearer x"}}, .body = "hello", .effect = Effect::Creates}));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().said));
        QCOMPARE(answer->status, code);
        QCOMPARE(answer->body, QByteArray("words"));
        QCOMPARE(answer->headers.value("x-thing"), QByteArray("yes"));
        QCOMPARE(answer->receivedAt, m_clock.now());
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(server.requests().first().toLower().contains("authorization: bearer x"));
        QVERIFY(server.requests().first().toLower().contains("user-agent: parvis/"));
    }

    void whatCreatesIsSentOnce_data()
    {
        QTest::addColumn<LoopbackAnswer>("answer");
        QTest::newRow("no answer but a reset") << LoopbackAnswer{.status = "200 OK", .headers = {}, .body = {}, .promisedLength = 100, .isReset = true};
        QTest::newRow("half an answer") << LoopbackAnswer{.status = "200 OK", .headers = {}, .body = "half", .promisedLength = 100, .isReset = true};
        QTest::newRow("an end too early") << LoopbackAnswer{.status = "200 OK", .headers = {}, .body = "half", .promisedLength = 100};
    }
    void whatCreatesIsSentOnce()
    {
        QFETCH(LoopbackAnswer, answer);
        LoopbackServer server;
        server.answer("/a", answer);
        sync::QtWire wire(m_clock);
        const auto given = await(wire.send({.method = "POST", .url = server.url(u"/a"_s), .body = "hello", .effect = Effect::Creates}));
        QVERIFY(!given);
        QCOMPARE(given.error().kind, Trouble::Kind::Cut);
        QTest::qWait(200);
        QCOMPARE(server.requests().size(), 1);
    }

    void aServerThatClosesWithoutAWordIsAskedOnce()
    {
        // GIVEN
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int heard = 0;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&heard, socket] {
                ++heard;
                socket->abort();
            });
        });
        sync::QtWire wire(m_clock);
        // WHEN
        const auto given = await(
            wire.send({.method = "POST", .url = QUrl(u"http://127.0.0.1:%1/a"_s.arg(server.serverPort())), .body = "hello", .effect = Effect::Creates}));
        // THEN
        QVERIFY(!given);
        QCOMPARE(given.error().kind, Trouble::Kind::Cut);
        // All of it had left.
        QVERIFY2(given.error().said.endsWith(u"before an answer came"_s), qPrintable(given.error().said));
        QTest::qWait(200);
        QCOMPARE(heard, 1);
    }

    void whatChangesSomethingLeavesOnceOverALineThatWasKept_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<Effect>("effect");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isReset");
        for (const bool isReset : {true, false}) {
            const char *how = isReset ? "a reset" : "an end";
            QTest::addRow("what creates, %s", how) << QByteArray("POST") << Effect::Creates << QByteArray("hello") << isReset;
            QTest::addRow("a picture, %s", how) << QByteArray("POST") << Effect::Repeatable << QByteArray(300'000, 'x') << isReset;
            QTest::addRow("a change, %s", how) << QByteArray("PUT") << Effect::Repeatable << QByteArray("hello") << isReset;
            QTest::addRow("a part of a change, %s", how) << QByteArray("PATCH") << Effect::Repeatable << QByteArray("hello") << isReset;
            QTest::addRow("a removal, %s", how) << QByteArray("DELETE") << Effect::Repeatable << QByteArray() << isReset;
            QTest::addRow("what has no words, %s", how) << QByteArray("POST") << Effect::Repeatable << QByteArray() << isReset;
            QTest::addRow("a folder, %s", how) << QByteArray("MKCOL") << Effect::Repeatable << QByteArray() << isReset;
            QTest::addRow("a question that is posted, %s", how) << QByteArray("POST") << Effect::Reads << QByteArray("hello") << isReset;
        }
    }
    void whatChangesSomethingLeavesOnceOverALineThatWasKept()
    {
        QFETCH(QByteArray, method);
        QFETCH(Effect, effect);
        QFETCH(QByteArray, body);
        QFETCH(bool, isReset);
        // GIVEN a server that answers what is asked first over a line, and takes what comes next over it and goes away without a word
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int taken = 0;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&, socket, heard = QByteArray()]() mutable {
                heard += socket->readAll();
                const qsizetype end = heard.indexOf("\r\n\r\n");
                if (heard.startsWith("GET") && end >= 0) {
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                    heard.clear();
                } else if (end >= 0 && heard.size() == end + 4 + body.size()) {
                    ++taken;
                    isReset ? socket->abort() : socket->disconnectFromHost();
                }
            });
        });
        const QUrl url(u"http://127.0.0.1:%1/a"_s.arg(server.serverPort()));
        sync::QtWire wire(m_clock);
        QVERIFY(await(wire.send({.url = url})));
        // WHEN
        const auto given = await(wire.send({.method = method, .url = url, .body = body, .effect = effect}));
        // THEN it was asked once, and whoever sends knows that nobody knows
        QVERIFY(!given);
        QCOMPARE(given.error().kind, Trouble::Kind::Cut);
        QTest::qWait(100);
        QCOMPARE(taken, 1);
    }

    void aServerThatKeepsNoLineTakesOneChangeAfterTheOther()
    {
        // GIVEN a server that hears no more over a line on which it answered, and closes it a moment later without having said so
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QList<QByteArray> heard;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(
                socket, &QTcpSocket::readyRead, socket,
                [&heard, socket] {
                    const QByteArray asked = socket->readAll();
                    heard.append(asked.left(asked.indexOf(' ')));
                    socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno");
                    QTimer::singleShot(50, socket, &QTcpSocket::disconnectFromHost);
                },
                Qt::SingleShotConnection);
        });
        const QUrl url(u"http://127.0.0.1:%1/a"_s.arg(server.serverPort()));
        sync::QtWire wire(m_clock);
        // WHEN one thing is changed as soon as the answer to the other is there
        const auto removed = [&] { return wire.send({.method = "DELETE", .url = url, .effect = Effect::Repeatable}); };
        const auto second = await(removed().then(&server, [&](const domain::Answer<connectors::HttpResponse> &) { return removed(); }).unwrap());
        // THEN it hears each once
        QVERIFY2(second, second ? "" : qPrintable(second.error().said));
        QCOMPARE(second->status, 404);
        QCOMPARE(heard, QList<QByteArray>({"DELETE", "DELETE"}));
    }

    void oneChangeDoesNotEndAnother()
    {
        // GIVEN a server that takes its time
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(
                socket, &QTcpSocket::readyRead, socket,
                [socket] { QTimer::singleShot(100, socket, [socket] { socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"); }); },
                Qt::SingleShotConnection);
        });
        const QUrl url(u"http://127.0.0.1:%1/a"_s.arg(server.serverPort()));
        sync::QtWire wire(m_clock);
        // WHEN another change leaves for the same place while one is under way
        const auto post = [&] { return wire.send({.method = "POST", .url = url, .body = "hello", .effect = Effect::Creates}); };
        const auto first = post();
        QTest::qWait(30);
        const auto second = post();
        QTest::qWait(5);
        const auto third = post();
        // THEN each gets its answer
        for (const auto &one : {first, second, third}) {
            const auto given = await(one);
            QVERIFY2(given, given ? "" : qPrintable(given.error().said));
        }
    }

    void anUploadThatIsCutOffSaysHowFarItCame_data()
    {
        QTest::addColumn<Effect>("effect");
        QTest::addColumn<int>("taken");
        QTest::newRow("what creates, at once") << Effect::Creates << 1;
        QTest::newRow("what creates, on its way") << Effect::Creates << 4'000'000;
        QTest::newRow("what may be repeated") << Effect::Repeatable << 4'000'000;
    }
    void anUploadThatIsCutOffSaysHowFarItCame()
    {
        // GIVEN somebody who takes some of it and goes away
        QFETCH(Effect, effect);
        QFETCH(int, taken);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server, taken] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, taken, heard = qint64{0}]() mutable {
                heard += socket->readAll().size();
                if (heard >= taken)
                    socket->abort();
            });
        });
        sync::QtWire wire(m_clock);
        // WHEN
        const auto given = await(wire.send(
            {.method = "POST", .url = QUrl(u"http://127.0.0.1:%1/a"_s.arg(server.serverPort())), .body = QByteArray(40'000'000, 'x'), .effect = effect}));
        // THEN
        QVERIFY(!given);
        QCOMPARE(given.error().kind, Trouble::Kind::Cut);
        QVERIFY(domain::isNotWorkedOn(given.error()));
        QVERIFY2(given.error().said.startsWith(u"the connection was closed when "_s) && given.error().said.contains(u" of 40.0 MB had left"_s),
                 qPrintable(given.error().said));
    }

    void whoIsNotThereTookNothing()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        sync::QtWire wire(m_clock);
        const auto given = await(wire.send({.method = "POST", .url = QUrl(u"http://127.0.0.1:%1/a"_s.arg(port)), .body = "hello", .effect = Effect::Creates}));
        QCOMPARE(given.error().kind, Trouble::Kind::Unreachable);
    }

    void silenceIsCutOff()
    {
        LoopbackServer server;
        server.answer("/a", {.status = "200 OK", .headers = {}, .body = {}, .promisedLength = -1, .isSilent = true});
        sync::QtWire wire(m_clock, {.idle = std::chrono::milliseconds{200}});
        const auto given = await(wire.send({.method = "POST", .url = server.url(u"/a"_s), .body = "hello", .effect = Effect::Creates}));
        QCOMPARE(given.error().kind, Trouble::Kind::Cut);
    }

    void aDripIsCutOff()
    {
        LoopbackServer server;
        server.answer("/a", {.status = "200 OK", .headers = {}, .body = QByteArray(1000, 'x'), .promisedLength = -1, .isDripping = true});
        sync::QtWire wire(m_clock, {.whole = std::chrono::milliseconds{300}});
        const auto given = await(wire.send({.url = server.url(u"/a"_s)}));
        QCOMPARE(given.error().kind, Trouble::Kind::Cut);
    }

    void moreThanWeTakeIsStopped()
    {
        LoopbackServer server;
        server.answer("/a", {.status = "200 OK", .headers = {}, .body = QByteArray(100'000, 'x')});
        sync::QtWire wire(m_clock, {.bytes = 10'000});
        QCOMPARE(await(wire.send({.url = server.url(u"/a"_s)})).error().kind, Trouble::Kind::TooLarge);
    }

    void whatReadsFollowsAndTakesNoSecretAlong()
    {
        LoopbackServer here;
        LoopbackServer there;
        here.answer("/a", {.status = "302 Found", .headers = {"Location: " + there.url(u"/b"_s).toEncoded()}});
        there.answer("/b", {.body = "there"});
        sync::QtWire wire(m_clock);
        const auto given = await(wire.send({.url = here.url(u"/a"_s), .headers = {{"Authorization", "Bearer x"}}}));
        QVERIFY(given);
        QCOMPARE(given->body, QByteArray("there"));
        QVERIFY(!there.requests().first().toLower().contains("bearer"));
        // What does more than read goes nowhere else.
        const auto posted = await(wire.send({.method = "POST", .url = here.url(u"/a"_s), .body = "x", .effect = Effect::Creates}));
        QVERIFY(posted);
        QCOMPARE(posted->status, 302);
        QCOMPARE(there.requests().size(), 1);
    }

    void eachStepOnTheWayIsTold()
    {
        LoopbackServer here;
        LoopbackServer there;
        here.answer("/a", {.status = "302 Found", .headers = {"Location: " + there.url(u"/b"_s).toEncoded()}, .body = "elsewhere"});
        there.answer("/b", {.body = "there"});
        sync::QtWire wire(m_clock);
        QList<sync::Led> steps;
        QVERIFY(await(wire.sendTelling({.url = here.url(u"/a"_s)}, [&steps](const sync::Led &led) { steps << led; })));
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.first().status, 302);
        QCOMPARE(steps.first().received, 9);
        QCOMPARE(steps.first().to, there.url(u"/b"_s));
    }

    void whatMovedForGoodIsTold_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("movedTo");
        QTest::newRow("moved, and again") << QByteArray("301 Moved Permanently") << QByteArray("308 Permanent Redirect") << u"/c"_s;
        QTest::newRow("moved, and led on for now") << QByteArray("308 Permanent Redirect") << QByteArray("302 Found") << u"/b"_s;
        QTest::newRow("led on for now") << QByteArray("307 Temporary Redirect") << QByteArray("301 Moved Permanently") << QString();
    }
    void whatMovedForGoodIsTold()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(QString, movedTo);
        LoopbackServer server;
        server.answer("/a", {.status = first, .headers = {"Location: /b"}});
        server.answer("/b", {.status = second, .headers = {"Location: /c"}});
        server.answer("/c", {.body = "there"});
        sync::QtWire wire(m_clock);
        const auto given = await(wire.send({.url = server.url(u"/a"_s)}));
        QVERIFY(given);
        QCOMPARE(given->body, QByteArray("there"));
        QCOMPARE(given->movedTo, movedTo.isEmpty() ? QUrl() : server.url(movedTo));
    }

    void plainHttpIsForThisMachine()
    {
        sync::QtWire wire(m_clock);
        QCOMPARE(await(wire.send({.url = QUrl(u"http://server.example/"_s)})).error().kind, Trouble::Kind::Refused);
        QCOMPARE(await(wire.send({.url = QUrl(u"file:///etc/passwd"_s)})).error().kind, Trouble::Kind::Refused);
        QVERIFY(sync::mayBeAsked(QUrl(u"http://localhost:8081/a"_s)));
        QVERIFY(sync::mayBeAsked(QUrl(u"http://[::1]:8081/a"_s)));
        QVERIFY(!sync::mayBeAsked(QUrl(u"http://127.0.0.1.example.org/"_s)));
    }

    void offlineIsAbsolute()
    {
        LoopbackServer server;
        server.answer("/a", {.status = "200 OK", .headers = {}, .body = {}, .promisedLength = -1, .isSilent = true});
        sync::QtWire wire(m_clock);
        // What is under way is stopped.
        auto underWay = wire.send({.method = "POST", .url = server.url(u"/a"_s), .body = "x", .effect = Effect::Creates});
        QTRY_COMPARE(server.requests().size(), 1);
        wire.setOffline(true);
        QCOMPARE(await(underWay).error().kind, Trouble::Kind::Cut);
        // And nothing leaves.
        QCOMPARE(await(wire.send({.url = server.url(u"/a"_s)})).error().kind, Trouble::Kind::Offline);
        QCOMPARE(server.requests().size(), 1);
    }

    void whoeverKeepsTheSwitchIsAskedBeforeEachRequest()
    {
        LoopbackServer server;
        server.answer("/a", {.body = "x"});
        sync::QtWire wire(m_clock);
        bool isShut = false;
        wire.setGate([&isShut] { return isShut; });
        QVERIFY(await(wire.send({.url = server.url(u"/a"_s)})));
        // WHEN it was turned, and nobody has told the wire yet
        isShut = true;
        // THEN nothing leaves
        QVERIFY(wire.isOffline());
        QCOMPARE(await(wire.send({.url = server.url(u"/a"_s)})).error().kind, Trouble::Kind::Offline);
        QCOMPARE(server.requests().size(), 1);
        // AND it goes on once it is turned back
        isShut = false;
        QVERIFY(await(wire.send({.url = server.url(u"/a"_s)})));
    }

    void whatSomebodyElseNamedLeadsNowhereNearby()
    {
        LoopbackServer server;
        server.answer("/a", {.body = "secret"});
        sync::QtWire wire(m_clock);
        QVERIFY(await(wire.send({.url = server.url(u"/a"_s)})));
        const auto answer = await(wire.send({.url = server.url(u"/a"_s), .isForStrangers = true}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Trouble::Kind::Refused);
        QUrl named = server.url(u"/a"_s);
        named.setHost(u"localhost"_s);
        QCOMPARE(await(wire.send({.url = named, .isForStrangers = true})).error().kind, Trouble::Kind::Refused);
        QCOMPARE(server.requests().size(), 1);
    }

    void addressesOfThisNetworkAreKnown()
    {
        for (const char *address :
             {"127.0.0.1", "10.0.0.1", "192.168.3.4", "172.20.1.1", "169.254.169.254", "0.0.0.0", "0.1.2.3", "100.64.1.1", "198.18.0.1", "224.0.0.1",
              "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.1.1.1"})
            QVERIFY2(sync::isOfThisNetwork(QHostAddress(QString::fromLatin1(address))), address);
        for (const char *address : {"93.184.216.34", "172.32.0.1", "100.128.0.1", "198.20.0.1", "2606:2800:220:1::1", "::ffff:93.184.216.34"})
            QVERIFY2(!sync::isOfThisNetwork(QHostAddress(QString::fromLatin1(address))), address);
    }
};

QTEST_GUILESS_MAIN(QtWireTest)
#include "qtwiretest.moc"
