// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/articlecheck.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <algorithm>

using namespace parvis::analysis;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"# The mill\n\nOur stakeholders came. It was made by Ada.\n\n![](mill.png)\n"_s;

Finding findingOf(const QString &markdown, Rule rule)
{
    const auto check = checkArticle(markdown, {.title = u"The mill"_s, .description = u"A mill."_s});
    const auto finding = std::ranges::find(check->findings, rule, &Finding::rule);
    return finding == check->findings.end() ? Finding() : *finding;
}

} // namespace

class ArticleCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCheckIsMadeAndFindingsStandInTheOrderOfTheText()
    {
        const auto check = checkArticle(text, {.title = u"The mill"_s});
        QVERIFY(check.has_value());
        QStringList found;
        for (const Finding &finding : check->findings)
            found << u"%1 %2:%3"_s.arg(keyOf(finding.rule)).arg(finding.place.line).arg(finding.place.column);
        QCOMPARE(found, (QStringList{u"no-description 1:1"_s, u"jargon 3:5"_s, u"passive 3:27"_s, u"image-alt 5:1"_s}));
        QCOMPARE(check->words, 8);
        QCOMPARE(check->scores.size(), 3);
        QCOMPARE(check->paragraphs.size(), 1);
        QCOMPARE(check->paragraphs[0].firstLine, 3);
    }

    void aSilenceKeyOutlivesWhatIsWrittenElsewhere()
    {
        const QString key = findingOf(text, Rule::Jargon).silenceKey;
        QVERIFY(key.startsWith("jargon:"_L1));
        QCOMPARE(findingOf(QString(text).replace(u"# The mill"_s, u"# The mill\n\nA paragraph more."_s), Rule::Jargon).silenceKey, key);
        QCOMPARE(findingOf(QString(text).replace(u"Our stakeholders"_s, u"OUR  *stakeholders*"_s), Rule::Jargon).silenceKey, key);
        QVERIFY(findingOf(QString(text).replace(u"came"_s, u"left"_s), Rule::Jargon).silenceKey != key);
        QVERIFY(findingOf(text, Rule::Passive).silenceKey != key);
    }

    void everyRuleHasAKeyOfItsOwn()
    {
        QStringList keys;
        for (const Rule rule : allRules()) {
            QCOMPARE(ruleOf(QString(keyOf(rule))), rule);
            keys << keyOf(rule);
        }
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), allRules().size());
        QCOMPARE(allRules().size(), static_cast<qsizetype>(Rule::LocalLink) + 1);
        QVERIFY(!ruleOf(u"none"));
    }

    void languagesAreKnownByTheirCodes()
    {
        QCOMPARE(languageOf(u"fr"), Language::French);
        QCOMPARE(languageOf(u"EN-gb"), Language::English);
        QCOMPARE(languageOf(u"fr_CH"), Language::French);
        for (const QString &other : {u"de"_s, u"fro"_s, u"f"_s, QString()})
            QVERIFY(!languageOf(other));
    }

    void aStopEndsItWithoutAnAnswer()
    {
        std::stop_source stop;
        QVERIFY(checkArticle(text, {}, stop.get_token()).has_value());
        stop.request_stop();
        QVERIFY(!checkArticle(text, {}, stop.get_token()).has_value());
    }

    void aTextWithoutWordsIsCheckedAsWell()
    {
        const auto check = checkArticle(QString(), {});
        QCOMPARE(check->words, 0);
        QCOMPARE(check->scores, QList<Score>());
        QCOMPARE(check->findings.size(), 2);
    }

    void longTextsTakeNoTimeToSpeakOf_data()
    {
        QTest::addColumn<int>("words");
        QTest::addColumn<bool>("isOneLine");
        QTest::newRow("an article") << 5'000 << false;
        QTest::newRow("a book") << 200'000 << false;
        QTest::newRow("a book in one line") << 200'000 << true;
    }
    void longTextsTakeNoTimeToSpeakOf()
    {
        QFETCH(const int, words);
        QFETCH(const bool, isOneLine);
        // GIVEN text with much to find: 20 words each time
        const QString unit = u"Our *stakeholders* were met by 12 people of [Die](/die), and “we ate bread there”, said Ada, near the old mill. "_s;
        const QString markdown = isOneLine ? unit.repeated(words / 20) : (unit + u"\n\n"_s).repeated(words / 20);
        // WHEN it is checked, THEN nobody waits; sanitizers and busy machines have their time
        QElapsedTimer time;
        time.start();
        QVERIFY(checkArticle(markdown, {.products = {u"bread"_s}}).has_value());
        qInfo("%d words: %lld ms", words, time.elapsed());
        QVERIFY(time.elapsed() < 60'000);
    }
};

QTEST_GUILESS_MAIN(ArticleCheckTest)
#include "articlechecktest.moc"
