// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/webspace/webspaceconnector.h"

#include "core/domain/channels/errand.h"
#include "tests/core/connectors/dialogue.h"

#include <QtTest/QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using connectors::Access;
using connectors::Given;
using domain::ExportProblem;
using Kind = domain::Trouble::Kind;

namespace {

/// A server of files in memory, by WebDAV (RFC 4918) and by SFTP, and the ledger of who drives an exchange with it.
class FileServer
{
public:
    QMap<QString, QByteArray> files;
    QSet<QString> folders;
    QHash<QString, QString> notes;
    QStringList asked;
    bool isStrict = true;       ///< heeds If-Match and If-None-Match
    bool isAllowed = true;
    bool hasPlace = true;       ///< SFTP: the folder itself is there
    std::optional<Kind> fault;  ///< of what writes, once it was done
    std::function<void(const QString &)> between;   ///< somebody else's hand, before what writes

    template<class T>
    [[nodiscard]] domain::Answer<T> drive(connectors::Exchange<T> exchange)
    {
        auto want = exchange.begin();
        while (want)
            want = exchange.give(satisfy(*want));
        return exchange.take();
    }

private:
    [[nodiscard]] static QByteArray tag(const QByteArray &content) { return '"' + connectors::digestOfFile(content).first(8) + '"'; }

    [[nodiscard]] Given satisfy(const connectors::Want &want)
    {
        if (const auto *request = std::get_if<connectors::HttpRequest>(&want))
            return dav(*request);
        if (const auto *transfer = std::get_if<connectors::Transfer>(&want))
            return sftp(*transfer);
        if (const auto *note = std::get_if<connectors::Note>(&want))
            notes.insert(note->key, note->value);
        return said(200, "picture");
    }
    [[nodiscard]] Given failed(const Given &given) const { return fault ? Given(std::unexpected(domain::Trouble{.kind = *fault})) : given; }
    [[nodiscard]] Given dav(const connectors::HttpRequest &request)
    {
        const QString path = request.url.path();
        asked << QString::fromLatin1(request.method) + u' ' + path;
        if (!isAllowed || request.headers.value("Authorization") != "Basic " + QByteArray("lucie:four").toBase64())
            return said(401);
        const bool isWriting = request.method == "PUT" || request.method == "DELETE";
        if (isWriting && between)
            between(path);
        const bool isThere = files.contains(path);
        if (request.method == "MKCOL") {
            if (folders.contains(path))
                return said(405);
            folders.insert(path);
            return said(201);
        }
        if (request.method == "GET")
            return isThere ? said(200, files.value(path), {{"ETag", tag(files.value(path))}}) : said(404);
        if (isStrict && isThere && request.headers.value("If-None-Match") == "*")
            return said(412);
        if (isStrict && request.headers.contains("If-Match") && (!isThere || request.headers.value("If-Match") != tag(files.value(path))))
            return said(412);
        if (request.method == "DELETE") {
            files.remove(path);
            return failed(said(isThere ? 204 : 404));
        }
        if (path.count(u'/') > 2 && !folders.contains(path.section(u'/', 0, -2) + u'/'))
            return said(409);
        files.insert(path, request.body);
        return failed(said(isThere ? 204 : 201));
    }
    [[nodiscard]] Given sftp(const connectors::Transfer &transfer)
    {
        const QString path = transfer.url.path();
        asked << (transfer.command == "rm" ? u"rm "_s : transfer.upload.isEmpty() ? u"read "_s : u"write "_s) + path;
        if (transfer.user != "lucie"_L1)
            return std::unexpected(domain::Trouble{.kind = Kind::AccessDenied});
        if (transfer.command.isEmpty() && transfer.upload.isEmpty()) {
            if (!files.contains(path))
                return std::unexpected(domain::Trouble{.kind = Kind::Gone});
            return said(200, files.value(path));
        }
        if (transfer.command == "no-mkdir" && !hasPlace)
            return std::unexpected(domain::Trouble{.kind = Kind::Gone});
        if (transfer.command == "rm")
            files.remove(path);
        else
            files.insert(path, transfer.upload);
        return failed(said(200));
    }
};

const connectors::WebSpaceConnector &webConnector()
{
    static const connectors::WebSpaceConnector connector;
    return connector;
}

Access webAccess(FileServer &server, const QString &url = u"https://files.example/web"_s)
{
    const auto made = server.drive(webConnector().introduce(
        {.server = QUrl(url), .user = u"lucie"_s, .secret = {{u"password"_s, u"four"_s}, {u"address"_s, u"https://pain.example/blog/"_s}}}));
    if (!made)
        qFatal("not connected: %s", qPrintable(made.error().said));
    return {.connection = made->connection, .secret = made->secret};
}

domain::Outgoing webOutgoing(const FileServer &server, const QString &body = u"Le four est *chaud*.\n"_s)
{
    domain::Outgoing outgoing;
    outgoing.key = u"0123456789abcdef0123456789abcdef"_s;
    outgoing.title = u"Le four"_s;
    outgoing.now = dialogueTime;
    outgoing.notes = server.notes;
    domain::OutgoingArticle article;
    article.source.body = body;
    outgoing.article = article;
    return outgoing;
}

domain::Delivery webDelivery(const FileServer &server, const domain::Sent &sent)
{
    domain::Delivery delivery;
    delivery.key = u"0123456789abcdef0123456789abcdef"_s;
    delivery.notes = server.notes;
    delivery.remoteId = sent.remoteId;
    return delivery;
}

} // namespace

class WebSpaceConnectorTest : public QObject
{
    Q_OBJECT

private:
    static void ways()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("WebDAV") << u"https://files.example/web"_s;
        QTest::newRow("SFTP") << u"sftp://files.example/web"_s;
    }

private Q_SLOTS:
    void connectingTriesWhetherItCanWrite_data() { ways(); }
    void connectingTriesWhetherItCanWrite()
    {
        QFETCH(const QString, url);
        FileServer server;
        const auto made = server.drive(webConnector().introduce({.server = QUrl(url + u'/'), .user = u"lucie"_s, .secret = {{u"password"_s, u"four"_s}}}));
        QVERIFY2(made, made ? "" : qPrintable(made.error().said));
        QCOMPARE(made->connection.server, QUrl(url));
        QCOMPARE(made->address, url);
        QVERIFY(server.files.isEmpty());
        // Somebody's own file of that name stays.
        server.files.insert(u"/web/parvis-test.txt"_s, "mine");
        const auto taken = server.drive(webConnector().introduce({.server = QUrl(url), .user = u"lucie"_s, .secret = {{u"password"_s, u"four"_s}}}));
        QCOMPARE(domain::exportProblemIn(taken.error().said)->kind, ExportProblem::Kind::TakenThere);
        QCOMPARE(server.files.value(u"/web/parvis-test.txt"_s), QByteArray("mine"));
        const auto denied = server.drive(webConnector().introduce({.server = QUrl(url), .user = u"ada"_s, .secret = {{u"password"_s, u"x"_s}}}));
        QCOMPARE(denied.error().kind, Kind::AccessDenied);
    }

    void aSlipInTheNameOfAFolderMakesNone()
    {
        FileServer server;
        server.hasPlace = false;
        const auto made = server.drive(
            webConnector().introduce({.server = QUrl(u"sftp://files.example/wbe"_s), .user = u"lucie"_s, .secret = {{u"password"_s, u"four"_s}}}));
        QVERIFY(!made);
        QCOMPARE(domain::exportProblemIn(made.error().said)->kind, ExportProblem::Kind::NoFolder);
        QVERIFY(server.files.isEmpty());
    }

    void anArticleBecomesAPageWithItsPictures_data() { ways(); }
    void anArticleBecomesAPageWithItsPictures()
    {
        QFETCH(const QString, url);
        FileServer server;
        const Access access = webAccess(server, url);
        server.files.insert(u"/web/index.html"_s, "theirs");
        const auto sent = server.drive(webConnector().send(access, webOutgoing(server)));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().said));
        QVERIFY(sent->isVerified);
        QCOMPARE(sent->url, u"https://pain.example/blog/le-four/"_s);
        QVERIFY(server.files.value(u"/web/le-four/index.html"_s).contains("<h1>Le four</h1>"));
        // Again: nothing is written.
        server.asked.clear();
        QVERIFY(server.drive(webConnector().send(access, webOutgoing(server))));
        QVERIFY(!server.asked.contains(u"PUT /web/le-four/index.html"_s) && !server.asked.contains(u"write /web/le-four/index.html"_s));
        // Nor by another entry of the ledger, at another time.
        auto other = webOutgoing(server);
        other.now += std::chrono::hours{30};
        other.notes.clear();
        const QByteArray page = server.files.value(u"/web/le-four/index.html"_s);
        const auto twice = server.drive(webConnector().send(access, other));
        QVERIFY2(twice, twice ? "" : qPrintable(twice.error().said));
        QCOMPARE(server.files.value(u"/web/le-four/index.html"_s), page);
        // Edited, looked after, removed: nobody else's file is touched.
        QVERIFY(server.drive(webConnector().edit(access, webOutgoing(server, u"Froid.\n"_s), webDelivery(server, *sent))));
        QVERIFY(server.files.value(u"/web/le-four/index.html"_s).contains("Froid."));
        QVERIFY(server.drive(webConnector().lookAfter(access, webOutgoing(server), webDelivery(server, *sent)))->isVerified);
        QVERIFY(server.drive(webConnector().remove(access, webDelivery(server, *sent))));
        QCOMPARE(server.files.keys(), QStringList{u"/web/index.html"_s});
        QVERIFY(server.drive(webConnector().remove(access, webDelivery(server, *sent))));
    }

    void whatSomebodyChangedThereStays_data() { ways(); }
    void whatSomebodyChangedThereStays()
    {
        QFETCH(const QString, url);
        FileServer server;
        const Access access = webAccess(server, url);
        const QString page = u"/web/le-four/index.html"_s;
        server.files.insert(page, "theirs");
        const auto taken = server.drive(webConnector().send(access, webOutgoing(server)));
        QCOMPARE(taken.error().kind, Kind::Changed);
        QCOMPARE(server.files.value(page), QByteArray("theirs"));
        server.files.remove(page);
        const auto sent = server.drive(webConnector().send(access, webOutgoing(server)));
        QVERIFY(sent);
        server.files.insert(page, QByteArray(server.files.value(page)).replace("</article>", "<p>Venez samedi.</p></article>"));
        const auto looked = server.drive(webConnector().lookAfter(access, webOutgoing(server, u"Froid.\n"_s), webDelivery(server, *sent)));
        QVERIFY(looked && looked->standing && looked->standing->isChanged);
        QVERIFY2(looked->standing->text.startsWith("Le four\n\n"_L1) && looked->standing->text.endsWith("Venez samedi."_L1),
                 qPrintable(looked->standing->text));
        QVERIFY(!looked->standing->text.contains("font"_L1));
        server.files.insert(page, "theirs");
        QCOMPARE(server.drive(webConnector().edit(access, webOutgoing(server, u"Froid.\n"_s), webDelivery(server, *sent))).error().kind, Kind::Changed);
        QCOMPARE(server.drive(webConnector().remove(access, webDelivery(server, *sent))).error().kind, Kind::Changed);
        QCOMPARE(server.files.value(page), QByteArray("theirs"));
        // But on a person's word it goes.
        domain::Delivery delivery = webDelivery(server, *sent);
        delivery.notes.insert(QString(domain::goneWhateverItIsNote), u"yes"_s);
        QVERIFY(server.drive(webConnector().remove(access, delivery)));
        QVERIFY(!server.files.contains(page));
    }

    void whoIsFasterIsNotWrittenOver()
    {
        // GIVEN somebody who writes just before us
        FileServer server;
        const Access access = webAccess(server);
        const QString page = u"/web/le-four/index.html"_s;
        server.between = [&server, page](const QString &path) {
            if (path == page)
                server.files.insert(page, "theirs");
        };
        // WHEN it is new, THEN the server says no
        QCOMPARE(server.drive(webConnector().send(access, webOutgoing(server))).error().kind, Kind::Changed);
        QCOMPARE(server.files.value(page), QByteArray("theirs"));
        // AND so it does when it is edited
        server.files.remove(page);
        server.between = {};
        const auto sent = server.drive(webConnector().send(access, webOutgoing(server)));
        server.between = [&server, page](const QString &) { server.files.insert(page, "theirs"); };
        QCOMPARE(server.drive(webConnector().edit(access, webOutgoing(server, u"Froid.\n"_s), webDelivery(server, *sent))).error().kind, Kind::Changed);
        QCOMPARE(server.files.value(page), QByteArray("theirs"));
    }

    void whatWasDoneAndNotAnsweredIsFoundAgain_data() { ways(); }
    void whatWasDoneAndNotAnsweredIsFoundAgain()
    {
        QFETCH(const QString, url);
        FileServer server;
        const Access access = webAccess(server, url);
        server.fault = Kind::Cut;
        QCOMPARE(server.drive(webConnector().send(access, webOutgoing(server))).error().kind, Kind::Cut);
        QVERIFY(server.files.contains(u"/web/le-four/index.html"_s));
        server.fault.reset();
        // Even where the words have changed meanwhile.
        const auto sent = server.drive(webConnector().send(access, webOutgoing(server, u"Enfin.\n"_s)));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().said));
        QCOMPARE(server.files.size(), 1);
        QVERIFY(server.files.first().contains("Enfin."));
    }

    void answersThatAreNoneWriteNothingOver_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("locked") << 423 << Kind::ServerTrouble;
        QTest::newRow("full") << 507 << Kind::Refused;
        QTest::newRow("not allowed") << 405 << Kind::Refused;
        QTest::newRow("forbidden") << 403 << Kind::Refused;
        QTest::newRow("broken") << 502 << Kind::ServerTrouble;
        QTest::newRow("elsewhere") << 302 << Kind::Malformed;
        QTest::newRow("slower") << 429 << Kind::RateLimited;
    }
    void answersThatAreNoneWriteNothingOver()
    {
        QFETCH(const int, status);
        QFETCH(const Kind, kind);
        FileServer server;
        const Access access = webAccess(server);
        Dialogue dialogue(webConnector().send(access, webOutgoing(server)));
        QCOMPARE(dialogue.asked(), u"GET /web/le-four/index.html"_s);
        dialogue.answer(404);
        QCOMPARE(dialogue.note().key, u"files"_s);
        dialogue.goOn();
        QCOMPARE(dialogue.asked(), u"MKCOL /web/le-four/"_s);
        dialogue.answer(201);
        QCOMPARE(dialogue.asked(), u"PUT /web/le-four/index.html"_s);
        QCOMPARE(dialogue.header("If-None-Match"), QByteArray("*"));
        dialogue.answer(status);
        QVERIFY(dialogue.hasEnded());
        QCOMPARE(dialogue.end().error().kind, kind);
    }
};

QTEST_GUILESS_MAIN(WebSpaceConnectorTest)
#include "webspaceconnectortest.moc"
