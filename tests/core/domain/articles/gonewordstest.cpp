// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/gonewords.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class GoneWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsThatMovedAreNotGone()
    {
        QCOMPARE(domain::goneWords(u"bread and jam"_s, u"jam,\njam and good bread"_s), 0);
        QCOMPARE(domain::goneWords({}, u"bread"_s), 0);
    }

    void eachOccurrenceCounts()
    {
        QCOMPARE(domain::goneWords(u"bread bread jam"_s, u"bread"_s), 8);
        QCOMPARE(domain::goneWords(u"bread"_s, {}), 5);
    }
};

QTEST_GUILESS_MAIN(GoneWordsTest)
#include "gonewordstest.moc"
