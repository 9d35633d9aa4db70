// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/browserlistener.h"

#include <QtCore/QUrlQuery>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using sync::BrowserListener;

namespace {

const domain::BrowserWords ourWords{.language = u"fr"_s,
                                    .arrived = {.title = u"Arrivé <b>"_s, .text = u"Fermez."_s},
                                    .refused = {.title = u"Refusé"_s, .text = u"Rien."_s},
                                    .foreign = {.title = u"Inconnu"_s, .text = u"Rien n’attend."_s}};

QUrl withQuery(QUrl url, const QString &query)
{
    url.setQuery(query);
    return url;
}

} // namespace

/// Where a browser comes back to, over real sockets.
class BrowserListenerTest : public QObject
{
    Q_OBJECT

    /// What is answered to these bytes, all of it.
    [[nodiscard]] static QByteArray answerTo(const BrowserListener &listener, const QByteArray &bytes)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(listener.redirect().port()));
        QByteArray answer;
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
        QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(bytes); });
        const bool isOver = QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 5'000);
        return isOver ? answer + socket.readAll() : QByteArray("it stays open");
    }
    [[nodiscard]] static QByteArray request(const BrowserListener &listener, const QString &target, const QByteArray &method = "GET", QByteArray host = {})
    {
        if (host.isEmpty())
            host = "127.0.0.1:" + QByteArray::number(listener.redirect().port());
        return method + ' ' + target.toLatin1() + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\n\r\n";
    }
    /// As a browser does it, redirects and all.
    [[nodiscard]] static QByteArray browse(const QUrl &url, QUrl *shown = nullptr)
    {
        QNetworkAccessManager browser;
        QNetworkReply *reply = browser.get(QNetworkRequest(url));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 5'000))
            return "no answer";
        if (shown)
            *shown = reply->url();
        return reply->readAll();
    }

private Q_SLOTS:
    void whatTheBrowserBringsIsTaken()
    {
        // GIVEN
        BrowserListener listener(ourWords, u"st4te"_s);
        QVERIFY(listener.listen());
        const QUrl redirect = listener.redirect();
        QCOMPARE(redirect.host(), u"127.0.0.1"_s);
        QVERIFY(redirect.path().size() > 20);
        QSignalSpy returned(&listener, &BrowserListener::returned);
        // WHEN
        QUrl shown;
        const QByteArray page = browse(withQuery(redirect, u"code=c0de&state=st4te"_s), &shown);
        // THEN
        QTRY_COMPARE(returned.size(), 1);
        QCOMPARE(QUrlQuery(returned.first().first().toUrl()).queryItemValue(u"code"_s), u"c0de"_s);
        // AND the browser shows a page of ours, at an address without the code
        QVERIFY(page.contains("<html lang=\"fr\">"));
        QVERIFY2(page.contains("Arriv\xc3\xa9 &lt;b&gt;"), page.constData());
        QVERIFY(!shown.hasQuery());
        // AND nobody listens any more
        QTcpSocket late;
        late.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(redirect.port()));
        QVERIFY(!late.waitForConnected(500));
    }

    void aNoIsShownAsOne_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("OAuth") << u"error=access_denied&state=st4te"_s;
        QTest::newRow("WordPress") << u"state=st4te&success=false"_s;
    }
    void aNoIsShownAsOne()
    {
        QFETCH(QString, query);
        BrowserListener listener(ourWords, u"st4te"_s);
        QVERIFY(listener.listen());
        QSignalSpy returned(&listener, &BrowserListener::returned);
        QVERIFY(browse(withQuery(listener.redirect(), query)).contains("Refus"));
        QTRY_COMPARE(returned.size(), 1);
    }

    void anotherStateChangesNothing_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("another") << u"code=c&state=st4tf"_s;
        QTest::newRow("none") << u"code=c"_s;
        QTest::newRow("longer") << u"code=c&state=st4te2"_s;
        QTest::newRow("empty") << u"code=c&state="_s;
    }
    void anotherStateChangesNothing()
    {
        QFETCH(QString, query);
        BrowserListener listener(ourWords, u"st4te"_s);
        QVERIFY(listener.listen());
        QSignalSpy returned(&listener, &BrowserListener::returned);
        QVERIFY(browse(withQuery(listener.redirect(), query)).contains("Inconnu"));
        // AND the right one is still waited for
        QVERIFY(browse(withQuery(listener.redirect(), u"code=ours&state=st4te"_s)).contains("Arriv"));
        QTRY_COMPARE(returned.size(), 1);
        QCOMPARE(QUrlQuery(returned.first().first().toUrl()).queryItemValue(u"code"_s), u"ours"_s);
    }

    void onlyTheFirstIsTaken()
    {
        BrowserListener listener(ourWords, u"st4te"_s);
        QVERIFY(listener.listen());
        QSignalSpy returned(&listener, &BrowserListener::returned);
        const QString path = listener.redirect().path();
        QVERIFY(answerTo(listener, request(listener, path + u"?code=first&state=st4te"_s)).startsWith("HTTP/1.1 303"));
        QVERIFY(answerTo(listener, request(listener, path + u"?code=second&state=st4te"_s)).startsWith("HTTP/1.1 303"));
        // AND where the browser never asks for the last page, it goes on all the same
        QTRY_COMPARE(returned.size(), 1);
        QCOMPARE(QUrlQuery(returned.first().first().toUrl()).queryItemValue(u"code"_s), u"first"_s);
    }

    void nothingElseIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("another path") << QByteArray("GET") << u"/favicon.ico"_s << QByteArray() << QByteArray("404");
        QTest::newRow("the root") << QByteArray("GET") << u"/?code=c&state=st4te"_s << QByteArray() << QByteArray("404");
        QTest::newRow("the last page too early") << QByteArray("GET") << u"PATH/done"_s << QByteArray() << QByteArray("404");
        QTest::newRow("a name that was made to point here")
            << QByteArray("GET") << u"PATH?code=c&state=st4te"_s << QByteArray("thief.example") << QByteArray("421");
        QTest::newRow("the machine's name") << QByteArray("GET") << u"PATH?code=c&state=st4te"_s << QByteArray("localhost:1") << QByteArray("421");
        QTest::newRow("a form") << QByteArray("POST") << u"PATH?code=c&state=st4te"_s << QByteArray() << QByteArray("405");
        QTest::newRow("no path") << QByteArray("GET") << u"http://thief.example/"_s << QByteArray() << QByteArray("421");
    }
    void nothingElseIsAnswered()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, target);
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, status);
        BrowserListener listener(ourWords, u"st4te"_s);
        QVERIFY(listener.listen());
        QSignalSpy returned(&listener, &BrowserListener::returned);
        target.replace(u"PATH"_s, listener.redirect().path());
        const QByteArray answer = answerTo(listener, request(listener, target, method, host));
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.constData());
        QVERIFY(!answer.contains("Access-Control"));
        QTest::qWait(20);
        QCOMPARE(returned.size(), 0);
    }

    void garbageIsNoRequest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no words") << QByteArray("\r\n\r\n");
        QTest::newRow("one word") << QByteArray("GET\r\n\r\n");
        QTest::newRow("zeros") << QByteArray(100, '\0') + "\r\n\r\n";
        QTest::newRow("endless") << QByteArray("GET /") + QByteArray(100'000, 'a');
        QTest::newRow("TLS") << QByteArray::fromHex("16030100a5010000a10303") + QByteArray(200, 'x') + "\r\n\r\n";
    }
    void garbageIsNoRequest()
    {
        QFETCH(QByteArray, bytes);
        BrowserListener listener(ourWords, u"st4te"_s);
        QVERIFY(listener.listen());
        const QByteArray answer = answerTo(listener, bytes);
        QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer.constData());
        // AND it still works
        QVERIFY(browse(withQuery(listener.redirect(), u"code=c&state=st4te"_s)).contains("Arriv"));
    }

    void connectionsThatSayNothingDoNotStandInTheWay()
    {
        BrowserListener listener(ourWords, u"st4te"_s);
        QVERIFY(listener.listen());
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 8; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(listener.redirect().port()));
            QVERIFY(silent.back()->waitForConnected(1'000));
        }
        QVERIFY(browse(withQuery(listener.redirect(), u"code=c&state=st4te"_s)).contains("Arriv"));
    }

    void addressesAreNeverTheSame()
    {
        BrowserListener one(ourWords, u"s"_s);
        BrowserListener other(ourWords, u"s"_s);
        QVERIFY(one.listen() && other.listen());
        QVERIFY(one.redirect().path() != other.redirect().path());
        QCOMPARE(sync::unguessable(32).size(), 43);
        QVERIFY(!one.isExpected(withQuery(other.redirect(), u"state=s"_s)));
        QVERIFY(one.isExpected(withQuery(one.redirect(), u"state=s"_s)));
    }
};

QTEST_GUILESS_MAIN(BrowserListenerTest)
#include "browserlistenertest.moc"
