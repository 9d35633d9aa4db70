// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/barlist.h"

#include "ui/widgets/theme.h"

#include <QtGui/QAccessible>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

namespace parvis::ui {

BarList::BarList(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void BarList::setBars(const QList<ListBar> &bars)
{
    m_bars = bars;
    m_hovered = -1;
    if (m_bar >= m_bars.size())
        m_bar = -1;
    setAccessibleDescription(m_bar < 0 ? QString() : m_bars[m_bar].words);
    updateGeometry();
    update();
}

int BarList::lineHeight() const
{
    constexpr int least = 28;
    return std::max(least, QFontMetrics(theme::bodyFont()).height() + theme::unit);
}

QSize BarList::sizeHint() const
{
    constexpr int comfortable = 260;
    return {comfortable, static_cast<int>(m_bars.size()) * lineHeight()};
}

QRect BarList::lineRect(int bar) const
{
    return {0, bar * lineHeight(), width(), lineHeight()};
}

void BarList::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics body(theme::bodyFont());
    const QFontMetrics caption(theme::captionFont());
    int names = 0;
    int values = 0;
    for (const ListBar &bar : m_bars) {
        // One more: an advance is rounded, and a name as wide as that would be cut.
        names = std::max(names, body.horizontalAdvance(bar.name) + 1);
        values = std::max(values, caption.horizontalAdvance(bar.value));
    }
    constexpr double widestName = 0.42;
    constexpr int thickness = 10;
    constexpr int gap = 12;
    names = std::min(names, static_cast<int>(width() * widestName));
    for (int i = 0; i < m_bars.size(); ++i) {
        const ListBar &bar = m_bars[i];
        const QRect line = lineRect(i).adjusted(theme::half, 0, -theme::half, 0);
        if (i == m_hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme::ink(theme::Ink::SoftFill));
            painter.drawRoundedRect(lineRect(i).adjusted(0, 1, 0, -1), theme::half, theme::half);
        }
        painter.setFont(theme::bodyFont());
        painter.setPen(theme::ink(theme::Ink::Text));
        painter.drawText(QRect(line.left(), line.top(), names, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         body.elidedText(bar.name, Qt::ElideRight, names));
        painter.setFont(theme::captionFont());
        painter.setPen(theme::ink(theme::Ink::MutedText));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, bar.value);
        const QRect track(line.left() + names + gap, line.center().y() - thickness / 2 + 1, line.width() - names - values - 2 * gap, thickness);
        painter.setPen(Qt::NoPen);
        painter.setBrush(i == m_hovered ? theme::ink(theme::Ink::Line) : theme::ink(theme::Ink::SoftFill));
        painter.drawRoundedRect(track, 3, 3);
        QRect filled = track;
        filled.setWidth(std::max(bar.part > 0 ? 3 : 0, static_cast<int>(track.width() * std::clamp(bar.part, 0.0, 1.0))));
        painter.setBrush(bar.color);
        if (filled.width() > 0)
            painter.drawRoundedRect(filled, 3, 3);
        if (hasFocus() && i == m_bar) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme::ink(theme::Ink::Accent), 2));
            painter.drawRoundedRect(QRectF(lineRect(i)).adjusted(1, 2, -1, -2), theme::half, theme::half);
        }
    }
}

int BarList::barAt(QPoint position) const
{
    const int bar = position.y() / lineHeight();
    return position.y() >= 0 && bar < m_bars.size() ? bar : -1;
}

void BarList::walkTo(int bar)
{
    m_bar = std::clamp(bar, 0, static_cast<int>(m_bars.size()) - 1);
    setAccessibleDescription(m_bars[m_bar].words);
    QAccessibleAnnouncementEvent announcement(this, m_bars[m_bar].words);
    QAccessible::updateAccessibility(&announcement);
    update();
}

void BarList::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_bars.size()) - 1;
    if (last < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        return walkTo(m_bar < 0 ? last : m_bar - 1);
    case Qt::Key_Down:
    case Qt::Key_Right:
        return walkTo(m_bar + 1);
    case Qt::Key_Home:
        return walkTo(0);
    case Qt::Key_End:
        return walkTo(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_bar >= 0) {
            Q_EMIT activated(m_bar);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void BarList::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = barAt(event->position().toPoint());
    setCursor(m_hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void BarList::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? barAt(event->position().toPoint()) : -1;
}

void BarList::mouseReleaseEvent(QMouseEvent *event)
{
    const int bar = std::exchange(m_pressed, -1);
    if (bar < 0 || bar != barAt(event->position().toPoint()))
        return;
    m_bar = bar;
    Q_EMIT activated(bar);
}

void BarList::leaveEvent(QEvent * /*event*/)
{
    m_hovered = -1;
    update();
}

void BarList::focusInEvent(QFocusEvent *event)
{
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && m_bar < 0 && !m_bars.isEmpty()) {
        m_bar = 0;
        setAccessibleDescription(m_bars[0].words);
    }
    QWidget::focusInEvent(event);
    update();
}

void BarList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool BarList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int bar = barAt(help->pos());
        if (bar < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), m_bars[bar].words, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace parvis::ui
