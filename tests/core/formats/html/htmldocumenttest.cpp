// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html/htmldocument.h"
#include "core/formats/markdown/articlefile.h"
#include "tests/support/articles.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

QString markdownOf(const QString &html)
{
    const auto document = formats::documentFromHtml(html);
    return document ? formats::toMarkdown(*document).trimmed() : document.error().detail;
}

} // namespace

class HtmlDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elementsBecomeMarkdown_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("paragraphs") << u"<p>Un\n  deux</p> <p> </p>trois<div>quatre</div>"_s << u"Un deux\n\ntrois\n\nquatre"_s;
        QTest::newRow("marks") << u"<p><b>a </b><i>b</i><i>c</i> <s>d</s> <code>e`f</code></p>"_s << u"**a** *bc* ~~d~~ ``e`f``"_s;
        QTest::newRow("spaces within marks") << u"<p>moulin<strong>&nbsp;tourne</strong> <em> </em>a<em>b\u202f</em>!</p>"_s
                                             << u"moulin\u00a0**tourne** a*b*\u202f!"_s;
        QTest::newRow("marks by style")
            << u"<b style=\"font-weight:normal;\"><p><span style=\"font-weight:700\">a</span> <span style=\"font-weight:400;font-style:italic\">b</span> "
               "<span style=\"font-weight:400;text-decoration:line-through\">c</span></p></b>"_s
            << u"**a** *b* ~~c~~"_s;
        QTest::newRow("headings") << u"<h2>Un <em>deux</em><br>trois</h2><h7>x</h7>"_s << u"## Un *deux* trois\n\nx"_s;
        QTest::newRow("tight and loose lists") << u"<ul><li>a<ul><li>b</li></ul></li></ul><ol start=3><li><p>c</p></li><li><p>d</p></li></ol>"_s
                                               << u"- a\n  - b\n\n3. c\n\n4. d"_s;
        QTest::newRow("a list in a list's place") << u"<ul><li>a</li><ul><li>b</li></ul></ul>"_s << u"- a\n  - b"_s;
        QTest::newRow("tasks") << u"<ul><li><input type=checkbox checked> a</li><li><label><input type=checkbox> b</label></li></ul>"_s
                               << u"- [x] a\n- [ ] b"_s;
        QTest::newRow("code") << u"<pre><code class=\"language-js\">a\n  &lt;b&gt;</code></pre>"_s << u"```js\na\n  <b>\n```"_s;
        QTest::newRow("table") << u"<table><caption>x</caption><tr><th>a<th style='text-align:right'>b|c<tr><td>1</table>"_s
                               << u"| a | b\\|c |\n| --- | --: |\n| 1 |  |"_s;
        QTest::newRow("a table that arranges a page") << u"<table><tr><td><h2>a</h2><td><p>b</p></table>"_s << u"## a\n\nb"_s;
        QTest::newRow("a table of one column") << u"<table><tr><th>a<tr><td>b</table>"_s << u"| a |\n| --- |\n| b |"_s;
        QTest::newRow("lines of a cell") << u"<table><tr><th>a<br> b<th><p>c</p><p>d</p></table>"_s << u"| a<br>b | c<br>d |\n| --- | --- |"_s;
        QTest::newRow("spaces that somebody chose") << u"<p>Qui\u202f? \n «\u00a0Moi\u202f!</p><img src=a.png alt='b\u00a0:\n c'>"_s
                                                    << u"Qui\u202f? «\u00a0Moi\u202f!\n\n![b\u00a0: c](a.png)"_s;
        QTest::newRow("picture and caption") << u"<figure><img src=a.png alt=\"Un\npain\"><figcaption>Le pain</figcaption></figure>"_s
                                             << u"![Un pain](a.png)\n\n*Le pain*"_s;
        QTest::newRow("quote and rule") << u"<blockquote><p>a</p><p>b</p></blockquote><hr>"_s << u"> a\n>\n> b\n\n___"_s;
        QTest::newRow("what looks like Markdown") << u"<p>* a_b [x] # 1. <br>+ &lt;b&gt; &amp;lt;</p>"_s << u"\\* a_b \\[x\\] # 1.\\\n\\+ \\<b> \\&lt;"_s;
        QTest::newRow("unknown elements") << u"<my-card>Un <blink>mot</blink></my-card>"_s << u"Un mot"_s;
        QTest::newRow("blocks within a link") << u"<a href='/x'><div>mot</div></a>"_s << u"mot"_s;
    }
    void elementsBecomeMarkdown()
    {
        QFETCH(const QString, html);
        QFETCH(const QString, markdown);
        QCOMPARE(markdownOf(html), markdown);
    }

    void nothingThatRunsComesIn_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("script and style") << u"<style>p{}</style>a<script>alert(1)</script><noscript>n</noscript>"_s << u"a"_s;
        QTest::newRow("handlers") << u"<p onclick='x()'>a<img src=b.png onerror='x()' alt=b></p>"_s << u"a![b](b.png)"_s;
        QTest::newRow("javascript link, parted") << u"<a href='  jAvA&#9;scr\nipt:alert(1)'>mot</a>"_s << u"mot"_s;
        QTest::newRow("javascript link") << u"<a href=' JavaScript:alert(1)'>mot</a>"_s << u"mot"_s;
        QTest::newRow("file picture") << u"<img src='file:///etc/passwd' alt=mot>"_s << u"mot"_s;
        QTest::newRow("picture of SVG") << u"<img src='data:image/svg+xml,<svg onload=x()>' alt=mot>"_s << u"mot"_s;
        QTest::newRow("drawing with script") << u"a<svg><script>alert(1)</script><text>t</text></svg>"_s << u"a"_s;
        QTest::newRow("frames") << u"<iframe src=x>i</iframe><object>o</object><embed src=x>a"_s << u"a"_s;
        QTest::newRow("control characters") << u"<p>a\x01\x08\x7f b</p>"_s << u"a b"_s;
    }
    void nothingThatRunsComesIn()
    {
        QFETCH(const QString, html);
        QFETCH(const QString, markdown);
        QCOMPARE(markdownOf(html), markdown);
    }

    void whatIsTooMuchIsRefused()
    {
        using Kind = domain::Error::Kind;
        QCOMPARE(formats::documentFromHtml(QString(formats::longestHtml + 1, u'x')).error().kind, Kind::TooLarge);
        QCOMPARE(formats::documentFromHtml(u"<div>"_s.repeated(100'000)).error().kind, Kind::Invalid);
        QVERIFY(formats::documentFromHtml(u"<blockquote>"_s.repeated(4'000) + u"x"_s));
    }

    void aPageSaysWhatItIs()
    {
        // GIVEN a page with everything that sites put around an article
        const QString html
            = u"<html lang='fr-FR'><head><title>Le four – Le site</title><meta property='og:title' content='Le four'>"
              "<meta name=description content='Pourquoi.'><meta name=author content='Lucie'><meta name=keywords content='pain, four'>"
              "<meta property='article:published_time' content='2026-01-31T10:30:00+01:00'><link rel=canonical href='https://four.example/x'></head>"
              "<body><nav>Menu</nav><article><h1>Le four</h1><p>Texte.</p></article><footer>Pied</footer></body></html>"_s;
        // WHEN
        const auto page = formats::readHtmlPage(html);
        // THEN
        QVERIFY(page);
        QCOMPARE(page->title, u"Le four"_s);
        QCOMPARE(page->description, u"Pourquoi."_s);
        QCOMPARE(page->author, u"Lucie"_s);
        QCOMPARE(page->language, u"fr"_s);
        QCOMPARE(page->address, u"https://four.example/x"_s);
        QCOMPARE(page->tags, (QStringList{u"pain"_s, u"four"_s}));
        QCOMPARE(page->publishedAt, domain::parseInstant(u"2026-01-31T09:30:00Z"_s));
        QCOMPARE(formats::toMarkdown(page->document), u"Texte.\n"_s);
    }

    void theHtmlOfAnArticleIsReadBack()
    {
        // GIVEN the page of an article
        const auto article = tests::anArticle();
        // WHEN
        const auto page = formats::readHtmlPage(QString::fromUtf8(formats::articleToHtml(article)));
        // THEN it says and shows the same
        QVERIFY(page);
        QCOMPARE(page->title, article.title);
        QCOMPARE(page->description, article.summary);
        QCOMPARE(page->tags, article.tags);
        QCOMPARE(formats::renderMarkdown(formats::toMarkdown(page->document)).html, formats::renderMarkdown(article.body).html);
    }
};

QTEST_GUILESS_MAIN(HtmlDocumentTest)
#include "htmldocumenttest.moc"
