// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QTextCursor>

namespace parvis::ui {

/// Puts a mark ("**", "*", "`") around the selection or the word under the cursor, or takes it away where it stands already. Without
/// either, the cursor ends up between two marks.
void toggleMark(QTextCursor &cursor, const QString &mark);
/// Makes a link of the selection: [text](address) with the address selected to be typed over where it is empty.
void insertLink(QTextCursor &cursor, const QString &address);
/// Return within a list, a quotation or a task: begins the next entry, numbers counted on; an empty entry ends the list. False where the
/// line is nothing of that kind: a plain return is wanted.
[[nodiscard]] bool continueBlock(QTextCursor &cursor);
/// Moves the list entries of the selection one level in or out; false where the cursor is in no list.
[[nodiscard]] bool indentEntries(QTextCursor &cursor, bool isOutwards);
/// Makes the line a heading of that level, plain text for 0.
void setHeading(QTextCursor &cursor, int level);
/// Puts Markdown in the place of the selection; blocks get lines of their own.
void insertMarkdown(QTextCursor &cursor, const QString &markdown);
/// True for text that is one web address and nothing else.
[[nodiscard]] bool isWholeWebAddress(const QString &text);

} // namespace parvis::ui
