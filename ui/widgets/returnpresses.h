// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;

namespace parvis::ui {

/// Lets Return and Enter press a button that has the keyboard outside of a dialog too, where Qt knows Space alone.
void letReturnPress(QAbstractButton &button);

} // namespace parvis::ui
