// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/wordlist.h"

#include <QtTest/QTest>

using namespace parvis::analysis;
using namespace Qt::StringLiterals;

class WordListTest : public QObject
{
    Q_OBJECT

    static QStringList hits(const WordList &list, const QString &text)
    {
        const Passage passage{.text = text, .folded = parvis::domain::foldedWords(text)};
        QStringList found;
        for (const Span span : list.spansIn(passage))
            found << text.sliced(span.start, span.length);
        return found;
    }

private Q_SLOTS:
    void phrasesAreFoundWithoutCaseAndAccents()
    {
        const WordList list(u"# a comment\nclé en main\nclé\nsynerg*\n\nn'hésitez pas"_s);
        QCOMPARE(list.size(), 4);
        QCOMPARE(hits(list, u"Une CLÉ, des cles, clé\nen main ; N’hésitez pas : synergies, synergy."_s),
                 (QStringList{u"CLÉ"_s, u"clé\nen main"_s, u"N’hésitez pas"_s, u"synergies"_s, u"synergy"_s}));
    }

    void aSignBetweenWordsPartsThem()
    {
        const WordList list(u"best in class"_s);
        QCOMPARE(hits(list, u"best-in-class"_s), QStringList{u"best-in-class"_s});
        QCOMPARE(hits(list, u"the best, in class"_s), QStringList());
        QCOMPARE(hits(list, u"best in"_s), QStringList());
    }

    void aWholeTextIsAnEntryOrNot()
    {
        const WordList list(u"click here\nhere"_s);
        QVERIFY(list.holds(u" Click here!"_s));
        QVERIFY(list.holds(u"HERE"_s));
        QVERIFY(!list.holds(u"here and there"_s));
        QVERIFY(!list.holds({}));
    }

    void theListsThatComeAlongAreRead_data()
    {
        QTest::addColumn<WordListKind>("kind");
        QTest::addColumn<int>("fewest");
        QTest::newRow("jargon") << WordListKind::Jargon << 120;
        QTest::newRow("superlatives") << WordListKind::Superlatives << 120;
        QTest::newRow("calls") << WordListKind::Calls << 120;
        QTest::newRow("openings") << WordListKind::Openings << 80;
        QTest::newRow("endings") << WordListKind::Endings << 25;
        QTest::newRow("boilerplate") << WordListKind::Boilerplate << 5;
        QTest::newRow("firm") << WordListKind::Firm << 4;
        QTest::newRow("reader") << WordListKind::Reader << 4;
        QTest::newRow("links") << WordListKind::Links << 15;
        QTest::newRow("abbreviations") << WordListKind::Abbreviations << 20;
        QTest::newRow("doubled") << WordListKind::Doubled << 20;
        QTest::newRow("numbers") << WordListKind::Numbers << 25;
        QTest::newRow("being") << WordListKind::Being << 7;
        QTest::newRow("between") << WordListKind::Between << 15;
        QTest::newRow("participles") << WordListKind::Participles << 90;
        QTest::newRow("states") << WordListKind::States << 90;
        QTest::newRow("noagents") << WordListKind::NoAgents << 70;
    }
    void theListsThatComeAlongAreRead()
    {
        QFETCH(const WordListKind, kind);
        QFETCH(const int, fewest);
        for (const Language language : {Language::English, Language::French})
            QVERIFY2(wordList(kind, language).size() >= fewest, qPrintable(QString::number(wordList(kind, language).size())));
    }

    void eachKindHasItsOwnList()
    {
        QVERIFY(wordList(WordListKind::Jargon, Language::English).holds(u"stakeholders"));
        QVERIFY(wordList(WordListKind::Superlatives, Language::French).holds(u"inégalée"));
        QVERIFY(wordList(WordListKind::Calls, Language::English).holds(u"order now"));
        QVERIFY(wordList(WordListKind::Openings, Language::French).holds(u"de nos jours"));
        QVERIFY(wordList(WordListKind::NoAgents, Language::French).holds(u"exemple"));
        QVERIFY(wordList(WordListKind::Participles, Language::English).holds(u"written"));
    }

    // What a newspaper writes without a second thought must be on no list of faults.
    void innocentWordsAreNoFaults_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");
        QTest::newRow("English")
            << Language::English
            << u"The river ecosystem and the value added tax. The grain silos stand by the pipeline. You must have a ticket and must see the "
               "bench. He wanted his money back. Everyone knows Bernard. The hungry hurry home at the end of the day, moving forward slowly. "
               "The granular soil, the revolutionary war, the next morning. Her last chance came. We reach out to touch the wheel."_s;
        QTest::newRow("French")
            << Language::French
            << u"La taxe sur la valeur ajoutée, l’écosystème de la rivière, le roi et sa cour. Le grain stocké en silo. Il n’avait jamais vu le "
               "four. L’état d’exception, l’assemblée générale extraordinaire, une crue exceptionnelle. À l’heure de pointe, il porte le sac "
               "sans effort. Un détail difficile à saisir. Profitez de la fraîcheur du matin. Une empreinte digitale. Face à la mer. Le chef de "
               "file du parti, leader de l’opposition. Optez pour une farine bise. Le sucre raffiné, le pitch du film, une solution saline."_s;
    }
    void innocentWordsAreNoFaults()
    {
        QFETCH(const Language, language);
        QFETCH(const QString, text);
        for (const WordListKind kind : {WordListKind::Jargon, WordListKind::Superlatives, WordListKind::Calls, WordListKind::Endings, WordListKind::Openings})
            QCOMPARE(hits(wordList(kind, language), text).join(u", "_s), QString());
    }
};

QTEST_GUILESS_MAIN(WordListTest)
#include "wordlisttest.moc"
