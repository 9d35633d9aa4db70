// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QTextCursor>

namespace parvis::ui {

/// Puts other words in the place of those selected, as one edit, so that other cursors which hold these, or end with them, hold the new ones: a comment stays
/// on a word whose spelling is mended. The cursor stands behind them.
void putInPlace(QTextCursor &selected, const QString &text);

} // namespace parvis::ui
