// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/connectneeds.h"

#include "core/domain/channels/servicepages.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

using domain::ConnectGiven;
using domain::ConnectItem;
using domain::ConnectPart;

class ConnectNeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissingIsNamedBeforeAnybodyIsAsked_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<ConnectGiven>("given");
        QTest::addColumn<QString>("missing");
        QTest::newRow("a bot") << u"telegram"_s << ConnectGiven{} << u"token chat"_s;
        QTest::newRow("a bot, its chat said as who one is") << u"telegram"_s << ConnectGiven{.user = u"@us"_s, .hasToken = true} << QString();
        QTest::newRow("a site without a name") << u"wordpress"_s << ConnectGiven{.server = u"https://a.example"_s, .hasPassword = true} << u"user"_s;
        QTest::newRow("a password where a token is wanted") << u"mastodon"_s << ConnectGiven{.server = u"a.example"_s, .hasPassword = true} << u"token"_s;
        QTest::newRow("by the browser") << u"mastodon"_s << ConnectGiven{.server = u"a.example"_s, .isByBrowser = true} << QString();
        QTest::newRow("a webhook") << u"discord"_s << ConnectGiven{.server = u"https://discord.com/api/webhooks/1/x"_s} << QString();
        QTest::newRow("no webhook") << u"webhook"_s << ConnectGiven{} << u"webhook"_s;
        QTest::newRow("a webhook as what else") << u"webhook"_s << ConnectGiven{.settings = {{u"webhook"_s, u"https://a.example/x"_s}}} << QString();
        QTest::newRow("a server with tokens") << u"mattermost"_s << ConnectGiven{.server = u"https://chat.example"_s} << u"token channel"_s;
        QTest::newRow("its webhook") << u"mattermost"_s << ConnectGiven{.server = u"https://chat.example/hooks/abc"_s} << QString();
        QTest::newRow("a handle as the address") << u"bluesky"_s << ConnectGiven{.server = u"us.bsky.social"_s, .hasPassword = true} << QString();
        QTest::newRow("no handle at all") << u"bluesky"_s << ConnectGiven{.hasPassword = true} << u"user"_s;
        QTest::newRow("a token says who one is") << u"matrix"_s << ConnectGiven{.server = u"https://m.example"_s, .hasToken = true} << QString();
        QTest::newRow("a password does not") << u"matrix"_s << ConnectGiven{.server = u"https://m.example"_s, .hasPassword = true} << u"user"_s;
        QTest::newRow("mail finds its servers") << u"mail"_s << ConnectGiven{.user = u"us@a.example"_s, .hasPassword = true} << QString();
        QTest::newRow("lists") << u"listmonk"_s << ConnectGiven{.server = u"https://n.example"_s, .user = u"api"_s, .hasToken = true} << u"lists"_s;
        QTest::newRow("the key of this machine") << u"web-space"_s << ConnectGiven{.server = u"sftp://a.example/www"_s, .user = u"us"_s} << QString();
        QTest::newRow("WebDAV") << u"web-space"_s << ConnectGiven{.server = u"https://a.example/www"_s, .user = u"us"_s} << u"password"_s;
        QTest::newRow("a feed") << u"feed"_s << ConnectGiven{.server = u"https://a.example/feed"_s} << QString();
        QTest::newRow("a community") << u"reddit"_s << ConnectGiven{} << u"server"_s;
    }
    void whatIsMissingIsNamedBeforeAnybodyIsAsked()
    {
        QFETCH(const QString, service);
        QFETCH(const ConnectGiven, given);
        QStringList missing;
        for (const ConnectItem &item : domain::missingToConnect(service, given)) {
            static const QStringList names{u"server"_s, u"user"_s, u"token"_s, u"password"_s};
            missing << (item.part == ConnectPart::Setting ? item.key : names.value(static_cast<int>(item.part)));
        }
        QTEST(missing.join(u' '), "missing");
    }

    void whatIsOfNoUseIsNamed()
    {
        const auto useless = [](const QString &service, const ConnectGiven &given) { return domain::uselessToConnect(service, given).size(); };
        QCOMPARE(useless(u"feed"_s, {.server = u"a.example"_s, .hasToken = true}), 1);
        QCOMPARE(useless(u"mastodon"_s, {.server = u"a.example"_s, .hasPassword = true}), 1);
        QCOMPARE(useless(u"mastodon"_s, {.server = u"a.example"_s, .hasToken = true}), 0);
        QCOMPARE(useless(u"mattermost"_s, {.server = u"https://chat.example/hooks/abc"_s, .hasToken = true}), 1);
        QCOMPARE(useless(u"mattermost"_s, {.server = u"https://chat.example"_s, .hasToken = true}), 0);
        QCOMPARE(useless(u"matrix"_s, {.server = u"https://m.example"_s, .hasPassword = true}), 0);
        QCOMPARE(useless(u"mastodon"_s, {.server = u"a.example"_s, .user = u"ada"_s, .hasToken = true}), 1);
        QCOMPARE(useless(u"telegram"_s, {.user = u"-100"_s, .hasToken = true}), 0);
        QCOMPARE(useless(u"bluesky"_s, {.user = u"ada.example"_s, .hasPassword = true}), 0);
    }

    void someSettingsHaveFewValues()
    {
        QCOMPARE(domain::connectChoices(u"site-folder"_s, u"maker"_s), (QStringList{u"hugo"_s, u"jekyll"_s, u"eleventy"_s}));
        QCOMPARE(domain::connectChoices(u"git-site"_s, u"push"_s), (QStringList{u"yes"_s, u"no"_s}));
        QVERIFY(domain::connectChoices(u"site-folder"_s, u"posts"_s).isEmpty());
        QVERIFY(domain::connectChoices(u"mastodon"_s, u"maker"_s).isEmpty());
    }

    void aPageByHandStandsAtItsService()
    {
        const auto isPage = [](const QString &service, const QString &address) { return domain::isPageByHand(service, QUrl(address)); };
        QVERIFY(isPage(u"youtube"_s, u"https://www.youtube.com/@fournil"_s));
        QVERIFY(isPage(u"linkedin"_s, u"https://fr.linkedin.com/company/fournil"_s));
        QVERIFY(isPage(u"twitter"_s, u"https://twitter.com/fournil"_s));
        QVERIFY(isPage(u"facebook"_s, u"https://www.facebook.com/?id=17"_s));
        QVERIFY(!isPage(u"youtube"_s, u"https://nothing"_s));
        QVERIFY(!isPage(u"youtube"_s, u"https://www.youtube.com/"_s));
        QVERIFY(!isPage(u"youtube"_s, u"http://www.youtube.com/@fournil"_s));
        QVERIFY(!isPage(u"twitter"_s, u"https://notx.com/fournil"_s));
        QVERIFY(!isPage(u"mastodon"_s, u"https://example.social/@us"_s));
        QVERIFY(domain::isOnServiceByHand(u"youtube"_s, QUrl(u"https://youtu.be/abc"_s)));
    }
};

QTEST_GUILESS_MAIN(ConnectNeedsTest)
#include "connectneedstest.moc"
