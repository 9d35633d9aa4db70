// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/articleformats.h"
#include "core/formats/ghost/ghost.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/zip/zip.h"
#include "core/formats/wxr/wxr.h"

#include "core/formats/document/articlehtml.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class ArticleFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWordsOfMarkdownStandWithoutItsMarks()
    {
        // GIVEN
        const QString markdown = u"# The *oven*\n\nIt was **hot**, [said he](https://example.org/a_b).\n<div onclick=\"x()\">\n\n- one `code`\n- two\n"_s;
        // THEN
        QCOMPARE(formats::markdownToText(markdown), u"The oven It was hot, said he. - one code - two"_s);
        QCOMPARE(formats::markdownToText(u"Cut in a [link](htt"_s), u"Cut in a [link](htt"_s);
        QCOMPARE(formats::markdownToText(u"<div>\n<b>Opening</b> hours</div>\n<script>x()</script>"_s), u"Opening hours"_s);
        QCOMPARE(formats::markdownToText({}), QString());
    }

    void gitHubsMarkdownBecomesHtml_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("expected");
        QTest::newRow("heading") << u"## Une histoire"_s << u"<h2>Une histoire</h2>"_s;
        QTest::newRow("strong") << u"**Lucie**"_s << u"<strong>Lucie</strong>"_s;
        QTest::newRow("table") << u"| a | b |\n|---|---|\n| 1 | 2 |"_s << u"<td>2</td>"_s;
        QTest::newRow("strikethrough") << u"~~old~~"_s << u"<del>old</del>"_s;
        QTest::newRow("task") << u"- [x] done"_s << u"<input type=\"checkbox\" checked=\"\" disabled=\"\" />"_s;
        QTest::newRow("autolink") << u"see https://a.example/x"_s << u"<a href=\"https://a.example/x\">"_s;
        QTest::newRow("footnote") << u"text[^1]\n\n[^1]: note"_s << u"footnote"_s;
        QTest::newRow("words in HTML") << u"One\n\n<div class=\"box\">\n  <b>Opening</b> hours &amp; prices\n</div>\n\nTwo"_s
                                       << u"<p>Opening hours &amp; prices</p>\n<p>Two</p>"_s;
        QTest::newRow("accents") << u"pâte à 4 h, « d’accord »"_s << u"pâte à 4 h, « d’accord »"_s;
    }

    void gitHubsMarkdownBecomesHtml()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QString, expected);
        const QString html = formats::renderMarkdown(markdown).html;
        QVERIFY2(html.contains(expected), qPrintable(html));
    }

    void nothingThatRunsPasses_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("forbidden");
        QTest::newRow("script") << u"<script>alert(1)</script>"_s << u"<script"_s;
        QTest::newRow("inline handler") << u"a <img src=x onerror=alert(1)> b"_s << u"onerror"_s;
        QTest::newRow("javascript link") << u"[a](javascript:alert(1))"_s << u"javascript:"_s;
        QTest::newRow("javascript link, parted by a tab") << u"[a](jAvA&#9;script:alert(1))"_s << u"script:"_s;
        QTest::newRow("file, behind a control character") << u"![a](&#1;file:///etc/passwd)"_s << u"file:"_s;
        QTest::newRow("javascript link, disguised") << u"[a](JaVaScRiPt:alert(1))"_s << u"avaScRiPt"_s;
        QTest::newRow("data link") << u"[a](data:text/html;base64,AAAA)"_s << u"data:text"_s;
        QTest::newRow("iframe") << u"<iframe src=\"https://a.example\"></iframe>"_s << u"<iframe"_s;
        QTest::newRow("quote in an address") << u"[a](https://a.example/\"onclick=\"x)"_s << u"\"onclick=\""_s;
    }

    void nothingThatRunsPasses()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QString, forbidden);
        const QString html = formats::renderMarkdown(markdown).html;
        QVERIFY2(!html.contains(forbidden), qPrintable(html));
    }

    void wordsOfLinksThatLeadNowhereStay()
    {
        const QString html = formats::renderMarkdown(
                                 u"[*all* of it](javascript:x) ![the oven](file:///etc/passwd) ![a dot](data:image/png;base64,AA) [site](https://a.example)"_s)
                                 .html;
        QCOMPARE(html.trimmed(),
                 u"<p><em>all</em> of it the oven <img src=\"data:image/png;base64,AA\" alt=\"a dot\" /> <a href=\"https://a.example\">site</a></p>"_s);
    }

    void tagsOfHtmlAreToldOf()
    {
        QVERIFY(formats::renderMarkdown(u"One <b>two</b>"_s).hasMarkup);
        QVERIFY(formats::renderMarkdown(u"<div>\n\ntwo\n\n</div>"_s).hasMarkup);
        QVERIFY(!formats::renderMarkdown(u"One\n\n<!-- more -->\n\n2 < 3 `<b>` <https://a.example> <!-- note -->"_s).hasMarkup);
    }

    void nothingStandsInThePlaceOfATag()
    {
        QCOMPARE(formats::renderMarkdown(u"Three <em>signs</em> <!-- note --> more.\n\n<!-- more -->\n\n<hr>\n"_s).html, u"<p>Three signs  more.</p>\n"_s);
        QString pieces;
        for (const auto &block : formats::renderBlocks(u"Three <em>signs</em>.\n\n<!-- more -->\n"_s).blocks)
            pieces += block.html;
        QVERIFY2(pieces.contains(u">Three signs.</p>"_s) && !pieces.contains(u"<!--"_s), qPrintable(pieces));
        const QByteArray page = formats::articleToHtml({.title = u"The oven"_s, .body = u"# The oven\n\nThree <em>signs</em>.\n"_s});
        QVERIFY2(page.contains("<p>Three signs.</p>") && !page.contains("<!--"), page.constData());
        QCOMPARE(page.count("<h1"), 1);
    }

    void aPageWhoseLanguageNobodySaidNamesNone() { QVERIFY(formats::articleToHtml({.body = u"Warm."_s}).startsWith("<!DOCTYPE html>\n<html>\n")); }

    void aTagThatBreaksALineDoes()
    {
        const auto page = formats::renderMarkdown(u"One<br>two\n\n| a<BR/>b |\n| --- |"_s);
        QVERIFY(!page.hasMarkup);
        QVERIFY2(page.html.startsWith("<p>One<br />\ntwo</p>"_L1), qPrintable(page.html));
        QVERIFY2(page.html.contains("<th>a<br />\nb</th>"_L1), qPrintable(page.html));
        QCOMPARE(formats::bodyToHtml(u"One<br>two\n\n| a<BR/>b |\n| --- |"_s), page.html);
        QCOMPARE(formats::markdownToText(u"One<br>two"_s), u"One two"_s);
    }

    void aPageOfAnArticleWithoutATitleHasOne()
    {
        const auto titleOf = [](const QString &body) {
            const QString page = QString::fromUtf8(formats::articleToHtml({.body = body}));
            return page.section(u"<title>"_s, 1).section(u"</title>"_s, 0, 0);
        };
        QCOMPARE(titleOf(u"An opening.\n\n# The *oven*\n"_s), u"The oven"_s);
        QCOMPARE(titleOf(u"We **bake** & sell."_s), u"We bake &amp; sell."_s);
        const QString cut = titleOf(u"word "_s.repeated(40));
        QVERIFY2(cut.size() <= 61 && cut.endsWith(u"word…"_s), qPrintable(cut));
        QVERIFY(!titleOf({}).isEmpty());
    }

    void blocksCarryTheirLineWhenAskedTo()
    {
        const QString html = formats::renderMarkdown(u"# One\n\ntwo\nthree\n\n- four\n"_s, true).html;
        QVERIFY(html.contains(u"<h1 data-line=\"1\">"_s));
        QVERIFY(html.contains(u"<p data-line=\"3\" data-more=\"1\">"_s));
        QVERIFY(html.contains(u"<ul data-line=\"6\">"_s));
        // Blank lines at the end of a list are none of it.
        const QString list = formats::renderMarkdown(u"- four\n- five\n\n\n# Six\n"_s, true).html;
        QVERIFY2(list.contains(u"<ul data-line=\"1\" data-more=\"1\">"_s) && list.contains(u"<li data-line=\"2\">"_s), qPrintable(list));
        QVERIFY(!html.contains(u"sourcepos"_s));
        QVERIFY(formats::renderMarkdown(u"One\n\n<div>two</div>"_s, true).html.contains(u"<p data-line=\"3\">two</p>"_s));
        QVERIFY(!formats::renderMarkdown(u"# One"_s).html.contains(u"data-line"_s));
    }

    void anArticleComesBackWholeFromItsFile()
    {
        // GIVEN an article with everything that YAML could trip over
        domain::Article article;
        article.title = u"« Oui » : \"non\" # et \\ peut-être"_s;
        article.slug = u"oui-non"_s;
        article.summary = u"Deux lignes,\nune tabulation\tdes deux-points: un \u001b et un \u0085"_s;
        article.language = u"no"_s;
        article.author = u"Inès d'Arc"_s;
        article.tags = {u"pain, levain"_s, u"2006"_s, u"true"_s, u"[crochet]"_s};
        article.status = domain::ArticleStatus::InReview;
        article.body = u"# Titre\n\n---\n\nTexte\n\n---\nfin"_s;
        article.url = u"https://a.example/journal"_s;
        article.createdAt = domain::fromMs(1'790'000'000'000);
        article.changedAt = domain::fromMs(1'795'000'000'000);
        article.publishedAt = domain::fromMs(1'794'000'000'000);
        // WHEN
        const auto read = formats::articleFromMarkdown(formats::articleToMarkdown(article));
        // THEN
        QVERIFY(read);
        QVERIFY(*read == article);
    }

    void plainMarkdownIsAnArticleNamedByItsHeading()
    {
        const auto article = formats::articleFromMarkdown("# \xc3\x80 quatre heures\n\nTexte.\n");
        QVERIFY(article);
        QCOMPARE(article->title, u"À quatre heures"_s);
        QCOMPARE(article->slug, u"a-quatre-heures"_s);
        QCOMPARE(article->body, u"# À quatre heures\n\nTexte.\n"_s);
        QCOMPARE(article->status, domain::ArticleStatus::Draft);
    }

    void brokenFrontMatterLosesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no end") << QByteArray("---\ntitle: x\n\ntext\n");
        QTest::newRow("no YAML") << QByteArray("---\n\"unbalanced: [\n---\n\ntext\n");
        QTest::newRow("no map") << QByteArray("---\n- a\n- b\n---\n\ntext\n");
        QTest::newRow("a rule") << QByteArray("---\n\ntext\n\n---\n\nmore\n");
    }

    void brokenFrontMatterLosesNothing()
    {
        QFETCH(const QByteArray, bytes);
        const auto article = formats::articleFromMarkdown(bytes);
        QVERIFY(article);
        QCOMPARE(article->body.toUtf8(), bytes);
    }

    void foreignFrontMatterIsUnderstood()
    {
        const auto article = formats::articleFromMarkdown("---\r\ntitle: Plain\r\ntags: one, two\r\ndate: 2026-03-04\r\nlayout: post\r\n---\r\n\r\ntext\r\n");
        QVERIFY(article);
        QCOMPARE(article->title, u"Plain"_s);
        QCOMPARE(article->tags, (QStringList{u"one"_s, u"two"_s}));
        QVERIFY(article->publishedAt.has_value());
        QCOMPARE(article->body, u"text\n"_s);
    }

    void bytesThatAreNoTextAreRefused()
    {
        QCOMPARE(formats::articleFromMarkdown(QByteArray::fromHex("fffe4100")).error().kind, domain::Error::Kind::Invalid);
        QCOMPARE(formats::articleFromMarkdown(QByteArray("a\0b", 3)).error().kind, domain::Error::Kind::Invalid);
    }

    void aPageOfAnArticleIsCompleteAndLoadsPicturesAlone()
    {
        // GIVEN
        domain::Article article;
        article.title = u"Pain & <levain>"_s;
        article.summary = u"Un \"résumé\""_s;
        article.language = u"fr"_s;
        article.body = u"## Deux\n\nTexte."_s;
        // WHEN
        const QString page = QString::fromUtf8(formats::articleToHtml(article));
        // THEN
        QVERIFY(page.startsWith(u"<!DOCTYPE html>\n<html lang=\"fr\">"_s));
        QVERIFY(page.contains(u"<title>Pain &amp; &lt;levain&gt;</title>"_s));
        QVERIFY(page.contains(u"<h1>Pain &amp; &lt;levain&gt;</h1>"_s));
        QVERIFY(page.contains(u"<meta name=\"description\" content=\"Un &quot;résumé&quot;\">"_s));
        QVERIFY(page.contains(u"default-src 'none'"_s));
        QVERIFY(page.contains(u"img-src 'self' data: https: http:\""_s));
        QVERIFY(!page.contains(u"<script"_s));
        QVERIFY(page.endsWith(u"</html>\n"_s));
    }

    void aTitleFromAHeadingIsPlainText()
    {
        // WHEN
        const auto article = formats::articleFromMarkdown("# Bread \\*and\\* **brambles** [here](https://a.example) #\n\nText");
        // THEN
        QVERIFY(article);
        QCOMPARE(article->title, u"Bread *and* brambles here"_s);
        QCOMPARE(article->slug, u"bread-and-brambles-here"_s);
        // AND the heading stands once on its page
        QCOMPARE(formats::articleToHtml(*article).count("<h1>"), 1);
    }

    void aPageHasOneBigTitle()
    {
        const auto page = [](const QString &body) { return formats::articleToHtml({.title = u"Old"_s, .body = body}); };
        QCOMPARE(page(u"# New\n\nText"_s).count("<h1>"), 1);
        QVERIFY(page(u"# New\n\nText"_s).contains("<h1>New</h1>"));
        QVERIFY(page(u"New\n===\n\nText"_s).contains("<article>\n<h1>New</h1>"));
        QVERIFY(page(u"Text"_s).contains("<h1>Old</h1>"));
    }

    void picturesThatMustBeFetchedAreToldByTheirWords()
    {
        const QString html = formats::renderMarkdown(u"![the *old* oven](https://a.example/b.png) ![](c.png) ![a dot](data:image/png;base64,AA)"_s, false,
                                                     formats::Pictures::Told)
                                 .html;
        QCOMPARE(html.simplified(), u"<p><em>the <em>old</em> oven</em> <img src=\"data:image/png;base64,AA\" alt=\"a dot\" /></p>"_s);
    }

    void aHugeNestedTextIsRenderedInTime()
    {
        const QString nested = QString(50'000, u'>') + u"text"_s;
        QVERIFY(!formats::renderMarkdown(nested).html.isEmpty());
        QVERIFY(!formats::renderMarkdown(QString(50'000, u'[')).html.isEmpty());
    }

    void otherNamesOfSummaryAndLanguageAreRead()
    {
        const auto article = formats::articleFromMarkdown("---\ndescription: A night.\nlang: en\n---\n\nText.\n");
        QCOMPARE(article->summary, u"A night."_s);
        QCOMPARE(article->language, u"en"_s);
        QCOMPARE(formats::articleFromMarkdown("---\ndescription: Other\nsummary: This\n---\n")->summary, u"This"_s);
    }

    void smallHeadingsAreNoSmallerThanTheTextOnPaper()
    {
        domain::Article article;
        article.body = u"###### Six"_s;
        QVERIFY(formats::articleToHtml(article).contains("h5, h6 { font-size: 1em; }"));
    }

    void whatRunsIsTold()
    {
        for (const QString &text : {u"<script>x()</script>"_s, u"a <b onclick=x()>b</b>"_s, u"<img src=x\nonerror='x()'>"_s, u"<svg onload=x()>"_s,
                                    u"[a](javascript:x())"_s, u"<a href=\"java\u00adscript:x()\"><iframe src=x></iframe>"_s, u"<object data=x></object>"_s})
            QVERIFY2(formats::holdsScript(text), qPrintable(text));
        for (const QString &text : {u"`<script>`"_s, u"```html\n<script>x()</script>\n```"_s, u"<b>on = off</b>"_s, u"On line=1, javascript: a word"_s,
                                    u"<em>a</em><br>"_s, u"<!-- a comment -->"_s, u"[a](https://a.example/?onload=1)"_s, u"![a](file:///etc/passwd)"_s})
            QVERIFY2(!formats::holdsScript(text), qPrintable(text));
    }

    void noPageEverRunsAnything()
    {
        // GIVEN an article whose text and details try
        domain::Article article;
        article.title = u"A<script>alert(1)</script>"_s;
        article.summary = u"\"><script>alert(2)</script>"_s;
        article.author = u"<img src=x onerror=alert(3)>"_s;
        article.tags = {u"</title><script>alert(4)</script>"_s};
        article.url = u"javascript:alert(5)"_s;
        article.slug = u"a"_s;
        article.body = u"<script>alert(6)</script>\n\nA <b onclick=\"alert(7)\">b</b> <img src=x onerror=alert(8)> [c](javascript:alert(9))\n\n"
                       "<svg onload=alert(10)></svg>\n\n![d](javascript:alert(11))\n\n<iframe src=\"https://a.example/\"></iframe>\n\n"
                       "```html\n<script>shown</script>\n```\n"_s;
        using enum formats::ArticleFormat;
        const auto pageOf = [&article](formats::ArticleFormat format) {
            const QByteArray content = formats::writeArticle(article, format).first().content;
            if (format == Wxr || format == Ghost)
                return formats::renderMarkdown(format == Wxr ? formats::readWxr(content)->articles[0].body : formats::readGhost(content)->articles[0].body)
                    .html;
            QByteArray whole = content;
            if (format == Epub) {
                whole.clear();
                const auto parts = formats::readZip(content).value();
                for (const QByteArray &part : parts)
                    whole += part;
            }
            return QString::fromUtf8(whole);
        };
        // Without the values of attributes, what is left of a tag are its names.
        static const QRegularExpression value(u"\"[^\"<>]*\""_s);
        static const QRegularExpression running(u"<script|<iframe|<svg|<[a-z][^<>]*\\son[a-z]+\\s*="_s, QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression leading(u"(?:href|src)=\"\\s*javascript:"_s, QRegularExpression::CaseInsensitiveOption);
        for (const auto format : {Html, MailPage, Epub, Wxr, Ghost}) {
            const QString page = pageOf(format);
            QVERIFY2(!leading.match(page).hasMatch(), qPrintable(page));
            const auto match = running.match(QString(page).remove(value));
            QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
        }
        // AND what stands in the exports of others, which their programs show
        for (const auto format : {Wxr, Ghost}) {
            const QString raw = QString::fromUtf8(formats::writeArticle(article, format).first().content);
            QVERIFY2(!raw.contains(u"alert(6)</script>"_s) && !raw.contains(u"onclick"_s) && !raw.contains(u"<svg"_s), qPrintable(raw));
        }
    }
};

QTEST_GUILESS_MAIN(ArticleFileTest)
#include "articlefiletest.moc"
