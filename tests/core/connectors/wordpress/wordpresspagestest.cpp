// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/wordpress/onwordpress.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::WordPressConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

QJsonObject aSitePage(int number, const QString &title, const QString &link)
{
    return {{u"id"_s, number},
            {u"link"_s, link},
            {u"title"_s, QJsonObject{{u"rendered"_s, title}}},
            {u"date_gmt"_s, u"2026-11-20T08:00:00"_s},
            {u"modified_gmt"_s, u"2026-11-21T08:00:00"_s},
            {u"content"_s, QJsonObject{{u"protected"_s, false}}}};
}

QByteArray listOf(const QJsonArray &entries)
{
    return QJsonDocument(entries).toJson(QJsonDocument::Compact);
}

domain::Outgoing anArticleIn(const QStringList &categories)
{
    auto outgoing = tests::toWordPress();
    outgoing.title = u"Le four"_s;
    outgoing.article = domain::OutgoingArticle{.html = u"<p>Pain</p>"_s, .slug = u"le-four"_s, .excerpt = {}, .categories = categories};
    return outgoing;
}

} // namespace

class WordPressPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStandsPublishedIsTaken()
    {
        // GIVEN
        const WordPressConnector connector;
        QCOMPARE(connector.streams({}), (QStringList{u"comments"_s, u"site:posts"_s, u"site:pages"_s}));
        QVERIFY(connector.pace(u"site:posts"_s) > std::chrono::minutes{1});
        QCOMPARE(connector.pace(u"comments"_s).count(), 0);
        Dialogue talk(connector.fetchNewer(tests::adminOnWordPress(), u"site:pages"_s, {}));
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/pages"_s);
        QCOMPARE(talk.query().queryItemValue(u"orderby"_s), u"date"_s);
        QVERIFY(!talk.query().hasQueryItem(u"status"_s));
        // WHEN one is for who knows a password, one leads nowhere, one has no title
        QJsonObject closed = aSitePage(4, u"Protected: plans"_s, u"https://site.example/plans/"_s);
        closed.insert(u"content"_s, QJsonObject{{u"protected"_s, true}});
        talk.answer(200,
                    listOf({aSitePage(2, u"Le four &amp; le <em>pain</em>"_s, u"https://site.example/le-four/"_s), closed,
                            aSitePage(5, u"Script"_s, u"javascript:alert(1)"_s), aSitePage(6, {}, u"https://site.example/6/"_s)}),
                    {{"X-WP-Total", "4"}});
        // THEN
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->entries.isEmpty());
        QVERIFY(page->isLast);
        QVERIFY(page->olderStart.isEmpty());
        QCOMPARE(page->site->pages.size(), 1);
        const domain::SitePage one = page->site->pages.first();
        QCOMPARE(one.remoteId, u"page-2"_s);
        QCOMPARE(one.title, u"Le four & le pain"_s);
        QCOMPARE(one.url, u"https://site.example/le-four/"_s);
        QCOMPARE(domain::toIso(*one.publishedAt), u"2026-11-20T08:00:00Z"_s);
        QCOMPARE(page->site->removed, (QStringList{u"page-4"_s, u"page-5"_s, u"page-6"_s}));
        // AND the next visit asks for what was changed last
        Dialogue again(connector.fetchNewer(tests::adminOnWordPress(), u"site:posts"_s, page->next));
        QCOMPARE(again.asked(), u"GET /wp-json/wp/v2/posts"_s);
        QCOMPARE(again.query().queryItemValue(u"orderby"_s), u"modified"_s);
    }

    void aSiteWithoutPagesIsInNoTrouble()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adminOnWordPress(), u"site:pages"_s, {}));
        talk.answer(404, R"({"code":"rest_no_route","message":"No route","data":{"status":404}})");
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->site->pages.isEmpty());
        QVERIFY(page->site->endsRound);
    }

    void answersThatAreNoneAreSaid_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("<html>");
        QTest::newRow("cut off") << QByteArray("[{\"id\":1");
        QTest::newRow("an object") << QByteArray("{}");
        QTest::newRow("no ids") << QByteArray("[{\"title\":7}]");
    }
    void answersThatAreNoneAreSaid()
    {
        QFETCH(QByteArray, body);
        const WordPressConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adminOnWordPress(), u"site:posts"_s, {}));
        talk.answer(200, body);
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Malformed);
    }

    void theCategoriesOfTheSiteAreTold()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"http://127.0.0.1:8080"_s), .user = u"admin"_s, .secret = {{u"password"_s, u"abcd efgh"_s}}}));
        talk.answer(200, "<html>", {{"Link", "<http://127.0.0.1:8080/wp-json/>; rel=\"https://api.w.org/\""}});
        talk.answer(200, tests::recorded(u"wordpress/root.json"_s));
        talk.answer(200, tests::recorded(u"wordpress/me-administrator.json"_s));
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/categories"_s);
        QCOMPARE(talk.query().queryItemValue(u"orderby"_s), u"count"_s);
        talk.answer(200, R"([{"id":1,"name":"News","parent":0},{"id":2,"name":"Bread &amp; salt","parent":0},{"id":3,"name":"News","parent":2}])");
        const auto made = talk.end();
        QVERIFY(made);
        const domain::Capabilities can = made->connection.capabilities;
        QVERIFY(can.hasCategories);
        QVERIFY(can.canAddCategories);
        QCOMPARE(can.categories, (QStringList{u"News"_s, u"Bread & salt"_s, u"Bread & salt > News"_s}));
        QVERIFY(can.visibilities.contains(domain::Visibility::Draft));
    }

    void aCategoryIsMeantByItsNameOrByWhatItStandsBelow()
    {
        const WordPressConnector connector;
        // GIVEN two of one name: the one that stands below none is meant by it alone
        Dialogue talk(connector.send(tests::adminOnWordPress(), anArticleIn({u"news"_s, u"Bread > News"_s})));
        talk.answer(200, R"([{"id":1,"name":"News","parent":0},{"id":3,"name":"News","parent":2}])");
        // WHEN the other one is named with its parent, which is no category's whole name
        QCOMPARE(talk.query().queryItemValue(u"search"_s, QUrl::FullyDecoded), u"Bread &gt; News"_s);
        talk.answer(200, "[]");
        QCOMPARE(talk.query().queryItemValue(u"search"_s, QUrl::FullyDecoded), u"Bread"_s);
        talk.answer(200, R"([{"id":2,"name":"Bread","parent":0},{"id":9,"name":"Breadcrumbs","parent":0}])");
        QCOMPARE(talk.query().queryItemValue(u"search"_s, QUrl::FullyDecoded), u"News"_s);
        talk.answer(200, R"([{"id":1,"name":"News","parent":0},{"id":3,"name":"News","parent":2}])");
        // THEN
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts"_s);
        QCOMPARE(talk.json().value(u"categories"_s), (QJsonArray{1, 3}));
    }

    void aCategoryIsMadeBelowOneThatWasJustMade()
    {
        // GIVEN neither of them is there
        const WordPressConnector connector;
        Dialogue talk(connector.send(tests::adminOnWordPress(), anArticleIn({u"New"_s, u"New > Child"_s})));
        talk.answer(200, "[]");
        QCOMPARE(talk.json(), QJsonObject({{u"name"_s, u"New"_s}}));
        talk.answer(201, R"({"id":7,"name":"New","parent":0})");
        // WHEN the second one is looked for
        QCOMPARE(talk.query().queryItemValue(u"search"_s, QUrl::FullyDecoded), u"New &gt; Child"_s);
        talk.answer(200, "[]");
        talk.answer(200, R"([{"id":7,"name":"New","parent":0}])");
        talk.answer(200, "[]");
        // THEN what it is to stand below is looked up again, and not made a second time
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/categories"_s);
        QCOMPARE(talk.query().queryItemValue(u"search"_s, QUrl::FullyDecoded), u"New"_s);
        talk.answer(200, R"([{"id":7,"name":"New","parent":0}])");
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/categories"_s);
        QCOMPARE(talk.json(), QJsonObject({{u"name"_s, u"Child"_s}, {u"parent"_s, 7}}));
        // AND another one made it in between
        talk.answer(400, R"({"code":"term_exists","message":"Exists","data":{"status":400,"term_id":8}})");
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts"_s);
        QCOMPARE(talk.json().value(u"categories"_s), (QJsonArray{7, 8}));
        // WHEN only the one below is named
        Dialogue alone(connector.send(tests::adminOnWordPress(), anArticleIn({u"New > Child"_s})));
        for (int looked = 0; looked < 4; ++looked)
            alone.answer(200, "[]");
        // THEN both are made
        QCOMPARE(alone.json(), QJsonObject({{u"name"_s, u"New"_s}}));
        alone.answer(201, R"({"id":7,"name":"New","parent":0})");
        QCOMPARE(alone.json(), QJsonObject({{u"name"_s, u"Child"_s}, {u"parent"_s, 7}}));
    }

    void oneOfSeveralOfANameIsNotGuessed()
    {
        const WordPressConnector connector;
        Dialogue talk(connector.send(tests::adminOnWordPress(), anArticleIn({u"News"_s})));
        talk.answer(200, R"([{"id":3,"name":"News","parent":2},{"id":4,"name":"News","parent":5}])");
        const auto sent = talk.end();
        QCOMPARE(sent.error().kind, Trouble::Kind::Refused);
        QVERIFY(sent.error().said.contains(u"Parent > News"_s));
    }
};

QTEST_GUILESS_MAIN(WordPressPagesTest)
#include "wordpresspagestest.moc"
