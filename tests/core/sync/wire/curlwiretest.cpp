// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire/curlwire.h"

#include "tests/core/sync/wire/linepeer.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using connectors::Effect;
using connectors::Transfer;
using domain::Trouble;

namespace {

Transfer aMail(const LinePeer &peer)
{
    return {.url = peer.url(u"smtp"_s),
            .user = u"ada"_s,
            .password = u"secret-pass"_s,
            .upload = "Subject: x\r\n\r\nWords\r\n.dot\r\n",
            .from = u"ada@example.org"_s,
            .to = {u"bea@example.org"_s, u"cy@example.org"_s},
            .effect = Effect::Creates};
}

/// An IMAP server that lets in, and says to a command (without its tag) what it is told; "" is OK.
LinePeer::Say keepsMail(const std::function<QByteArray(const QByteArray &tag, const QByteArray &command)> &say)
{
    return [say](const QByteArray &line) -> QByteArray {
        const QByteArray tag = line.left(line.indexOf(' '));
        const QByteArray command = line.mid(line.indexOf(' ') + 1);
        if (command == "CAPABILITY")
            return "* CAPABILITY IMAP4rev1\r\n" + tag + " OK\r\n";
        if (command.startsWith("LOGIN"))
            return command.contains("wrong") ? tag + " NO [AUTHENTICATIONFAILED] no\r\n" : tag + " OK in\r\n";
        const QByteArray said = say(tag, command);
        return said.isEmpty() ? tag + " OK done\r\n" : said;
    };
}

Transfer aQuestion(const LinePeer &peer, const QByteArray &command)
{
    return {.url = peer.url(u"imap"_s, u"/INBOX"_s), .user = u"ada"_s, .password = u"secret-pass"_s, .command = command};
}

} // namespace

class CurlWireTest : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

private Q_SLOTS:
    void aMessageIsHandedOver()
    {
        LinePeer peer("220 peer\r\n", takesMail());
        sync::CurlWire wire(m_clock);
        const auto given = await(wire.transfer(aMail(peer)));
        QVERIFY2(given, given ? "" : qPrintable(given.error().said));
        QCOMPARE(given->status, 250);
        QCOMPARE(given->receivedAt, m_clock.now());
        QVERIFY(peer.lines().contains("EHLO [127.0.0.1]"));
        QCOMPARE(peer.count("MAIL FROM:<ada@example.org>"), 1);
        QCOMPARE(peer.count("RCPT TO:<"), 2);
        // What begins with a dot has two on its way.
        QVERIFY(peer.lines().contains("..dot"));
        QVERIFY(peer.lines().contains("."));
    }

    void aServerIsAskedWhetherItLetsUsIn()
    {
        LinePeer peer("220 peer\r\n", takesMail([](const QByteArray &line) { return line == "NOOP" ? QByteArray("250 here\r\n") : QByteArray(); }));
        sync::CurlWire wire(m_clock);
        const Transfer question{.url = peer.url(u"smtp"_s), .user = u"ada"_s, .password = u"secret-pass"_s, .command = "NOOP"};
        const auto given = await(wire.transfer(question));
        QVERIFY2(given, given ? "" : qPrintable(given.error().said));
        QCOMPARE(peer.count("AUTH"), 1);
        QCOMPARE(peer.count("NOOP"), 1);
        QCOMPARE(peer.count("MAIL"), 0);
    }

    void aServerThatSaysNoSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("password") << QByteArray("AUTH") << QByteArray("535 5.7.8 who\r\n") << Trouble::Kind::AccessDenied;
        QTest::newRow("signing in fails for now") << QByteArray("AUTH") << QByteArray("454 4.7.0 later\r\n") << Trouble::Kind::ServerTrouble;
        QTest::newRow("it closes as we sign in") << QByteArray("AUTH") << QByteArray("421 4.7.0 too many connections\r\n") << Trouble::Kind::ServerTrouble;
        QTest::newRow("sender") << QByteArray("MAIL") << QByteArray("550 5.7.1 not you\r\n") << Trouble::Kind::Refused;
        QTest::newRow("grey list") << QByteArray("RCPT") << QByteArray("451 4.7.1 come back\r\n") << Trouble::Kind::ServerTrouble;
        QTest::newRow("no such person") << QByteArray("RCPT") << QByteArray("550 5.1.1 nobody\r\n") << Trouble::Kind::Refused;
        QTest::newRow("too large") << QByteArray("MAIL") << QByteArray("552 5.3.4 much\r\n") << Trouble::Kind::TooLarge;
        QTest::newRow("spam") << QByteArray(".") << QByteArray("554 5.7.1 spam\r\n") << Trouble::Kind::Refused;
        QTest::newRow("not now") << QByteArray(".") << QByteArray("452 4.3.1 full\r\n") << Trouble::Kind::ServerTrouble;
    }
    void aServerThatSaysNoSaysWhy()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, reply);
        QFETCH(Trouble::Kind, kind);
        LinePeer peer("220 peer\r\n",
                      takesMail([&](const QByteArray &line) { return line.startsWith(command) && (command != "." || line == ".") ? reply : QByteArray(); }));
        sync::CurlWire wire(m_clock);
        const auto given = await(wire.transfer(aMail(peer)));
        QVERIFY(!given);
        QCOMPARE(given.error().kind, kind);
        QVERIFY2(given.error().said.contains(QString::fromLatin1(reply.mid(4)).trimmed()), qPrintable(given.error().said));
        QVERIFY(!given.error().said.contains(u"secret-pass"_s));
    }

    void aLineThatBreaksBeforeTheMessageTookNothing_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("hello") << QByteArray("EHLO");
        QTest::newRow("sender") << QByteArray("MAIL");
        QTest::newRow("recipient") << QByteArray("RCPT");
        QTest::newRow("message") << QByteArray("DATA");
    }
    void aLineThatBreaksBeforeTheMessageTookNothing()
    {
        QFETCH(QByteArray, command);
        LinePeer peer("220 peer\r\n", takesMail([&](const QByteArray &line) { return line.startsWith(command) ? QByteArray("reset") : QByteArray(); }));
        sync::CurlWire wire(m_clock);
        const auto given = await(wire.transfer(aMail(peer)));
        QVERIFY(!given);
        QCOMPARE(given.error().kind, Trouble::Kind::Unreachable);
    }

    void aLineThatBreaksAfterTheMessageIsCut()
    {
        for (const QByteArray end : {"reset", "close"}) {
            LinePeer peer("220 peer\r\n", takesMail([&](const QByteArray &line) { return line == "." ? end : QByteArray(); }));
            sync::CurlWire wire(m_clock);
            const auto given = await(wire.transfer(aMail(peer)));
            QVERIFY(!given);
            QCOMPARE(given.error().kind, Trouble::Kind::Cut);
            QTest::qWait(100);
            QCOMPARE(peer.count("MAIL"), 1);
        }
    }

    void silenceAfterTheMessageIsCut()
    {
        LinePeer peer("220 peer\r\n", takesMail([](const QByteArray &line) { return line == "." ? QByteArray("silence") : QByteArray(); }));
        sync::CurlWire wire(m_clock, {.idle = std::chrono::milliseconds{300}, .whole = std::chrono::milliseconds{1'500}});
        const auto given = await(wire.transfer(aMail(peer)));
        QVERIFY(!given);
        QCOMPARE(given.error().kind, Trouble::Kind::Cut);
        QCOMPARE(peer.count("MAIL"), 1);
    }

    void nobodyThereTookNothing()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QUrl url(u"smtp://127.0.0.1:%1"_s.arg(server.serverPort()));
        server.close();
        sync::CurlWire wire(m_clock);
        QCOMPARE(await(wire.transfer({.url = url, .upload = "x", .from = u"a@b.example"_s, .to = {u"c@d.example"_s}})).error().kind,
                 Trouble::Kind::Unreachable);
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<Transfer>("transfer");
        const auto mail
            = [](const QString &from, const QStringList &to) { return Transfer{.url = QUrl(u"smtp://127.0.0.1:9"_s), .upload = "x", .from = from, .to = to}; };
        QTest::newRow("http") << Transfer{.url = QUrl(u"http://127.0.0.1/"_s)};
        QTest::newRow("file") << Transfer{.url = QUrl(u"file:///etc/passwd"_s)};
        QTest::newRow("no host") << Transfer{.url = QUrl(u"imap:///INBOX"_s)};
        QTest::newRow("two commands") << Transfer{.url = QUrl(u"imap://127.0.0.1:9/INBOX"_s), .command = "NOOP\r\nP9 DELETE INBOX"};
        QTest::newRow("a folder with a line end") << Transfer{.url = QUrl(u"imap://127.0.0.1:9/IN%0D%0ABOX"_s), .command = "NOOP"};
        QTest::newRow("sender") << mail(u"a@b.example>\r\nRCPT TO:<x@y.example"_s, {u"c@d.example"_s});
        QTest::newRow("recipient") << mail(u"a@b.example"_s, {u"c@d.example"_s, u"x@y.example\r\nDATA"_s});
        QTest::newRow("nobody") << mail(u"a@b.example"_s, {});
    }
    void whatIsNoAddressIsRefused()
    {
        QFETCH(Transfer, transfer);
        sync::CurlWire wire(m_clock);
        QCOMPARE(await(wire.transfer(transfer)).error().kind, Trouble::Kind::Refused);
    }

    void nothingGoesElsewhereInTheClear()
    {
        // GIVEN a server that offers no encryption, by a name that is not this machine's own (libcurl leads all below "localhost" here)
        LinePeer post("220 peer\r\n", takesMail());
        LinePeer box("* OK peer\r\n", keepsMail([](const QByteArray &, const QByteArray &) { return QByteArray(); }));
        Transfer mail = aMail(post);
        mail.url.setHost(u"peer.localhost"_s);
        Transfer question = aQuestion(box, "NOOP");
        question.url.setHost(u"peer.localhost"_s);
        sync::CurlWire wire(m_clock);
        for (const Transfer &transfer : {mail, question}) {
            // WHEN
            const auto given = await(wire.transfer(transfer));
            // THEN it is refused, and no password was said
            QVERIFY(!given);
            QCOMPARE(given.error().kind, Trouble::Kind::Refused);
            QVERIFY(given.error().said.contains("STARTTLS"_L1));
        }
        QCOMPARE(post.connections(), 1);
        QCOMPARE(post.count("AUTH") + post.count("MAIL"), 0);
        QVERIFY(std::ranges::none_of(box.lines(), [](const QByteArray &line) { return line.contains("LOGIN") || line.contains("secret-pass"); }));
    }

    void offlineNothingLeaves()
    {
        LinePeer peer("220 peer\r\n", takesMail());
        sync::CurlWire wire(m_clock);
        wire.setOffline(true);
        QCOMPARE(await(wire.transfer(aMail(peer))).error().kind, Trouble::Kind::Offline);
        QCOMPARE(peer.connections(), 0);
        wire.setOffline(false);
        QVERIFY(await(wire.transfer(aMail(peer))));
    }

    void whatIsUnderWayStopsWhenPutOffline()
    {
        // GIVEN a server that is silent to the sender
        LinePeer peer("220 peer\r\n", takesMail([](const QByteArray &line) { return line.startsWith("MAIL") ? QByteArray("silence") : QByteArray(); }));
        sync::CurlWire wire(m_clock);
        auto future = wire.transfer(aMail(peer));
        QTRY_COMPARE(peer.count("MAIL"), 1);
        // WHEN
        wire.setOffline(true);
        // THEN
        const auto given = await(future);
        QCOMPARE(given.error().kind, Trouble::Kind::Offline);
        QCOMPARE(peer.count("DATA"), 0);
    }

    void aServerThatTakesItsTimeWithAMessageHoldsUpNobody_data()
    {
        QTest::addColumn<bool>("isTheEnd");
        QTest::newRow("offline") << false;
        QTest::newRow("the end") << true;
    }
    void aServerThatTakesItsTimeWithAMessageHoldsUpNobody()
    {
        QFETCH(bool, isTheEnd);
        // GIVEN a server that has a whole message and thinks about it
        LinePeer peer("220 peer\r\n", takesMail([](const QByteArray &line) { return line == "." ? QByteArray("silence") : QByteArray(); }));
        auto wire = std::make_unique<sync::CurlWire>(m_clock);
        auto future = wire->transfer(aMail(peer));
        QTRY_VERIFY(peer.lines().contains("."));
        // WHEN Parvis is put offline, or ends
        QElapsedTimer timer;
        timer.start();
        if (isTheEnd)
            wire.reset();
        else
            wire->setOffline(true);
        const auto given = await(future);
        // THEN nobody waits for that server, and what it makes of the message is open
        constexpr int mostMs = 4'000;
        QCOMPARE_LT(timer.elapsed(), mostMs);
        QVERIFY(!given);
        QCOMPARE(given.error().kind, Trouble::Kind::Cut);
    }

    void aMessageMayBeLookedAtForLong()
    {
        // GIVEN a server that looks at a message for longer than a line may else be silent
        LinePeer peer("220 peer\r\n", takesMail([&peer](const QByteArray &line) {
                          if (line != ".")
                              return QByteArray();
                          QTimer::singleShot(1'500, peer.context(), [&peer] { peer.sayToAll("250 2.0.0 taken\r\n"); });
                          return QByteArray("silence");
                      }));
        sync::CurlWire wire(m_clock, {.idle = std::chrono::milliseconds{500}, .whole = std::chrono::milliseconds{10'000}});
        // THEN it has taken it
        const auto given = await(wire.transfer(aMail(peer)));
        QVERIFY2(given, given ? "" : qPrintable(given.error().said));
        QCOMPARE(peer.count("MAIL"), 1);
    }

    void whoCancelsStopsIt()
    {
        LinePeer peer("220 peer\r\n", takesMail([](const QByteArray &line) { return line.startsWith("MAIL") ? QByteArray("silence") : QByteArray(); }));
        sync::CurlWire wire(m_clock);
        auto future = wire.transfer(aMail(peer));
        QTRY_COMPARE(peer.count("MAIL"), 1);
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.isCanceled());
    }

    void aMailboxIsReadAsItIs()
    {
        // GIVEN a message that looks like answers of the protocol
        const QByteArray message = "Subject: x\r\n\r\nP2 OK done\r\n* BYE\r\n+ go\r\n(a {7}\r\n";
        LinePeer peer("* OK peer\r\n", keepsMail([&](const QByteArray &tag, const QByteArray &command) -> QByteArray {
                          if (command.startsWith("EXAMINE"))
                              return "* 1 EXISTS\r\n* OK [UIDVALIDITY 7] {9}\r\n" + tag + " OK [READ-ONLY] {3}\r\n";
                          return "* 1 FETCH (UID 9 BODY[] {" + QByteArray::number(message.size()) + "}\r\n" + message + " FLAGS ())\r\n" + tag + " OK\r\n";
                      }));
        sync::CurlWire wire(m_clock);
        // WHEN
        const auto given = await(wire.transfer(aQuestion(peer, "UID FETCH 9 (BODY.PEEK[])")));
        // THEN
        QVERIFY2(given, given ? "" : qPrintable(given.error().said));
        QCOMPARE(given->body,
                 "* 1 EXISTS\r\n* OK [UIDVALIDITY 7] {9}\r\n* 1 FETCH (UID 9 BODY[] {" + QByteArray::number(message.size()) + "}\r\n" + message
                     + " FLAGS ())\r\n");
        QVERIFY(peer.lines().contains("P1 EXAMINE \"INBOX\""));
    }

    void aLineThatIsSignedInIsUsedAgain()
    {
        int looks = 0;
        LinePeer peer("* OK peer\r\n", keepsMail([&](const QByteArray &tag, const QByteArray &command) -> QByteArray {
                          if (command.startsWith("EXAMINE"))
                              return "* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n" + tag + " OK open\r\n";
                          if (command == "NOOP" && ++looks == 2)
                              return "reset";
                          return command == "NOOP" ? "* 2 EXISTS\r\n" + tag + " OK\r\n" : QByteArray();
                      }));
        sync::CurlWire wire(m_clock);
        QCOMPARE(await(wire.transfer(aQuestion(peer, "CHECK")))->body, QByteArray("* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n"));
        // The folder is open, and what is new of it is told.
        QCOMPARE(await(wire.transfer(aQuestion(peer, "CHECK")))->body, QByteArray("* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* 2 EXISTS\r\n"));
        QCOMPARE(peer.connections(), 1);
        // A line that died while it waited is replaced.
        QCOMPARE(await(wire.transfer(aQuestion(peer, "CHECK")))->body, QByteArray("* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n"));
        QCOMPARE(peer.connections(), 2);
        // Another folder is opened.
        auto other = aQuestion(peer, "CHECK");
        other.url.setPath(u"/Sent"_s);
        QVERIFY(await(wire.transfer(other)));
        QCOMPARE(peer.connections(), 2);
        QVERIFY(peer.lines().last().endsWith("CHECK"));
        QVERIFY(peer.lines().at(peer.lines().size() - 2).endsWith("EXAMINE \"Sent\""));
        other.password = u"wrong"_s;
        QCOMPARE(await(wire.transfer(other)).error().kind, Trouble::Kind::AccessDenied);
        QCOMPARE(peer.connections(), 3);
    }

    void aServerThatLetsNobodyInJustNowSaysSo_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("wrong password") << QByteArray("NO [AUTHENTICATIONFAILED] no") << Trouble::Kind::AccessDenied;
        QTest::newRow("not this account") << QByteArray("NO [AUTHORIZATIONFAILED] no") << Trouble::Kind::AccessDenied;
        QTest::newRow("an old password") << QByteArray("NO [EXPIRED] no") << Trouble::Kind::AccessDenied;
        QTest::newRow("a code of its own") << QByteArray("NO [WEBALERT https://mail.example/] sign in there") << Trouble::Kind::AccessDenied;
        QTest::newRow("no code") << QByteArray("NO who") << Trouble::Kind::AccessDenied;
        QTest::newRow("too many lines") << QByteArray("NO [LIMIT] Maximum number of connections") << Trouble::Kind::ServerTrouble;
        QTest::newRow("not now") << QByteArray("NO [UNAVAILABLE] later") << Trouble::Kind::ServerTrouble;
        QTest::newRow("in use") << QByteArray("NO [INUSE] later") << Trouble::Kind::ServerTrouble;
        QTest::newRow("its fault") << QByteArray("NO [SERVERBUG] sorry") << Trouble::Kind::ServerTrouble;
    }
    void aServerThatLetsNobodyInJustNowSaysSo()
    {
        QFETCH(const QByteArray, said);
        QFETCH(const Trouble::Kind, kind);
        LinePeer peer("* OK peer\r\n", [&said](const QByteArray &line) {
            const QByteArray tag = line.left(line.indexOf(' '));
            return line.endsWith("CAPABILITY") ? "* CAPABILITY IMAP4rev1\r\n" + tag + " OK\r\n" : tag + ' ' + said + "\r\n";
        });
        sync::CurlWire wire(m_clock);
        const auto given = await(wire.transfer(aQuestion(peer, "NOOP")));
        QVERIFY(!given);
        QCOMPARE(given.error().kind, kind);
        QCOMPARE(given.error().said, QString::fromLatin1(said));
    }

    void answersMayComeInAnyOrder()
    {
        // GIVEN a server that says last what has come in, as Dovecot does
        QByteArray later;
        LinePeer peer("* OK peer\r\n", keepsMail([&](const QByteArray &tag, const QByteArray &command) -> QByteArray {
                          if (command == "NOOP") {
                              later = "* 2 EXISTS\r\n" + tag + " OK\r\n";
                              return "silence";
                          }
                          return command == "CHECK" ? "* SEARCH 1\r\n" + tag + " OK\r\n" + std::exchange(later, {}) : QByteArray();
                      }));
        sync::CurlWire wire(m_clock);
        for (const QByteArray body : {"* SEARCH 1\r\n", "* SEARCH 1\r\n* 2 EXISTS\r\n", "* SEARCH 1\r\n* 2 EXISTS\r\n"}) {
            const auto given = await(wire.transfer(aQuestion(peer, "CHECK")));
            QVERIFY2(given, given ? "" : qPrintable(given.error().said));
            QCOMPARE(given->body, body);
        }
        QCOMPARE(peer.connections(), 1);
    }

    void whatIsNoAnswerOfAMailboxIsATrouble_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("prose") << QByteArray("hello there\r\n") << Trouble::Kind::Malformed;
        QTest::newRow("a literal without end") << QByteArray("* 1 FETCH (BODY[] {999999999}\r\nx") << Trouble::Kind::TooLarge;
        QTest::newRow("a number of no size") << QByteArray("* 1 FETCH (BODY[] {99999999999999999999}\r\nreset\r\n") << Trouble::Kind::Malformed;
        QTest::newRow("it wants more") << QByteArray("+ go on\r\n") << Trouble::Kind::Malformed;
        QTest::newRow("half") << QByteArray("close") << Trouble::Kind::Cut;
        QTest::newRow("no such folder") << QByteArray("P2 NO [NONEXISTENT] no\r\n") << Trouble::Kind::Gone;
        QTest::newRow("not now") << QByteArray("P2 NO [UNAVAILABLE] no\r\n") << Trouble::Kind::ServerTrouble;
        QTest::newRow("no") << QByteArray("P2 NO never\r\n") << Trouble::Kind::Refused;
        QTest::newRow("what") << QByteArray("P2 BAD what\r\n") << Trouble::Kind::Refused;
    }
    void whatIsNoAnswerOfAMailboxIsATrouble()
    {
        QFETCH(QByteArray, said);
        QFETCH(Trouble::Kind, kind);
        LinePeer peer("* OK peer\r\n", keepsMail([&](const QByteArray &, const QByteArray &command) -> QByteArray {
                          return command.startsWith("EXAMINE") ? QByteArray() : said;
                      }));
        sync::CurlWire wire(m_clock, {.bytes = 100'000, .idle = std::chrono::milliseconds{1'000}});
        const auto given = await(wire.transfer(aQuestion(peer, "UID FETCH 9 (BODY.PEEK[])")));
        QVERIFY(!given);
        QCOMPARE(given.error().kind, kind);
    }

    void aLiteralFollowsOnceItIsWanted()
    {
        bool isCut = false;
        LinePeer peer("* OK peer\r\n", keepsMail([&](const QByteArray &tag, const QByteArray &command) -> QByteArray {
                          if (command.startsWith("APPEND"))
                              return "+ go on\r\n";
                          if (command == "two" || tag == "two")
                              return isCut ? "reset" : "P1 OK [APPENDUID 7 12] kept\r\n";
                          return "silence";
                      }));
        sync::CurlWire wire(m_clock);
        Transfer transfer{.url = peer.url(u"imap"_s),
                          .user = u"ada"_s,
                          .password = u"secret-pass"_s,
                          .command = "APPEND \"Sent\" (\\Seen)",
                          .upload = "one\r\ntwo",
                          .effect = Effect::Creates};
        const auto given = await(wire.transfer(transfer));
        QVERIFY2(given, given ? "" : qPrintable(given.error().said));
        QVERIFY(peer.lines().contains("P1 APPEND \"Sent\" (\\Seen) {8}"));
        isCut = true;
        QCOMPARE(await(wire.transfer(transfer)).error().kind, Trouble::Kind::Cut);
    }
};

QTEST_GUILESS_MAIN(CurlWireTest)
#include "curlwiretest.moc"
