// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

#include <algorithm>

class ParvisctlArticleCommentsTest : public ParvisctlRuns
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renewFolder(); }

    void commentsAreToldInTheOrderOfTheTextAndNeverExported()
    {
        // GIVEN the demo, in which an article in review has three comments
        QCOMPARE(ctl({u"demo"_s, u"--mentions"_s, u"10"_s}).code, 0);
        const auto articles = ctl({u"article"_s, u"list"_s, u"--json"_s}).lines();
        const auto story = std::ranges::find(articles, u"Vingt ans de levain"_s, [](const QJsonObject &article) { return article[u"title"].toString(); });
        QVERIFY(story != articles.cend());
        const QString id = QString::number((*story)[u"id"].toInteger());
        // WHEN
        const auto comments = ctl({u"article"_s, u"comments"_s, id, u"--json"_s}).lines();
        // THEN
        QCOMPARE(comments.size(), 3);
        QVERIFY(std::ranges::is_sorted(comments, {}, [](const QJsonObject &comment) { return comment[u"line"].toInt(); }));
        QCOMPARE(std::ranges::count_if(comments, [](const QJsonObject &comment) { return !comment[u"resolvedAt"].isNull(); }), 1);
        QCOMPARE(comments.first()[u"who"].toString(), u"Marc"_s);
        QCOMPARE(comments.first()[u"answers"][0][u"who"].toString(), u"Lucie"_s);
        QVERIFY(!comments.first()[u"gone"].toBool(true));
        QVERIFY(ctl({u"article"_s, u"comments"_s, id}).out.contains(u"(resolved)"_s));
        // AND no file that is written has them
        const QString words = comments.last()[u"text"].toString();
        for (const QString &format : {u"md"_s, u"html"_s, u"hugo"_s, u"ghost"_s, u"wxr"_s}) {
            const QString target = file(u"out."_s + format);
            QCOMPARE(ctl({u"article"_s, u"export"_s, id, u"--format"_s, format, u"--out"_s, target}).code, 0);
            QVERIFY(format == "hugo"_L1 || !read(target).contains(words.toUtf8()));
        }
        // AND what there is not is said
        QCOMPARE(ctl({u"article"_s, u"comments"_s, u"999"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(ParvisctlArticleCommentsTest)
#include "parvisctlarticlecommentstest.moc"
