// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRect>
#include <QtCore/QString>

class QPainter;

namespace parvis::ui {

/// What a badge writes for a number: itself up to 999, then "1k", "12k"; nothing for 0 and less.
[[nodiscard]] QString badgeText(qint64 count);
/// Paints a badge (figures on an accent pill) with its right edge at `topRight`; answers the rectangle it took, empty for 0 and less.
QRect paintBadge(QPainter &painter, QPoint topRight, qint64 count);

} // namespace parvis::ui
