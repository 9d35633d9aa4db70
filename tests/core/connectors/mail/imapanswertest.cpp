// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mail/imapanswer.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::connectors;

class ImapAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMailboxSaysHowItStands()
    {
        // Dovecot 2.4 to EXAMINE.
        const auto responses = imap::responsesIn("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)\r\n"
                                                 "* OK [PERMANENTFLAGS ()] Read-only mailbox.\r\n"
                                                 "* 172 EXISTS\r\n* 1 RECENT\r\n* OK [UNSEEN 12] First unseen.\r\n"
                                                 "* OK [UIDVALIDITY 3857529045] UIDs valid\r\n* OK [UIDNEXT 4392] Predicted next UID\r\n");
        QVERIFY(responses);
        QCOMPARE(imap::mailboxStateIn(*responses), (imap::MailboxState{.count = 172, .validity = 3'857'529'045, .nextUid = 4'392}));
        const auto later = imap::responsesIn("* 172 EXISTS\r\n* 180 EXISTS\r\n* 3 EXPUNGE\r\n* 9 EXPUNGE\r\n");
        QVERIFY(later);
        QCOMPARE(imap::mailboxStateIn(*later).count, 178);
    }

    void whatWasFoundIsInOrderAndOnce()
    {
        const auto responses = imap::responsesIn("* SEARCH 9 3 12\r\n* SEARCH 3 4294967295 x -2 0\r\n* SEARCH\r\n");
        QVERIFY(responses);
        QCOMPARE(imap::uidsIn(*responses), (QList<qint64>{3, 9, 12, 4'294'967'295}));
    }

    void messagesComeAsTheyAre()
    {
        const QByteArray message = "Subject: x\r\n\r\n* 2 FETCH (UID 8 BODY[] {1}\r\n";
        const auto responses
            = imap::responsesIn("* 2 FETCH (FLAGS (\\Seen \\Answered) UID 7 BODY[]<0> {" + QByteArray::number(message.size()) + "}\r\n" + message
                                + ")\r\n* 1 FETCH (UID 5 BODY[HEADER.FIELDS (SUBJECT DATE)] \"a \\\"b\\\"\")\r\n* 9 FETCH (FLAGS (\\Seen))\r\n"
                                  "* 3 FETCH (UID 6 BODY[] NIL)\r\n");
        QVERIFY(responses);
        const auto mails = imap::mailsIn(*responses);
        QCOMPARE(mails.size(), 2);
        QCOMPARE(mails.at(0), (imap::FetchedMail{.uid = 5, .flags = {}, .content = "a \"b\""}));
        QCOMPARE(mails.at(1), (imap::FetchedMail{.uid = 7, .flags = {u"\\seen"_s, u"\\answered"_s}, .content = message}));
    }

    void theFolderOfWhatWasSentIsFound_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("folder");
        QTest::newRow("it says so") << QByteArray("* LIST (\\HasNoChildren) \".\" Sent\r\n* LIST (\\HasNoChildren \\Sent) \".\" \"INBOX.Gone out\"\r\n")
                                    << u"INBOX.Gone out"_s;
        QTest::newRow("by its name") << QByteArray("* LIST () \"/\" INBOX\r\n* LIST () \"/\" \"Sent Items\"\r\n") << u"Sent Items"_s;
        QTest::newRow("below the inbox") << QByteArray("* LIST () \".\" INBOX.Sent\r\n") << u"INBOX.Sent"_s;
        QTest::newRow("in French") << QByteArray("* LIST () \"/\" \"&AMk-l&AOk-ments envoy&AOk-s\"\r\n") << u"&AMk-l&AOk-ments envoy&AOk-s"_s;
        QTest::newRow("a literal") << QByteArray("* LIST () NIL {4}\r\nSent\r\n") << u"Sent"_s;
        QTest::newRow("none") << QByteArray("* LIST () \"/\" INBOX\r\n* LIST (\\Noselect) \"/\" Sent\r\n") << QString();
    }
    void theFolderOfWhatWasSentIsFound()
    {
        QFETCH(QByteArray, said);
        QFETCH(QString, folder);
        const auto responses = imap::responsesIn(said);
        QVERIFY(responses);
        QCOMPARE(imap::sentFolder(imap::foldersIn(*responses)), folder);
    }

    void whatIsNoneIsNone_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("prose") << QByteArray("hello\r\n");
        QTest::newRow("an open list") << QByteArray("* 1 FETCH (UID 5\r\n");
        QTest::newRow("an open quote") << QByteArray("* LIST () \"/\" \"Sent\r\n");
        QTest::newRow("a literal beyond the end") << QByteArray("* 1 FETCH (BODY[] {50}\r\nshort)\r\n");
        QTest::newRow("a literal of no size") << QByteArray("* 1 FETCH (BODY[] {-5}\r\nshort)\r\n");
        QTest::newRow("too large a number") << QByteArray("* 1 FETCH (BODY[] {99999999999999}\r\nx)\r\n");
        QTest::newRow("no line end") << QByteArray("* SEARCH 1 2");
        QTest::newRow("lists without end") << "* X " + QByteArray(100'000, '(') + "\r\n";
        QTest::newRow("a lonely bracket") << QByteArray("* X )\r\n");
    }
    void whatIsNoneIsNone()
    {
        QFETCH(QByteArray, said);
        QVERIFY(!imap::responsesIn(said));
    }

    void aTextBetweenQuotesEndsNothing()
    {
        QCOMPARE(imap::quoted(u"<a\"b\\c@d>"_s), QByteArray("\"<a\\\"b\\\\c@d>\""));
        QVERIFY(!imap::quoted(u"a\r\nb"_s));
        QVERIFY(!imap::quoted(u"é"_s));
    }
};

QTEST_GUILESS_MAIN(ImapAnswerTest)
#include "imapanswertest.moc"
