// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts/barchart.h"

#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QAccessible>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QToolTip>

#include <numeric>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

qint64 total(const ChartBar &bar)
{
    return std::accumulate(bar.parts.begin(), bar.parts.end(), qint64{0});
}

/// The next round number whose half is whole, for a scale with a middle.
qint64 roundTop(qint64 value)
{
    constexpr qint64 ten = 10;
    for (qint64 power = 1;; power *= ten) {
        for (const qint64 step : {2, 3, 4, 5, 6, 8, 10}) {
            if (step * power >= value && step * power % 2 == 0)
                return step * power;
        }
    }
}

} // namespace

BarChart::BarChart(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    // It takes what room there is and never asks a page to scroll for more.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    setMinimumHeight(minimumSizeHint().height());
}

void BarChart::setData(const QList<ChartSeries> &series, const QList<ChartBar> &bars)
{
    m_series = series;
    m_bars = bars;
    qint64 highest = 1;
    for (const ChartBar &bar : m_bars)
        highest = std::max(highest, total(bar));
    m_top = roundTop(highest);
    m_hovered = -1;
    if (m_bar >= m_bars.size())
        m_bar = m_part = -1;
    setAccessibleDescription(wordsFor(m_bar, m_part));
    update();
}

QSize BarChart::sizeHint() const
{
    constexpr QSize comfortable(480, 232);
    return comfortable;
}

QSize BarChart::minimumSizeHint() const
{
    constexpr QSize least(220, 140);
    return least;
}

QRect BarChart::plot() const
{
    const QFontMetrics metrics(theme::captionFont());
    const int scale = metrics.horizontalAdvance(QLocale().toString(m_top)) + theme::unit;
    return rect().adjusted(scale, theme::unit, -2, -(metrics.height() + theme::unit));
}

QRect BarChart::barRect(int bar, int part) const
{
    const QRect area = plot();
    const auto count = static_cast<double>(m_bars.size());
    const double step = area.width() / count;
    constexpr double filled = 0.68;
    constexpr double widest = 44.0;
    const double width = std::max(1.0, std::min(step * filled, widest));
    const int left = area.left() + static_cast<int>(std::lround(step * bar + (step - width) / 2));
    const auto y = [this, &area](qint64 value) {
        return area.bottom() + 1 - static_cast<int>(std::lround(static_cast<double>(value) / static_cast<double>(m_top) * area.height()));
    };
    qint64 below = 0;
    qint64 above = 0;
    for (qsizetype i = 0; i < m_bars[bar].parts.size(); ++i) {
        if (part < 0 || i <= part)
            above += m_bars[bar].parts[i];
        if (part >= 0 && i < part)
            below += m_bars[bar].parts[i];
    }
    return {QPoint(left, y(above)), QPoint(left + static_cast<int>(std::lround(width)) - 1, y(below) - 1)};
}

void BarChart::paintAxis(QPainter &painter) const
{
    const QRect area = plot();
    painter.setFont(theme::captionFont());
    const QFontMetrics metrics(painter.font());
    for (const qint64 value : {qint64{0}, m_top / 2, m_top}) {
        const int y = area.bottom() + 1 - static_cast<int>(static_cast<double>(value) / static_cast<double>(m_top) * area.height());
        painter.setPen(theme::ink(theme::Ink::Line));
        painter.drawLine(area.left(), y, area.right(), y);
        painter.setPen(theme::ink(theme::Ink::MutedText));
        const QRect label(0, y - metrics.height() / 2, area.left() - theme::unit, metrics.height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value));
    }
}

void BarChart::paintLabels(QPainter &painter) const
{
    const QRect area = plot();
    const QFontMetrics metrics(painter.font());
    painter.setPen(theme::ink(theme::Ink::MutedText));
    const int last = static_cast<int>(m_bars.size()) - 1;
    const auto place = [&](int bar) {
        const int width = metrics.horizontalAdvance(m_bars[bar].label);
        const int left = barRect(bar).center().x() - width / 2;
        return QRect(std::clamp(left, area.left(), std::max(area.left(), area.right() - width)), area.bottom() + theme::half + 2, width + 1, metrics.height());
    };
    // The last label always stands: it is what "now" is called. The others go leftwards from it where there is room.
    int free = width() + 1;
    int step = 1;
    const int widest = place(last).width() + 2 * theme::unit;
    while (last > 0 && step * area.width() / (last + 1) < widest)
        ++step;
    for (int bar = last; bar >= 0; bar -= step) {
        const QRect label = place(bar);
        if (label.right() >= free)
            continue;
        painter.drawText(label, Qt::AlignLeft | Qt::AlignTop, m_bars[bar].label);
        free = label.left() - theme::unit;
    }
}

void BarChart::paintEvent(QPaintEvent * /*event*/)
{
    if (m_bars.isEmpty())
        return;
    QPainter painter(this);
    paintAxis(painter);
    paintLabels(painter);
    constexpr double faded = 0.45;
    constexpr double corner = 2.0;
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        painter.setOpacity(m_hovered >= 0 && m_hovered != bar ? faded : 1.0);
        const QRect whole = barRect(bar);
        if (whole.height() <= 0)
            continue;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath shape;
        shape.addRoundedRect(QRectF(whole).adjusted(0, 0, 0, corner), corner, corner);
        painter.setClipRect(whole);
        painter.setClipPath(shape, Qt::IntersectClip);
        for (int part = 0; part < m_bars[bar].parts.size() && part < m_series.size(); ++part)
            painter.fillRect(barRect(bar, part), m_series[part].color);
        painter.restore();
    }
    painter.setOpacity(1.0);
    if (hasFocus() && m_bar >= 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme::ink(theme::Ink::Text), 2));
        QRectF ring = barRect(m_bar, m_part);
        if (ring.height() < theme::half)
            ring.setTop(ring.bottom() - theme::half);
        painter.drawRoundedRect(ring.adjusted(-3, -3, 3, 3), theme::half, theme::half);
    }
}

int BarChart::barAt(QPoint position) const
{
    const QRect area = plot();
    if (m_bars.isEmpty() || position.x() < area.left() || position.x() > area.right() || position.y() > height())
        return -1;
    const qint64 bar = qint64{position.x() - area.left()} * m_bars.size() / std::max(1, area.width());
    return static_cast<int>(std::clamp<qint64>(bar, 0, m_bars.size() - 1));
}

int BarChart::partAt(int bar, QPoint position) const
{
    for (int part = 0; part < m_bars[bar].parts.size(); ++part) {
        if (m_bars[bar].parts[part] > 0 && barRect(bar, part).contains(position))
            return part;
    }
    return -1;
}

QString BarChart::wordsFor(int bar, int part) const
{
    if (bar < 0 || bar >= m_bars.size())
        return {};
    return part >= 0 && part < m_bars[bar].partWords.size() ? m_bars[bar].partWords[part] : m_bars[bar].words;
}

void BarChart::walkTo(int bar, int part)
{
    m_bar = std::clamp(bar, 0, static_cast<int>(m_bars.size()) - 1);
    m_part = part;
    const QString words = wordsFor(m_bar, m_part);
    setAccessibleDescription(words);
    QAccessibleAnnouncementEvent announcement(this, words);
    QAccessible::updateAccessibility(&announcement);
    const QRect target = barRect(m_bar, m_part);
    QToolTip::showText(mapToGlobal(QPoint(target.right(), target.top())), words, this);
    update();
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_bars.size()) - 1;
    if (last < 0)
        return QWidget::keyPressEvent(event);
    const auto nextPart = [this](int from, int by) {
        for (int part = from + by; part >= 0 && part < m_bars[m_bar].parts.size(); part += by) {
            if (m_bars[m_bar].parts[part] > 0)
                return part;
        }
        return by < 0 ? -1 : from;
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return walkTo(m_bar < 0 ? last : m_bar - 1, -1);
    case Qt::Key_Right:
        return walkTo(m_bar < 0 ? last : m_bar + 1, -1);
    case Qt::Key_Home:
        return walkTo(0, -1);
    case Qt::Key_End:
        return walkTo(last, -1);
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (m_bar < 0)
            return walkTo(last, -1);
        return walkTo(m_bar, nextPart(m_part, event->key() == Qt::Key_Up ? 1 : -1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_bar >= 0) {
            Q_EMIT activated(m_bar, m_part);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position().toPoint());
    if (bar == m_hovered)
        return;
    m_hovered = bar;
    setCursor(bar >= 0 && total(m_bars[bar]) > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void BarChart::mousePressEvent(QMouseEvent *event)
{
    m_pressedBar = event->button() == Qt::LeftButton ? barAt(event->position().toPoint()) : -1;
}

void BarChart::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const int bar = std::exchange(m_pressedBar, -1);
    if (bar < 0 || bar != barAt(position) || event->button() != Qt::LeftButton)
        return;
    m_bar = bar;
    m_part = partAt(bar, position);
    Q_EMIT activated(m_bar, m_part);
}

void BarChart::leaveEvent(QEvent * /*event*/)
{
    m_hovered = -1;
    update();
}

void BarChart::focusInEvent(QFocusEvent *event)
{
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && m_bar < 0 && !m_bars.isEmpty()) {
        m_bar = static_cast<int>(m_bars.size()) - 1;
        setAccessibleDescription(wordsFor(m_bar, m_part));
    }
    QWidget::focusInEvent(event);
    update();
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool BarChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int bar = barAt(help->pos());
        if (bar < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), wordsFor(bar, partAt(bar, help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace parvis::ui
