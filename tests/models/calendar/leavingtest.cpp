// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/mailingproblem.h"
#include "core/store/media/mediastore.h"
#include "core/store/articles/derivationstore.h"
#include "models/calendar/publishedverbs.h"
#include "tests/models/calendar/calendarfixture.h"
#include "tests/models/calendar/connectedfixture.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using domain::PostHolder;
using domain::PostState;

namespace {

const QDate thursday(2026, 11, 26);

domain::ZonedTime at(int hour, QDate day = thursday)
{
    return {.wall = QDateTime(day, QTime(hour, 0)), .zone = "Europe/Paris"};
}

} // namespace

class LeavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whatWaitsForThePassphraseSaysSo()
    {
        // GIVEN a post that this machine is to send
        ConnectedFixture given(std::nullopt);
        const auto post = given.write(u"Bread"_s);
        QVERIFY(given.model.openedHeldBack().sentence.isEmpty());
        given.model.sealing().set(true, {u"feed"_s});
        // WHEN it is scheduled while the file of secrets is closed
        given.model.schedule(post.id, at(9));
        // THEN it says that it cannot leave
        QTRY_VERIFY(given.model.openedHeldBack().sentence.contains(u"It cannot leave"_s));
        QVERIFY(given.model.openedHeldBack().sentence.contains(u"Our Mastodon"_s));
        // AND no more once it is open, or where its channel needs nothing of it
        given.model.sealing().set(true, {u"mastodon"_s});
        QVERIFY(given.model.openedHeldBack().sentence.isEmpty());
        given.model.sealing().set(false, {});
        QVERIFY(given.model.openedHeldBack().sentence.isEmpty());
    }

    void aTextWhoseFirstLineIsItsTitleIsTooShortAsAWhole()
    {
        // GIVEN a forum that wants texts of twenty characters
        ConnectedFixture given(std::nullopt);
        domain::Connection connection{.state = domain::ConnectionState::Connected,
                                      .server = {},
                                      .accountId = {},
                                      .handle = {},
                                      .capabilities = domain::staticCapabilities(u"discourse"_s)};
        connection.capabilities.titleText.least = 5;
        connection.capabilities.text.least = 20;
        const domain::Channel forum{.service = u"discourse"_s, .name = u"Our forum"_s, .address = u"https://forum.example"_s};
        given.channel = await(given.connections.connect(forum, connection, given.clock.now())).value().id;
        const auto post = given.write(u"Rye, and how"_s);
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN
        given.model.schedule(post.id, at(9));
        // THEN nothing is counted below a title that it does not have
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.first().first().value<models::Message>().sentence,
                 u"The post was not scheduled: on “Our forum” a text has at least 20 characters, and this one has 12 in all. Write more."_s);
    }

    void aScheduledPostIsHeldByWhoCanHoldIt()
    {
        // GIVEN a channel whose server holds posts that are five minutes ahead
        ConnectedFixture given(std::chrono::minutes{5});
        auto post = given.write(u"Bread"_s);
        // WHEN THEN
        given.model.schedule(post.id, at(9));
        QTRY_COMPARE(given.stored(post.id).holder, PostHolder::Service);
        // WHEN it is moved to within these minutes THEN this machine sends it
        given.model.schedule(post.id, {.wall = QDateTime(QDate(2026, 11, 23), QTime(9, 44)), .zone = "Europe/Paris"});
        QTRY_COMPARE(given.stored(post.id).holder, PostHolder::ThisMachine);
        // WHEN it is moved in the calendar THEN the server holds it again
        given.model.moveToDay(post.id, thursday);
        QTRY_COMPARE(given.stored(post.id).holder, PostHolder::Service);
        // AND undo has it as it was
        given.undo.undo();
        QTRY_COMPARE(given.stored(post.id).holder, PostHolder::ThisMachine);
        // WHEN it goes to a channel that is not connected THEN a person holds it
        given.model.edit({.title = post.title, .text = post.text, .language = {}, .channel = given.byHand});
        QTRY_COMPARE(given.stored(post.id).holder, PostHolder::ByHand);
        QTRY_COMPARE(given.model.opened()->holder, PostHolder::ByHand);
    }

    void whatTakesArticlesAloneIsPromisedNoText()
    {
        // GIVEN a site of articles, and a post that is none
        ConnectedFixture given({});
        const domain::Connection site{
            .state = domain::ConnectionState::Connected, .server = {}, .accountId = {}, .handle = {}, .capabilities = domain::staticCapabilities(u"ghost"_s)};
        const auto members
            = await(given.connections.connect({.service = u"ghost"_s, .name = u"Members"_s, .address = u"https://site.example/"_s}, site, given.clock.now()));
        QVERIFY(members);
        QTRY_COMPARE(given.model.channels().size(), 3);
        const auto post = given.write(u"Bread"_s);
        given.model.edit({.title = post.title, .text = post.text, .language = {}, .channel = members->id});
        QTRY_COMPARE(given.stored(post.id).channel, members->id);
        // WHEN it is to leave there
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        given.model.schedule(post.id, at(9));
        // THEN that is said, and nothing is scheduled
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.first().first().value<models::Message>().sentence.contains(u"“Members” takes articles alone"_s));
        QCOMPARE(given.stored(post.id).state, domain::PostState::Draft);
    }

    void channelsThatAreConnectedComeFirst()
    {
        ConnectedFixture given({});
        QTRY_COMPARE(given.model.channels().size(), 2);
        QTRY_VERIFY(given.model.isConnected(given.model.channels().first().id));
        QVERIFY(!given.model.isConnected(given.byHand));
    }

    void whatTheChannelDoesNotTakeIsNotScheduled()
    {
        // GIVEN
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        domain::Post tried = given.stored(post.id);
        QVERIFY(given.model.hindrance(tried).isEmpty());
        // WHEN THEN
        tried.text = QString(501, u'a');
        QVERIFY(given.model.hindrance(tried).contains(u"at most 500 characters"_s));
        tried.text.clear();
        QVERIFY(given.model.hindrance(tried).contains(u"no text yet"_s));
        tried.text = u"Bread"_s;
        tried.attachments = {{.media = {.id = domain::Id<domain::Media>(1), .name = u"bread.png"_s, .type = u"image/png"_s, .bytes = 10}, .altText = {}}};
        QVERIFY(given.model.hindrance(tried).contains(u"no description"_s));
        tried.attachments.first().altText = u"A loaf"_s;
        QVERIFY(given.model.hindrance(tried).isEmpty());
        tried.options.poll = domain::Poll{.options = {u"Rye"_s, u"Rye"_s}};
        QVERIFY(given.model.hindrance(tried).contains(u"two different answers"_s));
        tried.options.poll->options = {u"Rye"_s, QString(60, u'x')};
        QVERIFY(given.model.hindrance(tried).contains(u"at most 50 characters"_s));
        tried.options.poll->options = {u"Rye"_s, u"Wheat"_s};
        QVERIFY(given.model.hindrance(tried).contains(u"a poll or files, not both"_s));
        tried.attachments.clear();
        QVERIFY(given.model.hindrance(tried).isEmpty());
        // The warning counts with the text.
        tried.text = QString(490, u'a');
        QVERIFY(given.model.hindrance(tried).isEmpty());
        tried.options.warning = u"Gluten, and more"_s;
        QVERIFY2(given.model.hindrance(tried).contains(u"at most 500 characters, and it has 506"_s), qPrintable(given.model.hindrance(tried)));
        // What is published by hand is for the person to make fit, but for its descriptions.
        tried.text = QString(501, u'a');
        tried.channel = given.byHand;
        QVERIFY(given.model.hindrance(tried).isEmpty());
    }

    void whatGoesWrongAgainSaysSo()
    {
        // GIVEN a newsletter that did not reach everybody
        ConnectedFixture given({});
        QSignalSpy said(&given.messages, &models::Messages::posted);
        const auto post = given.due(u"Bread"_s);
        const QString shortfall = domain::saidOf({.refused = 1, .readers = 3, .who = u"bob@x.example (550 nobody)"_s});
        given.fail(post.id, domain::Trouble::Kind::Refused, shortfall);
        const auto wrongAgain = [&said] {
            return std::ranges::count_if(said, [](const QList<QVariant> &one) {
                const auto message = one.first().value<models::Message>();
                return message.kind == models::Message::Kind::Problem && message.sentence.startsWith(u"It went wrong again. 2 of 3 have it."_s);
            });
        };
        // WHEN it is tried again, and goes as before
        given.model.tryAgain(post.id);
        QTRY_COMPARE(given.stored(post.id).state, PostState::Sending);
        QTRY_VERIFY(said.size() > 0);
        QCOMPARE(wrongAgain(), 0);
        given.fail(post.id, domain::Trouble::Kind::Refused, shortfall);
        // THEN it is said, once
        QTRY_COMPARE(wrongAgain(), 1);
        // AND where it goes well nothing of the kind is
        given.model.tryAgain(post.id);
        QTRY_COMPARE(given.stored(post.id).state, PostState::Sending);
        given.publish(post.id);
        QTRY_COMPARE(given.stored(post.id).state, PostState::Published);
        QCOMPARE(wrongAgain(), 1);
    }

    void aFailedPostIsSentAgainAndAnUnsureOneAsks()
    {
        // GIVEN
        ConnectedFixture given({});
        auto post = given.due(u"Bread"_s);
        given.fail(post.id, domain::Trouble::Kind::Refused, u"too many hashtags"_s);
        given.model.open(post.id);
        QTRY_VERIFY(given.model.openedFate().contains(u"too many hashtags"_s));
        // WHEN
        given.model.tryAgain(post.id);
        // THEN
        QTRY_COMPARE(given.stored(post.id).state, PostState::Sending);
        QTRY_VERIFY(given.model.openedFate().contains(u"being sent"_s));
        // WHEN nobody knows what became of it
        given.fail(post.id, domain::Trouble::Kind::Unsure, {});
        QTRY_VERIFY(given.model.openedFate().contains(u"may have arrived"_s));
        QVERIFY(!given.model.whyNotSchedule(given.stored(post.id), at(9)).isEmpty());
        QCOMPARE(models::stateWord(given.stored(post.id)), u"May have arrived"_s);
        // THEN its words stay those that left
        QTRY_VERIFY(domain::mayHaveArrived(given.model.opened()->post));
        given.model.edit({.title = {}, .text = u"Cake"_s, .language = {}, .channel = post.channel, .options = {}});
        QTRY_VERIFY(!given.model.attachments().refusal().isEmpty());
        QCOMPARE(given.model.opened()->post.text, u"Bread"_s);
        QCOMPARE(given.stored(post.id).text, u"Bread"_s);
        // WHEN somebody has looked
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        given.model.resolve(post.id, true);
        // THEN
        QTRY_COMPARE(given.stored(post.id).state, PostState::Published);
        // AND may have been mistaken
        QTRY_VERIFY(!said.isEmpty() && said.last().first().value<models::Message>().action);
        said.last().first().value<models::Message>().action();
        QTRY_COMPARE(given.stored(post.id).state, PostState::Failed);
        QTRY_VERIFY(given.model.openedFate().contains(u"may have arrived"_s));
    }

    void whatTheServiceWasToHoldIsHeldWhereAPersonSaysThatItArrived()
    {
        // GIVEN a post that its service was to hold until later, of which nobody knows whether it arrived
        ConnectedFixture given(std::chrono::minutes{5});
        auto post = given.write(u"Bread"_s);
        given.model.schedule(post.id, at(9));
        QTRY_COMPARE(given.stored(post.id).holder, PostHolder::Service);
        given.fail(post.id, domain::Trouble::Kind::Unsure, {});
        QCOMPARE(given.stored(post.id).state, PostState::Failed);
        // WHEN somebody has looked there
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        given.model.resolve(post.id, true);
        // THEN it is said that it is held, and it waits for its time
        QTRY_COMPARE(said.size(), 1);
        const QString sentence = said.first().first().value<models::Message>().sentence;
        QVERIFY2(sentence.contains(u"held by the service until its time"_s), qPrintable(sentence));
        QCOMPARE(given.stored(post.id).state, PostState::Scheduled);
        QCOMPARE((*await(given.deliveries.ofPost(post.id)))->state, domain::DeliveryState::Held);
    }

    void whatIsHeldThereForLongerThanHereIsNotTakenBackUnasked()
    {
        // GIVEN a post that is held at its service until later than the time that stands here, which has passed
        ConnectedFixture given({});
        const auto post = given.due(u"Bread"_s);
        static_cast<void>(await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})));
        const auto delivery = (*await(given.deliveries.ofPost(post.id)))->id;
        const domain::Drift drift{.text = u"Cake"_s, .leavesAt = given.clock.now() + std::chrono::hours{3}};
        const domain::Sent held{.state = domain::Sent::State::Held, .remoteId = u"7"_s, .url = {}, .publishedAt = {}};
        QVERIFY(await(given.deliveries.settle(delivery, u"us"_s, held, given.clock.now(), drift)));
        // WHEN the person wants ours there
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        models::PublishedVerbs verbs(given.workspace.database(), given.messages, given.clock);
        verbs.keepOurs(post.id);
        // THEN it is said what to do, and it stays held as it was
        QTRY_COMPARE(said.size(), 1);
        const QString sentence = said.first().first().value<models::Message>().sentence;
        QVERIFY2(sentence.contains(u"Give it another time"_s), qPrintable(sentence));
        const auto entry = **await(given.deliveries.ofPost(post.id));
        QCOMPARE(entry.state, domain::DeliveryState::Held);
        QVERIFY(!store::DeliveryStore::isRecalled(entry));
        QVERIFY(domain::driftIn(entry.notes));
    }

    void ofAThreadThatBrokeOffThePartThatIsOpenIsNamed()
    {
        // GIVEN the second of three messages, of which nobody knows whether it arrived
        ConnectedFixture given({});
        const auto post = given.due(u"Bread"_s);
        given.fail(post.id, domain::Trouble::Kind::Unsure, {});
        const auto delivery = (*await(given.deliveries.ofPost(post.id)))->id;
        QVERIFY(await(given.workspace.database().write([delivery](store::Connection &connection) {
            return connection.run(u"UPDATE delivery SET notes = '{\"open\":\"2 3 part 1\",\"part 0\":\"7\"}' WHERE id = %1"_s.arg(delivery.value()));
        })));
        given.model.open(post.id);
        QTRY_VERIFY2(given.model.openedFate().contains(u"Part 2 of 3 may have arrived"_s), qPrintable(given.model.openedFate()));
        // WHEN what is pasted is no address THEN nothing is taken for there
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        given.model.resolve(post.id, true, u"over there"_s);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.first().first().value<models::Message>().sentence.contains(u"no address of this channel"_s));
        QCOMPARE(given.stored(post.id).state, PostState::Failed);
        // WHEN it is there
        given.model.resolve(post.id, true, u"https://example.social/@us/8"_s);
        // THEN the next part follows
        QTRY_COMPARE(given.stored(post.id).state, PostState::Sending);
        const auto entry = **await(given.deliveries.ofPost(post.id));
        QCOMPARE(entry.notes.value(u"part 0"_s), u"7"_s);
        QCOMPARE(entry.notes.value(u"part 1"_s), u"8"_s);
    }

    void aThreadThatIsOfNoArticleIsOneWhenItIsOpenedAgain()
    {
        // GIVEN one that was cut by hand, and has left
        ConnectedFixture given({});
        const auto post = given.due(u"Bread rises. Bread is baked."_s);
        const domain::Derivation cut{
            .post = post.id, .source = domain::PostSource::Passage, .text = {}, .before = {}, .after = {}, .address = {}, .cuts = {13}, .isNumbered = false};
        QVERIFY(await(store::DerivationStore(given.workspace.database()).put(post.id, cut)));
        given.publish(post.id);
        // WHEN
        given.model.open(post.id);
        // THEN nothing is offered that changes it there, and why is said
        QTRY_COMPARE(given.model.openedParts(), 2);
        QTRY_VERIFY2(given.model.openedFate().contains(u"It left as a thread: change its parts there by hand."_s), qPrintable(given.model.openedFate()));
        QVERIFY(!given.model.whyNotChangeThere(*given.model.opened()).isEmpty());
    }

    void whatIsToBeDeletedThereIsNotChangedBefore()
    {
        // GIVEN what stands there, and is to be deleted
        ConnectedFixture given({});
        const auto post = given.due(u"Bread"_s);
        given.publish(post.id);
        given.model.open(post.id);
        QTRY_VERIFY(given.model.opened() && given.model.opened()->post.state == PostState::Published);
        given.model.published().deleteThere(post.id);
        QTRY_VERIFY(given.model.openedErrand());
        // THEN no change is offered
        QCOMPARE(given.model.whyNotChangeThere(*given.model.opened()), models::toBeDeletedSentence());
        // AND one that is asked for all the same is told so, and takes nothing away
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        given.model.published().changeThere(post.id, u"Cake"_s);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.first().first().value<models::Message>().sentence, models::toBeDeletedSentence());
        const auto errand = *await(store::ErrandStore(given.workspace.database()).ofPost(post.id));
        QVERIFY(errand);
        QCOMPARE(errand->kind, domain::ErrandKind::Delete);
        QCOMPARE(errand->state, domain::ErrandState::Waiting);
        // AND once it is left there it can be changed
        given.model.published().letBe(errand->id);
        QTRY_VERIFY(given.model.whyNotChangeThere(*given.model.opened()).isEmpty());
    }

    void whatWasDeletedThereIsSaidWithItsNewWords()
    {
        domain::Errand errand;
        errand.state = domain::ErrandState::Failed;
        errand.text = u"Bonsoir"_s;
        errand.trouble = domain::Trouble{.kind = domain::Trouble::Kind::Gone, .said = domain::deletedThere};
        const auto said = [&errand] { return models::errandSentence(errand, u"Us"_s, domain::fromMs(0), QTimeZone::utc()); };
        QCOMPARE(said(), u"It was not changed on “Us”: it was deleted there. Your new words are kept here."_s);
        // What is missing may be something else: it stands there as it did.
        errand.trouble->said = u"no such picture"_s;
        QVERIFY(said().startsWith(u"It was not changed on “Us”: there it says what it said."_s));
        // Whoever chose is told that there is something else to choose from by now.
        errand.state = domain::ErrandState::Changed;
        QVERIFY(said().endsWith(u"Look at both and choose."_s));
        errand.overwrites = true;
        QVERIFY(said().endsWith(u"once more since you looked. Look at both again."_s));
    }

    void whatWaitsForItsNextAttemptIsTakenBack()
    {
        // GIVEN
        ConnectedFixture given({});
        auto post = given.due(u"Bread"_s);
        given.fail(post.id, domain::Trouble::Kind::Unreachable, {});
        given.model.open(post.id);
        QTRY_VERIFY(given.model.openedFate().contains(u"cannot be reached"_s));
        QVERIFY2(given.model.openedFate().contains(u"Next attempt"_s), qPrintable(given.model.openedFate()));
        // WHEN
        given.model.takeBack(post.id);
        // THEN
        QTRY_COMPARE(given.stored(post.id).state, PostState::Draft);
    }

    void undoingAScheduleThatHasLeftChangesNothing()
    {
        // GIVEN a post that was scheduled here and has left since
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        given.model.schedule(post.id, at(9));
        QTRY_COMPARE(given.stored(post.id).state, PostState::Scheduled);
        given.clock.set(*domain::toInstant(at(10)));
        given.publish(post.id);
        QCOMPARE(given.stored(post.id).state, PostState::Published);
        // WHEN
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        given.undo.undo();
        // THEN
        QTRY_VERIFY(!said.isEmpty());
        QCOMPARE(given.stored(post.id).state, PostState::Published);
        QVERIFY(!*await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})));
    }

    void whatIsPublishedByHandBearsItsAddress()
    {
        // GIVEN
        ConnectedFixture given({});
        auto post = given.write(u"Bread"_s);
        // WHEN THEN
        QVERIFY(!given.model.publishedByHand(post.id, u"over there"_s));
        QVERIFY(given.model.publishedByHand(post.id, u" https://example.org/p/1 "_s));
        QTRY_COMPARE(given.stored(post.id).state, PostState::Published);
        QCOMPARE(given.stored(post.id).url, u"https://example.org/p/1"_s);
        // WHEN
        given.undo.undo();
        // THEN
        QTRY_COMPARE(given.stored(post.id).state, PostState::Draft);
        QVERIFY(!given.stored(post.id).publishedAt);
    }

    void severalChannelsMakeOnePostEach()
    {
        // GIVEN
        ConnectedFixture given(std::chrono::minutes{5});
        const auto post = given.write(u"Bread"_s);
        given.model.schedule(post.id, at(9));
        QTRY_COMPARE(given.stored(post.id).state, PostState::Scheduled);
        // WHEN
        given.model.copyTo(post.id, {given.byHand});
        // THEN
        const qint64 day = domain::dayOfDate(thursday);
        QTRY_COMPARE(await(given.posts.between(day, day))->size(), 2);
        const auto copy = await(given.posts.between(day, day))->last();
        QCOMPARE(copy.channel, given.byHand);
        QCOMPARE(copy.state, PostState::Scheduled);
        QCOMPARE(copy.holder, PostHolder::ByHand);
        QCOMPARE(copy.text, given.stored(post.id).text);
        // WHEN
        given.undo.undo();
        // THEN
        QTRY_COMPARE(await(given.posts.between(day, day))->size(), 1);
    }

    void thatAPollHasNoPlaceThereIsSaidAtOnce()
    {
        // GIVEN a post with a poll, and a room that has none
        ConnectedFixture given({});
        auto post = given.write(u"Bread?"_s);
        post.options.poll = domain::Poll{.options = {u"Rye"_s, u"Oat"_s}, .lasts = std::chrono::hours{1}};
        QVERIFY(await(given.posts.save(post)));
        const domain::Connection connection{
            .state = domain::ConnectionState::Connected, .server = {}, .accountId = {}, .handle = {}, .capabilities = domain::staticCapabilities(u"matrix"_s)};
        QVERIFY(!connection.capabilities.poll);
        const domain::Channel there{.service = u"matrix"_s, .name = u"mx"_s, .address = u"https://matrix.to/#/%23a%3Amatrix.example"_s};
        const auto room = await(given.connections.connect(there, connection, given.clock.now())).value().id;
        QTRY_VERIFY(given.model.isConnected(room));
        QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN it is also to be there, and on a page where somebody posts by hand
        given.model.copyTo(post.id, {room, given.byHand});
        // THEN
        QTRY_COMPARE(said.size(), 1);
        const QString sentence = said.first().first().value<models::Message>().sentence;
        QVERIFY2(sentence.endsWith(u"There are no polls on “mx”: take the poll away there, or it does not leave."_s), qPrintable(sentence));
        // AND without one nothing is said of polls
        post.options.poll.reset();
        QVERIFY(await(given.posts.save(post)));
        given.model.copyTo(post.id, {room});
        QTRY_COMPARE(said.size(), 2);
        QVERIFY(!said.last().first().value<models::Message>().sentence.contains(u"polls"_s));
    }

    void whatHasNoChannelBecomesTheFirstOfThem()
    {
        // GIVEN a post without a channel
        ConnectedFixture given({});
        auto post = given.write(u"Bread"_s);
        post.channel = {};
        QVERIFY(await(given.posts.save(post)));
        const qint64 day = domain::dayOfDate(thursday);
        QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN
        given.model.copyTo(post.id, {given.channel, given.byHand});
        // THEN none is left over, and all are told
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(await(given.posts.between(day, day))->size(), 2);
        QCOMPARE(given.stored(post.id).channel, given.channel);
        const QString sentence = said.first().first().value<models::Message>().sentence;
        QCOMPARE(sentence, u"2 post(s) of their own stand in the calendar for “Our Mastodon” and “A page”."_s);
        // WHEN
        given.undo.undo();
        // THEN all of it is undone
        QTRY_COMPARE(await(given.posts.between(day, day))->size(), 1);
        QTRY_VERIFY(given.stored(post.id).channel.isNull());
        // WHEN
        given.undo.redo();
        // THEN
        QTRY_COMPARE(await(given.posts.between(day, day))->size(), 2);
        QTRY_COMPARE(given.stored(post.id).channel, given.channel);
    }

    void aChannelForArticlesAloneIsNotOfferedForAnotherPost()
    {
        // GIVEN a site that takes articles
        ConnectedFixture given({});
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.capabilities = domain::staticCapabilities(u"wordpress"_s);
        QVERIFY(!connection.capabilities.canPost && connection.capabilities.canPublishArticles);
        domain::Channel site;
        site.service = u"wordpress"_s;
        site.name = u"Our site"_s;
        site.address = u"https://site.example"_s;
        const auto ours = await(given.connections.connect(site, connection, given.clock.now())).value().id;
        QTRY_VERIFY(given.model.isConnected(ours));
        const auto post = given.write(u"Bread"_s);
        const auto offered = [&given, ours](const models::CalendarEntry &entry) {
            const auto others = given.model.otherChannels(entry);
            return std::ranges::any_of(others, [ours](const domain::Channel &channel) { return channel.id == ours; });
        };
        models::CalendarEntry entry = *given.model.entry(post.id);
        // THEN
        QVERIFY(!offered(entry));
        QVERIFY(!given.model.otherChannels(entry).isEmpty());
        entry.post.article = domain::Id<domain::Article>(1);
        QVERIFY(offered(entry));
    }

    void whatIsForFollowersIsNotScheduledWhereEverybodyReads()
    {
        // GIVEN a post for followers, on a channel that shows all to everybody
        ConnectedFixture given(std::nullopt);
        auto link = *await(given.connections.connection(given.channel));
        link.capabilities.visibilities.clear();
        QVERIFY(await(given.connections.setConnection(given.channel, link)));
        const auto post = given.write(u"Between us"_s);
        const auto change = [](domain::Post there) {
            there.options.visibility = domain::Visibility::Followers;
            return there;
        };
        QVERIFY(await(given.posts.change(post.id, change)));
        QTRY_VERIFY(given.model.entry(post.id)->post.options.visibility);
        QTRY_VERIFY(given.model.capabilities(given.channel).visibilities.isEmpty());
        // WHEN
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        given.model.schedule(post.id, at(9));
        // THEN it is not, and what to do is said
        QTRY_COMPARE(said.size(), 1);
        const QString sentence = said.first().first().value<models::Message>().sentence;
        QVERIFY2(sentence.contains(u"cannot keep it from everybody"_s), qPrintable(sentence));
        QCOMPARE(given.stored(post.id).state, PostState::Draft);
    }

    void filesAreAttachedDescribedAndSaved()
    {
        // GIVEN a post that nobody wrote yet
        ConnectedFixture given({});
        QTRY_COMPARE(given.model.channels().size(), 2);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"notes.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Bread");
        file.close();
        given.model.startOn(thursday);
        // WHEN
        given.model.attachments().attachFiles({file.fileName()});
        // THEN it is in the workspace, with the file
        QTRY_COMPARE(given.model.attachments().list().size(), 1);
        const auto id = given.model.opened()->post.id;
        QVERIFY(!id.isNull());
        QCOMPARE(given.stored(id).attachments.size(), 1);
        // WHEN
        given.model.attachments().describe(given.model.attachments().list().first().media.id, u"Notes"_s);
        given.model.attachments().endDescribing();
        // THEN
        QTRY_COMPARE(given.stored(id).attachments.first().altText, u"Notes"_s);
        // WHEN it is saved where one of that name stands
        const QSignalSpy saved(&given.model.attachments(), &models::PostAttachments::saved);
        given.model.attachments().saveTo(folder.path());
        // THEN
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(QFile::exists(folder.filePath(u"notes 2.txt"_s)));
        // WHEN
        given.undo.undo();
        given.undo.undo();
        // THEN
        QTRY_VERIFY(given.stored(id).attachments.isEmpty());
    }
};

QTEST_MAIN(LeavingTest)
#include "leavingtest.moc"
