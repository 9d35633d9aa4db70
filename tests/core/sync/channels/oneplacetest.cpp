// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/inboxstore.h"
#include "core/sync/channels/fetcher.h"
#include "tests/core/sync/channels/sitedesk.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

/// Two users of one site, each of them a channel.
class OnePlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommentComesInOnceAndOursWaitsForNobody()
    {
        // GIVEN
        SiteDesk desk;
        const domain::Channel ada = desk.channel;
        desk.site.setUser(2, u"bob"_s);
        desk.connect(u"wordpress"_s,
                     {.server = QUrl(u"https://site.example"_s), .user = u"bob"_s, .secret = {{u"user"_s, u"bob"_s}, {u"password"_s, u"good"_s}}});
        QCOMPARE(desk.channel.address, u"https://site.example#bob"_s);
        desk.site.comment(0, u"Zoe"_s, u"When is there bread?"_s);
        desk.site.comment(2, u"Bob"_s, u"At six."_s);
        // WHEN both are asked, and once more after somebody else spoke
        sync::Fetcher fetcher(desk.context());
        static_cast<void>(await(fetcher.fetchDue(true)));
        desk.site.comment(0, u"Yann"_s, u"Thank you!"_s);
        desk.clock.advance(std::chrono::minutes{5});
        static_cast<void>(await(fetcher.fetchDue(true)));
        // THEN
        const store::InboxStore inbox(desk.workspace.database());
        QCOMPARE(await(inbox.counts())->open, 2);
        QCOMPARE(await(inbox.counts())->all, 2);
        QVERIFY(ada.id != desk.channel.id);
        QCOMPARE(await(desk.workspace.database().check()).value(), QStringList());
    }

    void whatIsToldToAnAccountAloneIsNotOfThePlace()
    {
        const auto connectors = sync::Connectors::all();
        const auto isOfThePlace = [&connectors](const QString &service, const QString &stream) { return connectors.of(service)->isOfThePlace(stream); };
        QVERIFY(isOfThePlace(u"wordpress"_s, u"comments"_s));
        QVERIFY(isOfThePlace(u"discourse"_s, u"posts"_s));
        QVERIFY(isOfThePlace(u"lemmy"_s, u"comments"_s));
        QVERIFY(isOfThePlace(u"matrix"_s, u"room"_s));
        QVERIFY(isOfThePlace(u"mattermost"_s, u"posts"_s));
        QVERIFY(!isOfThePlace(u"discourse"_s, u"notifications"_s));
        QVERIFY(!isOfThePlace(u"lemmy"_s, u"replies"_s));
        QVERIFY(!isOfThePlace(u"mastodon"_s, u"notifications"_s));
        QVERIFY(!isOfThePlace(u"mail"_s, u"inbox"_s));
    }
};

QTEST_GUILESS_MAIN(OnePlaceTest)
#include "oneplacetest.moc"
