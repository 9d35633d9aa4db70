// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/codeplaces.h"

#include "core/formats/markdown/markdowntree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// How many backticks stand together from a place on.
qsizetype ticksAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == u'`')
        ++end;
    return end - at;
}

/// Behind the code that so many backticks at a place open; -1 where nothing closes it.
qsizetype endOfCode(QStringView paragraph, qsizetype at, qsizetype ticks)
{
    qsizetype next = paragraph.indexOf(u'`', at + ticks);
    while (next >= 0) {
        const qsizetype found = ticksAt(paragraph, next);
        if (found == ticks)
            return next + found;
        next = paragraph.indexOf(u'`', next + found);
    }
    return -1;
}

/// Takes apart lines between two blank ones, none of them in a code block.
void takeParagraph(QStringView paragraph, QList<std::pair<QStringView, bool>> &parts)
{
    qsizetype from = 0;
    for (qsizetype at = 0; at < paragraph.size();) {
        if (paragraph[at] != u'`') {
            at += paragraph[at] == u'\\' ? 2 : 1;
            continue;
        }
        const qsizetype ticks = ticksAt(paragraph, at);
        const qsizetype end = endOfCode(paragraph, at, ticks);
        if (end >= 0) {
            parts.append({paragraph.sliced(from, at - from), false});
            parts.append({paragraph.sliced(at, end - at), true});
            from = end;
        }
        at = end >= 0 ? end : at + ticks;
    }
    parts.append({paragraph.sliced(from), false});
}

} // namespace

QList<std::pair<QStringView, bool>> byCode(const QString &markdown)
{
    const MarkdownTree tree = parseMarkdown(markdown);
    // The first and the last line of each code block.
    QList<std::pair<int, int>> blocks;
    const std::unique_ptr<cmark_iter, FreedBy<cmark_iter_free>> steps(cmark_iter_new(tree.document.get()));
    for (cmark_event_type event = cmark_iter_next(steps.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(steps.get())) {
        cmark_node *node = cmark_iter_get_node(steps.get());
        if (event == CMARK_EVENT_ENTER && cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK)
            blocks.append({cmark_node_get_start_line(node), cmark_node_get_end_line(node)});
    }
    QList<std::pair<QStringView, bool>> parts;
    const QStringView text(markdown);
    qsizetype from = 0;   // of what is not taken yet
    int line = 1;
    auto block = blocks.cbegin();
    const auto takeUntil = [&](qsizetype until) {
        takeParagraph(text.sliced(from, until - from), parts);
        from = until;
    };
    for (qsizetype at = 0; at < text.size(); ++line) {
        const qsizetype lineEnd = text.indexOf(u'\n', at);
        const qsizetype next = lineEnd < 0 ? text.size() : lineEnd + 1;
        if (block != blocks.cend() && line >= block->first) {
            takeUntil(at);
            parts.append({text.sliced(at, next - at), true});
            from = next;
            if (line >= block->second)
                ++block;
        } else if (text.sliced(at, next - at).trimmed().isEmpty()) {
            takeUntil(next);
        }
        at = next;
    }
    takeUntil(text.size());
    return parts;
}

} // namespace parvis::formats
