// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace parvis::ui {

/// Draws the focus ring around a pane that shows none of its own while it has the keyboard; `isNeeded` (none: always) says when.
void ringWhileFocused(QWidget &pane, const std::function<bool()> &isNeeded = {});

} // namespace parvis::ui
