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
constexpr int stateGap = 6;
constexpr int side = 6;

[[nodiscard]] QColor dotColour(State state)
{
    constexpr int green = 2;
    switch (state) {
    case State::Recent:
        return theme::series(green);
    case State::Old:
        return theme::ink(theme::Ink::MutedText);
    case State::Working:
        return theme::ink(theme::Ink::Accent);
    case State::Problem:
        return theme::ink(theme::Ink::Unfavourable);
    }
    return {};
}
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
    return {side + dotSize + stateGap + metrics.horizontalAdvance(text()) + side, 28};
}

QSize StateButton::minimumSizeHint() const
{
    return {28, 28};
}

void StateButton::paintEvent(QPaintEvent * /*event*/)
{
    const QColor colour = dotColour(m_state);
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
    const QRect words = rect().adjusted(side + dotSize + stateGap, 0, -side / 2, 0);
    constexpr int worthIt = 24;
    if (words.width() > worthIt)
        painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine, QFontMetrics(theme::captionFont()).elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace parvis::ui
