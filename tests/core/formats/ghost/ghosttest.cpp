// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ghost/ghost.h"
#include "core/formats/markdown/articlefile.h"
#include "tests/support/articles.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class GhostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void articlesComeBack()
    {
        // GIVEN
        auto article = tests::anArticle();
        auto draft = article;
        draft.slug = u"autre"_s;
        draft.status = domain::ArticleStatus::Draft;
        draft.publishedAt.reset();
        draft.tags = {u"four à bois"_s};
        // WHEN
        const auto again = formats::readGhost(formats::writeGhost({article, draft}));
        // THEN
        QVERIFY(again);
        QCOMPARE(again->articles.size(), 2);
        QCOMPARE(again->articles[1].tags, draft.tags);
        QCOMPARE(again->articles[1].status, domain::ArticleStatus::Draft);
        QCOMPARE(formats::renderMarkdown(again->articles[0].body).html, formats::renderMarkdown(article.body).html);
        article.body = again->articles[0].body;
        article.remoteId = again->articles[0].remoteId;
        QCOMPARE(again->articles[0], article);
    }

    void theTitleStandsOnce()
    {
        auto article = tests::anArticle();
        article.body = u"# Le four à bois & « l’été »\n\nDu pain. ![Rond](https://a.example/r.png)\n"_s;
        const auto again = formats::readGhost(formats::writeGhost({article}));
        QVERIFY(again);
        QCOMPARE(again->articles.first().title, article.title);
        QCOMPARE(again->articles.first().body, u"Du pain. ![Rond](https://a.example/r.png)\n"_s);
    }

    void exportsOfOlderVersionsAreRead()
    {
        // GIVEN keys that are numbers, moments in milliseconds, no "db", a draft that was never rendered, a page
        const auto reading
            = formats::readGhost("{\"meta\":{\"version\":\"1.0\"},\"data\":{\"posts\":["
                                 "{\"id\":1,\"title\":\"A\",\"slug\":\"a\",\"mobiledoc\":\"{\\\"cards\\\":[[\\\"html\\\",{\\\"html\\\":\\\"<p "
                                 "onclick='x()'>Un</p><script>x()</script>\\\"}]]}\","
                                 "\"html\":null,\"page\":0,\"status\":\"scheduled\",\"author_id\":7,\"created_at\":1769850000000},"
                                 "{\"id\":2,\"title\":\"P\",\"page\":1}, {\"id\":3}, 4],"
                                 "\"tags\":[{\"id\":5,\"name\":\"pain\"},{\"id\":6,\"name\":\"#interne\"}],"
                                 "\"posts_tags\":[{\"post_id\":1,\"tag_id\":6},{\"post_id\":1,\"tag_id\":5}],\"users\":[{\"id\":7,\"name\":\"Lucie\"}]}}");
        // THEN
        QVERIFY(reading);
        QCOMPARE(reading->articles.size(), 1);
        const auto &article = reading->articles[0];
        QCOMPARE(article.body, u"Un\n"_s);
        QCOMPARE(article.author, u"Lucie"_s);
        QCOMPARE(article.tags, QStringList{u"pain"_s});
        QCOMPARE(article.status, domain::ArticleStatus::Approved);
        QCOMPARE(article.createdAt, domain::fromMs(1'769'850'000'000));
        QCOMPARE(reading->refused.size(), 2);
    }

    void whatWasToAppearLaterIsToldAndWhatIsCutSaysSo()
    {
        const QByteArray json = "{\"db\":[{\"data\":{\"posts\":[{\"id\":\"1\",\"title\":\"A\",\"html\":\"<p>a</p>\",\"status\":\"scheduled\","
                                "\"published_at\":\"2027-01-02T09:00:00.000Z\"}]}}]}";
        const auto reading = formats::readGhost(json);
        QVERIFY(reading);
        QCOMPARE(reading->articles[0].publishedAt, domain::parseInstant(u"2027-01-02T09:00:00Z"_s));
        QCOMPARE(reading->remarks.size(), 1);
        QCOMPARE(reading->remarks[0].kind, formats::ArticleRemark::Kind::Scheduled);
        QCOMPARE(domain::parseInstant(reading->remarks[0].detail), reading->articles[0].publishedAt);
        // AND one that lost its end is no other thing
        QCOMPARE(formats::readGhost(json.chopped(9)).error().detail, u"it is JSON that is cut off or damaged"_s);
        QCOMPARE(formats::readGhost("{\"a\":1}").error().detail, u"it is no export of Ghost"_s);
    }

    void addressesPicturesAndDraftsOfTheEditorAreRead()
    {
        const auto exportOf = [](const QByteArray &settings) {
            return QByteArray(
                "{\"db\":[{\"data\":{\"settings\":[" + settings
                + "],\"posts\":["
                  "{\"id\":\"1\",\"title\":\"A\",\"html\":\"<p><img src='__GHOST_URL__/x.png' alt='X'></p>\",\"feature_image\":\"__GHOST_URL__/f.png\"},"
                  "{\"id\":\"2\",\"title\":\"B\",\"html\":null,\"mobiledoc\":\"{\\\"cards\\\":[[\\\"markdown\\\",{\\\"markdown\\\":\\\"# Hi\\\"}]],"
                  "\\\"markups\\\":[[\\\"strong\\\"],[\\\"a\\\",[\\\"href\\\",\\\"/b\\\"]]],\\\"sections\\\":[[1,\\\"p\\\",[[0,[0],1,\\\"Un\\\"],[0,[],0,\\\" "
                  "<deux> \\\"],"
                  "[0,[1],1,\\\"trois\\\"]]],[10,0],[3,\\\"ul\\\",[[[0,[],0,\\\"a\\\"]]]],[10,7]]}\"},"
                  "{\"id\":\"3\",\"title\":\"C\",\"html\":null,\"lexical\":\"{\\\"root\\\":{\\\"children\\\":[{\\\"text\\\":\\\"c\\\"}]}}\"},"
                  "{\"id\":\"5\",\"title\":\"Vide\",\"html\":null,\"lexical\":\"{\\\"root\\\":{\\\"children\\\":[]}}\"},"
                  "{\"id\":\"4\",\"title\":\"Une page\",\"type\":\"page\"}],"
                  "\"posts_meta\":[{\"post_id\":\"1\",\"feature_image_alt\":\"Le four\"}]}}]}");
        };
        // WHEN the export does not name its site
        const auto reading = formats::readGhost(exportOf({}));
        // THEN
        QVERIFY(reading);
        QCOMPARE(reading->articles.size(), 3);
        QCOMPARE(reading->articles[0].body, u"![Le four](/f.png)\n\n![X](/x.png)\n"_s);
        QCOMPARE(reading->articles[1].body, u"**Un** \\<deux> [trois](/b)\n\n# Hi\n\n- a\n"_s);
        QCOMPARE(reading->refused.size(), 1);
        QCOMPARE(reading->refused[0].detail, u"its text is kept as Lexical alone"_s);
        QCOMPARE(reading->remarks,
                 (QList<formats::ArticleRemark>{{.kind = formats::ArticleRemark::Kind::NoText, .name = u"Vide"_s},
                                                {.kind = formats::ArticleRemark::Kind::PageLeftOut, .name = u"Une page"_s}}));
        // AND when it does
        const auto named = formats::readGhost(exportOf("{\"key\":\"url\",\"value\":\"https://blog.example/\"}"));
        QCOMPARE(named->articles[0].body, u"![Le four](https://blog.example/f.png)\n\n![X](https://blog.example/x.png)\n"_s);
    }

    void foreignJsonIsRefused()
    {
        for (const QByteArray &json : {QByteArray(), QByteArray("{\"db\":[]}"), QByteArray("[1]"), QByteArray("{\"db\":[{\"data\":{\"posts\":[{\"id\"")})
            QCOMPARE(formats::readGhost(json).error().kind, domain::Error::Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(GhostTest)
#include "ghosttest.moc"
