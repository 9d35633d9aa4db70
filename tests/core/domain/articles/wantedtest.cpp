// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/wanted.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class WantedTest : public QObject
{
    Q_OBJECT

    static WantedTerm ovens()
    {
        return {.key = u"four a boi"_s, .said = u"four à bois"_s, .forms = {{u"four"_s, u"fours"_s}, {u"a"_s}, {u"bois"_s}}, .weight = 1};
    }

private Q_SLOTS:
    void aPhraseIsLookedForInAllItsForms()
    {
        QCOMPARE(textsOf(ovens()), (QStringList{u"four a bois"_s, u"fours a bois"_s}));
        QVERIFY(ovens().isPhrase());
        QCOMPARE(textsOf({.key = {}, .said = {}, .forms = {}}), QStringList());
    }

    void theQueryAsksForTheSameForms()
    {
        QCOMPARE(toText(queryOf(ovens())), u"\"four a bois\" OR \"fours a bois\""_s);
        const WantedTerm word{.key = u"or"_s, .said = u"or"_s, .forms = {{u"or"_s, u"not"_s}}};
        // Words that are operators too stay words.
        QCOMPARE(toText(queryOf(word)), u"or OR not"_s);
    }

    void theRarerATermTheMoreItTells()
    {
        QVERIFY(rarity({.mentions = 1}, 10'000) > rarity({.mentions = 100}, 10'000));
        QVERIFY(rarity({.mentions = 100}, 10'000) > rarity({.mentions = 5'000}, 10'000));
        QCOMPARE(rarity({.mentions = 0}, 1'000'000'000), 5.0);
        QCOMPARE(rarity({.mentions = 1'000}, 100), 0.0);
    }
};

QTEST_GUILESS_MAIN(WantedTest)
#include "wantedtest.moc"
