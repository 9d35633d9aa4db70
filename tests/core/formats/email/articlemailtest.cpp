// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/email/articlemail.h"
#include "core/formats/mbox/mailmessage.h"
#include "tests/support/articles.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class ArticleMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageCarriesItsStylesAndNothingThatRuns()
    {
        auto article = tests::anArticle();
        article.body += u"\n<script>x()</script>\n\n[a](javascript:x())\n"_s;
        const QString page = QString::fromUtf8(formats::articleToMailHtml(article));
        QVERIFY(page.contains(u"width=\"600\""_s));
        QVERIFY(page.contains(u"<h1 style=\"margin:"_s));
        QVERIFY(page.contains(u"text-align:right;\"><strong>500"_s));
        QVERIFY(page.contains(u"Le four à bois &amp; « l’été »"_s));
        QVERIFY(!page.contains(u"<script"_s) && !page.contains(u"javascript:"_s) && !page.contains(u"<style"_s));
    }

    void theMessageIsReadByItsPlainPart()
    {
        // GIVEN the message of an article
        const auto article = tests::anArticle();
        const QByteArray mail = formats::writeArticleMail(article);
        // THEN it is still to be sent, with its picture beside the page
        QVERIFY(mail.contains("X-Unsent: 1"));
        QVERIFY(mail.contains("multipart/related"));
        QVERIFY(mail.contains("Content-Id: <picture-1.png>"));
        QVERIFY(QByteArray(mail).replace("\n", "").contains(tests::aPicture().toBase64()));
        QVERIFY(QByteArray(mail).replace("=\n", "").contains("src=3D\"cid:picture-1.png\""));
        for (const QByteArray &line : mail.split('\n'))
            QVERIFY(line.size() <= 998);
        // and a reader of mail finds subject and words
        const auto entry = formats::readMailMessage(mail, u"a.eml"_s, u"message"_s);
        const auto *message = std::get_if<domain::IncomingMention>(&entry);
        QVERIFY(message);
        QCOMPARE(message->title, article.title);
        QCOMPARE(message->publishedAt, article.changedAt);
        QVERIFY(message->text.contains(u"\n\nUne histoire\n\n"_s));
        QVERIFY(message->text.contains(u"une image Un carré ;"_s));
    }
};

QTEST_GUILESS_MAIN(ArticleMailTest)
#include "articlemailtest.moc"
