// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/vaultmodel.h"

#include "core/domain/channels/secretproblem.h"
#include "models/channels/secretwords.h"
#include "models/channels/troublesentences.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::SecretProblem;
using models::Vault;
using tests::await;

/// What a person can do about the file of secrets, and what is said while it is closed or does not hold what it should.
class VaultModelTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
            : list(workspace.database(), clock)
            , connecting(workspace.database(), list, messages, undo, clock)
            , vault(workspace.database(), connecting, messages)
        {
            domain::Channel channel;
            channel.service = u"mastodon"_s;
            channel.name = u"Our server"_s;
            channel.address = u"https://social.example/@us"_s;
            const domain::Connection connection{.state = domain::ConnectionState::Connected,
                                                .server = QUrl(u"https://social.example"_s),
                                                .accountId = u"1"_s,
                                                .handle = u"@us@social.example"_s,
                                                .capabilities = domain::staticCapabilities(u"mastodon"_s)};
            ours = *await(store::ConnectionStore(workspace.database()).connect(channel, connection, clock.now()));
            hooks.path = u"/home/ada/secrets.sealed"_s;
            hooks.lookAgain = [this] { return QtFuture::makeReadyValueFuture(found); };
            hooks.change = [this](const QString &current, const QString &next) {
                given << current << next;
                return QtFuture::makeReadyValueFuture(changed);
            };
            hooks.beginAnew = [this](const QString &passphrase) {
                given << passphrase;
                return QtFuture::makeReadyValueFuture(aside);
            };
            vault.setHooks(hooks);
        }
        void open(Vault first)
        {
            found = first;
            models::ConnectModel::Hooks connectHooks;
            connectHooks.services = {u"mastodon"_s};
            connectHooks.openVault = [first] { return QtFuture::makeReadyValueFuture(first); };
            connecting.setHooks(connectHooks);
            QTRY_COMPARE(connecting.vault(), first);
        }

        tests::Workspace workspace;
        tests::FakeClock clock;
        models::Messages messages;
        QUndoStack undo;
        models::ChannelListModel list;
        models::ConnectModel connecting;
        models::VaultModel vault;
        models::VaultModel::Hooks hooks;
        domain::Channel ours;
        Vault found = Vault::Locked;
        domain::Result<> changed;
        domain::Result<QString> aside = u"/home/ada/secrets.sealed.lost-2026-11-23"_s;
        QStringList given;
    };

private Q_SLOTS:
    void whereThereIsAKeychainThereIsNoPassphrase()
    {
        Desk desk;
        desk.open(Vault::Open);
        QVERIFY(!desk.vault.hasPassphrase());
    }

    void aFileThatWasOpenBeforeThisWindowHasItsPassphrase()
    {
        Desk desk;
        desk.hooks.isOpen = true;
        desk.vault.setHooks(desk.hooks);
        desk.open(Vault::Open);
        QVERIFY(desk.vault.hasPassphrase());
    }

    void aFileThatIsMadeElsewhereIsNoticed()
    {
        // GIVEN a session without keychain or file
        Desk desk;
        desk.open(Vault::Unmade);
        QVERIFY(desk.vault.isSealed());
        QVERIFY(!desk.vault.hasPassphrase());
        QSignalSpy wanted(&desk.connecting, &models::ConnectModel::passphraseWanted);
        // WHEN parvisctl makes the file
        desk.found = Vault::Locked;
        desk.vault.lookAgain();
        // THEN its passphrase is asked for
        QTRY_COMPARE(desk.connecting.vault(), Vault::Locked);
        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY(desk.vault.hasPassphrase());
        QVERIFY(desk.connecting.wantsPassphrase(u"mastodon"_s));
        // AND where it is open and gets another passphrase elsewhere, it is closed here
        desk.connecting.noteVault(Vault::Open);
        QVERIFY(desk.vault.hasPassphrase());
        desk.vault.lookAgain();
        QTRY_COMPARE(desk.connecting.vault(), Vault::Locked);
    }

    void aNewPassphraseIsLongEnoughAndTypedTwice()
    {
        QVERIFY(models::VaultModel::whatIsWrong(u"seven77"_s, u"seven77"_s).contains(u"too short"_s));
        QVERIFY(models::VaultModel::whatIsWrong(u"eight888"_s, u"eight889"_s).contains(u"not the same"_s));
        QVERIFY(models::VaultModel::whatIsWrong(u"eight888"_s, u"eight888"_s).isEmpty());
    }

    void itIsChangedOrSaysWhyNot()
    {
        Desk desk;
        desk.open(Vault::Locked);
        QSignalSpy done(&desk.vault, &models::VaultModel::done);
        QSignalSpy refused(&desk.vault, &models::VaultModel::refused);
        desk.changed = domain::failure(domain::Error::Kind::Refused, u"no"_s);
        desk.vault.change(u"wrong"_s, u"eight888"_s);
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(refused.first().first().toString().contains(u"Nothing was changed"_s));
        QVERIFY(!desk.vault.isBusy());
        desk.changed = domain::Result<>();
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        desk.vault.change(u"right"_s, u"eight888"_s);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(said.size(), 1);
        QCOMPARE(desk.given, (QStringList{u"wrong"_s, u"eight888"_s, u"right"_s, u"eight888"_s}));
    }

    void aLostPassphraseAsksToSignInAgainAndLosesNothingElse()
    {
        // GIVEN
        Desk desk;
        desk.open(Vault::Locked);
        QTRY_COMPARE(desk.list.rowCount(), 1);
        QSignalSpy done(&desk.vault, &models::VaultModel::done);
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        // WHEN
        desk.vault.beginAnew(u"eight888"_s);
        // THEN
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(desk.connecting.vault(), Vault::Open);
        QVERIFY(said.last().first().value<models::Message>().sentence.contains(u"lost-2026-11-23"_s));
        const auto health = await(store::ConnectionStore(desk.workspace.database()).health())->value(desk.ours.id);
        QCOMPARE(health.connection.state, domain::ConnectionState::Connected);
        QCOMPARE(domain::secretProblemIn(*health.trouble), (SecretProblem{.kind = SecretProblem::Kind::Missing, .place = desk.hooks.path}));
        // AND its card says so, and offers to sign in first
        QTRY_VERIFY(desk.list.condition(0).trouble.contains(u"Sign in again"_s));
        QCOMPARE(desk.connecting.verbs(0).first().kind, models::ChannelVerb::Kind::SignInAgain);
    }

    void whatCannotBeReadIsNoFaultOfTheService()
    {
        const auto sentence = [](SecretProblem::Kind kind, const QString &place) {
            return models::troubleSentence(domain::troubleOf({.kind = kind, .place = place}), u"Our server"_s);
        };
        const QString missing = sentence(SecretProblem::Kind::Missing, u"/home/ada/secrets.sealed"_s);
        QVERIFY2(missing.contains(u"Our server"_s) && missing.contains(u"/home/ada/secrets.sealed"_s) && missing.contains(u"Sign in again"_s),
                 qPrintable(missing));
        QVERIFY(sentence(SecretProblem::Kind::Missing, SecretProblem::keychain).contains(u"keychain of this session"_s));
        const QString closed = sentence(SecretProblem::Kind::Closed, {});
        QVERIFY2(closed.startsWith(u"The file of secrets is closed: give its passphrase."_s), qPrintable(closed));
        QVERIFY(!closed.contains(u"does not let"_s));
        // AND as an earlier version wrote it down
        const domain::Trouble former{.kind = domain::Trouble::Kind::AccessDenied, .said = u"nowhere to keep secrets is open"_s};
        QCOMPARE(models::troubleSentence(former, u"Our server"_s), closed);
        // AND what a service says is its own
        QVERIFY(!domain::secretProblemIn({.kind = domain::Trouble::Kind::AccessDenied, .said = u"bad token"_s}));
        QVERIFY(!domain::secretProblemIn({.kind = domain::Trouble::Kind::Refused, .said = u"parvis-secret-missing: x"_s}));
    }

    void aCardDoesNotBlameTheServiceWhileTheFileIsClosed()
    {
        Desk desk;
        desk.open(Vault::Locked);
        QTRY_COMPARE(desk.list.rowCount(), 1);
        domain::ChannelHealth health = desk.list.health(0);
        health.trouble = domain::troubleOf({.kind = SecretProblem::Kind::Closed, .place = {}});
        const auto condition = models::channelCondition(desk.list.summary(0), health, desk.clock.now(), QTimeZone::utc(), models::HeldBack::Locked);
        QCOMPARE(condition.trouble, u"The file of secrets is closed: give its passphrase."_s);
        QVERIFY(!condition.text().contains(u"does not let"_s));
    }
};

QTEST_GUILESS_MAIN(VaultModelTest)
#include "vaultmodeltest.moc"
