// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/wxr/wordpressblocks.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using parvis::formats::wordpressBlocks;

class WordPressBlocksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paragraphsAndHeadingsBecomeBlocksOfTheEditor()
    {
        QCOMPARE(wordpressBlocks(u"<p>À quatre\nheures</p>\n<h2>Le four</h2>\n<h3>Le <em>pain</em></h3>\n"_s),
                 u"<!-- wp:paragraph -->\n<p>À quatre\nheures</p>\n<!-- /wp:paragraph -->\n\n"
                 "<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">Le four</h2>\n<!-- /wp:heading -->\n\n"
                 "<!-- wp:heading {\"level\":3} -->\n<h3 class=\"wp-block-heading\">Le <em>pain</em></h3>\n<!-- /wp:heading -->"_s);
    }

    void whateverElseThereIsStaysAsItIs()
    {
        QCOMPARE(wordpressBlocks(u"Sans balise <b>ici</b><ul><li>a</li></ul><p class=\"x\">b</p>"_s),
                 u"<!-- wp:html -->\nSans balise <b>ici</b>\n<!-- /wp:html -->\n\n"
                 "<!-- wp:html -->\n<ul><li>a</li></ul>\n<!-- /wp:html -->\n\n<!-- wp:html -->\n<p class=\"x\">b</p>\n<!-- /wp:html -->"_s);
    }

    void tagSoupLosesNothing_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("open paragraphs") << u"<p>a<p>b</p>c</p>d"_s;
        QTest::newRow("moved by the parser") << u"<table><p>a</p><tr><td>b</table><p>c</p>"_s;
        QTest::newRow("a document") << u"<html><head><title>x</title></head><body><p>a</p></body></html>"_s;
        QTest::newRow("nothing but a tag") << u"<"_s;
        QTest::newRow("a heading that is open") << u"<h2>a<p>b</p>"_s;
    }
    void tagSoupLosesNothing()
    {
        QFETCH(QString, html);
        QString blocks = wordpressBlocks(html);
        static const QRegularExpression marks(u"<!-- /?wp:[^>]*-->|\\s"_s);
        blocks.remove(marks).remove(u" class=\"wp-block-heading\""_s);
        QCOMPARE(blocks, html.remove(u' '));
    }

    void blocksStayBlocks()
    {
        const QString html = u"<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->"_s;
        QCOMPARE(wordpressBlocks(html), html);
        QCOMPARE(wordpressBlocks({}), QString());
    }
};

QTEST_GUILESS_MAIN(WordPressBlocksTest)
#include "wordpressblockstest.moc"
