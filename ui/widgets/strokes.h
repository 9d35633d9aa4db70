// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace parvis::ui {

/// Fills a rounded rectangle and draws its one-pixel hairline inside it; a transparent line draws none.
void fillRounded(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line, qreal radius);
/// The accent ring, two pixels wide, inside the rectangle, that says where the keyboard is.
void strokeFocus(QPainter &painter, const QRect &rect, qreal radius);
/// The colour under a pointer: a touch towards the text's.
[[nodiscard]] QColor hover(const QColor &colour);
/// The colour while pressed: twice that touch.
[[nodiscard]] QColor pressed(const QColor &colour);
/// The box of a check box in that state, centred in the rectangle.
void paintCheck(QPainter &painter, const QRect &rect, QStyle::State state);
/// The ring of a radio button in that state, centred in the rectangle.
void paintRadio(QPainter &painter, const QRect &rect, QStyle::State state);
/// A small chevron pointing down (or up), centred in the rectangle.
void paintChevron(QPainter &painter, const QRect &rect, const QColor &colour, bool isUp = false);

} // namespace parvis::ui
