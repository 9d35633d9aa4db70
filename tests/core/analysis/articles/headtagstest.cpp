// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/headtags.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace parvis::analysis;
using namespace Qt::StringLiterals;

class HeadTagsTest : public QObject
{
    Q_OBJECT

    static ArticleFacts facts()
    {
        return {.language = Language::French,
                .title = u"La nuit du four"_s,
                .description = u"Une nuit \"ouverte\"."_s,
                .company = u"Le four de Lucie"_s,
                .author = u"Inès"_s,
                .url = u"https://blog.example/four"_s,
                .image = u"https://blog.example/four.jpg"_s,
                .publishedAt = parvis::domain::parseInstant(u"2026-02-12T08:00:00Z")};
    }
    static QStringList lines(const ArticleFacts &facts)
    {
        QStringList lines;
        for (const HeadTag &tag : headTags(facts))
            lines << tag.key + u'=' + tag.content;
        return lines;
    }

private Q_SLOTS:
    void aPageSaysWhatACardNeeds()
    {
        QCOMPARE(lines(facts()),
                 (QStringList{u"description=Une nuit \"ouverte\"."_s, u"canonical=https://blog.example/four"_s, u"og:type=article"_s,
                              u"og:title=La nuit du four"_s, u"og:description=Une nuit \"ouverte\"."_s, u"og:url=https://blog.example/four"_s,
                              u"og:image=https://blog.example/four.jpg"_s, u"og:site_name=Le four de Lucie"_s, u"article:published_time=2026-02-12T08:00:00Z"_s,
                              u"twitter:card=summary_large_image"_s, u"twitter:title=La nuit du four"_s, u"twitter:description=Une nuit \"ouverte\"."_s,
                              u"twitter:image=https://blog.example/four.jpg"_s}));
        QCOMPARE(headTags(facts())[0].kind, HeadTag::Kind::Name);
        QCOMPARE(headTags(facts())[1].kind, HeadTag::Kind::Link);
        QCOMPARE(headTags(facts())[2].kind, HeadTag::Kind::Property);
    }

    void whatIsNotKnownMakesNoTag()
    {
        QCOMPARE(lines({}), (QStringList{u"og:type=article"_s, u"twitter:card=summary"_s}));
        QCOMPARE(lines({.url = u"/four"_s, .image = u"four.jpg"_s}), (QStringList{u"og:type=article"_s, u"twitter:card=summary"_s}));
    }

    void anArticleIsToldToSearchEngines()
    {
        const auto text = readArticle(u"Il est vingt-deux heures."_s, Language::French);
        const QJsonObject object = articleJsonLd(facts(), text);
        QCOMPARE(object[u"@context"].toString(), u"https://schema.org"_s);
        QCOMPARE(object[u"@type"].toString(), u"Article"_s);
        QCOMPARE(object[u"headline"].toString(), u"La nuit du four"_s);
        QCOMPARE(object[u"inLanguage"].toString(), u"fr"_s);
        QCOMPARE(object[u"author"].toObject(), (QJsonObject{{u"@type"_s, u"Person"_s}, {u"name"_s, u"Inès"_s}}));
        QCOMPARE(object[u"publisher"][u"@type"].toString(), u"Organization"_s);
        QCOMPARE(object[u"datePublished"].toString(), u"2026-02-12T08:00:00Z"_s);
        QCOMPARE(object[u"wordCount"].toInt(), 4);
        QCOMPARE(articleJsonLd({}, {}).keys(), (QStringList{u"@context"_s, u"@type"_s, u"inLanguage"_s, u"wordCount"_s}));
    }

    void questionsWithAnswersAreAList()
    {
        const auto text = readArticle(
            u"Intro.\n\n## « Pourquoi si cher ? »\n\nLe travail.\n\nEt le *grain*.\n\n## Sans réponse ?\n\n## Autre chose\n\nNon.\n\n## Et le bois ?\n\nSec.\n"_s,
            Language::French);
        const QJsonObject faq = faqJsonLd(text);
        QCOMPARE(faq[u"@type"].toString(), u"FAQPage"_s);
        const QJsonArray questions = faq[u"mainEntity"].toArray();
        QCOMPARE(questions.size(), 2);
        QCOMPARE(questions[0][u"name"].toString(), u"Pourquoi si cher ?"_s);
        QCOMPARE(questions[0][u"acceptedAnswer"][u"text"].toString(), u"Le travail.\nEt le grain."_s);
        QCOMPARE(questions[1][u"name"].toString(), u"Et le bois ?"_s);
        QVERIFY(faqJsonLd(readArticle(u"## Pourquoi ?\n\nParce que.\n"_s, Language::French)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(HeadTagsTest)
#include "headtagstest.moc"
