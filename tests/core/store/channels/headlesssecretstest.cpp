// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/channels/headlessdesk.h"

#include "core/domain/channels/secretproblem.h"
#include "core/store/channels/missingsecrets.h"
#include "tests/support/entries.h"
#include "tests/support/loopbackserver.h"

#include <QtCore/QFileInfo>

using namespace parvis;
using namespace parvis::tests;

namespace {

QString usualFile(const HeadlessDesk &desk)
{
    return desk.workspace.folder() + u"/.local/share/parvis/secrets.sealed"_s;
}

domain::ConnectionState stateOf(HeadlessDesk &desk, domain::Id<domain::Channel> channel)
{
    return await(store::ConnectionStore(desk.workspace.database()).connection(channel))->state;
}

} // namespace

/// The sealed file of secrets, as parvisctl has it: a wrong, missing or closed one disconnects nothing and is said plainly; its passphrase is changed, or lost.
class HeadlessSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatIsNotThereIsNamedAndChangesNothing_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("sync") << QStringList{u"sync"_s};
        QTest::newRow("send") << QStringList{u"send"_s};
        QTest::newRow("test") << QStringList{u"channels"_s, u"test"_s, u"Us"_s};
        QTest::newRow("remove") << QStringList{u"channels"_s, u"remove"_s, u"Us"_s};
        QTest::newRow("serve") << QStringList{u"serve"_s};
    }

    void aFileThatIsNotThereIsNamedAndChangesNothing()
    {
        QFETCH(QStringList, command);
        HeadlessDesk desk;
        const auto account = desk.connectAccount();
        for (const QByteArray &passphrase : {QByteArray("a passphrase"), QByteArray()}) {
            const HeadlessRun run = desk.ctl(command + QStringList{u"--secrets"_s, u"/nowhere/typo.sealed"_s}, passphrase);
            QVERIFY2(run.code == 2, qPrintable(run.err));
            QVERIFY2(run.err.contains(u"There is no file of secrets '/nowhere/typo.sealed'"_s), qPrintable(run.err));
            QCOMPARE(stateOf(desk, account.id), domain::ConnectionState::Connected);
        }
    }

    void aSecretThatIsNotKeptLeavesTheChannelConnected()
    {
        // GIVEN an account, something that is due on it, and a file of secrets without it (none yet)
        HeadlessDesk desk;
        const auto account = desk.connectAccount();
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s, u"--text-file"_s, desk.file(u"post.txt"_s, "Bonjour")}).code, 0);
        // WHEN
        const HeadlessRun tested = desk.ctl({u"channels"_s, u"test"_s, u"Us"_s}, "a passphrase");
        const HeadlessRun taken = desk.ctl({u"sync"_s, u"--json"_s}, "a passphrase");
        const HeadlessRun sent = desk.ctl({u"send"_s}, "a passphrase");
        // THEN each says which channel, where was looked, and what to do; and no service is blamed
        for (const HeadlessRun &run : {tested, taken, sent}) {
            QVERIFY2(run.code == 1, qPrintable(u"%1 %2"_s.arg(run.code).arg(run.err)));
            QVERIFY2(run.err.contains(u"What lets Parvis in to 'Us' is not in the file of secrets '"_s + usualFile(desk)), qPrintable(run.err));
            QVERIFY2(run.err.contains(u"'channels add'"_s), qPrintable(run.err));
        }
        QVERIFY2(taken.out.contains(u"\"trouble\":\"secret-missing\""_s), qPrintable(taken.out));
        // AND the channel is as it was, the post waits, and both are tried again
        QCOMPARE(stateOf(desk, account.id), domain::ConnectionState::Connected);
        QCOMPARE(desk.count(u"delivery WHERE state = 0"_s), 1);
        QCOMPARE(desk.count(u"request"_s), 0);
        const HeadlessRun listed = desk.ctl({u"channels"_s, u"list"_s});
        QVERIFY2(listed.out.contains(u"connected"_s) && listed.out.contains(u"is not in the file of secrets"_s), qPrintable(listed.out));
    }

    void syncSaysWhoWasNotAskedAndWhy()
    {
        // GIVEN accounts of which none can be asked, whatever opens
        HeadlessDesk desk;
        const auto account = desk.connectAccount();
        store::ConnectionStore connections(desk.workspace.database());
        QVERIFY(await(connections.setState(account.id, domain::ConnectionState::SignInNeeded, domain::SystemClock().now())));
        // WHEN
        const HeadlessRun withdrawn = desk.ctl({u"sync"_s}, "a passphrase");
        // THEN
        QCOMPARE(withdrawn.code, 1);
        QVERIFY2(withdrawn.err.contains(u"'Us' was not asked: it does not let Parvis in any more."_s), qPrintable(withdrawn.err));
        QVERIFY(!withdrawn.err.contains(u"No channel is connected"_s));
        // AND paused
        QVERIFY(await(connections.setState(account.id, domain::ConnectionState::Paused, domain::SystemClock().now())));
        const HeadlessRun paused = desk.ctl({u"sync"_s, u"--json"_s}, "a passphrase");
        QCOMPARE(paused.code, 1);
        QVERIFY2(paused.err.contains(u"'Us' was not asked: it is paused"_s), qPrintable(paused.err));
        QCOMPARE(paused.json().value(u"trouble"_s).toString(), u"paused"_s);
        // AND where nothing is connected at all, it says that
        HeadlessDesk other;
        const HeadlessRun none = other.ctl({u"sync"_s}, "a passphrase");
        QVERIFY2(none.err.contains(u"No channel is connected"_s), qPrintable(none.err));
    }

    void whatMissedItsTimeForWantOfAPassphraseIsSaidToWaitForIt()
    {
        HeadlessDesk desk;
        desk.connectAccount();
        QCOMPARE(desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Us"_s, u"--text-file"_s, desk.file(u"post.txt"_s, "Bonjour")}).code, 0);
        const HeadlessRun missed = desk.ctl({u"deliveries"_s, u"missed"_s});
        QCOMPARE(missed.code, 0);
        QVERIFY2(missed.err.contains(u"'Us' waits: nothing opens what lets Parvis in there"_s), qPrintable(missed.err));
        QVERIFY(!desk.ctl({u"deliveries"_s, u"missed"_s}, "a passphrase").err.contains(u"waits"_s));
    }

    void aNewFileWantsEightCharactersAndAnOldOneWhatItHas()
    {
        HeadlessDesk desk;
        LoopbackServer server;
        const QStringList add{u"channels"_s, u"add"_s, u"webhook"_s, u"--url"_s, server.url(u"/hook"_s).toString(), u"--name"_s, u"Hook"_s};
        // WHEN
        const HeadlessRun shorter = desk.ctl(add, "seven77");
        // THEN
        QCOMPARE(shorter.code, 2);
        QVERIFY2(shorter.err.contains(u"at least 8 characters"_s), qPrintable(shorter.err));
        QVERIFY(!QFileInfo::exists(usualFile(desk)));
        const HeadlessRun made = desk.ctl(add, "eight888");
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QVERIFY(QFileInfo::exists(usualFile(desk)));
        // WHEN the wrong one is given, however long
        const HeadlessRun wrong = desk.ctl({u"channels"_s, u"test"_s, u"Hook"_s}, "bad");
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains(u"stays closed"_s), qPrintable(wrong.err));
    }

    void itsPassphraseIsChanged()
    {
        HeadlessDesk desk;
        LoopbackServer server;
        QCOMPARE(desk.ctl({u"secrets"_s, u"passphrase"_s, u"--new-passphrase-fd"_s, u"0"_s}, "a passphrase", "the next one\n").code, 2);
        QCOMPARE(desk.ctl({u"channels"_s, u"add"_s, u"webhook"_s, u"--url"_s, server.url(u"/hook"_s).toString(), u"--name"_s, u"Hook"_s}, "a passphrase").code,
                 0);
        const QStringList change{u"secrets"_s, u"passphrase"_s, u"--new-passphrase-fd"_s, u"0"_s};
        // WHEN the present one is wrong, or the new one short, or one is not given
        QCOMPARE(desk.ctl(change, "not that one", "the next one\n").code, 1);
        QCOMPARE(desk.ctl(change, "a passphrase", "short\n").code, 2);
        QCOMPARE(desk.ctl(change, {}, "the next one\n").code, 2);
        QCOMPARE(desk.ctl({u"secrets"_s, u"passphrase"_s}, "a passphrase").code, 2);
        // THEN it is as it was
        const QStringList test{u"channels"_s, u"test"_s, u"Hook"_s};
        QVERIFY(!desk.ctl(test, "a passphrase").err.contains(u"stays closed"_s));
        // WHEN
        const HeadlessRun changed = desk.ctl(change, "a passphrase", "the next one\n");
        QVERIFY2(changed.code == 0, qPrintable(changed.err));
        // THEN
        QCOMPARE(desk.ctl(test, "a passphrase").code, 2);
        QVERIFY(!desk.ctl(test, "the next one").err.contains(u"stays closed"_s));
    }

    void aLostOneBeginsAnewAndLosesNothingElse()
    {
        // GIVEN
        HeadlessDesk desk;
        LoopbackServer server;
        QCOMPARE(desk.ctl({u"secrets"_s, u"forget"_s}).code, 2);
        QCOMPARE(desk.ctl({u"channels"_s, u"add"_s, u"webhook"_s, u"--url"_s, server.url(u"/hook"_s).toString(), u"--name"_s, u"Hook"_s}, "a passphrase").code,
                 0);
        const auto account = desk.connectAccount();
        desk.connectFolder();
        // WHEN
        const HeadlessRun lost = desk.ctl({u"secrets"_s, u"forget"_s, u"--new-passphrase-fd"_s, u"0"_s}, {}, "another one\n");
        // THEN what was kept is put aside, a new file stands, and each channel that needs it says so
        QVERIFY2(lost.code == 0, qPrintable(lost.err));
        QVERIFY2(lost.out.contains(u".lost-"_s) && lost.out.contains(u"'Us'"_s) && lost.out.contains(u"'Hook'"_s), qPrintable(lost.out));
        QVERIFY(!lost.out.contains(u"'Site'"_s));
        QCOMPARE(QDir(QFileInfo(usualFile(desk)).path()).entryList({u"secrets.sealed.lost-*"_s}).size(), 1);
        const auto health = await(store::ConnectionStore(desk.workspace.database()).health())->value(account.id);
        QCOMPARE(health.connection.state, domain::ConnectionState::Connected);
        QCOMPARE(domain::secretProblemIn(*health.trouble)->kind, domain::SecretProblem::Kind::Missing);
        QVERIFY(desk.ctl({u"channels"_s, u"test"_s, u"Us"_s}, "a passphrase").err.contains(u"stays closed"_s));
        QVERIFY(desk.ctl({u"channels"_s, u"test"_s, u"Us"_s}, "another one").err.contains(u"is not in the file of secrets"_s));
        // AND where it is, is told
        const HeadlessRun shown = desk.ctl({u"secrets"_s, u"show"_s, u"--json"_s});
        QCOMPARE(shown.json().value(u"kept"_s).toString(), u"file"_s);
        QCOMPARE(shown.json().value(u"file"_s).toString(), usualFile(desk));
    }

    void anotherFileThatIsLostAccusesNobodyWhoIsNotInIt()
    {
        // GIVEN a channel whose secret is in the usual file, and one whose secret was in another
        HeadlessDesk desk;
        LoopbackServer server;
        const QStringList add{u"channels"_s, u"add"_s, u"webhook"_s, u"--url"_s, server.url(u"/hook"_s).toString(), u"--name"_s, u"Hook"_s};
        QCOMPARE(desk.ctl(add, "a passphrase").code, 0);
        const auto hook = domain::Id<domain::Channel>(desk.ctl({u"channels"_s, u"list"_s, u"--json"_s}).json().value(u"channel"_s).toInteger());
        const auto account = desk.connectAccount();
        const auto troubleOf = [&desk](domain::Id<domain::Channel> channel) {
            return await(store::ConnectionStore(desk.workspace.database()).health())->value(channel).trouble;
        };
        QVERIFY(!hook.isNull() && hook != account.id);
        // WHEN the usual one stays closed
        const HeadlessRun blind = desk.ctl({u"secrets"_s, u"forget"_s, u"--secrets"_s, desk.file(u"other"_s, "sealed")});
        // THEN nobody is accused
        QVERIFY2(blind.code == 0 && !blind.out.contains(u"'Us'"_s) && !blind.out.contains(u"'Hook'"_s), qPrintable(blind.out + blind.err));
        QVERIFY2(blind.out.contains(u"'channels test' tells of each"_s), qPrintable(blind.out));
        QVERIFY(!troubleOf(account.id) && !troubleOf(hook));
        // WHEN it opens
        const HeadlessRun seen = desk.ctl({u"secrets"_s, u"forget"_s, u"--secrets"_s, desk.file(u"other"_s, "sealed")}, "a passphrase");
        // THEN
        QVERIFY2(seen.out.contains(u"'Us'"_s) && !seen.out.contains(u"'Hook'"_s), qPrintable(seen.out + seen.err));
        QVERIFY(troubleOf(account.id) && !troubleOf(hook));
        // WHEN somebody was accused who is there, and tried
        QCOMPARE(desk.ctl({u"secrets"_s, u"forget"_s, u"--secrets"_s, usualFile(desk)}).code, 0);
        QVERIFY(troubleOf(hook));
        QCOMPARE(desk.ctl(add, "a passphrase").code, 0);
        QVERIFY(await(store::noteMissingSecrets(desk.workspace.database(), QList{hook}, *troubleOf(account.id))));
        const HeadlessRun tried = desk.ctl({u"channels"_s, u"test"_s, u"Hook"_s}, "a passphrase");
        // THEN nothing is said of it any more
        QVERIFY2(tried.code == 0, qPrintable(tried.err));
        QVERIFY(!troubleOf(hook));
    }
};

QTEST_GUILESS_MAIN(HeadlessSecretsTest)
#include "headlesssecretstest.moc"
