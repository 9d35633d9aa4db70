// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/people/peoplesearch.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::peopleSearch;
using domain::QueryReading;

class PeopleSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAloneAreNames()
    {
        for (const QString &typed :
             {u""_s, u"ada"_s, u" Ada  Lovelace "_s, u"Jean-Paul"_s, u"ada@example.org"_s, u"@ada@example.social"_s, u"l’Épi"_s, u"ad*"_s}) {
            const auto search = peopleSearch(typed, QueryReading::Typing);
            QVERIFY2(search, qPrintable(typed));
            QCOMPARE(search->names, typed);
            QVERIFY2(search->asked.isEmpty(), qPrintable(typed));
        }
    }

    void whatAsksForMoreIsAQuery()
    {
        for (const QString &typed :
             {u"role:customer"_s, u"ada OR grace"_s, u"-ada"_s, u"\"pain perdu\""_s, u"\"Ada\""_s, u"« pain »"_s, u"(ada)  role:customer"_s, u"a NEAR/2 b"_s}) {
            const auto search = peopleSearch(typed, QueryReading::Typing);
            QVERIFY2(search, qPrintable(typed));
            QVERIFY2(search->names.isEmpty(), qPrintable(typed));
            QCOMPARE(search->asked, *domain::parseQuery(typed, QueryReading::Typing));
        }
    }

    void whatIsNeitherSaysWhy() { QVERIFY(!peopleSearch(u"role:customer ("_s, QueryReading::Whole)); }
};

QTEST_GUILESS_MAIN(PeopleSearchTest)
#include "peoplesearchtest.moc"
