// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/markdowntree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

namespace parvis::formats {

MarkdownTree parseMarkdown(const QString &markdown, int options)
{
    cmark_gfm_core_extensions_ensure_registered();
    MarkdownTree tree{.parser = decltype(MarkdownTree::parser)(cmark_parser_new(options)), .document = {}};
    for (const char *name : {"table", "strikethrough", "tasklist", "autolink"}) {
        if (auto *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(tree.parser.get(), extension);
    }
    const QByteArray bytes = markdown.toUtf8();
    cmark_parser_feed(tree.parser.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
    tree.document.reset(cmark_parser_finish(tree.parser.get()));
    return tree;
}

} // namespace parvis::formats
