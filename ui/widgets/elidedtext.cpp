// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedtext.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace parvis::ui {

void drawElided(QPainter &painter, const QRect &place, const QString &text)
{
    const QFontMetrics metrics(painter.font());
    const int most = std::max(1, place.height() / metrics.lineSpacing());
    QTextLayout layout(text, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QPoint at = place.topLeft();
    for (int number = 1; number <= most; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        const qsizetype end = line.textStart() + line.textLength();
        const QString words = number == most && end < text.size() ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, place.width())
                                                                  : text.mid(line.textStart(), line.textLength());
        painter.drawText(QRect(at, QSize(place.width(), metrics.lineSpacing())), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                         words);
        at.ry() += metrics.lineSpacing();
    }
    layout.endLayout();
}

} // namespace parvis::ui
