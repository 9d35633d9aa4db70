// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/pollwords.h"

#include "core/store/articles/derivationstore.h"
#include "core/store/channels/errandstore.h"
#include "tests/models/calendar/connectedfixture.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::Poll;

namespace {

/// A channel where the text of a post is the question of its poll, and what has one stands as it is.
domain::Id<domain::Channel> aChannelThatAsks(ConnectedFixture &given)
{
    domain::Connection connection{
        .state = domain::ConnectionState::Connected, .server = {}, .accountId = {}, .handle = {}, .capabilities = domain::staticCapabilities(u"discord"_s)};
    domain::Channel channel;
    channel.service = u"discord"_s;
    channel.name = u"Our Discord"_s;
    channel.address = u"https://discord.com/channels/7/8"_s;
    const auto id = await(given.connections.connect(channel, connection, given.clock.now())).value().id;
    [&] { QTRY_VERIFY(given.model.isConnected(id)); }();
    return id;
}

} // namespace

class PollWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void timesAreSaidInTheLargestUnitThatTheyAreWholeIn()
    {
        QCOMPARE(models::lastingWord(5s), u"5 second(s)"_s);
        QCOMPARE(models::lastingWord(90min), u"90 minute(s)"_s);
        QCOMPARE(models::lastingWord(36h), u"36 hour(s)"_s);
        QCOMPARE(models::lastingWord(72h), u"3 day(s)"_s);
    }

    void whatTheChannelDoesNotTakeIsNotScheduled()
    {
        // GIVEN a post with a poll for such a channel
        ConnectedFixture given({});
        domain::Post tried = given.stored(given.write(u"Which bread?"_s).id);
        tried.channel = aChannelThatAsks(given);
        tried.options.poll = Poll{.options = {u"Rye"_s, u"Oat"_s}};
        QVERIFY2(given.model.hindrance(tried).isEmpty(), qPrintable(given.model.hindrance(tried)));
        const auto isSaid = [&given, &tried](const QString &words) {
            const bool isIt = given.model.hindrance(tried).contains(words);
            if (!isIt)
                qWarning("%s", qPrintable(given.model.hindrance(tried)));
            return isIt;
        };
        // WHEN THEN
        tried.text = QString(301, u'a');
        QVERIFY(isSaid(u"On “Our Discord” the text is the question of its poll: it has at most 300 characters, and this one has 301."_s));
        tried.text = u"Which bread?"_s;
        tried.options.poll->lasts = 30min;
        QVERIFY(isSaid(u"On “Our Discord” a poll lasts at least 1 hour(s)."_s));
        tried.options.poll->lasts = 90min;
        QVERIFY(isSaid(u"is counted in steps of 1 hour(s)"_s));
        tried.options.poll->lasts = 33 * 24h;
        QVERIFY(isSaid(u"a poll lasts at most 32 day(s)"_s));
        tried.options.poll->lasts = 24h;
        tried.options.poll->options = {u"Rye"_s, QString(56, u'x')};
        QVERIFY(isSaid(u"an answer of a poll has at most 55 characters, and answer 2 has 56"_s));
        tried.options.poll->options = QStringList(u"0123456789A"_s.split(QString(), Qt::SkipEmptyParts));
        QVERIFY(isSaid(u"a poll has at most 10 answers, and this one has 11"_s));
        tried.options.poll->options = {u"Rye"_s, u"Oat"_s};
        tried.attachments
            = {{.media = {.id = domain::Id<domain::Media>(1), .name = u"bread.png"_s, .type = u"image/png"_s, .bytes = 10}, .altText = u"A loaf"_s}};
        QVERIFY(isSaid(u"a post has a poll or files, not both"_s));
        // Without a poll it may be longer than a question
        tried.attachments.clear();
        tried.text = QString(301, u'a');
        tried.options.poll.reset();
        QVERIFY(given.model.hindrance(tried).isEmpty());
    }

    void whatIsStillToBeWrittenIsNoFault()
    {
        const auto can = domain::staticCapabilities(u"discord"_s);
        const auto warning = [&can](const Poll &poll, bool hasFiles = false) { return models::pollWarning(can, poll, u"Which bread?"_s, hasFiles, u"Us"_s); };
        QVERIFY(warning({.options = {QString(), QString()}}).isEmpty());
        QVERIFY(warning({.options = {u"Rye"_s, u"Rye"_s}}).isEmpty());
        // But what is too much is said at once
        QVERIFY(warning({.options = {QString(), QString(56, u'x')}}).contains(u"answer 2 has 56"_s));
        QVERIFY(warning({.options = {QString(), QString()}}, true).contains(u"a poll or files, not both"_s));
        QVERIFY(models::pollWarning({}, Poll{.options = {u"Rye"_s, u"Oat"_s}}, {}, false, u"Us"_s).contains(u"“Us” has no polls"_s));
    }

    void aQuestionIsNoThread()
    {
        // GIVEN a text that is too long for the question of its poll
        ConnectedFixture given({});
        const auto asking = aChannelThatAsks(given);
        const QString text = u"Bread rises, bread is baked, and bread is eaten. "_s.repeated(8);
        const auto post = given.write(text);
        QVERIFY(await(given.posts.change(post.id, [asking](domain::Post there) {
            there.channel = asking;
            there.options.poll = Poll{.options = {u"Rye"_s, u"Oat"_s}};
            return there;
        })));
        QTRY_VERIFY(given.model.opened() && given.model.opened()->post.options.poll);
        // THEN it is not offered as one
        QVERIFY(!given.model.canBecomeThread(text, asking));
        // BUT a text that stands beside its poll is
        QVERIFY(given.model.canBecomeThread(text.repeated(2), given.channel));
    }

    void aThreadIsNoQuestion()
    {
        // GIVEN a thread, short enough for a question, that gets a poll
        ConnectedFixture given({});
        const auto asking = aChannelThatAsks(given);
        const QString text = u"Which bread?\n\nAnd when?"_s;
        const auto post = given.write(text);
        const domain::Derivation cut{.post = post.id, .source = domain::PostSource::Passage, .cuts = {14}};
        QVERIFY(await(store::DerivationStore(given.workspace.database()).put(post.id, cut)));
        given.model.open(post.id);
        QTRY_COMPARE(given.model.openedParts(), 2);
        QVERIFY(await(given.posts.change(post.id, [asking](domain::Post there) {
            there.channel = asking;
            there.options.poll = Poll{.options = {u"Rye"_s, u"Oat"_s}};
            return there;
        })));
        QTRY_VERIFY(given.model.opened() && given.model.opened()->post.options.poll);
        // THEN it does not leave so, and that is said beside it too
        const QString said = u"On “Our Discord” the text is the question of its poll, and this one is cut into a thread."_s;
        const QString hindrance = given.model.hindrance(given.stored(post.id));
        QVERIFY2(hindrance.contains(said), qPrintable(hindrance));
        const auto can = domain::staticCapabilities(u"discord"_s);
        QVERIFY(models::pollWarning(can, *given.stored(post.id).options.poll, text, false, u"Our Discord"_s, 2).contains(said));
        // AND the verb that makes one text of it is there
        QVERIFY(given.model.isCutInVain(text, asking));
        given.model.makeThread();
        QTRY_COMPARE(given.model.openedParts(), 1);
        QVERIFY2(given.model.hindrance(given.stored(post.id)).isEmpty(), qPrintable(given.model.hindrance(given.stored(post.id))));
    }

    void whatHasAPollStandsAsItIsWhereThatIsSo_data()
    {
        QTest::addColumn<bool>("hasPoll");
        QTest::newRow("a poll") << true;
        QTest::newRow("no poll") << false;
    }
    void whatHasAPollStandsAsItIsWhereThatIsSo()
    {
        // GIVEN what was published there
        QFETCH(const bool, hasPoll);
        ConnectedFixture given({});
        const auto asking = aChannelThatAsks(given);
        const auto post = given.due(u"Which bread?"_s);
        QVERIFY(await(given.posts.change(post.id, [asking, hasPoll](domain::Post there) {
            there.channel = asking;
            if (hasPoll)
                there.options.poll = Poll{.options = {u"Rye"_s, u"Oat"_s}};
            return there;
        })));
        given.publish(post.id);
        given.model.open(post.id);
        QTRY_VERIFY(given.model.opened() && given.model.opened()->post.state == domain::PostState::Published);
        // WHEN it is to say something else
        const QString why = given.model.whyNotChangeThere(*given.model.opened());
        const auto changed = await(store::ErrandStore(given.workspace.database()).editThere(post.id, u"Which cake?"_s, given.clock.now()));
        // THEN a poll is in the way, and nothing is left to be done there
        QCOMPARE(!why.isEmpty(), hasPoll);
        QCOMPARE(!changed, hasPoll);
        if (hasPoll) {
            QCOMPARE(why, u"What has a poll stands on “Our Discord” as it is: delete it and publish it anew."_s);
            QCOMPARE(changed.error().kind, domain::Error::Kind::Refused);
            QVERIFY2(given.model.openedFate().contains(why), qPrintable(given.model.openedFate()));
        }
    }
};

QTEST_MAIN(PollWordsTest)
#include "pollwordstest.moc"
