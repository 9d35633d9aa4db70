// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/articleformats.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/markdown/eventfront.h"

#include <QtTest/QTest>

using namespace parvis;
using namespace parvis::formats;
using namespace Qt::StringLiterals;

class EventFrontTest : public QObject
{
    Q_OBJECT

    static domain::Article announced()
    {
        domain::Article article;
        article.title = u"The night of the oven"_s;
        article.slug = u"the-night-of-the-oven"_s;
        article.language = u"en"_s;
        article.focus = u"night: of \"the\" oven"_s;
        article.event
            = {.start = u"2026-12-11 22:00"_s, .end = u"2026-12-12"_s, .place = u"The bakery: 3, Oven Lane # Die"_s, .url = u"https://mill.example/live"_s};
        article.body = u"Bring a stool.\n"_s;
        return article;
    }

private Q_SLOTS:
    void markdownKeepsPhraseAndEvent()
    {
        const auto back = articleFromMarkdown(articleToMarkdown(announced()));
        QVERIFY(back);
        QCOMPARE(back->event, announced().event);
        QCOMPARE(back->focus, announced().focus);
        QCOMPARE(back->body, announced().body);
    }

    void sitesKeepPhraseAndEvent()
    {
        for (const auto format : {ArticleFormat::Hugo, ArticleFormat::Jekyll, ArticleFormat::Eleventy}) {
            const auto files = writeArticle(announced(), format, {}, u"<meta name=\"description\" content=\"A: b\">\n<link>\n"_s);
            QVERIFY(files.front().content.contains("\nhead: \"<meta"));
            const auto back = readArticles(files.front());
            QVERIFY(back);
            QCOMPARE(back->articles.size(), 1);
            QCOMPARE(back->articles.front().event, announced().event);
            QCOMPARE(back->articles.front().focus, announced().focus);
        }
    }

    void eventsOfOtherSitesAreRead()
    {
        const auto read = [](const QByteArray &front) { return articleFromMarkdown(front + "Text.\n")->event; };
        const domain::ArticleEvent expected{.start = u"2026-12-11 22:00+01:00"_s, .place = u"Die"_s};
        QCOMPARE(read("---\nevent:\n  date: 2026-12-11T22:00:00+01:00\n  location: Die\n---\n\n"), expected);
        QCOMPARE(read("+++\n[event]\nstart = 2026-12-11T22:00:00+01:00\nplace = \"Die\"\n+++\n\n"), expected);
        QCOMPARE(read("---\nevent: yes\n---\n\n"), domain::ArticleEvent());
    }

    void aPageHoldsTheGivenHeadInThePlaceOfItsOwn()
    {
        domain::Article article = announced();
        article.summary = u"Bring a stool."_s;
        article.url = u"https://mill.example/night"_s;
        const QString head = u"<meta name=\"description\" content=\"Given\">\n<link rel=\"canonical\" href=\"https://mill.example/night\">\n"_s;
        const QString page = QString::fromUtf8(writeArticle(article, ArticleFormat::Html, {}, head).front().content);
        QCOMPARE(page.count(u"name=\"description\""_s), 1);
        QCOMPARE(page.count(u"rel=\"canonical\""_s), 1);
        QVERIFY(page.indexOf(head) > 0);
        QVERIFY(page.indexOf(head) < page.indexOf(u"</head>"_s));
    }
};

QTEST_GUILESS_MAIN(EventFrontTest)
#include "eventfronttest.moc"
