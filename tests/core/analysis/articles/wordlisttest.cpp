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

    void wordsMayStandBetweenNumbersAreAnyAndExceptionsAreNone()
    {
        const WordList between(u"the best … in the world"_s);
        QCOMPARE(hits(between, u"It is the best wooden paddle in the world."_s), QStringList{u"the best wooden paddle in the world"_s});
        QCOMPARE(hits(between, u"The best in the world; the best, of all paddles in the world; the best of what you may find in the world."_s), QStringList());
        const WordList numbers(u"only 0 left\n!only 0 left the"_s);
        QCOMPARE(hits(numbers, u"Only 5 left! Only 12 left the room."_s), QStringList{u"Only 5 left"_s});
        const WordList except(u"leading\n!leading to"_s);
        QCOMPARE(hits(except, u"A leading maker, leading to the quay."_s), QStringList{u"leading"_s});
    }

    void praiseIsFoundAndPlainWordsAreNot_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<WordListKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        using enum Language;
        using enum WordListKind;
        QTest::newRow("the best") << English << Superlatives << u"The best sourdough bread in the world."_s << 1;
        QTest::newRow("several") << English << Superlatives << u"A leading, revolutionary, innovative, perfect and exceptional paddle, the finest."_s << 6;
        QTest::newRow("number one") << English << Superlatives << u"We are number one."_s << 1;
        QTest::newRow("plain") << English << Superlatives << u"A path leading to the quay. The revolutionary war. Exceptional circumstances."_s << 0;
        QTest::newRow("le meilleur") << French << Superlatives << u"Le meilleur pain au levain du monde."_s << 1;
        QTest::newRow("le plus beau") << French << Superlatives << u"Le plus beau village de France."_s << 1;
        QTest::newRow("leader") << French << Superlatives << u"Leader et numéro un, un produit exceptionnel."_s << 3;
        QTest::newRow("simple") << French << Superlatives << u"Le tribunal révolutionnaire siège ; une fermeture exceptionnelle."_s << 0;
        QTest::newRow("the best, alone") << English << Superlatives << u"It is the best, revolutionary."_s << 2;
        QTest::newRow("the largest") << English << Superlatives << u"The largest bakery, the most beautiful loaf, a unique taste."_s << 3;
        QTest::newRow("plain bests") << English << Superlatives
                                     << u"At best it rains. Most of them made the best of it, hoping for the best. The best of the race was Tom; the best way "
                                        "home. The largest of the pools has a unique number. At most ten came."_s
                                     << 0;
        QTest::newRow("le plus grand") << French << Superlatives << u"Le plus grand pain du monde, le plus fin de la région. C’est le meilleur."_s << 3;
        QTest::newRow("c’est incroyable") << French << Superlatives << u"C’est incroyable."_s << 1;
        QTest::newRow("incroyable") << French << Superlatives << u"Un goût incroyable, la plus délicieuse des croûtes."_s << 2;
        QTest::newRow("souvent")
            << French << Superlatives
            << u"Le plus souvent, il pleut ; au plus tard demain, tout au plus deux. C’est le meilleur moment. Hugo est le plus mince, et ce "
               "n’est pas forcément le meilleur. Le plus souvent les gens de la région passent. Incroyable mais vrai."_s
            << 0;
        QTest::newRow("feuille de route") << French << Jargon << u"La feuille de route et sa mise en œuvre au niveau de la ville."_s << 3;
        QTest::newRow("la mer") << French << Jargon << u"Au niveau de la mer."_s << 0;
        QTest::newRow("only 5") << English << Calls << u"Only 5 left!"_s << 1;
        QTest::newRow("plus que 5") << French << Calls << u"Plus que 5 !"_s << 1;
        QTest::newRow("habitants") << French << Calls << u"Il ne reste plus que 5 habitants."_s << 0;
    }
    void praiseIsFoundAndPlainWordsAreNot()
    {
        QFETCH(const Language, language);
        QFETCH(const WordListKind, kind);
        QFETCH(const QString, text);
        QFETCH(const int, count);
        const QStringList found = hits(wordList(kind, language), text);
        QVERIFY2(found.size() == count, qPrintable(found.join(u" | "_s)));
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
