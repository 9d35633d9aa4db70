// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dropsheet.h"

#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

namespace parvis::ui {

DropSheet::DropSheet(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setVisible(false);
}

void DropSheet::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QColor veil = theme::ink(theme::Ink::Ground);
    constexpr float nearlyOpaque = 0.88F;
    veil.setAlphaF(nearlyOpaque);
    painter.fillRect(rect(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::ink(theme::Ink::Accent), 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(theme::margin, theme::margin, -theme::margin, -theme::margin), theme::bubbleRadius, theme::bubbleRadius);
    constexpr int iconSize = 40;
    const QPoint centre = rect().center();
    theme::icon(QStringLiteral("upload"), theme::Ink::Accent)
        .paint(&painter, QRect(centre.x() - iconSize / 2, centre.y() - iconSize - theme::unit, iconSize, iconSize));
    painter.setFont(theme::sectionFont());
    painter.setPen(theme::ink(theme::Ink::Text));
    painter.drawText(QRect(0, centre.y() + theme::unit, width(), 40), Qt::AlignHCenter | Qt::AlignTop, tr("Drop to import"));
}

} // namespace parvis::ui
