// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/wxr/wxr.h"
#include "core/formats/markdown/articlefile.h"
#include "tests/support/articles.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

QByteArray exportOf(const QByteArray &items)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
           "xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><language>fr-FR</language>"
           "<wp:wxr_version>1.2</wp:wxr_version>"
        + items + "</channel></rss>";
}

QByteArray item(const QByteArray &title, const QByteArray &content, const QByteArray &more = "<wp:post_type>post</wp:post_type>")
{
    return "<item><title>" + title + "</title><content:encoded><![CDATA[" + content + "]]></content:encoded>" + more + "</item>";
}

} // namespace

class WxrTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void articlesComeBack()
    {
        // GIVEN
        auto article = tests::anArticle();
        auto draft = article;
        draft.slug = u"autre"_s;
        draft.status = domain::ArticleStatus::InReview;
        draft.publishedAt.reset();
        // WHEN
        const auto again = formats::readWxr(formats::writeWxr({article, draft}));
        // THEN
        QVERIFY(again);
        QCOMPARE(again->articles.size(), 2);
        QCOMPARE(again->articles[1].status, domain::ArticleStatus::InReview);
        QVERIFY(!again->articles[1].publishedAt);
        QVERIFY(again->articles[0].remoteId != again->articles[1].remoteId);
        QCOMPARE(formats::renderMarkdown(again->articles[0].body).html, formats::renderMarkdown(article.body).html);
        article.body = again->articles[0].body;
        article.remoteId = again->articles[0].remoteId;
        article.createdAt = *article.publishedAt;
        QCOMPARE(again->articles[0], article);
    }

    void theTitleStandsOnce()
    {
        auto article = tests::anArticle();
        article.body = u"Le four à bois & « l’été »\n===\n\nDu pain. ![Rond](https://a.example/r.png)\n\n# Autre\n"_s;
        const auto again = formats::readWxr(formats::writeWxr({article}));
        QVERIFY(again);
        QCOMPARE(again->articles.first().title, article.title);
        QCOMPARE(again->articles.first().body, u"Du pain. ![Rond](https://a.example/r.png)\n\n# Autre\n"_s);
    }

    void postsOfBothEditorsAreRead()
    {
        const auto reading = formats::readWxr(exportOf(
            item("Ancien", "Un\ndeux\n\n<h2>Titre</h2>\n\n[caption id=\"a\"]<img src=\"a.png\" alt=\"A\" />[/caption]")
            + item("Nouveau", "<!-- wp:paragraph -->\n<p>Un\ndeux</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list --><ul><li>a</li></ul><!-- /wp:list -->")));
        QVERIFY(reading);
        QCOMPARE(reading->articles.size(), 2);
        QCOMPARE(reading->articles[0].body, u"Un\\\ndeux\n\n## Titre\n\n![A](a.png)\n"_s);
        QCOMPARE(reading->articles[1].body, u"Un deux\n\n- a\n"_s);
        QCOMPARE(reading->articles[1].language, u"fr"_s);
    }

    void authorsHaveTheirNamesAndPasswordsAreTold()
    {
        // GIVEN an author with a login and a name, a post that asks for a password, and embedded films
        const auto reading = formats::readWxr(exportOf(
            "<wp:author><wp:author_login>ebr</wp:author_login><wp:author_display_name><![CDATA[Élise Béranger]]></wp:author_display_name></wp:author>"
            + item(
                "Ouvert",
                "<!-- wp:embed --><figure><div>\nhttps://films.example/watch?v=x_-_y&amp;a=*\n</div></figure><!-- /wp:embed --><p>https://a.example/_b_ dans "
                "le texte</p>",
                "<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">ebr</dc:creator><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>")
            + item("Protégé", "Secret\n\nhttps://films.example/_z_",
                   "<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">autre</dc:creator><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
                   "<wp:post_date_gmt>2026-01-02 09:00:00</wp:post_date_gmt><wp:post_password>abc</wp:post_password>")));
        // THEN
        QVERIFY(reading);
        QCOMPARE(reading->articles[0].author, u"Élise Béranger"_s);
        QVERIFY2(reading->articles[0].body.startsWith(u"<https://films.example/watch?v=x_-_y&amp;a=*>\n\n"_s), qPrintable(reading->articles[0].body));
        QCOMPARE(reading->articles[1].author, u"autre"_s);
        QCOMPARE(reading->articles[1].body, u"Secret\n\n<https://films.example/_z_>\n"_s);
        QCOMPARE(reading->articles[1].status, domain::ArticleStatus::Draft);
        QVERIFY(!reading->articles[1].publishedAt);
        QCOMPARE(reading->remarks, (QList<formats::ArticleRemark>{{.kind = formats::ArticleRemark::Kind::Protected, .name = u"Protégé"_s}}));
    }

    void whatWasToAppearLaterOrWasPrivateIsTold()
    {
        const auto reading = formats::readWxr(exportOf(
            item("Demain", "x", "<wp:post_type>post</wp:post_type><wp:status>future</wp:status><wp:post_date_gmt>2027-01-02 09:00:00</wp:post_date_gmt>")
            + item("Entre nous", "x",
                   "<wp:post_type>post</wp:post_type><wp:status>private</wp:status><wp:post_date_gmt>2026-01-02 09:00:00</wp:post_date_gmt>")));
        QVERIFY(reading);
        QCOMPARE(reading->articles[0].status, domain::ArticleStatus::Approved);
        QCOMPARE(reading->articles[0].publishedAt, domain::parseInstant(u"2027-01-02T09:00:00Z"_s));
        QCOMPARE(reading->articles[1].status, domain::ArticleStatus::Draft);
        QVERIFY(!reading->articles[1].publishedAt);
        using Kind = formats::ArticleRemark::Kind;
        QCOMPARE(reading->remarks,
                 (QList<formats::ArticleRemark>{{.kind = Kind::Scheduled, .name = u"Demain"_s, .detail = u"2027-01-02T09:00:00Z"_s},
                                                {.kind = Kind::Private, .name = u"Entre nous"_s}}));
    }

    void whatIsNoPostIsPassedOverAndWhatIsBrokenRefused()
    {
        const auto reading
            = formats::readWxr(exportOf(item("Page", "x", "<wp:post_type>page</wp:post_type>") + item("", "")
                                        + item("Corbeille", "x", "<wp:post_type>post</wp:post_type><wp:status>trash</wp:status>")
                                        + item("Profond", QByteArray("<div>").repeated(10'000)) + item("Bon", "<script>x()</script><p onclick=\"x()\">a</p>")));
        QVERIFY(reading);
        QCOMPARE(reading->remarks, (QList<formats::ArticleRemark>{{.kind = formats::ArticleRemark::Kind::PageLeftOut, .name = u"Page"_s}}));
        QCOMPARE(reading->articles.size(), 1);
        QCOMPARE(reading->articles[0].body, u"a\n"_s);
        QCOMPARE(reading->refused.size(), 2);
        QCOMPARE(reading->refused[0].reason, domain::RefusalReason::Empty);
        QCOMPARE(reading->refused[1].entry, u"Profond"_s);
    }

    void whatIsCutOffIsTakenAsFarAsItIsSound()
    {
        const QByteArray whole = exportOf(item("Un", "a") + item("Deux", "b"));
        const auto reading = formats::readWxr(whole.first(whole.indexOf("b]]")));
        QVERIFY(reading);
        QCOMPARE(reading->articles.size(), 1);
        QCOMPARE(reading->refused.first().reason, domain::RefusalReason::Truncated);
    }

    void foreignXmlAndEntitiesAreRefused()
    {
        using Kind = domain::Error::Kind;
        QCOMPARE(formats::readWxr("<rss><channel/></rss>").error().kind, Kind::Invalid);
        QCOMPARE(formats::readWxr("<!DOCTYPE a [<!ENTITY b \"c\">]>" + exportOf({}).sliced(38)).error().kind, Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(WxrTest)
#include "wxrtest.moc"
