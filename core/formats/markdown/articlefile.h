// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/articles/renderedblock.h"
#include "core/domain/base/result.h"

namespace parvis::formats {

/// Markdown made HTML.
struct RenderedMarkdown
{
    QString html;             ///< a fragment
    bool hasMarkup = false;   ///< whether the Markdown holds tags of HTML, which the fragment does not; comments are none
    QStringList pictures;     ///< addresses of pictures on the web (http and https) as the fragment's src attributes have them, each once
};

/// What becomes of a picture that a page would have to fetch: it is shown, or its words stand for it, in emphasis.
enum class Pictures { Shown, Told };

/// Markdown (CommonMark with GitHub's tables, strikethrough, task lists, autolinks, and footnotes) to an HTML fragment by cmark-gfm in
/// its safe mode: raw HTML does not pass, of a block of it the words stay, as a paragraph; of links and pictures whose address would run something or reach
/// into this machine the words stay. Each block carries data-line (1-based source line), and data-more where it goes on for so
/// many more, when `withLines`.
[[nodiscard]] RenderedMarkdown renderMarkdown(const QString &markdown, bool withLines = false, Pictures pictures = Pictures::Shown);

/// The same block by block, for a preview that follows the text: what the fragment of renderMarkdown() with its lines holds, in pieces.
struct RenderedBlocks
{
    QList<domain::RenderedBlock> blocks;
    bool hasMarkup = false;   ///< as in RenderedMarkdown
    QStringList pictures;     ///< as in RenderedMarkdown
};
[[nodiscard]] RenderedBlocks renderBlocks(const QString &markdown);

/// Whether Markdown holds what would run in a page that shows its raw HTML: scripts, handlers of events, frames, addresses that run something. Our own pages
/// never do.
[[nodiscard]] bool holdsScript(const QString &markdown);

/// The words of Markdown alone, without its marks, addresses and raw HTML, in one line: for a list or an excerpt.
[[nodiscard]] QString markdownToText(const QString &markdown);

/// A complete HTML page of the article: title (of an article without one: its first heading, else its first words), meta data, body, a small print-friendly
/// style; no script, and nothing from elsewhere but pictures by http and https. A text that begins with a heading of the first level has its big title
/// there; else the article's title stands above it. On paper, addresses of links stand behind their words, headings stay with what follows them, and pictures,
/// rows and quotations are not torn apart.
/// `head` (lines of HTML) stands in the page's head, in the place of description, date and canonical address, which it says itself.
[[nodiscard]] QByteArray articleToHtml(const domain::Article &article, Pictures pictures = Pictures::Shown, const QString &head = {});

/// Markdown with YAML front matter (title, slug, summary, language, author, tags, status, date, lastmod, url, focus, event); what articleFromMarkdown() reads
/// back whole.
[[nodiscard]] QByteArray articleToMarkdown(const domain::Article &article);

/// Reads Markdown with or without front matter, in which description may stand for summary and lang for language; unknown keys are left out, broken front
/// matter becomes part of the body (nothing is lost).
/// Invalid where the bytes are not UTF-8 text.
[[nodiscard]] domain::Result<domain::Article> articleFromMarkdown(const QByteArray &bytes);

} // namespace parvis::formats
