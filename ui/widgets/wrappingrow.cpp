// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappingrow.h"

#include "ui/widgets/theme.h"

#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <limits>

namespace parvis::ui {

namespace {
constexpr int anyWidth = std::numeric_limits<int>::max();

QList<QLayoutItem *> shownOf(const QList<QLayoutItem *> &items)
{
    QList<QLayoutItem *> shown = items;
    shown.removeIf([](const QLayoutItem *item) { return item->isEmpty(); });
    return shown;
}

int highestOf(const QList<QLayoutItem *> &items)
{
    int highest = 0;
    for (const QLayoutItem *item : items)
        highest = std::max(highest, item->sizeHint().height());
    return highest;
}
} // namespace

WrappingRow::WrappingRow(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(theme::half);
}

WrappingRow::~WrappingRow()
{
    while (const QLayoutItem *item = takeAt(0))
        delete item;
}

void WrappingRow::addTrailing(QWidget *widget)
{
    addWidget(widget);
    m_trailing.append(m_leading.takeLast());
}

void WrappingRow::addItem(QLayoutItem *item)
{
    m_leading.append(item);
}

int WrappingRow::count() const
{
    return static_cast<int>(m_leading.size() + m_trailing.size());
}

QLayoutItem *WrappingRow::itemAt(int index) const
{
    return index < m_leading.size() ? m_leading.value(index) : m_trailing.value(index - m_leading.size());
}

QLayoutItem *WrappingRow::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    return index < m_leading.size() ? m_leading.takeAt(index) : m_trailing.takeAt(index - m_leading.size());
}

int WrappingRow::wide(const QList<QLayoutItem *> &items, int most) const
{
    int sum = 0;
    for (const QLayoutItem *item : items)
        sum += std::min(item->sizeHint().width(), most) + spacing();
    return std::max(0, sum - spacing());
}

QList<WrappingRow::Line> WrappingRow::lines(int width) const
{
    QList<Line> all{Line{}};
    for (QLayoutItem *item : shownOf(m_leading)) {
        if (!all.last().leading.isEmpty() && wide(all.last().leading + QList{item}, width) > width)
            all.append(Line{});
        all.last().leading.append(item);
    }
    const auto trailing = shownOf(m_trailing);
    if (!all.last().leading.isEmpty() && wide(all.last().leading + trailing, width) > width)
        all.append(Line{});
    for (QLayoutItem *item : trailing) {
        if (!all.last().trailing.isEmpty() && wide(all.last().leading + all.last().trailing + QList{item}, width) > width)
            all.append(Line{});
        all.last().trailing.append(item);
    }
    return all;
}

int WrappingRow::highOf(const QList<Line> &lines) const
{
    int sum = 0;
    for (const Line &line : lines)
        sum += highestOf(line.leading + line.trailing) + spacing();
    return std::max(0, sum - spacing());
}

int WrappingRow::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    return highOf(lines(width - around.left() - around.right())) + around.top() + around.bottom();
}

QSize WrappingRow::sizeHint() const
{
    const auto all = shownOf(m_leading) + shownOf(m_trailing);
    return QSize(wide(all, anyWidth), highestOf(all)).grownBy(contentsMargins());
}

QSize WrappingRow::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : shownOf(m_leading) + shownOf(m_trailing))
        least = least.expandedTo(item->minimumSize());
    return least.grownBy(contentsMargins());
}

void WrappingRow::place(const QList<QLayoutItem *> &items, const QRect &line, int left) const
{
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (QLayoutItem *item : items) {
        const QSize hint = item->sizeHint();
        const int itemWidth = std::min(hint.width(), line.width());
        const QRect here(left, line.top() + (line.height() - hint.height()) / 2, itemWidth, hint.height());
        item->setGeometry(QStyle::visualRect(direction, line, here));
        left += itemWidth + spacing();
    }
}

void WrappingRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect room = rect.marginsRemoved(contentsMargins());
    const auto all = lines(room.width());
    // A row in more height than it needs stands in the middle of it, as controls beside a text do.
    int top = room.top() + std::max(0, (room.height() - highOf(all)) / 2);
    for (const Line &line : all) {
        const QRect here(room.left(), top, room.width(), highestOf(line.leading + line.trailing));
        const int left = m_isCentred ? (here.width() - wide(line.leading + line.trailing, here.width())) / 2 : 0;
        place(line.leading, here, here.left() + left);
        place(line.trailing, here, here.right() + 1 - wide(line.trailing, here.width()));
        top += here.height() + spacing();
    }
}

} // namespace parvis::ui
