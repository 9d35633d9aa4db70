// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringView>

namespace parvis::analysis {

/// What a result page of a search engine shows of a title: 580 pixels of Arial at 20 pixels.
inline constexpr int widestTitle = 580;
inline constexpr int titleSize = 20;
/// What it shows of a description: 990 pixels of Arial at 14 pixels, on two lines.
inline constexpr int widestDescription = 990;
inline constexpr int descriptionSize = 14;

/// The width of a line in Arial of `size` pixels, in pixels. Arial has the advance widths of Helvetica, which are those of the Core 14 AFM files that
/// Adobe published; letters with accents are as wide as those without, and a character that is in no table as wide as an average one.
[[nodiscard]] int widthInArial(QStringView line, int size);

/// What is seen of a line where a result page has so many pixels: the whole, or its beginning, cut between two words, with an ellipsis.
[[nodiscard]] QString seenInArial(const QString &line, int size, int widest);

} // namespace parvis::analysis
