// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/widgets/strokes.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace parvis::ui {

namespace {
constexpr int sidePadding = 9;
constexpr int topPadding = 2;
} // namespace

QSize chipSize(const QString &text)
{
    const QFontMetrics metrics(theme::captionFont());
    return {metrics.horizontalAdvance(text) + 2 * sidePadding, metrics.height() + 2 * topPadding};
}

QRect paintChip(QPainter &painter, QPoint topLeft, const QString &text, theme::Ink fill, theme::Ink word)
{
    const QRect rect(topLeft, chipSize(text));
    fillRounded(painter, rect, theme::ink(fill), Qt::transparent, rect.height() / 2.0);
    painter.save();
    painter.setFont(theme::captionFont());
    painter.setPen(theme::ink(word));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
    return rect;
}

Chip::Chip(const QString &text, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setInks(theme::Ink fill, theme::Ink text)
{
    m_fill = fill;
    m_ink = text;
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(m_text);
}

void Chip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintChip(painter, {0, 0}, m_text, m_fill, m_ink);
}

} // namespace parvis::ui
