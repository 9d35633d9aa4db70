// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <span>

namespace parvis::domain {

/// What a person typed into the search field, read as words and "phrases" all of which must occur. Cases and accents do
/// not matter; the last word counts as a beginning while it is being typed (no space after it, two letters or more).
struct SearchWords
{
    struct Term
    {
        QString text;            ///< one word, or several for a phrase
        bool isPrefix = false;
        bool isExcluded = false; ///< written with a leading minus

        friend bool operator==(const Term &, const Term &) = default;
    };
    QList<Term> terms;

    friend bool operator==(const SearchWords &, const SearchWords &) = default;
};

/// Reads what was typed. Never fails: what is neither letter nor digit separates words; 10,000 characters are read at most.
[[nodiscard]] SearchWords parseSearchWords(QStringView typed);

/// A letter that people also write as several: œ and oe.
struct Ligature
{
    char16_t letter;
    QStringView spelling;
};
/// Those that searching takes for their spelling, in both directions.
[[nodiscard]] std::span<const Ligature> ligatures();
/// The text with every ligature spelt out: what indexes hold and what is asked of them, so that "coeur" finds "cœur" and the other way round.
[[nodiscard]] QString spellOut(const QString &text);

} // namespace parvis::domain
