// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/findable.h"
#include "core/analysis/articles/weblinks.h"

#include <QtTest/QTest>

using namespace parvis;
using namespace parvis::analysis;
using namespace Qt::StringLiterals;
using domain::LinkState;
using domain::LinkTrouble;

class WebLinksTest : public QObject
{
    Q_OBJECT

    static QList<Finding> check(const QString &markdown, const QList<domain::LinkAnswer> &answers)
    {
        ArticleFacts facts;
        for (const auto &answer : answers)
            facts.linkAnswers.insert(answer.address, answer);
        return checkWebLinks(readArticle(markdown, Language::English), facts);
    }

private Q_SLOTS:
    void addressesOfLinksAndPicturesAreAskedOnceEach()
    {
        const auto text = readArticle(u"[a](https://a.example/#x) [b](https://a.example/#y) [c](/own) ![d](https://d.example/d.png) <https://e.example>"_s,
                                      Language::English);
        QCOMPARE(askedAddresses(text), (QStringList{u"https://a.example/"_s, u"https://e.example/"_s, u"https://d.example/d.png"_s}));
    }

    void aDeadLinkIsFoundAtItsWords()
    {
        const auto findings = check(u"Go to [the mill](https://mill.example/old)."_s,
                                    {{.address = u"https://mill.example/old"_s, .state = LinkState::Dead, .trouble = LinkTrouble::Status, .status = 404}});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].rule, Rule::DeadLink);
        QCOMPARE(findings[0].place.text, u"the mill"_s);
        QCOMPARE(findings[0].place.column, 8);
        QCOMPARE(findings[0].detail, u"status"_s);
        QCOMPARE(findings[0].count, 404);
        QVERIFY(!findings[0].mending);
    }

    void aMovedLinkTakesItsNewAddressWhereverTheOldOneStands_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("mended");
        QTest::newRow("inline") << u"Go [there](https://a.example/b 'T') now"_s << u"Go [there](https://n.example/b 'T') now"_s;
        QTest::newRow("with a part") << u"Go [there](https://a.example/b#c)"_s << u"Go [there](https://n.example/b#c)"_s;
        QTest::newRow("by reference") << u"Go [there][x]\n\n[x]: https://a.example/b"_s << u"Go [there][x]\n\n[x]: https://n.example/b"_s;
        QTest::newRow("bare") << u"See https://a.example/b."_s << u"See https://n.example/b."_s;
        QTest::newRow("behind a longer one") << u"[o](https://a.example/bc) [t](https://a.example/b)"_s
                                             << u"[o](https://a.example/bc) [t](https://n.example/b)"_s;
    }
    void aMovedLinkTakesItsNewAddressWhereverTheOldOneStands()
    {
        QFETCH(QString, markdown);
        const auto findings
            = check(markdown, {{.address = u"https://a.example/b"_s, .state = LinkState::Moved, .status = 200, .movedTo = u"https://n.example/b"_s}});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].rule, Rule::MovedLink);
        QVERIFY(findings[0].mending);
        const Place &place = findings[0].mending->place;
        const ArticleText text = readArticle(markdown, Language::English);
        markdown.replace(text.lineStarts[place.line - 1] + place.column - 1, place.length, findings[0].mending->by);
        QTEST(markdown, "mended");
    }

    void whatNobodyCanTellIsNoFault()
    {
        QVERIFY(check(u"[a](https://a.example/) [b](https://b.example/)"_s,
                      {{.address = u"https://a.example/"_s, .state = LinkState::Unsure, .trouble = LinkTrouble::NoAnswer}})
                    .isEmpty());
    }

    void anAddressOfTheOwnNetworkIsSaidToBeOne()
    {
        const auto findings = check(u"[draft](http://intranet/draft)"_s, {{.address = u"http://intranet/draft"_s, .state = LinkState::Answers, .status = 200}});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].rule, Rule::LocalLink);
    }

    void deadLinksCountMovedOnesDoNot()
    {
        const auto points = [](Rule rule) { return findableScore({found(rule, {.text = u"a"_s})}).points; };
        QVERIFY(points(Rule::DeadLink) < 100);
        QCOMPARE(points(Rule::MovedLink), 100);
        QCOMPARE(points(Rule::OwnLink), 100);
    }

    void troublesHaveKeysThatComeBack()
    {
        for (const auto trouble : {LinkTrouble::Status, LinkTrouble::UnknownHost, LinkTrouble::Refused, LinkTrouble::NoAnswer, LinkTrouble::Certificate,
                                   LinkTrouble::Loop, LinkTrouble::Broken, LinkTrouble::Offline})
            QCOMPARE(troubleOf(QString(keyOf(trouble))), trouble);
    }
};

QTEST_GUILESS_MAIN(WebLinksTest)
#include "weblinkstest.moc"
