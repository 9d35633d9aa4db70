// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/channeldesk.h"

#include "core/connectors/steps.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using connectors::Effect;
using connectors::Given;
using connectors::HttpResponse;
using connectors::Transfer;
using domain::Trouble;

namespace {

class NoWire final : public sync::Wire
{
public:
    QFuture<Given> send(const connectors::HttpRequest &) override { return QtFuture::makeReadyValueFuture(Given(HttpResponse())); }
};

/// Answers what it is told to, and remembers what it was asked and when.
class ToldTransfers final : public sync::TransferWire
{
public:
    QFuture<Given> transfer(const Transfer &transfer) override
    {
        steps << u"transfer "_s + QString::fromLatin1(transfer.command);
        return QtFuture::makeReadyValueFuture(answer);
    }

    Given answer = HttpResponse{.status = 250};
    QStringList steps;
};

struct MailDesk
{
    explicit MailDesk(bool hasTransfers = true)
        : media(workspace.database())
        , log(workspace.database())
    {
        sync::Keeping keeping{.depart =
                                  [this] {
                                      transfers.steps << u"departed"_s;
                                      return QtFuture::makeReadyValueFuture(domain::Result<>());
                                  },
                              .keep =
                                  [this](const connectors::Note &note, bool isAnswered) {
                                      transfers.steps << note.key + (isAnswered ? u" answered"_s : u" open"_s);
                                      return QtFuture::makeReadyValueFuture(domain::Result<>());
                                  }};
        desk = std::make_unique<sync::ChannelDesk>(
            sync::ChannelDesk::World{.wire = wire, .media = media, .log = log, .clock = clock, .transfers = hasTransfers ? &transfers : nullptr},
            domain::Id<domain::Channel>(), domain::RequestPurpose::Send,
            domain::Secret{{u"password"_s, u"a long password"_s}, {u"imap"_s, u"imaps://imap.example"_s}}, &context, std::move(keeping));
    }

    [[nodiscard]] Given satisfy(const connectors::Want &want) { return await(desk->satisfy(want)); }
    [[nodiscard]] QList<domain::LoggedRequest> listed() { return await(log.newest(100)).value(); }

    Workspace workspace;
    FakeClock clock;
    NoWire wire;
    ToldTransfers transfers;
    store::MediaStore media;
    store::RequestLog log;
    QObject context;
    std::unique_ptr<sync::ChannelDesk> desk;
};

Transfer aMailThatLeaves()
{
    return {.url = QUrl(u"smtps://ada:secret@smtp.example:465/"_s),
            .user = u"ada@example.org"_s,
            .password = u"a long password"_s,
            .upload = "Subject: x\r\n\r\nWords\r\n",
            .from = u"ada@example.org"_s,
            .to = {u"bea@example.org"_s},
            .effect = Effect::Creates};
}

} // namespace

class TransferDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCreatesIsWrittenDownBeforeItLeaves()
    {
        MailDesk mail;
        QVERIFY(mail.satisfy(aMailThatLeaves()));
        QVERIFY(mail.satisfy(connectors::Note{.key = u"to 1"_s, .value = u"1"_s}));
        QVERIFY(mail.satisfy(Transfer{.url = QUrl(u"imaps://imap.example/INBOX"_s), .command = "NOOP"}));
        QCOMPARE(mail.transfers.steps, (QStringList{u"departed"_s, u"transfer "_s, u"to 1 answered"_s, u"transfer NOOP"_s}));
        QVERIFY(!mail.desk->wasTurnedDown());
    }

    void whatWasFoundThereAnswersWhatWasCutOff()
    {
        // GIVEN something that was cut off
        MailDesk mail;
        mail.transfers.answer = std::unexpected(Trouble{.kind = Trouble::Kind::Cut});
        QVERIFY(!mail.satisfy(aMailThatLeaves()));
        // WHEN something is noted that was read of something else, and then what was found of it
        QVERIFY(mail.satisfy(connectors::Note{.key = u"seen"_s, .value = u"1"_s}));
        QVERIFY(mail.satisfy(connectors::Note{.key = QString(connectors::foundNote), .value = {}}));
        QVERIFY(mail.satisfy(connectors::Note{.key = u"part 0"_s, .value = u"1"_s}));
        QVERIFY(mail.satisfy(connectors::Note{.key = u"seen"_s, .value = u"2"_s}));
        // THEN that one alone settles it, and nothing is open any more
        QCOMPARE(mail.transfers.steps.sliced(2), (QStringList{u"seen open"_s, u"part 0 answered"_s, u"seen open"_s}));
        QVERIFY(!mail.desk->isOpen());
        // AND where nothing had left it answers nothing
        MailDesk other;
        QVERIFY(other.satisfy(connectors::Note{.key = QString(connectors::foundNote), .value = {}}));
        QVERIFY(other.satisfy(connectors::Note{.key = u"part 0"_s, .value = u"1"_s}));
        QCOMPARE(other.transfers.steps, QStringList{u"part 0 open"_s});
    }

    void onlyACutLeavesItOpen_data()
    {
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::addColumn<bool>("isTurnedDown");
        QTest::newRow("cut") << Trouble::Kind::Cut << false;
        QTest::newRow("unreachable") << Trouble::Kind::Unreachable << true;
        QTest::newRow("later") << Trouble::Kind::ServerTrouble << true;
        QTest::newRow("refused") << Trouble::Kind::Refused << true;
        QTest::newRow("password") << Trouble::Kind::AccessDenied << true;
    }
    void onlyACutLeavesItOpen()
    {
        QFETCH(Trouble::Kind, kind);
        QFETCH(bool, isTurnedDown);
        MailDesk mail;
        mail.transfers.answer = std::unexpected(Trouble{.kind = kind});
        QVERIFY(!mail.satisfy(aMailThatLeaves()));
        QCOMPARE(mail.desk->wasTurnedDown(), isTurnedDown);
        // What was not answered does not close what is open.
        QVERIFY(mail.satisfy(connectors::Note{.key = u"left 1"_s, .value = u"1"_s}));
        QCOMPARE(mail.transfers.steps.last(), u"left 1 open"_s);
    }

    void eachIsListedWithoutWhatLetsUsIn()
    {
        MailDesk mail;
        QVERIFY(mail.satisfy(aMailThatLeaves()));
        mail.transfers.answer = HttpResponse{.status = 200, .body = "* SEARCH\r\n"};
        QVERIFY(mail.satisfy(Transfer{.url = QUrl(u"imaps://imap.example/INBOX"_s), .command = "UID SEARCH HEADER Message-ID \"<x@y>\""}));
        mail.transfers.answer = std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"550 nobody"_s, .status = 550});
        QVERIFY(!mail.satisfy(aMailThatLeaves()));
        // Nobody was there: nothing left.
        mail.transfers.answer = std::unexpected(Trouble{.kind = Trouble::Kind::Unreachable});
        QVERIFY(!mail.satisfy(aMailThatLeaves()));
        mail.desk.reset();
        QTRY_COMPARE(mail.listed().size(), 3);
        const auto listed = mail.listed();
        QStringList methods;
        for (const auto &request : listed) {
            methods << request.method;
            QVERIFY(!request.address.contains(u"secret"_s));
            QVERIFY(!request.address.contains(u"password"_s));
            QVERIFY(!request.problem.contains(u"password"_s));
            QVERIFY(request.sent > 0);
        }
        methods.sort();
        QCOMPARE(methods, (QStringList{u"MAIL"_s, u"MAIL"_s, u"SEARCH"_s}));
        QVERIFY(std::ranges::any_of(listed, [](const auto &request) { return request.address == "imaps://imap.example/INBOX"_L1; }));
        QVERIFY(std::ranges::any_of(listed, [](const auto &request) { return request.status == 550 && request.problem == "550 nobody"_L1; }));
    }

    void withoutAWireForThemNothingIsPossible()
    {
        MailDesk mail(false);
        QCOMPARE(mail.satisfy(aMailThatLeaves()).error().kind, Trouble::Kind::NotPossible);
    }
};

QTEST_GUILESS_MAIN(TransferDeskTest)
#include "transferdesktest.moc"
