// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/base/result.h"

namespace parvis::formats {

/// Markdown (CommonMark with GitHub's tables, strikethrough, task lists, autolinks, and footnotes) to an HTML fragment by cmark-gfm in
/// its safe mode: raw HTML and javascript: addresses do not pass; of a block of HTML the words stay, as a paragraph. Each block carries data-line (1-based
/// source line) when `withLines`.
[[nodiscard]] QString markdownToHtml(const QString &markdown, bool withLines = false);

/// The words of Markdown alone, without its marks, addresses and raw HTML, in one line: for a list or an excerpt.
[[nodiscard]] QString markdownToText(const QString &markdown);

/// A complete HTML page of the article: title, meta data, body, a small print-friendly style; no script, and nothing from elsewhere but pictures by https.
[[nodiscard]] QByteArray articleToHtml(const domain::Article &article);

/// Markdown with YAML front matter (title, slug, summary, language, author, tags, status, date, lastmod); what articleFromMarkdown() reads back whole.
[[nodiscard]] QByteArray articleToMarkdown(const domain::Article &article);

/// Reads Markdown with or without front matter; unknown keys are left out, broken front matter becomes part of the body (nothing is lost).
/// Invalid where the bytes are not UTF-8 text.
[[nodiscard]] domain::Result<domain::Article> articleFromMarkdown(const QByteArray &bytes);

} // namespace parvis::formats
