// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/wordpress/onwordpress.h"

#include <QtCore/QJsonArray>
#include <QtCore/QUuid>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::WordPressConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

const connectors::WayBack wordpressWay{.redirect = QUrl(u"http://127.0.0.1:49152/p4th"_s), .state = u"st4te"_s, .verifier = u"ver1fier"_s};

/// What a site of that address says of itself; none of application passwords where `page` is empty.
QByteArray factsOf(const QString &page)
{
    QJsonObject authentication;
    if (!page.isEmpty())
        authentication.insert(u"application-passwords"_s, QJsonObject{{u"endpoints"_s, QJsonObject{{u"authorization"_s, page}}}});
    return tests::jsonBytes({{u"name"_s, u"Site"_s}, {u"namespaces"_s, QJsonArray{u"wp/v2"_s}}, {u"authentication"_s, authentication}});
}

/// As a sign-in page of that version loads its style.
QByteArray loginOf(const QByteArray &version)
{
    return "<link rel='stylesheet' href='https://site.example/wp-admin/load-styles.php?c=0&amp;dir=ltr&amp;load%5Bchunk_0%5D=dashicons,login&amp;ver=" + version
        + "' media='all' /><script src='https://site.example/wp-includes/js/underscore.min.js?ver=9.13.7'></script>";
}

Dialogue<connectors::SignIn> beginAt(const WordPressConnector &connector, const QString &site)
{
    return Dialogue(connector.beginSignIn({.server = QUrl(site)}, wordpressWay));
}

QUrl wordpressCameBack(const QString &query)
{
    QUrl url = wordpressWay.redirect;
    url.setQuery(query);
    return url;
}

const connectors::HttpHeaders siteAnnounced{{"Link", "<https://site.example/wp-json/>; rel=\"https://api.w.org/\""}};

} // namespace

class WordPressSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSiteOfTodayLeadsBackToThisMachine()
    {
        // GIVEN
        const WordPressConnector connector;
        auto talk = beginAt(connector, u"https://site.example"_s);
        talk.answer(200, "<html>", siteAnnounced);
        talk.answer(200, factsOf(u"https://site.example/wp-admin/authorize-application.php"_s));
        QCOMPARE(talk.asked(), u"GET /wp-admin/authorize-application.php"_s);
        // WHEN
        talk.answer(200, loginOf("7.0.1"));
        // THEN
        const auto begun = talk.end();
        QVERIFY(begun);
        const QUrlQuery query(begun->page);
        QCOMPARE(begun->page.path(), u"/wp-admin/authorize-application.php"_s);
        QCOMPARE(query.queryItemValue(u"app_name"_s), u"Parvis"_s);
        QVERIFY(!QUuid(query.queryItemValue(u"app_id"_s)).isNull());
        QCOMPARE(query.queryItemValue(u"success_url"_s, QUrl::FullyDecoded), u"http://127.0.0.1:49152/p4th?state=st4te"_s);
        QCOMPARE(query.queryItemValue(u"reject_url"_s, QUrl::FullyDecoded), u"http://127.0.0.1:49152/p4th?state=st4te&success=false"_s);
    }

    void aSiteThatWouldNotLeadBackIsNotOpened_data()
    {
        QTest::addColumn<QByteArray>("login");
        QTest::newRow("6.8") << loginOf("6.8.12");
        QTest::newRow("unsaid") << QByteArray("<script src='/wp-includes/js/underscore.min.js?ver=9.13.7'></script>");
    }
    void aSiteThatWouldNotLeadBackIsNotOpened()
    {
        QFETCH(QByteArray, login);
        const WordPressConnector connector;
        auto talk = beginAt(connector, u"https://site.example"_s);
        talk.answer(200, "<html>", siteAnnounced);
        talk.answer(200, factsOf(u"https://site.example/wp-admin/authorize-application.php"_s));
        talk.answer(200, login);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::NotPossible);
    }

    void aSiteWithoutSuchPasswordsIsNotOpened_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("none") << QString();
        QTest::newRow("a script") << u"javascript:alert(1)"_s;
        QTest::newRow("a file") << u"file:///etc/passwd"_s;
    }
    void aSiteWithoutSuchPasswordsIsNotOpened()
    {
        QFETCH(QString, page);
        const WordPressConnector connector;
        auto talk = beginAt(connector, u"https://site.example"_s);
        talk.answer(200, "<html>", siteAnnounced);
        talk.answer(200, factsOf(page));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::NotPossible);
    }

    void aSiteThatSlipsIntoHttpIsOpenedByHttps()
    {
        const WordPressConnector connector;
        auto talk = beginAt(connector, u"https://site.example"_s);
        talk.answer(200, "<html>", siteAnnounced);
        talk.answer(200, factsOf(u"http://site.example/wp-admin/authorize-application.php"_s));
        talk.answer(200, loginOf("7.1-beta2"));
        const auto begun = talk.end();
        QVERIFY(begun);
        QCOMPARE(begun->page.scheme(), u"https"_s);
    }

    void aSiteOnThisMachineLeadsBackWhateverItsVersion()
    {
        // GIVEN what the real site answers
        const WordPressConnector connector;
        auto talk = beginAt(connector, u"http://127.0.0.1:8080"_s);
        talk.answer(200, "<html>", {{"Link", "<http://127.0.0.1:8080/wp-json/>; rel=\"https://api.w.org/\""}});
        talk.answer(200, tests::recorded(u"wordpress/root.json"_s));
        QVERIFY(talk.hasEnded());
        QVERIFY(talk.end());
    }

    void thePasswordThatTheBrowserBringsLetsIn()
    {
        const WordPressConnector connector;
        const connectors::SignIn begun{.page = {}, .way = wordpressWay, .introduction = {.server = QUrl(u"http://127.0.0.1:8080"_s)}};
        Dialogue talk(connector.finishSignIn(
            begun, wordpressCameBack(u"state=st4te&site_url=http%3A%2F%2F127.0.0.1%3A8080&user_login=Ada+L.%2Ba&password=abcdEFGH1234"_s)));
        talk.answer(200, "<html>", {{"Link", "<http://127.0.0.1:8080/wp-json/>; rel=\"https://api.w.org/\""}});
        QVERIFY(!talk.request().url.toString().contains(u"abcdEFGH"_s));
        talk.answer(200, tests::recorded(u"wordpress/root.json"_s));
        QCOMPARE(talk.header("Authorization"), "Basic " + QByteArray("Ada L.+a:abcdEFGH1234").toBase64());
        talk.answer(200, tests::recorded(u"wordpress/me-administrator.json"_s));
        talk.answer(200, "[]");
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->secret.value(u"password"_s), u"abcdEFGH1234"_s);
        QCOMPARE(connector.givingBack(made->secret), domain::GivingBack::Ends);
    }

    void whatElseTheBrowserBringsIsToldApart_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("no") << u"state=st4te&success=false"_s << Trouble::Kind::Cancelled;
        QTest::newRow("switched off") << u"state=st4te&success=false&error=disabled"_s << Trouble::Kind::NotPossible;
        QTest::newRow("nothing") << u"state=st4te"_s << Trouble::Kind::Malformed;
        QTest::newRow("half") << u"state=st4te&user_login=ada"_s << Trouble::Kind::Malformed;
    }
    void whatElseTheBrowserBringsIsToldApart()
    {
        QFETCH(QString, query);
        QFETCH(Trouble::Kind, kind);
        const WordPressConnector connector;
        Dialogue talk(
            connector.finishSignIn({.page = {}, .way = wordpressWay, .introduction = {.server = QUrl(u"https://site.example"_s)}}, wordpressCameBack(query)));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, kind);
    }
};

QTEST_GUILESS_MAIN(WordPressSignInTest)
#include "wordpresssignintest.moc"
