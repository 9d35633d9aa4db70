// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/people/prescriberscore.h"

#include <QtTest/QTest>

#include <algorithm>
#include <limits>

using namespace parvis::domain;

class PrescriberScoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsUnknownScoresNothing();
    void whoHasEverythingScoresAHundred();
    void thePartsAddUpAndSayWhatTheyWereReadFrom();
    void eachFactAloneNeverLowersTheScore();
    void oneRelevantMentionIsNoCertainty();
    void impossibleFactsAreBounded();
};

void PrescriberScoreTest::whoIsUnknownScoresNothing()
{
    const auto score = prescriberScore({});
    QCOMPARE(score.total, 0);
    QCOMPARE(score.parts.size(), 4);
}

void PrescriberScoreTest::whoHasEverythingScoresAHundred()
{
    QCOMPARE(prescriberScore({.reach = 100'000, .draws = 1'000, .conversations = 50, .mentions = 1'000, .relevant = 1'000}).total, 100);
}

void PrescriberScoreTest::thePartsAddUpAndSayWhatTheyWereReadFrom()
{
    // GIVEN somebody heard by 4,200, whose 12 mentions drew 31 answers and began 5 conversations
    const auto score = prescriberScore({.reach = 4'200, .draws = 31, .conversations = 5, .mentions = 12, .relevant = 7});

    // THEN each part tells its fact and its share, and their sum is the score
    using Part = PrescriberScore::Part;
    using Kind = PrescriberScore::Kind;
    QCOMPARE(score.parts.at(0), (Part{.kind = Kind::Reach, .points = 25, .most = 35, .fact = 4'200, .full = 100'000}));
    QCOMPARE(score.parts.at(1), (Part{.kind = Kind::Draws, .points = 13, .most = 25, .fact = 31, .full = 1'000}));
    QCOMPARE(score.parts.at(2), (Part{.kind = Kind::Conversations, .points = 7, .most = 15, .fact = 5, .full = 50}));
    QCOMPARE(score.parts.at(3), (Part{.kind = Kind::Relevance, .points = 13, .most = 25, .fact = 7, .full = 12}));
    QCOMPARE(score.total, 58);
}

void PrescriberScoreTest::eachFactAloneNeverLowersTheScore()
{
    const PrescriberFacts start{.reach = 10, .draws = 3, .conversations = 1, .mentions = 500, .relevant = 2};
    for (const auto fact : {&PrescriberFacts::reach, &PrescriberFacts::draws, &PrescriberFacts::conversations, &PrescriberFacts::relevant}) {
        auto facts = start;
        for (int last = prescriberScore(facts).total; facts.*fact < 500; ++(facts.*fact)) {
            const int now = prescriberScore(facts).total;
            QVERIFY(now >= last);
            last = now;
        }
    }
}

void PrescriberScoreTest::oneRelevantMentionIsNoCertainty()
{
    QVERIFY(prescriberScore({.mentions = 1, .relevant = 1}).total < prescriberScore({.mentions = 40, .relevant = 35}).total);
}

void PrescriberScoreTest::impossibleFactsAreBounded()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QCOMPARE(prescriberScore({.reach = -5, .draws = -1, .conversations = -9, .mentions = -2, .relevant = 4}).total, 0);
    QCOMPARE(prescriberScore({.reach = most, .draws = most, .conversations = most, .mentions = most, .relevant = most}).total, 100);
}

QTEST_GUILESS_MAIN(PrescriberScoreTest)
#include "prescriberscoretest.moc"
