// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/article.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class ArticleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlugIsMadeOfATitle();
    void wordsAreCountedAsAReaderDoes();
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

void ArticleTest::readingTakesAtLeastAMinute()
{
    QCOMPARE(readingMinutes(0), 0);
    QCOMPARE(readingMinutes(1), 1);
    QCOMPARE(readingMinutes(230), 1);
    QCOMPARE(readingMinutes(460), 2);
}

QTEST_GUILESS_MAIN(ArticleTest)
#include "articletest.moc"
