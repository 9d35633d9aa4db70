// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarentry.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QLocale>

namespace parvis::models {

/// One day of the month grid.
struct MonthDay
{
    QDate date;
    bool isInMonth = false;
    bool isToday = false;
    QList<CalendarEntry> entries;   ///< those in trouble first, then in order of time

    friend bool operator==(const MonthDay &, const MonthDay &) = default;
};

/// A month as whole weeks: rows are weeks, columns are days from the locale's first day of the week. Holds what it is given; the page model
/// reads the workspace.
class MonthModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { DateRole = Qt::UserRole, IsInMonthRole, IsTodayRole, CountRole };

    explicit MonthModel(QObject *parent = nullptr);

    /// Shows the month of that date. Weeks begin on `firstDay`. The days are empty until setEntries().
    void showMonth(QDate month, Qt::DayOfWeek firstDay);
    /// Spreads these entries over their days; emits dataChanged only for days that changed.
    void setEntries(const QList<CalendarEntry> &entries);
    /// Says which day is today; emits dataChanged for the days that changed.
    void setToday(QDate today);

    /// The first day of the month shown.
    [[nodiscard]] QDate month() const { return m_month; }
    /// First and last day of the grid, days of neighbouring months included.
    [[nodiscard]] QDate firstDate() const;
    [[nodiscard]] QDate lastDate() const;
    [[nodiscard]] const MonthDay &day(const QModelIndex &index) const;
    /// The place of a date in the grid; invalid outside it.
    [[nodiscard]] QModelIndex indexOf(QDate date) const;
    /// The entry of that post, where the grid shows it.
    [[nodiscard]] std::optional<CalendarEntry> entry(domain::Id<domain::Post> id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QDate m_month;
    QDate m_today;
    QList<MonthDay> m_days;
};

} // namespace parvis::models
