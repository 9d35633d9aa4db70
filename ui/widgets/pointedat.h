// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace parvis::ui {

/// Once this list or menu has closed, whatever was under the pointer before it opened, and is not any more, knows that: nobody tells it otherwise, and it would
/// go on looking pointed at.
void letGoBehind(QWidget &popup);

} // namespace parvis::ui
