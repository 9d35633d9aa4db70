// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/article.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class ArticleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlugIsMadeOfATitle();
    void wordsAreCountedAsAReaderDoes();
    void addressesAndTagsAreNoWords_data();
    void addressesAndTagsAreNoWords();
    void countingTakesTimeInProportion_data();
    void countingTakesTimeInProportion();
    void readingTakesAtLeastAMinute();
};

void ArticleTest::aSlugIsMadeOfATitle()
{
    QCOMPARE(slugOf(u"À quatre heures"_s), u"a-quatre-heures"_s);
    QCOMPARE(slugOf(u"  L’œuf & la poule !! "_s), u"l-oeuf-la-poule"_s);
    QCOMPARE(slugOf(u"Straße 2.0"_s), u"strasse-2-0"_s);
    QCOMPARE(slugOf(u"日本"_s), u"article"_s);
    QCOMPARE(slugOf(u""_s), u"article"_s);
    const QString longest = slugOf(u"mot "_s.repeated(100));
    QVERIFY(longest.size() <= 80);
    QVERIFY(!longest.endsWith(u'-'));
    QCOMPARE(slugOf(longest), longest);
}

void ArticleTest::wordsAreCountedAsAReaderDoes()
{
    QCOMPARE(countWords(u""_s), 0);
    QCOMPARE(countWords(u"# Bonjour\n\n- deux **mots**"_s), 3);
    QCOMPARE(countWords(u"aujourd’hui peut-être"_s), 2);
    QCOMPARE(countWords(u"--- *** ___"_s), 0);
    QCOMPARE(countWords(u"<!-- advice to the writer -->one<!---->two <!-- never closed"_s), 4);
}

void ArticleTest::addressesAndTagsAreNoWords_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("words");
    QTest::newRow("picture and link") << u"Hello ![x](http://127.0.0.1/img.png) [site](https://www.example.org/a/b/c)"_s << 2;
    QTest::newRow("titles") << u"[one](a.html \"a title :)\") [two](<a b.html> 'it is') ![no](a.png (none of it)) three"_s << 3;
    QTest::newRow("parentheses") << u"[bread](https://fr.wikipedia.org/wiki/Pain_(aliment)) and (salt)"_s << 3;
    QTest::newRow("picture in a link") << u"[![the oven](oven.jpg)](https://a.example/oven) glows"_s << 1;
    QTest::newRow("references") << u"[One][a] and [two][] ![three][a]\n\n[a]: https://a.example/b \"The title\"\n[two]: <c d.html>\n"_s << 3;
    QTest::newRow("notes") << u"One[^1] two\n\n[^1]: A note.\n"_s << 4;
    QTest::newRow("tags") << u"<p class=\"wide page\">One <b>two</b><br/> a < b and c > d, e <f"_s << 9;
    QTest::newRow("brackets that are none") << u"[Note]: this is said\n[one] (two three) [four](five six)"_s << 10;
    QTest::newRow("addresses that are read") << u"<https://a.example> https://example.org/a-b-c, (www.a.example/d?e=f&g) and *http://x.example/a_b*."_s << 5;
    QTest::newRow("address as its own words") << u"[https://a.example/b](https://a.example/b)|https://a.example/c|d"_s << 3;
    QTest::newRow("beginnings of addresses") << u"https:// www. awww.a http:a"_s << 6;
    QTest::newRow("escaped") << u"\\[one](two three\\) \\<four five>"_s << 5;
}

void ArticleTest::addressesAndTagsAreNoWords()
{
    QFETCH(const QString, markdown);
    QFETCH(const int, words);
    QCOMPARE(countWords(markdown), words);
}

void ArticleTest::countingTakesTimeInProportion_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"](", "](a \"", "](<", "![", "[^", "][", "<a ", "<a \"", "<!--", "](((", "\n[a", "](a\n", "\n[a]: b (c", "\\"})
        QTest::newRow(qPrintable(QString::fromLatin1(piece).simplified())) << QString::fromLatin1(piece);
}

void ArticleTest::countingTakesTimeInProportion()
{
    // GIVEN beginnings that never end, as many as a long article has words
    QFETCH(const QString, piece);
    const QString text = piece.repeated(200'000);
    // WHEN, THEN
    QElapsedTimer time;
    time.start();
    QVERIFY(countWords(text) >= 0);
    QVERIFY2(time.elapsed() < 5'000, qPrintable(QString::number(time.elapsed())));
}

void ArticleTest::readingTakesAtLeastAMinute()
{
    QCOMPARE(readingMinutes(0), 0);
    QCOMPARE(readingMinutes(1), 1);
    QCOMPARE(readingMinutes(230), 1);
    QCOMPARE(readingMinutes(460), 2);
}

QTEST_GUILESS_MAIN(ArticleTest)
#include "articletest.moc"
