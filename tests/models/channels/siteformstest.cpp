// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/channelverbs.h"
#include "models/channels/serviceforms.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::ServiceField;

class SiteFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressOfAFeedStaysWhole_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("server");
        QTest::newRow("query") << u"feed"_s << u"https://blog.example/?feed=rss2&lang=fr#top"_s << u"https://blog.example/?feed=rss2&lang=fr"_s;
        QTest::newRow("without https") << u"feed"_s << u"blog.example/feed/"_s << u"https://blog.example/feed/"_s;
        QTest::newRow("of a profile") << u"feed"_s << u"https://social.example/@us.rss"_s << u"https://social.example/@us.rss"_s;
        QTest::newRow("this machine") << u"feed"_s << u"localhost:8080/feed"_s << u"http://localhost:8080/feed"_s;
        QTest::newRow("in the clear") << u"feed"_s << u"http://blog.example/feed"_s << QString();
        QTest::newRow("nothing") << u"feed"_s << u" "_s << QString();
        QTest::newRow("community") << u"reddit"_s << u"r/baking"_s << u"https://www.reddit.com/r/baking"_s;
        QTest::newRow("community, slash") << u"reddit"_s << u" /r/baking/ "_s << u"https://www.reddit.com/r/baking/"_s;
        QTest::newRow("account") << u"reddit"_s << u"user/ada_l"_s << u"https://www.reddit.com/user/ada_l"_s;
        QTest::newRow("its page") << u"reddit"_s << u"www.reddit.com/r/baking/search?q=oven"_s << u"https://www.reddit.com/r/baking/search?q=oven"_s;
    }
    void anAddressOfAFeedStaysWhole()
    {
        QFETCH(QString, service);
        QFETCH(QString, typed);
        QFETCH(QString, server);
        const auto found = models::serviceForm(service).serverIn(typed);
        QCOMPARE(found.problem == domain::ServerAddress::Problem::None, !server.isEmpty());
        if (!server.isEmpty())
            QCOMPARE(found.server.toString(QUrl::FullyEncoded), server);
    }

    void onlyWhatIsNeededIsAsked()
    {
        QCOMPARE(models::serviceForm(u"feed"_s).fields.size(), 1);
        QCOMPARE(models::serviceForm(u"reddit"_s).fields.size(), 1);
        const auto listmonk = models::serviceForm(u"listmonk"_s);
        QVERIFY(listmonk.field(ServiceField::Kind::User));
        QCOMPARE(listmonk.pageOn(QUrl(u"https://news.example/lm"_s)), QUrl(u"https://news.example/lm/admin/users"_s));
        int hidden = 0;
        for (const ServiceField &field : listmonk.fields)
            hidden += field.isHidden ? 1 : 0;
        QCOMPARE(hidden, 1);
    }

    void aFeedIsFollowed()
    {
        domain::Channel channel;
        channel.name = u"A blog"_s;
        channel.service = u"feed"_s;
        const auto verbs = models::channelVerbs(channel, domain::ConnectionState::None, {});
        QCOMPARE(verbs.size(), 1);
        QCOMPARE(verbs.first().kind, models::ChannelVerb::Kind::Connect);
        QVERIFY(verbs.first().title.startsWith(u"Follow"_s));
        // There is nothing to sign in to.
        for (const auto state : {domain::ConnectionState::Connected, domain::ConnectionState::Paused}) {
            for (const auto &verb : models::channelVerbs(channel, state, {.signsIn = false}))
                QVERIFY(verb.kind != models::ChannelVerb::Kind::SignInAgain);
        }
        // Where nothing comes in there is nothing to fetch.
        QCOMPARE(models::channelVerbs(channel, domain::ConnectionState::Connected, {.takesIn = false, .signsIn = false}).first().kind,
                 models::ChannelVerb::Kind::Pause);
        channel.service = u"mastodon"_s;
        QVERIFY(!models::channelVerbs(channel, domain::ConnectionState::None, {}).first().title.startsWith(u"Follow"_s));
    }
};

QTEST_GUILESS_MAIN(SiteFormsTest)
#include "siteformstest.moc"
