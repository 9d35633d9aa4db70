// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/channelnames.h"

#include "models/channels/servicewords.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class ChannelNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsCalledAlikeIsToldApart()
    {
        // GIVEN
        const auto channel = [](int id, const QString &service, const QString &name, const QString &address) {
            domain::Channel made;
            made.id = domain::Id<domain::Channel>(id);
            made.service = service;
            made.name = name;
            made.address = address;
            return made;
        };
        const auto names = models::distinctNames(
            {channel(1, u"mastodon"_s, u"Bakery"_s, u"https://one.example/@us"_s), channel(2, u"mastodon"_s, u"bakery "_s, u"https://two.example/@us"_s),
             channel(3, u"bluesky"_s, u"Bakery"_s, u"at://did:plc:us"_s), channel(4, u"mastodon"_s, u"Oven"_s, u"https://one.example/@oven"_s)});
        // THEN
        QCOMPARE(names.value(domain::Id<domain::Channel>(1)), u"Bakery · one.example/@us"_s);
        QVERIFY(names.value(domain::Id<domain::Channel>(2)).endsWith(u" · two.example/@us"_s));
        QCOMPARE(names.value(domain::Id<domain::Channel>(3)), u"Bakery · Bluesky"_s);
        QCOMPARE(names.value(domain::Id<domain::Channel>(4)), u"Oven"_s);
    }

    void aSentenceNamesTheServiceOfWhoIsCalledAlike()
    {
        // GIVEN
        QList<domain::ChannelSummary> summaries;
        for (const auto &[id, service, name] :
             {std::tuple{1, u"twitter"_s, u"our-square"_s}, std::tuple{2, u"instagram"_s, u"Our-Square"_s}, std::tuple{3, u"instagram"_s, u"Oven"_s}}) {
            domain::ChannelSummary summary;
            summary.channel.id = domain::Id<domain::Channel>(id);
            summary.channel.service = service;
            summary.channel.name = name;
            summaries << summary;
        }
        // WHEN
        const auto named = models::namedApart(summaries);
        // THEN
        QCOMPARE(named.value(domain::Id<domain::Channel>(1)).name, u"our-square (X)"_s);
        QCOMPARE(named.value(domain::Id<domain::Channel>(2)).name, u"Our-Square (Instagram)"_s);
        QCOMPARE(named.value(domain::Id<domain::Channel>(3)).name, u"Oven"_s);
    }

    void aWebhookIsShownByWhereItLeads()
    {
        domain::Channel channel;
        channel.service = u"webhook"_s;
        channel.address = u"http://127.0.0.1:7225#8ab5e8a9"_s;
        QCOMPARE(models::shownAddress(channel), u"127.0.0.1:7225"_s);
        channel.service = u"mastodon"_s;
        channel.address = u"https://one.example/@us"_s;
        QCOMPARE(models::shownAddress(channel), channel.address);
    }

    void aRoomIsShownByItsOwnName()
    {
        domain::Channel channel;
        channel.service = u"matrix"_s;
        channel.address = u"https://matrix.to/#/%21oven%3Amatrix.example?via=matrix.example"_s;
        QCOMPARE(models::shownAddress(channel), u"!oven:matrix.example"_s);
        // AND nothing of the mark by which a webhook is known
        channel.service = u"mattermost"_s;
        channel.address = u"https://chat.example/mm#hook-6kpe"_s;
        QCOMPARE(models::shownAddress(channel), u"chat.example/mm"_s);
        // AND of a site that several of us sign in to its own
        channel.service = u"wordpress"_s;
        channel.address = u"https://pain.example/blog#reader"_s;
        QCOMPARE(models::shownAddress(channel), u"https://pain.example/blog"_s);
    }
};

QTEST_GUILESS_MAIN(ChannelNamesTest)
#include "channelnamestest.moc"
