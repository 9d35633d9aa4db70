// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/markdownwords.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::connectors;

/// What stands in Markdown, and what is read there.
class MarkdownWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsWrittenWithoutHtmlAndReadBack_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("written");
        const auto row = [](const QString &typed, const QString &written) { QTest::newRow(qPrintable(typed)) << typed << written; };
        row(u"plain & simple > 3"_s, u"plain & simple > 3"_s);
        row(u"use <rye> & wheat"_s, u"use &lt;rye> & wheat"_s);
        row(u"<b>tags</b>"_s, u"&lt;b>tags&lt;/b>"_s);
        row(u"&lt; &copy; &#39; &amp;lt;"_s, u"&amp;lt; &amp;copy; &amp;#39; &amp;amp;lt;"_s);
        row(u"`<b>` <b>"_s, u"`<b>` &lt;b>"_s);
        row(u"a\n\n    <code>\n\n```\n<b> &lt;\n```\n<i>"_s, u"a\n\n    <code>\n\n```\n<b> &lt;\n```\n&lt;i>"_s);
        row(u"\\<b> \\\\<b>"_s, u"\\<b> \\\\&lt;b>"_s);
        row(u"see <https://mill.example/?a=1&copy=2>"_s, u"see <https://mill.example/?a=1&copy=2>"_s);
        row(u"**stars** and _lines_"_s, u"**stars** and _lines_"_s);
    }
    void whatIsTypedIsWrittenWithoutHtmlAndReadBack()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, written);
        QCOMPARE(withoutHtml(typed), written);
        QCOMPARE(asTyped(written), typed);
    }

    void aDescriptionStaysWholeBetweenBrackets()
    {
        QCOMPARE(bracketedWords(u"rye ] [ <y> & <3 &lt; `a` \\]"_s), u"rye ) ( < y> & <3 & lt; 'a' /)"_s);
        QCOMPARE(bracketedWords(u" two\nlines "_s), u"two lines"_s);
    }
};

QTEST_GUILESS_MAIN(MarkdownWordsTest)
#include "markdownwordstest.moc"
