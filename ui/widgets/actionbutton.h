// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QAction;
class QPushButton;

namespace parvis::ui {

/// The text of an action without the marks of its mnemonic.
[[nodiscard]] QString bareText(QString text);
/// Makes a button say and do what an action says and does, and follow it: text, tooltip with its shortcut, enabled, visible, triggered.
void bindToAction(QPushButton &button, QAction &action);
/// "Name (Ctrl+N)" for a tooltip: the action's own tooltip where it has one, then its shortcut in the system's writing; for one
/// that is off the tooltip alone.
[[nodiscard]] QString tooltipOf(const QAction &action);

} // namespace parvis::ui
