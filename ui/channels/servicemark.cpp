// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/servicemark.h"

#include "core/domain/channels/channel.h"
#include "ui/widgets/theme.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>

#include <algorithm>

namespace parvis::ui {

void drawServiceMark(QPainter &painter, const QRectF &rect, const QString &service, int series)
{
    const auto &services = domain::knownServices();
    const auto found = std::ranges::find(services, service, &domain::Service::key);
    const bool isOfChannel = series >= 0;
    const QColor ground = isOfChannel ? theme::series(series) : theme::ink(theme::Ink::SoftFill);
    constexpr qreal roundness = 4.5;
    painter.setPen(isOfChannel ? QPen(Qt::NoPen) : QPen(theme::ink(theme::Ink::Line)));
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, rect.width() / roundness, rect.width() / roundness);
    QFont letters = theme::bodyFont();
    letters.setBold(true);
    constexpr qreal bodyMark = 36;
    if (rect.width() < bodyMark)
        letters.setPixelSize(static_cast<int>(rect.width() / 2));
    painter.setFont(letters);
    // Okabe–Ito has light and dark colours: black reads on most of them, white on the dark blue.
    painter.setPen(!isOfChannel ? theme::ink(theme::Ink::Text) : ground.lightnessF() < 0.4F ? QColor(Qt::white) : QColor(0x1A, 0x1A, 0x1A));
    painter.drawText(rect, Qt::AlignCenter, found == services.end() ? service.left(1).toUpper() : found->mark);
}

QIcon serviceIcon(const QString &service, int series)
{
    constexpr int size = 24;
    const qreal ratio = qGuiApp->devicePixelRatio();
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawServiceMark(painter, QRectF(0, 0, size, size).adjusted(0.5, 0.5, -0.5, -0.5), service, series);
    painter.end();
    return QIcon(pixmap);
}

} // namespace parvis::ui
