// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/foundwords.h"

#include "core/domain/query/textmatch.h"
#include "core/domain/query/words.h"

#include <algorithm>

namespace parvis::models {

QList<TextSpan> foundWords(const QString &text, const QList<domain::QueryNode> &sought)
{
    QList<TextSpan> spans;
    if (sought.isEmpty() || text.isEmpty())
        return spans;
    const QList<domain::FoldedWord> words = domain::foldedWords(text);
    QStringList folded;
    folded.reserve(words.size());
    for (const domain::FoldedWord &word : words)
        folded << word.folded;
    for (const domain::QueryNode &node : sought) {
        for (const qsizetype at : domain::placesOf(folded, node.words, node.isPrefix)) {
            const domain::FoldedWord &last = words[at + node.words.size() - 1];
            spans.append({.start = words[at].start, .length = last.start + last.length - words[at].start});
        }
    }
    std::ranges::sort(spans, {}, &TextSpan::start);
    QList<TextSpan> joined;
    for (const TextSpan span : std::as_const(spans)) {
        if (!joined.isEmpty() && span.start < joined.last().start + joined.last().length) {
            TextSpan &last = joined.last();
            last.length = std::max(last.start + last.length, span.start + span.length) - last.start;
        } else {
            joined.append(span);
        }
    }
    return joined;
}

} // namespace parvis::models
