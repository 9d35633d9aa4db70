// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/wxr/wordpressblocks.h"

#include "core/formats/html/htmltree.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// Elements before which a line ends anyway: a text may be parted there. Between others a space more would be seen.
constexpr std::array partingTags{GUMBO_TAG_P,   GUMBO_TAG_H1, GUMBO_TAG_H2,      GUMBO_TAG_H3,         GUMBO_TAG_H4,     GUMBO_TAG_H5,
                                 GUMBO_TAG_H6,  GUMBO_TAG_UL, GUMBO_TAG_OL,      GUMBO_TAG_DL,         GUMBO_TAG_TABLE,  GUMBO_TAG_PRE,
                                 GUMBO_TAG_DIV, GUMBO_TAG_HR, GUMBO_TAG_SECTION, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_FIGURE, GUMBO_TAG_DETAILS};

/// Where such elements of the body begin in the text that was parsed, or nothing where the parser had to put some elsewhere.
std::optional<QList<qsizetype>> beginningsIn(const GumboOutput &tree)
{
    QList<qsizetype> beginnings;
    qsizetype last = -1;
    for (const GumboNode *part : nodesOf(tree.root->v.element)) {
        if (part->type != GUMBO_NODE_ELEMENT || part->v.element.tag != GUMBO_TAG_BODY)
            continue;
        for (const GumboNode *node : nodesOf(part->v.element)) {
            if (node->type != GUMBO_NODE_ELEMENT)
                continue;
            const auto begin = static_cast<qsizetype>(node->v.element.start_pos.offset);
            if (begin <= last)
                return std::nullopt;
            if (std::ranges::contains(partingTags, node->v.element.tag))
                beginnings << begin;
            last = begin;
        }
    }
    return beginnings;
}

/// The one element without attributes that a piece is, by name ("p"); nothing where it is more, or none.
QByteArray soleElement(const QByteArray &piece)
{
    const qsizetype end = piece.indexOf('>');
    if (!piece.startsWith('<') || end < 0)
        return {};
    const QByteArray name = piece.sliced(1, end - 1).toLower();
    const QByteArray closing = "</" + name + '>';
    const bool isWhole = piece.toLower().endsWith(closing) && piece.toLower().indexOf(closing) == piece.size() - closing.size();
    return isWhole ? name : QByteArray();
}

QByteArray blockOf(const QByteArray &piece)
{
    const QByteArray name = soleElement(piece);
    if (name == "p")
        return "<!-- wp:paragraph -->\n" + piece + "\n<!-- /wp:paragraph -->";
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
        const QByteArray level = name[1] == '2' ? QByteArray() : R"({"level":)" + name.sliced(1) + "} ";
        const QByteArray content = piece.sliced(4, piece.size() - 9);
        return "<!-- wp:heading " + level + "-->\n<" + name + " class=\"wp-block-heading\">" + content + "</" + name + ">\n<!-- /wp:heading -->";
    }
    return "<!-- wp:html -->\n" + piece + "\n<!-- /wp:html -->";
}

} // namespace

QString wordpressBlocks(const QString &html)
{
    if (html.contains("<!-- wp:"_L1) || html.trimmed().isEmpty())
        return html;
    const QByteArray bytes = html.toUtf8();
    const auto tree = parseHtml(html);
    const auto beginnings = tree ? beginningsIn(**tree) : std::nullopt;
    if (!beginnings)
        return QString::fromUtf8(blockOf(bytes.trimmed()));
    QList<qsizetype> borders{0};
    for (const qsizetype beginning : *beginnings) {
        if (beginning > borders.last() && beginning < bytes.size())
            borders << beginning;
    }
    borders << bytes.size();
    QByteArrayList blocks;
    for (qsizetype piece = 0; piece + 1 < borders.size(); ++piece) {
        const QByteArray text = bytes.sliced(borders[piece], borders[piece + 1] - borders[piece]).trimmed();
        if (!text.isEmpty())
            blocks << blockOf(text);
    }
    return QString::fromUtf8(blocks.join("\n\n"));
}

} // namespace parvis::formats
