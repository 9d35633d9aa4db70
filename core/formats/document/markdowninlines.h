// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/document/document.h"

namespace parvis::formats {

/// Where running text is written: a heading and a cell have one line each.
enum class MarkdownPlace { Paragraph, Heading, Cell };

/// Running text as Markdown, with as few escapes as keep it from saying anything else.
[[nodiscard]] QString inlinesToMarkdown(const QList<Inline> &words, MarkdownPlace place);

/// A run of that character longer than any in the text, of at least so many.
[[nodiscard]] QString markdownFence(QChar character, QStringView text, qsizetype least);
/// Text of which Markdown reads entities and backslashes, such as an address or the language of code, with those escaped.
[[nodiscard]] QString escapedLiteral(QString text, QStringView marks);

} // namespace parvis::formats
