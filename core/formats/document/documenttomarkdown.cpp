// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/markdowninlines.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

QString blocksToMarkdown(const QList<Block> &blocks, bool isTight);

/// Lines behind a mark that stands before the first of them; the others are set in by `rest`.
QString setIn(const QString &mark, const QString &rest, const QString &text)
{
    QString out = mark;
    for (const QChar c : text) {
        if (out.endsWith(u'\n'))
            out += c == u'\n' ? rest.trimmed() : rest;
        out += c;
    }
    return out;
}

/// Without the spaces and line ends it ends in; others, such as the one that does not break, are text.
QString withoutEnd(QString text)
{
    while (text.endsWith(u' ') || text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

/// `isOnTask`: where marks before it would be words.
QString headingOf(const Block &block, bool isOnTask = false)
{
    constexpr int underlined = 2;
    const QString line = inlinesToMarkdown(block.words, MarkdownPlace::Heading);
    if ((line.contains(u'\n') || isOnTask) && block.level <= underlined)
        return line + (block.level == 1 ? u"\n==="_s : u"\n---"_s);
    static const QRegularExpression closing(u"(^|\\s)(#+)$"_s);
    static const QRegularExpression breaks(u"\\\\?\\n"_s);
    QString one = line;
    one.replace(breaks, u" "_s).replace(closing, u"\\1\\\\2"_s);
    return withoutEnd(QString(block.level, u'#') + u' ' + one);
}

QString fencedOf(const Block &block)
{
    constexpr qsizetype usual = 3;
    const QChar character = block.language.contains(u'`') ? u'~' : u'`';
    const QString fence = markdownFence(character, block.text, usual);
    QString text = block.text;
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text += u'\n';
    return fence + escapedLiteral(block.language, {}) + u'\n' + text + fence;
}

QString rowOf(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |"_s;
}

QString dashesOf(ColumnAlignment alignment)
{
    switch (alignment) {
    case ColumnAlignment::Left:
        return u":--"_s;
    case ColumnAlignment::Centre:
        return u":-:"_s;
    case ColumnAlignment::Right:
        return u"--:"_s;
    case ColumnAlignment::None:
        break;
    }
    return u"---"_s;
}

QString linesOfTable(const Block &block)
{
    QStringList lines;
    for (const auto &row : block.rows) {
        QStringList cells;
        for (const auto &cell : row)
            cells.append(inlinesToMarkdown(cell, MarkdownPlace::Cell).replace(u'|', u"\\|"_s));
        lines.append(rowOf(cells));
    }
    QStringList dashes;
    for (const ColumnAlignment alignment : block.columns)
        dashes.append(dashesOf(alignment));
    lines.insert(1, rowOf(dashes));
    return lines.join(u'\n');
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}

QString lineOfItem(const Block &item, const QString &mark, bool isTight)
{
    const QString box = item.isChecked ? (*item.isChecked ? u"[x] "_s : u"[ ] "_s) : QString();
    const bool isTitled = item.isChecked && !item.parts.isEmpty() && item.parts.first().kind == Block::Kind::Heading;
    const QString content
        = isTitled ? joined({headingOf(item.parts.first(), true), blocksToMarkdown(item.parts.sliced(1), isTight)}) : blocksToMarkdown(item.parts, isTight);
    // The space behind a box belongs to it.
    if (content.isEmpty())
        return item.isChecked ? mark + u' ' + box : mark;
    return setIn(mark + u' ', QString(mark.size() + 1, u' '), box + content);
}

/// `isOther`: a list of the same sort stands right before it, which another mark tells from it.
QString linesOfList(const Block &list, bool isOther)
{
    QStringList items;
    for (const Block &item : list.parts) {
        const QString number = QString::number(list.start + items.size()) + (isOther ? u')' : u'.');
        items.append(lineOfItem(item, list.isOrdered ? number : QString(isOther ? u'*' : u'-'), list.isTight));
    }
    return items.join(list.isTight ? u"\n"_s : u"\n\n"_s);
}

QString footnoteOf(const Block &footnote)
{
    return withoutEnd(setIn(u"[^%1]: "_s.arg(footnote.text), u"    "_s, blocksToMarkdown(footnote.parts, false)));
}

QString blockToMarkdown(const Block &block, bool isOther)
{
    switch (block.kind) {
    case Block::Kind::Paragraph:
        return inlinesToMarkdown(block.words, MarkdownPlace::Paragraph);
    case Block::Kind::Heading:
        return headingOf(block);
    case Block::Kind::Code:
        return fencedOf(block);
    case Block::Kind::Markup:
        return block.text.endsWith(u'\n') ? block.text.chopped(1) : block.text;
    case Block::Kind::Rule:
        return u"___"_s;
    case Block::Kind::Quote:
        return withoutEnd(setIn(u"> "_s, u"> "_s, blocksToMarkdown(block.parts, false)));
    case Block::Kind::List:
        return linesOfList(block, isOther);
    case Block::Kind::Item:
        return blocksToMarkdown(block.parts, false);
    case Block::Kind::Table:
        return linesOfTable(block);
    case Block::Kind::Footnote:
        return footnoteOf(block);
    }
    return {};
}

/// Whether the second block would go on with the first if no empty line stood between them.
bool wouldJoin(const Block &first, const Block &second)
{
    if (first.kind == Block::Kind::Markup)
        return !first.text.trimmed().endsWith("-->"_L1);
    if (second.kind == Block::Kind::List)
        return first.kind == Block::Kind::Paragraph && second.isOrdered && second.start != 1;
    if (second.kind == Block::Kind::Quote)
        return first.kind == Block::Kind::Quote;
    return second.kind == Block::Kind::Paragraph && first.kind != Block::Kind::Heading && first.kind != Block::Kind::Code && first.kind != Block::Kind::Rule;
}

QString blocksToMarkdown(const QList<Block> &blocks, bool isTight)
{
    QString text;
    const Block *before = nullptr;
    bool isOther = false;
    for (const Block &block : blocks) {
        const bool isBesideItsLike = before && before->kind == Block::Kind::List && block.kind == Block::Kind::List && before->isOrdered == block.isOrdered;
        isOther = isBesideItsLike && !isOther;
        const QString written = blockToMarkdown(block, isOther);
        if (written.isEmpty() && block.kind != Block::Kind::Markup)
            continue;
        if (before)
            text += isTight && !wouldJoin(*before, block) ? u"\n"_s : u"\n\n"_s;
        text += written;
        before = &block;
    }
    return text;
}

} // namespace

QString toMarkdown(const Document &document)
{
    const QString text = blocksToMarkdown(document, false);
    return text.isEmpty() ? text : text + u'\n';
}

} // namespace parvis::formats
