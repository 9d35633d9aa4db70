// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/email/articlemail.h"
#include "core/formats/articleformats.h"
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

    void aPageWhoseLanguageNobodySaidNamesNone()
    {
        auto article = tests::anArticle();
        article.language.clear();
        QVERIFY(formats::articleToMailHtml(article).startsWith("<!DOCTYPE html>\n<html>\n"));
        article.language = u"fr"_s;
        QVERIFY(formats::articleToMailHtml(article).startsWith("<!DOCTYPE html>\n<html lang=\"fr\">\n"));
    }

    void theMessageIsReadByItsPlainPart()
    {
        // GIVEN the message of an article
        const auto article = tests::anArticle();
        const QByteArray sent = formats::writeArticleMail(article);
        // THEN its lines end as those of a message do
        QCOMPARE(sent.count('\n'), sent.count("\r\n"));
        const QByteArray mail = QByteArray(sent).replace("\r\n", "\n");
        // and it is still to be sent, with its picture beside the page
        QVERIFY(mail.contains("X-Unsent: 1"));
        QVERIFY(mail.contains("multipart/related"));
        QVERIFY(mail.contains("Content-Id: <picture-1.png>"));
        QVERIFY(QByteArray(mail).replace("\n", "").contains(tests::aPicture().toBase64()));
        QVERIFY(QByteArray(mail).replace("=\n", "").contains("src=3D\"cid:picture-1.png\""));
        for (const QByteArray &line : mail.split('\n'))
            QVERIFY(line.size() <= 998);
        // and a reader of mail finds subject and words
        const auto entry = formats::readMailMessage(sent, u"a.eml"_s, u"message"_s);
        const auto *message = std::get_if<domain::IncomingMention>(&entry);
        QVERIFY(message);
        QCOMPARE(message->title, article.title);
        QCOMPARE(message->publishedAt, article.changedAt);
        QVERIFY(message->text.contains(u"\n\nUne histoire\n\n"_s));
        QVERIFY(message->text.contains(u"une image Un carré ;"_s));
    }

    void thePlainPartIsATextForReaders()
    {
        // GIVEN a text with all that Markdown marks
        domain::Article article;
        article.body = u"# A \\<b> title\n\nSome *words*[^une], [a link](https://a.example/) and again[^une].  \n<https://b.example/> <mailto:a@b.example> "
                       u"[up](#a) ![An "
                       u"oven](media/0a-o.png)\n\n"
                       "> Quoted\n\n3. c\n4. d\n   - [x] done\n   - [ ] open\n\n```\nx < 1\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n[^une]: The note.\n"_s;
        // THEN
        const QByteArray mail = formats::writeArticleMail(article).replace("\r\n", "\n");
        const QByteArray plain
            = mail.sliced(mail.indexOf("text/plain"), mail.indexOf("text/html") - mail.indexOf("text/plain")).replace("=\n", "").replace("=3D", "=");
        for (const QByteArray &said :
             {QByteArray("\nA <b> title\n\nSome words[1], a link (https://a.example/) and again[1].\nhttps://b.example/ a@b.example up An oven\n"),
              QByteArray("\n> Quoted\n\n3. c\n4. d\n"), QByteArray("\n    x < 1\n\na | b\nc | d\n\n[1] The note.\n")})
            QVERIFY2(plain.contains(said), plain.constData());
        QVERIFY2(plain.contains("\n   =E2=98=91 done\n   =E2=98=90 open\n"), plain.constData());
    }

    void tasksHaveBoxesThatNoProgramLeavesOut()
    {
        domain::Article article;
        article.body = u"- [x] done `<input type=\"checkbox\" disabled=\"\" />`\n- [ ] open\n"_s;
        const QString page = QString::fromUtf8(formats::articleToMailHtml(article));
        QVERIFY2(page.contains(u"☑ done"_s) && page.contains(u"☐ open"_s), qPrintable(page));
        QVERIFY(!page.contains(u"<input"_s));
    }

    void aPageOfItsOwnHoldsItsPictures()
    {
        // GIVEN an article with a picture of the workspace, and one of the web
        domain::Article article;
        article.title = u"T"_s;
        article.body = u"![Un carré](media/0123456789ab-carre.png) ![Rond](https://a.example/r.png)\n"_s;
        const auto source = [](const QString & /*address*/) { return std::optional(tests::aPicture()); };
        // WHEN
        const auto format = formats::articleFormatNamed(u"email"_s);
        QVERIFY(format);
        const auto files = formats::writeArticle(article, *format, source);
        // THEN it is one file with the one in it, as wide as it is, and the address of the other
        QCOMPARE(files.size(), 1);
        const QByteArray page = files.first().content;
        QVERIFY2(page.contains("src=\"data:image/png;base64," + tests::aPicture().toBase64() + "\" width=\"2\""), page.constData());
        QVERIFY(page.contains("src=\"https://a.example/r.png\"") && page.contains("width=\"600\"") && !page.contains("<style"));
    }
};

QTEST_GUILESS_MAIN(ArticleMailTest)
#include "articlemailtest.moc"
