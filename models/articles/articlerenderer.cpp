// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlerenderer.h"

#include "core/domain/articles/article.h"
#include "core/domain/articles/library.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/markdown/headings.h"
#include "models/articles/frontmattertaking.h"
#include "models/articles/notprose.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QElapsedTimer>

namespace parvis::models {

namespace {
struct Rendered
{
    ArticleRendering rendering;
    std::chrono::milliseconds cost{0};
};

QString withoutLines(const QString &text, int lines)
{
    qsizetype at = 0;
    for (; lines > 0; --lines)
        at = text.indexOf(u'\n', at) + 1;
    return text.sliced(at);
}
} // namespace

void ArticleRenderer::render(const QString &markdown, bool withHtml)
{
    const Request request{.markdown = markdown, .withHtml = withHtml};
    if (m_isBusy)
        m_waiting = request;
    else
        start(request);
}

void ArticleRenderer::forget()
{
    m_waiting.reset();
    ++m_forgotten;
}

void ArticleRenderer::start(const Request &request)
{
    m_isBusy = true;
    QtConcurrent::run([request] {
        QElapsedTimer timer;
        timer.start();
        Rendered made;
        made.rendering.markdown = request.markdown;
        // Blank lines in its place: what follows keeps its lines.
        made.rendering.frontLines = linesOfFrontMatter(request.markdown);
        const QString text = made.rendering.frontLines > 0
            ? QString(made.rendering.frontLines, u'\n') + withoutLines(request.markdown, made.rendering.frontLines)
            : request.markdown;
        made.rendering.words = domain::countWords(text);
        made.rendering.characters = static_cast<int>(formats::markdownToText(text).size());
        made.rendering.headings = formats::headingsOf(text);
        made.rendering.files = domain::mediaAddressesIn(text);
        made.rendering.notProse = notProseOf(request.markdown);
        made.rendering.isTooLong = request.withHtml && text.size() > ArticleRenderer::mostPreviewed;
        if (request.withHtml && !made.rendering.isTooLong)
            made.rendering.body = formats::renderBlocks(text);
        made.cost = std::chrono::milliseconds(timer.elapsed());
        return made;
    }).then(this, [this, forgotten = m_forgotten](const Rendered &made) {
        m_cost = made.cost;
        // Told before the next begins: that one may be done at once, and results come in order.
        if (forgotten == m_forgotten)
            Q_EMIT rendered(made.rendering);
        m_isBusy = false;
        if (m_waiting)
            start(*std::exchange(m_waiting, std::nullopt));
    });
}

} // namespace parvis::models
