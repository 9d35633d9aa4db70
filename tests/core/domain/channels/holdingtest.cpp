// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/holding.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class HoldingTest : public QObject
{
    Q_OBJECT

private:
    static std::optional<Connection> connected(ConnectionState state, std::optional<std::chrono::seconds> ahead)
    {
        Connection connection{.state = state, .server = {}, .accountId = {}, .handle = {}, .capabilities = {}};
        connection.capabilities.canPost = true;
        connection.capabilities.scheduleAhead = ahead;
        return connection;
    }

private Q_SLOTS:
    void theServersHoldsItWhereItIsLateEnough()
    {
        const Instant now = fromMs(0);
        constexpr std::chrono::minutes five{5};
        const auto able = connected(ConnectionState::Connected, five);
        QCOMPARE(holderFor(able, now + std::chrono::hours{1}, now, false), PostHolder::Service);
        QCOMPARE(holderFor(able, now + five, now, false), PostHolder::ThisMachine);
        // The parts of a thread leave one after the other.
        QCOMPARE(holderFor(able, now + std::chrono::hours{1}, now, true), PostHolder::ThisMachine);
        QCOMPARE(holderFor(connected(ConnectionState::Paused, {}), now + std::chrono::hours{1}, now, false), PostHolder::ThisMachine);
    }
    void whoseTimeIsTooNearIsNotGivenToTheServerAnyMore()
    {
        const Instant now = fromMs(0);
        const Capabilities able = connected(ConnectionState::Connected, std::chrono::minutes{5})->capabilities;
        QVERIFY(canStillBeHeld(able, now + std::chrono::minutes{6}, now));
        // It is on its way for a moment.
        QVERIFY(!canStillBeHeld(able, now + std::chrono::minutes{5} + std::chrono::seconds{10}, now));
        QVERIFY(!canStillBeHeld(able, now - std::chrono::minutes{1}, now));
        QVERIFY(canStillBeHeld(Capabilities(), now + std::chrono::minutes{1}, now));
    }
    void withoutAConnectionAPersonHoldsIt()
    {
        const Instant now = fromMs(0);
        QCOMPARE(holderFor({}, now + std::chrono::hours{1}, now, false), PostHolder::ByHand);
        auto readOnly = connected(ConnectionState::Connected, {});
        readOnly->capabilities.canPost = false;
        QCOMPARE(holderFor(readOnly, now, now, false), PostHolder::ByHand);
    }
    void onlyWhatIsScheduledIsHeldAnew()
    {
        const Instant now = fromMs(0);
        Post post;
        post.state = PostState::Draft;
        post.scheduledFor = toZoned(now + std::chrono::hours{1}, QTimeZone::utc());
        QCOMPARE(heldAnew(post, {}, now, false).holder, PostHolder::Nobody);
        post.state = PostState::Scheduled;
        QCOMPARE(heldAnew(post, {}, now, false).holder, PostHolder::ByHand);
        QCOMPARE(heldAnew(post, connected(ConnectionState::Connected, std::chrono::minutes{5}), now, false).holder, PostHolder::Service);
    }
    void whatIsForNobodyYetNoSiteHolds()
    {
        const Instant now = fromMs(0);
        Post post;
        post.state = PostState::Scheduled;
        post.article = Id<Article>(1);
        post.scheduledFor = toZoned(now + std::chrono::hours{1}, QTimeZone::utc());
        auto site = connected(ConnectionState::Connected, std::chrono::minutes{2});
        site->capabilities.canPost = false;
        site->capabilities.canPublishArticles = true;
        QCOMPARE(heldAnew(post, site, now, false).holder, PostHolder::Service);
        // A draft would stand there at once, and not at its time.
        post.options.visibility = Visibility::Draft;
        QCOMPARE(heldAnew(post, site, now, false).holder, PostHolder::ThisMachine);
    }
    void anArticleLeavesWhereNothingShorterIsSaid()
    {
        const Instant now = fromMs(0);
        Post post;
        post.state = PostState::Scheduled;
        post.article = Id<Article>(1);
        post.scheduledFor = toZoned(now + std::chrono::hours{1}, QTimeZone::utc());
        auto site = connected(ConnectionState::Connected, std::chrono::minutes{5});
        site->capabilities.canPost = false;
        // It takes neither texts nor articles.
        QCOMPARE(heldAnew(post, site, now, false).holder, PostHolder::ByHand);
        site->capabilities.canPublishArticles = true;
        QCOMPARE(heldAnew(post, site, now, true).holder, PostHolder::Service);
        post.article = {};
        QCOMPARE(heldAnew(post, site, now, false).holder, PostHolder::ByHand);
        // Where both can be said, a text speaks of the article, and no text is the article itself.
        Capabilities both = site->capabilities;
        both.canPost = true;
        QVERIFY(leavesAsArticle(both, true, PostKind::Post, u"  "_s));
        // What may be cut leaves as parts, or goes by hand.
        for (const QString &service : {u"mastodon"_s, u"telegram"_s, u"discord"_s, u"webhook"_s, u"matrix"_s, u"mattermost"_s, u"bluesky"_s, u"twitter"_s})
            QVERIFY2(mayBeCut(service, staticCapabilities(service)), qPrintable(service));
        QVERIFY(!mayBeCut(u"micropub"_s, staticCapabilities(u"micropub"_s)));
        // Of a connection that was made before that was told apart too.
        QVERIFY(capabilitiesFromJson("{\"threads\":false}", staticCapabilities(u"telegram"_s)).hasThreads);
        QVERIFY(!leavesAsArticle(both, true, PostKind::Post, u"Read this"_s));
        QVERIFY(!leavesAsArticle(both, true, PostKind::Reply, QString()));
        QVERIFY(!leavesAsArticle(both, false, PostKind::Post, QString()));
    }
    void aConnectionThatIsGoneLeavesItToAPerson()
    {
        Post post;
        post.holder = PostHolder::Service;
        QCOMPARE(presentHolder(post, false), PostHolder::ByHand);
        QCOMPARE(presentHolder(post, true), PostHolder::Service);
        post.holder = PostHolder::Nobody;
        QCOMPARE(presentHolder(post, true), PostHolder::ThisMachine);
    }
    void whatWaitsForItsChannelLeavesByItself()
    {
        Post post;
        QCOMPARE(heldUntilConnected(post).holder, PostHolder::Nobody);
        post.state = PostState::Scheduled;
        QCOMPARE(heldUntilConnected(post).holder, PostHolder::ThisMachine);
        for (const auto holder : {PostHolder::Service, PostHolder::ByHand}) {
            post.holder = holder;
            QCOMPARE(heldUntilConnected(post).holder, holder);
        }
    }
    void onlyWhatWasToLeaveByItselfIsCutOff()
    {
        Post post;
        post.channel = Id<Channel>(1);
        post.state = PostState::Scheduled;
        for (const auto holder : {PostHolder::ThisMachine, PostHolder::Service}) {
            post.holder = holder;
            QVERIFY(isCutOff(post, false));
            QVERIFY(!isCutOff(post, true));
        }
        for (const auto holder : {PostHolder::ByHand, PostHolder::Nobody}) {
            post.holder = holder;
            QVERIFY(!isCutOff(post, false));
        }
        post.holder = PostHolder::ThisMachine;
        post.state = PostState::Draft;
        QVERIFY(!isCutOff(post, false));
    }
};

QTEST_GUILESS_MAIN(HoldingTest)
#include "holdingtest.moc"
