// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/syllables.h"

#include <QtTest/QTest>

using namespace parvis::analysis;
using namespace Qt::StringLiterals;

class SyllablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Words by how many syllables they have when they are spoken.
    void wordsAreCountedAsTheyAreSpoken_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<int>("syllables");
        QTest::addColumn<QString>("words");
        QTest::newRow("English 1")
            << Language::English << 1
            << u"a the bread wheel mill made baked walked stones eyes through eight whole don't they’re it's I 42 toast house stayed eye style les led"_s;
        QTest::newRow("English 2") << Language::English << 2
                                   << u"table tables baker river wanted needed houses little canal quiet trying being nation prism ocean question Lucy"_s;
        QTest::newRow("English 3") << Language::English << 3 << u"bakery potato video radio beautiful understand idea area well-known-street"_s;
        QTest::newRow("English 4") << Language::English << 4 << u"information community material situation"_s;
        QTest::newRow("French 1") << Language::French << 1
                                  << u"pain eau l’eau qu’il vie bien oui miche longue quatre douze feu nuit bleu œuf 12 c’est mots fille yeux"_s;
        QTest::newRow("French 2")
            << Language::French << 2
            << u"levain farine moulin payer voyage naïf chaos nation souvent jusqu’au peut-être pétrin étoile seigneur venaient arrive arrivent"_s;
        QTest::newRow("French 3") << Language::French << 3 << u"boulanger théâtral création oasis quotidien aujourd’hui fermenter c’est-à-dire finissait"_s;
        QTest::newRow("French 4") << Language::French << 4 << u"situation commercialise boulangerie épicerie"_s;
        QTest::newRow("French 5") << Language::French << 5 << u"électricité commercialiser"_s;
    }
    void wordsAreCountedAsTheyAreSpoken()
    {
        QFETCH(const Language, language);
        QFETCH(const int, syllables);
        QFETCH(const QString, words);
        QStringList wrong;
        for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
            if (const int counted = syllablesOf(word, language); counted != syllables)
                wrong << u"%1: %2"_s.arg(word).arg(counted);
        }
        QCOMPARE(wrong.join(u", "_s), QString());
    }
};

QTEST_GUILESS_MAIN(SyllablesTest)
#include "syllablestest.moc"
