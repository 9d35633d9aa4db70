// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlerenderer.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::ArticleRenderer;
using models::ArticleRendering;

class ArticleRendererTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsRenderedAndCounted()
    {
        ArticleRenderer renderer;
        std::optional<ArticleRendering> made;
        connect(&renderer, &ArticleRenderer::rendered, this, [&made](const ArticleRendering &rendering) { made = rendering; });

        renderer.render(u"one **two** three"_s, true);

        QTRY_VERIFY(made);
        QCOMPARE(made->words, 3);
        QCOMPARE(made->body.blocks.size(), 1);
        QVERIFY(made->body.blocks.first().html.contains(u"<strong>two</strong>"_s));
    }

    void frontMatterIsNoText()
    {
        ArticleRenderer renderer;
        std::optional<ArticleRendering> made;
        connect(&renderer, &ArticleRenderer::rendered, this, [&made](const ArticleRendering &rendering) { made = rendering; });

        renderer.render(u"---\ntitle: A day\ntags: [a, b]\n---\n\nOne two.\n\n## Three\n"_s, true);

        QTRY_VERIFY(made);
        QCOMPARE(made->frontLines, 5);
        QCOMPARE(made->words, 3);
        QCOMPARE(made->body.blocks.size(), 2);
        QVERIFY2(made->body.blocks.first().html.contains(u"One two."_s), qPrintable(made->body.blocks.first().html));
        // What follows stands where it stood.
        QCOMPARE(made->headings.first().line, 8);
        // A rule and words below it are text.
        made.reset();
        renderer.render(u"---\n\nOne two.\n\n---\n"_s, true);
        QTRY_VERIFY(made);
        QCOMPARE(made->frontLines, 0);
    }

    void countingAloneMakesNoHtml()
    {
        ArticleRenderer renderer;
        std::optional<ArticleRendering> made;
        connect(&renderer, &ArticleRenderer::rendered, this, [&made](const ArticleRendering &rendering) { made = rendering; });

        renderer.render(u"one two"_s, false);

        QTRY_VERIFY(made);
        QCOMPARE(made->words, 2);
        QVERIFY(made->body.blocks.isEmpty());
    }

    void theLastRequestIsTheLastResult()
    {
        // Short ones may be done before anybody waits for them: the order must hold then too.
        constexpr int rounds = 20;
        for (int round = 0; round < rounds; ++round) {
            ArticleRenderer renderer;
            QList<int> words;
            connect(&renderer, &ArticleRenderer::rendered, this, [&words](const ArticleRendering &rendering) { words.append(rendering.words); });
            renderer.render(u"one"_s, false);
            renderer.render(u"one two"_s, true);
            renderer.render(u"one two three"_s, true);
            QTRY_VERIFY(words.contains(3));
            QCOMPARE(words.last(), 3);
            // The middle one may have been done before the third was asked for, but never after it.
            QVERIFY(std::ranges::is_sorted(words));
        }
    }

    void whatIsForgottenIsNotTold()
    {
        ArticleRenderer renderer;
        QList<int> words;
        connect(&renderer, &ArticleRenderer::rendered, this, [&words](const ArticleRendering &rendering) { words.append(rendering.words); });
        renderer.render(u"one"_s, true);
        renderer.render(u"one two"_s, true);

        // Short ones may be done, and told, before that.
        renderer.forget();
        words.clear();
        renderer.render(u"one two three"_s, true);

        QTRY_VERIFY(!words.isEmpty());
        QCOMPARE(words, QList<int>{3});
    }
};

QTEST_MAIN(ArticleRendererTest)
#include "articlerenderertest.moc"
