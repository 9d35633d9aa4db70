// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/monthmodel.h"

#include "models/shell/moments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
constexpr int daysPerWeek = 7;
}

MonthModel::MonthModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MonthModel::showMonth(QDate month, Qt::DayOfWeek firstDay)
{
    beginResetModel();
    m_month = QDate(month.year(), month.month(), 1);
    const int lead = (m_month.dayOfWeek() - static_cast<int>(firstDay) + daysPerWeek) % daysPerWeek;
    const int weeks = (lead + m_month.daysInMonth() + daysPerWeek - 1) / daysPerWeek;
    m_days.clear();
    for (int i = 0; i < weeks * daysPerWeek; ++i) {
        const QDate date = m_month.addDays(i - lead);
        m_days.append({.date = date, .isInMonth = date.month() == m_month.month(), .isToday = date == m_today, .entries = {}});
    }
    endResetModel();
}

void MonthModel::setEntries(const QList<CalendarEntry> &entries)
{
    QHash<QDate, QList<CalendarEntry>> byDate;
    for (const CalendarEntry &entry : entries) {
        if (entry.at)
            byDate[entry.at->date()].append(entry);
    }
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        QList<CalendarEntry> ofDay = byDate.value(m_days[i].date);
        // What a person has to see is not to be among those for which there is no room.
        std::ranges::stable_sort(ofDay, {}, [](const CalendarEntry &entry) { return std::tuple(!isInTrouble(entry), entry.at->time(), entry.post.id); });
        if (ofDay == m_days[i].entries)
            continue;
        m_days[i].entries = std::move(ofDay);
        const QModelIndex changed = indexOf(m_days[i].date);
        Q_EMIT dataChanged(changed, changed);
    }
}

void MonthModel::setToday(QDate today)
{
    m_today = today;
    for (MonthDay &day : m_days) {
        if (day.isToday == (day.date == today))
            continue;
        day.isToday = day.date == today;
        const QModelIndex changed = indexOf(day.date);
        Q_EMIT dataChanged(changed, changed, {IsTodayRole});
    }
}

QDate MonthModel::firstDate() const
{
    return m_days.isEmpty() ? QDate() : m_days.first().date;
}

QDate MonthModel::lastDate() const
{
    return m_days.isEmpty() ? QDate() : m_days.last().date;
}

const MonthDay &MonthModel::day(const QModelIndex &index) const
{
    return m_days[index.row() * daysPerWeek + index.column()];
}

QModelIndex MonthModel::indexOf(QDate date) const
{
    if (m_days.isEmpty() || date < firstDate() || date > lastDate())
        return {};
    const int place = static_cast<int>(firstDate().daysTo(date));
    return index(place / daysPerWeek, place % daysPerWeek);
}

std::optional<CalendarEntry> MonthModel::entry(domain::Id<domain::Post> id) const
{
    for (const MonthDay &day : m_days) {
        for (const CalendarEntry &entry : day.entries) {
            if (entry.post.id == id)
                return entry;
        }
    }
    return std::nullopt;
}

int MonthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size()) / daysPerWeek;
}

int MonthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : daysPerWeek;
}

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MonthDay &found = day(index);
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(found.date.day());
    case Qt::AccessibleTextRole: {
        const QString date = u"%1 %2"_s.arg(longDay(found.date), QString::number(found.date.year()));
        QString posts = found.entries.isEmpty() ? tr("no post") : tr("%Ln post(s)", nullptr, static_cast<int>(found.entries.size()));
        if (const auto troubled = std::ranges::count_if(found.entries, isInTrouble); troubled > 0)
            posts += u", "_s + tr("%Ln in trouble", "posts of a day", static_cast<int>(troubled));
        return found.isToday ? tr("Today, %1, %2").arg(date, posts) : tr("%1, %2").arg(date, posts);
    }
    case DateRole:
        return found.date;
    case IsInMonthRole:
        return found.isInMonth;
    case IsTodayRole:
        return found.isToday;
    case CountRole:
        return found.entries.size();
    default:
        return {};
    }
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || m_days.isEmpty())
        return {};
    if (orientation == Qt::Horizontal)
        return section < daysPerWeek ? QVariant(QLocale().standaloneDayName(m_days[section].date.dayOfWeek())) : QVariant();
    return section < rowCount() ? QVariant(m_days[qsizetype{section} * daysPerWeek].date.weekNumber()) : QVariant();
}

} // namespace parvis::models
