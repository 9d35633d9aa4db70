// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "models/channels/channelspagemodel.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using VerbKind = models::ChannelVerb::Kind;

/// Channels that want looking after: those in trouble, and those to be taken out of the workspace.
class ChannelCareTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
        {
            models::ConnectModel::Hooks hooks;
            hooks.services = {u"wordpress"_s, u"mastodon"_s};
            hooks.connect = [this](const models::ConnectWish &) { return QtFuture::makeReadyValueFuture(domain::Answer<domain::Channel>(signedIn)); };
            hooks.test = [](const domain::Channel &) {
                return QtFuture::makeReadyValueFuture(
                    domain::Answer<domain::Connection>(std::unexpected(domain::Trouble{.kind = domain::Trouble::Kind::AccessDenied})));
            };
            hooks.openVault = [] { return QtFuture::makeReadyValueFuture(models::Vault::Open); };
            model.connecting().setHooks(hooks);
        }
        domain::Channel connect(const QString &name)
        {
            domain::Channel channel;
            channel.service = u"wordpress"_s;
            channel.name = name;
            channel.address = u"https://%1.example"_s.arg(name.toLower());
            domain::Connection connection{.state = domain::ConnectionState::Connected, .server = {}, .accountId = {}, .handle = {}};
            connection.capabilities = domain::staticCapabilities(u"wordpress"_s);
            return await(connections.connect(channel, connection, clock.now())).value();
        }
        void endTurn(const domain::Channel &channel, const std::optional<domain::Trouble> &trouble)
        {
            QVERIFY(await(connections.claim(u"me"_s, clock.now(), std::chrono::minutes{1}, channel.id)).value());
            QVERIFY(await(connections.endTurn(channel.id, u"me"_s, trouble, clock.now(), {}, clock.now(), false)));
        }
        [[nodiscard]] QStringList names()
        {
            QStringList names;
            for (int row = 0; row < model.list().rowCount(); ++row)
                names << model.list().summary(row).channel.name;
            return names;
        }
        [[nodiscard]] QList<VerbKind> verbs(int row)
        {
            QList<VerbKind> kinds;
            for (const models::ChannelVerb &verb : model.connecting().verbs(row))
                kinds << verb.kind;
            return kinds;
        }

        tests::Workspace workspace;
        tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        store::ConnectionStore connections{workspace.database()};
        models::ImportPageModel imports{workspace.database(), messages, navigator, undo, clock};
        models::ChannelsPageModel model{workspace.database(), imports, messages, navigator, undo, clock};
        domain::Channel signedIn;
        QSignalSpy posted{&messages, &models::Messages::posted};
        QSignalSpy withdrawn{&messages, &models::Messages::withdrawn};
    };

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<models::Message>(); }

    void whoIsInTroubleStandsFirstAndOffersToSignIn()
    {
        // GIVEN two channels that fare well
        Desk desk;
        desk.connect(u"Alpha"_s);
        const domain::Channel beta = desk.connect(u"Beta"_s);
        QTRY_COMPARE(desk.names(), (QStringList{u"Alpha"_s, u"Beta"_s}));
        QCOMPARE(desk.verbs(1).first(), VerbKind::FetchNow);
        // WHEN the service does not know us there
        desk.endTurn(beta, domain::Trouble{.kind = domain::Trouble::Kind::AccessDenied});
        // THEN
        QTRY_COMPARE(desk.names(), (QStringList{u"Beta"_s, u"Alpha"_s}));
        QCOMPARE(desk.verbs(0).first(), VerbKind::SignInAgain);
        QVERIFY(desk.verbs(0).contains(VerbKind::FetchNow));
        QCOMPARE(desk.verbs(1).first(), VerbKind::FetchNow);
        // AND once it does all is as it was
        desk.endTurn(beta, std::nullopt);
        QTRY_COMPARE(desk.names(), (QStringList{u"Alpha"_s, u"Beta"_s}));
        QCOMPARE(desk.verbs(1).first(), VerbKind::FetchNow);
    }

    void whatCameBeforeIsStoppedAndBegunAgainOnItsCard()
    {
        // GIVEN a channel of which some of what came before is still to come
        Desk desk;
        const domain::Channel alpha = desk.connect(u"Alpha"_s);
        QVERIFY(await(desk.connections.claim(u"me"_s, desk.clock.now(), std::chrono::minutes{1}, alpha.id)).value());
        const store::FetchedPage page{.stream = u"comments"_s, .position = {.newer = u"9"_s, .older = u"8"_s}, .entries = {}, .removed = {}};
        QVERIFY(await(desk.connections.takeIn(alpha.id, u"me"_s, page, desk.clock.now(), std::chrono::minutes{1})));
        QVERIFY(await(desk.connections.endTurn(alpha.id, u"me"_s, {}, desk.clock.now(), {}, desk.clock.now(), false)));
        QTRY_VERIFY(desk.names().size() == 1 && desk.verbs(0).contains(VerbKind::StopFilling));
        // WHEN
        desk.model.run(VerbKind::StopFilling, 0);
        // THEN it offers to go on in the place of that, and says so
        QTRY_VERIFY(desk.verbs(0).contains(VerbKind::FillAgain));
        QVERIFY(!desk.verbs(0).contains(VerbKind::StopFilling));
        QTRY_COMPARE(desk.posted.size(), 1);
        QVERIFY(desk.posted.first().first().value<models::Message>().sentence.contains(u"What has come stays"_s));
        desk.model.run(VerbKind::FillAgain, 0);
        QTRY_VERIFY(desk.verbs(0).contains(VerbKind::StopFilling));
    }

    void whatWasInTheWayIsTakenBackOnceSignedIn()
    {
        // GIVEN a channel that was tried and did not let us in
        Desk desk;
        desk.signedIn = desk.connect(u"Alpha"_s);
        QTRY_COMPARE(desk.names().size(), 1);
        desk.model.connecting().test(desk.signedIn);
        QTRY_COMPARE(desk.posted.size(), 1);
        const QString said = desk.posted.first().first().value<models::Message>().sentence;
        QVERIFY(desk.withdrawn.isEmpty());
        // WHEN
        desk.model.connecting().connectChannel({.service = u"wordpress"_s, .again = desk.signedIn});
        // THEN
        QTRY_COMPARE(desk.withdrawn.size(), 1);
        QCOMPARE(desk.withdrawn.first().first().toString(), said);
    }

    void aWebhookIsNobodyAndNothingIsFetchedThere()
    {
        Desk desk;
        models::ConnectModel::Hooks hooks;
        hooks.services = {u"mattermost"_s};
        desk.model.connecting().setHooks(hooks);
        domain::Channel channel;
        channel.service = u"mattermost"_s;
        channel.name = u"Hook"_s;
        channel.address = u"https://chat.example#hook-6kpe"_s;
        const domain::Connection connection{.state = domain::ConnectionState::Connected, .server = {}, .accountId = {}, .handle = u"chat.example"_s};
        QVERIFY(await(desk.connections.connect(channel, connection, desk.clock.now())));
        QTRY_COMPARE(desk.names().size(), 1);
        QCOMPARE(desk.model.list().condition(0).state, u"Connected"_s);
        QVERIFY(!desk.verbs(0).contains(VerbKind::FetchNow));
    }

    void whatAsksForSomethingWearsNoTickAndGoesOnceItIsGiven()
    {
        // GIVEN a channel that needs what is kept
        Desk desk;
        desk.connect(u"Alpha"_s);
        QTRY_COMPARE(desk.names().size(), 1);
        QTRY_COMPARE(desk.model.connecting().vault(), models::Vault::Open);
        // WHEN the file of secrets is closed
        desk.posted.clear();
        desk.model.connecting().noteVault(models::Vault::Locked);
        // THEN it is asked for as what is in the way
        QTRY_COMPARE(desk.posted.size(), 1);
        const auto message = desk.posted.first().first().value<models::Message>();
        QCOMPARE(message.kind, models::Message::Kind::Problem);
        QCOMPARE(message.actionText, u"Give it"_s);
        // Where the place is open already, its field takes the keyboard.
        QSignalSpy field(&desk.model, &models::ChannelsPageModel::passphraseToBeGiven);
        message.action();
        QCOMPARE(field.size(), 1);
        QVERIFY(desk.withdrawn.isEmpty());
        // AND once it is open nobody is asked any more
        desk.model.connecting().noteVault(models::Vault::Open);
        QTRY_COMPARE(desk.withdrawn.size(), 1);
        QCOMPARE(desk.withdrawn.first().first().toString(), message.sentence);
    }

    void aChannelThatIsNotConnectedAnyMoreSaysWhatWaits()
    {
        // GIVEN two channels, and a post that leaves on one of them
        Desk desk;
        desk.connect(u"Alpha"_s);
        const domain::Channel beta = desk.connect(u"Beta"_s);
        domain::Post post{.state = domain::PostState::Scheduled, .channel = beta.id, .title = u"Bread"_s, .text = u"Bread"_s};
        post.holder = domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(desk.clock.now() + std::chrono::hours{3}, QTimeZone::utc());
        QVERIFY(await(store::PostStore(desk.workspace.database()).add(post)));
        QTRY_COMPARE(desk.names(), (QStringList{u"Alpha"_s, u"Beta"_s}));
        // WHEN that one is disconnected
        QVERIFY(await(desk.connections.disconnect(beta.id, desk.clock.now())));
        // THEN it stands first, and says so and what to do
        QTRY_COMPARE(desk.names(), (QStringList{u"Beta"_s, u"Alpha"_s}));
        QTRY_COMPARE(desk.model.list().condition(0).state, u"Not connected: nothing is taken in or sent."_s);
        const auto condition = desk.model.list().condition(0);
        QVERIFY2(condition.trouble.startsWith(u"1 post(s) or reply(ies) of yours wait here and cannot leave. Connect the channel again"_s),
                 qPrintable(condition.trouble));
        QVERIFY(desk.model.list().index(0).data(Qt::AccessibleTextRole).toString().contains(condition.trouble));
        // AND once it is connected again nothing waits in vain
        desk.connect(u"Beta"_s);
        QTRY_COMPARE(desk.names(), (QStringList{u"Alpha"_s, u"Beta"_s}));
    }

    void aChannelByHandIsRemovedAndItsPostsStay()
    {
        // GIVEN one with a planned post
        Desk desk;
        domain::Channel page;
        page.service = u"linkedin"_s;
        page.name = u"Our page"_s;
        page.address = u"https://www.linkedin.com/company/fournil"_s;
        page = await(store::ChannelStore(desk.workspace.database()).add(page)).value();
        store::PostStore posts(desk.workspace.database());
        domain::Post bread{.state = domain::PostState::Draft, .title = u"Bread"_s};
        bread.channel = page.id;
        const auto post = await(posts.add(bread)).value().id;
        QTRY_COMPARE(desk.names().size(), 1);
        QCOMPARE(desk.verbs(0), QList{VerbKind::Remove});
        QCOMPARE(desk.model.whyKept(0), QString());
        // WHEN
        desk.model.remove(page);
        // THEN
        QTRY_COMPARE(desk.names().size(), 0);
        QVERIFY(await(posts.post(post)).value().channel.isNull());
        QTRY_VERIFY(!desk.posted.isEmpty());
        QVERIFY(desk.posted.last().first().value<models::Message>().sentence.startsWith(u"“Our page” is removed. 1 "_s));
    }

    void aChannelThatHoldsMentionsSaysWhyItStays()
    {
        // GIVEN what came from an import
        Desk desk;
        tests::takeIn(desk.workspace.database(), {tests::aMention(u"1"_s)});
        QTRY_COMPARE(desk.names().size(), 1);
        // THEN nobody is offered what is refused, or is told why
        QTRY_VERIFY(!desk.verbs(0).contains(VerbKind::Remove));
        QVERIFY(desk.model.whyKept(0).contains(u"imports"_s));
        // AND it stays, whoever asks
        desk.model.remove(desk.model.list().summary(0).channel);
        QTRY_COMPARE(desk.posted.size(), 1);
        QCOMPARE(desk.posted.first().first().value<models::Message>().kind, models::Message::Kind::Problem);
        QCOMPARE(desk.names().size(), 1);
    }

    void whatAnAccountMayNotDoIsSaidOnItsCard()
    {
        // GIVEN an administrator of a site, by whom its comments come in
        Desk desk;
        const domain::Channel first = desk.connect(u"Alpha"_s);
        QVERIFY(await(desk.connections.claim(u"me"_s, desk.clock.now(), std::chrono::minutes{1}, first.id)).value());
        const store::FetchedPage page{.stream = u"comments"_s, .position = {.newer = u"1"_s}, .entries = {tests::aMention(u"5"_s)}, .removed = {}};
        QVERIFY(await(desk.connections.takeIn(first.id, u"me"_s, page, desk.clock.now(), std::chrono::minutes{1})));
        // WHEN an author of that site is connected beside
        domain::Channel author;
        author.service = u"wordpress"_s;
        author.name = u"Author"_s;
        author.address = u"https://alpha.example#author"_s;
        domain::Connection connection{.state = domain::ConnectionState::Connected, .server = {}, .accountId = {}, .handle = u"author"_s};
        connection.capabilities = domain::staticCapabilities(u"wordpress"_s);
        connection.capabilities.canModerate = false;
        QVERIFY(await(desk.connections.connect(author, connection, desk.clock.now())));
        QTRY_COMPARE(desk.names(), (QStringList{u"Alpha"_s, u"Author"_s}));
        const auto &list = desk.model.list();
        QTRY_COMPARE(list.summary(0).mentions, 1);
        // THEN its card says by whom they come in, and what it may not do
        QVERIFY2(list.condition(1).past.contains(u"comes in on “Alpha”"_s), qPrintable(list.condition(1).past));
        QVERIFY2(list.condition(1).rights.contains(u"may not decide about comments"_s), qPrintable(list.condition(1).rights));
        QVERIFY(!list.condition(1).rights.contains(u"publish articles"_s));
        QVERIFY(list.condition(1).text().contains(list.condition(1).rights));
        // AND that of who may do all says neither
        QCOMPARE(list.condition(0).rights, QString());
        QVERIFY(!list.condition(0).past.contains(u"same place"_s));
    }

    void aMeteredNetworkIsSaidAndHoldsBackAsChosen()
    {
        using Saving = domain::NetworkSaving;
        // GIVEN
        Desk desk;
        const domain::Channel channel = desk.connect(u"Alpha"_s);
        QTRY_COMPARE(desk.names().size(), 1);
        auto &list = desk.model.list();
        QCOMPARE(list.savingSentence(), QString());
        // WHEN it is asked less
        list.setSaving(Saving::Less);
        // THEN
        QVERIFY(list.savingSentence().contains(u"every ten minutes"_s));
        QVERIFY(!list.condition(0).fetching.contains(u"metered"_s));
        // WHEN nothing is taken in
        list.setSaving(Saving::SendOnly);
        // THEN the card says so, and asking changes nothing but is answered
        QVERIFY(list.savingSentence().contains(u"nothing is taken in"_s));
        QVERIFY(list.condition(0).fetching.contains(u"metered"_s));
        desk.model.connecting().fetchNow(channel);
        QTRY_COMPARE(desk.posted.size(), 1);
        QCOMPARE(desk.posted.first().first().value<models::Message>().kind, models::Message::Kind::Hint);
        // AND offline is what counts first
        list.setOffline(true);
        QCOMPARE(list.savingSentence(), QString());
        QVERIFY(list.condition(0).fetching.contains(u"offline"_s));
    }

    void whoAskedForAPauseIsLeftAlone()
    {
        // GIVEN
        Desk desk;
        const domain::Channel channel = desk.connect(u"Alpha"_s);
        const auto until = desk.clock.now() + std::chrono::hours{2};
        QVERIFY(await(desk.connections.claim(u"me"_s, desk.clock.now(), std::chrono::minutes{1}, channel.id)).value());
        QVERIFY(await(desk.connections.endTurn(channel.id, u"me"_s, domain::Trouble{.kind = domain::Trouble::Kind::RateLimited}, until,
                                               {.left = 0, .most = 0, .resetsAt = until}, desk.clock.now(), false)));
        QTRY_VERIFY(desk.model.list().rowCount() == 1 && desk.model.list().health(0).trouble);
        // WHEN
        desk.model.connecting().fetchNow(channel);
        // THEN nothing is asked, and that is said
        QTRY_COMPARE(desk.posted.size(), 1);
        const auto said = desk.posted.first().first().value<models::Message>();
        QCOMPARE(said.kind, models::Message::Kind::Hint);
        QVERIFY2(said.sentence.contains(u"“Alpha” asked Parvis to wait"_s), qPrintable(said.sentence));
        QCOMPARE(await(desk.connections.health())->value(channel.id).nextFetchAt, until);
    }
};

QTEST_GUILESS_MAIN(ChannelCareTest)
#include "channelcaretest.moc"
