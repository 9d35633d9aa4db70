// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

#include <algorithm>

class ParvisctlArticleWantedTest : public ParvisctlRuns
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renewFolder(); }

    void questionsAreListedLinkedAndUnlinked()
    {
        // GIVEN the demo, in which people ask how to freeze bread, and one article that says it
        QCOMPARE(ctl({u"demo"_s, u"--mentions"_s, u"200"_s}).code, 0);
        const auto articles = ctl({u"article"_s, u"list"_s, u"--json"_s}).lines();
        const auto freezing = std::ranges::find(articles, u"Congeler sans remords"_s, [](const QJsonObject &article) { return article[u"title"].toString(); });
        QVERIFY(freezing != articles.cend());
        const QString id = QString::number((*freezing)[u"id"].toInteger());
        const auto wanted = [&](const QStringList &more = {}) { return ctl(QStringList{u"article"_s, u"wanted"_s, id, u"--json"_s} + more).lines(); };
        const auto count = [](const QList<QJsonObject> &lines, bool isLinked) {
            return std::ranges::count_if(
                lines, [isLinked](const QJsonObject &line) { return line[u"kind"].toString() == u"question"_s && line[u"linked"].toBool() == isLinked; });
        };
        // WHEN
        const auto lines = wanted();
        // THEN
        QVERIFY(count(lines, false) >= 2);
        QCOMPARE(count(lines, true), 1);
        const QJsonObject &first = lines.first();
        QCOMPARE(first[u"who"].toString(), u"Marion Fabre"_s);
        QVERIFY(first[u"sentence"].toString().startsWith(u"Peut-on congeler"_s));
        QVERIFY(first[u"why"].toString().startsWith(u"in common: "_s) && first[u"score"].toDouble() > 0);
        const auto isTopic = [](const QJsonObject &line) { return line[u"kind"].toString() == u"topic"_s; };
        const auto topic = std::ranges::find_if(lines, isTopic);
        QVERIFY(topic != lines.cend() && (*topic)[u"mention"].isNull() && (*topic)[u"mentions"].toInteger() >= 2);
        // WHEN the first is linked, and taken off
        const QString mention = QString::number(first[u"mention"].toInteger());
        QCOMPARE(count(wanted({u"--link"_s, mention}), true), 2);
        QCOMPARE(count(wanted({u"--unlink"_s, mention}), true), 1);
        // AND for people
        QVERIFY(ctl({u"article"_s, u"wanted"_s, id}).out.contains(u"in common: "_s));
        // AND what there is not is said
        QCOMPARE(ctl({u"article"_s, u"wanted"_s, id, u"--unlink"_s, mention}).code, 1);
        QCOMPARE(ctl({u"article"_s, u"wanted"_s, id, u"--link"_s, u"1"_s}).code, 2);
        QCOMPARE(ctl({u"article"_s, u"wanted"_s, u"999"_s}).code, 2);
        QCOMPARE(ctl({u"article"_s, u"wanted"_s, id, u"--link"_s, u"x"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(ParvisctlArticleWantedTest)
#include "parvisctlarticlewantedtest.moc"
