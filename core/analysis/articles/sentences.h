// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articletext.h"

namespace parvis::analysis {

/// Cuts prose into sentences (Unicode Standard Annex 29), not after an abbreviation of the language nor before a word in small letters.
[[nodiscard]] QList<Sentence> sentencesOf(const QString &text, const QList<domain::FoldedWord> &folded, Language language);

/// Where sentences of a text of several lines end, for who cuts it: the places at which the next ones begin. As above, but a line always ends a sentence, and
/// of a language without rules here, abbreviations are not known.
[[nodiscard]] QList<qsizetype> sentenceEnds(const QString &text, std::optional<Language> language);

/// The words as a reader counts them: what an apostrophe, a hyphen or a decimal sign joins is one.
[[nodiscard]] QList<Span> readerWords(QStringView text, const QList<domain::FoldedWord> &folded);

/// What stands between « », “ ”, ‘ ’ and pairs of "; guillemets that nothing closes quote to the end of the text. A text that begins with a dash is said whole.
[[nodiscard]] QList<Span> quotesOf(QStringView text);

} // namespace parvis::analysis
