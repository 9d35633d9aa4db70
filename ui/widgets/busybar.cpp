// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busybar.h"

#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTimerEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace parvis::ui {

namespace {
constexpr int busyHeight = 6;
constexpr int busyRadius = 3;
constexpr int stepMs = 40;
constexpr int wayMs = 1'600;
} // namespace

BusyBar::BusyBar(const QString &accessibleName, QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, 0);
    setTextVisible(false);
    setAccessibleName(accessibleName);
}

void BusyBar::showEvent(QShowEvent *event)
{
    QProgressBar::showEvent(event);
    m_since.start();
    m_timer.start(stepMs, this);
}

void BusyBar::hideEvent(QHideEvent *event)
{
    QProgressBar::hideEvent(event);
    m_timer.stop();
}

void BusyBar::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        return update();
    QProgressBar::timerEvent(event);
}

void BusyBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect groove = rect();
    groove.setHeight(busyHeight);
    groove.moveCenter(rect().center());
    fillRounded(painter, groove, theme::ink(theme::Ink::SoftFill), Qt::transparent, busyRadius);
    QPainterPath within;
    within.addRoundedRect(groove, busyRadius, busyRadius);
    painter.setClipPath(within);
    const double share = m_since.isValid() ? static_cast<double>(m_since.elapsed() % wayMs) / wayMs : 0.0;
    QRect piece = groove;
    piece.setWidth(groove.width() / 3);
    piece.moveLeft(groove.left() - piece.width() + static_cast<int>(share * (groove.width() + piece.width())));
    fillRounded(painter, QStyle::visualRect(layoutDirection(), groove, piece), theme::ink(theme::Ink::Accent), Qt::transparent, busyRadius);
}

} // namespace parvis::ui
