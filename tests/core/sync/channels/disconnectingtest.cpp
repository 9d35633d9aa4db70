// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/channelstore.h"
#include "core/sync/channels/introducer.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using End = domain::AccessEnd::Kind;

/// What becomes of what let us in: given back, or known to be good still. And who signs in anew is who was signed in.
class DisconnectingTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        [[nodiscard]] static connectors::Introduction with(const domain::Secret &secret)
        {
            return {.server = QUrl(u"https://fake.example"_s), .user = {}, .secret = secret};
        }
        /// As a sign-in by the browser keeps it.
        [[nodiscard]] static domain::Secret fromBrowser(const QString &token)
        {
            return {{u"token"_s, token}, {u"client"_s, u"cl1ent"_s}, {u"client_secret"_s, u"s3cret"_s}};
        }
        [[nodiscard]] QList<domain::ChannelSummary> all() { return await(store::ChannelStore(workspace.database()).summaries()).value(); }

        Workspace workspace;
        FakeClock clock;
        FakeSecrets secrets;
        FakeService service{clock};
        sync::Connectors connectors = sync::Connectors::all();
        sync::Introducer introducer{
            {.database = workspace.database(), .wire = service, .secrets = secrets, .connectors = connectors, .clock = clock, .workspaceId = u"w"_s}};
    };

private Q_SLOTS:
    void whatTheServiceGaveIsGivenBack()
    {
        Desk desk;
        const auto channel = await(desk.introducer.connectChannel(u"mastodon"_s, Desk::with(Desk::fromBrowser(u"good"_s))));
        QVERIFY(channel);
        QCOMPARE(desk.secrets.kept().size(), 1);
        const auto end = await(desk.introducer.disconnectChannel(*channel));
        QVERIFY(end);
        QCOMPARE(end->kind, End::Ended);
        QCOMPARE(desk.service.revoked(), QStringList{u"good"_s});
        QVERIFY(desk.secrets.kept().isEmpty());
        QVERIFY(await(store::ConnectionStore(desk.workspace.database()).health())->isEmpty());
        // It stays a channel, with what it holds
        QCOMPARE(desk.all().size(), 1);
    }

    void whatCannotBeGivenBackKeepsNobodyFromDisconnecting_data()
    {
        QTest::addColumn<domain::Secret>("secret");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<End>("kind");
        QTest::newRow("made by hand") << domain::Secret{{u"token"_s, u"good"_s}} << Fault::None << End::Stays;
        QTest::newRow("nobody there") << Desk::fromBrowser(u"good"_s) << Fault::Unreachable << End::NotReached;
        QTest::newRow("the line breaks") << Desk::fromBrowser(u"good"_s) << Fault::CutBefore << End::NotReached;
        QTest::newRow("it does not work") << Desk::fromBrowser(u"good"_s) << Fault::TroubleBefore << End::NotReached;
        QTest::newRow("too much at once") << Desk::fromBrowser(u"good"_s) << Fault::Limited << End::NotReached;
    }
    void whatCannotBeGivenBackKeepsNobodyFromDisconnecting()
    {
        QFETCH(domain::Secret, secret);
        QFETCH(Fault, fault);
        QFETCH(End, kind);
        Desk desk;
        const auto channel = await(desk.introducer.connectChannel(u"mastodon"_s, Desk::with(secret)));
        QVERIFY(channel);
        desk.service.failNext({fault});
        const auto end = await(desk.introducer.disconnectChannel(*channel));
        QVERIFY(end);
        QCOMPARE(end->kind, kind);
        QCOMPARE(end->page, QUrl(u"https://fake.example/oauth/authorized_applications"_s));
        QVERIFY(desk.service.revoked().isEmpty());
        QVERIFY(desk.secrets.kept().isEmpty());
        QVERIFY(await(store::ConnectionStore(desk.workspace.database()).health())->isEmpty());
    }

    void anotherAccountDoesNotTakeThePlaceOfAChannel()
    {
        // GIVEN a channel
        Desk desk;
        const auto channel = await(desk.introducer.connectChannel(u"mastodon"_s, Desk::with({{u"token"_s, u"good"_s}})));
        QVERIFY(channel);
        // WHEN somebody signs in to it anew, as somebody else
        const auto other = await(desk.introducer.connectChannel(u"mastodon"_s, Desk::with({{u"token"_s, u"other"_s}}), u"Ours"_s, *channel));
        // THEN that is said, and all is as it was
        QVERIFY(!other);
        QCOMPARE(domain::otherAccountIn(other.error()), u"@other@fake.example"_s);
        QCOMPARE(desk.all().size(), 1);
        QCOMPARE(desk.all().first().channel, *channel);
        QCOMPARE(desk.secrets.kept().size(), 1);
        QCOMPARE(desk.secrets.kept().begin().value().value(u"token"_s), u"good"_s);
        QCOMPARE(await(store::ConnectionStore(desk.workspace.database()).connection(channel->id))->handle, u"@us@fake.example"_s);
        // AND as who it was, it is that channel
        const auto same = await(desk.introducer.connectChannel(u"mastodon"_s, Desk::with(Desk::fromBrowser(u"good"_s)), channel->name, *channel));
        QVERIFY(same);
        QCOMPARE(same->id, channel->id);
        QVERIFY(desk.secrets.kept().begin().value().contains(u"client"_s));
        // AND where none is meant it is one more
        QVERIFY(await(desk.introducer.connectChannel(u"mastodon"_s, Desk::with({{u"token"_s, u"other"_s}}))));
        QCOMPARE(desk.all().size(), 2);
    }

    void anAccountWhoseAddressChangedIsTheSame()
    {
        // GIVEN a channel that was connected when the account was called otherwise
        Desk desk;
        domain::Channel before;
        before.service = u"mastodon"_s;
        before.address = u"https://fake.example/@before"_s;
        before.name = u"Ours"_s;
        const domain::Connection then{.state = domain::ConnectionState::SignInNeeded,
                                      .server = QUrl(u"https://fake.example"_s),
                                      .accountId = u"1"_s,
                                      .handle = u"@before@fake.example"_s,
                                      .capabilities = {}};
        const auto channel = await(store::ConnectionStore(desk.workspace.database()).connect(before, then, desk.clock.now()));
        QVERIFY(channel);
        const auto again = await(desk.introducer.connectChannel(u"mastodon"_s, Desk::with({{u"token"_s, u"good"_s}}), u"Ours"_s, *channel));
        QVERIFY(again);
        QCOMPARE(again->id, channel->id);
        QCOMPARE(desk.all().size(), 1);
    }
};

QTEST_GUILESS_MAIN(DisconnectingTest)
#include "disconnectingtest.moc"
