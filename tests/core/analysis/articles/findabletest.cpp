// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/findable.h"
#include "core/analysis/articles/focus.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace parvis::analysis;
using namespace Qt::StringLiterals;

class FindableTest : public QObject
{
    Q_OBJECT

    static ArticleFacts complete()
    {
        return {.title = u"A walk along the canal"_s, .description = u"Six hundred metres and a bench."_s, .slug = u"a-walk-along-the-canal"_s};
    }
    static QList<Finding> check(const QString &markdown, const ArticleFacts &facts = complete())
    {
        return checkFindable(readArticle(markdown, facts.language), facts);
    }
    static QStringList found(const QString &markdown, const ArticleFacts &facts = complete())
    {
        QStringList keys;
        for (const Finding &finding : check(markdown, facts))
            keys << keyOf(finding.rule) + (finding.detail.isEmpty() ? QString() : u": "_s + finding.detail);
        return keys;
    }

private Q_SLOTS:
    void aCompleteArticleHasNoFault() { QCOMPARE(found(u"## One\n\n[The mill](/mill) ![Wheel](wheel.png)\n\n### Two\n\n## Three"_s), QStringList()); }

    void titleAndDescriptionMustBeThereAndFit()
    {
        QCOMPARE(found({}, {}), (QStringList{u"no-title"_s, u"no-description"_s}));
        auto facts = complete();
        facts.title = u"A very long walk along the old canal of the mill and back again to the bench by the sluice"_s;
        facts.description = QString(u"Bread and water. "_s).repeated(20);
        const auto findings = check({}, facts);
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings[0].rule, Rule::TitleLength);
        QCOMPARE(findings[0].limit, 580);
        QVERIFY(findings[0].count > 700);
        QCOMPARE(findings[0].detail, u"A very long walk along the old canal of the mill and back again…"_s);
        QCOMPARE(findings[1].rule, Rule::DescriptionLength);
        QVERIFY(findings[1].detail.endsWith(u'…'));
    }

    void aSlugHasAnAddressesForm()
    {
        auto facts = complete();
        facts.slug = u"Une marche_à pied"_s;
        QCOMPARE(found({}, facts), QStringList{u"slug: une-marche-a-pied"_s});
        facts.slug.clear();
        QCOMPARE(found({}, facts), QStringList());
    }

    void headingsGoDownStepByStep()
    {
        const auto findings = check(u"# One\n\n### Three\n\n## Two\n\n#### Four\n\n# Again\n"_s);
        QCOMPARE(findings.size(), 3);
        QCOMPARE(findings[0].rule, Rule::HeadingSkips);
        QCOMPARE(findings[0].place, (Place{.line = 3, .column = 5, .length = 5, .text = u"Three"_s}));
        QCOMPARE(findings[0].count, 3);
        QCOMPARE(findings[0].limit, 2);
        QCOMPARE(findings[1].place.line, 7);
        QCOMPARE(findings[2].rule, Rule::SeveralH1);
        QCOMPARE(findings[2].place.line, 9);
        QCOMPARE(found(u"### First\n"_s), QStringList{u"heading-skips"_s});
        QCOMPARE(found(u"## A\n\n### B\n\n## C\n\n## D\n"_s), QStringList());
    }

    void theFocusPhraseStandsWhereSearchPagesLook()
    {
        auto facts = complete();
        facts.focus = u"canal walks"_s;
        QCOMPARE(found(u"Walk by the canal.\n"_s, facts), QStringList{u"focus-missing: description"_s});
        QCOMPARE(found(u"Come.\n\n## The bench\n\n# Canal walk\n"_s, facts),
                 (QStringList{u"focus-missing: description"_s, u"focus-missing: opening"_s, u"focus-missing: headings"_s}));
        facts.focus = u"bread"_s;
        const auto findings = check(u"Walk."_s, facts);
        QCOMPARE(findings.size(), 4);
        QVERIFY(findings[0].silenceKey != findings[1].silenceKey);
    }

    void theFocusKnowsNumberAndGender()
    {
        QVERIFY(Focus(u"boulangerie artisanale").standsIn(u"Les boulangeries vraiment artisanales"));
        QVERIFY(Focus(u"old bakeries").standsIn(u"The old bakery"));
        QVERIFY(Focus(u"pain au levain").standsIn(u"Du levain, du pain"));
        QVERIFY(Focus(u"Eaux").standsIn(u"l’eau"));
        QVERIFY(!Focus(u"pain au levain").standsIn(u"Du pain au lait"));
        QVERIFY(!Focus(u"bread").standsIn(u"breadth"));
        QVERIFY(Focus(u" – ").isEmpty());
    }

    void picturesAreNamedAndDescribed_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("findings");
        QTest::newRow("good") << u"![The wheel in winter](img/wheel-in-winter.jpg)"_s << QStringList();
        QTest::newRow("camera") << u"![Wheel](img/IMG_2041.JPG)"_s << QStringList{u"image-name: IMG_2041.JPG"_s};
        QTest::newRow("screenshot") << u"![Wheel](<Capture d’écran 2026-01-03.png>)"_s << QStringList{u"image-name: Capture d’écran 2026-01-03.png"_s};
        QTest::newRow("number") << u"![Wheel](https://a.example/123.png?w=3)"_s << QStringList{u"image-name: 123.png"_s};
        QTest::newRow("hash") << u"![Wheel](9f86d081884c7d659a2feaa0c55ad015.png)"_s << QStringList{u"image-name: 9f86d081884c7d659a2feaa0c55ad015.png"_s};
        QTest::newRow("no words") << u"![](wheel.png)"_s << QStringList{u"image-alt"_s};
        QTest::newRow("file name") << u"![wheel.png](wheel.png) ![Wheel](wheel.png) ![photo](a-wheel.png)"_s << QStringList{u"image-alt"_s, u"image-alt"_s};
        QTest::newRow("picture-like words") << u"![Photo of the feast](photo-of-the-feast.png) ![A](image-of-bread.jpg)"_s << QStringList();
        QTest::newRow("words that begin with a number") << u"![1.5 kg of bread](bread.png)"_s << QStringList();
        QTest::newRow("words of a camera") << u"![DSC_0042.jpg](bread.png)"_s << QStringList{u"image-alt"_s};
        QTest::newRow("words of hexadecimal letters") << u"![A façade](facade.png)"_s << QStringList();
        QTest::newRow("data") << u"![Dot](data:image/png;base64,AAAA)"_s << QStringList();
    }
    void picturesAreNamedAndDescribed()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QStringList, findings);
        QCOMPARE(found(markdown), findings);
    }

    void linksSayWhereTheyLead()
    {
        QCOMPARE(found(u"[here](/a) [Read more](/b) [here and there](/c) <https://a.example> [![Wheel](w-x.png)](/d)"_s),
                 (QStringList{u"link-text"_s, u"link-text"_s}));
        auto french = complete();
        french.language = Language::French;
        QCOMPARE(found(u"[cliquez ici](/a) [ici, à Die](/b)"_s, french), QStringList{u"link-text"_s});
    }

    void theAddressIsAbsolute_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("none") << QString() << true;
        QTest::newRow("absolute") << u"https://blog.example/a"_s << true;
        QTest::newRow("path") << u"/a"_s << false;
        QTest::newRow("no host") << u"https:///a"_s << false;
        QTest::newRow("other scheme") << u"ftp://blog.example/a"_s << false;
    }
    void theAddressIsAbsolute()
    {
        QFETCH(const QString, url);
        QFETCH(const bool, isGood);
        auto facts = complete();
        facts.url = url;
        QCOMPARE(found({}, facts), isGood ? QStringList() : QStringList{u"canonical"_s});
    }

    void theScoreSaysWhatEachFaultTook()
    {
        QCOMPARE(findableScore({}).points, 100.0);
        // GIVEN no description and two links that say nothing
        auto facts = complete();
        facts.description.clear();
        // WHEN
        const Score score = findableScore(check(u"[here](/a)\n\n[here](/b)"_s, facts));
        // THEN the whole share of the one and two thirds of the other's are lost
        const auto evidence = [&](EvidenceKind kind) { return *std::ranges::find(score.evidence, kind, &Evidence::kind); };
        QCOMPARE(evidence(EvidenceKind::Description).points, 0);
        QCOMPARE(evidence(EvidenceKind::Links).points, 3);
        QCOMPARE(evidence(EvidenceKind::Links).places.size(), 2);
        QCOMPARE(score.points, 68.0);
    }
};

QTEST_GUILESS_MAIN(FindableTest)
#include "findabletest.moc"
