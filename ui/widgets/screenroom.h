// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace parvis::ui {

/// Gives a window of its own its usual size, or what a smaller screen has room for beside its frame.
void resizeWithinScreen(QWidget &window, QSize usual);

} // namespace parvis::ui
