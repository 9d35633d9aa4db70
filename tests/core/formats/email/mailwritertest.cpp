// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/email/mailwriter.h"
#include "core/formats/mbox/mailmessage.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using formats::MailHeading;

namespace {

MailHeading aHeading()
{
    return {.from = {.name = u"Le Fournil"_s, .address = u"hello@shop.example"_s},
            .to = u"ada@reader.example"_s,
            .subject = u"Re: Où est le pain ?"_s,
            .messageId = u"k1@shop.example"_s,
            .inReplyTo = u"q1@reader.example"_s,
            .references = {u"q0@reader.example"_s, u"q1@reader.example"_s},
            .date = domain::fromMs(1'795'423'260'000),
            .language = u"fr"_s};
}

} // namespace

class MailWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain()
    {
        const QByteArray mail = formats::writeMail(aHeading(), u"Bonjour,\n\n.un point\nFrom ici, c’est « bon ».\n"_s + QString(3'000, u'é'));
        const auto entry = formats::readMailMessage(mail, u"x"_s, u"1"_s);
        const auto *mention = std::get_if<domain::IncomingMention>(&entry);
        QVERIFY(mention);
        QCOMPARE(mention->remoteId, u"k1@shop.example"_s);
        QCOMPARE(mention->inReplyTo, u"q1@reader.example"_s);
        QCOMPARE(mention->title, u"Re: Où est le pain ?"_s);
        QCOMPARE(mention->author.name, u"Le Fournil"_s);
        QVERIFY(mail.contains("\r\nContent-Language: fr\r\n"));
        QCOMPARE(domain::toMs(*mention->publishedAt), 1'795'423'260'000);
        QVERIFY(mention->text.startsWith(u"Bonjour,\n\n.un point\nFrom ici, c’est « bon ».\n"_s));
        QVERIFY(mention->text.endsWith(QString(3'000, u'é')));
    }

    void linesAreThoseOfMail()
    {
        const QByteArray mail = formats::writeMail(aHeading(), u"one\r\ntwo\rthree\n"_s + QString(5'000, u'x'));
        QVERIFY(mail.endsWith("\r\n"));
        QVERIFY(mail.contains("\r\nMIME-Version: 1.0\r\n"));
        const QList<QByteArray> lines = mail.split('\n');
        for (qsizetype n = 0; n + 1 < lines.size(); ++n) {
            QVERIFY(lines.at(n).endsWith('\r'));
            QVERIFY(lines.at(n).count('\r') == 1);
            QVERIFY(lines.at(n).size() <= 999);
        }
        for (const char c : mail)
            QVERIFY(static_cast<unsigned char>(c) < 0x80);
    }

    void nothingFromElsewhereAddsToTheHead()
    {
        MailHeading heading = aHeading();
        heading.subject = u"Hi\r\nBcc: everybody@x.example"_s;
        heading.inReplyTo = u"a@b>\r\nBcc: x@y.example"_s;
        heading.references = {u"ok@x"_s, u"no no@x"_s, u"b\r\nBcc: z@y.example"_s};
        heading.from.name = u"Us\r\nBcc: u@y.example"_s;
        heading.language = u"fr\r\nBcc: l@y.example"_s;
        const QByteArray mail = formats::writeMail(heading, u"Words"_s);
        const QByteArray head = mail.first(mail.indexOf("\r\n\r\n"));
        QVERIFY(!head.contains("\r\nBcc:"));
        QVERIFY(!head.contains("In-Reply-To"));
        QCOMPARE(formats::readMailHeads(mail).references, QStringList{u"ok@x"_s});
    }

    void anArticleIsAPageAndText()
    {
        const QByteArray picture = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        MailHeading heading = aHeading();
        heading.unsubscribe = u"hello@shop.example"_s;
        const QByteArray mail = formats::writeArticleMail(heading, {.title = u"Levain"_s, .body = u"**Words**\n\n![bread](media:1/bread.png)"_s},
                                                          [&picture](const QString &) { return std::optional(picture); });
        QVERIFY(mail.contains("multipart/alternative"));
        QVERIFY(mail.contains("multipart/related"));
        QVERIFY(mail.contains("List-Unsubscribe: <mailto:hello@shop.example?subject=unsubscribe>\r\n"));
        QVERIFY(!mail.contains("X-Unsent"));
        QCOMPARE(mail.count("MIME-Version"), 1);
        const auto entry = formats::readMailMessage(mail, u"x"_s, u"1"_s);
        QVERIFY(std::get<domain::IncomingMention>(entry).text.contains("Words"_L1));
    }

    void whatAnArticleLinksIsAttached()
    {
        const QByteArray mail = formats::writeArticleMail(aHeading(), {.title = u"Levain"_s, .body = u"See the [plan](media/0123456789ab-le-plan.pdf)."_s},
                                                          [](const QString &) { return std::optional(QByteArray("%PDF-1.7")); });
        QVERIFY(mail.contains("multipart/mixed"));
        QVERIFY(mail.contains("0123456789ab-le-plan.pdf"));
        QVERIFY(mail.contains(QByteArray("%PDF-1.7").toBase64()));
        QVERIFY(!mail.contains("(media/"));
    }

    void aHeadIsReadFromItsBeginning()
    {
        const auto heads = formats::readMailHeads("From: \"Ada B\" <Ada@Reader.example>\r\nReply-To: team@reader.example\r\nMessage-ID: <q1@reader.example>\r\n"
                                                  "In-Reply-To: <q0@reader.example>\r\nSubject: =?utf-8?q?O=C3=B9=3F?=\r\nX-Long: aaaa");
        QCOMPARE(heads.from, (formats::MailParty{.name = u"Ada B"_s, .address = u"ada@reader.example"_s}));
        QCOMPARE(heads.replyTo.address, u"team@reader.example"_s);
        QCOMPARE(heads.subject, u"Où?"_s);
        QCOMPARE(heads.messageId, u"q1@reader.example"_s);
        QCOMPARE(heads.references, QStringList{u"q0@reader.example"_s});
        QCOMPARE(formats::readMailHeads("\0\xff rubbish"_ba), formats::MailHeads());
        QCOMPARE(formats::readMailHeads({}), formats::MailHeads());
    }
};

QTEST_GUILESS_MAIN(MailWriterTest)
#include "mailwritertest.moc"
