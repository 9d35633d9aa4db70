// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/http/message.h"

#include "core/connectors/trouble.h"
#include "tests/core/connectors/dialogue.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::connectors;
using domain::Trouble;

class MessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfHeadersHaveNoCase()
    {
        const HttpHeaders headers{{"retry-after", "3"}, {"X-Total", "5"}};
        QCOMPARE(headers.value("Retry-After"), QByteArray("3"));
        QVERIFY(headers.contains("x-total"));
        QVERIFY(!headers.contains("x-tot"));
    }

    void formsKeepEveryCharacter()
    {
        QUrlQuery form;
        form.addQueryItem(u"status"_s, QString::fromLatin1(QUrl::toPercentEncoding(u"1 + 1 & é=2"_s)));
        const auto request = formRequest(QUrl(u"https://server.example/"_s), form, Effect::Creates);
        QCOMPARE(request.body, QByteArray("status=1%20%2B%201%20%26%20%C3%A9%3D2"));
    }

    void partsOfFormsStandApart()
    {
        const auto request = multipartRequest(
            QUrl(u"https://server.example/"_s),
            {{.name = "file", .content = "\x89PNG", .fileName = u"a \"b\"\r\n.png"_s, .type = "image/png"}, {.name = "description", .content = "Un four"}},
            Effect::Repeatable);
        const QByteArray boundary = request.headers.value("Content-Type").split('=').value(1);
        QVERIFY(!boundary.isEmpty());
        QCOMPARE(request.body.count("--" + boundary), 3);
        QVERIFY(request.body.contains(R"(name="file"; filename="a %22b%22%0D%0A.png")"
                                      "\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n"));
        QVERIFY(request.body.endsWith("--" + boundary + "--\r\n"));
    }

    void pathsAreJoinedWithOneSlash()
    {
        QCOMPARE(below(QUrl(u"https://server.example/blog/?a=1#b"_s), u"/wp-json/x"_s), QUrl(u"https://server.example/blog/wp-json/x"_s));
        QCOMPARE(below(QUrl(u"https://server.example"_s), u"api"_s), QUrl(u"https://server.example/api"_s));
        QCOMPARE(below(QUrl(u"https://server.example"_s), u"/tags/%C3%A9t%C3%A9"_s).toEncoded(), QByteArray("https://server.example/tags/%C3%A9t%C3%A9"));
    }

    void linksAreFoundByTheirRelation()
    {
        auto response = tests::said(200, {}, {{"Link", R"(<https://server.example/a?x=1,2>; title="a, b"; rel="prev", </c?d=e>; rel=next)"}});
        QCOMPARE(linkOf(response, "next"), QUrl(u"https://server.example/c?d=e"_s));
        QCOMPARE(linkOf(response, "prev"), QUrl(u"https://server.example/a?x=1,2"_s));
        QVERIFY(linkOf(response, "last").isEmpty());
        response.headers = {{"Link", "<unclosed"}};
        QVERIFY(linkOf(response, "next").isEmpty());
    }

    void limitsSayWhenAgain_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("seconds") << QByteArray("120") << qint64{120'000};
        QTest::newRow("parts of a second") << QByteArray("0.25") << qint64{250};
        QTest::newRow("a date") << QByteArray("Mon, 23 Nov 2026 08:42:00 GMT") << qint64{60'000};
        QTest::newRow("a date gone by") << QByteArray("Mon, 23 Nov 2026 08:00:00 GMT") << qint64{0};
        QTest::newRow("a year") << QByteArray("31536000") << qint64{86'400'000};
        QTest::newRow("less than nothing") << QByteArray("-5") << qint64{0};
        QTest::newRow("nonsense") << QByteArray("soon") << qint64{-1};
    }
    void limitsSayWhenAgain()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, ms);
        const auto again = retryAfterOf(tests::said(429, {}, {{"Retry-After", value}}));
        QCOMPARE(again ? again->count() : -1, ms);
    }

    void statusesMeanTroubles_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("401") << 401 << Trouble::Kind::AccessDenied;
        QTest::newRow("403") << 403 << Trouble::Kind::Refused;
        QTest::newRow("404") << 404 << Trouble::Kind::Gone;
        QTest::newRow("408") << 408 << Trouble::Kind::ServerTrouble;
        QTest::newRow("410") << 410 << Trouble::Kind::Gone;
        QTest::newRow("413") << 413 << Trouble::Kind::TooLarge;
        QTest::newRow("422") << 422 << Trouble::Kind::Refused;
        QTest::newRow("429") << 429 << Trouble::Kind::RateLimited;
        QTest::newRow("500") << 500 << Trouble::Kind::ServerTrouble;
        QTest::newRow("503") << 503 << Trouble::Kind::ServerTrouble;
        QTest::newRow("302") << 302 << Trouble::Kind::Malformed;
    }
    void statusesMeanTroubles()
    {
        QFETCH(int, status);
        QFETCH(Trouble::Kind, kind);
        QCOMPARE(troubleOf(tests::said(status), u"x"_s).kind, kind);
        QCOMPARE(troubleOf(tests::said(503, {}, {{"Retry-After", "5"}}), u"x"_s).kind, Trouble::Kind::RateLimited);
    }
};

QTEST_GUILESS_MAIN(MessageTest)
#include "messagetest.moc"
