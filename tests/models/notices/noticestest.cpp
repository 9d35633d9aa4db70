// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notices/notices.h"

#include "tests/support/entries.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace std::chrono_literals;
using models::Notice;
using models::Notices;
using tests::instantAt;

using MentionId = domain::Id<domain::Mention>;

namespace {

const QTimeZone &utc()
{
    static const QTimeZone zone = QTimeZone::utc();
    return zone;
}

store::RuleMatch match(qint64 mention, const QString &rule = u"Plaintes"_s)
{
    return {.rule = domain::Id<domain::Rule>(rule == "Plaintes"_L1 ? 1 : 2 + rule.size()), .ruleName = rule, .mention = MentionId(mention)};
}

QHash<MentionId, domain::MentionRow> rowsUpTo(qint64 last)
{
    QHash<MentionId, domain::MentionRow> rows;
    for (qint64 key = 1; key <= last; ++key) {
        rows.insert(MentionId(key),
                    {.id = MentionId(key),
                     .author = u"Ada %1"_s.arg(key),
                     .channelName = key % 2 == 0 ? u"Forum"_s : u"Place"_s,
                     .excerpt = u"Cassé %1 fois"_s.arg(key)});
    }
    return rows;
}

/// Tells what is new at once.
QList<Notice> told(Notices &notices, const store::NoticeNews &news, domain::Instant now = instantAt(0))
{
    notices.stir(now);
    notices.beginLook();
    return notices.tell(news, rowsUpTo(20), now);
}

} // namespace

/// Sentences are those of the source: the plurals of the program stand in its translations.
class NoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingStirsNothingIsTold()
    {
        Notices notices;
        QCOMPARE(notices.nextTelling(instantAt(0), utc()), std::nullopt);
        QVERIFY(told(notices, {}).isEmpty());
    }

    void oneMentionIsQuotedAndCanBeDone()
    {
        Notices notices;
        const auto shown = told(notices, {.matches = {match(3)}});
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().kind, Notice::Kind::Matches);
        QCOMPARE(shown.first().title, u"1 new mention(s) match “Plaintes”"_s);
        QCOMPARE(shown.first().text, u"Ada 3: Cassé 3 fois"_s);
        QCOMPARE(shown.first().mentions, QList{MentionId(3)});
        QVERIFY(!shown.first().openText.isEmpty());
        QVERIFY(!shown.first().doneText.isEmpty());
    }

    void manyAreOneWithTheLastFewQuoted()
    {
        Notices notices;
        store::NoticeNews news;
        for (qint64 key = 1; key <= 12; ++key)
            news.matches << match(key);
        const auto shown = told(notices, news);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().title, u"12 new mention(s) match “Plaintes”"_s);
        QCOMPARE(shown.first().text, u"Ada 12: Cassé 12 fois\nAda 11: Cassé 11 fois\nAda 10: Cassé 10 fois\nand 9 more"_s);
        QCOMPARE(shown.first().mentions.size(), 12);
        QVERIFY(shown.first().doneText.isEmpty());
    }

    void severalRulesAreOneWithTheirNames()
    {
        Notices notices;
        const auto shown = told(notices, {.matches = {match(1, u"Presse"_s), match(2), match(3), match(3, u"Presse"_s), match(4), match(5)}});
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().title, u"5 new mention(s) match your rules"_s);
        QCOMPARE(shown.first().text, u"“Plaintes”: 4\n“Presse”: 2"_s);
        QCOMPARE(shown.first().mentions.size(), 5);
    }

    void whatWasSaidIsNotShownWhereThePersonDoesNotWantIt()
    {
        Notices notices;
        notices.setWishes({.showsWords = false});
        const auto shown = told(notices, {.matches = {match(1), match(2)}, .late = {MentionId(3)}});
        QCOMPARE(shown.size(), 2);
        // THEN neither words nor who said them
        QCOMPARE(shown.at(0).text, u"Forum, Place"_s);
        QCOMPARE(shown.at(1).text, u"Place"_s);
    }

    void lateAndWokenOnesAreOne()
    {
        Notices notices;
        const auto shown = told(notices, {.woken = {MentionId(1), MentionId(2)}, .late = {MentionId(2), MentionId(4), MentionId(6)}});
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().kind, Notice::Kind::Triage);
        QCOMPARE(shown.first().title, u"3 mention(s) are late"_s);
        QCOMPARE(shown.first().text, u"1 snoozed mention(s) woke"_s);
        QCOMPARE(shown.first().mentions.size(), 4);
        const auto woken = told(notices, {.woken = {MentionId(1)}});
        QCOMPARE(woken.first().title, u"1 snoozed mention(s) woke"_s);
        QCOMPARE(woken.first().text, u"Ada 1: Cassé 1 fois"_s);
    }

    void onlyTheKindsThatAreWantedAreTold()
    {
        Notices notices;
        notices.setInFront(false);
        const store::NoticeNews news{.matches = {match(1)}, .woken = {MentionId(2)}, .late = {MentionId(3)}};
        const auto kinds = [&](const models::NoticeWishes &wishes) {
            notices.setWishes(wishes);
            notices.addProblem(u"The file cannot be read."_s, instantAt(0));
            QList<Notice::Kind> found;
            for (const Notice &notice : told(notices, news))
                found << notice.kind;
            return found;
        };
        QCOMPARE(kinds({}), (QList{Notice::Kind::Matches, Notice::Kind::Triage, Notice::Kind::Problem}));
        QCOMPARE(kinds({.wantsMatches = false}), (QList{Notice::Kind::Triage, Notice::Kind::Problem}));
        QCOMPARE(kinds({.wantsTriage = false}), (QList{Notice::Kind::Matches, Notice::Kind::Problem}));
        QCOMPARE(kinds({.wantsProblems = false}), (QList{Notice::Kind::Matches, Notice::Kind::Triage}));
        QVERIFY(kinds({.wantsMatches = false, .wantsTriage = false, .wantsProblems = false}).isEmpty());
    }

    void problemsAreToldOnlyWhileTheWindowIsNotInFront()
    {
        Notices notices;
        // GIVEN the window in front: it says them itself
        notices.addProblem(u"One."_s, instantAt(0));
        QCOMPARE(notices.nextTelling(instantAt(0), utc()), std::nullopt);
        // WHEN it is not
        notices.setInFront(false);
        notices.addProblem(u"One."_s, instantAt(0));
        notices.addProblem(u"One."_s, instantAt(0));
        notices.addProblem(u"Two."_s, instantAt(0));
        auto shown = told(notices, {});
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().title, u"2 thing(s) did not work"_s);
        QCOMPARE(shown.first().text, u"One.\nTwo."_s);
        QVERIFY(shown.first().mentions.isEmpty());
        // AND what the person came to see meanwhile is not told
        notices.addProblem(u"Three."_s, instantAt(0));
        notices.setInFront(true);
        QVERIFY(told(notices, {}).isEmpty());
    }

    void whatComesTogetherIsGatheredAndAStreamIsToldOfLessAndLessOften()
    {
        Notices notices({.gathering = 2s, .leastDistance = 30s, .mostDistance = 100s});
        notices.stir(instantAt(0));
        notices.stir(instantAt(1));
        QCOMPARE(notices.nextTelling(instantAt(1), utc()), instantAt(2));
        // GIVEN more comes in all the time
        QList<qint64> seconds;
        domain::Instant now = instantAt(2);
        for (int i = 0; i < 5; ++i) {
            notices.beginLook();
            QCOMPARE(notices.tell({.matches = {match(1)}}, {}, now).size(), 1);
            notices.stir(now);
            const auto next = notices.nextTelling(now, utc());
            QVERIFY(next);
            seconds << std::chrono::duration_cast<std::chrono::seconds>(*next - now).count();
            now = *next;
        }
        QCOMPARE(seconds, (QList<qint64>{30, 60, 100, 100, 100}));
        // AND after a while of quiet it is told soon again
        notices.beginLook();
        now += 10min;
        notices.stir(now);
        QCOMPARE(notices.nextTelling(now, utc()), now + 2s);
    }

    void looksThatFindNothingKeepNoDistance()
    {
        Notices notices({.gathering = 2s, .leastDistance = 30s, .mostDistance = 100s});
        QVERIFY(told(notices, {}).isEmpty());
        notices.stir(instantAt(1));
        QCOMPARE(notices.nextTelling(instantAt(1), utc()), instantAt(3));
    }

    void whatStirsDuringALookIsToldTheNextTime()
    {
        Notices notices;
        notices.stir(instantAt(0));
        notices.beginLook();
        notices.stir(instantAt(1));
        QVERIFY(notices.tell({}, {}, instantAt(2)).isEmpty());
        QVERIFY(notices.nextTelling(instantAt(2), utc()));
    }

    void quietHoursHoldBackAndEndWithOneSummary()
    {
        // GIVEN 09:00 to 10:00 of Monday are quiet; the builders begin at 08:00
        Notices notices;
        notices.setInFront(false);
        notices.setWishes({.quiet = {.isOn = true, .from = QTime(9, 0), .until = QTime(10, 0)}});
        notices.stir(instantAt(3'600));
        notices.addProblem(u"One."_s, instantAt(3'700));
        // THEN nothing is told before their end
        QCOMPARE(notices.nextTelling(instantAt(3'700), utc()), instantAt(7'200));
        QCOMPARE(notices.nextTelling(instantAt(7'000), utc()), instantAt(7'200));
        QCOMPARE(notices.nextTelling(instantAt(7'200), utc()), instantAt(7'200));
        // AND then all in one
        notices.beginLook();
        const auto shown = notices.tell({.matches = {match(1), match(2)}, .woken = {MentionId(4)}, .late = {MentionId(3)}}, rowsUpTo(4), instantAt(7'200));
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().kind, Notice::Kind::Summary);
        QCOMPARE(shown.first().title, u"While notifications were held back"_s);
        QCOMPARE(shown.first().text, u"2 new mention(s) match “Plaintes”\n1 mention(s) are late\n1 snoozed mention(s) woke\n1 thing(s) did not work"_s);
        QCOMPARE(shown.first().mentions.size(), 4);
        // AND the next one stands for itself again
        QCOMPARE(told(notices, {.matches = {match(1)}, .late = {MentionId(3)}}, instantAt(7'300)).size(), 2);
    }

    void whatIsReadyWhenQuietBeginsWaits()
    {
        // GIVEN it stirred a second before nine
        Notices notices;
        notices.setWishes({.quiet = {.isOn = true, .from = QTime(9, 0), .until = QTime(10, 0)}});
        notices.stir(instantAt(3'599));
        QCOMPARE(notices.nextTelling(instantAt(3'599), utc()), instantAt(7'200));
        // WHEN the person switches quiet hours off
        notices.setWishes({});
        QCOMPARE(notices.nextTelling(instantAt(3'700), utc()), instantAt(3'700));
    }

    void aPauseHoldsBackToo()
    {
        Notices notices;
        notices.setWishes({.pausedUntil = instantAt(3'600)});
        notices.stir(instantAt(0));
        QCOMPARE(notices.nextTelling(instantAt(10), utc()), instantAt(3'600));
        notices.setWishes({});
        QCOMPARE(notices.nextTelling(instantAt(20), utc()), instantAt(20));
    }

    void whatHappenedBeforeTheWindowStoodIsOneSummaryAtMost()
    {
        Notices notices;
        notices.stirBacklog(instantAt(0));
        notices.beginLook();
        const auto shown = notices.tell({.matches = {match(1), match(2, u"Presse"_s)}, .late = {MentionId(3)}}, {}, instantAt(2));
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().title, u"While Parvis was closed"_s);
        QCOMPARE(shown.first().text, u"2 new mention(s) match your rules\n1 mention(s) are late"_s);
        // AND one sort alone needs no summary
        notices.stirBacklog(instantAt(0));
        notices.beginLook();
        QCOMPARE(notices.tell({.late = {MentionId(3)}}, {}, instantAt(2)).first().title, u"1 mention(s) are late"_s);
    }

    void aClockThatIsPutBackHoldsNothingUp()
    {
        Notices notices;
        QCOMPARE(told(notices, {.matches = {match(1)}}, instantAt(90'000)).size(), 1);
        notices.stir(instantAt(90'001));
        const auto next = notices.nextTelling(instantAt(0), utc());
        QVERIFY(next);
        QVERIFY(*next <= instantAt(60));
    }

    void onlyWhatIsQuotedNeedsToBeRead()
    {
        store::NoticeNews news;
        for (qint64 key = 1; key <= 1'000; ++key)
            news.matches << match(key);
        news.late = {MentionId(2'000), MentionId(999)};
        QCOMPARE(models::quotedOf(news), (QList{MentionId(998), MentionId(999), MentionId(1'000), MentionId(2'000)}));
    }
};

QTEST_GUILESS_MAIN(NoticesTest)
#include "noticestest.moc"
