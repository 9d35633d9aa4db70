// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/daychooser.h"

#include "ui/widgets/daycalendar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace parvis::ui {

DayChooser::DayChooser(const QString &question, QDate first, QDate earliest, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_days(dayCalendar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(question);
    auto *column = new QVBoxLayout(this);
    constexpr int margin = 12;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme::unit);
    QLabel *title = bodyLabel(question, this);
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(m_days);
    m_days->setAccessibleName(question);
    if (earliest.isValid())
        m_days->setMinimumDate(earliest);
    m_days->setSelectedDate(first);
    const auto choose = [this](QDate day) {
        close();
        Q_EMIT chosen(day);
    };
    connect(m_days, &QCalendarWidget::clicked, this, choose);
    connect(m_days, &QCalendarWidget::activated, this, [this, choose](QDate day) {
        // A double click arrives after the click that chose.
        if (isVisible())
            choose(day);
    });
}

void DayChooser::popUpAt(const QPoint &corner)
{
    adjustSize();
    const QRect room = parentWidget()->window()->geometry();
    move(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    m_days->setFocus(Qt::PopupFocusReason);
}

void DayChooser::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::ink(theme::Ink::Surface));
    painter.setPen(theme::ink(theme::Ink::Line));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace parvis::ui
