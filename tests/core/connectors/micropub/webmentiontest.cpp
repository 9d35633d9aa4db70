// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/micropub/webmention.h"

#include "tests/core/connectors/dialogue.h"

using namespace Qt::StringLiterals;
using namespace parvis;
namespace webmention = connectors::webmention;
using domain::Trouble;
using tests::Dialogue;

class WebmentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksAreFoundInTextsAndPages()
    {
        const QList<QUrl> inText = webmention::linksIn(
            u"Voir https://a.example/x, (https://b.example/w_(y)) et « https://c.example/?q=1#z » https://a.example/x http:// ftp://d.example/ mailto:x@y"_s);
        QCOMPARE(inText, (QList<QUrl>{QUrl(u"https://a.example/x"_s), QUrl(u"https://b.example/w_(y)"_s), QUrl(u"https://c.example/?q=1"_s)}));
        const QList<QUrl> inPage = webmention::linksInHtml(
            u"<p><a href='https://a.example/?x=1&amp;y=2'>A</a> <a href='/here'>B</a><a href='javascript:alert(1)'>C</a><img src='https://i.example/'>"
            "<!-- <a href='https://never.example/'>D</a> --> <a href=https://a.example/?x=1&y=2#top>E</a></p>"_s);
        QCOMPARE(inPage, QList<QUrl>{QUrl(u"https://a.example/?x=1&y=2"_s)});
    }

    void nothingNearbyIsAsked_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("a site") << u"https://them.example/"_s << true;
        QTest::newRow("in the clear") << u"http://them.example/"_s << false;
        QTest::newRow("itself") << u"https://us.example/1/#top"_s << false;
        QTest::newRow("this machine") << u"https://localhost/"_s << false;
        QTest::newRow("this machine, in the clear") << u"http://localhost:8080/"_s << false;
        for (const QString &host :
             {u"127.0.0.1"_s, u"10.1.2.3"_s, u"192.168.1.1"_s, u"172.16.0.1"_s, u"172.31.255.1"_s, u"169.254.169.254"_s, u"0.0.0.0"_s, u"[::1]"_s,
              u"[fe80::1]"_s, u"[fd00::1]"_s, u"[::ffff:10.0.0.1]"_s, u"printer.local"_s, u"nas.lan"_s, u"db.internal"_s, u"x.localhost"_s})
            QTest::newRow(qPrintable(host)) << u"https://%1/"_s.arg(host) << false;
        QTest::newRow("a number that is public") << u"https://172.32.0.1/"_s << true;
    }
    void nothingNearbyIsAsked()
    {
        QFETCH(QString, target);
        QFETCH(bool, isAsked);
        QCOMPARE(webmention::mayBeTold(QUrl(target), QUrl(u"https://us.example/1"_s)), isAsked);
        // Where the site itself is nearby, so may be who is told.
        const bool isNearby = target.contains(u"localhost:"_s) || target.contains(u"192.168"_s);
        if (isNearby)
            QVERIFY(webmention::mayBeTold(QUrl(target), QUrl(u"http://localhost:9000/1"_s)));
    }

    void whoTakesMentionsIsFound_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("endpoint");
        const QByteArray none;
        QTest::newRow("head, relative") << QByteArray("</wm?a=1>; rel=webmention") << none << u"https://them.example/wm?a=1"_s;
        QTest::newRow("head, quoted, of several") << QByteArray("<https://x.example/>; rel=\"other\", <wm>; rel=\"a webmention b\"") << none
                                                  << u"https://them.example/post/wm"_s;
        QTest::newRow("link") << none << QByteArray("<html><head><link rel=\"webmention\" href=\"https://wm.example/in\"></head>")
                              << u"https://wm.example/in"_s;
        QTest::newRow("a before link in order") << none << QByteArray("<body><a rel=webmention href=/first>x</a><link rel=webmention href=/second>")
                                                << u"https://them.example/first"_s;
        QTest::newRow("empty: the page itself") << none << QByteArray("<link rel=webmention href=''>") << u"https://them.example/post/1"_s;
        QTest::newRow("no href") << none << QByteArray("<link rel=webmention><a rel=webmention href=/wm>x</a>") << u"https://them.example/wm"_s;
        QTest::newRow("in a comment, escaped, another rel")
            << none << QByteArray("<!-- <a rel=webmention href=/a>x</a> -->&lt;a rel=webmention href=/b&gt;<a rel=not-webmention href=/c>x</a>") << QString();
        QTest::newRow("base") << none << QByteArray("<base href='https://base.example/d/'><link rel=webmention href=wm>") << u"https://base.example/d/wm"_s;
        QTest::newRow("nearby") << none << QByteArray("<link rel=webmention href='http://localhost:631/'>") << QString();
        QTest::newRow("no web") << none << QByteArray("<link rel=webmention href='file:///etc/passwd'>") << QString();
    }
    void whoTakesMentionsIsFound()
    {
        QFETCH(QByteArray, link);
        QFETCH(QByteArray, page);
        QFETCH(QString, endpoint);
        Dialogue talk(webmention::endpointOf(QUrl(u"https://short.example/x"_s), QUrl(u"https://us.example/1"_s)));
        QVERIFY(talk.request().isForStrangers);
        // Where a redirect led, relative ones stand on.
        connectors::HttpResponse response{.status = 200, .body = page, .url = QUrl(u"https://them.example/post/1"_s), .receivedAt = tests::dialogueTime};
        response.headers.append("Content-Type", "text/html");
        if (!link.isEmpty())
            response.headers.append("Link", link);
        talk.answer(response);
        const auto found = talk.end();
        QVERIFY(found);
        QCOMPARE(found->toString(QUrl::FullyEncoded), endpoint);
    }

    void whatBecomesOfItIsSaid()
    {
        const auto tell = [](int status) {
            Dialogue talk(webmention::tell(QUrl(u"https://us.example/1"_s), QUrl(u"https://them.example/"_s)));
            talk.answer(connectors::HttpResponse{.status = 200, .headers = {{"Link", "</wm>; rel=webmention"}}, .url = QUrl(u"https://them.example/"_s)});
            talk.answer(status);
            return talk.end();
        };
        QCOMPARE(tell(200).value(), u"sent"_s);
        QCOMPARE(tell(201).value(), u"sent"_s);
        QCOMPARE(tell(202).value(), u"sent"_s);
        QCOMPARE(tell(400).value(), u"refused: HTTP 400"_s);
        QCOMPARE(tell(429).error().kind, Trouble::Kind::RateLimited);
        QCOMPARE(tell(500).error().kind, Trouble::Kind::ServerTrouble);
        // The wire found that it leads to this machine.
        Dialogue nearby(webmention::tell(QUrl(u"https://us.example/1"_s), QUrl(u"https://them.example/"_s)));
        nearby.meet(Trouble::Kind::Refused);
        QVERIFY(nearby.end().value().startsWith(u"not asked"_s));
        // A picture has no links in it.
        Dialogue picture(webmention::tell(QUrl(u"https://us.example/1"_s), QUrl(u"https://them.example/a.png"_s)));
        picture.answer(connectors::HttpResponse{
            .status = 200, .headers = {{"Content-Type", "image/png"}}, .body = "<link rel=webmention href=/wm>", .url = QUrl(u"https://them.example/a.png"_s)});
        QCOMPARE(picture.end().value(), u"nobody takes it"_s);
    }
};

QTEST_GUILESS_MAIN(WebmentionTest)
#include "webmentiontest.moc"
