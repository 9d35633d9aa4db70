// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articlefacts.h"
#include "core/analysis/articles/articletext.h"
#include "core/analysis/articles/score.h"

namespace parvis::analysis {

/// Whether an article is a story or an advertisement.
struct StoryCheck
{
    QList<Finding> findings;      ///< FirmCentred, ProductDensity, Superlative, CallToBuy, NoQuote, NoFacts, WeakOpening, NoEnding
    std::optional<Score> score;   ///< nothing for a text without words
};

/// Checks how an article tells. The score is the sum of what its evidence gives, of 100: firm against reader 20 (nothing lost up to two words of
/// the firm more than of the reader in a hundred, all at six), products 10 (one naming in a hundred words, four), praise 15 and selling 10 (none, one in
/// a hundred words), quotes 15 (one in three hundred words gives all; a shorter text loses less without one), facts 15 (four in a hundred words), opening 10,
/// ending 5.
[[nodiscard]] StoryCheck checkStory(const ArticleText &article, const ArticleFacts &facts);

} // namespace parvis::analysis
