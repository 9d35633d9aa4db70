// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QTextCursor>

namespace parvis::ui {

/// True where the cursor stands in a table of GitHub's Markdown: neighbouring lines with bars, the second of which says how columns stand ("| --- | :-: |").
[[nodiscard]] bool isInTable(const QTextCursor &cursor);
/// Gives the table around the cursor columns of equal width, each cell on the side that its column asks for, and rows as many cells as its head; the cursor
/// stays in its cell. One edit; nothing is written where all stands already. False outside a table.
[[nodiscard]] bool alignTable(QTextCursor &cursor);
/// Aligns the table and selects the text of the cell that many on; behind the last one a row is added. False outside a table and before its first cell.
[[nodiscard]] bool moveByCells(QTextCursor &cursor, int by);
/// Return within a table: aligns it and goes to the first cell of a new row below. In an empty row it goes out of the table instead, which loses that row.
/// False outside a table, in its head, and where something is selected.
[[nodiscard]] bool continueTable(QTextCursor &cursor);
/// A table with a head and a row of as many columns, parted from the text around it; the text of its first cell is selected. `head` names a column, %1 being
/// its number.
void insertTable(QTextCursor &cursor, int columns, const QString &head);

} // namespace parvis::ui
