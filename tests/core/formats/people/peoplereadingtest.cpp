// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/peoplereading.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class PeopleReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountIsTypedByItsHandleOrItsProfile_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("account");
        QTest::newRow("handle") << u"mastodon"_s << u" @ada@example.social "_s << u"mastodon:@ada@example.social"_s;
        QTest::newRow("without its first sign") << u"mastodon"_s << u"ada@example.social"_s << u"mastodon:@ada@example.social"_s;
        QTest::newRow("profile") << u"mastodon"_s << u"https://example.social/@ada"_s << u"mastodon:@ada@example.social"_s;
        QTest::newRow("without a server") << u"mastodon"_s << u"@ada"_s << QString();
        QTest::newRow("a post") << u"mastodon"_s << u"https://example.social/@ada/1"_s << QString();
        QTest::newRow("Bluesky") << u"bluesky"_s << u"@ada.bsky.social"_s << u"bluesky:ada.bsky.social"_s;
        QTest::newRow("profile on Bluesky") << u"bluesky"_s << u"https://bsky.app/profile/ada.example.org"_s << u"bluesky:ada.example.org"_s;
        QTest::newRow("no handle of Bluesky") << u"bluesky"_s << u"ada"_s << QString();
        QTest::newRow("mail") << u"mail"_s << u"Ada@Example.org"_s << u"mail:ada@example.org"_s;
        QTest::newRow("no mail") << u"mail"_s << u"ada"_s << QString();
        QTest::newRow("a name") << u"forum"_s << u"Ada  L."_s << u"forum:Ada L."_s;
        QTest::newRow("another profile") << u"linkedin"_s << u"https://linkedin.example/in/ada"_s << u"linkedin:https://linkedin.example/in/ada"_s;
        QTest::newRow("LinkedIn") << u"linkedin"_s << u"https://www.linkedin.com/in/ada/"_s << u"linkedin:ada"_s;
        QTest::newRow("X") << u"twitter"_s << u"https://x.com/ada_l"_s << u"twitter:ada_l"_s;
        QTest::newRow("a post on X") << u"twitter"_s << u"https://x.com/ada_l/status/1"_s << u"twitter:https://x.com/ada_l/status/1"_s;
        QTest::newRow("YouTube") << u"youtube"_s << u"https://www.youtube.com/@ada/videos"_s << u"youtube:@ada"_s;
        QTest::newRow("Facebook") << u"facebook"_s << u"https://www.facebook.com/ada.lovelace"_s << u"facebook:ada.lovelace"_s;
        QTest::newRow("a number on Facebook") << u"facebook"_s << u"https://www.facebook.com/profile.php?id=1"_s
                                              << u"facebook:https://www.facebook.com/profile.php?id=1"_s;
        QTest::newRow("of another service") << u"forum"_s << u"https://github.com/ada"_s << u"forum:https://github.com/ada"_s;
        QTest::newRow("Reddit") << u"forum"_s << u"https://www.reddit.com/user/ada/"_s << u"reddit:u/ada"_s;
        QTest::newRow("nothing") << u"forum"_s << u" "_s << QString();
    }
    void anAccountIsTypedByItsHandleOrItsProfile()
    {
        QFETCH(const QString, service);
        QFETCH(const QString, typed);
        QFETCH(const QString, account);
        const auto found = formats::typedAccount(service, typed);
        QCOMPARE(found ? found->service + u':' + found->handle : QString(), account);
        QCOMPARE(found ? found->url : QString(), found && typed.startsWith("https:"_L1) ? typed : QString());
    }
};

QTEST_GUILESS_MAIN(PeopleReadingTest)
#include "peoplereadingtest.moc"
