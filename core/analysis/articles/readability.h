// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articletext.h"

namespace parvis::analysis {

/// What readability formulae count.
struct TextCounts
{
    qsizetype words = 0;
    qsizetype sentences = 0;
    qsizetype syllables = 0;
    qsizetype longWords = 0;   ///< of more than six letters, elided words apart

    TextCounts &operator+=(const TextCounts &other);
    friend bool operator==(const TextCounts &, const TextCounts &) = default;
};

/// Counts the sentences of a passage.
[[nodiscard]] TextCounts countsOf(const Passage &passage, Language language);

/// Reading ease, higher is easier, about 0 to 100. English: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948):
/// 206.835 − 1.015 words/sentences − 84.6 syllables/words. French: L. Kandel and A. Moles, "Application de l’indice de Flesch à la langue française",
/// Cahiers d’études de radio-télévision 19 (1958): 207 − 1.015 words/sentences − 73.6 syllables/words. 0 for a text without words.
[[nodiscard]] double readingEase(const TextCounts &counts, Language language);

/// LIX, lower is easier: below 30 very easy, 40 a newspaper's average, above 60 very difficult. C.-H. Björnsson, "Läsbarhet" (1968): words/sentences + 100 long
/// words/words. 0 for a text without words.
[[nodiscard]] double lix(const TextCounts &counts);

/// How hard a paragraph is to read, for a mark in the margin.
struct ParagraphHeat
{
    int firstLine = 1;
    int lastLine = 1;
    int words = 0;
    double ease = 0; ///< readingEase()
    double heat = 0; ///< 0: easy or too short to tell, to 1: very difficult

    friend bool operator==(const ParagraphHeat &, const ParagraphHeat &) = default;
};

/// The heat of a passage that counts so: 0 from an ease of 60 (plain language, Flesch 1948) up, 1 at an ease of 0; below 15 words the formulae tell nothing.
[[nodiscard]] ParagraphHeat heatOf(const Passage &passage, const TextCounts &counts, Language language);

} // namespace parvis::analysis
