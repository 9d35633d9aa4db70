// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html/htmltotext.h"
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

struct Parsed
{
    Parser parser;   // owns the extensions that the renderer asks for
    Node document;
};

Parsed parse(const QString &markdown, int options)
{
    cmark_gfm_core_extensions_ensure_registered();
    Parser parser(cmark_parser_new(options));
    for (const char *name : {"table", "strikethrough", "tasklist", "autolink"}) {
        if (auto *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    const QByteArray bytes = markdown.toUtf8();
    cmark_parser_feed(parser.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
    Node document(cmark_parser_finish(parser.get()));
    return {.parser = std::move(parser), .document = std::move(document)};
}

/// Makes paragraphs of blocks of raw HTML that hold words: their tags are dropped, their words stay.
void keepWordsOfMarkup(cmark_node *document)
{
    QList<cmark_node *> blocks;
    {
        const std::unique_ptr<cmark_iter, FreedBy<cmark_iter_free>> steps(cmark_iter_new(document));
        while (cmark_iter_next(steps.get()) != CMARK_EVENT_DONE) {
            cmark_node *node = cmark_iter_get_node(steps.get());
            if (cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK)
                blocks << node;
        }
    }
    for (cmark_node *block : std::as_const(blocks)) {
        if (cmark_node_get_type(block) != CMARK_NODE_HTML_BLOCK)
            continue;
        const QByteArray words = htmlToText(QString::fromUtf8(cmark_node_get_literal(block))).simplified().toUtf8();
        if (words.isEmpty() || cmark_node_set_type(block, CMARK_NODE_PARAGRAPH) == 0)
            continue;
        Node text(cmark_node_new(CMARK_NODE_TEXT));
        if (cmark_node_set_literal(text.get(), words.constData()) != 0 && cmark_node_append_child(block, text.get()) != 0)
            static_cast<void>(text.release());
    }
}

/// Takes raw HTML, which is no prose, out of a document.
void dropMarkup(cmark_node *document)
{
    const std::unique_ptr<cmark_iter, FreedBy<cmark_iter_free>> steps(cmark_iter_new(document));
    for (cmark_event_type event = cmark_iter_next(steps.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(steps.get())) {
        cmark_node *node = cmark_iter_get_node(steps.get());
        const cmark_node_type type = cmark_node_get_type(node);
        if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE))
            cmark_node_set_literal(node, "");
    }
}

constexpr int usualOptions = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8;

} // namespace

QString markdownToText(const QString &markdown)
{
    const Parsed parsed = parse(markdown, usualOptions);
    keepWordsOfMarkup(parsed.document.get());
    dropMarkup(parsed.document.get());
    const Text text(cmark_render_plaintext(parsed.document.get(), usualOptions, 0));
    return QString::fromUtf8(text.get()).simplified();
}

QString markdownToHtml(const QString &markdown, bool withLines)
{
    const int options = usualOptions | (withLines ? CMARK_OPT_SOURCEPOS : 0);
    const auto [parser, document] = parse(markdown, options);
    keepWordsOfMarkup(document.get());
    const Text html(cmark_render_html(document.get(), options, cmark_parser_get_syntax_extensions(parser.get())));
    const QString made = QString::fromUtf8(html.get());
    return withLines ? withLineNumbers(made) : made;
}

} // namespace parvis::formats
