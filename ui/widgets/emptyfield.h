// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;
class QPlainTextEdit;

namespace parvis::ui {

/// Makes a field leave undo, redo and "select all" to the page around it while it is empty and has nothing of its own to undo: there is
/// nothing in it that the keys could mean.
void leaveKeysWhileEmpty(QLineEdit &field);
void leaveKeysWhileEmpty(QPlainTextEdit &field);
/// The same of undo and redo alone, whatever stands in it: it was put there, and the page has what put it.
void leaveHistoryKeysWhileUntouched(QLineEdit &field);
void leaveHistoryKeysWhileUntouched(QPlainTextEdit &field);

} // namespace parvis::ui
