// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/zonedtime.h"
#include "models/reputation/reputationsentences.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Channel;
using domain::DayRange;
using domain::Id;
using domain::ReputationFigures;

namespace {

const Id<Channel> blog(1);
const Id<Channel> bluesky(2);
const Id<Channel> feed(3);
constexpr DayRange month{.from = 20'000, .until = 20'029};

models::ChannelsById channels()
{
    models::ChannelsById found;
    Channel channel;
    channel.id = blog;
    channel.name = u"Blog"_s;
    found.insert(blog, channel);
    channel.id = bluesky;
    channel.name = u"Bluesky"_s;
    channel.series = 1;
    found.insert(bluesky, channel);
    channel.id = feed;
    channel.name = u"Gazette"_s;
    channel.service = u"feed"_s;
    channel.series = 2;
    found.insert(feed, channel);
    return found;
}

/// The figures of a stretch from its day counts.
ReputationFigures figures(DayRange range, const QList<domain::DayCount> &days)
{
    ReputationFigures made;
    made.range = range;
    made.days = days;
    for (const domain::DayCount &count : days) {
        made.mentions += count.mentions;
        made.answerable += count.channel == feed ? 0 : count.mentions;
        made.answered += count.channel == feed ? 0 : count.answered;
    }
    return made;
}

/// So many mentions on the blog each day of a stretch.
QList<domain::DayCount> steady(DayRange range, qint64 mentions, qint64 answered = 0)
{
    QList<domain::DayCount> days;
    for (qint64 day = range.from; day <= range.until; ++day)
        days.append({.day = day, .channel = blog, .mentions = mentions, .answered = answered});
    return days;
}

models::ReputationReport report(const QList<domain::DayCount> &days, const QList<domain::DayCount> &before = {}, DayRange range = month)
{
    return models::reportOf(figures(range, days), figures(range.before(), before), channels());
}

} // namespace

class ReputationReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void barsSumToTheFigures_data()
    {
        QTest::addColumn<qint64>("days");
        for (const qint64 days : {1, 6, 7, 30, 99, 100, 101, 104, 105, 365, 366})
            QTest::addRow("%lld days", static_cast<long long>(days)) << days;
    }
    void barsSumToTheFigures()
    {
        // GIVEN
        QFETCH(qint64, days);
        const DayRange range{.from = 20'000, .until = 20'000 + days - 1};
        QList<domain::DayCount> counts = steady(range, 3, 1);
        counts.append({.day = range.until, .channel = bluesky, .mentions = 5, .answered = 5});
        // WHEN
        const auto made = report(counts, {}, range);
        // THEN
        qint64 sum = 0;
        qint64 next = range.from;
        for (const models::TimeBar &bar : made.bars) {
            QCOMPARE(bar.range.from, next);
            next = bar.range.until + 1;
            qint64 parts = 0;
            for (const qint64 part : bar.mentions)
                parts += part;
            QCOMPARE(parts, bar.total);
            sum += bar.total;
        }
        QCOMPARE(next, range.until + 1);
        QCOMPARE(sum, made.now.mentions);
        qint64 byChannel = 0;
        for (const models::ChannelBar &channel : made.channels)
            byChannel += channel.mentions;
        QCOMPARE(byChannel, made.now.mentions);
        QCOMPARE(made.isByWeek, days > 100);
    }

    void theSentenceOverTimeIsTrue_data()
    {
        QTest::addColumn<QList<domain::DayCount>>("now");
        QTest::addColumn<QList<domain::DayCount>>("before");
        QTest::addColumn<QString>("sentence");
        const auto lately = [](qint64 usual, qint64 last, Id<Channel> channel) {
            QList<domain::DayCount> days = steady({.from = month.from, .until = month.until - 2}, usual);
            days.append({.day = month.until - 1, .channel = channel, .mentions = last, .answered = 0});
            days.append({.day = month.until, .channel = channel, .mentions = last, .answered = 0});
            return days;
        };
        QTest::newRow("nothing") << QList<domain::DayCount>() << QList<domain::DayCount>() << u"Nobody mentioned us in this period"_s;
        QTest::newRow("doubled, one channel only") << lately(10, 20, blog) << QList<domain::DayCount>() << u"Mentions doubled in the last 2 day(s)"_s;
        QTest::newRow("doubled elsewhere") << lately(10, 20, bluesky) << QList<domain::DayCount>()
                                           << u"Mentions doubled in the last 2 day(s), mostly on Bluesky"_s;
        QTest::newRow("tripled") << lately(10, 28, bluesky) << QList<domain::DayCount>() << u"Mentions about tripled in the last 2 day(s), mostly on Bluesky"_s;
        QTest::newRow("manifold") << lately(10, 57, bluesky) << QList<domain::DayCount>()
                                  << u"Over 5 times the usual mentions in the last 2 day(s), mostly on Bluesky"_s;
        QTest::newRow("doubled but few") << lately(1, 2, bluesky) << steady(month.before(), 1) << u"About as many mentions as in the 30 day(s) before"_s;
        QTest::newRow("halved") << lately(10, 5, blog) << QList<domain::DayCount>() << u"Mentions halved in the last 2 day(s)"_s;
        QTest::newRow("more") << steady(month, 12) << steady(month.before(), 10) << u"20% more mentions than in the 30 day(s) before"_s;
        QTest::newRow("fewer") << steady(month, 9) << steady(month.before(), 10) << u"10% fewer mentions than in the 30 day(s) before"_s;
        QTest::newRow("the same") << steady(month, 10) << steady(month.before(), 10) << u"About as many mentions as in the 30 day(s) before"_s;
        QTest::newRow("first ever") << steady(month, 10) << QList<domain::DayCount>() << u"300 mention(s), none in the period before"_s;
    }
    void theSentenceOverTimeIsTrue()
    {
        // GIVEN
        QFETCH(QList<domain::DayCount>, now);
        QFETCH(QList<domain::DayCount>, before);
        // WHEN today is long past the period, so that its last day is whole
        const QString sentence = models::timeSentence(report(now, before), month.until + 10);
        // THEN
        QTEST(sentence, "sentence");
    }

    void todayIsNotCalledAFall()
    {
        // GIVEN a steady month whose last day has only begun
        QList<domain::DayCount> days = steady({.from = month.from, .until = month.until - 1}, 10);
        days.append({.day = month.until, .channel = blog, .mentions = 1, .answered = 0});
        // WHEN
        const QString sentence = models::timeSentence(report(days, steady(month.before(), 10)), month.until);
        // THEN
        QCOMPARE(sentence, u"About as many mentions as in the 30 day(s) before"_s);
    }

    void theSentenceOnARiseIsThatOfTheDataAlone_data()
    {
        QTest::addColumn<QList<qint64>>("last");
        QTest::addColumn<QString>("expected");
        QTest::newRow("today is not over") << QList<qint64>{50, 47, 20} << u"Over 3 times the usual mentions in the 2 day(s) before today"_s;
        QTest::newRow("today alone says nothing") << QList<qint64>{13, 13, 60} << QString();
        QTest::newRow("three days") << QList<qint64>{50, 47, 48, 1} << u"Over 3 times the usual mentions in the 3 day(s) before today"_s;
        QTest::newRow("six days") << QList<qint64>{28, 30, 27, 28, 29, 30, 1} << u"Mentions doubled in the 6 day(s) before today"_s;
        QTest::newRow("usual by now") << QList<qint64>{28, 30, 27, 28, 29, 30, 28, 29, 27, 1} << QString();
        QTest::newRow("a fall") << QList<qint64>{6, 5, 0} << u"Mentions halved in the 2 day(s) before today"_s;
        QTest::newRow("silence") << QList<qint64>{0, 0, 0} << u"Mentions halved in the 2 day(s) before today"_s;
    }
    void theSentenceOnARiseIsThatOfTheDataAlone()
    {
        // GIVEN 13 mentions a day, then what the row says, the last of it today
        QFETCH(QList<qint64>, last);
        QFETCH(QString, expected);
        constexpr qint64 today = 20'400;
        QList<domain::DayCount> days = steady({.from = 19'000, .until = today - last.size()}, 13);
        for (qsizetype i = 0; i < last.size(); ++i)
            days.append({.day = today - last.size() + 1 + i, .channel = blog, .mentions = last[i], .answered = 0});
        const auto within = [&days](DayRange range) {
            QList<domain::DayCount> found = days;
            found.removeIf([range](const domain::DayCount &count) { return count.day < range.from || count.day > range.until; });
            return found;
        };
        for (const qint64 length : {7, 30, 90, 365}) {
            const DayRange range{.from = today - length + 1, .until = today};
            // WHEN the bars are days or weeks
            const QString sentence = models::timeSentence(report(within(range), within(range.before()), range), today);
            // THEN
            if (expected.isEmpty())
                QVERIFY2(!sentence.contains(u"today"_s), qPrintable(sentence));
            else
                QCOMPARE(sentence, expected);
        }
    }

    void theSentenceOnChannelsIsTrue()
    {
        // GIVEN
        const auto shares = [](qint64 onBlog, qint64 onBluesky) {
            return models::channelSentence(report({{.day = month.from, .channel = blog, .mentions = onBlog, .answered = 0},
                                                   {.day = month.from, .channel = bluesky, .mentions = onBluesky, .answered = 0}}));
        };
        // WHEN THEN
        QCOMPARE(shares(10, 0), u"All mentions came from Blog"_s);
        QCOMPARE(shares(6, 4), u"More than half of the mentions come from Blog"_s);
        QCOMPARE(shares(5, 5), u"Blog and Bluesky bring the most mentions"_s);
        QCOMPARE(models::channelSentence(report({})), u"No channel brought a mention"_s);
    }

    void theSentenceOnAnswersIsTrue()
    {
        // GIVEN
        const auto answers = [](qint64 onBlog, qint64 onBluesky) {
            return models::answerSentence(report({{.day = month.from, .channel = blog, .mentions = 10, .answered = onBlog},
                                                  {.day = month.from, .channel = bluesky, .mentions = 20, .answered = onBluesky}}));
        };
        // WHEN THEN
        QCOMPARE(answers(5, 1), u"Bluesky is answered least: 1 of 20"_s);
        QCOMPARE(answers(0, 0), u"No mention was answered yet"_s);
        QCOMPARE(answers(10, 20), u"Every mention was answered"_s);
        // A feed is never named the worst.
        const QList<domain::DayCount> withFeed{{.day = month.from, .channel = blog, .mentions = 10, .answered = 5},
                                               {.day = month.from, .channel = bluesky, .mentions = 20, .answered = 9},
                                               {.day = month.from, .channel = feed, .mentions = 8, .answered = 0}};
        QCOMPARE(models::answerSentence(report(withFeed)), u"Bluesky is answered least: 9 of 20"_s);
        QCOMPARE(models::answerSentence(report({{.day = month.from, .channel = feed, .mentions = 8, .answered = 0}})), u"There was nothing to answer"_s);
        QCOMPARE(models::answerSentence(report({{.day = month.from, .channel = blog, .mentions = 10, .answered = 10},
                                                {.day = month.from, .channel = feed, .mentions = 8, .answered = 0}})),
                 u"Everything that can be answered was answered"_s);
    }

    void theLinesOfAnswersLeaveFeedsOut()
    {
        // GIVEN WHEN
        const auto made = report({{.day = month.from, .channel = blog, .mentions = 10, .answered = 5},
                                  {.day = month.from, .channel = feed, .mentions = 8, .answered = 0},
                                  {.day = month.until, .channel = feed, .mentions = 8, .answered = 0}});
        // THEN
        QCOMPARE(made.mentionsLine.first(), 18.0);
        QCOMPARE(made.unansweredLine.first(), 5.0);
        QCOMPARE(made.answeredLine, QList<double>{50.0});
    }

    void aChangeOfResponseSaysNoMoreThanTheStepsTell()
    {
        // GIVEN the middles of steps
        const auto middle = [](qint64 seconds) {
            const int bucket = domain::responseBucket(seconds);
            return (domain::bucketStart(bucket) + domain::bucketEnd(bucket) - 1) / 2;
        };
        constexpr qint64 minute = 60;
        // WHEN THEN
        QCOMPARE(models::responseChangeInWords(middle(55 * minute), middle(55 * minute)), u"about as long"_s);
        QCOMPARE(models::responseChangeInWords(middle(55 * minute), middle(59 * minute)), u"about as long"_s);
        QCOMPARE(models::responseChangeInWords(middle(55 * minute), middle(30 * minute)), u"+25 min or so"_s);
        QCOMPARE(models::responseChangeInWords(middle(55 * minute), middle(200 * minute)), u"−2 h 30 min or so"_s);
        QCOMPARE(models::responseChangeInWords(middle(12), middle(40)), u"−28 s or so"_s);
    }

    void figuresAreSaidAsAPersonWould()
    {
        QCOMPARE(models::durationInWords(12), u"12 s"_s);
        QCOMPARE(models::durationInWords(3'120), u"52 min"_s);
        QCOMPARE(models::durationInWords(12'000), u"3 h 20 min"_s);
        QCOMPARE(models::durationInWords(187'200), u"2 d 4 h"_s);
        QCOMPARE(models::changeInWords(118, 100), u"+18%"_s);
        QCOMPARE(models::changeInWords(93, 100), u"−7%"_s);
        QCOMPARE(models::changeInWords(3, 0), u"new"_s);
        QCOMPARE(models::changeInWords(0, 0), QString());
        const auto day = [](int month, int date) { return domain::dayOfDate(QDate(2026, month, date)); };
        QCOMPARE(models::rangeInWords({.from = day(11, 1), .until = day(11, 23)}), u"1 – 23 Nov 2026"_s);
        QCOMPARE(models::rangeInWords({.from = day(10, 25), .until = day(11, 23)}), u"25 Oct – 23 Nov 2026"_s);
        QCOMPARE(models::rangeInWords({.from = day(11, 23), .until = day(11, 23)}), u"23 Nov 2026"_s);
    }
};

QTEST_GUILESS_MAIN(ReputationReportTest)
#include "reputationreporttest.moc"
