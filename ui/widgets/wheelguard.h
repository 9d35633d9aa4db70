// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace parvis::ui {

/// The wheel over such a control scrolls what the control stands in and changes no value, whether the control has the focus or not: nothing is changed in
/// passing. The list that a combo box opens still scrolls.
void guardFromWheel(QWidget &control);

} // namespace parvis::ui
