// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articletext.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace parvis::analysis {

/// The lists of lists/, one file for each language.
enum class WordListKind {
    Jargon,
    Superlatives,
    Calls,
    Openings,
    Endings,
    Boilerplate,
    Firm,
    Reader,
    Links,
    Abbreviations,
    Doubled,
    Numbers,
    Being,
    Between,
    Participles,
    States,
    NoAgents,
    Common,
    Unnaming,
};

/// Words and phrases, compared as every search compares them: without case and accents, across spaces, apostrophes and hyphens, but across no other sign.
class WordList
{
public:
    /// Of a text with one entry a line; lines that begin with # say something about the list. The last word of an entry may end with *, for any ending; …
    /// stands for one to four words between, 0 for any number in figures. What a line with ! before it says is no entry, where a shorter one would be.
    explicit WordList(QStringView lines);

    /// How many entries there are.
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// How many words the longest entry has that stands in `passage` from its word `index` on; 0 where none does.
    [[nodiscard]] qsizetype wordsAt(const Passage &passage, qsizetype index) const;
    /// Whether a text, as a whole, is an entry.
    [[nodiscard]] bool holds(QStringView text) const;
    /// Where entries stand in a passage: the longest at each place, none within another.
    [[nodiscard]] QList<Span> spansIn(const Passage &passage) const;

private:
    struct Entry
    {
        QStringList words;
        QStringList after = {}; ///< those that end it, some words further on
        bool isOpen = false; ///< its last word is a beginning
        bool isNone = false; ///< what it says is no entry
    };
    struct Hit
    {
        qsizetype words = 0;
        bool isNone = false;
    };

    [[nodiscard]] static qsizetype wordsOf(const Entry &entry, const Passage &passage, qsizetype index);
    [[nodiscard]] static bool stands(const QStringList &words, bool isOpen, const Passage &passage, qsizetype index);
    [[nodiscard]] Hit hitAt(const Passage &passage, qsizetype index) const;

    QHash<QString, QList<Entry>> m_entries; // by the beginning of their first word, the longest first
    qsizetype m_size = 0;
};

/// A list that Parvis brings along; read once, by whoever asks first, on any thread.
[[nodiscard]] const WordList &wordList(WordListKind kind, Language language);

} // namespace parvis::analysis
