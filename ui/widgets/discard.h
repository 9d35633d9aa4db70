// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLayout>
#include <QtWidgets/QWidget>

namespace parvis::ui {

/// Takes a widget out of the window at once and deletes it with the next turn of the event loop: what is done in it may be what asked for that.
inline void discard(QWidget *widget)
{
    widget->hide();
    if (QWidget *parent = widget->parentWidget(); parent && parent->layout())
        parent->layout()->removeWidget(widget);
    widget->deleteLater();
}

} // namespace parvis::ui
