// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qtypes.h>

#include <span>
#include <utility>
#include <vector>

namespace parvis::domain {

/// Places of equal elements in two sequences, in the order of both.
using Matches = std::vector<std::pair<int, int>>;

/// The longest common subsequence where that takes at most `most` comparisons between each two elements that both have exactly once; else only those, and what
/// is equal around them.
[[nodiscard]] Matches matchesOf(std::span<const int> before, std::span<const int> after, qint64 most);

} // namespace parvis::domain
