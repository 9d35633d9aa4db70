// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/introducer.h"
#include "core/sync/secrets/sealedsecrets.h"
#include "tests/core/store/channels/headlessdesk.h"
#include "tests/core/sync/wire/linepeer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeservice.h"

#include <QtCore/QJsonArray>
#include <QtCore/QUuid>

using namespace parvis;
using namespace parvis::tests;

namespace {

const domain::Secret mailboxSecret{{u"password"_s, u"p4ss"_s},
                                   {u"imap"_s, u"imaps://mail.shop.example:993"_s},
                                   {u"smtp"_s, u"smtps://mail.shop.example:465"_s},
                                   {u"recipients"_s, u"a@x.example, b@y.example"_s}};

} // namespace

/// To whom a newsletter goes is changed without a word to its server, and without its password.
class RecipientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListIsChangedAndNothingElse()
    {
        // GIVEN a mailbox whose newsletter goes to two
        HeadlessDesk desk;
        const auto channel = desk.connect(u"mail"_s, u"Letters"_s, u"hello@shop.example"_s);
        store::ConnectionStore connections(desk.workspace.database());
        QVERIFY(await(connections.setState(channel.id, domain::ConnectionState::Paused, domain::SystemClock().now())));
        const FakeClock clock;
        FakeSecrets secrets;
        FakeService nobody{clock};
        const sync::Connectors all = sync::Connectors::all();
        sync::Introducer introducer{
            {.database = desk.workspace.database(), .wire = nobody, .secrets = secrets, .connectors = all, .clock = clock, .workspaceId = u"w"_s}};
        const QString name = sync::secretName(u"w"_s, channel.service, channel.address);
        QVERIFY(await(secrets.write(name, mailboxSecret)));
        QCOMPARE(await(introducer.recipientsOf(channel)), (QStringList{u"a@x.example"_s, u"b@y.example"_s}));
        // WHEN one is corrected
        const auto kept = await(introducer.setRecipients(channel, u"a@x.example\nbob@y.example; A@x.example"_s));
        // THEN what lets in is what it was, and so is how the channel stands
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().said));
        QCOMPARE(*kept, (QStringList{u"a@x.example"_s, u"bob@y.example"_s}));
        domain::Secret wanted = mailboxSecret;
        wanted.insert(u"recipients"_s, u"a@x.example, bob@y.example"_s);
        QCOMPARE(await(secrets.read(name)).value(), wanted);
        QCOMPARE(await(connections.connection(channel.id))->state, domain::ConnectionState::Paused);
        QVERIFY(await(connections.connection(channel.id))->capabilities.canPublishArticles);
        // AND what is no address changes nothing
        QCOMPARE(await(introducer.setRecipients(channel, u"a@x.example, Ada"_s)).error().said, u"recipients, no mail address: Ada"_s);
        QCOMPARE(await(secrets.read(name)).value(), wanted);
        // AND without anybody there is no newsletter, until there is
        QVERIFY(await(introducer.setRecipients(channel, {})));
        QVERIFY(!await(connections.connection(channel.id))->capabilities.canPublishArticles);
        QVERIFY(await(introducer.setRecipients(channel, u"a@x.example"_s)));
        QVERIFY(await(connections.connection(channel.id))->capabilities.canPublishArticles);
    }

    void whatCannotBeReadIsNoEmptyList()
    {
        HeadlessDesk desk;
        const auto channel = desk.connect(u"mail"_s, u"Letters"_s, u"hello@shop.example"_s);
        const auto server = desk.connectAccount();
        const FakeClock clock;
        FakeSecrets secrets;
        FakeService nobody{clock};
        const sync::Connectors all = sync::Connectors::all();
        sync::Introducer introducer{
            {.database = desk.workspace.database(), .wire = nobody, .secrets = secrets, .connectors = all, .clock = clock, .workspaceId = u"w"_s}};
        QVERIFY(!await(introducer.recipientsOf(channel)));
        QVERIFY(!await(introducer.setRecipients(channel, u"a@x.example"_s)));
        // Nor has each channel such a list.
        QVERIFY(await(secrets.write(sync::secretName(u"w"_s, server.service, server.address), {{u"token"_s, u"t"_s}})));
        QCOMPARE(await(introducer.setRecipients(server, u"a@x.example"_s)).error().kind, domain::Trouble::Kind::NotPossible);
    }

    void whatAServerOfMailSaysIsToldWithoutItsCode()
    {
        const LinePeer peer("* OK here\r\n", [](const QByteArray &line) -> QByteArray {
            const QByteArray tag = line.left(line.indexOf(' '));
            return line.endsWith("CAPABILITY") ? "* CAPABILITY IMAP4rev1\r\n" + tag + " OK\r\n" : tag + " NO [AUTHENTICATIONFAILED] Wrong password.\r\n";
        });
        HeadlessDesk desk;
        const auto refused = desk.ctl({u"channels"_s, u"add"_s, u"mail"_s, u"--user"_s, u"hello@shop.example"_s, u"--url"_s, peer.url(u"imap"_s).toString(),
                                       u"--password-file"_s, desk.file(u"word"_s, "wrong"), u"--secrets"_s, desk.workspace.folder() + u"/sealed"_s},
                                      "wheel and water");
        QVERIFY(refused.code != 0);
        QVERIFY2(refused.err.contains(u": Wrong password."_s) && !refused.err.contains(u"AUTHENTICATIONFAILED"_s), qPrintable(refused.err));
    }

    void aCommandTellsAndChangesThem()
    {
        // GIVEN the same, in a sealed file
        HeadlessDesk desk;
        const auto channel = desk.connect(u"mail"_s, u"Letters"_s, u"hello@shop.example"_s);
        desk.connectAccount();
        const QString file = desk.workspace.folder() + u"/sealed"_s;
        const QString name = sync::secretName(desk.workspace.database().id().toString(QUuid::Id128), channel.service, channel.address);
        QVERIFY(await(sync::SealedSecrets(file, "wheel and water").write(name, mailboxSecret)));
        const auto recipients = [&](const QStringList &more, const QByteArray &input = {}) {
            return desk.ctl(QStringList{u"channels"_s, u"recipients"_s, u"Letters"_s, u"--secrets"_s, file} + more, "wheel and water", input);
        };
        // THEN it tells them
        const auto told = recipients({});
        QVERIFY2(told.code == 0, qPrintable(told.err));
        QCOMPARE(told.out, u"a@x.example\nb@y.example\n"_s);
        // WHEN one is corrected
        const auto changed = recipients({u"--remove"_s, u"B@y.example"_s, u"--add"_s, u"bob@y.example"_s, u"--json"_s});
        // THEN
        QVERIFY2(changed.code == 0, qPrintable(changed.err));
        QCOMPARE(changed.json().value(u"recipients"_s).toArray(), (QJsonArray{u"a@x.example"_s, u"bob@y.example"_s}));
        QCOMPARE(await(sync::SealedSecrets(file, "wheel and water").read(name))->value(u"password"_s), u"p4ss"_s);
        // AND what is not among them, or is no address, changes nothing
        QCOMPARE(recipients({u"--remove"_s, u"b@y.example"_s}).code, 1);
        const auto refused = recipients({u"--add"_s, u"Ada"_s});
        QVERIFY2(refused.code == 1 && refused.err.contains(u"'Ada' is no mail address: nothing was changed."_s), qPrintable(refused.err));
        QCOMPARE(recipients({}).out, u"a@x.example\nbob@y.example\n"_s);
        // AND a file is the whole list, an empty one nobody
        QCOMPARE(recipients({u"--file"_s, u"-"_s}, "c@z.example\n").out, u"c@z.example\n"_s);
        const auto none = recipients({u"--file"_s, desk.file(u"none"_s, "\n")});
        QVERIFY2(none.code == 0 && none.out.isEmpty() && none.err.contains(u"goes to nobody"_s), qPrintable(none.out + none.err));
        // AND it is said where there is no such list
        const auto other = desk.ctl({u"channels"_s, u"recipients"_s, u"Us"_s});
        QVERIFY2(other.code == 1 && other.err.contains(u"has no list of recipients"_s), qPrintable(other.err));
    }
};

QTEST_GUILESS_MAIN(RecipientsTest)
#include "recipientstest.moc"
