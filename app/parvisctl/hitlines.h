// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/terminal.h"
#include "core/store/search/searchstore.h"

namespace parvis::app {

/// A find as the contract in docs/cli.md has it.
[[nodiscard]] JsonLine jsonOf(const store::SearchHit &hit);
/// The same fields as a line of CSV (RFC 4180), CRLF included.
[[nodiscard]] QByteArray csvOf(const store::SearchHit &hit);
/// The names of the columns of csvOf().
[[nodiscard]] QByteArray csvHeader();

} // namespace parvis::app
