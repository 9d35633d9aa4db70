// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/connectmodel.h"
#include "models/channels/signinwords.h"

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
        // AND then neither does another folder wait for it
        QVERIFY(!desk.model->wantsPassphrase(u"site-folder"_s));
        QVERIFY(desk.model->wantsPassphrase(u"mastodon"_s));
    }

    void whatIsClosedHoldsAFolderBackNoMore()
    {
        // GIVEN an account and a folder, and a sealed file that nobody has opened
        Desk desk;
        desk.found = Vault::Locked;
        int bare = 0;
        desk.hooks.services = {u"mastodon"_s, u"site-folder"_s};
        desk.hooks.openServices = {u"site-folder"_s};
        desk.hooks.openBare = [&bare] {
            ++bare;
            return QtFuture::makeReadyValueFuture(true);
        };
        desk.connectOne();
        domain::Channel site = ourChannel();
        site.service = u"site-folder"_s;
        site.name = u"Site"_s;
        site.address = u"file:///home/mill/site"_s;
        const auto folder = await(desk.connections.connect(site, ourConnection(), desk.clock.now()));
        QSignalSpy wanted(&*desk.model, &models::ConnectModel::passphraseWanted);
        // WHEN
        desk.begin();
        // THEN what needs nothing of it goes on, only the account waits, and that is told once
        QTRY_VERIFY(desk.model->isVaultMissed());
        QTRY_VERIFY(bare > 0);
        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY(desk.model->hasOpenChannels());
        QTRY_COMPARE(desk.list.rowCount(), 2);
        for (int row = 0; row < 2; ++row) {
            const bool isAccount = desk.list.summary(row).channel.service == "mastodon"_L1;
            QCOMPARE(desk.list.isLocked(row), isAccount);
            QCOMPARE(desk.list.condition(row).text().contains(u"file of secrets"_s), isAccount);
        }
        // AND the folder is tried, the account is not
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        desk.model->test(*folder);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(!said.last().first().value<models::Message>().sentence.contains(u"closed"_s));
        desk.model->test(ourChannel());
        QTRY_COMPARE(said.size(), 2);
        QVERIFY(said.last().first().value<models::Message>().sentence.contains(u"closed"_s));
        // WHEN it is opened
        desk.model->unlock(u"right"_s);
        // THEN nothing waits
        QTRY_VERIFY(!desk.model->isVaultMissed());
        QVERIFY(!desk.list.isLocked(0) && !desk.list.isLocked(1));
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
        // Which of the two was wrong no server says: it stands above both.
        const auto named = models::connectRefusal({.kind = Kind::AccessDenied}, {.service = u"matrix"_s, .user = u"@su:matrix.example"_s});
        QVERIFY(!named.field && named.isAboutName);
        QVERIFY(named.sentence.contains(u"this name and this password"_s));
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

    void whatIsGivenBackIsDisconnectedForGoodAndSaid()
    {
        // GIVEN a service that can be told to let us in no more
        Desk desk;
        domain::AccessEnd end{.kind = domain::AccessEnd::Kind::Ended};
        desk.hooks.revokingServices = {u"mastodon"_s};
        desk.hooks.disconnect = [&](const domain::Channel &channel) {
            return desk.connections.disconnect(channel.id, desk.clock.now()).then([&end](const domain::Result<> &done) {
                return done.transform([&end] { return end; });
            });
        };
        desk.begin();
        const auto channel = desk.connectOne();
        QVERIFY(desk.model->endsAccess(channel));
        QVERIFY(desk.model->disconnectQuestion(channel, ourConnection()).startsWith(u"Parvis forgets what lets it in. To connect again"_s));
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        // WHEN
        desk.model->disconnectChannel(channel, ourConnection());
        QTRY_COMPARE(said.size(), 1);
        // THEN
        QCOMPARE(desk.stateOf(channel), domain::ConnectionState::None);
        QVERIFY(!desk.undo.canUndo());
        QVERIFY(said.takeFirst().first().value<models::Message>().sentence.contains(u"lets Parvis in no more"_s));
        // WHEN the service is not there
        end = {.kind = domain::AccessEnd::Kind::NotReached, .trouble = {.kind = Kind::Unreachable}};
        const auto again = desk.connectOne();
        desk.model->disconnectChannel(again, ourConnection());
        QTRY_COMPARE(said.size(), 1);
        const auto message = said.takeFirst().first().value<models::Message>();
        QCOMPARE(message.kind, models::Message::Kind::Problem);
        QVERIFY2(message.sentence.contains(u"still good there"_s) && message.sentence.contains(u"https://social.example/oauth/authorized_applications"_s),
                 qPrintable(message.sentence));
        // AND offline that is said before
        desk.list.setOffline(true);
        QVERIFY(desk.model->disconnectQuestion(channel, ourConnection()).contains(u"https://social.example/oauth/authorized_applications"_s));
    }

    void whatWillBecomeOfWhatLetsInIsSaidBefore_data()
    {
        using domain::GivingBack;
        QTest::addColumn<GivingBack>("known");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("made for Parvis") << GivingBack::Ends << u"tells “social.example” to let it in no more"_s;
        QTest::newRow("pasted") << GivingBack::Stays << u"cannot take it back on “social.example”: it stays good there. Take it back there: https://"_s;
        QTest::newRow("nobody knows yet") << GivingBack::Asked
                                          << u"If that is called Parvis on “social.example”, it is deleted there as well. If it has another name"_s;
    }
    void whatWillBecomeOfWhatLetsInIsSaidBefore()
    {
        QFETCH(const domain::GivingBack, known);
        QFETCH(const QString, sentence);
        // GIVEN
        Desk desk;
        desk.hooks.revokingServices = {u"mastodon"_s};
        desk.hooks.givingBack = [known](const domain::Channel &) { return QtFuture::makeReadyValueFuture(std::optional(known)); };
        desk.begin();
        const auto channel = desk.connectOne();
        // WHEN
        QString said;
        desk.model->lookHowItEnds(channel, ourConnection(), this, [&said](const QString &question) { said = question; });
        // THEN
        QTRY_VERIFY2(said.contains(sentence), qPrintable(said));
        // AND offline nobody looks: it stays good whatever it is
        said.clear();
        desk.list.setOffline(true);
        desk.model->lookHowItEnds(channel, ourConnection(), this, [&said](const QString &question) { said = question; });
        QTest::qWait(0);
        QVERIFY(said.isEmpty());
    }

    void anotherAccountIsSaidAsSuch()
    {
        auto again = ourWish;
        again.again = ourChannel();
        const auto refusal = models::connectRefusal(domain::otherAccount(u"@other@social.example"_s), again);
        QVERIFY(!refusal.field);
        QVERIFY(!refusal.canRetry);
        QVERIFY(refusal.sentence.contains(u"@other@social.example"_s) && refusal.sentence.contains(u"Nothing was changed"_s));
        QVERIFY(!refusal.sentence.contains(u"another account:"_s));
        // AND whose the channel is, as far as anybody knows; it can be had as well
        QVERIFY(refusal.sentence.contains(u"“Our server” is https://social.example/@us"_s));
        QVERIFY(refusal.canBeItsOwn);
        again.againAs = u"@us@social.example"_s;
        QVERIFY(models::connectRefusal(domain::otherAccount(u"@other@social.example"_s), again)
                    .sentence.startsWith(u"That is @other@social.example, while “Our server” is @us@social.example."_s));
        // AND of rooms their own names
        again.again.service = u"matrix"_s;
        again.again.address = u"https://matrix.to/#/%21a%3Amatrix.example"_s;
        QVERIFY(models::connectRefusal(domain::otherAccount(u"https://matrix.to/#/%21b%3Amatrix.example"_s), again)
                    .sentence.startsWith(u"That is !b:matrix.example, while “Our server” is !a:matrix.example."_s));
    }

    void whereAnotherServerAnswersItIsTheAddressThatIsWrong_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("said");
        QTest::newRow("listmonk") << u"listmonk"_s << Kind::Gone << u"HTTP 404"_s;
        QTest::newRow("micropub") << u"micropub"_s << Kind::Refused << u"the page names no Micropub endpoint"_s;
        QTest::newRow("wordpress") << u"wordpress"_s << Kind::Refused << u"no REST interface of WordPress there"_s;
        QTest::newRow("lemmy") << u"lemmy"_s << Kind::Refused << u"no site of Lemmy"_s;
    }
    void whereAnotherServerAnswersItIsTheAddressThatIsWrong()
    {
        QFETCH(const QString, service);
        QFETCH(const Kind, kind);
        QFETCH(const QString, said);
        const models::ConnectWish wish{.service = service, .server = QUrl(u"http://localhost:7846"_s)};
        const auto refusal = models::connectRefusal({.kind = kind, .said = said}, wish);
        QVERIFY(refusal.field);
        QCOMPARE(refusal.field->kind, models::ServiceField::Kind::Server);
        QVERIFY2(refusal.sentence.startsWith(u"“localhost:7846” answers, but not as "_s), qPrintable(refusal.sentence));
        // AND by the browser as well
        QCOMPARE(models::signInRefusal({.trouble = {.kind = kind, .said = said}}, wish).sentence, refusal.sentence);
    }

    void whatWasMistypedIsSaidInPlainWordsBesideItsField_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("label");
        QTest::newRow("mail") << u"mail"_s << u"user, no mail address: anna"_s << u"“anna” is no mail address. Write it like hello@example.org."_s
                              << u"Mail address"_s;
        QTest::newRow("recipients") << u"mail"_s << u"recipients, no mail address: bob"_s << u"“bob” is no mail address. Write it like hello@example.org."_s
                                    << u"Newsletter goes to"_s;
        QTest::newRow("site") << u"site-folder"_s << u"address, no address of the web: ftp://nope"_s
                              << u"“ftp://nope” is no address of the web. Write it like https://example.org."_s << u"Public address of the site"_s;
        QTest::newRow("feed file") << u"rss-file"_s << u"address, no address of the web: x"_s
                                   << u"“x” is no address of the web. Write it like https://example.org."_s << u"Address of the site that it is about"_s;
        QTest::newRow("room") << u"matrix"_s << u"room, nobody there knows #bread:matrix.example"_s
                              << u"There is no #bread:matrix.example on “site.example”. Check how it is written."_s << u"Room, where you are in several"_s;
        QTest::newRow("feed") << u"feed"_s << u"the page names no feed"_s
                              << u"There is no feed at that address of “site.example”. Paste that of the feed itself, or of a page that has one."_s
                              << u"Address of the feed, or of the site"_s;
        QTest::newRow("reddit") << u"reddit"_s << u"not an address of Reddit"_s
                                << u"This is no community, account, search or post of Reddit. Write it like r/baking."_s
                                << u"Community, account, search or post"_s;
    }
    void whatWasMistypedIsSaidInPlainWordsBesideItsField()
    {
        QFETCH(const QString, service);
        QFETCH(const QString, said);
        QFETCH(const QString, sentence);
        QFETCH(const QString, label);
        const auto refusal = models::connectRefusal({.kind = Kind::Refused, .said = said}, {.service = service, .server = QUrl(u"https://site.example"_s)});
        QCOMPARE(refusal.sentence, sentence);
        QVERIFY(refusal.field);
        QCOMPARE(refusal.field->label, label);
    }

    void whatAServiceListsIsToBeChosen_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QStringList>("choices");
        QTest::addColumn<QString>("part");
        QTest::newRow("channels") << u"mattermost"_s << Kind::Gone << u"channel, the account is in these: bread/town, bread/oven"_s
                                  << QStringList{u"bread/town"_s, u"bread/oven"_s} << u"channel"_s;
        QTest::newRow("alike") << u"mattermost"_s << Kind::Refused << u"channel, it may be one of these: a/town, b/town"_s
                               << QStringList{u"a/town"_s, u"b/town"_s} << u"channel"_s;
        QTest::newRow("too many") << u"mattermost"_s << Kind::Gone << u"channel, the account is in these: a/b…"_s << QStringList{u"a/b"_s} << u"channel"_s;
        QTest::newRow("rooms") << u"matrix"_s << Kind::Refused << u"room, the account is in these: Oven, Shop"_s << QStringList{u"Oven"_s, u"Shop"_s}
                               << u"room"_s;
        QTest::newRow("a room nobody knows") << u"matrix"_s << Kind::Gone << u"room, nobody there knows #x:y; the account is in these: Oven"_s
                                             << QStringList{u"Oven"_s} << u"room"_s;
        QTest::newRow("a room by a name that none has")
            << u"matrix"_s << Kind::Gone << u"room, none is called Attic; the account is in these: Oven"_s << QStringList{u"Oven"_s} << u"room"_s;
        QTest::newRow("a closed room") << u"matrix"_s << Kind::Refused << u"room, the account may not enter #x:y and is in these: Oven"_s
                                       << QStringList{u"Oven"_s} << u"room"_s;
        QTest::newRow("newsletters") << u"ghost"_s << Kind::Refused << u"no newsletter “x”; there are: Weekly, Daily"_s << QStringList{u"Weekly"_s, u"Daily"_s}
                                     << u"newsletter"_s;
        QTest::newRow("none") << u"mattermost"_s << Kind::Gone << u"channel, the account is in none"_s << QStringList() << u"channel"_s;
    }
    void whatAServiceListsIsToBeChosen()
    {
        QFETCH(const QString, service);
        QFETCH(const Kind, kind);
        QFETCH(const QString, said);
        QFETCH(const QStringList, choices);
        QFETCH(const QString, part);
        const models::ConnectWish wish{.service = service, .server = QUrl(u"https://chat.example"_s)};
        const auto refusal = models::connectRefusal({.kind = kind, .said = said}, wish);
        QCOMPARE(refusal.choices, choices);
        QVERIFY(refusal.field);
        QCOMPARE(refusal.field->part, part);
        QCOMPARE(!refusal.sentence.contains(u"account is in"_s), !choices.isEmpty());
        QCOMPARE(refusal.sentence.contains(u"write its name"_s), said.endsWith(u'…'));
        // Of what was named, and is not there, it is said first.
        QCOMPARE(refusal.sentence.startsWith(u"There is none of that name"_s), kind == Kind::Gone && !choices.isEmpty());
        QCOMPARE(refusal.sentence.contains(u"not let in"_s), said.contains(u"may not enter"_s));
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
        // Where nobody tells what came before it is not said to be here.
        health.isWhole = true;
        QVERIFY(words().past.contains(u"is here"_s));
        health.connection.capabilities.tellsPast = false;
        QVERIFY(words().past.contains(u"not told"_s));
        health.connection.capabilities.tellsPast = true;
        health.isWhole = false;
        QCOMPARE(words(models::HeldBack::Offline).tone, Tone::Waiting);
        QVERIFY(words(models::HeldBack::Offline).fetching.contains(u"offline"_s));
        QVERIFY(words(models::HeldBack::Locked).fetching.contains(u"file of secrets"_s));
        health.trouble = domain::Trouble{.kind = Kind::ServerTrouble};
        QCOMPARE(words().tone, Tone::Bad);
        QCOMPARE(words().state, u"Connected as @us@social.example, but nothing comes in just now"_s);
        QVERIFY(words().trouble.contains(u"Our server"_s));
        // A long pause is not called a little, and is the one that the card counts.
        health.trouble = domain::Trouble{.kind = Kind::RateLimited};
        health.nextFetchAt = now + std::chrono::hours(3);
        QVERIFY2(words().trouble.contains(u"wants a pause. Parvis asks again by itself, in 3 h"_s), qPrintable(words().trouble));
        // Of what is taken in nobody is asked to change words.
        for (const Kind kind : {Kind::Refused, Kind::NotPossible, Kind::Gone, Kind::TooLarge, Kind::Malformed, Kind::Unreachable}) {
            health.trouble = domain::Trouble{.kind = kind, .said = u"go away"_s};
            QVERIFY2(words().trouble.contains(u"Our server"_s) && words().trouble.contains(u"(“go away”)"_s), qPrintable(words().trouble));
            QVERIFY2(!words().trouble.contains(u"then try again"_s) && !words().trouble.contains(u"What it is about"_s), qPrintable(words().trouble));
        }
        health.connection.state = domain::ConnectionState::SignInNeeded;
        QVERIFY(words().state.contains(u"Sign in again"_s));
        health.connection.state = domain::ConnectionState::Paused;
        QCOMPARE(words().tone, Tone::Waiting);
    }
};

QTEST_MAIN(ConnectModelTest)
#include "connectmodeltest.moc"
