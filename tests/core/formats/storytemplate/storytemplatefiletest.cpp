// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/storytemplate/storytemplatefile.h"

#include "core/formats/markdown/articlefile.h"
#include "core/formats/markdown/headings.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class StoryTemplateFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileHasItsFieldsBeforeItsText()
    {
        const auto read = formats::storyTemplateFromMarkdown(
            "---\ntitle: Report\nsummary: You go there.\ngoal: 800\nquestions:\n  - Where?\n  - Who?\nchecklist:\n  - Names\n---\n## The place\n", u"en"_s);
        QVERIFY(read);
        QCOMPARE(*read,
                 (domain::StoryTemplate{.id = {},
                                        .title = u"Report"_s,
                                        .summary = u"You go there."_s,
                                        .language = u"en"_s,
                                        .body = u"## The place\n"_s,
                                        .questions = {u"Where?"_s, u"Who?"_s},
                                        .checklist = {u"Names"_s},
                                        .goalWords = 800}));
    }

    void whatHasNoTitleOrIsNoTextIsRefused()
    {
        QVERIFY(!formats::storyTemplateFromMarkdown("Just a text.", u"en"_s));
        QVERIFY(!formats::storyTemplateFromMarkdown("---\ntitle: A\xff\n---\n", u"en"_s));
        QVERIFY(!formats::storyTemplateFromMarkdown("---\ntitle: [\n---\n", u"en"_s));
    }

    void everyGenreStandsInBothLanguages()
    {
        const auto english = formats::builtInStoryTemplates(u"en"_s);
        const auto french = formats::builtInStoryTemplates(u"fr"_s);
        QCOMPARE(english.size(), 9);
        QCOMPARE(french.size(), english.size());
        for (qsizetype i = 0; i < english.size(); ++i) {
            for (const domain::StoryTemplate *one : {&english[i], &french[i]}) {
                QVERIFY2(one->questions.size() >= 5 && one->checklist.size() >= 5, qPrintable(one->title));
                QVERIFY(!one->summary.isEmpty() && !one->questions.contains(QString()) && !one->checklist.contains(QString()));
            }
            // The same story in another language: as long, built of as many parts, with as much to ask and to check.
            QCOMPARE(french[i].goalWords, english[i].goalWords);
            QVERIFY(english[i].goalWords);
            QCOMPARE(formats::headingsOf(french[i].body).size(), formats::headingsOf(english[i].body).size());
            QCOMPARE(french[i].questions.size(), english[i].questions.size());
            QCOMPARE(french[i].checklist.size(), english[i].checklist.size());
        }
        QVERIFY(formats::builtInStoryTemplates(u"de"_s).isEmpty());
    }

    void noReaderSeesTheAdvice()
    {
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            for (const auto &one : formats::builtInStoryTemplates(language)) {
                const QString html = formats::renderMarkdown(one.body).html;
                QVERIFY2(!html.contains("--&gt;"_L1), qPrintable(html));
                static const QRegularExpression comment(u"<!-- (.+?) -->"_s);
                QVERIFY2(one.body.contains(comment), qPrintable(one.title));
                for (auto found = comment.globalMatch(one.body); found.hasNext();)
                    QVERIFY2(!html.contains(found.next().captured(1).toHtmlEscaped()), qPrintable(html));
            }
        }
    }
};

QTEST_GUILESS_MAIN(StoryTemplateFileTest)
#include "storytemplatefiletest.moc"
