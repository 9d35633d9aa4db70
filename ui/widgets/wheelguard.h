// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace parvis::ui {

/// Lets the wheel change a control's value only while the control has the focus: otherwise it scrolls what the control stands in, and
/// nothing is changed in passing.
void guardFromWheel(QWidget &control);

} // namespace parvis::ui
