// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/inboxstore.h"
#include "core/sync/channels/fetcher.h"
#include "tests/core/connectors/mail/mailtalk.h"
#include "tests/core/sync/channels/onechanneldesk.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using connectors::Given;
using connectors::HttpResponse;
using connectors::Transfer;

namespace {

/// A mailbox of so many messages, numbered from 1, of which it cannot read one.
class FakeMailbox final : public sync::Wire, public sync::TransferWire
{
public:
    static constexpr qint64 messages = 120;

    explicit FakeMailbox(const FakeClock &clock)
        : m_clock(clock)
    {
    }
    QFuture<Given> send(const connectors::HttpRequest &) override { return QtFuture::makeReadyValueFuture(Given(HttpResponse())); }
    QFuture<Given> transfer(const Transfer &transfer) override
    {
        const QByteArray command = transfer.command;
        QByteArray more;
        if (command.startsWith("UID SEARCH UID "))
            more = "* SEARCH" + each(command.sliced(15), [](qint64 uid) { return ' ' + QByteArray::number(uid); }) + "\r\n";
        else if (command.startsWith("UID FETCH "))
            more = each(command.sliced(10), [this](qint64 uid) { return given(uid); });
        else if (command.startsWith("FETCH "))
            more = each(command.sliced(6), [this](qint64 uid) { return given(uid); });
        HttpResponse said = imapSaid(messages, 7, messages + 1, more);
        said.receivedAt = m_clock.now();
        return QtFuture::makeReadyValueFuture(Given(said));
    }

    qint64 unreadable = 0;
    int askedFor = 0;   ///< how often that one was asked for

private:
    [[nodiscard]] QByteArray given(qint64 uid)
    {
        askedFor += uid == unreadable ? 1 : 0;
        return uid == unreadable ? QByteArray() : fetched(uid, adasMail(uid));
    }
    /// Of each message of a set ("3,5", "1:20", "71:*").
    [[nodiscard]] static QByteArray each(const QByteArray &command, const auto &of)
    {
        QByteArray all;
        const QByteArray set = command.left(command.indexOf(' ') < 0 ? command.size() : command.indexOf(' '));
        for (const QByteArray &range : set.split(',')) {
            const qint64 first = range.split(':').first().toLongLong();
            const QByteArray end = range.split(':').last();
            for (qint64 uid = std::min(first, messages); uid <= (end == "*" ? messages : end.toLongLong()); ++uid)
                all += of(uid);
        }
        return all;
    }

    const FakeClock &m_clock;
};

struct OwedMailDesk : OneChannelDesk<FakeMailbox>
{
    OwedMailDesk()
    {
        sync::Introducer introducer(reached());
        const domain::Secret secret{{u"password"_s, u"p4ss"_s}, {u"smtp"_s, u"smtps://smtp.shop.example"_s}};
        const auto made
            = await(introducer.connectChannel(u"mail"_s, {.server = QUrl(u"imaps://imap.shop.example"_s), .user = u"hello@shop.example"_s, .secret = secret}));
        if (!made)
            qFatal("not connected: %s", qPrintable(made.error().said));
        channel = *made;
    }
    [[nodiscard]] sync::Dispatcher::Context reached()
    {
        auto context = OneChannelDesk::context();
        context.transfers = &service;
        return context;
    }
    sync::TurnReport takeIn(bool wantsAll = false)
    {
        clock.advance(std::chrono::hours{1});
        sync::Fetcher fetcher(reached());
        const auto reports = await(fetcher.fetchDue(wantsAll));
        if (reports.size() != 1)
            qFatal("%lld channels were asked", static_cast<long long>(reports.size()));
        return reports.first();
    }
    [[nodiscard]] qint64 known() { return await(store::InboxStore(workspace.database()).counts())->all; }
};

} // namespace

/// What a mailbox does not give while what came before is taken in.
class OwedMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheMailboxDidNotGiveOfThePastComesWithAnOrdinarySync()
    {
        // GIVEN a mailbox that cannot read one of the oldest, and all of which is wanted
        OwedMailDesk desk;
        desk.service.unreadable = 5;
        const sync::TurnReport filled = desk.takeIn(true);
        QVERIFY(filled.trouble && filled.trouble->said.contains(u"message 5"_s));
        QCOMPARE(desk.known(), FakeMailbox::messages - 1);
        // WHEN it is asked what is new THEN that one is asked for too, and told while it is not given
        const int before = desk.service.askedFor;
        QVERIFY(desk.takeIn().trouble);
        QVERIFY(desk.service.askedFor > before);
        // WHEN it can read it
        desk.service.unreadable = 0;
        const sync::TurnReport later = desk.takeIn();
        // THEN it is here
        QVERIFY2(!later.trouble, later.trouble ? qPrintable(later.trouble->said) : "");
        QCOMPARE(later.added, 1);
        QCOMPARE(desk.known(), FakeMailbox::messages);
        // AND nothing is asked for any more
        desk.service.unreadable = 5;
        desk.service.askedFor = 0;
        QVERIFY(!desk.takeIn().trouble);
        QCOMPARE(desk.service.askedFor, 0);
    }

    void whatIsNeverGivenIsNotAskedForForEver()
    {
        OwedMailDesk desk;
        desk.service.unreadable = 5;
        static_cast<void>(desk.takeIn(true));
        // WHEN it is asked what is new, day after day
        constexpr int most = 60;
        int round = 0;
        for (; round < most && desk.takeIn().trouble; ++round)
            desk.clock.advance(std::chrono::days{1});
        // THEN that ends, and all else is here
        QVERIFY(round < most);
        QCOMPARE(desk.known(), FakeMailbox::messages - 1);
    }
};

QTEST_GUILESS_MAIN(OwedMailTest)
#include "owedmailtest.moc"
