// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace parvis::ui {

/// Draws the focus ring around a pane that shows none of its own while it has the keyboard; `isNeeded` (none: always) says when. With an
/// `outset` it stands that far outside of the pane, in what surrounds it.
void ringWhileFocused(QWidget &pane, const std::function<bool()> &isNeeded = {}, int outset = 0);

} // namespace parvis::ui
