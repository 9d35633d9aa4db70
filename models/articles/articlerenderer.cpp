// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlerenderer.h"

#include "core/domain/articles/article.h"
#include "core/domain/articles/library.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/markdown/headings.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QElapsedTimer>

namespace parvis::models {

namespace {
struct Rendered
{
    ArticleRendering rendering;
    std::chrono::milliseconds cost{0};
};
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
        made.rendering.words = domain::countWords(request.markdown);
        made.rendering.characters = static_cast<int>(formats::markdownToText(request.markdown).size());
        made.rendering.headings = formats::headingsOf(request.markdown);
        made.rendering.files = domain::mediaAddressesIn(request.markdown);
        if (request.withHtml)
            made.rendering.body = formats::renderBlocks(request.markdown);
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
