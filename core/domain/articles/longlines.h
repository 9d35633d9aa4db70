// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::domain {

/// A line longer than this, in UTF-16 units, takes seconds to lay out each time one of its letters changes: no editor can show it.
inline constexpr qsizetype longestLine = 200'000;

/// How long the longest line is.
[[nodiscard]] qsizetype longestLineOf(QStringView text);
/// The text with each line that is longer than `longestLine` broken into lines of a page at most: at the ends of its sentences, else between words, and only
/// where there are none, within one. To Markdown a line that is broken between words is the same paragraph; no word is lost anywhere.
[[nodiscard]] QString withoutLongLines(const QString &text);

} // namespace parvis::domain
