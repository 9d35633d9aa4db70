// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

class QWidget;

namespace parvis::ui {

/// Moves the keyboard focus from the pane that has it to the next (or previous) visible one, round and round. A pane that cannot have the focus
/// itself gives it to its first control that can. Answers the pane reached, or none where no pane takes it.
QWidget *walkPanes(const QList<QWidget *> &panes, bool isBackward);

} // namespace parvis::ui
