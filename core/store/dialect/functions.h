// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace parvis::store::dialect {

/// Gives a connection the domain's own rules as SQL functions, so that SQL and C++ cannot disagree:
/// - `folded(text)` is domain::foldedText().
///
/// Answers SQLite's result code.
[[nodiscard]] int addFunctions(sqlite3 *handle);

} // namespace parvis::store::dialect
