// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QIcon>

class QPainter;

namespace parvis::ui {

/// Draws the mark of a service: its letters on a square of that colour of the channels.
void drawServiceMark(QPainter &painter, const QRectF &rect, const QString &service, int series);
/// The same as an icon, each service in a colour of its own.
[[nodiscard]] QIcon serviceIcon(const QString &service);

} // namespace parvis::ui
