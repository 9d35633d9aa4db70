// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/connectmodel.h"

#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using Kind = domain::Trouble::Kind;
using models::Vault;

namespace {

domain::Channel ourChannel()
{
    domain::Channel channel;
    channel.service = u"mastodon"_s;
    channel.name = u"Our server"_s;
    channel.address = u"https://social.example/@us"_s;
    return channel;
}

domain::Connection ourConnection()
{
    return {.state = domain::ConnectionState::Connected,
            .server = QUrl(u"https://social.example"_s),
            .accountId = u"1"_s,
            .handle = u"@us@social.example"_s,
            .capabilities = domain::staticCapabilities(u"mastodon"_s)};
}

const models::ConnectWish ourWish{.service = u"mastodon"_s, .server = QUrl(u"https://social.example"_s), .secret = {{u"token"_s, u"t"_s}}};

} // namespace

/// Connecting as the window sees it: who speaks with services is made of hooks here.
class ConnectModelTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
            : connections(workspace.database())
            , list(workspace.database(), clock)
        {
            model.emplace(workspace.database(), list, messages, undo, clock);
            hooks.services = {u"mastodon"_s};
            hooks.connect = [this](const models::ConnectWish &) {
                ++asked;
                promise = std::make_shared<QPromise<domain::Answer<domain::Channel>>>();
                promise->start();
                return promise->future();
            };
            hooks.stop = [this] { ++stopped; };
            hooks.test = [this](const domain::Channel &) { return QtFuture::makeReadyValueFuture(tested); };
            hooks.forget = [this](const domain::Channel &channel) { forgotten << channel.name; };
            hooks.openVault = [this] {
                ++looked;
                return QtFuture::makeReadyValueFuture(found);
            };
            hooks.unlock = [](const QString &passphrase) { return QtFuture::makeReadyValueFuture(passphrase == "right"_L1); };
        }
        void begin() { model->setHooks(hooks); }
        /// A channel that is connected already.
        domain::Channel connectOne()
        {
            const auto channel = await(connections.connect(ourChannel(), ourConnection(), clock.now()));
            return channel.value_or(domain::Channel());
        }
        [[nodiscard]] domain::ConnectionState stateOf(const domain::Channel &channel)
        {
            return await(connections.health())->value(channel.id).connection.state;
        }
        void answer(const domain::Answer<domain::Channel> &given) const
        {
            promise->addResult(given);
            promise->finish();
        }

        tests::Workspace workspace;
        tests::FakeClock clock;
        models::Messages messages;
        QUndoStack undo;
        store::ConnectionStore connections;
        models::ChannelListModel list;
        std::optional<models::ConnectModel> model;
        models::ConnectModel::Hooks hooks;
        std::shared_ptr<QPromise<domain::Answer<domain::Channel>>> promise;
        domain::Answer<domain::Connection> tested = ourConnection();
        Vault found = Vault::Open;
        QStringList forgotten;
        int asked = 0;
        int stopped = 0;
        int looked = 0;
    };

private Q_SLOTS:
    void whatNeedsNoSecretNeedsNoPassphrase()
    {
        // GIVEN a session without a keychain
        Desk desk;
        desk.found = Vault::Unmade;
        int bare = 0;
        desk.hooks.services = {u"mastodon"_s, u"site-folder"_s};
        desk.hooks.openServices = {u"site-folder"_s};
        desk.hooks.openBare = [&bare] {
            ++bare;
            return QtFuture::makeReadyValueFuture(true);
        };
        desk.begin();
        desk.model->lookForVault();
        QTRY_COMPARE(desk.model->vault(), Vault::Unmade);
        // THEN a folder asks for no passphrase, an account does
        QVERIFY(!desk.model->wantsPassphrase(u"site-folder"_s));
        QVERIFY(desk.model->wantsPassphrase(u"mastodon"_s));
        // WHEN the folder is connected, it is without one
        desk.model->connectChannel({.service = u"site-folder"_s, .server = QUrl(u"file:///home/mill/site"_s)});
        QTRY_COMPARE(desk.asked, 1);
        QCOMPARE(bare, 1);
        // AND nothing is missed while no account is connected
        QVERIFY(!desk.model->isVaultMissed());
        desk.connectOne();
        QTRY_VERIFY(desk.model->isVaultMissed());
        QVERIFY(desk.model->wantsPassphrase(u"site-folder"_s));
    }

    void theKeychainIsNotAskedBeforeAChannelIsConnected()
    {
        Desk desk;
        desk.begin();
        QTRY_VERIFY(desk.list.isLoaded());
        QCOMPARE(desk.looked, 0);
        // WHEN one is
        static_cast<void>(desk.connectOne());
        // THEN it is, once
        QTRY_COMPARE(desk.looked, 1);
        QCOMPARE(desk.model->vault(), Vault::Open);
    }

    void connectingTellsThatItIsDone()
    {
        Desk desk;
        desk.begin();
        QSignalSpy connected(&*desk.model, &models::ConnectModel::connected);
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        desk.model->connectChannel(ourWish);
        QVERIFY(desk.model->isBusy());
        desk.answer(ourChannel());
        QTRY_COMPARE(connected.size(), 1);
        QVERIFY(!desk.model->isBusy());
        QVERIFY(said.first().first().value<models::Message>().sentence.contains(u"Our server"_s));
    }

    void aStopIsAtOnceAndWhatComesLaterIsNotHeard()
    {
        Desk desk;
        desk.begin();
        QSignalSpy connected(&*desk.model, &models::ConnectModel::connected);
        QSignalSpy refused(&*desk.model, &models::ConnectModel::refused);
        desk.model->connectChannel(ourWish);
        desk.model->cancel();
        QVERIFY(!desk.model->isBusy());
        QCOMPARE(desk.stopped, 1);
        desk.answer(std::unexpected(domain::Trouble{.kind = Kind::Cancelled}));
        QTest::qWait(20);
        QCOMPARE(connected.size() + refused.size(), 0);
    }

    void theSealedFileIsOpenedFirst()
    {
        Desk desk;
        desk.found = Vault::Locked;
        desk.begin();
        desk.model->lookForVault();
        QTRY_COMPARE(desk.model->vault(), Vault::Locked);
        QSignalSpy refused(&*desk.model, &models::ConnectModel::refused);
        // WHEN the passphrase is wrong
        auto wish = ourWish;
        wish.passphrase = u"wrong"_s;
        desk.model->connectChannel(wish);
        // THEN nobody is asked
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(refused.first().first().value<models::ConnectRefusal>().isPassphrase);
        QCOMPARE(desk.asked, 0);
        // AND with the right one the service is
        wish.passphrase = u"right"_s;
        desk.model->connectChannel(wish);
        QTRY_COMPARE(desk.asked, 1);
        QCOMPARE(desk.model->vault(), Vault::Open);
    }

    void everyTroubleHasASentenceAndItsField()
    {
        for (int kind = 0; kind <= static_cast<int>(Kind::Cancelled); ++kind) {
            const auto refusal = models::connectRefusal({.kind = static_cast<Kind>(kind)}, ourWish);
            QVERIFY2(!refusal.sentence.isEmpty(), qPrintable(QString::number(kind)));
        }
        QCOMPARE(models::connectRefusal({.kind = Kind::AccessDenied}, ourWish).field->part, u"token"_s);
        QCOMPARE(models::connectRefusal({.kind = Kind::Unreachable}, ourWish).field->kind, models::ServiceField::Kind::Server);
        QVERIFY(models::connectRefusal({.kind = Kind::Unreachable}, ourWish).canRetry);
        QVERIFY(models::connectRefusal({.kind = Kind::Refused, .said = u"go away"_s}, ourWish).sentence.contains(u"go away"_s));
        QCOMPARE(models::connectRefusal({.kind = Kind::Gone}, {.service = u"matrix"_s}).field->part, u"room"_s);
        // Of several servers, the one that the words are about.
        QCOMPARE(models::connectRefusal({.kind = Kind::Unreachable, .said = u"SMTP, mail.example.org:465: no"_s}, {.service = u"mail"_s}).field->part,
                 u"smtp"_s);
        QCOMPARE(models::connectRefusal({.kind = Kind::Refused, .said = u"recipients, no mail address: x"_s}, {.service = u"mail"_s}).field->part,
                 u"recipients"_s);
        QCOMPARE(models::connectRefusal({.kind = Kind::AccessDenied, .said = u"IMAP, mail.example.org:993: no"_s}, {.service = u"mail"_s}).field->part,
                 u"password"_s);
    }

    void everyServiceThatIsKnownHasAFormThatAsksForWhatLetsUsIn()
    {
        for (const QString &service : {u"mastodon"_s, u"bluesky"_s, u"wordpress"_s, u"matrix"_s, u"mattermost"_s, u"telegram"_s, u"discord"_s, u"webhook"_s}) {
            const auto form = models::serviceForm(service);
            QVERIFY2(std::ranges::any_of(form.fields, &models::ServiceField::isHidden), qPrintable(service));
            QVERIFY2(!form.explanation.isEmpty(), qPrintable(service));
        }
        QCOMPARE(models::serviceForm(u"wordpress"_s).pageOn(QUrl(u"https://example.org/blog"_s)),
                 QUrl(u"https://example.org/blog/wp-admin/authorize-application.php?app_name=Parvis"_s));
        QVERIFY(models::serviceForm(u"mastodon"_s).pageOn({}).isEmpty());
        // Some servers have profiles without a sign that they are; a site may stand in a folder.
        QCOMPARE(models::serviceForm(u"mastodon"_s).serverIn(u"https://social.example/us"_s).server, QUrl(u"https://social.example"_s));
        QCOMPARE(models::serviceForm(u"wordpress"_s).serverIn(u"https://example.org/blog"_s).server, QUrl(u"https://example.org/blog"_s));
    }

    void pausingIsUndone()
    {
        Desk desk;
        desk.begin();
        const auto channel = desk.connectOne();
        desk.model->setPaused(channel, true);
        QTRY_COMPARE(desk.stateOf(channel), domain::ConnectionState::Paused);
        desk.undo.undo();
        QTRY_COMPARE(desk.stateOf(channel), domain::ConnectionState::Connected);
    }

    void disconnectingIsUndoneAndForgetsTheSecretOnlyOnceItCannotBe()
    {
        // GIVEN a channel that was disconnected
        Desk desk;
        desk.begin();
        const auto channel = desk.connectOne();
        desk.model->disconnectChannel(channel, ourConnection());
        QTRY_COMPARE(desk.stateOf(channel), domain::ConnectionState::None);
        QVERIFY(desk.forgotten.isEmpty());
        // WHEN that is undone
        desk.undo.undo();
        // THEN it is connected as before
        QTRY_COMPARE(desk.stateOf(channel), domain::ConnectionState::Connected);
        // AND the step that is gone takes nothing away
        desk.undo.clear();
        QVERIFY(desk.forgotten.isEmpty());
        // WHEN it is disconnected and the step goes for good
        desk.model->disconnectChannel(channel, ourConnection());
        QTRY_COMPARE(desk.stateOf(channel), domain::ConnectionState::None);
        desk.undo.clear();
        QCOMPARE(desk.forgotten, QStringList{u"Our server"_s});
    }

    void theEndForgetsWhatWasDisconnected()
    {
        Desk desk;
        desk.begin();
        const auto channel = desk.connectOne();
        desk.model->disconnectChannel(channel, ourConnection());
        QTRY_COMPARE(desk.stateOf(channel), domain::ConnectionState::None);
        desk.model.reset();
        QCOMPARE(desk.forgotten, QStringList{u"Our server"_s});
        desk.undo.clear();
        QCOMPARE(desk.forgotten.size(), 1);
    }

    void aTestSaysWhoWeAreOrWhatToDo()
    {
        Desk desk;
        desk.begin();
        const auto channel = desk.connectOne();
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        desk.model->test(channel);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.takeFirst().first().value<models::Message>().sentence.contains(u"@us@social.example"_s));
        // WHEN we are not let in
        desk.tested = std::unexpected(domain::Trouble{.kind = Kind::AccessWithdrawn});
        desk.model->test(channel);
        QTRY_COMPARE(said.size(), 1);
        QSignalSpy signIn(&*desk.model, &models::ConnectModel::signInRequested);
        said.takeFirst().first().value<models::Message>().action();
        QCOMPARE(signIn.size(), 1);
        // WHEN nobody is there
        desk.tested = std::unexpected(domain::Trouble{.kind = Kind::Unreachable});
        desk.model->test(channel);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.first().first().value<models::Message>().action);
    }

    void aConditionIsToldInWords()
    {
        const tests::FakeClock clock;
        const auto now = clock.now();
        domain::ChannelSummary summary{.channel = ourChannel(), .mentions = 12, .waiting = 3, .newestAt = {}};
        domain::ChannelHealth health{
            .channel = {}, .connection = ourConnection(), .fetchedAt = now - std::chrono::minutes(3), .nextFetchAt = now + std::chrono::minutes(2)};
        health.quota = {.left = 250, .most = 300, .resetsAt = now + std::chrono::minutes(4)};
        const auto words = [&](models::HeldBack held = models::HeldBack::No) { return models::channelCondition(summary, health, now, QTimeZone::utc(), held); };
        using Tone = models::ChannelCondition::Tone;
        QCOMPARE(words().state, u"Connected as @us@social.example"_s);
        QCOMPARE(words().fetching, u"Taken in 3 min ago, again in 2 min"_s);
        QVERIFY(words().past.contains(u"12"_s));
        QVERIFY(words().quota.contains(u"250"_s));
        QCOMPARE(words(models::HeldBack::Offline).tone, Tone::Waiting);
        QVERIFY(words(models::HeldBack::Offline).fetching.contains(u"offline"_s));
        QVERIFY(words(models::HeldBack::Locked).fetching.contains(u"file of secrets"_s));
        health.trouble = domain::Trouble{.kind = Kind::ServerTrouble};
        QCOMPARE(words().tone, Tone::Bad);
        QVERIFY(words().trouble.contains(u"Our server"_s));
        health.connection.state = domain::ConnectionState::SignInNeeded;
        QVERIFY(words().state.contains(u"Sign in again"_s));
        health.connection.state = domain::ConnectionState::Paused;
        QCOMPARE(words().tone, Tone::Waiting);
    }
};

QTEST_MAIN(ConnectModelTest)
#include "connectmodeltest.moc"
