// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/sentences.h"

#include <QtTest/QTest>

using namespace parvis::analysis;
using namespace Qt::StringLiterals;

class SentencesTest : public QObject
{
    Q_OBJECT

    static QStringList cut(const QString &text, Language language)
    {
        QStringList sentences;
        for (const Sentence &sentence : sentencesOf(text, parvis::domain::foldedWords(text), language))
            sentences << text.sliced(sentence.span.start, sentence.span.length);
        return sentences;
    }

private Q_SLOTS:
    void sentencesEndWhereTheyAreSpokenToEnd_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("sentences");
        QTest::newRow("two") << Language::English << u"It rains. We wait!"_s << QStringList{u"It rains."_s, u"We wait!"_s};
        QTest::newRow("title and initial") << Language::English << u"Mr. J. Bell left at 5 p.m. He was tired."_s
                                           << QStringList{u"Mr. J. Bell left at 5 p.m. He was tired."_s};
        QTest::newRow("decimal") << Language::English << u"It cost 3.50 a loaf. Nobody paid."_s << QStringList{u"It cost 3.50 a loaf."_s, u"Nobody paid."_s};
        QTest::newRow("question within") << Language::English << u"“Why?” she asked. He knew."_s << QStringList{u"Why?” she asked."_s, u"He knew."_s};
        QTest::newRow("ellipsis") << Language::English << u"And then... Nothing."_s << QStringList{u"And then..."_s, u"Nothing."_s};
        QTest::newRow("sieur") << Language::French << u"M. Faure cf. p. 12 attend. Il pleut."_s << QStringList{u"M. Faure cf. p. 12 attend."_s, u"Il pleut."_s};
        QTest::newRow("incise") << Language::French << u"« Oui ! » dit-elle. Il part."_s << QStringList{u"Oui ! » dit-elle."_s, u"Il part."_s};
        QTest::newRow("sept") << Language::French << u"Ils étaient sept. Puis six."_s << QStringList{u"Ils étaient sept."_s, u"Puis six."_s};
        QTest::newRow("no words") << Language::French << u"… — !"_s << QStringList();
    }
    void sentencesEndWhereTheyAreSpokenToEnd()
    {
        QFETCH(const Language, language);
        QFETCH(const QString, text);
        QFETCH(const QStringList, sentences);
        QCOMPARE(cut(text, language), sentences);
    }

    void wordsAreCountedAsAReaderDoes()
    {
        const auto count = [](const QString &text) { return readerWords(text, parvis::domain::foldedWords(text)).size(); };
        QCOMPARE(count(u"L’eau d'en haut, c’est-à-dire la pluie"_s), 6);
        QCOMPARE(count(u"a well-known word"_s), 3);
        QCOMPARE(count(u"6,80 euros, 3.5 kg"_s), 4);
        QCOMPARE(count(u"left - right"_s), 2);
        QCOMPARE(count(u"It is on https://example.org/a-b/c?d=e, they say"_s), 6);
        QCOMPARE(count({}), 0);
    }

    void wordsOfPeopleStandBetweenTheirMarks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("quotes");
        QTest::newRow("French") << u"Il dit : « Bonjour » puis « Adieu"_s << QStringList{u"« Bonjour »"_s, u"« Adieu"_s};
        QTest::newRow("English") << u"She said “hello” and ‘don’t go’, both."_s << QStringList{u"“hello”"_s, u"‘don’t go’"_s};
        QTest::newRow("straight") << u"a \"b\" c \"d"_s << QStringList{u"\"b\""_s};
        QTest::newRow("apostrophes") << u"the bakers’ bread, l’eau"_s << QStringList();
        QTest::newRow("dialogue") << u"— Bonjour, dit-il."_s << QStringList{u"— Bonjour, dit-il."_s};
    }
    void wordsOfPeopleStandBetweenTheirMarks()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, quotes);
        QStringList found;
        for (const Span quote : quotesOf(text))
            found << text.sliced(quote.start, quote.length);
        QCOMPARE(found, quotes);
    }

    void aTextOfSeveralLinesIsCutWhereSentencesAndLinesEnd()
    {
        const auto parted = [](const QString &text, std::optional<Language> language) {
            QStringList parts;
            qsizetype start = 0;
            for (const qsizetype end : sentenceEnds(text, language) + QList{text.size()}) {
                parts << text.sliced(start, end - start);
                start = end;
            }
            return parts;
        };
        const QString text = u"« Oui. » dit M. Blanc. Il part.\n\nhttps://a.example/b.c?d\n• deux"_s;
        QCOMPARE(parted(text, Language::French), (QStringList{u"« Oui. » dit M. Blanc. "_s, u"Il part.\n\n"_s, u"https://a.example/b.c?d\n"_s, u"• deux"_s}));
        QCOMPARE(parted(u"Eins. Zwei."_s, std::nullopt), (QStringList{u"Eins. "_s, u"Zwei."_s}));
        QCOMPARE(parted(u"  \n "_s, std::nullopt), QStringList{u"  \n "_s});
        QCOMPARE(parted({}, std::nullopt), QStringList{QString()});
    }
};

QTEST_GUILESS_MAIN(SentencesTest)
#include "sentencestest.moc"
