// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/reputation/reputationstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Kind = domain::Error::Kind;

class ChannelStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChannelStandsOncePerServiceAndAddress();
    void eachChannelWearsAColourOfItsOwn();
    void whatAFetchBroughtIsNoted();
    void aChannelMovesToAnAddressThatIsFree();
    void whatHasLeftIsCounted();
};

void ChannelStoreTest::aChannelStandsOncePerServiceAndAddress()
{
    Workspace workspace;
    store::ChannelStore channels(workspace.database());
    domain::Channel channel;
    channel.service = u"feed"_s;
    channel.name = u"News"_s;
    channel.address = u"https://example.org/feed"_s;
    const auto added = await(channels.add(channel));
    QVERIFY(added);
    QCOMPARE(await(channels.add(channel)).error().kind, Kind::Conflict);
    QCOMPARE(**await(channels.find(u"feed"_s, channel.address)), *added);
    QVERIFY(!*await(channels.find(u"mail"_s, channel.address)));
    QVERIFY(await(channels.rename(added->id, u" Press "_s)));
    QCOMPARE(await(channels.summaries())->first().channel.name, u"Press"_s);
    QCOMPARE(await(channels.rename(added->id, u" "_s)).error().kind, Kind::Invalid);
    QCOMPARE(await(channels.rename(domain::Id<domain::Channel>(9), u"x"_s)).error().kind, Kind::NotFound);
}

void ChannelStoreTest::eachChannelWearsAColourOfItsOwn()
{
    Workspace workspace;
    store::ChannelStore channels(workspace.database());
    for (int n = 0; n < 4; ++n) {
        domain::Channel channel;
        channel.service = u"feed"_s;
        channel.name = QString::number(n);
        channel.address = channel.name;
        QCOMPARE(await(channels.add(channel))->series, n);
    }
}

void ChannelStoreTest::whatAFetchBroughtIsNoted()
{
    Workspace workspace;
    store::ChannelStore channels(workspace.database());
    domain::Channel channel;
    channel.service = u"feed"_s;
    channel.name = u"News"_s;
    channel.address = u"a"_s;
    channel = *await(channels.add(channel));
    channel.etag = u"\"x\""_s;
    channel.lastModified = u"Mon, 02 Mar 2026 08:00:00 GMT"_s;
    channel.fetchedAt = instantAt(5);
    channel.problem = u"timed out"_s;
    QVERIFY(await(channels.noteFetch(channel)));
    QCOMPARE(**await(channels.find(u"feed"_s, u"a"_s)), channel);
}

void ChannelStoreTest::aChannelMovesToAnAddressThatIsFree()
{
    // GIVEN two feeds, and a table that bears the name of an address
    Workspace workspace;
    store::ChannelStore channels(workspace.database());
    const auto add = [&channels](const QString &service, const QString &address) {
        domain::Channel channel;
        channel.service = service;
        channel.name = address;
        channel.address = address;
        return *await(channels.add(channel));
    };
    const auto one = add(u"feed"_s, u"https://a.example/"_s);
    std::ignore = add(u"feed"_s, u"https://b.example/"_s);
    std::ignore = add(u"csv"_s, u"https://c.example/"_s);
    // WHEN, THEN it goes where no other of its service stands, or stays
    QVERIFY(await(channels.move(one.id, u"https://c.example/"_s)));
    QCOMPARE((*await(channels.find(u"feed"_s, u"https://c.example/"_s)))->id, one.id);
    const auto taken = await(channels.move(one.id, u"https://b.example/"_s));
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, domain::Error::Kind::Conflict);
    QCOMPARE((*await(channels.find(u"feed"_s, u"https://c.example/"_s)))->id, one.id);
}

void ChannelStoreTest::whatHasLeftIsCounted()
{
    // GIVEN posts of every state, on two channels
    Workspace workspace;
    store::ChannelStore channels(workspace.database());
    store::PostStore posts(workspace.database());
    const auto one = *await(channels.add({.service = u"mastodon"_s, .name = u"One"_s, .address = u"one"_s}));
    const auto other = *await(channels.add({.service = u"mastodon"_s, .name = u"Other"_s, .address = u"other"_s}));
    const auto add = [&posts](domain::Id<domain::Channel> channel, domain::PostState state, const QString &there = {}) {
        domain::Post post;
        post.channel = channel;
        post.state = state;
        post.text = u"Bread"_s;
        post.remoteId = there;
        if (state == domain::PostState::Scheduled)
            post.scheduledFor = domain::toZoned(instantAt(90'000), QTimeZone::utc());
        QVERIFY(await(posts.add(post)));
    };
    using enum domain::PostState;
    for (const auto state : {Idea, Draft, InReview, Approved, Scheduled, Failed, Cancelled})
        add(one.id, state);
    add(one.id, Scheduled, u"held"_s);
    add(one.id, Failed, u"refused"_s);
    QVERIFY(await(channels.postCounts())->isEmpty());
    // WHEN some have left, one of them by hand, and one is let through there
    add(one.id, Published, u"1"_s);
    add(one.id, Published);
    add(one.id, Pending, u"2"_s);
    add(other.id, Published, u"1"_s);
    // THEN
    const auto counts = *await(channels.postCounts());
    QCOMPARE(counts.value(one.id), 3);
    QCOMPARE(counts.value(other.id), 1);
}

QTEST_GUILESS_MAIN(ChannelStoreTest)
#include "channelstoretest.moc"
