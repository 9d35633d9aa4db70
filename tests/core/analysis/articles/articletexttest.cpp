// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/articletext.h"

#include <QtTest/QTest>

using namespace parvis::analysis;
using namespace Qt::StringLiterals;
using Kind = Passage::Kind;

namespace {

/// What the source holds where a word of a passage is said to stand.
QString sourceOf(const ArticleText &article, const Passage &passage, const QString &word)
{
    const qsizetype at = passage.text.indexOf(word);
    const Place place = article.placeOf(passage, {.start = at, .length = word.size()});
    return article.source.sliced(article.lineStarts[place.line - 1] + place.column - 1, place.length);
}

} // namespace

class ArticleTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proseIsReadWithoutItsMarkdown()
    {
        // GIVEN one of each thing that Markdown has
        const auto article = readArticle(
            u"# The mill\n\nThe *old* `code` wheel\nturns.\n\n> Said the miller.\n\n- first\n- second\n\n[^1]: Below.\n\n| a | b |\n|---|---|\n| c | d "
            "|\n\n```\nno prose\n```\n\n<div>no prose</div>\n\nA note.[^1]\n"_s,
            Language::English);

        // THEN each is a passage of its kind, notes last, code and HTML none
        QList<std::pair<Kind, QString>> read;
        for (const Passage &passage : article.passages)
            read.append({passage.kind, passage.text.simplified()});
        const QList<std::pair<Kind, QString>> expected{{Kind::Heading, u"The mill"_s},
                                                       {Kind::Paragraph, u"The old wheel turns."_s},
                                                       {Kind::Quotation, u"Said the miller."_s},
                                                       {Kind::Item, u"first"_s},
                                                       {Kind::Item, u"second"_s},
                                                       {Kind::Cell, u"a"_s},
                                                       {Kind::Cell, u"b"_s},
                                                       {Kind::Cell, u"c"_s},
                                                       {Kind::Cell, u"d"_s},
                                                       {Kind::Paragraph, u"A note."_s},
                                                       {Kind::Note, u"Below."_s}};
        QCOMPARE(read, expected);
        QCOMPARE(article.passages[0].level, 1);
        QCOMPARE(article.passages[1].firstLine, 3);
        QCOMPARE(article.passages[1].lastLine, 4);
        QCOMPARE(article.wordCount(), 12);
    }

    void aLineBreakOfHtmlPartsWordsAndOtherTagsDoNot()
    {
        QCOMPARE(readArticle(u"one<br>two<b>three</b>"_s, Language::English).passages[0].text, u"one twothree"_s);
    }

    void everyWordKnowsWhereItStands_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("plain") << u"one two"_s << u"two"_s << 1 << 5;
        QTest::newRow("after accents") << u"été à la mer"_s << u"mer"_s << 1 << 10;
        QTest::newRow("after a character of two units") << u"🍞 levain"_s << u"levain"_s << 1 << 4;
        QTest::newRow("within emphasis") << u"an **old** mill"_s << u"old"_s << 1 << 6;
        QTest::newRow("behind emphasis") << u"an **old** mill"_s << u"mill"_s << 1 << 12;
        QTest::newRow("behind an escape") << u"5 \\* 3 makes fifteen"_s << u"fifteen"_s << 1 << 14;
        QTest::newRow("behind a reference") << u"Tom &amp; Ada &eacute;crit"_s << u"crit"_s << 1 << 23;
        QTest::newRow("second line") << u"first\nsecond word"_s << u"word"_s << 2 << 8;
        QTest::newRow("second line of an item") << u"- first\n  second word"_s << u"word"_s << 2 << 10;
        QTest::newRow("lazy line of a quotation") << u"> first\nsecond word"_s << u"word"_s << 2 << 8;
        QTest::newRow("quotation in an item") << u"- > first\n  > second *word*"_s << u"word"_s << 2 << 13;
        QTest::newRow("words of a link") << u"see [the *mill*](https://a.example/mill) now"_s << u"mill"_s << 1 << 11;
        QTest::newRow("behind a link that says it too") << u"see [it](https://a.example/now) now"_s << u"now"_s << 1 << 33;
        QTest::newRow("behind code") << u"type `now` now"_s << u"now"_s << 1 << 12;
        QTest::newRow("behind a picture") << u"![the mill](mill.png) the mill"_s << u"the mill"_s << 1 << 23;
        QTest::newRow("cell") << u"| a | b |\n|---|---|\n| c | wheel |"_s << u"wheel"_s << 3 << 7;
        QTest::newRow("heading") << u"\n## The wheel"_s << u"wheel"_s << 2 << 8;
        QTest::newRow("behind a Windows line end") << u"one\r\n\r\ntwo three"_s << u"three"_s << 3 << 5;
        QTest::newRow("behind a note") << u"A[^1] b.\n\n[^1]: Below.\n\nAnother word."_s << u"word"_s << 5 << 9;
        QTest::newRow("in a note") << u"A[^1] b.\n\n[^1]: Below *wood*.\n\nAnother word."_s << u"wood"_s << 3 << 14;
        QTest::newRow("bare address") << u"see https://a.example now"_s << u"now"_s << 1 << 23;
    }
    void everyWordKnowsWhereItStands()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QString, word);
        QFETCH(const int, line);
        QFETCH(const int, column);

        const auto article = readArticle(markdown, Language::English);
        const auto passage = std::ranges::find_if(article.passages, [&word](const Passage &candidate) { return candidate.text.contains(word); });
        QVERIFY(passage != article.passages.end());
        const Place place = article.placeOf(*passage, {.start = passage->text.indexOf(word), .length = word.size()});
        QCOMPARE(place.line, line);
        QCOMPARE(place.column, column);
        QCOMPARE(place.text, word);
        QCOMPARE(sourceOf(article, *passage, word), word);
    }

    void whatStandsBeforeTheTextCountsAsLinesAlone()
    {
        const QString markdown = u"---\ntitle: é wheel\n---\n\nThe *wheel* ![](x.png)"_s;
        const auto article = readArticle(markdown, Language::English, markdown.indexOf(u"The"));
        QCOMPARE(article.passages.size(), 1);
        QCOMPARE(article.passages[0].firstLine, 5);
        QCOMPARE(article.placeOf(article.passages[0], {.start = 4, .length = 5}), (Place{.line = 5, .column = 6, .length = 5, .text = u"wheel"_s}));
        QCOMPARE(article.images[0].place.line, 5);
        QVERIFY(readArticle({}, Language::English).passages.isEmpty());
        QVERIFY(readArticle(markdown, Language::English, markdown.size()).passages.isEmpty());
    }

    void linksAndPicturesAreListed()
    {
        const auto article
            = readArticle(u"Read [the **story**](/story) and <https://a.example>.\n\n[![Wheel & sluice](img/wheel.png \"Title\")](big.png) ![](x.png)\n"_s,
                          Language::English);
        QCOMPARE(article.links.size(), 3);
        QCOMPARE(article.links[0].place, (Place{.line = 1, .column = 7, .length = 11, .text = u"the story"_s}));
        QCOMPARE(article.links[0].address, u"/story"_s);
        QVERIFY(article.links[2].isPicture);
        QVERIFY(!article.links[1].isPicture);
        QCOMPARE(article.images.size(), 2);
        QCOMPARE(article.images[0].place, (Place{.line = 3, .column = 2, .length = 40, .text = u"Wheel & sluice"_s}));
        QCOMPARE(article.images[0].address, u"img/wheel.png"_s);
        QCOMPARE(article.images[0].title, u"Title"_s);
        QCOMPARE(article.images[1].place, (Place{.line = 3, .column = 53, .length = 10, .text = QString()}));
    }

    void oddTextsAreReadAsWell()
    {
        const QStringList odd{
            u"\xd800"_s,           u"&notareference; a"_s, u"\\"_s,  u"[](x) ![](y)"_s, u"&#x1F35E; bread"_s, u"![a ![b](c) d](e)"_s, u"|a|\n|-|\n|b\\|c|"_s,
            QString(10'000, u'>'), QString(10'000, u'['),  u"a\0b"_s};
        for (const QString &text : odd) {
            const auto article = readArticle(text, Language::French);
            for (const Passage &passage : article.passages) {
                const Place place = article.placeOf(passage, {.start = 0, .length = passage.text.size()});
                QVERIFY(place.line >= 1 && place.column >= 1 && place.length >= 0);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ArticleTextTest)
#include "articletexttest.moc"
