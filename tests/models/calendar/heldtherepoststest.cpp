// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/deliverywords.h"
#include "models/shell/connectivity.h"
#include "tests/models/calendar/connectedfixture.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using domain::DeliveryState;
using domain::PostState;
using models::Message;
using models::WayOut;

/// What its service holds until its time is there for as long as it was not taken back, whatever it is here by then.
class HeldTherePostsTest : public QObject
{
    Q_OBJECT

    static Message lastOf(const QSignalSpy &said) { return said.isEmpty() ? Message() : said.last().first().value<Message>(); }

    struct Held : ConnectedFixture
    {
        explicit Held(const QStringList &dropped = {})
            : ConnectedFixture(std::chrono::minutes{5})
        {
            post = write(u"Bread"_s).id;
            model.schedule(post, {.wall = QDateTime(QDate(2026, 11, 26), QTime(9, 0)), .zone = "Europe/Paris"});
            [&] { QTRY_COMPARE(await(posts.post(post))->holder, domain::PostHolder::Service); }();
            hold(dropped);
            [&] { QTRY_VERIFY(model.entry(post) && model.entry(post)->delivery && model.entry(post)->delivery->state == DeliveryState::Held); }();
            [&] { QTRY_VERIFY(model.openedDelivery() && model.openedDelivery()->state == DeliveryState::Held); }();
        }
        void hold(const QStringList &dropped = {})
        {
            const auto turn = await(deliveries.claim(u"us"_s, clock.now(), std::chrono::minutes{1}));
            QVERIFY(turn && *turn);
            const domain::Sent sent{.state = domain::Sent::State::Held, .remoteId = u"7"_s, .url = {}, .publishedAt = {}, .dropped = dropped};
            QVERIFY(await(deliveries.settle((*turn)->delivery.id, u"us"_s, sent, clock.now())));
        }
        /// Who sends takes it back there.
        void giveBack()
        {
            const auto turn = await(deliveries.claim(u"us"_s, clock.now(), std::chrono::minutes{1}));
            QVERIFY(turn && *turn);
            QVERIFY(store::DeliveryStore::isRecalled((*turn)->delivery));
            QVERIFY(await(deliveries.takenBack((*turn)->delivery.id, u"us"_s)));
        }
        bool isThere() { return await(posts.post(post)).has_value(); }

        domain::Id<domain::Post> post;
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whatIsUnscheduledOfflineIsSaidToBeHeldStill()
    {
        // GIVEN
        Held given;
        given.model.setWayOut(WayOut::SwitchedOff);
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN
        given.model.unschedule(given.post);
        // THEN it is no tick, says when it appears there, and can be undone
        QTRY_VERIFY(lastOf(said).sentence.contains(u"“Our Mastodon” still holds it as it was: it appears there on "_s));
        QCOMPARE(lastOf(said).kind, Message::Kind::Waiting);
        QCOMPARE(lastOf(said).actionText, u"Undo"_s);
        QVERIFY2(lastOf(said).sentence.contains(u"26 November"_s), qPrintable(lastOf(said).sentence));
        QVERIFY2(lastOf(said).sentence.endsWith(u"unless Parvis is online again before."_s), qPrintable(lastOf(said).sentence));
        QVERIFY(!lastOf(said).sentence.contains(u"no longer scheduled"_s));
        // AND the calendar goes on showing it
        QTRY_COMPARE(given.model.entry(given.post)->look, models::PostLook::Planned);
        QVERIFY(models::isHeldAsItWas(*given.model.entry(given.post)));
        QVERIFY(models::spoken(*given.model.entry(given.post)).contains(models::heldWord()));
        QTRY_VERIFY(given.model.openedFate().contains(u"still holds it as it was"_s));
        // UNTIL it was taken back
        given.model.setWayOut(WayOut::Open);
        given.giveBack();
        QTRY_VERIFY(!models::isHeldAsItWas(*given.model.entry(given.post)));
    }

    void whatChangesWhileTheSecretsAreClosedIsSaidToBeHeldAsItWas()
    {
        Held given;
        given.model.sealing().set(true, {});
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        given.model.edit({.title = u"Bread"_s, .text = u"Bread is out"_s, .language = {}, .channel = given.channel});
        QTRY_VERIFY2(lastOf(said).sentence.endsWith(u"unless you give the passphrase of the file of secrets before."_s), qPrintable(lastOf(said).sentence));
        QCOMPARE(lastOf(said).kind, Message::Kind::Waiting);
        // AND once is enough while somebody types
        QTRY_VERIFY(store::DeliveryStore::isRecalled(*given.model.entry(given.post)->delivery));
        const auto count = said.size();
        given.model.edit({.title = u"Bread"_s, .text = u"Bread is out now"_s, .language = {}, .channel = given.channel});
        QTRY_COMPARE(await(given.posts.post(given.post))->text, u"Bread is out now"_s);
        QTest::qWait(50);
        QCOMPARE(said.size(), count);
        // BUT another time is told as well
        given.model.moveBy(given.post, 1);
        QTRY_VERIFY2(lastOf(said).sentence.startsWith(u"“Bread” is now scheduled for "_s), qPrintable(lastOf(said).sentence));
        QVERIFY2(lastOf(said).sentence.contains(u"still holds it as it was"_s), qPrintable(lastOf(said).sentence));
    }

    void whereItsServiceIsReachedItIsSaidAsEver()
    {
        Held given;
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        given.model.unschedule(given.post);
        QTRY_VERIFY(lastOf(said).sentence.contains(u"is no longer scheduled"_s));
        QCOMPARE(lastOf(said).kind, Message::Kind::Done);
    }

    void whatIsHeldIsTakenBackAndThenRemoved()
    {
        // GIVEN
        Held given;
        QVERIFY(given.model.askBeforeRemoving(given.post).contains(u"takes it back there first, and then removes it here"_s));
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN
        given.model.remove(given.post);
        // THEN
        QTRY_COMPARE(lastOf(said).sentence, u"“Bread” is taken back from the server of “Our Mastodon”, and then removed."_s);
        QCOMPARE(lastOf(said).kind, Message::Kind::Waiting);
        QVERIFY(given.isThere());
        QTRY_VERIFY(models::isHeldAsItWas(*given.model.entry(given.post)));
        given.giveBack();
        QTRY_VERIFY(!given.isThere());
        // AND undo brings it back as it was
        given.undo.undo();
        QTRY_VERIFY(given.isThere());
        QCOMPARE(await(given.posts.post(given.post))->state, PostState::Scheduled);
        QVERIFY(await(given.posts.post(given.post))->problem.isEmpty());
    }

    void whatIsRemovedOfflineWaitsAndCanBeUndone()
    {
        // GIVEN what was unscheduled offline
        Held given;
        given.model.setWayOut(WayOut::SwitchedOff);
        given.model.unschedule(given.post);
        QTRY_COMPARE(given.model.entry(given.post)->post.state, PostState::Draft);
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN
        given.model.remove(given.post);
        // THEN
        const QString waits = u"“Bread” is removed once Parvis has taken it back. The server of “Our Mastodon” still holds it"_s;
        QTRY_VERIFY2(lastOf(said).sentence.startsWith(waits), qPrintable(lastOf(said).sentence));
        QTRY_VERIFY(domain::isToBeRemoved(given.model.entry(given.post)->post));
        QVERIFY(given.isThere());
        QTRY_VERIFY(given.model.openedFate().startsWith(u"It is removed here once Parvis has taken it back"_s));
        QCOMPARE(given.model.whyNotSendNow(*given.model.opened()), u"It is to be removed: undo that first."_s);
        QVERIFY(given.model.openedHeldBack().sentence.isEmpty());
        // AND undone before, nothing is removed
        lastOf(said).action();
        QTRY_COMPARE(given.model.entry(given.post)->post.state, PostState::Draft);
        given.model.setWayOut(WayOut::Open);
        given.giveBack();
        QTRY_VERIFY(!given.model.entry(given.post)->delivery);
        QTest::qWait(50);
        QVERIFY(given.isThere());
    }

    void whatItsServerLeftOutOfWhatItHoldsIsSaidWhileItCanBeMended()
    {
        Held given({QString(domain::Sent::poll)});
        const auto entry = *given.model.entry(given.post);
        QCOMPARE(entry.dropped, QStringList{QString(domain::Sent::poll)});
        QVERIFY2(given.model.openedFate().contains(u"left something out: the poll. Change it before its time"_s), qPrintable(given.model.openedFate()));
        QVERIFY(models::spoken(entry).contains(u"its service left something out"_s));
    }

    void aPollThatWasLeftOutForFollowersIsNoneThatWasForEverybody()
    {
        // GIVEN what was published for followers alone, without its poll
        ConnectedFixture given({});
        domain::Post post;
        post.state = PostState::Scheduled;
        post.holder = domain::PostHolder::ThisMachine;
        post.channel = given.channel;
        post.text = u"Rye?"_s;
        post.options = {.visibility = domain::Visibility::Followers, .poll = domain::Poll{.options = {u"yes"_s, u"no"_s}}};
        post.scheduledFor = domain::toZoned(given.clock.now() - std::chrono::seconds{1}, given.workspace.database().zone());
        QVERIFY(await(given.posts.add(post)));
        const auto turn = await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        const domain::Sent sent{.remoteId = u"7"_s, .url = {}, .publishedAt = {}, .dropped = {QString(domain::Sent::poll)}};
        QVERIFY(await(given.deliveries.settle((*turn)->delivery.id, u"us"_s, sent, given.clock.now())));
        // THEN
        QTRY_VERIFY(given.model.hasDroppedPolls(given.channel, post.options));
        QVERIFY(!given.model.hasDroppedPolls(given.channel, {}));
        QVERIFY(!given.model.hasDroppedPolls(given.channel, {.visibility = domain::Visibility::Public}));
    }
};

QTEST_MAIN(HeldTherePostsTest)
#include "heldtherepoststest.moc"
