// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html/htmltotext.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using parvis::formats::htmlToText;

class HtmlToTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markupBecomesText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("paragraphs") << u"<p>Un</p><p>Deux<br>trois</p>"_s << u"Un\n\nDeux\ntrois"_s;
        QTest::newRow("list") << u"<ul><li>pain</li><li>sel</li></ul>"_s << u"• pain\n• sel"_s;
        QTest::newRow("soup") << u"<p>a<b>b<p>c</b></i>"_s << u"ab\n\nc"_s;
        QTest::newRow("link") << u"<a href='https://a.example/x'>ici</a>"_s << u"ici (https://a.example/x)"_s;
        QTest::newRow("hashtag") << u"<a href='https://a.example/tags/pain'>#pain</a>"_s << u"#pain"_s;
        QTest::newRow("script and style") << u"<style>p{}</style>a<script>alert(1)</script>"_s << u"a"_s;
        QTest::newRow("entities") << u"l&rsquo;&eacute;t&eacute; &amp; &lt;b&gt;"_s << u"l’été & <b>"_s;
        QTest::newRow("comments") << u"a<!-- <p>b</p> -->c<!-->d<!--->e<!-- f --!>g"_s << u"acdeg"_s;
        QTest::newRow("a comment that nothing closes") << u"<p>a <!-- b</p><p>c <b title='<!--'>d</b></p>"_s << u"a <!-- b\n\nc d"_s;
        QTest::newRow("one behind one that is closed") << u"a<!-- b -->c<!--d<p>e</p>"_s << u"ac<!--d\n\ne"_s;
        QTest::newRow("one in a script") << u"<script><!-- x</script>a<p>b</p>"_s << u"a\n\nb"_s;
        QTest::newRow("white space") << u"  a \n\t b  "_s << u"a b"_s;
        QTest::newRow("preformatted") << u"<pre>a\n  b</pre>"_s << u"a\n  b"_s;
    }
    void markupBecomesText()
    {
        QFETCH(QString, html);
        QFETCH(QString, text);
        QCOMPARE(htmlToText(html), text);
    }

    void deepNestingDoesNotExhaustTheStack()
    {
        const QString html = u"<div>"_s.repeated(100'000) + u"x"_s;
        QCOMPARE(htmlToText(u"avant"_s + html).left(5), u"avant"_s);
    }
};

QTEST_GUILESS_MAIN(HtmlToTextTest)
#include "htmltotexttest.moc"
