// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/document.h"
#include "core/formats/markdown/markdowntree.h"

#include <cmark-gfm-core-extensions.h>

#include <span>

namespace parvis::formats {

namespace {

constexpr int deepest = 100;

QString literalOf(cmark_node *node)
{
    return QString::fromUtf8(cmark_node_get_literal(node));
}

bool isOf(cmark_node *node, const char *type)
{
    return qstrcmp(cmark_node_get_type_string(node), type) == 0;
}

std::optional<Inline::Kind> inlineKindOf(cmark_node *node)
{
    using Kind = Inline::Kind;
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT)
        return Kind::Text;
    if (type == CMARK_NODE_SOFTBREAK)
        return Kind::SoftBreak;
    if (type == CMARK_NODE_LINEBREAK)
        return Kind::LineBreak;
    if (type == CMARK_NODE_CODE)
        return Kind::Code;
    if (type == CMARK_NODE_HTML_INLINE)
        return Kind::Markup;
    if (type == CMARK_NODE_EMPH)
        return Kind::Emphasis;
    if (type == CMARK_NODE_STRONG)
        return Kind::Strong;
    if (type == CMARK_NODE_LINK)
        return Kind::Link;
    if (type == CMARK_NODE_IMAGE)
        return Kind::Picture;
    if (type == CMARK_NODE_FOOTNOTE_REFERENCE)
        return Kind::FootnoteReference;
    return isOf(node, "strikethrough") ? std::optional(Kind::Strikethrough) : std::nullopt;
}

QList<Inline> inlinesOf(cmark_node *parent, int depth)
{
    QList<Inline> words;
    if (depth > deepest)
        return words;
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
        const auto kind = inlineKindOf(node);
        if (!kind)
            continue;
        Inline word{.kind = *kind, .text = literalOf(node)};
        if (*kind == Inline::Kind::Link || *kind == Inline::Kind::Picture) {
            word.address = QString::fromUtf8(cmark_node_get_url(node));
            word.title = QString::fromUtf8(cmark_node_get_title(node));
        } else if (*kind == Inline::Kind::FootnoteReference) {
            // A reference itself is numbered; its footnote has the name.
            word.text = literalOf(cmark_node_parent_footnote_def(node));
        }
        word.parts = inlinesOf(node, depth + 1);
        words.append(word);
    }
    return words;
}

ColumnAlignment alignmentOf(uint8_t letter)
{
    switch (letter) {
    case 'l':
        return ColumnAlignment::Left;
    case 'c':
        return ColumnAlignment::Centre;
    case 'r':
        return ColumnAlignment::Right;
    default:
        return ColumnAlignment::None;
    }
}

Block tableOf(cmark_node *node, int depth)
{
    Block table{.kind = Block::Kind::Table};
    for (const uint8_t letter : std::span(cmark_gfm_extensions_get_table_alignments(node), cmark_gfm_extensions_get_table_columns(node)))
        table.columns.append(alignmentOf(letter));
    for (cmark_node *row = cmark_node_first_child(node); row; row = cmark_node_next(row)) {
        QList<Block::Cell> cells;
        for (cmark_node *cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell))
            cells.append(inlinesOf(cell, depth + 1));
        table.rows.append(cells);
    }
    return table;
}

Document blocksOf(cmark_node *parent, int depth);

Block containerOf(Block::Kind kind, cmark_node *node, int depth)
{
    return {.kind = kind, .parts = blocksOf(node, depth + 1)};
}

Block listOf(cmark_node *node, int depth)
{
    Block list = containerOf(Block::Kind::List, node, depth);
    list.isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    list.isTight = cmark_node_get_list_tight(node) != 0;
    if (list.isOrdered)
        list.start = cmark_node_get_list_start(node);
    return list;
}

Block itemOf(cmark_node *node, int depth)
{
    Block item = containerOf(Block::Kind::Item, node, depth);
    if (isOf(node, "tasklist"))
        item.isChecked = cmark_gfm_extensions_get_tasklist_item_checked(node);
    return item;
}

std::optional<Block> blockOf(cmark_node *node, int depth)
{
    using Kind = Block::Kind;
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_PARAGRAPH)
        return Block{.kind = Kind::Paragraph, .words = inlinesOf(node, depth)};
    if (type == CMARK_NODE_HEADING)
        return Block{.kind = Kind::Heading, .words = inlinesOf(node, depth), .level = cmark_node_get_heading_level(node)};
    if (type == CMARK_NODE_CODE_BLOCK)
        return Block{.kind = Kind::Code, .text = literalOf(node), .language = QString::fromUtf8(cmark_node_get_fence_info(node))};
    if (type == CMARK_NODE_HTML_BLOCK)
        return Block{.kind = Kind::Markup, .text = literalOf(node)};
    if (type == CMARK_NODE_THEMATIC_BREAK)
        return Block{.kind = Kind::Rule};
    if (type == CMARK_NODE_BLOCK_QUOTE)
        return containerOf(Kind::Quote, node, depth);
    if (type == CMARK_NODE_LIST)
        return listOf(node, depth);
    if (type == CMARK_NODE_ITEM || isOf(node, "tasklist"))
        return itemOf(node, depth);
    if (type == CMARK_NODE_FOOTNOTE_DEFINITION) {
        Block footnote = containerOf(Kind::Footnote, node, depth);
        footnote.text = literalOf(node);
        return footnote;
    }
    return isOf(node, "table") ? std::optional(tableOf(node, depth)) : std::nullopt;
}

Document blocksOf(cmark_node *parent, int depth)
{
    Document blocks;
    if (depth > deepest)
        return blocks;
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
        if (auto block = blockOf(node, depth))
            blocks.append(*std::move(block));
    }
    return blocks;
}

} // namespace

Document documentFromMarkdown(const QString &markdown)
{
    return blocksOf(parseMarkdown(markdown).document.get(), 0);
}

} // namespace parvis::formats
