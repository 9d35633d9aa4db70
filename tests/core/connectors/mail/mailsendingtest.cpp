// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/mailingproblem.h"
#include "core/formats/mbox/mailheads.h"
#include "tests/core/connectors/mail/mailtalk.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using connectors::Effect;
using connectors::HttpResponse;
using connectors::MailConnector;
using connectors::Note;
using domain::Trouble;

namespace {

const QString mailKey = u"0123456789abcdef0123456789abcdef"_s;
const QString mailId = mailKey + u"@shop.example"_s;

domain::Outgoing aReplyByMail()
{
    domain::Outgoing outgoing;
    outgoing.key = mailKey;
    outgoing.kind = domain::PostKind::Reply;
    outgoing.parts = {u"Bonjour Ada,\n\noui, dès demain."_s};
    outgoing.inReplyTo = u"q1@reader.example"_s;
    outgoing.now = dialogueTime;
    outgoing.firstAttemptAt = dialogueTime;
    return outgoing;
}

domain::Outgoing aNewsletter()
{
    domain::Outgoing outgoing;
    outgoing.key = mailKey;
    outgoing.title = u"Ce samedi : le levain"_s;
    outgoing.language = u"fr"_s;
    outgoing.article = domain::OutgoingArticle{.html = u"<p>Words</p>"_s, .source = {.title = u"Ce samedi : le levain"_s, .body = u"**Words** of the week"_s}};
    outgoing.now = dialogueTime;
    outgoing.firstAttemptAt = dialogueTime;
    return outgoing;
}

HttpResponse taken()
{
    return {.status = 250};
}

/// Answers up to the message that leaves: it is found, its head read, who it is for noted.
void findTheQuestion(Dialogue<domain::Sent> &talk)
{
    talk.answer(imapSaid(3, 7, 4, "* SEARCH 2\r\n"));
    talk.answer(imapSaid(3, 7, 4, fetched(2, adasMail(1, "References: <a@x> <b@x>\r\n"))));
}

/// The copy: folders, nothing there yet, kept.
void keepACopy(Dialogue<domain::Sent> &talk)
{
    QCOMPARE(talk.transfer().command, QByteArray("LIST \"\" \"*\""));
    talk.answer(imapSaid("* LIST (\\Sent) \".\" Sent\r\n"));
    QCOMPARE(talk.transfer().command, "UID SEARCH HEADER Message-ID \"<" + mailId.toLatin1() + ">\"");
    QCOMPARE(talk.transfer().url.path(), u"/Sent"_s);
    talk.answer(imapSaid(9, 7, 10, "* SEARCH\r\n"));
    QCOMPARE(talk.transfer().command, QByteArray("APPEND \"Sent\" (\\Seen)"));
    QCOMPARE(talk.transfer().effect, Effect::Repeatable);
    talk.answer(imapSaid());
}

} // namespace

class MailSendingTest : public QObject
{
    Q_OBJECT

private:
    const MailConnector m_mail;

private Q_SLOTS:
    void aReplyGoesToWhoAsked()
    {
        Dialogue talk(m_mail.send(shopMail(), aReplyByMail()));
        QCOMPARE(talk.transfer().command, QByteArray("UID SEARCH HEADER Message-ID \"<q1@reader.example>\""));
        findTheQuestion(talk);
        QCOMPARE(talk.note().key, u"asking"_s);
        talk.goOn();
        const connectors::Transfer mail = talk.transfer();
        QCOMPARE(mail.url, QUrl(u"smtps://smtp.shop.example:465"_s));
        QCOMPARE(mail.effect, Effect::Creates);
        QCOMPARE(mail.from, u"hello@shop.example"_s);
        QCOMPARE(mail.to, QStringList{u"ada@reader.example"_s});
        QVERIFY(mail.upload.contains("From: The Shop <hello@shop.example>\r\n"));
        QVERIFY(mail.upload.contains("In-Reply-To: <q1@reader.example>\r\n"));
        QVERIFY(mail.upload.contains("Subject: Re: Question 1\r\n"));
        const formats::MailHeads heads = formats::readMailHeads(mail.upload);
        QCOMPARE(heads.messageId, mailId);
        QCOMPARE(heads.references, (QStringList{u"a@x"_s, u"b@x"_s, u"q1@reader.example"_s}));
        QVERIFY(!mail.upload.contains("p4ss"));
        talk.answer(taken());
        // It is written down before anything else is done.
        QVERIFY(talk.note().key.startsWith("to "_L1));
        QVERIFY(!talk.note().key.contains("reader"_L1));
        talk.goOn();
        keepACopy(talk);
        QVERIFY(talk.hasEnded());
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, mailId);
        QCOMPARE(sent->publishedAt, dialogueTime);
    }

    void aReplyToWhatWasArchivedFindsIt()
    {
        Dialogue talk(m_mail.send(shopMail(), aReplyByMail()));
        talk.answer(imapSaid(3, 7, 4, "* SEARCH\r\n"));
        QCOMPARE(talk.transfer().command, QByteArray("LIST \"\" \"*\""));
        talk.answer(imapSaid("* LIST () \".\" INBOX\r\n* LIST (\\Drafts) \".\" Drafts\r\n* LIST () \".\" Other\r\n* LIST (\\Archive) \".\" Archive\r\n"));
        QCOMPARE(talk.transfer().url.path(), u"/Archive"_s);
        findTheQuestion(talk);
        QCOMPARE(talk.note().key, u"asking"_s);
    }

    void aReplyToWhatIsGoneFails()
    {
        Dialogue talk(m_mail.send(shopMail(), aReplyByMail()));
        talk.answer(imapSaid(3, 7, 4, "* SEARCH\r\n"));
        talk.answer(imapSaid("* LIST () \".\" INBOX\r\n* LIST () \".\" Other\r\n"));
        // A folder that may not be read is not the one.
        talk.meet(Trouble::Kind::Refused);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Gone);
    }

    void whatIsInSentAlreadyIsNotKeptTwice()
    {
        Dialogue talk(m_mail.send(shopMail(), aReplyByMail()));
        findTheQuestion(talk);
        talk.goOn();
        talk.answer(taken());
        talk.goOn();
        talk.answer(imapSaid("* LIST (\\Sent) \".\" Sent\r\n"));
        talk.answer(imapSaid(9, 7, 10, "* SEARCH 9\r\n"));
        QVERIFY(talk.hasEnded());
        QVERIFY(talk.end());
    }

    void aCopyThatCannotBeKeptChangesNothing()
    {
        Dialogue talk(m_mail.send(shopMail(), aReplyByMail()));
        findTheQuestion(talk);
        talk.goOn();
        talk.answer(taken());
        talk.goOn();
        talk.meet(Trouble::Kind::Cut);
        QVERIFY(talk.hasEnded());
        QVERIFY(talk.end());
    }

    void afterACutItIsLookedFor_data()
    {
        QTest::addColumn<QByteArray>("inSent");
        QTest::addColumn<QByteArray>("inInbox");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("in what was sent") << QByteArray("* SEARCH 4\r\n") << QByteArray() << true;
        QTest::newRow("back in the inbox") << QByteArray("* SEARCH\r\n") << QByteArray("* SEARCH 8\r\n") << true;
        QTest::newRow("nowhere") << QByteArray("* SEARCH\r\n") << QByteArray("* SEARCH\r\n") << false;
    }
    void afterACutItIsLookedFor()
    {
        QFETCH(QByteArray, inSent);
        QFETCH(QByteArray, inInbox);
        QFETCH(bool, isThere);
        // GIVEN an attempt whose line broke after the message
        Dialogue first(m_mail.send(shopMail(), aReplyByMail()));
        findTheQuestion(first);
        const Note asking = first.note();
        first.goOn();
        first.meet(Trouble::Kind::Cut);
        QVERIFY(first.hasEnded());
        QCOMPARE(first.end().error().kind, Trouble::Kind::Cut);
        // WHEN it is tried again
        domain::Outgoing again = aReplyByMail();
        again.notes.insert(asking.key, asking.value);
        again.departedAt = dialogueTime;
        Dialogue talk(m_mail.send(shopMail(), again));
        findTheQuestion(talk);
        talk.answer(imapSaid("* LIST (\\Sent) \".\" Sent\r\n"));
        QCOMPARE(talk.transfer().url.path(), u"/Sent"_s);
        talk.answer(imapSaid(9, 7, 10, inSent));
        if (!inInbox.isEmpty()) {
            QCOMPARE(talk.transfer().url.path(), u"/INBOX"_s);
            talk.answer(imapSaid(9, 7, 10, inInbox));
        }
        // THEN nothing leaves a second time
        QVERIFY(talk.note().key.startsWith(isThere ? "to "_L1 : "left "_L1));
        talk.goOn();
        if (isThere)
            return;
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Unsure);
    }

    void whereThePersonSaysSoItLeavesAgain()
    {
        Dialogue first(m_mail.send(shopMail(), aReplyByMail()));
        findTheQuestion(first);
        const QString mark = first.note().value;
        domain::Outgoing again = aReplyByMail();
        again.notes = {{u"asking"_s, mark}, {u"left "_s + mark, QString::number(domain::toMs(dialogueTime))}};
        // WHEN it was not decided yet
        Dialogue open(m_mail.send(shopMail(), again));
        findTheQuestion(open);
        QVERIFY(open.transfer().command.startsWith("LIST"));
        // WHEN the person said: send it again
        again.firstAttemptAt = dialogueTime + std::chrono::minutes{5};
        again.now = *again.firstAttemptAt;
        Dialogue talk(m_mail.send(shopMail(), again));
        findTheQuestion(talk);
        QCOMPARE(talk.note().key, u"asking"_s);
        talk.goOn();
        QCOMPARE(talk.transfer().effect, Effect::Creates);
        // THEN a line that breaks again leaves it open again
        again.departedAt = again.now;
        Dialogue after(m_mail.send(shopMail(), again));
        findTheQuestion(after);
        QVERIFY(after.transfer().command.startsWith("LIST"));
    }

    void aNewsletterGoesToEachAlone()
    {
        Dialogue talk(m_mail.send(shopMail(u"a@x.example, b@y.example"_s), aNewsletter()));
        QStringList marks;
        for (const QString &to : {u"a@x.example"_s, u"b@y.example"_s}) {
            QCOMPARE(talk.note().key, u"asking"_s);
            marks << talk.note().value;
            talk.goOn();
            const connectors::Transfer mail = talk.transfer();
            QCOMPARE(mail.to, QStringList{to});
            QVERIFY(mail.upload.contains("To: " + to.toLatin1() + "\r\n"));
            QVERIFY(mail.upload.contains("List-Unsubscribe: <mailto:hello@shop.example?subject=unsubscribe>"));
            QVERIFY(mail.upload.contains("multipart/alternative"));
            QVERIFY(mail.upload.contains("Content-Language: fr"));
            QCOMPARE(formats::readMailHeads(mail.upload).subject, u"Ce samedi : le levain"_s);
            QCOMPARE(formats::readMailHeads(mail.upload).messageId, mailId);
            // Nobody learns who else gets it.
            QVERIFY(!mail.upload.contains(to == "a@x.example"_L1 ? "b@y.example" : "a@x.example"));
            talk.answer(taken());
            QCOMPARE(talk.note().key, u"to "_s + marks.last());
            talk.goOn();
        }
        QVERIFY(marks.at(0) != marks.at(1));
        keepACopy(talk);
        QVERIFY(talk.end());
    }

    void whoReadsItAloneCanLeaveAsWell()
    {
        Dialogue talk(m_mail.send(shopMail(u"bob@x.example"_s), aNewsletter()));
        talk.goOn();
        QVERIFY(talk.transfer().upload.contains("List-Unsubscribe: <mailto:hello@shop.example?subject=unsubscribe>"));
    }

    void aNewsletterGoesOnWhereItBrokeOff()
    {
        // GIVEN three recipients, the second of whom is open
        Dialogue first(m_mail.send(shopMail(u"a@x.example b@y.example c@z.example"_s), aNewsletter()));
        domain::Outgoing again = aNewsletter();
        first.goOn();
        first.answer(taken());
        again.notes.insert(first.note().key, first.note().value);
        first.goOn();
        again.notes.insert(first.note().key, first.note().value);
        first.goOn();
        first.meet(Trouble::Kind::Cut);
        QVERIFY(first.hasEnded());
        again.departedAt = dialogueTime;
        // WHEN
        Dialogue talk(m_mail.send(shopMail(u"a@x.example b@y.example c@z.example"_s), again));
        // THEN the second is left open, and the third gets it
        const Note left = talk.note();
        QVERIFY(left.key.startsWith("left "_L1));
        talk.goOn();
        QCOMPARE(talk.note().key, u"asking"_s);
        talk.goOn();
        QCOMPARE(talk.transfer().to, QStringList{u"c@z.example"_s});
        talk.answer(taken());
        again.notes.insert(talk.note().key, talk.note().value);
        talk.goOn();
        QVERIFY(talk.hasEnded());
        const auto ended = talk.end();
        QCOMPARE(ended.error().kind, Trouble::Kind::Unsure);
        QCOMPARE(domain::mailingDoubtIn(ended.error().said), (domain::MailingDoubt{.reached = 2, .readers = 3, .who = u"b@y.example"_s}));
        // WHEN the person says: again
        again.notes.insert(left.key, left.value);
        again.departedAt.reset();
        again.firstAttemptAt = dialogueTime + std::chrono::minutes{5};
        Dialogue last(m_mail.send(shopMail(u"a@x.example b@y.example c@z.example"_s), again));
        last.goOn();
        QCOMPARE(last.transfer().to, QStringList{u"b@y.example"_s});
        last.answer(taken());
        last.goOn();
        keepACopy(last);
        QVERIFY(last.end());
    }

    void whoIsTurnedDownIsNamed()
    {
        Dialogue talk(m_mail.send(shopMail(u"a@x.example b@y.example"_s), aNewsletter()));
        talk.goOn();
        talk.answer(std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"550 nobody"_s}));
        talk.goOn();
        QCOMPARE(talk.transfer().to, QStringList{u"b@y.example"_s});
        talk.answer(taken());
        talk.goOn();
        QVERIFY(talk.hasEnded());
        const auto ended = talk.end();
        QCOMPARE(ended.error().kind, Trouble::Kind::Refused);
        QCOMPARE(ended.error().said, u"1 of 2 not taken: a@x.example (550 nobody)"_s);
        QCOMPARE(domain::mailingShortfallIn(ended.error().said), (domain::MailingShortfall{.refused = 1, .readers = 2, .who = u"a@x.example (550 nobody)"_s}));
    }

    void aServerThatTurnsEverybodyDownIsAskedThreeTimes()
    {
        Dialogue talk(m_mail.send(shopMail(u"a@x.example b@x.example c@x.example d@x.example"_s), aNewsletter()));
        int asked = 0;
        while (!talk.hasEnded()) {
            if (talk.note().key == "asking"_L1) {
                talk.goOn();
                continue;
            }
            ++asked;
            talk.meet(Trouble::Kind::Refused);
        }
        QCOMPARE(asked, 3);
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Refused);
    }

    void whatPassesIsTriedAgain()
    {
        for (const auto kind : {Trouble::Kind::Unreachable, Trouble::Kind::AccessDenied, Trouble::Kind::Offline, Trouble::Kind::Cut}) {
            Dialogue talk(m_mail.send(shopMail(u"a@x.example b@x.example"_s), aNewsletter()));
            talk.goOn();
            talk.meet(kind);
            QVERIFY(talk.hasEnded());
            QCOMPARE(talk.end().error().kind, kind);
        }
        // One who is put off holds up nobody else.
        Dialogue talk(m_mail.send(shopMail(u"a@x.example b@x.example"_s), aNewsletter()));
        talk.goOn();
        talk.meet(Trouble::Kind::ServerTrouble);
        talk.goOn();
        QCOMPARE(talk.transfer().to, QStringList{u"b@x.example"_s});
        talk.answer(taken());
        talk.goOn();
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::ServerTrouble);
    }

    void whatIsNoArticleIsNoNewsletter()
    {
        domain::Outgoing post = aReplyByMail();
        post.kind = domain::PostKind::Post;
        post.inReplyTo.clear();
        Dialogue talk(m_mail.send(shopMail(u"a@x.example"_s), post));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::NotPossible);
        Dialogue nobody(m_mail.send(shopMail(), aNewsletter()));
        QVERIFY(nobody.hasEnded());
        QCOMPARE(nobody.end().error().kind, Trouble::Kind::NotPossible);
        // What was an article as long as there were readers has none any more.
        Dialogue emptied(m_mail.send(shopMail(), post));
        QVERIFY(emptied.hasEnded());
        QCOMPARE(emptied.end().error().said, u"nobody is named who gets the newsletter"_s);
    }

    void filesGoAlong()
    {
        domain::Outgoing outgoing = aReplyByMail();
        outgoing.attachments = {{.media = {.id = domain::Id<domain::Media>(4), .name = u"plan.pdf"_s, .type = u"application/pdf"_s}, .altText = u"The plan"_s}};
        Dialogue talk(m_mail.send(shopMail(), outgoing));
        findTheQuestion(talk);
        QVERIFY(talk.wantsMedia());
        talk.goOn("%PDF-1.7");
        talk.goOn();
        const QByteArray mail = talk.transfer().upload;
        QVERIFY(mail.contains("multipart/mixed"));
        QVERIFY(mail.contains("plan.pdf"));
        QVERIFY(mail.contains("Content-Description: The plan"));
        QVERIFY(mail.contains(QByteArray("%PDF-1.7").toBase64()));
    }
};

QTEST_GUILESS_MAIN(MailSendingTest)
#include "mailsendingtest.moc"
