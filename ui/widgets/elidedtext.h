// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFont;
class QFontMetrics;
class QPainter;
class QRect;
class QString;

namespace parvis::ui {

/// Writes a text into a place in the painter's font and pen, in as many whole lines as it holds; what goes beyond ends in an ellipsis.
void drawElided(QPainter &painter, const QRect &place, const QString &text);
/// In how many lines of that width the whole text stands.
[[nodiscard]] int linesOf(const QString &text, const QFont &font, int width);

/// The name of a file in that width: where it is too long an ellipsis stands in its middle, between two of its words wherever they leave room for that. What
/// kind of file it is, its extension, is always told.
[[nodiscard]] QString elidedFileName(const QString &name, const QFontMetrics &metrics, int width);
/// A text that begins with a name, in that width: where it is too long the name is cut in its middle, and what stands behind it is told whole for as long as
/// there is room for it. A text that begins otherwise is cut at its end.
[[nodiscard]] QString elidedBefore(const QString &name, const QString &text, const QFontMetrics &metrics, int width);

} // namespace parvis::ui
