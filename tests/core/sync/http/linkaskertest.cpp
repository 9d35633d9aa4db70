// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/http/linkasker.h"

#include "tests/support/await.h"
#include "tests/support/loopbackserver.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::LinkState;
using domain::LinkTrouble;
using parvis::tests::await;
using parvis::tests::LoopbackAnswer;
using parvis::tests::LoopbackServer;

class LinkAskerTest : public QObject
{
    Q_OBJECT

    static LoopbackAnswer saying(const QByteArray &status, const QList<QByteArray> &headers = {}, const QByteArray &body = {})
    {
        LoopbackAnswer answer;
        answer.status = status;
        answer.headers = headers;
        answer.body = body;
        return answer;
    }
    static QStringList methods(const LoopbackServer &server)
    {
        QStringList lines;
        for (const QByteArray &head : server.requests())
            lines << QString::fromLatin1(head.left(head.indexOf(" HTTP")));
        return lines;
    }
    static QString address(const LoopbackServer &server, const QString &path) { return server.url(path).toString(QUrl::FullyEncoded); }

private Q_SLOTS:
    void aPageThatAnswersIsAskedForItsHeadAlone()
    {
        // GIVEN
        LoopbackServer server;
        server.answer("/page", saying("200 OK", {}, "A page."));
        sync::LinkAsker asker;
        // WHEN
        const auto answer = await(asker.ask(address(server, u"/page"_s)));
        // THEN
        QCOMPARE(answer, (domain::LinkAnswer{.address = address(server, u"/page"_s), .state = LinkState::Answers, .status = 200}));
        QCOMPARE(methods(server), QStringList{u"HEAD /page"_s});
        const QByteArray head = server.requests().constFirst().toLower();
        QVERIFY(head.contains("user-agent: parvis/"));
        QVERIFY(!head.contains("cookie") && !head.contains("referer"));
    }

    void aServerThatRefusesHeadsIsAskedForThePage()
    {
        LoopbackServer server;
        server.answer("HEAD /page", saying("405 Method Not Allowed"));
        server.answer("/page", saying("200 OK", {}, QByteArray(300'000, 'x')));
        QStringList told;
        sync::LinkAsker asker;
        asker.setDepartures([&told](const domain::LoggedRequest &request) { told << u"%1 %2"_s.arg(request.method).arg(request.status); });
        QCOMPARE(await(asker.ask(address(server, u"/page"_s))).state, LinkState::Answers);
        QCOMPARE(methods(server), (QStringList{u"HEAD /page"_s, u"GET /page"_s}));
        QCOMPARE(told, (QStringList{u"HEAD 405"_s, u"GET 200"_s}));
    }

    void statusesAreJudgedByWhatAReaderWouldMeet_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("number");
        QTest::addColumn<LinkState>("state");
        QTest::newRow("gone") << QByteArray("410 Gone") << 410 << LinkState::Dead;
        QTest::newRow("not found") << QByteArray("404 Not Found") << 404 << LinkState::Dead;
        QTest::newRow("login") << QByteArray("401 Unauthorized") << 401 << LinkState::Unsure;
        QTest::newRow("forbidden") << QByteArray("403 Forbidden") << 403 << LinkState::Unsure;
        QTest::newRow("too many") << QByteArray("429 Too Many Requests") << 429 << LinkState::Unsure;
        QTest::newRow("in trouble") << QByteArray("503 Service Unavailable") << 503 << LinkState::Unsure;
    }
    void statusesAreJudgedByWhatAReaderWouldMeet()
    {
        QFETCH(const QByteArray, status);
        LoopbackServer server;
        server.answer("/page", saying(status));
        sync::LinkAsker asker;
        const auto answer = await(asker.ask(address(server, u"/page"_s)));
        QTEST(answer.state, "state");
        QTEST(answer.status, "number");
        QCOMPARE(answer.trouble, LinkTrouble::Status);
    }

    void redirectsForGoodAreAMoveOthersAreNot()
    {
        // GIVEN a page that moved twice for good and is sent on for today, one that is sent on for today alone, and one that moved to nowhere
        LoopbackServer server;
        server.answer("/old", saying("301 Moved Permanently", {"Location: /older"}));
        server.answer("/older", saying("308 Permanent Redirect", {"Location: /new"}));
        server.answer("/new", saying("302 Found", {"Location: /today"}));
        server.answer("/today", saying("200 OK"));
        server.answer("/lost", saying("301 Moved Permanently", {"Location: /nowhere"}));
        sync::LinkAsker asker;
        // THEN
        const auto moved = await(asker.ask(address(server, u"/old"_s)));
        QCOMPARE(moved.state, LinkState::Moved);
        QCOMPARE(moved.movedTo, address(server, u"/new"_s));
        QCOMPARE(await(asker.ask(address(server, u"/new"_s))).state, LinkState::Answers);
        const auto lost = await(asker.ask(address(server, u"/lost"_s)));
        QCOMPARE(lost.state, LinkState::Dead);
        QCOMPARE(lost.status, 404);
    }

    void aLoopIsNoDeath()
    {
        LoopbackServer server;
        server.answer("/a", saying("302 Found", {"Location: /b"}));
        server.answer("/b", saying("302 Found", {"Location: /a"}));
        sync::LinkAsker asker;
        const auto answer = await(asker.ask(address(server, u"/a"_s)));
        QCOMPARE(answer.state, LinkState::Unsure);
        QCOMPARE(answer.trouble, LinkTrouble::Loop);
        QVERIFY(server.requests().size() <= 11);
    }

    void aMachineThatTakesNoConnectionIsDead()
    {
        QString closed;
        {
            const LoopbackServer server;
            closed = address(server, u"/page"_s);
        }
        sync::LinkAsker asker;
        const auto answer = await(asker.ask(closed));
        QCOMPARE(answer.state, LinkState::Dead);
        QCOMPARE(answer.trouble, LinkTrouble::Refused);
        QCOMPARE(answer.status, 0);
    }

    void whoSaysNothingIsWaitedForNoLonger()
    {
        LoopbackServer server;
        LoopbackAnswer silent;
        silent.isSilent = true;
        server.answer("/page", silent);
        sync::LinkAsker asker({.whole = std::chrono::milliseconds(200)});
        const auto answer = await(asker.ask(address(server, u"/page"_s)));
        QCOMPARE(answer.state, LinkState::Unsure);
        QCOMPARE(answer.trouble, LinkTrouble::NoAnswer);
    }

    void aPageWithoutEndIsReadNoFurtherThanToSeeThatItAnswers()
    {
        LoopbackServer server;
        server.answer("HEAD /page", saying("501 Not Implemented"));
        LoopbackAnswer endless = saying("200 OK", {}, QByteArray(100'000, 'x'));
        endless.promisedLength = 1'000'000'000;
        endless.isReset = false;
        server.answer("/page", endless);
        sync::LinkAsker asker({.whole = std::chrono::milliseconds(5000), .bytes = 10'000});
        QCOMPARE(await(asker.ask(address(server, u"/page"_s))).state, LinkState::Answers);
    }

    void ofOneHostOneIsAskedAtATime()
    {
        // GIVEN a host that says nothing to the first
        LoopbackServer server;
        LoopbackAnswer silent;
        silent.isSilent = true;
        server.answer("/slow", silent);
        server.answer("/page", saying("200 OK"));
        sync::LinkAsker asker({.whole = std::chrono::milliseconds(300)});
        // WHEN two are asked
        auto slow = asker.ask(address(server, u"/slow"_s));
        auto page = asker.ask(address(server, u"/page"_s));
        QTRY_COMPARE(server.requests().size(), 1);
        // THEN the second waits for the first
        QVERIFY(!page.isFinished());
        QCOMPARE(await(page).state, LinkState::Answers);
        QVERIFY(slow.isFinished());
    }

    void aCancelledOneMakesRoomForTheNext()
    {
        LoopbackServer server;
        LoopbackAnswer silent;
        silent.isSilent = true;
        server.answer("/slow", silent);
        server.answer("/page", saying("200 OK"));
        sync::LinkAsker asker;
        auto slow = asker.ask(address(server, u"/slow"_s));
        auto waiting = asker.ask(address(server, u"/never"_s));
        auto page = asker.ask(address(server, u"/page"_s));
        waiting.cancel();
        QTRY_COMPARE(server.requests().size(), 1);
        slow.cancel();
        QCOMPARE(await(page).state, LinkState::Answers);
        QCOMPARE(methods(server), (QStringList{u"HEAD /slow"_s, u"HEAD /page"_s}));
    }

    void offlineNothingLeavesThisMachine()
    {
        LoopbackServer server;
        sync::LinkAsker asker;
        asker.setOffline(true);
        const auto answer = await(asker.ask(address(server, u"/page"_s)));
        QCOMPARE(answer.state, LinkState::Unsure);
        QCOMPARE(answer.trouble, LinkTrouble::Offline);
        QVERIFY(server.requests().isEmpty());
    }

    void aNameThatNobodyKnowsIsDeadOrNobodyCanTell()
    {
        // The name is reserved (RFC 6761), so that no resolver knows it; without a network nobody can be asked.
        sync::LinkAsker asker;
        const auto answer = await(asker.ask(u"https://mill.invalid/"_s));
        if (answer.state == LinkState::Dead)
            QCOMPARE(answer.trouble, LinkTrouble::UnknownHost);
        else
            QCOMPARE(answer.state, LinkState::Unsure);
    }
};

QTEST_GUILESS_MAIN(LinkAskerTest)
#include "linkaskertest.moc"
