// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/searchwidth.h"

#include <QtTest/QTest>

using namespace parvis::analysis;
using namespace Qt::StringLiterals;

class SearchWidthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsAsWideAsItsLetters()
    {
        // Helvetica.afm: i 222, W 944, m 833, space 278, e 556.
        QCOMPARE(widthInArial(u"i", 1000), 222);
        QCOMPARE(widthInArial(u"Wim", 1000), 944 + 222 + 833);
        QCOMPARE(widthInArial(u"W i", 20), 29);
        QCOMPARE(widthInArial({}, 20), 0);
        QCOMPARE(widthInArial(u"éÉç", 1000), 556 + 667 + 500);
        QCOMPARE(widthInArial(QString(u"e\u0301"_s), 1000), 556);
        // What no table knows is as wide as an average letter, once for a character of two units.
        QCOMPARE(widthInArial(u"漢🍞", 1000), 2 * 556);
    }

    void whatDoesNotFitIsCutBetweenWords()
    {
        const QString line = u"Bread and water and salt"_s;
        QCOMPARE(seenInArial(line, 20, 580), line);
        QCOMPARE(seenInArial(line, 20, widthInArial(line, 20)), line);
        const QString seen = seenInArial(line, 20, 150);
        QCOMPARE(seen, u"Bread and…"_s);
        QVERIFY(widthInArial(seen, 20) <= 150);
        QCOMPARE(seenInArial(u"Unbreakable"_s, 20, 60), u"Unb…"_s);
    }
};

QTEST_GUILESS_MAIN(SearchWidthTest)
#include "searchwidthtest.moc"
