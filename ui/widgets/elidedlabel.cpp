// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include "ui/widgets/elidedtext.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>

namespace parvis::ui {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setFileName(const QString &name)
{
    m_isFileName = true;
    setText(name);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void ElidedLabel::setMostLines(int lines)
{
    m_mostLines = lines;
    updateGeometry();
    update();
}

void ElidedLabel::setInk(theme::Ink ink)
{
    m_ink = ink;
    update();
}

void ElidedLabel::setDetail(const QString &detail)
{
    m_detail = detail;
    setAccessibleDescription(detail);
}

int ElidedLabel::lines() const
{
    if (fontMetrics().horizontalAdvance(m_text) <= width())
        return 1;
    return linesOf(m_text, font(), width());
}

int ElidedLabel::highFor(int lines) const
{
    return fontMetrics().height() + (lines - 1) * fontMetrics().lineSpacing();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, highFor(m_mostLines == 1 ? 1 : std::min(lines(), m_mostLines))};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    constexpr int fewLetters = 3;
    return {qMin(metrics.horizontalAdvance(m_text) + 2, metrics.averageCharWidth() * fewLetters), sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent * /*event*/)
{
    // Its height follows its width.
    if (m_mostLines > 1 && sizeHint().height() != height())
        updateGeometry();
}

void ElidedLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(theme::ink(isEnabled() ? m_ink : theme::Ink::MutedText));
    if (m_mostLines > 1 && lines() > 1)
        return drawElided(painter, rect(), m_text);
    const Qt::Alignment alignment = QStyle::visualAlignment(layoutDirection(), m_alignment);
    const QString shown = m_isFileName ? elidedFileName(m_text, fontMetrics(), width()) : fontMetrics().elidedText(m_text, m_mode, width());
    painter.drawText(rect(), static_cast<int>(alignment) | Qt::TextSingleLine, shown);
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const bool isCut = lines() > m_mostLines;
        const QString tip = !m_detail.isEmpty() ? m_detail : isCut ? m_text : toolTip();
        if (!tip.isEmpty()) {
            // Rich text wraps long tips; the text itself must not be read as markup.
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), QStringLiteral("<span>%1</span>").arg(tip.toHtmlEscaped()), this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace parvis::ui
