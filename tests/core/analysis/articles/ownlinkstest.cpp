// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/ownlinks.h"

#include <QtTest/QTest>

#include <ctime>

using namespace parvis;
using namespace parvis::analysis;
using namespace Qt::StringLiterals;

class OwnLinksTest : public QObject
{
    Q_OBJECT

    static domain::ArticlePage page(const QString &title, const QString &focus = {})
    {
        const QString slug = title.toLower().replace(u' ', u'-');
        return {.id = {}, .title = title, .focus = focus, .slug = slug, .address = u"https://mill.example/journal/"_s + slug};
    }
    static QList<Finding> suggest(const QString &markdown, const QList<domain::ArticlePage> &pages, Language language = Language::English)
    {
        ArticleFacts facts{.language = language};
        facts.pages = pages;
        return suggestOwnLinks(readArticle(markdown, language), facts);
    }
    /// Of the processor's time: other work on the machine takes none of it.
    static constexpr double mostSeconds = 4;
    static double secondsSince(std::clock_t before) { return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC; }
    /// The words to be linked, each with the title they lead to.
    static QStringList told(const QList<Finding> &findings)
    {
        QStringList lines;
        for (const Finding &finding : findings)
            lines << finding.place.text + u" > "_s + finding.detail;
        return lines;
    }

private Q_SLOTS:
    void wordsOfATitleInOneSentenceAreProposedOnce()
    {
        const auto findings = suggest(u"## The mill\n\nAda waits.\n\nShe knows what millstones of this valley hear. What a millstone hears, nobody knows."_s,
                                      {page(u"What a millstone hears"_s)});
        QCOMPARE(told(findings), QStringList{u"millstones of this valley hear > What a millstone hears"_s});
        QCOMPARE(findings[0].rule, Rule::OwnLink);
        QCOMPARE(findings[0].place.line, 5);
        QCOMPARE(findings[0].link, u"https://mill.example/journal/what-a-millstone-hears"_s);
        QVERIFY(findings[0].mending);
        QCOMPARE(findings[0].mending->place.text, u"millstones of this valley hear"_s);
        QCOMPARE(findings[0].mending->by, u"[millstones of this valley hear](https://mill.example/journal/what-a-millstone-hears)"_s);
    }

    void aFocusPhraseIsFoundInWhateverNumberAndOrder()
    {
        const auto findings = suggest(u"On y mange un pain dit perdu, et les jarres de levain attendent."_s,
                                      {page(u"Une histoire"_s, u"levain"_s), page(u"Autre chose"_s, u"pains perdus"_s)}, Language::French);
        QCOMPARE(told(findings), (QStringList{u"pain dit perdu > Autre chose"_s, u"levain > Une histoire"_s}));
    }

    void wordsAreCommonInTheirOwnLanguageAlone()
    {
        // "four" is a number in English and an oven in French
        domain::ArticlePage night = page(u"La nuit du four"_s, u"nuit du four"_s);
        night.language = u"fr"_s;
        QCOMPARE(told(suggest(u"La nuit, tout dort. Le four, la nuit, chante."_s, {night}, Language::French)),
                 QStringList{u"four, la nuit > La nuit du four"_s});
        QCOMPARE(told(suggest(u"At night we slept. La nuit du four."_s, {night})), QStringList{u"nuit du four > La nuit du four"_s});
    }

    void aSingleWordOfATitleSaysNothing()
    {
        QCOMPARE(told(suggest(u"The bread is good, and the oven is hot."_s, {page(u"Bread"_s), page(u"The oven and us"_s)})), QStringList());
    }

    void wordsFarApartOrInTwoSentencesDoNotCount()
    {
        const QString apart = u"The canal is long and old and green and deep and cold, which is why nobody who came here wanted to walk."_s;
        QCOMPARE(told(suggest(apart, {page(u"Walk the canal"_s)})), QStringList());
        QCOMPARE(told(suggest(u"We walk. The canal is there."_s, {page(u"Walk the canal"_s)})), QStringList());
    }

    void whatIsLinkedAlreadyOrIsItselfIsNotProposed()
    {
        const QList pages{page(u"Night of the oven"_s)};
        QCOMPARE(told(suggest(u"The night of the oven. [More](https://www.mill.example/journal/night-of-the-oven/?a=b#c)"_s, pages)), QStringList());
        QCOMPARE(told(suggest(u"The night of the oven. [More](/journal/night-of-the-oven)"_s, pages)), QStringList());
        ArticleFacts facts;
        facts.pages = pages;
        facts.url = pages.front().address;
        QCOMPARE(told(suggestOwnLinks(readArticle(u"The night of the oven."_s, Language::English), facts)), QStringList());
    }

    void wordsThatCannotBeLinkedAsTheyStandAreLeft()
    {
        const QList pages{page(u"Night of the oven"_s)};
        // In a link, in a heading, in somebody's own words, across marks of Markdown
        QCOMPARE(told(suggest(u"[The night of the oven](https://other.example/)"_s, pages)), QStringList());
        QCOMPARE(told(suggest(u"## The night of the oven\n\nAda."_s, pages)), QStringList());
        QCOMPARE(told(suggest(u"“I love the night of the oven”, she says."_s, pages)), QStringList());
        QCOMPARE(told(suggest(u"The **night** of the oven."_s, pages)), QStringList());
        // AND the next place serves
        QCOMPARE(told(suggest(u"The **night** of the oven. A *night by the oven* then."_s, pages)), QStringList{u"night by the oven > Night of the oven"_s});
    }

    void theBestOfManyAreProposedInTheOrderOfTheText()
    {
        QList<domain::ArticlePage> pages;
        QString text;
        for (int i = 0; i < 9; ++i) {
            pages << page(u"Story word%1 tale%1"_s.arg(i));
            text += u"A story of word%1 and tale%1 is told. "_s.arg(i);
        }
        pages << page(u"Nothing"_s, u"word0 tale0 story"_s);
        const auto findings = suggest(text, pages);
        QCOMPARE(findings.size(), mostOwnLinks);
    }

    void addressesWithBracketsStayWhole()
    {
        domain::ArticlePage odd = page(u"Night of the oven"_s);
        odd.address = u"https://mill.example/night_(oven)"_s;
        QCOMPARE(suggest(u"A night by the oven."_s, {odd}).front().mending->by, u"[night by the oven](<https://mill.example/night_(oven)>)"_s);
    }

    void aPageOfAConnectedSiteNamesItsSite()
    {
        domain::ArticlePage there = page(u"Night of the oven"_s);
        there.site = u"The mill"_s;
        const auto findings = suggest(u"A night by the oven."_s, {there});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.front().site, u"The mill"_s);
        QCOMPARE(suggest(u"A night by the oven."_s, {page(u"Night of the oven"_s)}).front().site, QString());
    }

    void tenThousandPagesOfASiteTakeAMoment()
    {
        QList<domain::ArticlePage> pages;
        for (int i = 0; i < 10'000; ++i) {
            domain::ArticlePage one = page(u"How subject%1 came to matter%2 in the valley"_s.arg(i).arg(i % 370));
            one.address = u"https://mill.example/2026/%1/"_s.arg(i);
            one.site = u"The mill"_s;
            pages << one;
        }
        const ArticleText text
            = readArticle(QString(u"Some words of a text that goes on about subject7 and matter7 in a valley. "_s).repeated(200), Language::English);
        ArticleFacts facts;
        facts.pages = pages;
        const std::clock_t before = std::clock();
        const auto findings = suggestOwnLinks(text, facts);
        const double took = secondsSince(before);
        qInfo() << "ten thousand pages:" << took << "s";
        QVERIFY(!findings.isEmpty());
        QVERIFY2(took < mostSeconds, qPrintable(QString::number(took)));
    }

    void aThousandArticlesAndALongTextTakeAMoment()
    {
        QList<domain::ArticlePage> pages;
        for (int i = 0; i < 1000; ++i)
            pages << page(u"The tale of subject%1 and matter%2"_s.arg(i).arg(i % 37));
        const ArticleText text
            = readArticle(QString(u"Some words of a text that goes on about matter%1 and more. "_s).arg(3).repeated(4000), Language::English);
        ArticleFacts facts;
        facts.pages = pages;
        const std::clock_t before = std::clock();
        QVERIFY(suggestOwnLinks(text, facts).isEmpty());
        const double took = secondsSince(before);
        QVERIFY2(took < mostSeconds, qPrintable(QString::number(took)));
    }
};

QTEST_GUILESS_MAIN(OwnLinksTest)
#include "ownlinkstest.moc"
