// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace parvis::ui {

QString badgeText(qint64 count)
{
    constexpr qint64 thousand = 1'000;
    constexpr qint64 million = 1'000'000;
    if (count <= 0)
        return {};
    if (count < thousand)
        return QString::number(count);
    if (count < million)
        return QString::number(count / thousand) + u'k';
    return QString::number(count / million) + u'M';
}

QRect paintBadge(QPainter &painter, QPoint topRight, qint64 count)
{
    const QString text = badgeText(count);
    if (text.isEmpty())
        return {};
    QFont font = theme::captionFont();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    font.setBold(true);
    const QFontMetrics metrics(font);
    constexpr int height = 16;
    const int width = qMax(height, metrics.horizontalAdvance(text) + 10);
    const QRect rect(topRight.x() - width, topRight.y(), width, height);
    fillRounded(painter, rect, theme::ink(theme::Ink::Accent), Qt::transparent, height / 2.0);
    painter.save();
    painter.setFont(font);
    painter.setPen(theme::ink(theme::Ink::OnAccent));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
    return rect;
}

} // namespace parvis::ui
