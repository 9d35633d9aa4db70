// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/readability.h"

#include "core/analysis/articles/syllables.h"

#include <algorithm>

namespace parvis::analysis {

namespace {

constexpr qsizetype mostLettersOfShortWord = 6;

double ratio(qsizetype part, qsizetype whole)
{
    return static_cast<double>(part) / static_cast<double>(whole);
}

qsizetype longWordsOf(const Passage &passage, const Sentence &sentence)
{
    const auto first = std::ranges::lower_bound(passage.folded, sentence.span.start, {}, &domain::FoldedWord::start);
    const auto last = std::ranges::lower_bound(passage.folded, sentence.span.end(), {}, &domain::FoldedWord::start);
    return std::count_if(first, last, [](const domain::FoldedWord &word) { return word.length > mostLettersOfShortWord; });
}

} // namespace

TextCounts &TextCounts::operator+=(const TextCounts &other)
{
    words += other.words;
    sentences += other.sentences;
    syllables += other.syllables;
    longWords += other.longWords;
    return *this;
}

TextCounts countsOf(const Passage &passage, Language language)
{
    TextCounts counts{.sentences = passage.sentences.size()};
    for (const Sentence &sentence : passage.sentences) {
        counts.words += sentence.words.size();
        counts.longWords += longWordsOf(passage, sentence);
        for (const Span word : sentence.words)
            counts.syllables += syllablesOf(QStringView(passage.text).sliced(word.start, word.length), language);
    }
    return counts;
}

double readingEase(const TextCounts &counts, Language language)
{
    if (counts.words == 0)
        return 0;
    const double sentenceLength = ratio(counts.words, std::max<qsizetype>(1, counts.sentences));
    const double wordLength = ratio(counts.syllables, counts.words);
    return language == Language::French ? 207 - 1.015 * sentenceLength - 73.6 * wordLength : 206.835 - 1.015 * sentenceLength - 84.6 * wordLength;
}

double lix(const TextCounts &counts)
{
    if (counts.words == 0)
        return 0;
    return ratio(counts.words, std::max<qsizetype>(1, counts.sentences)) + 100 * ratio(counts.longWords, counts.words);
}

ParagraphHeat heatOf(const Passage &passage, const TextCounts &counts, Language language)
{
    constexpr double plain = 60;
    constexpr qsizetype enough = 15;
    const double ease = readingEase(counts, language);
    return {.firstLine = passage.firstLine,
            .lastLine = passage.lastLine,
            .words = static_cast<int>(counts.words),
            .ease = ease,
            .heat = counts.words < enough ? 0 : std::clamp((plain - ease) / plain, 0.0, 1.0)};
}

} // namespace parvis::analysis
