// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/finding.h"

namespace parvis::analysis {

/// What a score counts.
enum class EvidenceKind {
    Words,
    Sentences,
    Syllables,
    LongWords,
    Firm,       ///< words by which a firm speaks of itself, and the company's name
    Reader,     ///< words that speak to the reader
    Products,   ///< namings of products
    Praise,     ///< superlatives
    Selling,    ///< calls to buy
    Quotes,     ///< people's own words
    Facts,      ///< figures, numbers and names
    Opening,    ///< 1 where the first words are weak
    Ending,     ///< 1 where there is none
    Title,        ///< faults of the title, as a search page shows it
    Description,  ///< faults of the description
    Address,      ///< faults of the address
    Headings,     ///< faults of the headings and of the first paragraph
    Images,       ///< faults of the pictures
    Links,        ///< faults of the links
};

/// The kind's stable key ("long-words").
[[nodiscard]] QLatin1StringView keyOf(EvidenceKind kind);

/// One count that a score was made of.
struct Evidence
{
    EvidenceKind kind = EvidenceKind::Words;
    int count = 0;
    int points = 0;        ///< what it gives to a score that is a sum
    int most = 0;          ///< what it could give; 0 where the score is no sum or the count is only weighed against another
    QList<Place> places;   ///< where it was counted, unless everywhere
    QStringList words = {};   ///< what was counted there, each once, the most frequent first; nothing where that says nothing

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

enum class ScoreKind {
    Flesch,        ///< readingEase() of English
    KandelMoles,   ///< readingEase() of French
    Lix,           ///< lix(): lower is easier
    Story,         ///< journalism rather than advertising
    Findable,      ///< search engines, networks and screen readers make sense of it
};

/// The kind's stable key ("kandel-moles").
[[nodiscard]] QLatin1StringView keyOf(ScoreKind kind);

/// A judgement with what it was made of.
struct Score
{
    ScoreKind kind = ScoreKind::Story;
    double points = 0;
    double most = 100;
    QList<Evidence> evidence;

    friend bool operator==(const Score &, const Score &) = default;
};

} // namespace parvis::analysis
