// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/fuzzymatch.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::models;

class FuzzyMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accentsCasesAndMnemonicsDoNotMatter() { QCOMPARE(folded(u"  Aller à  l’Été &Fini "_s), u"aller a l'ete fini"_s); }

    void abeginningBeatsAWordBeatsAnInsideBeatsScatteredLetters()
    {
        // GIVEN
        const auto value = [](const QString &text) { return fuzzyMatch(u"art"_s, text).value_or(0); };
        // THEN
        QVERIFY(value(u"article"_s) > value(u"new article"_s));
        QVERIFY(value(u"new article"_s) > value(u"smart list"_s));
        QVERIFY(value(u"smart list"_s) > value(u"a rote"_s));
        QVERIFY(value(u"a rote"_s) > 0);
    }

    void everyWordMustBeFound()
    {
        QVERIFY(fuzzyMatch(u"new art"_s, u"new article"_s).has_value());
        QVERIFY(!fuzzyMatch(u"new post"_s, u"new article"_s).has_value());
        QCOMPARE(fuzzyMatch({}, u"anything"_s), 0);
    }

    void scatteredLettersBeginAWord()
    {
        QVERIFY(!fuzzyMatch(u"flag"_s, u"response time of la gazette"_s).has_value());
        QVERIFY(fuzzyMatch(u"flag"_s, u"flow of all gifts"_s).has_value());
        // A later word may hold them where an earlier one does not.
        QVERIFY(fuzzyMatch(u"abc"_s, u"a long way from home to a big city"_s).has_value());
    }

    void lettersFarApartAreNoFind() { QVERIFY(!fuzzyMatch(u"abz"_s, u"a long way from a to b and then at last to z"_s).has_value()); }
};

QTEST_GUILESS_MAIN(FuzzyMatchTest)
#include "fuzzymatchtest.moc"
