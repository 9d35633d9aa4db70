// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::MastodonConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

const connectors::WayBack mastodonWay{.redirect = QUrl(u"http://127.0.0.1:49152/p4th"_s), .state = u"st4te"_s, .verifier = u"ver1fier"_s};
const QString leastRights = u"read:accounts read:notifications read:search read:statuses write:media write:statuses"_s;

QUrl cameBackWith(const QString &query)
{
    QUrl url = mastodonWay.redirect;
    url.setQuery(query);
    return url;
}

QUrlQuery formIn(const connectors::HttpRequest &request)
{
    return QUrlQuery(QString::fromLatin1(request.body));
}

QByteArray described(const QStringList &scopes)
{
    return QJsonDocument(QJsonObject{{u"issuer"_s, u"https://server.example/"_s},
                                     {u"authorization_endpoint"_s, u"https://server.example/oauth/authorize"_s},
                                     {u"token_endpoint"_s, u"https://server.example/oauth/token"_s},
                                     {u"app_registration_endpoint"_s, u"https://server.example/api/v1/apps"_s},
                                     {u"scopes_supported"_s, QJsonArray::fromStringList(scopes)}})
        .toJson();
}

/// A sign-in at a server that describes nothing of itself, like snac.
connectors::SignIn begunOnMastodon()
{
    const MastodonConnector connector;
    Dialogue talk(connector.beginSignIn({.server = QUrl(u"https://server.example"_s)}, mastodonWay));
    talk.answer(404);
    talk.answer(200, tests::recorded(u"mastodon/snac-instance.json"_s));
    talk.answer(200, R"({"client_id":"c1","client_secret":"s1"})");
    return talk.end().value_or(connectors::SignIn());
}

} // namespace

class MastodonSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServerIsAskedForTheLeastRights()
    {
        // GIVEN a server of today, which describes itself
        const MastodonConnector connector;
        Dialogue talk(connector.beginSignIn({.server = QUrl(u"https://server.example"_s)}, mastodonWay));
        QCOMPARE(talk.asked(), u"GET /.well-known/oauth-authorization-server"_s);
        talk.answer(200, described(leastRights.split(u' ') << u"read"_s << u"write"_s << u"follow"_s));
        // THEN Parvis makes itself known
        QCOMPARE(talk.asked(), u"POST /api/v1/apps"_s);
        const QUrlQuery form = formIn(talk.request());
        QCOMPARE(form.queryItemValue(u"client_name"_s), u"Parvis"_s);
        QCOMPARE(form.queryItemValue(u"redirect_uris"_s, QUrl::FullyDecoded), mastodonWay.redirect.toString());
        QCOMPARE(form.queryItemValue(u"scopes"_s, QUrl::FullyDecoded), leastRights);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        // WHEN
        talk.answer(200, R"({"id":"1","client_id":"c1","client_secret":"s1","redirect_uri":"x"})");
        // THEN the person is sent to its page, and nothing secret stands in the address
        const auto begun = talk.end();
        QVERIFY(begun);
        const QUrlQuery query(begun->page);
        QCOMPARE(begun->page.path(), u"/oauth/authorize"_s);
        QCOMPARE(query.queryItemValue(u"client_id"_s), u"c1"_s);
        QCOMPARE(query.queryItemValue(u"scope"_s, QUrl::FullyDecoded), leastRights);
        QCOMPARE(query.queryItemValue(u"state"_s), u"st4te"_s);
        const QString page = begun->page.toString(QUrl::FullyEncoded);
        QVERIFY(!page.contains(u"s1"_s) && !page.contains(u"ver1fier"_s));
    }

    void olderServersAreAskedForWhatTheyKnow_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<int>("refusals");
        QTest::addColumn<QString>("scopes");
        QTest::newRow("Mastodon before 4.3") << QByteArray("4.2.1") << 0 << leastRights;
        QTest::newRow("before 2.4.3") << QByteArray("2.4.0") << 1 << u"read write"_s;
        QTest::newRow("Pixelfed") << QByteArray("3.5.3 (compatible; Pixelfed 0.12.4)") << 0 << u"read write"_s;
    }
    void olderServersAreAskedForWhatTheyKnow()
    {
        QFETCH(QByteArray, version);
        QFETCH(int, refusals);
        QFETCH(QString, scopes);
        const MastodonConnector connector;
        Dialogue talk(connector.beginSignIn({.server = QUrl(u"https://server.example"_s)}, mastodonWay));
        talk.answer(404, "<h1>404 Not Found</h1>");
        QCOMPARE(talk.asked(), u"GET /api/v1/instance"_s);
        talk.answer(200, "{\"uri\":\"server.example\",\"version\":\"" + version + "\"}");
        for (int i = 0; i < refusals; ++i)
            talk.answer(422, R"({"error":"Validation failed: Scopes do not match what is configured on the server."})");
        QCOMPARE(talk.asked(), u"POST /api/v1/apps"_s);
        QCOMPARE(formIn(talk.request()).queryItemValue(u"scopes"_s, QUrl::FullyDecoded), scopes);
        talk.answer(200, R"({"client_id":"c1","client_secret":"s1"})");
        const auto begun = talk.end();
        QVERIFY(begun);
        QCOMPARE(QUrlQuery(begun->page).queryItemValue(u"scope"_s, QUrl::FullyDecoded), scopes);
    }

    void aServerThatNamesItsScopesIsBelieved()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.beginSignIn({.server = QUrl(u"https://server.example"_s)}, mastodonWay));
        talk.answer(200, described({u"read"_s, u"write"_s, u"write:statuses"_s}));
        QCOMPARE(formIn(talk.request()).queryItemValue(u"scopes"_s, QUrl::FullyDecoded), u"read write write:statuses"_s);
    }

    void whyItDoesNotBeginIsSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("no registration") << 404 << QByteArray("<h1>404</h1>") << Trouble::Kind::NotPossible;
        QTest::newRow("not for strangers") << 403 << QByteArray(R"({"error":"This action is not allowed"})") << Trouble::Kind::NotPossible;
        QTest::newRow("too often") << 429 << QByteArray("{}") << Trouble::Kind::RateLimited;
        QTest::newRow("broken") << 500 << QByteArray("oh") << Trouble::Kind::ServerTrouble;
        QTest::newRow("no JSON") << 200 << QByteArray("<html>") << Trouble::Kind::Malformed;
        QTest::newRow("no id") << 200 << QByteArray("{}") << Trouble::Kind::Malformed;
    }
    void whyItDoesNotBeginIsSaid()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        const MastodonConnector connector;
        Dialogue talk(connector.beginSignIn({.server = QUrl(u"https://server.example"_s)}, mastodonWay));
        talk.answer(404);
        talk.answer(200, R"({"version":"4.2.1"})");
        talk.answer(status, body);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, kind);
    }

    void whatIsNoMastodonIsSaid()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.beginSignIn({.server = QUrl(u"https://server.example"_s)}, mastodonWay));
        talk.answer(200, "<html>A page</html>");
        talk.answer(200, "<html>The same page</html>");
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Malformed);
    }

    void theCodeIsExchangedAndWhoWeAreIsRead()
    {
        // GIVEN
        const MastodonConnector connector;
        Dialogue talk(connector.finishSignIn(begunOnMastodon(), cameBackWith(u"code=c0de&state=st4te"_s)));
        // THEN the code goes with what only we know
        QCOMPARE(talk.asked(), u"POST /oauth/token"_s);
        const QUrlQuery form = formIn(talk.request());
        QCOMPARE(form.queryItemValue(u"grant_type"_s), u"authorization_code"_s);
        QCOMPARE(form.queryItemValue(u"code"_s), u"c0de"_s);
        QCOMPARE(form.queryItemValue(u"code_verifier"_s), u"ver1fier"_s);
        QCOMPARE(form.queryItemValue(u"client_secret"_s), u"s1"_s);
        QCOMPARE(form.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), mastodonWay.redirect.toString());
        QVERIFY(talk.request().url.query().isEmpty());
        // WHEN
        talk.answer(200, R"({"access_token":"t0ken","token_type":"Bearer","scope":"read","created_at":1})");
        talk.answer(404);
        talk.answer(200, tests::recorded(u"mastodon/snac-instance.json"_s));
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer t0ken"));
        talk.answer(200, tests::recorded(u"mastodon/snac-verify.json"_s));
        // THEN
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->name, u"alice"_s);
        QCOMPARE(made->secret, domain::Secret({{u"token"_s, u"t0ken"_s}, {u"client"_s, u"c1"_s}, {u"client_secret"_s, u"s1"_s}}));
    }

    void whatTheBrowserBroughtIsGivenBack()
    {
        // GIVEN what a sign-in kept
        const MastodonConnector connector;
        connectors::Access access;
        access.connection.server = QUrl(u"https://server.example"_s);
        access.secret = {{u"token"_s, u"t0ken"_s}, {u"refresh"_s, u"r1"_s}, {u"client"_s, u"c1"_s}, {u"client_secret"_s, u"s1"_s}};
        // WHEN
        Dialogue talk(connector.revoke(access));
        // THEN the server is told, of what renews first
        QCOMPARE(talk.asked(), u"POST /oauth/revoke"_s);
        QCOMPARE(formIn(talk.request()).queryItemValue(u"token"_s), u"r1"_s);
        QCOMPARE(formIn(talk.request()).queryItemValue(u"client_id"_s), u"c1"_s);
        QCOMPARE(formIn(talk.request()).queryItemValue(u"client_secret"_s), u"s1"_s);
        QVERIFY(talk.request().url.query().isEmpty());
        QCOMPARE(talk.request().effect, connectors::Effect::Repeatable);
        talk.answer(200, "{}");
        QCOMPARE(formIn(talk.request()).queryItemValue(u"token"_s), u"t0ken"_s);
        talk.answer(200, "{}");
        QVERIFY(talk.end());
    }

    void whatCannotBeGivenBackIsSaid()
    {
        const MastodonConnector connector;
        connectors::Access access;
        access.connection.server = QUrl(u"https://server.example"_s);
        // A token made by hand may let others in
        access.secret = {{u"token"_s, u"t0ken"_s}};
        Dialogue byHand(connector.revoke(access));
        QVERIFY(byHand.hasEnded());
        QCOMPARE(byHand.end().error().kind, Trouble::Kind::NotPossible);
        // A server says where, and may say no
        access.secret = {{u"token"_s, u"t0ken"_s}, {u"client"_s, u"c1"_s}, {u"revocation_endpoint"_s, u"https://server.example/r"_s}};
        Dialogue refused(connector.revoke(access));
        QCOMPARE(refused.asked(), u"POST /r"_s);
        refused.answer(403, R"({"error":"unauthorized_client"})");
        QVERIFY(!refused.end());
        Dialogue broken(connector.revoke(access));
        broken.answer(502, "<html>");
        QCOMPARE(broken.end().error().kind, Trouble::Kind::ServerTrouble);
    }

    void whatRenewsIsKeptWithWhatItTakes()
    {
        // GIVEN a server whose tokens run out
        const MastodonConnector connector;
        Dialogue talk(connector.finishSignIn(begunOnMastodon(), cameBackWith(u"code=c0de&state=st4te"_s)));
        talk.answer(200, R"({"access_token":"t0ken","token_type":"Bearer","refresh_token":"r1","expires_in":3600})");
        talk.answer(404);
        talk.answer(200, tests::recorded(u"mastodon/snac-instance.json"_s));
        talk.answer(200, tests::recorded(u"mastodon/snac-verify.json"_s));
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->secret.value(u"refresh"_s), u"r1"_s);
        // WHEN it is renewed
        Dialogue renewal(connector.renew({.connection = made->connection, .secret = made->secret}));
        QCOMPARE(renewal.asked(), u"POST /oauth/token"_s);
        QCOMPARE(formIn(renewal.request()).queryItemValue(u"client_secret"_s), u"s1"_s);
        renewal.answer(200, R"({"access_token":"t2"})");
        // THEN
        const auto renewed = renewal.end();
        QVERIFY(renewed);
        QCOMPARE(renewed->value(u"token"_s), u"t2"_s);
        QCOMPARE(renewed->value(u"refresh"_s), u"r1"_s);
    }

    void theAccessEndsOnlyWhereTheServerSaysSo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("ran out") << 401 << QByteArray(R"({"error":"The access token expired"})") << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("some proxy") << 401 << QByteArray("<html>session expired</html>") << Trouble::Kind::NotPossible;
        QTest::newRow("good again") << 200 << QByteArray("{}") << Trouble::Kind::NotPossible;
    }
    void theAccessEndsOnlyWhereTheServerSaysSo()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        const MastodonConnector connector;
        connectors::Access access;
        access.connection.server = QUrl(u"https://server.example"_s);
        access.secret = {{u"token"_s, u"t"_s}};
        Dialogue talk(connector.renew(access));
        QCOMPARE(talk.asked(), u"GET /api/v1/accounts/verify_credentials"_s);
        talk.answer(status, body);
        QCOMPARE(talk.end().error().kind, kind);
    }

    void whoSaysNoInTheBrowserHasSaidNo()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.finishSignIn(begunOnMastodon(), cameBackWith(u"error=access_denied&state=st4te"_s)));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(MastodonSignInTest)
#include "mastodonsignintest.moc"
