// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>

namespace parvis::formats {

/// Frees with a function of a library of C.
template<auto free>
struct FreedBy
{
    template<class T>
    void operator()(T *value) const
    {
        free(value);
    }
};

using MarkdownNode = std::unique_ptr<cmark_node, FreedBy<cmark_node_free>>;
using MarkdownText = std::unique_ptr<char, FreedBy<std::free>>;

/// Markdown as cmark-gfm reads it.
struct MarkdownTree
{
    std::unique_ptr<cmark_parser, FreedBy<cmark_parser_free>> parser;   ///< owns the extensions that a renderer asks for
    MarkdownNode document;
};

/// How Markdown is read and rendered everywhere: safe, with footnotes.
inline constexpr int markdownOptions = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8;

/// Reads Markdown with GitHub's tables, strikethrough, task lists and autolinks; any text is some Markdown.
[[nodiscard]] MarkdownTree parseMarkdown(const QString &markdown, int options = markdownOptions);

} // namespace parvis::formats
