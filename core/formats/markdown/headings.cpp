// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/headings.h"

#include "core/formats/markdown/markdowntree.h"
#include "core/formats/text/spaces.h"

namespace parvis::formats {

namespace {

QString wordsOf(cmark_node *node)
{
    QString words;
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
        switch (cmark_node_get_type(child)) {
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE:
            words += QString::fromUtf8(cmark_node_get_literal(child));
            break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
            words += u' ';
            break;
        default:
            words += wordsOf(child);
        }
    }
    return words;
}

} // namespace

QList<domain::Heading> headingsOf(const QString &markdown)
{
    QList<domain::Heading> headings;
    const MarkdownTree tree = parseMarkdown(markdown);
    for (cmark_node *block = cmark_node_first_child(tree.document.get()); block; block = cmark_node_next(block)) {
        if (cmark_node_get_type(block) == CMARK_NODE_HEADING)
            headings.append({.level = cmark_node_get_heading_level(block), .text = onOneLine(wordsOf(block)), .line = cmark_node_get_start_line(block)});
    }
    return headings;
}

} // namespace parvis::formats
