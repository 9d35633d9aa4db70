// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/channel.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class ChannelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlySomeChannelsCanCarryPosts_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("canCarry");
        QTest::newRow("an account") << u"mastodon"_s << u"https://example.social/@us"_s << true;
        QTest::newRow("a newsletter") << u"mail"_s << u"letter@example.org"_s << true;
        QTest::newRow("mailbox files") << u"mail"_s << u"mbox"_s << false;
        QTest::newRow("a feed") << u"feed"_s << u"https://example.org/feed"_s << false;
        QTest::newRow("a table") << u"csv"_s << u"answers"_s << false;
    }
    void onlySomeChannelsCanCarryPosts()
    {
        // GIVEN
        QFETCH(QString, service);
        QFETCH(QString, address);
        domain::Channel channel;
        channel.service = service;
        channel.address = address;
        // WHEN THEN
        QTEST(domain::canCarryPosts(channel), "canCarry");
    }
};

QTEST_GUILESS_MAIN(ChannelTest)
#include "channeltest.moc"
