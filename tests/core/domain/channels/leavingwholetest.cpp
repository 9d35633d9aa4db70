// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/leavingwhole.h"

#include "core/domain/channels/lackedright.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// What would leave as less than it is, or to more readers, does not leave unasked.
class LeavingWholeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAChannelWouldLetFallIsNamed()
    {
        domain::Outgoing plain;
        plain.parts = {u"Bonjour"_s};
        for (const auto &service : {u"mastodon"_s, u"telegram"_s, u"webhook"_s, u"bluesky"_s})
            QVERIFY(!domain::whyNotWhole(domain::staticCapabilities(service), plain));
        domain::Outgoing dressed = plain;
        dressed.attachments = {domain::Attachment{}};
        QVERIFY(!domain::whyNotWhole(domain::staticCapabilities(u"telegram"_s), dressed));
        QVERIFY(domain::whyNotWhole(domain::staticCapabilities(u"webhook"_s), dressed)->said.contains(u"files"_s));
        // Of what is missing a right, that is said.
        domain::Capabilities unlicensed = domain::staticCapabilities(u"micropub"_s);
        unlicensed.media = {};
        unlicensed.lackedRights = {domain::mediaRight};
        QCOMPARE(domain::lackedRightsIn(*domain::whyNotWhole(unlicensed, dressed)), QStringList{u"media"_s});
        // A reply has limits of its own.
        dressed.kind = domain::PostKind::Reply;
        QVERIFY(domain::whyNotWhole(domain::staticCapabilities(u"wordpress"_s), dressed));
        domain::Outgoing asking = plain;
        asking.poll = domain::Poll{.options = {u"Seigle"_s, u"Blé"_s}};
        QVERIFY(!domain::whyNotWhole(domain::staticCapabilities(u"mastodon"_s), asking));
        QVERIFY(domain::whyNotWhole(domain::staticCapabilities(u"mattermost"_s), asking)->said.contains(u"poll"_s));
        domain::Outgoing warning = plain;
        warning.warning = u"Pain"_s;
        QVERIFY(!domain::whyNotWhole(domain::staticCapabilities(u"mastodon"_s), warning));
        QVERIFY(domain::whyNotWhole(domain::staticCapabilities(u"bluesky"_s), warning)->said.contains(u"warning"_s));
    }

    void whatIsForSomeIsNotShownToAll_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<domain::Visibility>("visibility");
        QTest::addColumn<bool>("isShown");
        QTest::newRow("followers, where there are") << u"mastodon"_s << domain::Visibility::Followers << false;
        QTest::newRow("followers, where all is public") << u"bluesky"_s << domain::Visibility::Followers << true;
        QTest::newRow("those who are named") << u"telegram"_s << domain::Visibility::Direct << true;
        QTest::newRow("followers, on a site") << u"wordpress"_s << domain::Visibility::Followers << true;
        QTest::newRow("a draft, on a site") << u"wordpress"_s << domain::Visibility::Draft << false;
        QTest::newRow("everybody") << u"bluesky"_s << domain::Visibility::Public << false;
        QTest::newRow("everybody, but not in lists") << u"bluesky"_s << domain::Visibility::Unlisted << false;
    }
    void whatIsForSomeIsNotShownToAll()
    {
        QFETCH(QString, service);
        QFETCH(domain::Visibility, visibility);
        QFETCH(bool, isShown);
        const domain::Capabilities can = domain::staticCapabilities(service);
        QCOMPARE(domain::isShownToAll(can, visibility), isShown);
        domain::Outgoing outgoing;
        outgoing.parts = {u"Bonjour"_s};
        outgoing.visibility = static_cast<int>(visibility);
        QCOMPARE(domain::whyNotWhole(can, outgoing).has_value(), isShown);
        QVERIFY(!domain::isShownToAll(can, std::nullopt));
    }
};

QTEST_GUILESS_MAIN(LeavingWholeTest)
#include "leavingwholetest.moc"
