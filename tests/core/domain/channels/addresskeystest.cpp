// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/addresskeys.h"

#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/channel.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class AddressKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesOfOnePostAreOne_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("X, renamed") << u"https://twitter.com/us/status/12"_s << u"https://x.com/us/status/12?s=20"_s;
        QTest::newRow("X, without a name") << u"https://x.com/i/web/status/12"_s << u"https://mobile.x.com/us/status/12/photo/1"_s;
        QTest::newRow("LinkedIn, encoded") << u"https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7/"_s
                                           << u"https://linkedin.com/feed/update/urn:li:share:7"_s;
        QTest::newRow("a page of Telegram") << u"https://t.me/s/us/12"_s << u"https://telegram.me/us/12?single"_s;
        QTest::newRow("YouTube, short") << u"https://youtu.be/abc?t=3"_s << u"https://www.youtube.com/watch?v=abc&feature=share"_s;
        QTest::newRow("Threads, moved") << u"https://www.threads.net/@us/post/A/"_s << u"https://www.threads.com/@us/post/A"_s;
        QTest::newRow("Mastodon") << u"https://m.example/@us/114"_s << u"https://m.example/@us/114/"_s;
    }

    void addressesOfOnePostAreOne()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QVERIFY(!domain::postKey(one).isEmpty());
        QCOMPARE(domain::postKey(one), domain::postKey(other));
    }

    void addressesOfOthersAreNot()
    {
        QVERIFY(domain::postKey(u"https://x.com/us/status/12"_s) != domain::postKey(u"https://x.com/us/status/13"_s));
        QVERIFY(domain::postKey(u"https://www.youtube.com/watch?v=abc"_s) != domain::postKey(u"https://www.youtube.com/watch?v=abc&lc=Ug1"_s));
        QVERIFY(domain::postKey(u"https://www.instagram.com/p/Abc/"_s) != domain::postKey(u"https://www.instagram.com/p/abc/"_s));
        QCOMPARE(domain::postKey(u"urn:li:share:7"_s), QString());
        QCOMPARE(domain::postKey({}), QString());
    }

    void profilesAreOneHoweverTheyAreWritten()
    {
        QCOMPARE(domain::profileKey(u"https://m.example/users/us"_s), domain::profileKey(u"https://m.example/@Us"_s));
        QCOMPARE(domain::profileKey(u"https://twitter.com/@Us"_s), domain::profileKey(u"https://x.com/us/"_s));
        QVERIFY(domain::profileKey(u"https://m.example/@us"_s) != domain::profileKey(u"https://n.example/@us"_s));
        QVERIFY(domain::profileKey(u"https://facebook.com/profile.php?id=1"_s) != domain::profileKey(u"https://facebook.com/profile.php?id=2"_s));
        QCOMPARE(domain::profileKey(u"Lucie Fournil"_s), u"Lucie Fournil"_s);
    }

    void servicesByHandAreKnownAndCarryPosts()
    {
        for (const QString &service : domain::servicesByHand()) {
            QVERIFY(std::ranges::contains(domain::knownServices(), service, &domain::Service::key));
            QVERIFY(domain::canCarryPosts(service));
            // No program sends there.
            QVERIFY(!domain::staticCapabilities(service).canPost);
            QVERIFY(domain::standsAtProfiles(service));
        }
        QCOMPARE(domain::serviceName(u"twitter"_s), u"X"_s);
    }
};

QTEST_GUILESS_MAIN(AddressKeysTest)
#include "addresskeystest.moc"
