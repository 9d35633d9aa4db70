// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/document.h"
#include "core/formats/html/htmldocument.h"
#include "core/formats/html/htmltotext.h"
#include "core/formats/html/htmltree.h"
#include "core/formats/markdown/articlefile.h"
#include "tests/support/xssvectors.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

/// What a page of ours may consist of. Everything else runs, loads or sends something, or nobody has thought of it.
const QSet<QString> &harmlessElements()
{
    static const QSet<QString> names{u"html"_s,       u"head"_s,    u"body"_s,  u"title"_s, u"meta"_s,    u"style"_s,  u"p"_s,      u"br"_s,
                                     u"a"_s,          u"img"_s,     u"h1"_s,    u"h2"_s,    u"h3"_s,      u"h4"_s,     u"h5"_s,     u"h6"_s,
                                     u"ul"_s,         u"ol"_s,      u"li"_s,    u"em"_s,    u"strong"_s,  u"del"_s,    u"code"_s,   u"pre"_s,
                                     u"blockquote"_s, u"hr"_s,      u"table"_s, u"thead"_s, u"tbody"_s,   u"tr"_s,     u"th"_s,     u"td"_s,
                                     u"sup"_s,        u"section"_s, u"div"_s,   u"span"_s,  u"article"_s, u"header"_s, u"figure"_s, u"figcaption"_s};
    return names;
}

bool isHarmlessAddress(QString value)
{
    // As a browser does (URL Standard, 4.4): controls and spaces around it go, tabs and ends of lines in it too.
    value.removeIf([](QChar c) { return c < u' '; });
    value = value.trimmed();
    // What is no scheme (RFC 3986, 3.1) is a name beside the page.
    static const QRegularExpression form(u"^([A-Za-z][A-Za-z0-9+.-]*):"_s);
    const QString scheme = form.match(value).captured(1).toLower();
    if (scheme.isEmpty())
        return true;
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1 || value.startsWith("data:image/png"_L1)
        || value.startsWith("data:image/jpeg"_L1) || value.startsWith("data:image/gif"_L1) || value.startsWith("data:image/webp"_L1);
}

/// What in a page might run or be sent, or is none of what our pages have.
void collectDangers(const GumboNode &node, QStringList &dangers)
{
    if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE)
        return;
    const GumboElement &element = node.v.element;
    const QString name = element.tag == GUMBO_TAG_UNKNOWN ? QString::fromUtf8(element.original_tag.data, static_cast<qsizetype>(element.original_tag.length))
                                                          : QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    if (!harmlessElements().contains(name))
        dangers << u"<%1>"_s.arg(name);
    for (unsigned at = 0; at < element.attributes.length; ++at) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[at]);
        const QString key = QString::fromUtf8(attribute->name).toLower();
        const QString value = QString::fromUtf8(attribute->value);
        const bool isAddress = key == "href"_L1 || key == "src"_L1 || key == "cite"_L1;
        const bool isBad = key.startsWith("on"_L1) || key == "srcdoc"_L1 || (key == "http-equiv"_L1 && value != "Content-Security-Policy"_L1)
            || key == "formaction"_L1 || key == "action"_L1 || key == "background"_L1 || (isAddress && !isHarmlessAddress(value))
            || (key == "style"_L1 && value.contains(u'('));
        if (isBad)
            dangers << u"%1=%2"_s.arg(key, value);
    }
    for (const GumboNode *child : formats::nodesOf(element))
        collectDangers(*child, dangers);
}

QStringList dangersIn(const QString &html)
{
    const auto tree = formats::parseHtml(html);
    if (!tree)
        return {u"nested absurdly"_s};
    QStringList dangers;
    collectDangers(*(*tree)->root, dangers);
    return dangers;
}

} // namespace

class XssVectorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCheckItselfSeesWhatRuns()
    {
        QVERIFY(!dangersIn(u"<p onclick=x>a</p>"_s).isEmpty());
        QVERIFY(!dangersIn(u"<script>x</script>"_s).isEmpty());
        QVERIFY(!dangersIn(u"<a href='javascript:x'>a</a>"_s).isEmpty());
        QVERIFY(!dangersIn(u"<a href=' jav&#x09;ascript:x'>a</a>"_s).isEmpty());
        QVERIFY(!dangersIn(u"<svg><animate/></svg>"_s).isEmpty());
        QVERIFY(!dangersIn(u"<img src='data:text/html,x'>"_s).isEmpty());
        QCOMPARE(dangersIn(u"<p>a <a href='https://a.example/?b:c'>b</a><img src='media/a.png'></p>"_s), QStringList());
        QVERIFY(tests::xssVectors().size() > 100);
    }

    void asTextItIsWordsAlone_data() { tests::rowsOfXssVectors(); }
    void asTextItIsWordsAlone()
    {
        QFETCH(const QString, vector);
        const QString text = formats::htmlToText(vector);
        // What stands in scripts and styles is no text, and no handler of an event is.
        QVERIFY2(!text.contains("onmouseover=\""_L1) || vector.contains("\\<"_L1) || vector.startsWith("perl"_L1) || !vector.contains(u'<'), qPrintable(text));
        QVERIFY(!text.contains(QChar(u'\0')));
        QVERIFY(formats::maybeHtmlToText(vector).size() <= vector.size() + 16);
    }

    void anArticleMadeOfItRunsNothing_data() { tests::rowsOfXssVectors(); }
    void anArticleMadeOfItRunsNothing()
    {
        QFETCH(const QString, vector);
        // GIVEN it as what an article's page or a pasted piece of HTML holds
        for (const QString &html : {vector, u"<html><head><title>%1</title></head><body><article><h1>A</h1>%1</article></body></html>"_s.arg(vector)}) {
            const auto document = formats::documentFromHtml(html);
            QVERIFY(document);
            const QString markdown = formats::toMarkdown(*document);
            // THEN what is shown of it, exported and previewed runs nothing and asks nobody but for pictures
            QCOMPARE(dangersIn(formats::renderMarkdown(markdown).html), QStringList());
            const auto page = formats::readHtmlPage(html);
            QVERIFY(page);
            domain::Article article;
            article.title = page->title;
            article.body = formats::toMarkdown(page->document);
            QCOMPARE(dangersIn(QString::fromUtf8(formats::articleToHtml(article))).join(u", "_s), QString());
        }
    }

    void markdownThatHoldsItRunsNothing_data() { tests::rowsOfXssVectors(); }
    void markdownThatHoldsItRunsNothing()
    {
        QFETCH(const QString, vector);
        for (const QString &markdown :
             {vector, u"Text %1 text"_s.arg(vector), u"[a](%1)"_s.arg(vector.simplified()), u"![a](<%1>)"_s.arg(vector.simplified())}) {
            QCOMPARE(dangersIn(formats::renderMarkdown(markdown, true).html).join(u", "_s), QString());
            for (const auto &block : formats::renderBlocks(markdown).blocks)
                QCOMPARE(dangersIn(block.html), QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(XssVectorsTest)
#include "xssvectorstest.moc"
