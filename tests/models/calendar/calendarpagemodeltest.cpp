// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/calendar/calendarfixture.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Post;
using domain::PostState;
using models::CalendarPageModel;
using models::PostLook;

namespace {

const QDate monday(2026, 11, 23);
const QDate thursday(2026, 11, 26);

domain::ZonedTime paris(QDate day, QTime time)
{
    return {.wall = QDateTime(day, time), .zone = "Europe/Paris"};
}

} // namespace

class CalendarPageModelTest : public QObject
{
    Q_OBJECT

    struct Given : tests::CalendarFixture
    {
        Given()
        {
            QObject::connect(&messages, &models::Messages::posted, &messages, [this](const models::Message &message) { said.append(message); });
            model.load();
        }
        CalendarPageModel model{workspace.database(), posts, channels, articles, messages, navigator, undo, clock};
        QList<models::Message> said;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void theMonthFollowsTheWorkspace()
    {
        // GIVEN
        Given given;
        QAbstractItemModelTester monthTester(&given.model.month());
        QAbstractItemModelTester ideasTester(&given.model.ideas());
        // WHEN
        const Post planned = given.add(u"Plan"_s, PostState::Draft, QDateTime(thursday, QTime(9, 0)));
        const Post idea = given.add(u"Idea"_s, PostState::Idea, {});
        // THEN
        QTRY_VERIFY(given.model.month().entry(planned.id));
        QTRY_COMPARE(given.model.ideas().rowCount(), 1);
        QCOMPARE(given.model.month().entry(planned.id)->look, PostLook::Planned);
        QCOMPARE(given.model.month().entry(planned.id)->channelName, u"Our Mastodon"_s);
        QCOMPARE(given.model.ideas().entry(given.model.ideas().index(0)).post.id, idea.id);
        QCOMPARE(given.model.title(), u"November 2026"_s);
    }

    void aNewsletterIsNotCalledTwiceByItsName()
    {
        // GIVEN
        models::CalendarEntry entry{.post = {}, .at = {}, .channelName = u"Saturday letter"_s, .service = u"mail"_s};
        entry.post.title = u"Saturday Letter"_s;
        // WHEN THEN
        QCOMPARE(entry.whereTo(), u"E-mail"_s);
        QVERIFY(!models::spoken(entry).contains(u"Saturday letter"_s));
        entry.post.title = u"Bread"_s;
        QCOMPARE(entry.whereTo(), u"Saturday letter"_s);
    }

    void weeksBeginAsTheLocaleSays()
    {
        // GIVEN
        QLocale::setDefault(QLocale(u"en_US"_s));
        // WHEN
        Given american;
        // THEN
        QCOMPARE(american.model.month().firstDate().dayOfWeek(), static_cast<int>(Qt::Sunday));
        QLocale::setDefault(QLocale(u"fr_FR"_s));
        Given french;
        QCOMPARE(french.model.month().firstDate().dayOfWeek(), static_cast<int>(Qt::Monday));
        QCOMPARE(french.model.title(), u"Novembre 2026"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
    }

    void planAndScheduleAreTwoDatesAlways()
    {
        // GIVEN
        Given given;
        const QDateTime plan(monday, QTime(9, 0));
        const auto id = given.add(u"Two dates"_s, PostState::Draft, plan).id;
        QTRY_VERIFY(given.model.month().entry(id));
        // WHEN
        given.model.schedule(id, paris(thursday, QTime(12, 30)));
        // THEN
        QTRY_COMPARE(given.stored(id).state, PostState::Scheduled);
        QCOMPARE(given.stored(id).plannedFor, plan);
        // WHEN
        given.model.planFor(id, QDateTime(monday, QTime(8, 0)));
        // THEN
        QTRY_COMPARE(given.stored(id).plannedFor, QDateTime(monday, QTime(8, 0)));
        QCOMPARE(given.stored(id).scheduledFor, paris(thursday, QTime(12, 30)));
        // WHEN
        given.model.unschedule(id);
        // THEN
        QTRY_VERIFY(!given.stored(id).scheduledFor);
        QCOMPARE(given.stored(id).plannedFor, QDateTime(monday, QTime(8, 0)));
        QCOMPARE(given.stored(id).state, PostState::Draft);
    }

    void aPostWithoutPlanStaysOnItsDayWhenUnscheduled()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"No plan"_s, PostState::Scheduled, {}, paris(thursday, QTime(12, 30))).id;
        // WHEN
        given.model.unschedule(id);
        // THEN
        QTRY_COMPARE(given.stored(id).plannedFor, QDateTime(thursday, QTime(12, 30)));
    }

    void aPostWithoutChannelIsNotScheduled()
    {
        // GIVEN
        Given given;
        Post bare;
        bare.title = u"Nowhere"_s;
        bare.state = PostState::Idea;
        const auto id = tests::await(given.posts.add(bare)).value().id;
        QTRY_COMPARE(given.model.ideas().rowCount(), 1);
        // WHEN
        given.model.schedule(id, paris(thursday, QTime(9, 0)));
        // THEN
        QCOMPARE(given.said.size(), 1);
        QCOMPARE(given.said[0].kind, models::Message::Kind::Problem);
        QVERIFY(!given.stored(id).scheduledFor);
    }

    void aTimeThatHasPassedIsNoCommitmentButMayBeAPlan()
    {
        // GIVEN 09:41 on Monday
        Given given;
        const auto id = given.add(u"Late riser"_s, PostState::Draft, QDateTime(thursday, QTime(9, 0))).id;
        QTRY_VERIFY(given.model.month().entry(id));
        // WHEN
        given.model.schedule(id, paris(monday, QTime(9, 0)));
        // THEN
        QCOMPARE(given.said.size(), 1);
        QVERIFY(given.said[0].sentence.contains(u"Monday 23 November at 09:00 has passed"_s));
        QVERIFY(!given.stored(id).scheduledFor);
        // WHEN
        given.model.planFor(id, QDateTime(monday.addDays(-3), QTime(9, 0)));
        // THEN
        QTRY_COMPARE(given.stored(id).plannedFor, QDateTime(monday.addDays(-3), QTime(9, 0)));
    }

    void whatIsScheduledStaysWhereItsTimeWouldHavePassed()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"Fixed"_s, PostState::Scheduled, {}, paris(thursday, QTime(9, 0))).id;
        QTRY_VERIFY(given.model.month().entry(id));
        // WHEN
        given.model.moveToDay(id, monday);
        // THEN
        QVERIFY(!given.model.landing(id, monday));
        QCOMPARE(given.said.size(), 1);
        QVERIFY(given.said[0].sentence.contains(u"its time would have passed on Monday 23 November"_s));
        QCOMPARE(given.stored(id).scheduledFor, paris(thursday, QTime(9, 0)));
    }

    void onlyChannelsThatCanCarryPostsAreOffered()
    {
        // GIVEN
        Given given;
        const auto addChannel = [&given](const QString &service, const QString &name) {
            domain::Channel channel;
            channel.service = service;
            channel.name = name;
            channel.address = u"https://example.org/"_s + name;
            return tests::await(given.channels.add(channel)).value().id;
        };
        // WHEN
        const auto feed = addChannel(u"feed"_s, u"Town news"_s);
        addChannel(u"linkedin"_s, u"Us at work"_s);
        // THEN
        QTRY_COMPARE(given.model.channels().size(), 2);
        QVERIFY(!std::ranges::contains(given.model.channels(), u"Town news"_s, &domain::Channel::name));
        QVERIFY(!given.model.hasNoChannel());
        // WHEN a post stands on the feed all the same
        Post post;
        post.title = u"Nowhere"_s;
        post.state = PostState::Draft;
        post.channel = feed;
        post.plannedFor = QDateTime(thursday, QTime(9, 0));
        const auto id = tests::await(given.posts.add(post)).value().id;
        QTRY_VERIFY(given.model.month().entry(id));
        given.model.schedule(id, paris(thursday, QTime(12, 0)));
        // THEN
        QCOMPARE(given.said.size(), 1);
        QVERIFY(given.said[0].sentence.contains(u"nobody can publish on “Town news”"_s));
        QVERIFY(!given.stored(id).scheduledFor);
    }

    void aNewPostOfTodayIsProposedForTheNextHour()
    {
        // GIVEN 09:41 on Monday
        Given given;
        // WHEN THEN
        given.model.startOn(monday);
        QCOMPARE(given.model.opened()->post.plannedFor, QDateTime(monday, QTime(10, 0)));
        given.model.startOn(thursday);
        QCOMPARE(given.model.opened()->post.plannedFor, QDateTime(thursday, QTime(9, 0)));
    }

    void movingTakesTheCommitmentAloneKeepsItsTimeAndIsUndone()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"Mobile"_s, PostState::Scheduled, QDateTime(monday, QTime(9, 0)), paris(monday, QTime(18, 15))).id;
        QTRY_VERIFY(given.model.month().entry(id));
        const Post before = given.stored(id);
        // WHEN
        given.model.moveToDay(id, thursday);
        // THEN
        QTRY_COMPARE(given.stored(id).scheduledFor, paris(thursday, QTime(18, 15)));
        QCOMPARE(given.stored(id).plannedFor, before.plannedFor);
        QTRY_COMPARE(given.said.size(), 1);
        QCOMPARE(given.said[0].sentence, u"“Mobile” is now scheduled for Thursday 26 November at 18:15."_s);
        // WHEN
        given.said[0].action();
        // THEN
        QTRY_COMPARE(given.stored(id), before);
        given.undo.redo();
        QTRY_COMPARE(given.stored(id).scheduledFor, paris(thursday, QTime(18, 15)));
    }

    void movingAPlanSaysThatThePlanMoved()
    {
        // GIVEN a plan, and a commitment that failed
        Given given;
        const auto plan = given.add(u"Mobile"_s, PostState::Draft, QDateTime(monday, QTime(9, 0))).id;
        const auto failed = given.add(u"Broken"_s, PostState::Failed, QDateTime(monday, QTime(9, 0)), paris(monday, QTime(8, 0))).id;
        QTRY_VERIFY(given.model.month().entry(plan) && given.model.month().entry(failed));
        // WHEN
        given.model.moveToDay(plan, thursday);
        given.model.moveBy(failed, 1);
        // THEN
        QTRY_COMPARE(given.said.size(), 2);
        QCOMPARE(given.said[0].sentence, u"“Mobile” is now planned for Thursday 26 November at 09:00."_s);
        QCOMPARE(given.stored(plan).plannedFor, QDateTime(thursday, QTime(9, 0)));
        QCOMPARE(given.said[1].sentence, u"“Broken” now stands on Tuesday 24 November at 08:00; it is not scheduled."_s);
        QCOMPARE(given.stored(failed).plannedFor, QDateTime(monday, QTime(9, 0)));
        // AND undo names it
        QCOMPARE(given.undo.undoText(), u"date of “Broken”"_s);
    }

    void pointingAtADayOfTheNextMonthLeavesThePage()
    {
        // GIVEN
        Given given;
        const QDate third(2026, 12, 3);
        const auto id = given.add(u"Advent"_s, PostState::Draft, QDateTime(third, QTime(9, 0))).id;
        QTRY_VERIFY(given.model.month().entry(id));
        // WHEN
        given.model.pointAt(third);
        // THEN
        QCOMPARE(given.model.selectedDate(), third);
        QCOMPARE(given.model.title(), u"November 2026"_s);
        // WHEN a post of that day is opened
        given.model.open(id);
        // THEN
        QTRY_VERIFY(given.model.opened());
        QCOMPARE(given.model.title(), u"November 2026"_s);
        // WHEN the page is turned, or a post is begun there
        given.model.showNextMonth();
        QCOMPARE(given.model.title(), u"December 2026"_s);
        QCOMPARE(given.model.selectedDate(), third);
        given.model.showPreviousMonth();
        given.model.pointAt(third);
        given.model.startOn(third);
        // THEN
        QCOMPARE(given.model.title(), u"December 2026"_s);
        QCOMPARE(given.model.opened()->post.plannedFor, QDateTime(third, QTime(9, 0)));
    }

    void aMailboxFileIsNoChannelForPosts()
    {
        // GIVEN
        Given given;
        domain::Channel file;
        file.service = u"mail"_s;
        file.name = u"boite"_s;
        file.address = u"mbox"_s;
        const auto mailbox = tests::await(given.channels.add(file)).value();
        domain::Channel letter;
        letter.service = u"mail"_s;
        letter.name = u"Saturday letter"_s;
        letter.address = u"letter@example.org"_s;
        QVERIFY(tests::await(given.channels.add(letter)));
        // WHEN THEN
        QTRY_COMPARE(given.model.channels().size(), 2);
        QVERIFY(!std::ranges::contains(given.model.channels(), u"boite"_s, &domain::Channel::name));
        // WHEN a post stands on the file all the same
        Post post = given.add(u"Letter"_s, PostState::Draft, QDateTime(thursday, QTime(9, 0)));
        post.channel = mailbox.id;
        // THEN
        QCOMPARE(given.model.whyNotSchedule(post, paris(thursday, QTime(9, 0))),
                 u"The post was not scheduled: nobody can publish on “boite”. Choose another channel."_s);
    }

    void inFrenchTheFirstOfAMonthIsARank()
    {
        // GIVEN
        QLocale::setDefault(QLocale(u"fr_FR"_s));
        Given given;
        const auto id = given.add(u"Mobile"_s, PostState::Draft, QDateTime(monday, QTime(9, 0))).id;
        QTRY_VERIFY(given.model.month().entry(id));
        // WHEN
        given.model.moveToDay(id, QDate(2026, 12, 1));
        // THEN
        QTRY_COMPARE(given.said.size(), 1);
        QVERIFY(given.said[0].sentence.contains(u"mardi 1er décembre"_s));
        const auto first = given.model.month().indexOf(QDate(2026, 11, 1));
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().startsWith(u"dimanche 1er novembre 2026"_s));
        initTestCase();
    }

    void aScheduleInAnotherZoneMovesByTheDayShown()
    {
        // GIVEN a post at 03:00 in Tokyo, which is the evening before in Paris
        Given given;
        const domain::ZonedTime tokyo{.wall = QDateTime(thursday, QTime(3, 0)), .zone = "Asia/Tokyo"};
        const auto id = given.add(u"Far"_s, PostState::Scheduled, {}, tokyo).id;
        QTRY_VERIFY(given.model.month().entry(id));
        QCOMPARE(given.model.month().entry(id)->at->date(), thursday.addDays(-1));
        // WHEN
        given.model.moveBy(id, 1);
        // THEN
        QTRY_COMPARE(given.stored(id).scheduledFor->wall, QDateTime(thursday.addDays(1), QTime(3, 0)));
        QTRY_COMPARE(given.model.month().entry(id)->at->date(), thursday);
    }

    void wallTimeStaysAcrossTheEndOfSummerTime()
    {
        // GIVEN a post before the clocks go back on 31 October 2027
        Given given;
        const auto id = given.add(u"Autumn"_s, PostState::Scheduled, {}, paris(QDate(2027, 10, 30), QTime(9, 0))).id;
        given.model.selectDate(QDate(2027, 10, 30));
        QTRY_VERIFY(given.model.month().entry(id));
        // WHEN
        given.model.moveBy(id, 1);
        // THEN
        QTRY_COMPARE(given.stored(id).scheduledFor, paris(QDate(2027, 10, 31), QTime(9, 0)));
        QCOMPARE(domain::toIso(*domain::toInstant(*given.stored(id).scheduledFor)), u"2027-10-31T08:00:00Z"_s);
    }

    void timesThatSummerTimeSkipsOrRepeatsAreSaid()
    {
        // GIVEN
        Given given;
        // WHEN
        const QString skipped = given.model.remarkOn(paris(QDate(2026, 3, 29), QTime(2, 30)));
        const QString repeated = given.model.remarkOn(paris(QDate(2026, 10, 25), QTime(2, 30)));
        const QString elsewhere = given.model.remarkOn({.wall = QDateTime(monday, QTime(9, 0)), .zone = "America/New_York"});
        // THEN
        QVERIFY2(skipped.contains(u"03:30"_s), qPrintable(skipped));
        QVERIFY2(repeated.contains(u"twice"_s), qPrintable(repeated));
        QVERIFY2(elsewhere.contains(u"15:00"_s), qPrintable(elsewhere));
        QCOMPARE(given.model.remarkOn(paris(monday, QTime(9, 0))), QString());
    }

    void aScheduledPostWhoseTimeHasPassedIsLate()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"Soon"_s, PostState::Scheduled, {}, paris(monday, QTime(10, 0))).id;
        QTRY_VERIFY(given.model.month().entry(id));
        QCOMPARE(given.model.month().entry(id)->look, PostLook::Scheduled);
        // WHEN
        given.clock.advance(std::chrono::hours(1));
        // THEN
        QCOMPARE(models::lookOf(given.stored(id), given.clock.now()), PostLook::Late);
    }

    void ideasGoToADayAndBack()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"Idea"_s, PostState::Idea, {}).id;
        QTRY_COMPARE(given.model.ideas().rowCount(), 1);
        QCOMPARE(given.model.landing(id, thursday), QDateTime(thursday, QTime(9, 0)));
        // WHEN
        given.model.moveToDay(id, thursday);
        // THEN
        QTRY_VERIFY(given.model.month().entry(id));
        QCOMPARE(given.model.ideas().rowCount(), 0);
        QCOMPARE(given.stored(id).state, PostState::Draft);
        // WHEN
        given.model.toIdea(id);
        // THEN
        QTRY_COMPARE(given.model.ideas().rowCount(), 1);
        QCOMPARE(given.stored(id).state, PostState::Idea);
        given.undo.undo();
        QTRY_COMPARE(given.stored(id).plannedFor, QDateTime(thursday, QTime(9, 0)));
    }

    void whatHasLeftStaysWhereItIs()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"Out"_s, PostState::Published, QDateTime(monday, QTime(9, 0))).id;
        QTRY_VERIFY(given.model.month().entry(id));
        const Post before = given.stored(id);
        // WHEN
        given.model.moveToDay(id, thursday);
        given.model.toIdea(id);
        given.model.remove(id);
        // THEN
        QCOMPARE(given.said.size(), 3);
        QCOMPARE(given.stored(id), before);
        QVERIFY(!given.model.landing(id, thursday));
        QCOMPARE(given.undo.count(), 0);
    }

    void aNewPostEntersTheWorkspaceWithItsFirstWords()
    {
        // GIVEN
        Given given;
        given.model.startOn(thursday);
        QVERIFY(given.model.opened());
        given.model.edit({.title = {}, .text = u"  "_s, .language = u"en"_s, .channel = {}});
        QVERIFY(given.model.opened()->post.id.isNull());
        // WHEN typing goes on while the first words are being written
        given.model.edit({.title = u"Br"_s, .text = {}, .language = u"en"_s, .channel = {}});
        given.model.edit({.title = u"Bread"_s, .text = u"Warm."_s, .language = u"en"_s, .channel = given.channel});
        // THEN
        QTRY_VERIFY(!given.model.opened()->post.id.isNull());
        const auto id = given.model.opened()->post.id;
        QTRY_COMPARE(given.stored(id).title, u"Bread"_s);
        QCOMPARE(given.stored(id).text, u"Warm."_s);
        QCOMPARE(given.stored(id).channel, given.channel);
        QCOMPARE(given.stored(id).plannedFor, QDateTime(thursday, QTime(9, 0)));
        QCOMPARE(given.said.size(), 1);
    }

    void nothingIsLostWhereTheEditorClosesWhileItsFirstWordsAreWritten()
    {
        // GIVEN
        Given given;
        given.model.startOn(thursday);
        // WHEN
        given.model.edit({.title = u"Br"_s, .text = {}, .language = u"en"_s, .channel = {}});
        given.model.edit({.title = u"Bread"_s, .text = u"Warm."_s, .language = u"en"_s, .channel = {}});
        given.model.close();
        given.model.startIdea();
        given.model.edit({.title = u"Another"_s, .text = {}, .language = u"en"_s, .channel = {}});
        // THEN
        const auto onThursday = [&] { return given.model.month().day(given.model.month().indexOf(thursday)).entries; };
        QTRY_VERIFY(onThursday().size() == 1 && onThursday()[0].post.title == u"Bread"_s);
        QCOMPARE(onThursday()[0].post.text, u"Warm."_s);
        QTRY_COMPARE(given.model.ideas().rowCount(), 1);
        QCOMPARE(given.model.ideas().entries()[0].post.title, u"Another"_s);
    }

    void wordsTypedInOneSittingAreUndoneAsOne()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"Old"_s, PostState::Draft, QDateTime(monday, QTime(9, 0))).id;
        given.model.open(id);
        QTRY_VERIFY(given.model.opened());
        // WHEN
        for (const QString &title : {u"N"_s, u"Ne"_s, u"New"_s})
            given.model.edit({.title = title, .text = {}, .language = {}, .channel = given.channel});
        QTRY_COMPARE(given.stored(id).title, u"New"_s);
        // THEN
        QCOMPARE(given.undo.count(), 1);
        given.undo.undo();
        QTRY_COMPARE(given.stored(id).title, u"Old"_s);
        QTRY_COMPARE(given.model.opened()->post.title, u"Old"_s);
    }

    void aRemovedPostComesBackUnderItsKey()
    {
        // GIVEN
        Given given;
        const Post post = given.add(u"Gone"_s, PostState::Draft, QDateTime(monday, QTime(9, 0)));
        given.model.open(post.id);
        QTRY_VERIFY(given.model.opened());
        // WHEN
        given.model.remove(post.id);
        // THEN
        QTRY_VERIFY(!given.model.month().entry(post.id));
        QTRY_VERIFY(!given.model.opened());
        given.said.last().action();
        QTRY_VERIFY(given.model.month().entry(post.id));
        QCOMPARE(given.stored(post.id).title, u"Gone"_s);
    }

    void aCopyIsAPlanAndNothingMore()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"Model"_s, PostState::Scheduled, {}, paris(thursday, QTime(18, 0))).id;
        QTRY_VERIFY(given.model.month().entry(id));
        // WHEN
        given.model.duplicate(id);
        // THEN
        const auto onThursday = [&] { return given.model.month().day(given.model.month().indexOf(thursday)).entries; };
        QTRY_COMPARE(onThursday().size(), 2);
        const Post copy = onThursday()[1].post;
        QCOMPARE(copy.title, u"Model"_s);
        QCOMPARE(copy.state, PostState::Draft);
        QCOMPARE(copy.plannedFor, QDateTime(thursday, QTime(18, 0)));
        QVERIFY(!copy.scheduledFor);
    }

    void aCopyOfADerivedPostIsMadeOfTheSame()
    {
        // GIVEN a post that was made of an article
        Given given;
        const auto id = given.add(u"Model"_s, PostState::Scheduled, {}, paris(thursday, QTime(18, 0))).id;
        const QString made = u"INSERT INTO derived_post (post_id, source, text, cuts) VALUES (%1, 1, 'A wheel turns', '[5]')"_s.arg(id.value());
        QVERIFY(tests::await(given.workspace.database().write([made](store::Connection &connection) { return connection.prepare(made).run(); })));
        QTRY_VERIFY(given.model.month().entry(id));
        // WHEN it is duplicated, also once more after an undo
        given.model.duplicate(id);
        const auto onThursday = [&] { return given.model.month().day(given.model.month().indexOf(thursday)).entries; };
        QTRY_COMPARE(onThursday().size(), 2);
        given.undo.undo();
        QTRY_COMPARE(onThursday().size(), 1);
        given.undo.redo();
        QTRY_COMPARE(onThursday().size(), 2);
        // THEN the copy has its source and its cuts
        store::DerivationStore derivations(given.workspace.database());
        QTRY_VERIFY(*tests::await(derivations.derivation(onThursday()[1].post.id)));
        const auto copied = **tests::await(derivations.derivation(onThursday()[1].post.id));
        QCOMPARE(copied.text, u"A wheel turns"_s);
        QCOMPARE(copied.cuts, QList<qsizetype>{5});
    }

    void aVerbOnAVanishedPostSaysSoAndLeavesNothingToUndo()
    {
        // GIVEN
        Given given;
        // WHEN
        given.model.moveToDay(domain::Id<Post>(4711), thursday);
        // THEN
        QTRY_COMPARE(given.said.size(), 1);
        QCOMPARE(given.said[0].kind, models::Message::Kind::Problem);
        QCOMPARE(given.undo.count(), 0);
    }

    void theNavigatorOpensAPostOnItsDay()
    {
        // GIVEN
        Given given;
        const auto id = given.add(u"January"_s, PostState::Draft, QDateTime(QDate(2027, 1, 31), QTime(9, 0))).id;
        // WHEN
        given.navigator.openPost(id);
        // THEN
        QTRY_VERIFY(given.model.opened());
        QCOMPARE(given.model.title(), u"January 2027"_s);
        QCOMPARE(given.model.selectedDate(), QDate(2027, 1, 31));
        // WHEN
        given.model.showNextMonth();
        // THEN the day that February lacks becomes its last
        QCOMPARE(given.model.selectedDate(), QDate(2027, 2, 28));
    }

    void theNavigatorShowsADayAndBeginsAPostOnOne()
    {
        // GIVEN
        Given given;
        // WHEN
        given.navigator.openDay(QDate(2026, 12, 2));
        // THEN
        QCOMPARE(given.model.selectedDate(), QDate(2026, 12, 2));
        QCOMPARE(given.model.title(), u"December 2026"_s);
        QVERIFY(!given.model.opened());
        // WHEN
        given.navigator.startPost(thursday);
        // THEN
        QCOMPARE(given.model.selectedDate(), thursday);
        QVERIFY(given.model.opened());
        QCOMPARE(given.model.opened()->post.plannedFor, QDateTime(thursday, QTime(9, 0)));
    }
};

QTEST_GUILESS_MAIN(CalendarPageModelTest)
#include "calendarpagemodeltest.moc"
