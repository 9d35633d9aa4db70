// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace parvis::models {

/// Lower case, without accents, with blanks single and apostrophes straight: what typed words and texts are compared in.
[[nodiscard]] QString folded(QStringView text);

/// How well a folded text answers folded typed words, higher is better; nothing where one of the words is not in it. A word is found, in falling
/// value, as the text's beginning, as the beginning of a word, inside one, or scattered in order from the beginning of a word on ("nwart" in "new article"). No
/// words: 0.
[[nodiscard]] std::optional<int> fuzzyMatch(const QString &foldedWords, const QString &foldedText);

} // namespace parvis::models
