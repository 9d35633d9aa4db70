// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sitereading.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::SiteListing;
using connectors::sitePage;
using connectors::SitePosition;

namespace {

domain::Instant hour(int hours)
{
    return domain::fromMs(qint64{hours} * 3'600'000);
}

domain::SitePage written(int number, int published, int changed)
{
    return {.remoteId = QString::number(number),
            .url = u"https://site.example/%1"_s.arg(number),
            .title = u"Page %1"_s.arg(number),
            .publishedAt = hour(published),
            .changedAt = hour(changed)};
}

SiteListing listed(const QList<domain::SitePage> &pages, qint64 total)
{
    return {.pages = pages, .count = pages.size(), .total = total};
}

QStringList idsOf(const connectors::Page &page)
{
    QStringList ids;
    for (const domain::SitePage &one : page.site->pages)
        ids << one.remoteId;
    return ids;
}

/// Where a list of three pages stands once it was read as a whole, two at a time.
SitePosition readOnce()
{
    const auto first = sitePage(SitePosition::read({}), listed({written(3, 30, 30), written(2, 20, 20)}, 3), 2);
    const auto second = sitePage(SitePosition::read(first.next), listed({written(1, 10, 10)}, 3), 2);
    return SitePosition::read(second.next);
}

} // namespace

class SiteReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atFirstTheWholeListIsRead()
    {
        const auto first = sitePage(SitePosition::read({}), listed({written(3, 30, 30), written(2, 20, 20)}, 3), 2);
        QCOMPARE(idsOf(first), (QStringList{u"3"_s, u"2"_s}));
        QVERIFY(!first.isLast);
        QVERIFY(!first.site->endsRound);
        QCOMPARE(SitePosition::read(first.next).at, 2);
        const auto second = sitePage(SitePosition::read(first.next), listed({written(1, 10, 10)}, 3), 2);
        QVERIFY(second.isLast);
        QVERIFY(second.site->endsRound);
        QCOMPARE(second.site->round, first.site->round);
        QVERIFY(!SitePosition::read(second.next).isWhole);
    }

    void thenOneAnswerAVisitIsEnough()
    {
        // GIVEN nothing has changed
        auto look = sitePage(readOnce(), listed({written(3, 30, 30), written(2, 20, 20)}, 3), 2);
        QVERIFY(look.isLast);
        QVERIFY(!look.site->endsRound);
        // WHEN one is new and one was edited
        look = sitePage(SitePosition::read(look.next), listed({written(4, 40, 40), written(1, 10, 39)}, 4), 3);
        // THEN these come in
        QCOMPARE(idsOf(look), (QStringList{u"4"_s, u"1"_s}));
        QVERIFY(look.isLast);
        QCOMPARE(SitePosition::read(look.next).total, 4);
    }

    void whatIsDeletedThereIsFoundByCounting()
    {
        // GIVEN one of three has gone
        const auto look = sitePage(readOnce(), listed({written(3, 30, 30), written(1, 10, 10)}, 2), 3);
        // THEN the list is read as a whole, in a round of its own
        QVERIFY(!look.isLast);
        QCOMPARE(look.site->round, 1);
        const auto position = SitePosition::read(look.next);
        QVERIFY(position.isWhole);
        QCOMPARE(position.round, 2);
        const auto whole = sitePage(position, listed({written(3, 30, 30), written(1, 10, 10)}, 2), 3);
        QVERIFY(whole.site->endsRound);
        QCOMPARE(whole.site->round, 2);
        QVERIFY(whole.isLast);
    }

    void whatAppearsWithAnOldDateIsFoundByCounting()
    {
        // A scheduled post that is published keeps the date of its last change.
        const auto look = sitePage(readOnce(), listed({written(3, 30, 30), written(2, 20, 20)}, 4), 3);
        QVERIFY(!look.isLast);
        QVERIFY(SitePosition::read(look.next).isWhole);
    }

    void moreChangesThanAnAnswerHoldsCallForTheWholeList()
    {
        const auto look = sitePage(readOnce(), listed({written(2, 20, 50), written(1, 10, 49)}, 3), 2);
        QVERIFY(SitePosition::read(look.next).isWhole);
    }

    void aListThatMovesWhileItIsReadIsBegunAgain()
    {
        const auto first = sitePage(SitePosition::read({}), listed({written(3, 30, 30), written(2, 20, 20)}, 4), 2);
        // WHEN one above has gone meanwhile
        const auto second = sitePage(SitePosition::read(first.next), listed({written(0, 1, 1)}, 3), 2);
        QVERIFY(!second.isLast);
        QVERIFY(!second.site->endsRound);
        QCOMPARE(SitePosition::read(second.next).at, 0);
        QCOMPARE(idsOf(second), QStringList{u"0"_s});
        // AND it goes on moving, THEN it ends all the same, and nothing is taken away
        auto page = second;
        qint64 total = 10;
        for (int answers = 0; !page.isLast; ++answers) {
            QVERIFY(answers < 40);
            page = sitePage(SitePosition::read(page.next), listed({written(3, 30, 30), written(2, 20, 20)}, ++total), 2);
        }
        QVERIFY(!page.site->endsRound);
    }

    void aDayOfLooksEndsWithAWholeReading()
    {
        auto position = readOnce();
        int looks = 0;
        while (!position.isWhole && looks < 200) {
            position = SitePosition::read(sitePage(position, listed({written(3, 30, 30)}, 3), 2).next);
            ++looks;
        }
        QCOMPARE(looks, 100);
    }

    void noMoreThanTheNewestAreKept()
    {
        SitePosition position = SitePosition::read({});
        qint64 read = 0;
        for (;;) {
            const auto page = sitePage(position, listed(QList<domain::SitePage>(100, written(1, 10, 10)), 50'000), 100);
            read += 100;
            if (page.isLast)
                break;
            position = SitePosition::read(page.next);
        }
        QCOMPARE(read, domain::mostSitePages);
    }

    void aListThatASiteDoesNotHaveIsEmpty()
    {
        const auto without = connectors::withoutSiteList(readOnce(), {.kind = domain::Trouble::Kind::Gone});
        QVERIFY(without);
        QVERIFY(without->isLast);
        QVERIFY(without->site->endsRound);
        QCOMPARE(without->site->round, 2);
        const auto cut = connectors::withoutSiteList(readOnce(), {.kind = domain::Trouble::Kind::Cut});
        QCOMPARE(cut.error().kind, domain::Trouble::Kind::Cut);
    }

    void positionsThatAreNoneBeginAnew()
    {
        for (const QString &text : {u"nonsense"_s, u"[]"_s, u"{\"at\":-7}"_s, u"{\"at\":\"x\",\"round\":[]}"_s}) {
            const auto position = SitePosition::read(text);
            QVERIFY(position.isWhole);
            QCOMPARE(position.at, 0);
            QCOMPARE(position.round, 1);
        }
    }
};

QTEST_GUILESS_MAIN(SiteReadingTest)
#include "sitereadingtest.moc"
