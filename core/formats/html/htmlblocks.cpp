// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html/htmlblocks.h"

#include "core/formats/text/spaces.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

constexpr int deepestBlock = 200;

enum class Role { Flow, Block, Inline, Dropped };

/// What an element is to a reader. Elements that nobody knows are inline: their words stay.
Role roleOf(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_SVG:
        return Role::Dropped;
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        return Role::Flow;
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
        return Role::Block;
    default:
        return Role::Inline;
    }
}

bool isElement(const GumboNode &node, GumboTag tag)
{
    return node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == tag;
}

bool isText(const GumboNode &node)
{
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA || node.type == GUMBO_NODE_WHITESPACE;
}

bool holdsBlocks(const GumboElement &element, int depth)
{
    return depth <= deepestBlock && std::ranges::any_of(nodesOf(element), [depth](const GumboNode *node) {
               return node->type == GUMBO_NODE_ELEMENT
                   && (roleOf(node->v.element.tag) == Role::Block || roleOf(node->v.element.tag) == Role::Flow || holdsBlocks(node->v.element, depth + 1));
           });
}

/// The text of an element as it stands in the source.
QString rawText(const GumboElement &element, int depth)
{
    QString text;
    for (const GumboNode *node : nodesOf(element)) {
        if (isText(*node))
            text += QString::fromUtf8(node->v.text.text);
        else if (isElement(*node, GUMBO_TAG_BR))
            text += u'\n';
        else if (node->type == GUMBO_NODE_ELEMENT && depth < deepestBlock && roleOf(node->v.element.tag) != Role::Dropped)
            text += rawText(node->v.element, depth + 1);
    }
    return text;
}

/// Notes as cmark-gfm writes them name themselves "#fn-LABEL".
QString footnoteLabel(const GumboElement &element, const char *attribute, QLatin1StringView prefix)
{
    const QString value = attributeOf(element, attribute);
    return value.startsWith(prefix) ? value.sliced(prefix.size()) : QString();
}

std::optional<Inline::Kind> markOf(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I:
        return Inline::Kind::Emphasis;
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_B:
        return Inline::Kind::Strong;
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE:
        return Inline::Kind::Strikethrough;
    default:
        return std::nullopt;
    }
}

/// The marks of an element within a line, the innermost first. Word processors say in a style what is strong or emphasized, and what in a strong element is
/// not.
QList<Inline::Kind> marksOf(const GumboElement &element)
{
    static const QRegularExpression weight(u"(?:^|;)\\s*font-weight:\\s*(bold|bolder|normal|\\d+)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression slope(u"(?:^|;)\\s*font-style:\\s*(italic|oblique)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression stroke(u"(?:^|;)\\s*text-decoration(?:-line)?:[^;]*line-through"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr int boldest = 600;
    const auto mark = markOf(element.tag);
    const bool isSpan = element.tag == GUMBO_TAG_SPAN || element.tag == GUMBO_TAG_FONT;
    if (!mark && !isSpan)
        return {};
    const QString style = attributeOf(element, "style");
    const QString said = weight.match(style).captured(1).toLower();
    const bool isBold = said.startsWith("bold"_L1) || said.toInt() >= boldest;
    if (mark)
        return *mark == Inline::Kind::Strong && !said.isEmpty() && !isBold ? QList<Inline::Kind>() : QList{*mark};
    QList<Inline::Kind> marks;
    if (stroke.match(style).hasMatch())
        marks.append(Inline::Kind::Strikethrough);
    if (slope.match(style).hasMatch())
        marks.append(Inline::Kind::Emphasis);
    if (isBold)
        marks.append(Inline::Kind::Strong);
    return marks;
}

QList<Inline> inlinesOf(const GumboElement &element, int depth);

QList<Inline> linkOf(const GumboElement &element, int depth)
{
    if (gumbo_get_attribute(&element.attributes, "data-footnote-backref"))
        return {};
    if (gumbo_get_attribute(&element.attributes, "data-footnote-ref"))
        return {{.kind = Inline::Kind::FootnoteReference, .text = footnoteLabel(element, "href", "#fn-"_L1)}};
    const QString address = attributeOf(element, "href");
    const QList<Inline> words = inlinesOf(element, depth + 1);
    if (address.isEmpty() || !isSafeAddress(address) || address.startsWith("data:"_L1, Qt::CaseInsensitive))
        return words;
    return {{.kind = Inline::Kind::Link, .parts = words, .address = address, .title = attributeOf(element, "title")}};
}

QList<Inline> pictureOf(const GumboElement &element)
{
    const QString words = onOneLine(attributeOf(element, "alt"));
    const QList<Inline> shown = words.isEmpty() ? QList<Inline>() : QList<Inline>{{.text = words}};
    const QString address = attributeOf(element, "src");
    if (address.isEmpty() || !isSafeAddress(address))
        return shown;
    return {{.kind = Inline::Kind::Picture, .parts = shown, .address = address, .title = attributeOf(element, "title")}};
}

/// Takes the white space off one end of words.
QString takeSpace(QList<Inline> &words, bool isAtEnd)
{
    if (words.isEmpty() || (isAtEnd ? words.last() : words.first()).kind != Inline::Kind::Text)
        return {};
    QString &text = isAtEnd ? words.last().text : words.first().text;
    qsizetype count = 0;
    while (count < text.size() && text[isAtEnd ? text.size() - 1 - count : count].isSpace())
        ++count;
    const QString space = isAtEnd ? text.last(count) : text.first(count);
    text.remove(isAtEnd ? text.size() - count : 0, count);
    if (text.isEmpty())
        words.remove(isAtEnd ? words.size() - 1 : 0);
    return space;
}

/// White space at the ends of emphasis, which nobody sees there, stands beside it: Markdown's marks neither open before it nor close behind it.
QList<Inline> markedWords(Inline::Kind kind, QList<Inline> words)
{
    if (kind == Inline::Kind::Strikethrough)
        return {{.kind = kind, .parts = words}};
    const QString before = takeSpace(words, false);
    const QString after = takeSpace(words, true);
    QList<Inline> marked;
    if (!before.isEmpty())
        marked.append({.text = before});
    if (!words.isEmpty())
        marked.append({.kind = kind, .parts = words});
    if (!after.isEmpty())
        marked.append({.text = after});
    return marked;
}

QList<Inline> inlineOf(const GumboNode &node, int depth)
{
    if (isText(node))
        return {{.text = QString::fromUtf8(node.v.text.text)}};
    if (node.type != GUMBO_NODE_ELEMENT || depth > deepestBlock || roleOf(node.v.element.tag) == Role::Dropped)
        return {};
    const GumboElement &element = node.v.element;
    if (const auto kinds = marksOf(element); !kinds.isEmpty()) {
        QList<Inline> words = inlinesOf(element, depth + 1);
        for (const Inline::Kind kind : kinds)
            words = markedWords(kind, words);
        return words;
    }
    switch (element.tag) {
    case GUMBO_TAG_BR:
        return {{.kind = Inline::Kind::LineBreak}};
    case GUMBO_TAG_A:
        return linkOf(element, depth);
    case GUMBO_TAG_IMG:
        return pictureOf(element);
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_TT: {
        const QString code = rawText(element, depth);
        return code.trimmed().isEmpty() ? QList<Inline>() : QList<Inline>{{.kind = Inline::Kind::Code, .text = code}};
    }
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SELECT:
        return {};
    default: {
        // Blocks within a line, such as the paragraphs of a cell, stand apart.
        QList<Inline> words = inlinesOf(element, depth + 1);
        if (roleOf(element.tag) != Role::Inline)
            words = QList<Inline>{{.kind = Inline::Kind::LineBreak}} + words + QList<Inline>{{.kind = Inline::Kind::LineBreak}};
        return words;
    }
    }
}

QList<Inline> inlinesOf(const GumboElement &element, int depth)
{
    QList<Inline> words;
    for (const GumboNode *node : nodesOf(element))
        words += inlineOf(*node, depth);
    return words;
}

/// The line of a heading or the like: breaks are spaces.
QList<Inline> oneLineOf(const GumboElement &element, int depth)
{
    QList<Inline> words = inlinesOf(element, depth + 1);
    for (Inline &word : words) {
        if (word.kind == Inline::Kind::LineBreak)
            word = {.text = u" "_s};
    }
    return tidied(words);
}

/// What a cell says, its lines apart.
QList<Inline> wordsOfCell(const GumboElement &cell, int depth)
{
    QList<Inline> words = tidied(inlinesOf(cell, depth + 1));
    const auto isBreak = [](const Inline &word) { return word.kind == Inline::Kind::LineBreak; };
    const auto more = std::ranges::unique(words, [&](const Inline &one, const Inline &next) { return isBreak(one) && isBreak(next); });
    words.erase(more.begin(), more.end());
    return words;
}

void readFlow(const GumboElement &element, Document &blocks, int depth);

Document flowOf(const GumboElement &element, int depth)
{
    Document blocks;
    readFlow(element, blocks, depth + 1);
    return blocks;
}

/// A check box at the beginning of an item.
const GumboElement *checkBoxOf(const GumboElement &element)
{
    for (const GumboNode *node : nodesOf(element)) {
        if (node->type == GUMBO_NODE_WHITESPACE)
            continue;
        if (isElement(*node, GUMBO_TAG_P) || isElement(*node, GUMBO_TAG_LABEL))
            return checkBoxOf(node->v.element);
        return isElement(*node, GUMBO_TAG_INPUT) && attributeOf(node->v.element, "type") == "checkbox"_L1 ? &node->v.element : nullptr;
    }
    return nullptr;
}

Block listOf(const GumboElement &element, int depth)
{
    Block list{.kind = Block::Kind::List, .isOrdered = element.tag == GUMBO_TAG_OL};
    if (list.isOrdered)
        list.start = std::clamp(attributeOf(element, "start").isEmpty() ? 1 : attributeOf(element, "start").toInt(), 0, 999'999'999);
    for (const GumboNode *node : nodesOf(element)) {
        if (node->type != GUMBO_NODE_ELEMENT || roleOf(node->v.element.tag) == Role::Dropped)
            continue;
        // What stands beside the items of a list belongs to the last.
        if (!isElement(*node, GUMBO_TAG_LI) && !list.parts.isEmpty()) {
            list.parts.last().parts += isElement(*node, GUMBO_TAG_UL) || isElement(*node, GUMBO_TAG_OL) ? Document{listOf(node->v.element, depth + 1)}
                                                                                                        : flowOf(node->v.element, depth);
            continue;
        }
        Block item{.kind = Block::Kind::Item, .parts = flowOf(node->v.element, depth)};
        if (const GumboElement *box = checkBoxOf(node->v.element))
            item.isChecked = gumbo_get_attribute(&box->attributes, "checked") != nullptr;
        if (std::ranges::any_of(nodesOf(node->v.element), [](const GumboNode *part) { return isElement(*part, GUMBO_TAG_P); }))
            list.isTight = false;
        list.parts.append(item);
    }
    return list;
}

Block codeOf(const GumboElement &element, int depth)
{
    static const QRegularExpression name(u"(?:^|\\s)lang(?:uage)?-(\\S+)"_s);
    QString classes = attributeOf(element, "class");
    for (const GumboNode *node : nodesOf(element)) {
        if (isElement(*node, GUMBO_TAG_CODE))
            classes += u' ' + attributeOf(node->v.element, "class");
    }
    QString text = rawText(element, depth);
    if (!text.endsWith(u'\n'))
        text += u'\n';
    return {.kind = Block::Kind::Code, .text = text, .language = name.match(classes).captured(1)};
}

void collectRows(const GumboElement &element, QList<const GumboElement *> &rows, int depth)
{
    for (const GumboNode *node : nodesOf(element)) {
        if (isElement(*node, GUMBO_TAG_TR))
            rows.append(&node->v.element);
        else if (node->type == GUMBO_NODE_ELEMENT && depth < 2 && node->v.element.tag != GUMBO_TAG_CAPTION)
            collectRows(node->v.element, rows, depth + 1);
    }
}

QList<const GumboElement *> cellsOf(const GumboElement &row)
{
    QList<const GumboElement *> cells;
    for (const GumboNode *node : nodesOf(row)) {
        if (isElement(*node, GUMBO_TAG_TD) || isElement(*node, GUMBO_TAG_TH))
            cells.append(&node->v.element);
    }
    return cells;
}

ColumnAlignment alignmentOf(const GumboElement &cell)
{
    const QString says = (attributeOf(cell, "align") + u' ' + attributeOf(cell, "style")).toLower();
    static const QRegularExpression word(u"(?:^|text-align:\\s*)(left|center|right)\\b"_s);
    const QString found = word.match(says).captured(1);
    if (found.isEmpty())
        return ColumnAlignment::None;
    return found == "left"_L1 ? ColumnAlignment::Left : found == "right"_L1 ? ColumnAlignment::Right : ColumnAlignment::Centre;
}

/// A table that arranges a page rather than what stands in rows and columns.
bool arrangesPage(const QList<const GumboElement *> &rows)
{
    const auto isBlock = [](const GumboNode *node) {
        return node->type == GUMBO_NODE_ELEMENT && roleOf(node->v.element.tag) == Role::Block && node->v.element.tag != GUMBO_TAG_P;
    };
    const auto isName = [](const GumboElement *cell) { return cell->tag == GUMBO_TAG_TH; };
    const bool hasNames = std::ranges::any_of(rows, [&](const GumboElement *row) { return std::ranges::any_of(cellsOf(*row), isName); });
    return (!hasNames && std::ranges::all_of(rows, [](const GumboElement *row) { return cellsOf(*row).size() < 2; }))
        || std::ranges::any_of(rows, [&](const GumboElement *row) {
               return std::ranges::any_of(cellsOf(*row), [&](const GumboElement *cell) { return std::ranges::any_of(nodesOf(*cell), isBlock); });
           });
}

void readTable(const GumboElement &element, Document &blocks, int depth)
{
    QList<const GumboElement *> rows;
    collectRows(element, rows, 0);
    if (arrangesPage(rows)) {
        for (const GumboElement *row : std::as_const(rows)) {
            for (const GumboElement *cell : cellsOf(*row))
                readFlow(*cell, blocks, depth + 1);
        }
        return;
    }
    Block table{.kind = Block::Kind::Table};
    for (const GumboElement *row : std::as_const(rows)) {
        QList<Block::Cell> cells;
        for (const GumboElement *cell : cellsOf(*row)) {
            if (cells.size() == table.columns.size())
                table.columns.append(alignmentOf(*cell));
            cells.append(wordsOfCell(*cell, depth));
        }
        table.rows.append(cells);
    }
    for (auto &row : table.rows)
        row.resize(table.columns.size());
    blocks.append(table);
}

void readFootnotes(const GumboElement &element, Document &blocks, int depth)
{
    for (const GumboNode *node : nodesOf(element)) {
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const QString label = footnoteLabel(node->v.element, "id", "fn-"_L1);
        if (!label.isEmpty())
            blocks.append({.kind = Block::Kind::Footnote, .parts = flowOf(node->v.element, depth), .text = label});
        else if (depth < deepestBlock)
            readFootnotes(node->v.element, blocks, depth + 1);
    }
}

void readBlock(const GumboElement &element, Document &blocks, int depth)
{
    switch (element.tag) {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        if (const auto words = oneLineOf(element, depth); !words.isEmpty())
            blocks.append({.kind = Block::Kind::Heading, .words = words, .level = 1 + static_cast<int>(element.tag) - static_cast<int>(GUMBO_TAG_H1)});
        return;
    case GUMBO_TAG_BLOCKQUOTE:
        blocks.append({.kind = Block::Kind::Quote, .parts = flowOf(element, depth)});
        return;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
        blocks.append(listOf(element, depth + 1));
        return;
    case GUMBO_TAG_PRE:
        blocks.append(codeOf(element, depth));
        return;
    case GUMBO_TAG_HR:
        blocks.append({.kind = Block::Kind::Rule});
        return;
    case GUMBO_TAG_TABLE:
        readTable(element, blocks, depth);
        return;
    case GUMBO_TAG_DT:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_FIGCAPTION: {
        const auto kind = element.tag == GUMBO_TAG_FIGCAPTION ? Inline::Kind::Emphasis : Inline::Kind::Strong;
        if (const auto words = oneLineOf(element, depth); !words.isEmpty())
            blocks.append({.kind = Block::Kind::Paragraph, .words = {{.kind = kind, .parts = words}}});
        return;
    }
    default:
        readFlow(element, blocks, depth + 1);
    }
}

void endParagraph(QList<Inline> &words, Document &blocks)
{
    if (const auto paragraph = tidied(std::exchange(words, {})); !paragraph.isEmpty())
        blocks.append({.kind = Block::Kind::Paragraph, .words = paragraph});
}

void readFlow(const GumboElement &element, Document &blocks, int depth)
{
    if (depth > deepestBlock)
        return;
    QList<Inline> words;
    for (const GumboNode *node : nodesOf(element)) {
        const Role role = node->type == GUMBO_NODE_ELEMENT ? roleOf(node->v.element.tag) : Role::Inline;
        if (role == Role::Inline && (node->type != GUMBO_NODE_ELEMENT || !holdsBlocks(node->v.element, depth))) {
            words += inlineOf(*node, depth);
            continue;
        }
        if (role == Role::Dropped)
            continue;
        endParagraph(words, blocks);
        if (role == Role::Block)
            readBlock(node->v.element, blocks, depth);
        else if (gumbo_get_attribute(&node->v.element.attributes, "data-footnotes"))
            readFootnotes(node->v.element, blocks, depth + 1);
        else
            readFlow(node->v.element, blocks, depth + 1);
    }
    endParagraph(words, blocks);
}

} // namespace

Document blocksOfHtml(const GumboElement &element)
{
    return flowOf(element, 0);
}

} // namespace parvis::formats
