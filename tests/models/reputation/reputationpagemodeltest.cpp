// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reputation/reputationfixture.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::ReputationPageModel;
using Period = ReputationPageModel::Period;

class ReputationPageModelTest : public QObject
{
    Q_OBJECT

    struct Given : tests::ReputationFixture
    {
        Given()
        {
            QObject::connect(&navigator, &models::Navigator::mentionsRequested, &navigator, [this](const domain::MentionFilter &filter, const QString &what) {
                opened = filter;
                said = what;
            });
            model.load();
        }
        /// How many rows the last figure opened.
        qint64 openedRows() { return rows(opened); }

        ReputationPageModel model{workspace.database(), reputation, channels, messages, navigator, clock};
        domain::MentionFilter opened;
        QString said;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void everyFigureOpensExactlyItsRows_data()
    {
        QTest::addColumn<Period>("period");
        QTest::addColumn<bool>("isOneChannel");
        QTest::newRow("week") << Period::Week << false;
        QTest::newRow("month") << Period::Month << false;
        QTest::newRow("month, one channel") << Period::Month << true;
        QTest::newRow("year, by weeks") << Period::Year << false;
    }
    void everyFigureOpensExactlyItsRows()
    {
        // GIVEN
        QFETCH(Period, period);
        QFETCH(bool, isOneChannel);
        Given given;
        given.model.setPeriod(period);
        QTRY_COMPARE(given.model.channels().size(), 2);
        if (isOneChannel)
            given.model.setChannel(given.model.channels().first().id);
        QTRY_COMPARE(given.model.report().now.range, given.model.range());
        QTRY_COMPARE(given.model.report().channels.size(), isOneChannel ? 1 : 2);
        const auto report = given.model.report();
        QVERIFY(report.now.mentions > 0);
        QVERIFY(report.now.answered > 0);
        QVERIFY(report.now.medianResponseSeconds);
        // WHEN THEN the cards
        given.model.openAll();
        QCOMPARE(given.openedRows(), report.now.mentions);
        given.model.openAnswered();
        QCOMPARE(given.openedRows(), report.now.answered);
        given.model.openUnanswered();
        QCOMPARE(given.openedRows(), report.unanswered());
        given.model.openMedian();
        QCOMPARE(given.openedRows(), report.now.answered);
        // WHEN THEN the bars
        qint64 sum = 0;
        for (const models::TimeBar &bar : report.bars) {
            given.model.openBar(bar);
            QCOMPARE(given.openedRows(), bar.total);
            sum += bar.total;
            for (qsizetype channel = 0; channel < bar.mentions.size(); ++channel) {
                given.model.openBarPart(bar, channel);
                QCOMPARE(given.openedRows(), bar.mentions[channel]);
            }
        }
        QCOMPARE(sum, report.now.mentions);
        // WHEN THEN the channels
        for (const models::ChannelBar &channel : report.channels) {
            given.model.openChannel(channel);
            QCOMPARE(given.openedRows(), channel.mentions);
            QVERIFY(given.said.contains(channel.name));
            given.model.openChannelAnswered(channel);
            QCOMPARE(given.openedRows(), channel.answered);
        }
    }

    void theMedianIsThatOfTheAnswers()
    {
        // GIVEN most answers took 52 minutes, some more and some less
        Given given;
        // WHEN
        QTRY_VERIFY(given.model.isLoaded());
        // THEN within the 5 % that the buckets promise
        const double median = static_cast<double>(given.model.report().now.medianResponseSeconds.value_or(0));
        QVERIFY(qAbs(median - 3120.0) <= 0.05 * 3120.0);
        QTRY_VERIFY(!given.model.medianLine().isEmpty());
    }

    void aFeedIsCountedButNeverAsUnanswered()
    {
        // GIVEN
        Given given;
        QTRY_COMPARE(given.model.report().channels.size(), 2);
        const auto before = given.model.report();
        // WHEN mentions come on a feed, where no answer is possible; a stray one is there all the same
        given.takeIn(u"Gazette"_s, 2, 0, u"feed"_s);
        QTRY_COMPARE(given.model.channels().size(), 3);
        QTRY_COMPARE(given.model.report().now.mentions, before.now.mentions + 60);
        // THEN only the mentions grew, and each figure opens what it counts
        const auto report = given.model.report();
        QCOMPARE(report.now.answerable, before.now.mentions);
        QCOMPARE(report.now.answered, before.now.answered);
        QCOMPARE(report.now.medianResponseSeconds, before.now.medianResponseSeconds);
        QCOMPARE(report.unanswered(), before.unanswered());
        QCOMPARE(report.answerableChannels().size(), 2);
        given.model.openAll();
        QCOMPARE(given.openedRows(), report.now.mentions);
        given.model.openAnswered();
        QCOMPARE(given.openedRows(), report.now.answered);
        given.model.openMedian();
        QCOMPARE(given.openedRows(), report.now.answered);
        given.model.openUnanswered();
        QCOMPARE(given.openedRows(), report.unanswered());
        // WHEN the feed is looked at alone
        given.model.setChannel(report.channels[2].canBeAnswered ? report.channels[1].id : report.channels[2].id);
        QTRY_COMPARE(given.model.report().now.answerable, 0);
        // THEN there is nothing to answer
        QCOMPARE(given.model.report().now.mentions, 60);
        QVERIFY(!given.model.report().now.medianResponseSeconds);
        QCOMPARE(given.model.report().unanswered(), 0);
    }

    void thePeriodBeforeIsOfTheSameLength()
    {
        // GIVEN
        Given given;
        // WHEN
        given.model.setCustom(QDate(2026, 11, 20), QDate(2026, 11, 11));
        // THEN the two days change places, and ten days precede them
        QCOMPARE(given.model.range().days(), 10);
        QTRY_COMPARE(given.model.report().now.range, given.model.range());
        QCOMPARE(given.model.report().before.range.until, given.model.range().from - 1);
        QCOMPARE(given.model.report().before.range.days(), 10);
        QCOMPARE(given.model.report().now.mentions, 50);
    }

    void aYearEndsTodayAndHasTwelveMonths()
    {
        // GIVEN
        Given given;
        // WHEN
        given.model.setPeriod(Period::Year);
        // THEN
        QCOMPARE(domain::dateOfDay(given.model.range().from), QDate(2025, 11, 24));
        QCOMPARE(domain::dateOfDay(given.model.range().until), QDate(2026, 11, 23));
    }

    void figuresFollowTheWorkspace()
    {
        // GIVEN
        Given given;
        QTRY_VERIFY(given.model.isLoaded());
        const qint64 before = given.model.report().now.mentions;
        // WHEN
        given.takeIn(u"Forum"_s, 1, 0);
        // THEN
        QTRY_COMPARE(given.model.report().now.mentions, before + 30);
        QTRY_COMPARE(given.model.report().channels.size(), 3);
        QCOMPARE(given.model.report().channels.last().name, u"Forum"_s);
    }
};

QTEST_GUILESS_MAIN(ReputationPageModelTest)
#include "reputationpagemodeltest.moc"
