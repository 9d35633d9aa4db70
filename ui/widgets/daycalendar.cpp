// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/daycalendar.h"

#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QTextCharFormat>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using parvis::ui::theme::Ink;

namespace parvis::ui {

QCalendarWidget *dayCalendar(QWidget *parent)
{
    auto *calendar = new QCalendarWidget(parent);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    QTextCharFormat head;
    head.setForeground(theme::ink(Ink::MutedText));
    head.setBackground(theme::ink(Ink::Surface));
    calendar->setHeaderTextFormat(head);
    QTextCharFormat day;
    day.setForeground(theme::ink(Ink::Text));
    for (const Qt::DayOfWeek weekend : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(weekend, day);
    // Qt paints the head like a selection; here it is part of the paper.
    if (auto *bar = calendar->findChild<QWidget *>(u"qt_calendar_navigationbar"_s)) {
        bar->setBackgroundRole(QPalette::Base);
        QPalette palette = bar->palette();
        palette.setColor(QPalette::HighlightedText, theme::ink(Ink::Text));
        palette.setColor(QPalette::ButtonText, theme::ink(Ink::Text));
        for (auto *button : bar->findChildren<QToolButton *>())
            button->setPalette(palette);
    }
    if (auto *previous = calendar->findChild<QToolButton *>(u"qt_calendar_prevmonth"_s))
        previous->setIcon(theme::icon(u"chevron-left"_s, Ink::Text));
    if (auto *next = calendar->findChild<QToolButton *>(u"qt_calendar_nextmonth"_s))
        next->setIcon(theme::icon(u"chevron-right"_s, Ink::Text));
    return calendar;
}

} // namespace parvis::ui
