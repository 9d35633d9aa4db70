// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFont;
class QPainter;
class QRect;
class QString;

namespace parvis::ui {

/// Writes a text into a place in the painter's font and pen, in as many whole lines as it holds; what goes beyond ends in an ellipsis.
void drawElided(QPainter &painter, const QRect &place, const QString &text);
/// In how many lines of that width the whole text stands.
[[nodiscard]] int linesOf(const QString &text, const QFont &font, int width);

} // namespace parvis::ui
