// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/pictureplace.h"
#include "core/formats/document/articlehtml.h"
#include "core/formats/document/pictures.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class ArticlePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTitleStandsOnceAndOtherHeadingsStay()
    {
        QCOMPARE(formats::pageBelowTitle(u"# Le *four*\n\nChaud.\n"_s, u"Le four"_s).html, u"<p>Chaud.</p>\n"_s);
        QCOMPARE(formats::pageBelowTitle(u"# Autre\n\nChaud.\n"_s, u"Le four"_s).html, u"<h1>Autre</h1>\n<p>Chaud.</p>\n"_s);
    }

    void aPictureBeforeAllWordsOpensThePage()
    {
        const QString picture = u"![Un four](media/3fa9c1d2e4b0-four.png)"_s;
        const auto page = formats::pageBelowTitle(u"# Le four\n\n"_s + picture + u"\n\nChaud.\n"_s, u"Le four"_s);
        QCOMPARE(page.openingAddress, u"media/3fa9c1d2e4b0-four.png"_s);
        QVERIFY(page.opening.contains(u"alt=\"Un four\""_s));
        QCOMPARE(page.html, page.opening + u"<p>Chaud.</p>\n"_s);
        // One that stands with words, or below them, opens nothing.
        QVERIFY(formats::pageBelowTitle(picture + u" et\n\nChaud.\n"_s, u"Le four"_s).opening.isEmpty());
        QVERIFY(formats::pageBelowTitle(u"Chaud.\n\n"_s + picture, u"Le four"_s).opening.isEmpty());
    }

    void noTagPassesAndNothingTellsOfIt()
    {
        const auto page = formats::pageBelowTitle(u"Un <b>four</b> <!-- note -->\n\n<!-- more -->\n\n<div onclick=\"x()\">chaud</div>\n"_s, u"Le four"_s);
        QVERIFY2(!page.html.contains(u"<!--"_s), qPrintable(page.html));
        QVERIFY(!page.html.contains(u"onclick"_s));
        QVERIFY(page.html.contains(u"chaud"_s));
        QVERIFY(page.hasMarkup);
        QVERIFY(!formats::pageBelowTitle(u"Un four\n\n<!-- more -->\n"_s, u"Le four"_s).hasMarkup);
    }

    void theMarkIsPutAndFound()
    {
        const QString marked = domain::withDecorativeMark(u"![Un four](media/3fa9c1d2e4b0-trait.png \"Ancien\")"_s, u"décorative"_s);
        QCOMPARE(marked, u"![](media/3fa9c1d2e4b0-trait.png \"décorative\")"_s);
        QVERIFY(domain::hasDecorativeMark(marked));
        QVERIFY(!domain::hasDecorativeMark(u"![Un four](media/3fa9c1d2e4b0-trait.png \"Four\")"_s));
        QVERIFY(!domain::hasDecorativeMark(u"![decorative](media/3fa9c1d2e4b0-trait.png)"_s));
    }

    void whatIsMarkedAsDecorativeNeedsNoWords()
    {
        const QString text = u"![](media/3fa9c1d2e4b0-trait.png \"décorative\")\n\n![](media/3fa9c1d2e4b1-trait.png \"Decorative\")\n"_s;
        QCOMPARE(formats::countUndescribed(text), 0);
        QCOMPARE(formats::countUndescribed(text + u"\n![](media/3fa9c1d2e4b2-four.png \"Four\")\n"_s), 1);
        const QString html = formats::pageBelowTitle(u"Chaud.\n\n"_s + text, u"Le four"_s).html;
        QCOMPARE(html.count(u"alt=\"\""_s), 2);
        QVERIFY(!html.contains(u"corative"_s));
    }
};

QTEST_GUILESS_MAIN(ArticlePageTest)
#include "articlepagetest.moc"
