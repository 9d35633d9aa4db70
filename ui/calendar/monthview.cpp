// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthview.h"

#include "ui/calendar/daycell.h"
#include "ui/calendar/daylist.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>

using parvis::ui::theme::Ink;

namespace parvis::ui {

namespace {
constexpr int daysPerWeek = 7;
}

MonthView::MonthView(models::CalendarPageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Month"));
    connect(&model.month(), &QAbstractItemModel::modelReset, this, &MonthView::build);
    connect(&model.month(), &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) { update(from, to); });
    connect(&model, &models::CalendarPageModel::selectedDateChanged, this, [this](QDate date) {
        select(date);
        // The day that had the keyboard is left without a person doing so: at midnight.
        const auto *focused = qobject_cast<const DayCell *>(QApplication::focusWidget());
        if (focused && isAncestorOf(focused) && focused->day().date != date)
            focusDay();
    });
    connect(&model, &models::CalendarPageModel::settled, this, &MonthView::restoreFocus);
    build();
}

QSize MonthView::minimumSizeHint() const
{
    constexpr QSize least(560, 400);
    return least;
}

int MonthView::headHeight() const
{
    return QFontMetrics(theme::captionFont()).height() + theme::unit + theme::half;
}

void MonthView::build()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    const auto held = focusedPost();
    const models::MonthModel &month = m_model.month();
    const qsizetype count = qsizetype{month.rowCount()} * daysPerWeek;
    while (m_cells.size() > count)
        discard(m_cells.takeLast());
    while (m_cells.size() < count) {
        auto *cell = new DayCell([this](domain::Id<domain::Post> id, QDate day) { return m_model.landing(id, day); }, this);
        connect(cell, &DayCell::chosen, this, &MonthView::forgetWanted);
        connect(cell, &DayCell::chosen, &m_model, &models::CalendarPageModel::pointAt);
        connect(cell, &DayCell::newRequested, &m_model, &models::CalendarPageModel::startOn);
        connect(cell, &DayCell::opened, &m_model, &models::CalendarPageModel::open);
        connect(cell, &DayCell::moreRequested, this, &MonthView::showDay);
        connect(cell, &DayCell::dropped, this, [this](domain::Id<domain::Post> id, QDate day) {
            if (m_model.landing(id, day)) {
                // The chip that was taken along goes; its day stays.
                m_model.pointAt(day);
                focusDay();
                focusPost(id);
            }
            m_model.moveToDay(id, day);
        });
        cell->show();
        m_cells.append(cell);
    }
    arrange();
    if (count > 0)
        update(month.index(0, 0), month.index(month.rowCount() - 1, daysPerWeek - 1));
    select(m_model.selectedDate());
    if (!held.isNull())
        wantAgain(held);
    else if (hadFocus && m_wanted.isNull())
        focusDay();
    QWidget::update();
}

void MonthView::update(const QModelIndex &from, const QModelIndex &to)
{
    const models::MonthModel &month = m_model.month();
    for (int row = from.row(); row <= to.row(); ++row) {
        for (int column = from.column(); column <= to.column(); ++column) {
            const QModelIndex index = month.index(row, column);
            DayCell *cell = m_cells[row * daysPerWeek + column];
            const QWidget *focused = QApplication::focusWidget();
            const auto *chip = cell->isAncestorOf(focused) ? qobject_cast<const PostChip *>(focused) : nullptr;
            const auto held = chip ? chip->entry().post.id : domain::Id<domain::Post>();
            cell->setDay(month.day(index));
            cell->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
            // A chip is a place in the day's list: when the list changes, the focus goes with the post.
            if (chip)
                wantAgain(held);
        }
    }
    select(m_model.selectedDate());
}

void MonthView::wantAgain(domain::Id<domain::Post> post)
{
    if (m_isAsked || focusedPost() == post)
        return;
    m_wanted = post;
    // Wherever the window let the focus fall: what a person does from here on is seen by it.
    focusDay();
}

void MonthView::restoreFocus()
{
    if (m_wanted.isNull())
        return;
    // Whoever went on elsewhere keeps the keyboard: where a time is being typed, say.
    const QWidget *focused = window()->focusWidget();
    const bool isElsewhere = focused && focused != this && !isAncestorOf(focused);
    const bool isOnAnother = !m_isAsked && !focusedPost().isNull();
    if (isOnAnother || (isElsewhere && !(m_isAsked && focused == m_from)))
        return forgetWanted();
    for (DayCell *cell : std::as_const(m_cells)) {
        for (PostChip *chip : cell->chips()) {
            if (chip->entry().post.id == m_wanted) {
                forgetWanted();
                chip->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    }
    // It may come with a later answer: the day keeps the place until then.
    if (isElsewhere)
        focusDay();
}

void MonthView::arrange()
{
    if (m_cells.isEmpty())
        return;
    const qsizetype weeks = m_cells.size() / daysPerWeek;
    const int top = headHeight();
    const qint64 inner = width() - 2;
    const qint64 tall = height() - top - 2;
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const qint64 column = i % daysPerWeek;
        const qint64 row = i / daysPerWeek;
        const int left = 1 + static_cast<int>(inner * column / daysPerWeek);
        const int right = static_cast<int>(inner * (column + 1) / daysPerWeek);
        const int up = top + 1 + static_cast<int>(tall * row / weeks);
        const int down = top + static_cast<int>(tall * (row + 1) / weeks);
        m_cells[i]->setGeometry(left + (column > 0 ? 1 : 0), up + 1, right - left + (column > 0 ? 0 : 1), down - up);
    }
}

void MonthView::select(QDate date)
{
    for (DayCell *cell : std::as_const(m_cells))
        cell->setSelected(cell->day().date == date);
}

DayCell *MonthView::cellOf(QDate date) const
{
    for (DayCell *cell : m_cells) {
        if (cell->day().date == date)
            return cell;
    }
    return nullptr;
}

void MonthView::focusDay()
{
    if (DayCell *cell = cellOf(m_model.selectedDate()))
        cell->setFocus(Qt::OtherFocusReason);
}

void MonthView::focusPost(domain::Id<domain::Post> id)
{
    m_wanted = id;
    m_isAsked = true;
    m_from = window()->focusWidget();
}

void MonthView::forgetWanted()
{
    m_wanted = {};
    m_isAsked = false;
    m_from.clear();
}

domain::Id<domain::Post> MonthView::focusedPost() const
{
    const QWidget *focused = QApplication::focusWidget();
    const auto *chip = isAncestorOf(focused) ? qobject_cast<const PostChip *>(focused) : nullptr;
    return chip ? chip->entry().post.id : domain::Id<domain::Post>();
}

void MonthView::showDay(QDate date)
{
    const QModelIndex index = m_model.month().indexOf(date);
    DayCell *cell = cellOf(date);
    if (!index.isValid() || !cell)
        return;
    auto *list = new DayList(m_model.month().day(index), this);
    connect(list, &DayList::opened, &m_model, &models::CalendarPageModel::open);
    list->popUpAt(*cell);
}

void MonthView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    fillRounded(painter, rect(), theme::ink(Ink::Surface), theme::ink(Ink::Line), theme::cardRadius);
    painter.setFont(theme::captionFont());
    const QFontMetrics metrics(painter.font());
    const models::MonthModel &month = m_model.month();
    bool areWide = true;
    for (int column = 0; column < month.columnCount() && !m_cells.isEmpty(); ++column)
        areWide = areWide && metrics.horizontalAdvance(month.headerData(column, Qt::Horizontal).toString()) < m_cells[column]->width() - 2 * theme::unit;
    for (int column = 0; column < month.columnCount() && !m_cells.isEmpty(); ++column) {
        const QRect cell = m_cells[column]->geometry();
        const QString name = areWide ? month.headerData(column, Qt::Horizontal).toString()
                                     : QLocale().standaloneDayName(m_cells[column]->day().date.dayOfWeek(), QLocale::ShortFormat);
        painter.setPen(theme::ink(Ink::MutedText));
        painter.drawText(QRect(cell.left() + theme::unit, 1, cell.width() - theme::unit, headHeight()), Qt::AlignLeft | Qt::AlignVCenter, name);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(theme::ink(Ink::Line));
    for (qsizetype i = 0; i < m_cells.size(); i += daysPerWeek)
        painter.drawLine(0, m_cells[i]->y() - 1, width() - 1, m_cells[i]->y() - 1);
    for (int column = 1; column < daysPerWeek && !m_cells.isEmpty(); ++column)
        painter.drawLine(m_cells[column]->x() - 1, headHeight() + 1, m_cells[column]->x() - 1, height() - 2);
}

void MonthView::resizeEvent(QResizeEvent * /*event*/)
{
    const auto held = focusedPost();
    arrange();
    // Where a day has more room, or less, its chips show other posts: the focus goes with the post.
    if (held.isNull())
        return;
    if (focusedPost() != held)
        forgetWanted();
    wantAgain(held);
    restoreFocus();
}

bool MonthView::walkInDay(int by)
{
    const DayCell *cell = cellOf(m_model.selectedDate());
    if (!cell)
        return false;
    QList<QWidget *> stops;
    for (PostChip *chip : cell->chips())
        stops.append(chip);
    if (cell->more())
        stops.append(cell->more());
    const qsizetype at = stops.indexOf(QApplication::focusWidget());
    if (at < 0)
        return false;
    const qsizetype next = at + by;
    if (next < 0 || next >= stops.size())
        focusDay();
    else
        stops[next]->setFocus(Qt::OtherFocusReason);
    return true;
}

void MonthView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const QDate at = m_model.selectedDate();
    const auto walk = [this](QDate to) {
        forgetWanted();
        m_model.selectDate(to);
        focusDay();
    };
    if (!isPlain)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(at.addDays(layoutDirection() == Qt::RightToLeft ? 1 : -1));
    case Qt::Key_Right:
        return walk(at.addDays(layoutDirection() == Qt::RightToLeft ? -1 : 1));
    case Qt::Key_Up:
        if (!walkInDay(-1))
            walk(at.addDays(-daysPerWeek));
        return;
    case Qt::Key_Down:
        if (!walkInDay(1))
            walk(at.addDays(daysPerWeek));
        return;
    case Qt::Key_Home:
        return walk(QDate(at.year(), at.month(), 1));
    case Qt::Key_End:
        return walk(QDate(at.year(), at.month(), at.daysInMonth()));
    case Qt::Key_Escape:
        if (!focusedPost().isNull())
            return focusDay();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: {
        // Into the day: its first post, or a new one where there is none.
        const DayCell *cell = cellOf(at);
        if (cell && !cell->chips().isEmpty())
            return cell->chips().first()->setFocus(Qt::OtherFocusReason);
        if (cell && cell->more())
            return showDay(at);
        return m_model.startOn(at);
    }
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void MonthView::wheelEvent(QWheelEvent *event)
{
    constexpr int notch = 120;
    m_wheel += event->angleDelta().y();
    for (; m_wheel >= notch; m_wheel -= notch)
        m_model.showPreviousMonth();
    for (; m_wheel <= -notch; m_wheel += notch)
        m_model.showNextMonth();
    event->accept();
}

} // namespace parvis::ui
