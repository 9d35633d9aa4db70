// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/connectivity.h"
#include "tests/models/calendar/connectedfixture.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using domain::PostState;
using models::Message;
using models::WayOut;
using Mend = models::KeptHere::Mend;

/// What keeps a post here is said before it is sent, and no seconds are counted for what does not leave in seconds.
class HeldBackTest : public QObject
{
    Q_OBJECT

    static Message lastOf(const QSignalSpy &said) { return said.isEmpty() ? Message() : said.last().first().value<Message>(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void offlineIsSaidBeforeItIsSent()
    {
        // GIVEN a draft that could be published
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        QCOMPARE(given.model.openedHeldBack(), models::KeptHere());
        QSignalSpy changed(&given.model, &models::CalendarPageModel::heldBackChanged);
        // WHEN
        given.model.setWayOut(WayOut::SwitchedOff);
        // THEN
        QCOMPARE(changed.size(), 1);
        QCOMPARE(given.model.openedHeldBack().sentence, u"Parvis is offline: what you publish now leaves once you are back online."_s);
        QCOMPARE(given.model.openedHeldBack().mend, Mend::GoOnline);
        // AND nobody who publishes by hand is told
        given.model.edit({.title = post.title, .text = post.text, .language = {}, .channel = given.byHand});
        QTRY_COMPARE(given.model.opened()->post.channel, given.byHand);
        QCOMPARE(given.model.openedHeldBack(), models::KeptHere());
    }

    void whatIsSentOfflineCountsNoSeconds()
    {
        // GIVEN
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        given.model.setWayOut(WayOut::SwitchedOff);
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN
        given.model.sendNow(post.id);
        // THEN it waits, which is no tick, and can be undone
        QTRY_COMPARE(given.stored(post.id).state, PostState::Scheduled);
        QTRY_COMPARE(lastOf(said).sentence, u"“Bread” leaves on “Our Mastodon” once you are back online."_s);
        QCOMPARE(lastOf(said).kind, Message::Kind::Waiting);
        QCOMPARE(lastOf(said).actionText, u"Undo"_s);
        QTRY_COMPARE(given.model.openedHeldBack().sentence, u"Offline: it leaves once you are back online."_s);
        lastOf(said).action();
        QTRY_COMPARE(given.stored(post.id).state, PostState::Draft);
        // AND without a network there is nothing to press
        given.model.setWayOut(WayOut::NoNetwork);
        QVERIFY(given.model.openedHeldBack().sentence.startsWith(u"This computer has no network"_s));
        QCOMPARE(given.model.openedHeldBack().mend, Mend::None);
        given.model.sendNow(post.id);
        QTRY_COMPARE(lastOf(said).sentence, u"“Bread” leaves on “Our Mastodon” once this computer has a network again."_s);
    }

    void whatIsToComeIsToldOtherwiseThanWhatIsDue()
    {
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        given.model.schedule(post.id, {.wall = QDateTime(QDate(2026, 11, 26), QTime(9, 0)), .zone = "Europe/Paris"});
        QTRY_COMPARE(given.model.opened()->post.state, PostState::Scheduled);
        given.model.setWayOut(WayOut::SwitchedOff);
        QCOMPARE(given.model.openedHeldBack().sentence, u"Parvis is offline: it leaves at its time only if you are online again by then."_s);
    }

    void closedSecretsAreSaidBeforeItIsSent()
    {
        // GIVEN
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        QSignalSpy changed(&given.model, &models::CalendarPageModel::heldBackChanged);
        // WHEN
        given.model.sealing().set(true, {});
        // THEN
        QCOMPARE(changed.size(), 1);
        QVERIFY(given.model.openedHeldBack().sentence.contains(u"leaves once you have given its passphrase"_s));
        QCOMPARE(given.model.openedHeldBack().mend, Mend::GivePassphrase);
        given.model.sendNow(post.id);
        QTRY_COMPARE(lastOf(said).sentence, u"“Bread” leaves on “Our Mastodon” once you have given the passphrase of the file of secrets."_s);
        QCOMPARE(lastOf(said).kind, Message::Kind::Waiting);
        // AND offline as well, both are said, and to be online comes first
        given.model.setWayOut(WayOut::SwitchedOff);
        QTRY_VERIFY(given.model.openedHeldBack().sentence.contains(u"offline"_s));
        QVERIFY(given.model.openedHeldBack().sentence.contains(u"passphrase"_s));
        QCOMPARE(given.model.openedHeldBack().mend, Mend::GoOnline);
    }

    void theSwitchCountsBeforeTheNetwork()
    {
        models::Connectivity connectivity;
        QSignalSpy changed(&connectivity, &models::Connectivity::wayOutChanged);
        QCOMPARE(connectivity.wayOut(), WayOut::Open);
        connectivity.setHasNetwork(false);
        QCOMPARE(connectivity.wayOut(), WayOut::NoNetwork);
        connectivity.setOffline(true);
        QCOMPARE(connectivity.wayOut(), WayOut::SwitchedOff);
        connectivity.setHasNetwork(true);
        QCOMPARE(changed.size(), 2);
        connectivity.setOffline(false);
        QCOMPARE(connectivity.wayOut(), WayOut::Open);
    }

    void whatWaitsOfflineCountsDownToNothing()
    {
        // GIVEN an attempt that found Parvis offline
        ConnectedFixture given({});
        const auto post = given.due(u"Bread"_s);
        given.fail(post.id, domain::Trouble::Kind::Offline, {});
        // WHEN
        given.model.open(post.id);
        // THEN
        QTRY_VERIFY(given.model.openedFate().contains(u"once you are back online"_s));
        QVERIFY2(!given.model.openedFate().contains(u"Next attempt"_s), qPrintable(given.model.openedFate()));
    }

    void whatIsSentLateOfflineIsNotSaidToLeaveNow()
    {
        // GIVEN a post of yesterday that waits for a person
        ConnectedFixture given({});
        domain::Post post;
        post.state = PostState::Scheduled;
        post.holder = domain::PostHolder::ThisMachine;
        post.channel = given.channel;
        post.title = post.text = u"Bread"_s;
        post.scheduledFor = domain::toZoned(given.clock.now() - std::chrono::hours{20}, given.workspace.database().zone());
        const auto added = await(given.posts.add(post)).value();
        QTRY_VERIFY(given.model.entry(added.id) && given.model.entry(added.id)->hasMissed);
        given.model.setWayOut(WayOut::SwitchedOff);
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN
        given.model.published().sendLate(added.id);
        // THEN
        QTRY_COMPARE(lastOf(said).sentence, u"“Bread” leaves on “Our Mastodon” once you are back online."_s);
        QCOMPARE(lastOf(said).kind, Message::Kind::Waiting);
    }

    void whatIsToBeDeletedThereWaitsForTheNetwork()
    {
        // GIVEN what stands there, and is to be deleted
        ConnectedFixture given({});
        const auto post = given.due(u"Bread"_s);
        given.publish(post.id);
        given.model.open(post.id);
        QTRY_VERIFY(given.model.opened() && given.model.opened()->post.state == PostState::Published);
        given.model.published().deleteThere(post.id);
        QTRY_COMPARE(given.model.openedFate(), u"It is being deleted on “Our Mastodon”."_s);
        // WHEN, THEN
        given.model.setWayOut(models::WayOut::SwitchedOff);
        QCOMPARE(given.model.openedFate(), u"It is deleted on “Our Mastodon” once you are back online."_s);
        given.model.setWayOut(models::WayOut::NoNetwork);
        QCOMPARE(given.model.openedFate(), u"It is deleted on “Our Mastodon” once this computer has a network again."_s);
        given.model.setWayOut(models::WayOut::Open);
        QCOMPARE(given.model.openedFate(), u"It is being deleted on “Our Mastodon”."_s);
    }

    void whatTheServiceLetFallIsSaidInTheCalendar()
    {
        // GIVEN a poll that the server dropped
        ConnectedFixture given({});
        const auto post = given.due(u"Which bread?"_s);
        static_cast<void>(await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})));
        const auto delivery = await(given.deliveries.ofPost(post.id)).value();
        const domain::Sent sent{.remoteId = u"7"_s, .url = {}, .publishedAt = given.clock.now(), .isVerified = true, .dropped = {domain::Sent::poll}};
        QVERIFY(await(given.deliveries.settle(delivery->id, u"us"_s, sent, given.clock.now())));
        // THEN
        QTRY_VERIFY(given.model.entry(post.id) && !given.model.entry(post.id)->dropped.isEmpty());
        QVERIFY(models::spoken(*given.model.entry(post.id)).contains(u"not all of it arrived"_s));
        QCOMPARE(models::droppedSentence(given.model.entry(post.id)->dropped, u"Our Mastodon"_s),
                 u"It stands on “Our Mastodon”, but its server left something out: the poll."_s);
        // AND is in the list of what did not arrive whole
        const auto incomplete = await(given.deliveries.incomplete());
        QCOMPARE(incomplete->size(), 1);
        QCOMPARE(incomplete->first().post.id, post.id);
    }

    void whatStandsThereTwiceIsSaidInTheCalendar_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("twice") << QString(domain::Sent::twice) << u"stands there twice"_s << u"It stands on “Our Mastodon” twice"_s;
        QTest::newRow("deleted, and there again") << QString(domain::Sent::again) << u"stands there again"_s << u"It stands on “Our Mastodon” again"_s;
        QTest::newRow("nobody could look") << QString(domain::Sent::maybeTwice) << u"may stand there twice"_s
                                           << u"It was sent to “Our Mastodon” a second time"_s;
    }
    void whatStandsThereTwiceIsSaidInTheCalendar()
    {
        QFETCH(QString, how);
        QFETCH(QString, spoken);
        QFETCH(QString, sentence);
        ConnectedFixture given({});
        const auto post = given.due(u"Which bread?"_s);
        static_cast<void>(await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})));
        const auto delivery = await(given.deliveries.ofPost(post.id)).value();
        const domain::Sent sent{.remoteId = u"7"_s, .url = {}, .publishedAt = given.clock.now(), .isVerified = true, .dropped = {how}};
        QVERIFY(await(given.deliveries.settle(delivery->id, u"us"_s, sent, given.clock.now())));
        QTRY_VERIFY(given.model.entry(post.id) && !given.model.entry(post.id)->dropped.isEmpty());
        QVERIFY(models::spoken(*given.model.entry(post.id)).contains(spoken));
        QVERIFY(models::droppedSentence(given.model.entry(post.id)->dropped, u"Our Mastodon"_s).startsWith(sentence));
    }

    void whatAThreadWouldBeIsShownBefore()
    {
        // GIVEN
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        QString text;
        for (int n = 0; n < 12; ++n)
            text += u"The oven of our bakery is lit at four in the morning, every day but on Mondays. "_s;
        QVERIFY(given.model.proposedParts(u"Bread"_s, u"en"_s, given.channel).isEmpty());
        given.model.edit({.title = post.title, .text = text, .language = u"en"_s, .channel = given.channel});
        // WHEN
        const QStringList before = given.model.proposedParts(text, u"en"_s, given.channel);
        QCOMPARE(before.size(), 2);
        given.model.makeThread();
        // THEN what was shown is what leaves
        QTRY_COMPARE(given.model.openedParts(), 2);
        QCOMPARE(given.model.partsOf(given.stored(post.id).text), before);
        QVERIFY(given.model.proposedParts(text, u"en"_s, given.channel).isEmpty());
    }

    void whatWasBeingSentGoesOnOnceThePassphraseIsGiven()
    {
        // GIVEN a post whose sending was begun, by somebody who is no more
        ConnectedFixture given({});
        const auto post = given.due(u"Bread"_s);
        QVERIFY(await(given.deliveries.claim(u"gone"_s, given.clock.now(), std::chrono::minutes{1})));
        given.model.open(post.id);
        QTRY_VERIFY(given.model.opened() && given.model.openedDelivery());
        QCOMPARE(given.model.openedFate(), u"It is being sent."_s);
        // WHEN the file of secrets is closed
        given.model.sealing().set(true, {});
        // THEN nothing is said to be sent that cannot be
        QCOMPARE(given.model.openedFate(), u"It was being sent, and goes on once you have given the passphrase of the file of secrets."_s);
        QVERIFY(given.model.entry(post.id)->waits.startsWith(u"It cannot leave"_s));
        QCOMPARE(given.model.openedHeldBack().mend, Mend::GivePassphrase);
        // WHEN it is opened
        given.model.sealing().set(false, {});
        // THEN
        QCOMPARE(given.model.openedFate(), u"It is being sent."_s);
        QCOMPARE(given.model.openedHeldBack(), models::KeptHere());
        QVERIFY(given.model.entry(post.id)->waits.isEmpty());
    }

    void aCopyOfWhatIsPastIsPlannedForATimeToCome()
    {
        // GIVEN a post of last week, and 09:41 on Monday
        ConnectedFixture given({});
        const auto post = given.add(u"Bread"_s, PostState::Published, QDateTime(QDate(2026, 11, 17), QTime(14, 0)));
        QTRY_VERIFY(given.model.entry(post.id));
        // WHEN
        given.model.duplicate(post.id);
        // THEN
        const auto copyOf = [&]() -> std::optional<models::CalendarEntry> {
            for (const auto &entry : given.model.month().day(given.model.month().indexOf(QDate(2026, 11, 23))).entries) {
                if (entry.post.title == "Bread"_L1)
                    return entry;
            }
            return std::nullopt;
        };
        QTRY_VERIFY(copyOf());
        QCOMPARE(copyOf()->post.state, PostState::Draft);
        QCOMPARE(copyOf()->post.plannedFor, QDateTime(QDate(2026, 11, 23), QTime(10, 0)));
    }
};

QTEST_GUILESS_MAIN(HeldBackTest)
#include "heldbacktest.moc"
