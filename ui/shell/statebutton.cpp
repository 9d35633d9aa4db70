// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statebutton.h"

#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

namespace parvis::ui {

using State = models::WorkspaceModel::State;

namespace {
constexpr int dotSize = 9;
constexpr int gap = 6;
constexpr int side = 6;
} // namespace

StateButton::StateButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void StateButton::setState(State state, const QString &text, const QString &detail)
{
    m_state = state;
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(detail);
    setToolTip(detail.isEmpty() ? text : text + u'\n' + detail);
    updateGeometry();
    update();
}

QSize StateButton::sizeHint() const
{
    const QFontMetrics metrics(theme::captionFont());
    return {side + dotSize + gap + metrics.horizontalAdvance(text()) + side, 28};
}

QSize StateButton::minimumSizeHint() const
{
    return {28, 28};
}

void StateButton::paintEvent(QPaintEvent * /*event*/)
{
    constexpr int green = 2;
    const QColor colour
        = m_state == State::UpToDate ? theme::series(green) : theme::ink(m_state == State::Working ? theme::Ink::Accent : theme::Ink::Unfavourable);
    QPainter painter(this);
    if (underMouse())
        fillRounded(painter, rect(), theme::ink(theme::Ink::SoftFill), Qt::transparent, theme::cardRadius);
    if (hasFocus())
        strokeFocus(painter, rect(), theme::cardRadius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(side, (height() - dotSize) / 2.0, dotSize, dotSize));
    painter.setFont(theme::captionFont());
    painter.setPen(theme::ink(m_state == State::Problem ? theme::Ink::Text : theme::Ink::MutedText));
    const QRect words = rect().adjusted(side + dotSize + gap, 0, -side / 2, 0);
    constexpr int worthIt = 24;
    if (words.width() > worthIt)
        painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine, QFontMetrics(theme::captionFont()).elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace parvis::ui
