// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/readability.h"

#include <QtTest/QTest>

using namespace parvis::analysis;
using namespace Qt::StringLiterals;

class ReadabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsSentencesAndSyllablesAreCounted()
    {
        const auto english = readArticle(u"The baker wanted bread. Nobody answered."_s, Language::English);
        QCOMPARE(countsOf(english.passages.front(), Language::English), (TextCounts{.words = 6, .sentences = 2, .syllables = 11, .longWords = 1}));
        const auto french = readArticle(u"Aujourd’hui l’électricité coûte cher."_s, Language::French);
        QCOMPARE(countsOf(french.passages.front(), Language::French), (TextCounts{.words = 4, .sentences = 1, .syllables = 10, .longWords = 2}));
    }

    void theFormulaeAreThoseOfTheirAuthors()
    {
        // A hundred words in five sentences: 20 words a sentence, 1.5 syllables a word, 30 long words in a hundred.
        const TextCounts counts{.words = 100, .sentences = 5, .syllables = 150, .longWords = 30};
        QCOMPARE(readingEase(counts, Language::English), 206.835 - 20.3 - 126.9);
        QCOMPARE(readingEase(counts, Language::French), 207 - 20.3 - 110.4);
        QCOMPARE(lix(counts), 50.0);
        QCOMPARE(readingEase({}, Language::English), 0.0);
        QCOMPARE(lix({}), 0.0);
    }

    void hardParagraphsAreHotAndShortOnesAreNot()
    {
        const Passage passage{.firstLine = 3, .lastLine = 4};
        const auto heat = [&passage](qsizetype words, qsizetype syllables) {
            return heatOf(passage, {.words = words, .sentences = 1, .syllables = syllables}, Language::English).heat;
        };
        QCOMPARE(heat(20, 24), 0.0);
        QCOMPARE(heat(20, 60), 1.0);
        QVERIFY(heat(20, 36) > 0.1 && heat(20, 36) < 0.9);
        QCOMPARE(heat(14, 60), 0.0);
        QCOMPARE(heatOf(passage, {.words = 20, .sentences = 1, .syllables = 24}, Language::English).lastLine, 4);
    }
};

QTEST_GUILESS_MAIN(ReadabilityTest)
#include "readabilitytest.moc"
