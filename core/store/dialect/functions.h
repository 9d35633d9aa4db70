// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace parvis::store::dialect {

/// Gives a connection the domain's own rules as SQL functions, so that SQL and C++ cannot disagree:
/// - `folded(text)` is domain::foldedText();
/// - `features_of(title, text)` is domain::mentionFeatures();
/// - `words_in(text, words, isPrefix)` is domain::holdsWords() of the text's words, the sought words joined by a space;
/// - `raw_in(text, sought)` is domain::holdsRaw();
/// - `near_in(text, words, isPrefix, words, isPrefix, distance)` is domain::holdsNear() in that order.
///
/// Answers SQLite's result code.
[[nodiscard]] int addFunctions(sqlite3 *handle);

} // namespace parvis::store::dialect
