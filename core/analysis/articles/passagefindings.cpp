// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/passagefindings.h"

namespace parvis::analysis {

Finding foundIn(const ArticleText &article, const Passage &passage, Span span, Rule rule)
{
    return found(rule, article.placeOf(passage, span), passage.sentenceAt(span.start));
}

QList<Finding> foundPhrases(const ArticleText &article, const WordList &list, Rule rule)
{
    QList<Finding> findings;
    for (const Passage &passage : article.passages) {
        for (const Span span : list.spansIn(passage)) {
            if (!passage.isQuoted(span.start))
                findings << foundIn(article, passage, span, rule);
        }
    }
    return findings;
}

bool isRunningText(const Passage &passage)
{
    using Kind = Passage::Kind;
    return passage.kind == Kind::Paragraph || passage.kind == Kind::Item || passage.kind == Kind::Quotation;
}

} // namespace parvis::analysis
