// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/frontfacts.h"
#include "core/formats/sitefolder/sitefolder.h"
#include "core/formats/markdown/articlefile.h"
#include "tests/support/articles.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::ArticleStatus;
using formats::SiteMaker;

class SiteFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesOfEveryMakerAreUnderstood_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");   // title|slug|summary|language|author|tags|status|published|changed
        QTest::newRow("Hugo, TOML") << u"content/posts/four.fr.md"_s
                                    << QByteArray(
                                           "+++\ntitle = \"Le \\\"four\\\"\" # x\ndate = 2026-01-31T10:30:00+01:00\nlastmod = 2026-02-01\ndraft = false\n"
                                           "tags = [\n  'pain',\n  \"four\", # y\n]\n[params]\nauthor = 'Lucie'\n+++\n\nTexte\n")
                                    << u"Le \"four\"|four||fr|Lucie|pain,four|published|2026-01-31T09:30:00Z|2026-02-01T00:00:00Z"_s;
        QTest::newRow("Hugo, JSON") << u"content/four/index.md"_s
                                    << QByteArray("{\n\"title\": \"Le {four}\", \"date\": \"2026-01-31\", \"draft\": true, \"tags\": [\"pain\"]\n}\n\nTexte\n")
                                    << u"Le {four}|four||||pain|draft||2026-01-31T00:00:00Z"_s;
        QTest::newRow("Hugo, YAML")
            << u"content/posts/a.md"_s
            << QByteArray("---\ntitle: Le four\nslug: le-four\ndate: 2026-01-31T09:30:00Z\ndescription: Un.\nauthors: [Lucie, Ada]\n---\nTexte\n")
            << u"Le four|le-four|Un.||Lucie, Ada||published|2026-01-31T09:30:00Z|2026-01-31T09:30:00Z"_s;
        QTest::newRow("Jekyll")
            << u"_posts/2026-01-31-le-four.md"_s
            << QByteArray(
                   "---\nlayout: post\ntitle: 'Le four'\ntags: pain four\nlast_modified_at: 2026-02-01 12:00:00 +0100\nexcerpt: Un.\nlang: fr\n---\nTexte\n")
            << u"Le four|le-four|Un.|fr||pain,four|published|2026-01-31T00:00:00Z|2026-02-01T11:00:00Z"_s;
        QTest::newRow("Jekyll, time of its own") << u"_posts/2026-01-31-a.markdown"_s
                                                 << QByteArray("---\ntitle: A\ndate: 2026-01-31 10:30:00 +0100\npublished: false\n---\nTexte\n")
                                                 << u"A|a|||||draft||2026-01-31T09:30:00Z"_s;
        QTest::newRow("Jekyll, draft") << u"_drafts/le-four.md"_s << QByteArray("---\ntitle: Le four\n---\nTexte\n") << u"Le four|le-four|||||draft||"_s;
        QTest::newRow("Eleventy") << u"posts/le-four.md"_s
                                  << QByteArray("---\ntitle: Le four\ndate: 2026-01-31\ntags:\n  - posts\n  - four à bois\n---\nTexte\n")
                                  << u"Le four|le-four||||four à bois|published|2026-01-31T00:00:00Z|2026-01-31T00:00:00Z"_s;
        QTest::newRow("none") << u"notes/le-four.md"_s << QByteArray("# Le four\r\n\r\nTexte\r\n") << u"Le four|le-four|||||draft||"_s;
        QTest::newRow("lines, no front matter") << u"a.md"_s << QByteArray("---\nTexte\n---\n") << u"Texte|a|||||draft||"_s;
    }
    void pagesOfEveryMakerAreUnderstood()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        QFETCH(const QString, says);
        const auto article = formats::readSitePage({.name = name, .content = content});
        QVERIFY(article);
        const auto moment = [](domain::Instant at) { return at == domain::Instant{} ? QString() : domain::toIso(at); };
        const QString status = article->status == ArticleStatus::Published ? u"published"_s : u"draft"_s;
        QCOMPARE((QStringList{article->title, article->slug, article->summary, article->language, article->author, article->tags.join(u','), status,
                              article->publishedAt ? moment(*article->publishedAt) : QString(), moment(article->changedAt)})
                     .join(u'|'),
                 says);
        QVERIFY(article->body.contains(u"Texte"_s));
        QVERIFY(!article->remoteId.isEmpty());
    }

    void whatIsNoPageIsPassedOverAndWhatIsBrokenRefused()
    {
        // GIVEN a folder with pages, files that are none, and pages that cannot be read
        const auto reading = formats::readSiteFolder({{.name = u"a.md"_s, .content = "A"},
                                                      {.name = u"_index.md"_s, .content = "B"},
                                                      {.name = u"README.md"_s, .content = "C"},
                                                      {.name = u"node_modules/x/d.md"_s, .content = "D"},
                                                      {.name = u"a.png"_s, .content = "E"},
                                                      {.name = u"yaml.md"_s, .content = "---\ntitle: open\nx: [\n---\nF"},
                                                      {.name = u"toml.md"_s, .content = "+++\ntitle = \n+++\nF"},
                                                      {.name = u"latin.md"_s, .content = "\xe9t\xe9"},
                                                      {.name = u"huge.md"_s, .content = QByteArray(20'000'001, 'x')}});
        // THEN
        QCOMPARE(reading.articles.size(), 1);
        QStringList refused;
        for (const auto &refusal : reading.refused)
            refused.append(refusal.entry);
        QCOMPARE(refused, (QStringList{u"yaml.md"_s, u"toml.md"_s, u"latin.md"_s, u"huge.md"_s}));
        QVERIFY(reading.refused[0].detail.startsWith(u"line "_s));
        QCOMPARE(reading.refused[1].detail, u"line 2: not understood"_s);
        QCOMPARE(reading.refused[3].reason, domain::RefusalReason::TooLarge);
    }

    void frontMatterIsNeverMisread_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("detail");   // empty: it comes in
        QTest::newRow("open quote") << QByteArray("---\nlang: fr\ntitle: \"Broken\ndate: [2026\n---\nText\n")
                                    << u"line 3: its quotation mark is never closed"_s;
        QTest::newRow("open apostrophe") << QByteArray("---\ntitle: 'Broken\ndate: 2026\n---\nText\n") << u"line 2: its quotation mark is never closed"_s;
        QTest::newRow("never closed") << QByteArray("---\n# Ours\ntitle: Never closed\ndate: 2026-05-05\n\nText\n")
                                      << u"line 1: front matter begins there and never ends"_s;
        QTest::newRow("TOML, never closed") << QByteArray("+++\ntitle = 'x'\n\nText\n") << u"line 1: front matter begins there and never ends"_s;
        QTest::newRow("list") << QByteArray("---\n- a\n- b\n---\nText\n") << u"line 2: a list stands where titles and dates are looked for"_s;
        QTest::newRow("JavaScript") << QByteArray("---js\n{ title: \"A\" }\n---\nText\n") << u"line 1: front matter in 'js' is not read"_s;
        QTest::newRow("YAML, broken") << QByteArray("---\ntitle: A\nx: [1\n---\nText\n") << u"line 3: not understood (end of sequence flow not found)"_s;
        QTest::newRow("JSON, broken") << QByteArray("{\n\"title\": A\n}\nText\n") << u"line 2: not understood (illegal number)"_s;
        QTest::newRow("tab") << QByteArray("---\n\ttitle: tab\n---\nText\n") << u"line 2: a tab stands where YAML wants spaces"_s;
        QTest::newRow("JSON on a line, broken") << QByteArray("{ \"title\": \"x\", \"date\": }\nText\n")
                                                << u"line 1: not understood (object is missing after a comma)"_s;
        QTest::newRow("JSON on a line, never closed") << QByteArray("{ \"title\": \"x\",\nText\n") << u"line 1: front matter begins there and never ends"_s;
        QTest::newRow("JSON behind dashes") << QByteArray("---json\n{\"title\": \"A\"}\n---\nText\n") << QString();
        QTest::newRow("quote over two lines") << QByteArray("---\ntitle: \"A\n  B\"\n--- \nText\n") << QString();
        QTest::newRow("break, prose") << QByteArray("---\nText of a day.\n\nMore: it's \"open.\n") << QString();
        QTest::newRow("break, prose, break") << QByteArray("---\nText of: a: b, it's\n\n---\n") << QString();
        QTest::newRow("French colon") << QByteArray("---\nText\u00a0: oui.\n") << QString();
    }
    void frontMatterIsNeverMisread()
    {
        QFETCH(const QByteArray, page);
        QFETCH(const QString, detail);
        const auto article = formats::readSitePage({.name = u"a.md"_s, .content = page});
        QCOMPARE(article ? QString() : article.error().detail, detail);
        if (article)
            QVERIFY(article->body.contains(u"Text"_s));
    }

    void controlCharactersStayOut()
    {
        const auto article = formats::readSitePage({.name = u"a.md"_s, .content = "A\x01\x1b[0m B\tC\x7f\n"});
        QVERIFY(article);
        QCOMPARE(article->body, u"A[0m B\tC\n"_s);
    }

    void aBraceMayBeginATextOrFrontMatter()
    {
        const auto read = [](const QByteArray &text) { return formats::readSitePage({.name = u"a.md"_s, .content = text}); };
        // GIVEN an object with keys that are read, on a line of its own
        const auto fronted = read("{ \"title\": [\"a\"], \"date\": 12, \"tags\": {\"a\":1} }\n\nText\n");
        QVERIFY(fronted);
        QCOMPARE(fronted->title, u"a"_s);
        QCOMPARE(fronted->body, u"Text\n"_s);
        // GIVEN others: THEN they are words
        for (const QByteArray &text : {QByteArray("{ \"a\": 1 }\nText\n"), QByteArray("{ \"title\": \"x\" } is how it begins.\n"),
                                       QByteArray("{sic} it said.\n"), QByteArray("{ \"a\": }\nText\n")}) {
            const auto article = read(text);
            QVERIFY2(article, text.constData());
            QCOMPARE(article->body.toUtf8(), text);
        }
    }

    void whatFrontMatterSaysWronglyOrInVainIsTold()
    {
        using Kind = formats::ArticleRemark::Kind;
        // GIVEN
        QList<formats::ArticleRemark> remarks;
        const QByteArray text
            = "---\ntitle: A\ndate: 2026-13-45\ndraft: peut-\xc3\xaatre\nstatus: final\ncover: a.png\nparams:\n  weight: 3\n  author: Ada\n---\nText\n";
        // WHEN
        const auto article = formats::readSitePage({.name = u"a.md"_s, .content = text}, &remarks);
        // THEN
        QVERIFY(article);
        const QList<formats::ArticleRemark> expected{{.kind = Kind::ValueUnread, .name = u"a.md"_s, .detail = u"date: 2026-13-45"_s},
                                                     {.kind = Kind::ValueUnread, .name = u"a.md"_s, .detail = u"draft: peut-être"_s},
                                                     {.kind = Kind::ValueUnread, .name = u"a.md"_s, .detail = u"status: final"_s},
                                                     {.kind = Kind::KeysLeftOut, .name = u"a.md"_s, .detail = u"cover, params.weight"_s}};
        QCOMPARE(remarks, expected);
        const auto faults = formats::frontFaults(QString::fromUtf8(text));
        QCOMPARE(faults.size(), 3);
        QCOMPARE(faults.first().line, 3);
        QCOMPARE(formats::frontFaults(u"---\ntitle: A\nx: [1\n---\nText\n"_s),
                 QList{(formats::FrontFault{.line = 3, .detail = u"not understood (end of sequence flow not found)"_s})});
        QVERIFY(formats::frontFaults(u"Text\n"_s).isEmpty());
    }

    void whatDisguisesWordsDoesNotComeIn()
    {
        // GIVEN a title that would be seen as another one, and a text with what turns directions
        const QByteArray text = "---\ntitle: \"Contr\\u0007le\\u0000 \\u202Enif\"\ntags: [\"a\\u2066\"]\n---\n\xe2\x80\xae"
                                "fin\n\n\xe2\x81\xa7"
                                "abc\xe2\x81\xa9 d\n\n\xe2\x81\xa7open\n";
        const auto article = formats::readSitePage({.name = u"a.md"_s, .content = text});
        QVERIFY(article);
        QCOMPARE(article->title, u"Contrle nif"_s);
        QCOMPARE(article->tags, QStringList{u"a"_s});
        // THEN what is closed in its line stays
        QCOMPARE(article->body, u"fin\n\n\u2067abc\u2069 d\n\nopen\n"_s);
    }

    void addressesThatJekyllMakesArePlain()
    {
        const QByteArray text
            = "![a]({{ site.baseurl }}/assets/a.png) ![b]({{ '/assets/b.png' | relative_url }}) <img src=\"{{site.url}}{{ site.baseurl }}/c.png\">\n\n"
              "`({{ site.baseurl }})` {{ page.title }}\n";
        QCOMPARE(formats::readSitePage({.name = u"a.md"_s, .content = text})->body,
                 u"![a](/assets/a.png) ![b](/assets/b.png) <img src=\"/c.png\">\n\n`({{ site.baseurl }})` {{ page.title }}\n"_s);
    }

    void theTitleStandsInTheFrontMatterAlone_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("written");
        QTest::newRow("the title") << u"# The *oven*\n\nIt  was\nhot.\n"_s << u"It  was\nhot.\n"_s;
        QTest::newRow("below a definition") << u"[a]: /b\n\nThe oven\n========\nHot [a].\n"_s << u"[a]: /b\n\nHot [a].\n"_s;
        QTest::newRow("another heading") << u"# Another\n\nHot.\n"_s << u"# Another\n\nHot.\n"_s;
        QTest::newRow("a smaller one") << u"## The oven\n\nHot.\n"_s << u"## The oven\n\nHot.\n"_s;
        QTest::newRow("later") << u"Hot.\n\n# The oven\n"_s << u"Hot.\n\n# The oven\n"_s;
        QTest::newRow("nothing else") << u"# The oven"_s << QString();
    }
    void theTitleStandsInTheFrontMatterAlone()
    {
        QFETCH(const QString, body);
        QFETCH(const QString, written);
        domain::Article article;
        article.title = u"The oven"_s;
        article.slug = u"oven"_s;
        article.body = body;
        for (const SiteMaker maker : {SiteMaker::Hugo, SiteMaker::Jekyll, SiteMaker::Eleventy}) {
            const QByteArray page = formats::writeSitePage(article, maker).first().content;
            QCOMPARE(QString::fromUtf8(page).section(u"---\n\n"_s, 1), written);
        }
        // Markdown stays as it is.
        QVERIFY(formats::articleToMarkdown(article).endsWith("---\n\n" + body.toUtf8()));
    }

    void anArticleComesBackFromItsFolder_data()
    {
        QTest::addColumn<SiteMaker>("maker");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("Hugo") << SiteMaker::Hugo << QStringList{u"content/posts/le-four-a-bois/index.md"_s, u"content/posts/le-four-a-bois/picture-1.png"_s};
        QTest::newRow("Jekyll") << SiteMaker::Jekyll << QStringList{u"_posts/2026-01-31-le-four-a-bois.md"_s, u"assets/le-four-a-bois/picture-1.png"_s};
        QTest::newRow("Eleventy") << SiteMaker::Eleventy << QStringList{u"posts/le-four-a-bois.md"_s, u"img/le-four-a-bois/picture-1.png"_s};
    }
    void anArticleComesBackFromItsFolder()
    {
        QFETCH(const SiteMaker, maker);
        QFETCH(const QStringList, names);
        // GIVEN an article in the folder of a site
        auto article = tests::anArticle();
        const auto files = formats::writeSitePage(article, maker);
        QCOMPARE(files.size(), 2);
        QCOMPARE((QStringList{files[0].name, files[1].name}), names);
        QCOMPARE(files[1].content, tests::aPicture());
        // WHEN
        auto again = formats::readSitePage(files[0]);
        // THEN all of it is there, its picture by its place
        QVERIFY(again);
        QVERIFY(again->body.contains(u"picture-1.png)"_s));
        again->body = article.body;
        article.createdAt = *article.publishedAt;
        article.remoteId = again->remoteId;
        QCOMPARE(*again, article);
        // and a draft is one
        article.status = ArticleStatus::Approved;
        const auto draft = formats::readSitePage(formats::writeSitePage(article, maker).front());
        QCOMPARE(draft->status, ArticleStatus::Draft);
        QVERIFY(!draft->publishedAt);
    }
};

QTEST_GUILESS_MAIN(SiteFolderTest)
#include "sitefoldertest.moc"
