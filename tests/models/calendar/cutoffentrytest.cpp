// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/cutoff.h"
#include "models/calendar/deliverywords.h"
#include "models/channels/cutoffwords.h"
#include "models/today/todaypagemodel.h"
#include "tests/models/calendar/calendarfixture.h"
#include "tests/models/calendar/connectedfixture.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using domain::PostHolder;
using domain::PostState;

/// What was to leave through a channel that is disconnected says so, in the calendar and in Today, and leaves once that is connected again.
class CutOffEntryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void aPostSaysThatItsChannelIsDisconnectedAndStaysWithWhoHeldIt()
    {
        // GIVEN a scheduled post
        ConnectedFixture given(std::nullopt);
        const auto post = given.write(u"Bread"_s);
        given.model.schedule(post.id, {.wall = QDateTime(QDate(2026, 11, 26), QTime(9, 0)), .zone = "Europe/Paris"});
        QTRY_COMPARE(await(given.posts.post(post.id))->holder, PostHolder::ThisMachine);
        QTRY_COMPARE(given.model.opened()->holder, PostHolder::ThisMachine);
        QVERIFY(!given.model.opened()->isCutOff);
        // WHEN
        QVERIFY(await(given.connections.disconnect(given.channel, given.clock.now())));
        // THEN
        QTRY_VERIFY(given.model.opened()->isCutOff);
        const models::CalendarEntry entry = *given.model.opened();
        QVERIFY2(models::holderSentence(entry).contains(u"“Our Mastodon” is disconnected"_s), qPrintable(models::holderSentence(entry)));
        QVERIFY(given.model.openedFate().contains(u"“Our Mastodon” is disconnected"_s));
        QCOMPARE(models::holderWord(entry), u"its channel is disconnected"_s);
        QVERIFY(models::spoken(entry).contains(u"its channel is disconnected"_s));
        // AND what is written meanwhile makes nothing of it that a person is to publish by hand
        given.model.edit({.title = u"Bread"_s, .text = u"Bread is out"_s, .language = {}, .channel = given.channel});
        QTRY_COMPARE(await(given.posts.post(post.id))->text, u"Bread is out"_s);
        QCOMPARE(await(given.posts.post(post.id))->holder, PostHolder::ThisMachine);
        // BUT on a channel where people publish by hand it is theirs
        given.model.edit({.title = u"Bread"_s, .text = u"Bread is out"_s, .language = {}, .channel = given.byHand});
        QTRY_COMPARE(await(given.posts.post(post.id))->holder, PostHolder::ByHand);
    }

    void whatSomebodyPublishesNowIsTheirsByHand()
    {
        ConnectedFixture given(std::nullopt);
        const auto post = given.write(u"Bread"_s);
        given.model.schedule(post.id, {.wall = QDateTime(QDate(2026, 11, 26), QTime(9, 0)), .zone = "Europe/Paris"});
        QTRY_COMPARE(given.model.opened()->holder, PostHolder::ThisMachine);
        QVERIFY(await(given.connections.disconnect(given.channel, given.clock.now())));
        QTRY_VERIFY(given.model.opened()->isCutOff);
        // A person is asked first, and told that it would wait for its channel.
        QVERIFY(given.model.askBeforePublishing(*given.model.opened()).contains(u"“Our Mastodon” is disconnected"_s));
        given.model.sendNow(post.id);
        QTRY_COMPARE(await(given.posts.post(post.id))->holder, PostHolder::ByHand);
    }

    void aDraftThatIsPublishedNowStaysWithItsDisconnectedChannel()
    {
        // GIVEN a draft whose channel was disconnected
        ConnectedFixture given(std::nullopt);
        const auto post = given.write(u"Bread"_s);
        QVERIFY(await(given.connections.disconnect(given.channel, given.clock.now())));
        QTRY_VERIFY(!given.model.isConnected(given.channel));
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN
        given.model.sendNow(post.id);
        // THEN it waits for its channel, as what was scheduled there does, and that is said
        QTRY_COMPARE(await(given.posts.post(post.id))->state, PostState::Scheduled);
        QCOMPARE(await(given.posts.post(post.id))->holder, PostHolder::ThisMachine);
        QTRY_VERIFY(given.model.opened()->isCutOff);
        QTRY_COMPARE(said.size(), 1);
        const auto message = said.first().first().value<models::Message>();
        QCOMPARE(message.kind, models::Message::Kind::Waiting);
        QVERIFY2(message.sentence.contains(u"“Our Mastodon” is disconnected. It leaves as soon as you connect the channel again"_s),
                 qPrintable(message.sentence));
        QVERIFY(models::holderSentence(*given.model.opened()).contains(u"“Our Mastodon” is disconnected"_s));
        // AND leaves once that is connected again
        const domain::Channel ours{.service = u"mastodon"_s, .name = u"Our Mastodon"_s, .address = u"https://example.social/@us"_s};
        QVERIFY(await(given.connections.connect(
            ours, {.state = domain::ConnectionState::Connected, .accountId = u"4711"_s, .capabilities = domain::staticCapabilities(u"mastodon"_s)},
            given.clock.now())));
        const auto turn = await(given.deliveries.claim(u"us"_s, given.clock.now() + std::chrono::minutes{1}, std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        QCOMPARE((*turn)->delivery.post, post.id);
    }

    void whatIsScheduledOrCutWhileItsChannelIsDisconnectedStaysWithIt()
    {
        ConnectedFixture given(std::nullopt);
        const QString text = u"Bread is out. "_s.repeated(45).trimmed();
        const auto post = given.write(text);
        QVERIFY(await(given.connections.disconnect(given.channel, given.clock.now())));
        QTRY_VERIFY(!given.model.isConnected(given.channel));
        given.model.schedule(post.id, {.wall = QDateTime(QDate(2026, 11, 26), QTime(9, 0)), .zone = "Europe/Paris"});
        QTRY_COMPARE(await(given.posts.post(post.id))->state, PostState::Scheduled);
        QCOMPARE(await(given.posts.post(post.id))->holder, PostHolder::ThisMachine);
        QTRY_VERIFY(given.model.opened()->isCutOff);
        given.model.makeThread();
        QTRY_COMPARE(given.model.openedParts(), 2);
        given.model.edit({.title = u"Rye"_s, .text = text, .language = {}, .channel = given.channel});
        QTRY_COMPARE(await(given.posts.post(post.id))->title, u"Rye"_s);
        QCOMPARE(await(given.posts.post(post.id))->holder, PostHolder::ThisMachine);
    }

    void whatItsServerHoldsIsNobodysToPublishByHand()
    {
        // GIVEN
        ConnectedFixture given(std::chrono::minutes{5});
        const auto post = given.write(u"Bread"_s);
        given.model.schedule(post.id, {.wall = QDateTime(QDate(2026, 11, 26), QTime(9, 0)), .zone = "Europe/Paris"});
        QTRY_COMPARE(await(given.posts.post(post.id))->holder, PostHolder::Service);
        const auto turn = await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        QVERIFY(await(
            given.deliveries.settle((*turn)->delivery.id, u"us"_s, {.state = domain::Sent::State::Held, .remoteId = u"7"_s, .url = {}}, given.clock.now())));
        // WHEN
        QVERIFY(await(given.connections.disconnect(given.channel, given.clock.now())));
        // THEN
        QTRY_VERIFY(given.model.opened()->isCutOff && given.model.opened()->delivery);
        const models::CalendarEntry entry = *given.model.opened();
        QCOMPARE(entry.holder, PostHolder::Service);
        QVERIFY(models::holderSentence(entry).contains(u"it appears there"_s));
        QVERIFY2(given.model.openedFate().contains(u"will appear there"_s), qPrintable(given.model.openedFate()));
    }

    void onlyAServiceThatCanBeAskedIsSaidToBe()
    {
        for (const bool isConnected : {true, false}) {
            // GIVEN one of which nobody knows, that was held under an id
            ConnectedFixture given(std::nullopt);
            const auto post = given.due(u"Bread"_s);
            given.fail(post.id, domain::Trouble::Kind::Unsure, {});
            const auto delivery = (*await(given.deliveries.ofPost(post.id)))->id;
            QVERIFY(await(given.workspace.database().write([delivery](store::Connection &connection) {
                return connection.run(u"UPDATE delivery SET remote_id = '7', notes = '{\"until\":\"1\"}' WHERE id = %1"_s.arg(delivery.value()));
            })));
            if (!isConnected) {
                QVERIFY(await(given.connections.disconnect(given.channel, given.clock.now())));
                QTRY_VERIFY(!given.model.isConnected(given.channel));
            }
            const QSignalSpy said(&given.messages, &models::Messages::posted);
            // WHEN
            given.model.resolve(post.id, true);
            // THEN
            QTRY_COMPARE(said.size(), 1);
            QCOMPARE(said.first().first().value<models::Message>().sentence,
                     isConnected ? u"The service knows that one: Parvis looks there what became of it."_s : u"It counts as published."_s);
        }
    }

    void todayCountsWhatCannotLeave()
    {
        ConnectedFixture given(std::nullopt);
        static_cast<void>(given.due(u"Bread"_s));
        static_cast<void>(given.due(u"Cake"_s));
        QVERIFY(await(given.connections.disconnect(given.channel, given.clock.now())));
        models::TodayPageModel today(given.workspace.database(), given.messages, given.navigator, given.undo, given.clock);
        QTRY_VERIFY(today.isReady());
        const auto found = std::ranges::find(today.moved(), given.channel, &models::TodayMove::channel);
        QVERIFY(found != today.moved().cend());
        QVERIFY2(found->title.contains(u"cannot leave: “Our Mastodon” is disconnected"_s), qPrintable(found->title));
        // AND no more once it is connected again
        const domain::Channel ours{.service = u"mastodon"_s, .name = u"Our Mastodon"_s, .address = u"https://example.social/@us"_s};
        QVERIFY(await(given.connections.connect(ours, {.state = domain::ConnectionState::Connected}, given.clock.now())));
        QTRY_VERIFY(std::ranges::find(today.moved(), given.channel, &models::TodayMove::channel) == today.moved().cend());
    }

    void whatWaitsIsCountedAndNamed()
    {
        const QTimeZone zone("Europe/Paris");
        const domain::Instant now = FakeClock().now();
        QVERIFY(models::cutOffSentences({}, now, zone).isEmpty());
        domain::Post post;
        post.title = u"Bread"_s;
        store::WaitingThere waiting{.toLeave = {post, post, post}, .unanswered = {post, post}, .errands = 1};
        waiting.held.append({.post = post, .url = u"https://blog.example/?p=7"_s, .leavesAt = now + std::chrono::hours{2}});
        const QString said = models::cutOffSentences(waiting, now, zone);
        for (const QString &part : {u"3 post"_s, u"wait to leave through it"_s, u"1 post"_s, u"will still appear there"_s, u"“Bread”"_s,
                                    u"https://blog.example/?p=7"_s, u"Of 2 post"_s, u"1 change"_s})
            QVERIFY2(said.contains(part), qPrintable(said));
    }
};

QTEST_MAIN(CutOffEntryTest)
#include "cutoffentrytest.moc"
