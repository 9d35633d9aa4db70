// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/renderedblock.h"

#include <algorithm>

namespace parvis::domain {

BlocksReplaced blocksReplaced(const QList<RenderedBlock> &before, const QList<RenderedBlock> &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head].html == after[head].html)
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail].html == after[after.size() - 1 - tail].html)
        ++tail;
    BlocksReplaced replaced{.first = head, .gone = before.size() - head - tail, .come = after.size() - head - tail, .moved = {}};
    const auto note = [&replaced](qsizetype at, int lines) {
        if (lines == 0)
            return;
        if (!replaced.moved.isEmpty()) {
            auto &last = replaced.moved.last();
            if (last.lines == lines && last.first + last.count == at) {
                ++last.count;
                return;
            }
        }
        replaced.moved.append({.first = at, .count = 1, .lines = lines});
    };
    for (qsizetype at = 0; at < head; ++at)
        note(at, after[at].line - before[at].line);
    for (qsizetype at = after.size() - tail; at < after.size(); ++at)
        note(at, after[at].line - before[at - after.size() + before.size()].line);
    return replaced;
}

} // namespace parvis::domain
