// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace parvis::ui {

/// Lets letters that are typed while the list of a combo box is open choose in it, whatever they are shortcuts of on the page.
void keepListLetters(QWidget &list);

} // namespace parvis::ui
