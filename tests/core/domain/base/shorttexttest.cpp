// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/shorttext.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class ShortTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongLineIsCutBetweenTwoWords()
    {
        QCOMPARE(domain::shortened(u"Good bread"_s, 10), u"Good bread"_s);
        QCOMPARE(domain::shortened(u"Good bread again"_s, 12), u"Good bread…"_s);
        QCOMPARE(domain::shortened(u"Gooooooooood"_s, 5), u"Gooo…"_s);
        QVERIFY(domain::shortened(u"one two three four five"_s, 12).size() <= 12);
    }

    void aLetterOfSeveralCharactersIsNeverCut()
    {
        // GIVEN loaves of two characters each, and a family of eleven
        const QString bread = u"🍞"_s;
        const QString family = u"👨‍👩‍👧‍👦"_s;
        // THEN one stays whole, or goes
        QCOMPARE(domain::shortened(bread.repeated(10), 6), bread.repeated(2) + u'…');
        QCOMPARE(domain::shortened(bread.repeated(10), 7), bread.repeated(3) + u'…');
        QCOMPARE(domain::shortened(family.repeated(3), family.size() + 5), family + u'…');
        for (qsizetype longest = 1; longest < 20; ++longest)
            QVERIFY(domain::shortened(bread.repeated(10), longest).isValidUtf16());
    }

    void addressesOfTheWebAreKnownByTheirBeginning()
    {
        QVERIFY(domain::isWebAddress(u"HTTPS://example.org"));
        QVERIFY(domain::isWebAddress(u"http://example.org"));
        for (const auto *other : {u"", u"example.org", u"file:///etc/passwd", u"see https://example.org"})
            QVERIFY(!domain::isWebAddress(other));
    }
};

QTEST_GUILESS_MAIN(ShortTextTest)
#include "shorttexttest.moc"
