// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/articlefile.h"

#include <QtCore/QRegularExpression>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

template<auto free>
struct FreedBy
{
    template<class T>
    void operator()(T *value) const
    {
        free(value);
    }
};

using Parser = std::unique_ptr<cmark_parser, FreedBy<cmark_parser_free>>;
using Node = std::unique_ptr<cmark_node, FreedBy<cmark_node_free>>;
using Text = std::unique_ptr<char, FreedBy<std::free>>;

/// cmark says "12:1-14:3"; a preview that follows the cursor wants the first line alone.
QString withLineNumbers(QString html)
{
    static const QRegularExpression position(u" data-sourcepos=\"(\\d+):[^\"]*\""_s);
    return html.replace(position, u" data-line=\"\\1\""_s);
}

} // namespace

QString markdownToHtml(const QString &markdown, bool withLines)
{
    cmark_gfm_core_extensions_ensure_registered();
    const int options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | (withLines ? CMARK_OPT_SOURCEPOS : 0);
    const Parser parser(cmark_parser_new(options));
    for (const char *name : {"table", "strikethrough", "tasklist", "autolink"}) {
        if (auto *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    const QByteArray bytes = markdown.toUtf8();
    cmark_parser_feed(parser.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
    const Node document(cmark_parser_finish(parser.get()));
    const Text html(cmark_render_html(document.get(), options, cmark_parser_get_syntax_extensions(parser.get())));
    const QString made = QString::fromUtf8(html.get());
    return withLines ? withLineNumbers(made) : made;
}

} // namespace parvis::formats
