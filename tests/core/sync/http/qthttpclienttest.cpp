// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/http/qthttpclient.h"

#include "tests/support/await.h"
#include "tests/support/loopbackserver.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using parvis::tests::await;
using parvis::tests::LoopbackAnswer;
using parvis::tests::LoopbackServer;
using Kind = domain::Error::Kind;

class QtHttpClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBodyComesWithItsValidators()
    {
        // GIVEN
        LoopbackServer server;
        server.answer("/feed", answerOf("<rss/>", {"ETag: \"v1\"", "Last-Modified: Mon, 23 Nov 2026 08:00:00 GMT", "Content-Type: application/rss+xml"}));
        sync::QtHttpClient client;
        // WHEN
        const auto response = await(client.get({.url = server.url(u"/feed"_s), .etag = {}, .lastModified = {}}));
        // THEN
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, QByteArray("<rss/>"));
        QCOMPARE(response->etag, u"\"v1\""_s);
        QCOMPARE(response->lastModified, u"Mon, 23 Nov 2026 08:00:00 GMT"_s);
        QCOMPARE(response->contentType, QByteArray("application/rss+xml"));
        QVERIFY(!response->isTruncated);
        const QByteArray head = server.requests().constFirst().toLower();
        QVERIFY(head.contains("user-agent: parvis/" PARVIS_VERSION "\r\n"));
        QVERIFY(!head.contains("if-none-match"));
    }

    void validatorsAreSentAndA304HasNoBody()
    {
        // GIVEN
        LoopbackServer server;
        LoopbackAnswer notModified;
        notModified.status = "304 Not Modified";
        server.answer("/feed", notModified);
        sync::QtHttpClient client;
        // WHEN
        const auto response = await(client.get({.url = server.url(u"/feed"_s), .etag = u"\"v1\""_s, .lastModified = u"Mon, 23 Nov 2026 08:00:00 GMT"_s}));
        // THEN
        QVERIFY(response);
        QCOMPARE(response->status, 304);
        QVERIFY(response->body.isEmpty());
        QVERIFY(server.requests().constFirst().toLower().contains("if-none-match: \"v1\"\r\n"));
        QVERIFY(server.requests().constFirst().toLower().contains("if-modified-since: mon, 23 nov 2026 08:00:00 gmt\r\n"));
    }

    void redirectsAreFollowed()
    {
        // GIVEN
        LoopbackServer server;
        server.answer("/old", redirectTo(server.url(u"/new"_s)));
        server.answer("/new", answerOf("here", {}));
        sync::QtHttpClient client;
        // WHEN
        const auto response = await(client.get({.url = server.url(u"/old"_s), .etag = {}, .lastModified = {}}));
        // THEN
        QVERIFY(response);
        QCOMPARE(response->body, QByteArray("here"));
        QCOMPARE(response->url, server.url(u"/new"_s));
    }

    void whatMovedForGoodIsTold_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("permanent");
        QTest::newRow("for good") << QByteArray("301 Moved Permanently") << QByteArray("308 Permanent Redirect") << u"/c"_s;
        QTest::newRow("for good, then for now") << QByteArray("301 Moved Permanently") << QByteArray("307 Temporary Redirect") << u"/b"_s;
        QTest::newRow("for now, then for good") << QByteArray("302 Found") << QByteArray("301 Moved Permanently") << u"/a"_s;
    }
    void whatMovedForGoodIsTold()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(QString, permanent);
        // GIVEN two redirects, of which one names its address in part
        LoopbackServer server;
        LoopbackAnswer onward = redirectTo(server.url(u"/b"_s));
        onward.status = first;
        server.answer("/a", onward);
        onward.status = second;
        onward.headers = {"Location: /c"};
        onward.body = "not here";
        server.answer("/b", onward);
        server.answer("/c", answerOf("here", {}));
        sync::QtHttpClient client;
        // WHEN
        const auto response = await(client.get({.url = server.url(u"/a"_s), .etag = {}, .lastModified = {}}));
        // THEN
        QVERIFY(response);
        QCOMPARE(response->body, QByteArray("here"));
        QCOMPARE(response->url, server.url(u"/c"_s));
        QCOMPARE(response->permanentUrl, server.url(permanent));
    }

    void everyRequestThatLeavesIsTold()
    {
        // GIVEN an address that sends on to one with a key in it, and one where nobody is
        LoopbackServer server;
        server.answer("/a", redirectTo(server.url(u"/b?token=hidden&page=2"_s)));
        server.answer("/b?token=hidden&page=2", answerOf("here", {}));
        QList<domain::LoggedRequest> told;
        sync::QtHttpClient client;
        client.setDepartures([&told](const domain::LoggedRequest &request) { told << request; });
        // WHEN both are asked, and once more while offline
        QVERIFY(await(client.get({.url = server.url(u"/a"_s), .etag = {}, .lastModified = {}, .purpose = domain::RequestPurpose::Picture})));
        QVERIFY(!await(client.get({.url = QUrl(u"http://127.0.0.1:9/"_s), .etag = {}, .lastModified = {}})));
        client.setOffline(true);
        QVERIFY(!await(client.get({.url = server.url(u"/a"_s), .etag = {}, .lastModified = {}})));
        // THEN each that left is told, one by one, without the key
        QCOMPARE(told.size(), 3);
        QCOMPARE(told[0].address, server.url(u"/a"_s).toString());
        QCOMPARE(told[0].purpose, domain::RequestPurpose::Picture);
        QVERIFY(told[1].address.startsWith(server.url(u"/b"_s).toString()) && told[1].address.contains(u"page=2"_s) && !told[1].address.contains(u"hidden"_s));
        QCOMPARE(told[1].received, 4);
        QCOMPARE(told[1].status, 200);
        QCOMPARE(told[2].status, 0);
        QVERIFY(!told[2].problem.isEmpty());
    }

    void aRedirectToItselfIsSaid()
    {
        LoopbackServer server;
        server.answer("/round", redirectTo(server.url(u"/round"_s)));
        QCOMPARE(failureOf(server.url(u"/round"_s)).detail, u"it redirects to itself"_s);
    }

    void aRedirectLoopIsRefusedAfterTenHops()
    {
        // GIVEN
        LoopbackServer server;
        server.answer("/a", redirectTo(server.url(u"/b"_s)));
        server.answer("/b", redirectTo(server.url(u"/a"_s)));
        // WHEN, THEN
        const auto error = failureOf(server.url(u"/a"_s));
        QCOMPARE(error.kind, Kind::Refused);
        QVERIFY(error.detail.contains(u"redirects"_s));
        QVERIFY(server.requests().size() <= 11);
    }

    void statusesBecomeKinds_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("404") << QByteArray("404 Not Found") << Kind::Refused;
        QTest::newRow("410") << QByteArray("410 Gone") << Kind::Refused;
        QTest::newRow("401") << QByteArray("401 Unauthorized") << Kind::Refused;
        QTest::newRow("429") << QByteArray("429 Too Many Requests") << Kind::Network;
        QTest::newRow("500") << QByteArray("500 Internal Server Error") << Kind::Network;
        QTest::newRow("503") << QByteArray("503 Service Unavailable") << Kind::Network;
        QTest::newRow("300 without an address") << QByteArray("300 Multiple Choices") << Kind::Refused;
    }

    void statusesBecomeKinds()
    {
        // GIVEN
        QFETCH(const QByteArray, status);
        QFETCH(const Kind, kind);
        LoopbackServer server;
        LoopbackAnswer answer;
        answer.status = status;
        server.answer("/", answer);
        // WHEN, THEN
        const auto error = failureOf(server.url(u"/"_s));
        QCOMPARE(error.kind, kind);
        QVERIFY(error.detail.contains(QString::fromLatin1(status.first(3))));
    }

    void aBodyBeyondTheLimitIsStopped()
    {
        // GIVEN
        LoopbackServer server;
        server.answer("/big", answerOf(QByteArray(200'000, 'x'), {}));
        // WHEN
        sync::QtHttpClient client({.bytes = 100'000});
        const auto answer = await(client.get({.url = server.url(u"/big"_s), .etag = {}, .lastModified = {}}));
        // THEN what came before is given
        QVERIFY(answer);
        QCOMPARE(answer->body.size(), 100'000);
        QVERIFY(answer->isTooLarge && answer->isTruncated);
    }

    void aPageOfAnErrorBeyondTheLimitIsTooLarge()
    {
        LoopbackServer server;
        LoopbackAnswer answer = answerOf(QByteArray(2'000'000, 'x'), {});
        answer.status = "404 Not Found";
        server.answer("/big", answer);
        const auto error = failureOf(server.url(u"/big"_s), {.bytes = 1024 * 1024});
        QCOMPARE(error.kind, Kind::TooLarge);
        QCOMPARE(error.detail, u"more than 1 MB"_s);
    }

    void aCompressedBodyBeyondTheLimitIsStopped()
    {
        // GIVEN a small answer that unpacks to a large one
        LoopbackServer server;
        server.answer("/bomb", answerOf(tests::gzipped(QByteArray(3'000'000, 'x')), {"Content-Encoding: gzip"}));
        // WHEN
        sync::QtHttpClient client({.bytes = 1'000'000});
        const auto answer = await(client.get({.url = server.url(u"/bomb"_s), .etag = {}, .lastModified = {}}));
        // THEN
        QVERIFY(answer);
        QVERIFY(answer->isTooLarge && answer->body.size() <= 1'000'000);
    }

    void aCompressedBodyIsUnpacked()
    {
        // GIVEN
        QByteArray text;
        for (int i = 0; i < 20'000; ++i)
            text += QByteArray::number(i) + ' ';
        LoopbackServer server;
        server.answer("/gzip", answerOf(tests::gzipped(text), {"Content-Encoding: gzip"}));
        sync::QtHttpClient client;
        // WHEN
        const auto response = await(client.get({.url = server.url(u"/gzip"_s), .etag = {}, .lastModified = {}}));
        // THEN
        QVERIFY(response);
        QCOMPARE(response->body, text);
        QVERIFY(!response->isTruncated);
    }

    void aTruncatedCompressedBodyKeepsItsSoundBeginning()
    {
        // GIVEN
        QByteArray text;
        for (int i = 0; i < 20'000; ++i)
            text += QByteArray::number(i * 7919) + ' ';
        const QByteArray whole = tests::gzipped(text);
        LoopbackServer server;
        server.answer("/cut", answerOf(whole.first(whole.size() / 2), {"Content-Encoding: gzip"}));
        sync::QtHttpClient client;
        // WHEN
        const auto response = await(client.get({.url = server.url(u"/cut"_s), .etag = {}, .lastModified = {}}));
        // THEN
        QVERIFY(response);
        QVERIFY(response->isTruncated);
        QVERIFY(response->body.size() > 1'000);
        QVERIFY(text.startsWith(response->body));
    }

    void aCompressedBodyOfWhichNothingIsSoundFails()
    {
        // GIVEN
        LoopbackServer server;
        server.answer("/noise", answerOf("this is no gzip at all", {"Content-Encoding: gzip"}));
        // WHEN, THEN
        QCOMPARE(failureOf(server.url(u"/noise"_s)).kind, Kind::Network);
    }

    void anEncodingNobodyAskedForIsRefused()
    {
        // GIVEN
        LoopbackServer server;
        server.answer("/br", answerOf("????", {"Content-Encoding: br"}));
        // WHEN, THEN
        const auto error = failureOf(server.url(u"/br"_s));
        QCOMPARE(error.kind, Kind::Refused);
        QVERIFY(error.detail.contains(u"br"_s));
    }

    void aBrokenConnectionIsTheNetworksFault()
    {
        // GIVEN
        LoopbackServer server;
        LoopbackAnswer answer = answerOf("half of", {});
        answer.promisedLength = 10'000;
        answer.isReset = true;
        answer.body.clear();
        server.answer("/reset", answer);
        // WHEN, THEN
        QCOMPARE(failureOf(server.url(u"/reset"_s)).kind, Kind::Network);
    }

    void anAnswerShorterThanPromisedKeepsWhatCame()
    {
        // GIVEN an answer that promises more than it sends
        LoopbackServer server;
        LoopbackAnswer answer = answerOf("half of", {"ETag: \"e\""});
        answer.promisedLength = 10'000;
        server.answer("/short", answer);
        answer.body.clear();
        server.answer("/none", answer);
        // WHEN
        sync::QtHttpClient client;
        const auto response = await(client.get({.url = server.url(u"/short"_s), .etag = {}, .lastModified = {}}));
        // THEN what came is given, and said to be cut short
        QVERIFY(response);
        QCOMPARE(response->body, "half of"_ba);
        QVERIFY(response->isTruncated);
        // AND where nothing came, the network is at fault
        QCOMPARE(failureOf(server.url(u"/none"_s)).kind, Kind::Network);
    }

    void aBodyThatDripsForEverEnds()
    {
        // GIVEN
        LoopbackServer server;
        LoopbackAnswer answer = answerOf(QByteArray(10'000, 'x'), {});
        answer.isDripping = true;
        server.answer("/drip", answer);
        // WHEN, THEN
        const auto error = failureOf(server.url(u"/drip"_s), {.whole = std::chrono::milliseconds{300}});
        QCOMPARE(error.kind, Kind::Network);
        QVERIFY(error.detail.contains(u"0.3 s"_s));
    }

    void silenceEndsInATimeOut()
    {
        // GIVEN
        LoopbackServer server;
        LoopbackAnswer answer;
        answer.isSilent = true;
        server.answer("/slow", answer);
        // WHEN, THEN
        const auto error = failureOf(server.url(u"/slow"_s), {.idle = std::chrono::milliseconds{200}});
        QCOMPARE(error.kind, Kind::Network);
        QVERIFY(error.detail.contains(u"0.2 s"_s));
    }

    void nobodyListeningIsTheNetworksFault()
    {
        // GIVEN a port that was free a moment ago
        QUrl url;
        {
            const LoopbackServer server;
            url = server.url(u"/"_s);
        }
        // WHEN, THEN
        QCOMPARE(failureOf(url).kind, Kind::Network);
    }

    void onlyWebAddressesAreFetched_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s);
        QTest::newRow("ftp") << QUrl(u"ftp://example.org/feed"_s);
        QTest::newRow("data") << QUrl(u"data:text/plain,hello"_s);
        QTest::newRow("no host") << QUrl(u"http:///feed"_s);
        QTest::newRow("nothing") << QUrl();
    }

    void onlyWebAddressesAreFetched()
    {
        QFETCH(const QUrl, url);
        QCOMPARE(failureOf(url).kind, Kind::Invalid);
    }

    void offlineNothingLeaves()
    {
        // GIVEN
        LoopbackServer server;
        sync::QtHttpClient client;
        client.setOffline(true);
        // WHEN
        const auto response = await(client.get({.url = server.url(u"/"_s), .etag = {}, .lastModified = {}}));
        // THEN
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Offline);
        QVERIFY(server.requests().isEmpty());
    }

    void cancellingEndsTheTransfer()
    {
        // GIVEN
        LoopbackServer server;
        LoopbackAnswer answer;
        answer.isSilent = true;
        server.answer("/slow", answer);
        sync::QtHttpClient client;
        auto future = client.get({.url = server.url(u"/slow"_s), .etag = {}, .lastModified = {}});
        QVERIFY(QTest::qWaitFor([&server] { return !server.requests().isEmpty(); }));
        // WHEN
        future.cancel();
        // THEN
        QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }));
        QVERIFY(future.isCanceled());
    }

private:
    static LoopbackAnswer answerOf(const QByteArray &body, const QList<QByteArray> &headers)
    {
        LoopbackAnswer answer;
        answer.body = body;
        answer.headers = headers;
        return answer;
    }
    static LoopbackAnswer redirectTo(const QUrl &url)
    {
        LoopbackAnswer answer;
        answer.status = "302 Found";
        answer.headers = {"Location: " + url.toEncoded()};
        return answer;
    }
    static domain::Error failureOf(const QUrl &url, sync::HttpLimits limits = {})
    {
        sync::QtHttpClient client(limits);
        const auto response = await(client.get({.url = url, .etag = {}, .lastModified = {}}));
        return response ? domain::Error{.kind = Kind::Internal, .detail = u"it came through"_s} : response.error();
    }
};

QTEST_GUILESS_MAIN(QtHttpClientTest)
#include "qthttpclienttest.moc"
