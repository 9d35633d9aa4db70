// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
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

QTEST_GUILESS_MAIN(ChannelStoreTest)
#include "channelstoretest.moc"
