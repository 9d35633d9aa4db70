// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/screenroom.h"

#include <QtGui/QScreen>

namespace parvis::ui {

void resizeWithinScreen(QWidget &window, QSize usual)
{
    constexpr QSize frame(40, 80);
    window.resize(usual.boundedTo(window.screen()->availableSize() - frame));
}

} // namespace parvis::ui
