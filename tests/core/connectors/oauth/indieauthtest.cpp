// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/oauth/indieauth.h"
#include "tests/core/connectors/dialogue.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::connectors;
using domain::Trouble;
using tests::Dialogue;

namespace {

const WayBack indieWay{.redirect = QUrl(u"http://127.0.0.1:49152/p4th"_s), .state = u"st4te"_s, .verifier = u"ver1fier"_s};

HttpResponse pageOfSite(const QByteArray &html, const HttpHeaders &headers = {}, const QString &address = u"https://site.example/"_s)
{
    HttpResponse page = tests::said(200, html, headers);
    page.url = QUrl(address);
    return page;
}

QUrl cameBack(const QString &query)
{
    QUrl url = indieWay.redirect;
    url.setQuery(query);
    return url;
}

/// A sign-in at https://site.example whose server is https://auth.example.
SignIn begunAtSite()
{
    Dialogue talk(oauth::beginIndieSignIn({.server = QUrl(u"https://site.example"_s)}, indieWay, {u"create"_s, u"media"_s}));
    talk.answer(pageOfSite("<link rel='authorization_endpoint' href='https://auth.example/a'><link rel='token_endpoint' href='https://auth.example/t'>"));
    return talk.end().value_or(SignIn());
}

} // namespace

class IndieAuthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSiteNamesWhoLetsIn()
    {
        // GIVEN a site that describes its server
        Dialogue talk(oauth::beginIndieSignIn({.server = QUrl(u"https://site.example"_s)}, indieWay, {u"create"_s, u"media"_s}));
        QCOMPARE(talk.request().url, QUrl(u"https://site.example"_s));
        talk.answer(pageOfSite("<html>", {{"Link", "</meta>; rel=\"indieauth-metadata\""}}));
        QCOMPARE(talk.request().url, QUrl(u"https://site.example/meta"_s));
        // WHEN
        const QJsonObject description{{u"issuer"_s, u"https://auth.example/"_s},
                                      {u"authorization_endpoint"_s, u"https://auth.example/a"_s},
                                      {u"token_endpoint"_s, u"https://auth.example/t"_s},
                                      {u"authorization_response_iss_parameter_supported"_s, true}};
        talk.answer(200, QJsonDocument(description).toJson());
        // THEN
        const auto begun = talk.end();
        QVERIFY(begun);
        const QUrlQuery query(begun->page);
        const auto value = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
        QCOMPARE(begun->page.host(), u"auth.example"_s);
        QCOMPARE(value(u"client_id"_s), u"http://127.0.0.1:49152/"_s);
        QCOMPARE(value(u"redirect_uri"_s), u"http://127.0.0.1:49152/p4th"_s);
        QCOMPARE(value(u"me"_s), u"https://site.example/"_s);
        QCOMPARE(value(u"scope"_s), u"create media"_s);
        QCOMPARE(value(u"code_challenge"_s), oauth::challengeOf(u"ver1fier"_s));
        // AND an answer that names no issuer is none
        Dialogue end(oauth::finishIndieSignIn(*begun, cameBack(u"code=c&state=st4te"_s)));
        QVERIFY(end.hasEnded());
        QCOMPARE(end.end().error().kind, Trouble::Kind::Malformed);
    }

    void aSiteWithoutIsSaidToBe_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("nothing") << QByteArray("<html><body>Hello");
        QTest::newRow("half") << QByteArray("<link rel=authorization_endpoint href='https://auth.example/a'>");
        QTest::newRow("in the clear") << QByteArray(
            "<link rel=authorization_endpoint href='http://a.example/'><link rel=token_endpoint href='http://a.example/'>");
        QTest::newRow("on this machine") << QByteArray(
            "<link rel=authorization_endpoint href='http://127.0.0.1/'><link rel=token_endpoint href='http://127.0.0.1/'>");
    }
    void aSiteWithoutIsSaidToBe()
    {
        QFETCH(QByteArray, html);
        Dialogue talk(oauth::beginIndieSignIn({.server = QUrl(u"https://site.example"_s)}, indieWay, {u"create"_s}));
        talk.answer(pageOfSite(html));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::NotPossible);
    }

    void theCodeIsExchanged()
    {
        Dialogue talk(oauth::finishIndieSignIn(begunAtSite(), cameBack(u"code=c0de&state=st4te"_s)));
        QCOMPARE(talk.request().url, QUrl(u"https://auth.example/t"_s));
        const QUrlQuery form(QString::fromLatin1(talk.request().body));
        QCOMPARE(form.queryItemValue(u"code_verifier"_s), u"ver1fier"_s);
        QCOMPARE(form.queryItemValue(u"client_id"_s, QUrl::FullyDecoded), u"http://127.0.0.1:49152/"_s);
        talk.answer(200,
                    QJsonDocument(QJsonObject{{u"access_token"_s, u"t"_s},
                                              {u"token_type"_s, u"Bearer"_s},
                                              {u"scope"_s, u"create"_s},
                                              {u"refresh_token"_s, u"r"_s},
                                              {u"me"_s, u"https://SITE.example"_s}})
                        .toJson());
        const auto access = talk.end();
        QVERIFY(access);
        QCOMPARE(access->scopes, QStringList{u"create"_s});
        QCOMPARE(access->secret.value(u"token"_s), u"t"_s);
        // AND it can be renewed
        Dialogue renewal(oauth::renewedIndie(access->secret));
        QCOMPARE(renewal.request().url, QUrl(u"https://auth.example/t"_s));
    }

    void anotherSiteMustNameTheSameServer_data()
    {
        QTest::addColumn<QByteArray>("endpoint");
        QTest::addColumn<bool>("isLetIn");
        QTest::newRow("it does") << QByteArray("https://auth.example/a") << true;
        QTest::newRow("it does not") << QByteArray("https://other.example/a") << false;
    }
    void anotherSiteMustNameTheSameServer()
    {
        QFETCH(QByteArray, endpoint);
        QFETCH(bool, isLetIn);
        Dialogue talk(oauth::finishIndieSignIn(begunAtSite(), cameBack(u"code=c0de&state=st4te"_s)));
        talk.answer(200, QJsonDocument(QJsonObject{{u"access_token"_s, u"t"_s}, {u"me"_s, u"https://victim.example/"_s}}).toJson());
        QCOMPARE(talk.request().url, QUrl(u"https://victim.example/"_s));
        talk.answer(pageOfSite("<link rel=authorization_endpoint href='" + endpoint + "'><link rel=token_endpoint href='https://auth.example/t'>", {},
                               u"https://victim.example/"_s));
        const auto access = talk.end();
        QCOMPARE(access.has_value(), isLetIn);
        if (!access)
            QCOMPARE(access.error().kind, Trouble::Kind::Refused);
    }
};

QTEST_GUILESS_MAIN(IndieAuthTest)
#include "indieauthtest.moc"
