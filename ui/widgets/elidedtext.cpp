// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedtext.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace parvis::ui {

namespace {

/// Lays a text out line by line until a visitor answers false.
template<class Visitor>
void layOut(const QString &text, const QFont &font, int width, const Visitor &visitor)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        if (!visitor(line))
            break;
    }
    layout.endLayout();
}

} // namespace

void drawElided(QPainter &painter, const QRect &place, const QString &text)
{
    const QFontMetrics metrics(painter.font());
    const int most = std::max(1, place.height() / metrics.lineSpacing());
    int number = 0;
    layOut(text, painter.font(), place.width(), [&](const QTextLine &line) {
        const QRect at(place.left(), place.top() + number * metrics.lineSpacing(), place.width(), metrics.lineSpacing());
        ++number;
        const qsizetype end = line.textStart() + line.textLength();
        const QString words = number == most && end < text.size() ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, place.width())
                                                                  : text.mid(line.textStart(), line.textLength());
        painter.drawText(at, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, words);
        return number < most;
    });
}

int linesOf(const QString &text, const QFont &font, int width)
{
    int number = 0;
    layOut(text, font, width, [&number](const QTextLine & /*line*/) { return ++number > 0; });
    return number;
}

} // namespace parvis::ui
