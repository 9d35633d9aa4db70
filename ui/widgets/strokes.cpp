// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strokes.h"

#include "ui/widgets/theme.h"

namespace parvis::ui {

using theme::Ink;
using theme::ink;

namespace {

[[nodiscard]] QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return {between(from.red(), to.red()), between(from.green(), to.green()), between(from.blue(), to.blue())};
}

constexpr double touch = 0.06;
constexpr qreal boxSide = 18;

[[nodiscard]] QRectF boxIn(const QRect &rect)
{
    QRectF box(0, 0, boxSide, boxSide);
    box.moveCenter(QRectF(rect).center());
    box.moveTopLeft(box.topLeft().toPoint());
    return box.adjusted(0.5, 0.5, -0.5, -0.5);
}

} // namespace

void fillRounded(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    if (line.alpha() == 0) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(QRectF(rect), radius, radius);
    } else {
        painter.setPen(QPen(line, 1));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    painter.restore();
}

void strokeFocus(QPainter &painter, const QRect &rect, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink(Ink::Accent), 2));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), qMax(1.0, radius - 1), qMax(1.0, radius - 1));
    painter.restore();
}

QColor hover(const QColor &colour)
{
    return mixed(colour, ink(Ink::Text), touch);
}

QColor pressed(const QColor &colour)
{
    return mixed(colour, ink(Ink::Text), 2 * touch);
}

void paintCheck(QPainter &painter, const QRect &rect, QStyle::State state)
{
    const bool isOn = state.testFlag(QStyle::State_On);
    const bool isPartial = state.testFlag(QStyle::State_NoChange);
    const bool isEnabled = state.testFlag(QStyle::State_Enabled);
    const QRectF box = boxIn(rect);
    const QColor filled = ink(isEnabled ? Ink::Accent : Ink::MutedText);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFilled = isOn || isPartial;
    painter.setPen(QPen(isFilled ? filled : ink(Ink::MutedText), 1));
    painter.setBrush(isFilled ? filled : ink(isEnabled ? Ink::Surface : Ink::SoftFill));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(QPen(ink(Ink::OnAccent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF centre = box.center();
    if (isPartial) {
        painter.drawLine(centre - QPointF(4, 0), centre + QPointF(4, 0));
    } else if (isOn) {
        const QPointF tick[] = {centre + QPointF(-4, 0.2), centre + QPointF(-1.2, 3.2), centre + QPointF(4.2, -3.2)};
        painter.drawPolyline(tick, 3);
    }
    painter.restore();
}

void paintRadio(QPainter &painter, const QRect &rect, QStyle::State state)
{
    const bool isOn = state.testFlag(QStyle::State_On);
    const bool isEnabled = state.testFlag(QStyle::State_Enabled);
    const QRectF box = boxIn(rect);
    const QColor filled = ink(isEnabled ? Ink::Accent : Ink::MutedText);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isOn ? filled : ink(Ink::MutedText), 1));
    painter.setBrush(isOn ? filled : ink(isEnabled ? Ink::Surface : Ink::SoftFill));
    painter.drawEllipse(box);
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(Ink::OnAccent));
        painter.drawEllipse(box.center(), 3.5, 3.5);
    }
    painter.restore();
}

void paintChevron(QPainter &painter, const QRect &rect, const QColor &colour, bool isUp)
{
    constexpr qreal halfWidth = 3.5;
    constexpr qreal rise = 1.75;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF centre = QRectF(rect).center();
    const qreal tip = isUp ? -rise : rise;
    const QPointF points[] = {centre + QPointF(-halfWidth, -tip), centre + QPointF(0, tip), centre + QPointF(halfWidth, -tip)};
    painter.drawPolyline(points, 3);
    painter.restore();
}

} // namespace parvis::ui
