// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/titlewords.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// What the editor says of a title before anything is pressed.
class TitleWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whereThereAreNoTitlesTheCalendarAloneHasOne()
    {
        const auto words = models::titleWords(domain::staticCapabilities(u"mastodon"_s), false, u"Bread"_s, u"Rye"_s);
        QCOMPARE(words.placeholder, u"How the calendar names it"_s);
        QCOMPARE(words.sentence, QString());
    }

    void anArticleLeavesWithItsOwnTitle()
    {
        const auto words = models::titleWords(domain::staticCapabilities(u"ghost"_s), true, u"Bread"_s, {});
        QCOMPARE(words.sentence, u"For the calendar alone: the article leaves with its own title."_s);
        QVERIFY(!words.isFault);
    }

    void aTitleIsMeasuredAsItsServiceDoes()
    {
        auto can = domain::staticCapabilities(u"lemmy"_s);
        const auto told = [&can](const QString &title, const QString &text) { return models::titleWords(can, false, title, text); };
        QVERIFY(told({}, {}).placeholder.contains(u"title there"_s));
        QCOMPARE(told({}, {}).sentence, u"A title has 3 to 200 characters there."_s);
        QVERIFY(!told({}, {}).isFault);
        QCOMPARE(told(u"Bread"_s, u"Rye, and how"_s).sentence, u"5 of 200 characters"_s);
        QCOMPARE(told(u"Br"_s, u"Rye, and how"_s).sentence, u"2 character(s): at least 3 are wanted there."_s);
        QVERIFY(told(u"Br"_s, u"Rye, and how"_s).isFault);
        QCOMPARE(told({}, u"Rye, and how"_s).sentence, u"Its first line is its title there."_s);
        QCOMPARE(told({}, u"R\nand how"_s).sentence, u"Its first line is its title there, and has 1 character(s): at least 3 are wanted."_s);
        QCOMPARE(told(QString(203, u'a'), u"Rye"_s).sentence, u"203 of 200 characters: 3 too many"_s);
        QVERIFY(told(QString(203, u'a'), u"Rye"_s).isFault);
        QCOMPARE(told({}, QString(203, u'a')).sentence, u"Its first line is its title there, cut after 200 characters."_s);
        // AND of the text below it that it is too short, also while the title is
        can.text.least = 20;
        QCOMPARE(told(u"Br"_s, u"Rye, and how"_s).textFault, u"12 character(s) below its title: at least 20 are wanted there."_s);
        QCOMPARE(told(u"Bread"_s, u"Rye, and how it is baked"_s).textFault, QString());
    }

    void whereItsFirstLineIsItsTitleNothingIsCountedBelowIt()
    {
        auto can = domain::staticCapabilities(u"discourse"_s);
        can.titleText.least = 5;
        can.text.least = 20;
        const auto told = [&can](const QString &text) { return models::titleWords(can, false, {}, text).textFault; };
        QCOMPARE(told(u"Rye, and how"_s), u"12 character(s) in all: at least 20 are wanted there."_s);
        // What stands below it is too short for itself, so that all of it leaves.
        QCOMPARE(told(u"Rye, and\nhow"_s), u"12 character(s) in all: at least 20 are wanted there."_s);
        QCOMPARE(told(u"Rye, and how it is baked"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TitleWordsTest)
#include "titlewordstest.moc"
