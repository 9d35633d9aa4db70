// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articletext.h"
#include "core/analysis/articles/readability.h"
#include "core/analysis/articles/score.h"

namespace parvis::analysis {

/// What makes an article hard to read.
struct ReaderCheck
{
    QList<Finding> findings;            ///< LongSentence, Passive, Jargon, RepeatedWord
    QList<Score> scores;                ///< of English Flesch, of French Kandel and Moles and LIX; none of a text without words
    QList<ParagraphHeat> paragraphs;    ///< of running text
};

/// Checks how a text reads. People's own words are nobody's to mend and are found no fault with, but count for the scores. A passive is a finding where who
/// does it is named behind it, or where there are more passives than a third of the sentences.
[[nodiscard]] ReaderCheck checkReader(const ArticleText &article, Language language);

} // namespace parvis::analysis
