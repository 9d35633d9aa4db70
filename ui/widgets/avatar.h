// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRect>
#include <QtCore/QString>

class QPainter;

namespace parvis::ui {

/// The one or two letters that stand for a name: first letters of its first and last words ("Amélie R." → "AR"), capitals; a "@" before a
/// handle does not count; "?" for a name without letters.
[[nodiscard]] QString initialsOf(const QString &name);

/// Paints the round avatar of a name (its initials on its steady colour), as large as fits and centred in the rectangle.
void paintAvatar(QPainter &painter, const QRect &rect, const QString &name);

/// Paints a service's mark (one or two letters, domain::Service::mark) as a small rounded square in that colour.
void paintServiceMark(QPainter &painter, const QRect &rect, const QString &mark, int series);

} // namespace parvis::ui
