// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/moments.h"
#include "tests/models/calendar/connectedfixture.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using domain::PostHolder;
using domain::PostState;

/// What leaves now, as a thread, or by hand at an address.
class SendNowTest : public QObject
{
    Q_OBJECT

    static QString lastOf(const QSignalSpy &said) { return said.isEmpty() ? QString() : said.last().first().value<models::Message>().sentence; }
    static std::optional<domain::Instant> leavesAt(const domain::Post &post)
    {
        return post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void whatIsSentNowLeavesOnceItCannotBeTakenBackAnyMore()
    {
        // GIVEN a channel whose server could hold posts
        ConnectedFixture given(std::chrono::minutes{5});
        given.model.setUndoPeriod(std::chrono::seconds{10});
        const auto post = given.write(u"Bread"_s);
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN
        given.model.sendNow(post.id);
        // THEN this machine sends it, in ten seconds
        QTRY_COMPARE(given.stored(post.id).state, PostState::Scheduled);
        QCOMPARE(given.stored(post.id).holder, PostHolder::ThisMachine);
        QCOMPARE(leavesAt(given.stored(post.id)), given.clock.now() + std::chrono::seconds{10});
        QTRY_VERIFY2(lastOf(said).contains(u"leaves on “Our Mastodon” in 10"_s), qPrintable(lastOf(said)));
        // AND until then it is taken back by one undo
        given.undo.undo();
        QTRY_COMPARE(given.stored(post.id).state, PostState::Draft);
        QVERIFY(!given.stored(post.id).scheduledFor);
    }

    void theOthersWithItsWordsAreSaidToStay_data()
    {
        QTest::addColumn<bool>("isNow");
        QTest::newRow("now") << true;
        QTest::newRow("at a time") << false;
    }

    void theOthersWithItsWordsAreSaidToStay()
    {
        // GIVEN a post that was put on another channel too, and another one
        QFETCH(const bool, isNow);
        ConnectedFixture given(std::chrono::minutes{5});
        static_cast<void>(given.write(u"Cake"_s));
        const auto post = given.write(u"Bread"_s);
        QSignalSpy said(&given.messages, &models::Messages::posted);
        given.model.copyTo(post.id, {given.byHand});
        QTRY_COMPARE(said.size(), 1);
        const qint64 day = domain::dayOfDate(QDate(2026, 11, 26));
        QTRY_COMPARE(await(given.posts.between(day, day))->size(), 3);
        const auto copy = await(given.posts.between(day, day))->last().id;
        QTRY_VERIFY(given.model.entry(copy));
        // WHEN
        if (isNow)
            given.model.sendNow(post.id);
        else
            given.model.schedule(post.id, {.wall = QDateTime(QDate(2026, 11, 27), QTime(9, 0)), .zone = "Europe/Paris"});
        // THEN
        QTRY_COMPARE(said.size(), 2);
        QVERIFY2(lastOf(said).endsWith(u" 1 other post(s) with the same words stay planned, for “A page”."_s), qPrintable(lastOf(said)));
    }

    void anArticleWithAPictureOfThisMachineAloneIsNotScheduled()
    {
        // GIVEN an article whose picture is not in the workspace, for a site
        ConnectedFixture given({});
        const domain::Connection connection{.state = domain::ConnectionState::Connected,
                                            .server = {},
                                            .accountId = {},
                                            .handle = {},
                                            .capabilities = domain::staticCapabilities(u"wordpress"_s)};
        const domain::Channel site{.service = u"wordpress"_s, .name = u"Our site"_s, .address = u"https://site.example"_s};
        given.channel = await(given.connections.connect(site, connection, given.clock.now())).value().id;
        domain::Article article;
        article.title = u"Bread"_s;
        article.body = u"It is warm.\n\n![The oven](photo.png)"_s;
        const auto written = await(given.articles.add(article)).value();
        domain::Post post;
        post.state = PostState::Draft;
        post.channel = given.channel;
        post.title = u"Bread"_s;
        post.article = written.id;
        post.plannedFor = QDateTime(QDate(2026, 11, 26), QTime(9, 0));
        post = await(given.posts.add(post)).value();
        given.model.open(post.id);
        QTRY_COMPARE(given.model.leavingArticle().localPicture(), u"photo.png"_s);
        QTRY_VERIFY(given.model.isConnected(given.channel));
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN
        given.model.sendNow(post.id);
        // THEN
        QTRY_COMPARE(
            lastOf(said),
            u"The post was not published. The article names a file that is not there: “photo.png”. Put it into the text again, or take it out, then try "
            "again."_s);
        QCOMPARE(given.stored(post.id).state, PostState::Draft);
        // WHEN it is taken out THEN nothing is in the way
        article = written;
        article.body = u"It is warm."_s;
        QVERIFY(await(given.articles.save(article, given.clock.now())));
        QTRY_VERIFY(given.model.leavingArticle().localPicture().isEmpty());
        given.model.sendNow(post.id);
        QTRY_COMPARE(given.stored(post.id).state, PostState::Scheduled);
    }

    void whatCannotLeaveSaysWhyAndStays()
    {
        // GIVEN a post that is longer than its channel takes, as it is written a moment before
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        // WHEN
        given.model.edit({.title = post.title, .text = QString(600, u'a'), .language = {}, .channel = given.channel});
        given.model.sendNow(post.id);
        // THEN
        QTRY_COMPARE(lastOf(said), u"The post was not published: “Our Mastodon” takes at most 500 characters, and it has 600."_s);
        QCOMPARE(given.stored(post.id).state, PostState::Draft);
        // AND a channel that wants us to sign in again is named
        given.model.edit({.title = post.title, .text = u"Bread"_s, .language = {}, .channel = given.channel});
        QVERIFY(await(given.connections.setState(given.channel, domain::ConnectionState::SignInNeeded, given.clock.now())));
        QTRY_VERIFY(given.model.whyNotSendNow(*given.model.opened()).contains(u"sign in again"_s));
        given.model.sendNow(post.id);
        QTRY_VERIFY(lastOf(said).contains(u"“Our Mastodon” wants you to sign in again first"_s));
        QCOMPARE(given.stored(post.id).state, PostState::Draft);
    }

    void whatWasRefusedGoesWithItsPost()
    {
        // GIVEN a post that was refused
        ConnectedFixture given({});
        const auto other = given.write(u"Cake"_s);
        const auto post = given.write(u"Bread"_s);
        QSignalSpy said(&given.messages, &models::Messages::posted);
        const QSignalSpy left(&given.messages, &models::Messages::left);
        given.model.edit({.title = post.title, .text = QString(600, u'a'), .language = {}, .channel = given.channel});
        given.model.sendNow(post.id);
        QTRY_COMPARE(said.size(), 1);
        const QString refusal = lastOf(said);
        // WHEN it is opened once more THEN that stays
        const QSignalSpy opened(&given.model, &models::CalendarPageModel::opening);
        given.model.open(post.id);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(left.isEmpty());
        // WHEN another one is opened in the same place
        given.model.open(other.id);
        // THEN it is left with its post, once
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(left.first().first().toString(), refusal);
        given.model.close();
        QCOMPARE(left.size(), 1);
        // AND so it is where a post is closed, or a new one begun
        given.model.open(post.id);
        QTRY_COMPARE(opened.size(), 4);
        given.model.sendNow(post.id);
        QTRY_COMPARE(said.size(), 2);
        given.model.startIdea();
        QCOMPARE(left.size(), 2);
    }

    void whatMayHaveArrivedSaysWhenItIsLookedFor()
    {
        // GIVEN what left by a channel whose service knows no keys, and nobody knows whether it arrived
        ConnectedFixture given({});
        auto connection = *await(given.connections.connection(given.channel));
        connection.capabilities.repeat = domain::Repeat::LookBack;
        QVERIFY(await(given.connections.setConnection(given.channel, connection)));
        const auto post = given.due(u"Bread"_s);
        const auto turn = await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        QVERIFY(await(given.deliveries.depart((*turn)->delivery.id, u"us"_s, given.clock.now(), std::chrono::minutes{1})));
        given.model.open(post.id);
        // THEN who wants to publish it now is told so
        const auto at = given.clock.now() + std::chrono::minutes{1};
        const QString moment = models::letterMoment(at, given.clock.now(), given.workspace.database().zone());
        const QString wanted = u"whether it arrived, before it sends it again: %1."_s.arg(moment);
        QTRY_VERIFY(given.model.opened() && given.model.opened()->delivery && given.model.opened()->delivery->departedAt);
        QVERIFY2(given.model.whyNotSendNow(*given.model.opened()).endsWith(wanted), qPrintable(given.model.whyNotSendNow(*given.model.opened())));
    }

    void whatIsPublishedByHandIsDueAtOnce()
    {
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        given.model.edit({.title = post.title, .text = post.text, .language = {}, .channel = given.byHand});
        QTRY_COMPARE(given.stored(post.id).channel, given.byHand);
        given.model.sendNow(post.id);
        QTRY_COMPARE(given.stored(post.id).state, PostState::Scheduled);
        QCOMPARE(given.stored(post.id).holder, PostHolder::ByHand);
        QCOMPARE(leavesAt(given.stored(post.id)), given.clock.now());
    }

    void whatIsTooLongToBePublishedByHandIsSaidAndCanBeCut()
    {
        // GIVEN a text for a channel on which people publish by hand, longer than that takes
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        const QString text = u"The oven of our bakery is lit at four in the morning. "_s.repeated(80);
        given.model.edit({.title = post.title, .text = text, .language = {}, .channel = given.byHand});
        QTRY_COMPARE(given.stored(post.id).channel, given.byHand);
        // THEN it can be cut
        QVERIFY(given.model.canBecomeThread(text, given.byHand));
        QVERIFY(given.model.proposedParts(text, u"en"_s, given.byHand).size() > 1);
        // AND sent as it is, it is said
        const QSignalSpy said(&given.messages, &models::Messages::posted);
        given.model.sendNow(post.id);
        QTRY_COMPARE(given.stored(post.id).state, PostState::Scheduled);
        QTRY_VERIFY2(lastOf(said).contains(u"It may be too long"_s), qPrintable(lastOf(said)));
    }

    void aPostThatIsTooLongBecomesAThreadByOneVerbAndBack()
    {
        // GIVEN
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        QString text;
        for (int n = 0; n < 12; ++n)
            text += u"The oven of our bakery is lit at four in the morning, every day but on Mondays. "_s;
        QVERIFY(!given.model.canBecomeThread(u"Bread"_s, given.channel));
        // WHEN
        given.model.edit({.title = post.title, .text = text, .language = u"en"_s, .channel = given.channel});
        QVERIFY(given.model.canBecomeThread(text, given.channel));
        given.model.makeThread();
        // THEN each part is taken, and says which it is
        QTRY_COMPARE(given.model.openedParts(), 2);
        const QStringList parts = given.model.partsOf(given.stored(post.id).text);
        QVERIFY(parts.first().endsWith(u"1/2"_s));
        QVERIFY(std::ranges::all_of(parts, [](const QString &part) { return part.size() <= 500; }));
        QVERIFY(!given.model.canBecomeThread(text, given.channel));
        QVERIFY2(given.model.hindrance(given.stored(post.id)).isEmpty(), qPrintable(given.model.hindrance(given.stored(post.id))));
        // WHEN THEN
        given.undo.undo();
        QTRY_COMPARE(given.model.openedParts(), 1);
        QCOMPARE(given.stored(post.id).text.trimmed(), text.trimmed());
        given.undo.redo();
        QTRY_COMPARE(given.model.openedParts(), 2);
    }

    void whatIsCutBecomesOneTextWhereThereAreNoThreads()
    {
        // GIVEN a thread, and a channel that has none
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        QString text;
        for (int n = 0; n < 12; ++n)
            text += u"The oven of our bakery is lit at four in the morning, every day but on Mondays. "_s;
        given.model.edit({.title = post.title, .text = text, .language = u"en"_s, .channel = given.channel});
        given.model.makeThread();
        QTRY_COMPARE(given.model.openedParts(), 2);
        QVERIFY(!given.model.isCutInVain(text, given.channel));
        auto connection = *await(given.connections.connection(given.channel));
        connection.capabilities.hasThreads = false;
        connection.capabilities.text = {};
        QVERIFY(await(given.connections.setConnection(given.channel, connection)));
        QTRY_VERIFY(given.model.isCutInVain(text, given.channel));
        // THEN it does not leave so
        const QString hindrance = given.model.hindrance(given.stored(post.id));
        QVERIFY2(hindrance.contains(u"“Our Mastodon” has no threads"_s), qPrintable(hindrance));
        // AND one verb makes one text of it
        given.model.makeThread();
        QTRY_COMPARE(given.model.openedParts(), 1);
        QVERIFY2(given.model.hindrance(given.stored(post.id)).isEmpty(), qPrintable(given.model.hindrance(given.stored(post.id))));
        given.undo.undo();
        QTRY_COMPARE(given.model.openedParts(), 2);
    }

    void anAddressElsewhereIsDoubtedAndNoAddressIsRefused()
    {
        ConnectedFixture given({});
        const auto post = given.write(u"Bread"_s);
        given.model.edit({.title = post.title, .text = post.text, .language = {}, .channel = given.byHand});
        QTRY_COMPARE(given.model.opened()->post.channel, given.byHand);
        QTRY_COMPARE(given.model.entry(post.id)->post.channel, given.byHand);
        QVERIFY(given.model.addressDoubt(post.id, {}).isEmpty());
        QVERIFY(given.model.addressDoubt(post.id, u"https://www.linkedin.com/feed/update/urn:li:share:7/"_s).isEmpty());
        QVERIFY(given.model.addressDoubt(post.id, u"https://example.org/7"_s).contains(u"“example.org” is not of LinkedIn"_s));
        QVERIFY(!given.model.publishedByHand(post.id, u"http://www.linkedin.com/feed/7"_s));
        QCOMPARE(given.stored(post.id).state, PostState::Draft);
        // AND of other services the host of the channel itself is right
        given.model.edit({.title = post.title, .text = post.text, .language = {}, .channel = given.channel});
        QTRY_COMPARE(given.model.entry(post.id)->post.channel, given.channel);
        QVERIFY(given.model.addressDoubt(post.id, u"https://example.social/@us/7"_s).isEmpty());
        QVERIFY(!given.model.addressDoubt(post.id, u"https://elsewhere.example/@us/7"_s).isEmpty());
    }

    void whatWasDeletedThereSaysSo()
    {
        domain::Post post;
        post.state = PostState::Cancelled;
        QCOMPARE(models::stateWord(post), u"Cancelled"_s);
        post.publishedAt = domain::Instant{};
        QCOMPARE(models::stateWord(post), u"Deleted there"_s);
        QVERIFY(models::isDeletedThere(post));
    }

    void aPictureWithoutAChannelIsNoProblem()
    {
        // GIVEN a post whose channel is undecided
        ConnectedFixture given({});
        given.model.startIdea();
        // THEN nothing is refused in the name of a channel that is not there
        QVERIFY(given.model.attachments().refusal().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SendNowTest)
#include "sendnowtest.moc"
