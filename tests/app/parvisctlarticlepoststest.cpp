// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

#include <algorithm>

class ParvisctlArticlePostsTest : public ParvisctlRuns
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renewFolder(); }

    void thePostsOfAnArticleAreListedAndTheStaleOnesMarked()
    {
        // GIVEN the demo, in which three posts were made of one article
        QCOMPARE(ctl({u"demo"_s, u"--mentions"_s, u"10"_s}).code, 0);
        const auto articles = ctl({u"article"_s, u"list"_s, u"--json"_s}).lines();
        const auto story = std::ranges::find(articles, u"Vingt ans de levain"_s, [](const QJsonObject &article) { return article[u"title"].toString(); });
        QVERIFY(story != articles.cend());
        const QString id = QString::number((*story)[u"id"].toInteger());
        // WHEN
        const auto posts = ctl({u"article"_s, u"posts"_s, id, u"--json"_s}).lines();
        // THEN
        QCOMPARE(posts.size(), 3);
        QCOMPARE(std::ranges::count_if(posts, [](const QJsonObject &post) { return post[u"stale"].toBool(); }), 1);
        const QJsonObject &idea = posts.first();
        QVERIFY(idea[u"stale"].toBool() && idea[u"at"].isNull());
        QCOMPARE(idea[u"source"].toString(), u"summary"_s);
        QVERIFY(idea[u"before"].toString() != idea[u"now"].toString() && !idea[u"now"].toString().isEmpty());
        QVERIFY(idea[u"link"].toString().contains(u"utm_source=linkedin"_s));
        const auto isThread = [](const QJsonObject &post) { return post[u"parts"].toArray().size() > 1; };
        QCOMPARE(std::ranges::count_if(posts, isThread), 1);
        // AND for people
        const auto lines = ctl({u"article"_s, u"posts"_s, id}).out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.first().endsWith(u"  (stale)"_s));
        // AND what there is not is said
        QCOMPARE(ctl({u"article"_s, u"posts"_s, u"999"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(ParvisctlArticlePostsTest)
#include "parvisctlarticlepoststest.moc"
