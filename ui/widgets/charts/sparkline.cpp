// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/sparkline.h"

#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace parvis::ui {

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Sparkline::setPoints(const QList<double> &points)
{
    m_points = points;
    update();
}

QSize Sparkline::sizeHint() const
{
    constexpr QSize comfortable(96, 32);
    return comfortable;
}

void Sparkline::paintEvent(QPaintEvent * /*event*/)
{
    if (m_points.size() < 2)
        return;
    const auto [low, high] = std::ranges::minmax(m_points);
    const double span = high > low ? high - low : 1.0;
    const QRectF area = QRectF(rect()).adjusted(2, 3, -2, -3);
    QPolygonF line;
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        const double x = area.left() + area.width() * static_cast<double>(i) / static_cast<double>(m_points.size() - 1);
        const double y = high > low ? area.bottom() - area.height() * (m_points[i] - low) / span : area.center().y();
        line.append({x, y});
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double thickness = 1.6;
    painter.setPen(QPen(theme::ink(theme::Ink::Accent), thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

} // namespace parvis::ui
