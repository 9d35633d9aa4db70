// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/oauth/oauth.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::connectors;
using domain::Trouble;
using tests::Dialogue;

namespace {

const QUrl ourServer(u"https://server.example"_s);

QByteArray descriptionOf(const QString &origin, const QJsonObject &more = {})
{
    QJsonObject description{{u"issuer"_s, origin + u'/'},
                            {u"authorization_endpoint"_s, origin + u"/oauth/authorize"_s},
                            {u"token_endpoint"_s, origin + u"/oauth/token"_s},
                            {u"app_registration_endpoint"_s, origin + u"/api/v1/apps"_s}};
    for (auto one = more.begin(); one != more.end(); ++one)
        description.insert(one.key(), one.value());
    return QJsonDocument(description).toJson();
}

} // namespace

class OAuthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChallengeIsThatOfTheDocument()
    {
        // RFC 7636, appendix B
        QCOMPARE(oauth::challengeOf(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s), u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
    }

    void aServerDescribesItself()
    {
        const auto server = oauth::serverOf(tests::said(200,
                                                        descriptionOf(u"https://server.example"_s,
                                                                      {{u"scopes_supported"_s, QJsonArray{u"read"_s, u"write"_s}},
                                                                       {u"authorization_response_iss_parameter_supported"_s, true}})),
                                            ourServer);
        QVERIFY(server);
        QCOMPARE(server->token, QUrl(u"https://server.example/oauth/token"_s));
        QCOMPARE(server->registration, QUrl(u"https://server.example/api/v1/apps"_s));
        QCOMPARE(server->scopes, QStringList({u"read"_s, u"write"_s}));
        QVERIFY(server->namesIssuer);
    }

    void whatIsNoDescriptionIsNone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing there") << 404 << QByteArray("<h1>404</h1>");
        QTest::newRow("no JSON") << 200 << QByteArray("<html>");
        QTest::newRow("truncated") << 200 << descriptionOf(u"https://server.example"_s).first(60);
        QTest::newRow("of another host") << 200 << descriptionOf(u"https://thief.example"_s);
        QTest::newRow("in the clear") << 200 << descriptionOf(u"http://server.example"_s);
        QTest::newRow("on this machine") << 200 << descriptionOf(u"http://localhost:1"_s);
        QTest::newRow("a script") << 200 << descriptionOf(u"https://server.example"_s, {{u"authorization_endpoint"_s, u"javascript:alert(1)"_s}});
        QTest::newRow("with a name before") << 200 << descriptionOf(u"https://server.example@thief.example"_s);
    }
    void whatIsNoDescriptionIsNone()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QVERIFY(!oauth::serverOf(tests::said(status, body), ourServer));
    }

    void thePageHoldsEverythingWholly()
    {
        const WayBack way{.redirect = QUrl(u"http://127.0.0.1:49152/p"_s), .state = u"st&te"_s, .verifier = u"v"_s};
        const QUrl page = oauth::pageOf(QUrl(u"https://server.example/authorize?lang=fr"_s), u"cl=1 &2"_s, way, {u"read:a"_s, u"write:b"_s});
        const QUrlQuery query(page);
        const auto value = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
        QCOMPARE(value(u"lang"_s), u"fr"_s);
        QCOMPARE(value(u"client_id"_s), u"cl=1 &2"_s);
        QCOMPARE(value(u"state"_s), u"st&te"_s);
        QCOMPARE(value(u"scope"_s), u"read:a write:b"_s);
        QCOMPARE(value(u"redirect_uri"_s), u"http://127.0.0.1:49152/p"_s);
        QCOMPARE(value(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(value(u"code_challenge"_s), oauth::challengeOf(u"v"_s));
        // AND the verifier stays here
        QVERIFY(!query.hasQueryItem(u"code_verifier"_s));
    }

    void whatTheBrowserBringsIsToldApart_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<bool>("namesIssuer");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Trouble::Kind>("kind");
        using Kind = Trouble::Kind;
        QTest::newRow("a code") << u"code=a%2Bb&state=s"_s << QString() << false << u"a+b"_s << Kind::Refused;
        QTest::newRow("no") << u"error=access_denied&error_description=The+resource+owner+said+no"_s << QString() << false << QString() << Kind::Cancelled;
        QTest::newRow("the server's no") << u"error=invalid_scope"_s << QString() << false << QString() << Kind::Refused;
        QTest::newRow("nothing") << u"state=s"_s << QString() << false << QString() << Kind::Malformed;
        QTest::newRow("the issuer") << u"code=a&iss=https%3A%2F%2Fi.example%2F"_s << u"https://i.example/"_s << true << u"a"_s << Kind::Refused;
        QTest::newRow("another's") << u"code=a&iss=https%3A%2F%2Fthief.example"_s << u"https://i.example/"_s << false << QString() << Kind::Malformed;
        QTest::newRow("nobody's") << u"code=a"_s << u"https://i.example/"_s << true << QString() << Kind::Malformed;
    }
    void whatTheBrowserBringsIsToldApart()
    {
        QFETCH(QString, query);
        QFETCH(QString, issuer);
        QFETCH(bool, namesIssuer);
        QFETCH(QString, code);
        QFETCH(Trouble::Kind, kind);
        QUrl returned(u"http://127.0.0.1:49152/p"_s);
        returned.setQuery(query);
        const auto found = oauth::codeOf(returned, {.issuer = issuer, .namesIssuer = namesIssuer});
        if (code.isEmpty()) {
            QVERIFY(!found);
            QCOMPARE(found.error().kind, kind);
        } else {
            QVERIFY(found);
            QCOMPARE(*found, code);
        }
    }

    void aRefreshTokenIsNeverOverwrittenByNothing()
    {
        // GIVEN
        const domain::Secret before{{u"token"_s, u"old"_s}, {u"refresh"_s, u"r1"_s}, {u"client"_s, u"c"_s}, {u"client_secret"_s, u"cs"_s}};
        Dialogue talk(oauth::renewed(before, QUrl(u"https://server.example/oauth/token"_s)));
        QCOMPARE(talk.asked(), u"POST /oauth/token"_s);
        QCOMPARE(talk.request().body, QByteArray("grant_type=refresh_token&refresh_token=r1&client_id=c&client_secret=cs"));
        QCOMPARE(talk.request().effect, Effect::Creates);
        // WHEN the server gives a token alone
        talk.answer(200, R"({"access_token":"new","token_type":"bearer"})");
        // THEN
        const auto renewed = talk.end();
        QVERIFY(renewed);
        QCOMPARE(renewed->value(u"token"_s), u"new"_s);
        QCOMPARE(renewed->value(u"refresh"_s), u"r1"_s);
        // AND WHEN it gives another one
        Dialogue again(oauth::renewed(before, QUrl(u"https://server.example/oauth/token"_s)));
        again.answer(200, R"({"access_token":"new","refresh_token":"r2"})");
        QCOMPARE(again.end()->value(u"refresh"_s), u"r2"_s);
    }

    void onlyInvalidGrantDisconnects_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("invalid grant") << 400 << QByteArray(R"({"error":"invalid_grant"})") << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("invalid client") << 401 << QByteArray(R"({"error":"invalid_client"})") << Trouble::Kind::AccessDenied;
        QTest::newRow("a proxy") << 502 << QByteArray("<html>invalid_grant</html>") << Trouble::Kind::ServerTrouble;
        QTest::newRow("limited") << 429 << QByteArray("{}") << Trouble::Kind::RateLimited;
        QTest::newRow("no JSON") << 200 << QByteArray("<html>") << Trouble::Kind::Malformed;
        QTest::newRow("no token") << 200 << QByteArray("{}") << Trouble::Kind::Malformed;
        QTest::newRow("no bearer's") << 200 << QByteArray(R"({"access_token":"a","token_type":"mac"})") << Trouble::Kind::Malformed;
        QTest::newRow("a number") << 200 << QByteArray(R"({"access_token":7})") << Trouble::Kind::Malformed;
    }
    void onlyInvalidGrantDisconnects()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        Dialogue talk(oauth::renewed({{u"token"_s, u"old"_s}, {u"refresh"_s, u"r1"_s}}, QUrl(u"https://server.example/oauth/token"_s)));
        talk.answer(status, body);
        const auto renewed = talk.end();
        QVERIFY(!renewed);
        QCOMPARE(renewed.error().kind, kind);
    }

    void withoutARefreshTokenNothingIsAsked()
    {
        Dialogue talk(oauth::renewed({{u"token"_s, u"old"_s}}, QUrl(u"https://server.example/oauth/token"_s)));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::NotPossible);
    }
};

QTEST_GUILESS_MAIN(OAuthTest)
#include "oauthtest.moc"
