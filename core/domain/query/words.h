// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace parvis::domain {

/// One word of a text, as every search compares it, and where it stands there, in UTF-16 units.
struct FoldedWord
{
    QString folded;
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const FoldedWord &, const FoldedWord &) = default;
};

/// True for what words are made of: letters, numbers and marks of any plane.
[[nodiscard]] bool isWordCharacter(char32_t character);

/// Cuts a text into its words and folds them: without case, accents and other marks, ligatures spelled out (œ oe, æ ae, ß ss, ø o, ł l, đ d). The
/// one place where words are made: the index, the matcher, the query and the highlighting all ask here, so that they cannot disagree. A word keeps
/// its first 200 units; one that is nothing but marks is none.
[[nodiscard]] QList<FoldedWord> foldedWords(QStringView text);

/// The folded words alone.
[[nodiscard]] QStringList foldedWordList(QStringView text);

/// The folded words joined by one space: what a full-text index is given, and how names are compared.
[[nodiscard]] QString foldedText(QStringView text);

} // namespace parvis::domain
