// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QIcon>

class QPainter;

namespace parvis::ui {

/// Draws the mark of a service: its letters on a square of that colour of the channels; of no channel yet (-1) on a quiet one. A colour tells channels apart,
/// two of one service as well, so that a service has none.
void drawServiceMark(QPainter &painter, const QRectF &rect, const QString &service, int series);
/// The same as an icon.
[[nodiscard]] QIcon serviceIcon(const QString &service, int series = -1);

} // namespace parvis::ui
