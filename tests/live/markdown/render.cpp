// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// markdown_render: Markdown from standard input as the HTML that cmark-gfm makes of it as Parvis sets it up, tags included; with --shown, as Parvis shows it.
#include "core/formats/markdown/articlefile.h"
#include "core/formats/markdown/markdowntree.h"

#include <QtCore/QFile>

#include <cmark-gfm-extension_api.h>

#include <cstdio>
#include <string_view>

using namespace parvis;

int main(int argc, char **argv)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QString markdown = QString::fromUtf8(in.readAll());
    if (argc > 1 && std::string_view(argv[1]) == "--shown") {
        std::fputs(formats::renderMarkdown(markdown).html.toUtf8().constData(), stdout);
        return 0;
    }
    constexpr int options = formats::markdownOptions | CMARK_OPT_UNSAFE;
    const auto [parser, document] = formats::parseMarkdown(markdown, options);
    std::fputs(formats::MarkdownText(cmark_render_html(document.get(), options, cmark_parser_get_syntax_extensions(parser.get()))).get(), stdout);
    return 0;
}
