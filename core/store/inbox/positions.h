// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

namespace parvis::store {

/// Rows that a person puts in order: `position` counts from 0 without gaps. `table` is one of inbox_view, saved_reply, rule.

/// Makes room at that place (below zero, or beyond the end: at the end) and answers it.
[[nodiscard]] domain::Result<int> makeRoom(Connection &connection, const QString &table, int position);
/// Closes the gap that a removed row left.
[[nodiscard]] domain::Result<> closeGap(Connection &connection, const QString &table, int position);
/// Moves a row to that place (beyond the end: to the end); answers the place before. NotFound.
[[nodiscard]] domain::Result<int> moveRow(Connection &connection, const QString &table, qint64 key, int position);

} // namespace parvis::store
