// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inbox/target.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

constexpr int minutesOfHour = 60;
constexpr int minutesOfDay = 24 * minutesOfHour;
constexpr int longestSearchDays = 3660;

/// The instant of a minute of a day; 1440 is the next midnight. A time that the clocks skip is the moment they skip it.
Instant instantOf(QDate date, int minute, const QTimeZone &zone)
{
    const QDate day = minute == minutesOfDay ? date.addDays(1) : date;
    const int ofDay = minute % minutesOfDay;
    const QDateTime at(day, QTime(ofDay / minutesOfHour, ofDay % minutesOfHour), zone, QDateTime::TransitionResolution::PreferBefore);
    return fromMs(at.toMSecsSinceEpoch());
}

/// Calls `visit(begin, end)` for each open stretch that ends after `from`, in order, until it answers false.
template<class Visit>
void eachOpening(Instant from, const BusinessHours &hours, const QTimeZone &zone, Visit visit)
{
    QDate date = toDateTime(from).toTimeZone(zone).date();
    for (int day = 0; day < longestSearchDays; ++day, date = date.addDays(1)) {
        if (hours.holidays.contains(date))
            continue;
        for (const OpenHours &open : hours.days.at(static_cast<size_t>(date.dayOfWeek() - 1))) {
            const Instant begin = std::max(from, instantOf(date, open.from, zone));
            const Instant end = instantOf(date, open.until, zone);
            if (begin < end && !visit(begin, end))
                return;
        }
    }
}

} // namespace

BusinessHours BusinessHours::usual()
{
    constexpr int nine = 9 * minutesOfHour;
    constexpr int six = 18 * minutesOfHour;
    constexpr size_t workdays = 5;
    BusinessHours hours;
    for (size_t day = 0; day < workdays; ++day)
        hours.days.at(day) = {{.from = nine, .until = six}};
    return hours;
}

BusinessHours BusinessHours::always()
{
    BusinessHours hours;
    hours.days.fill({{.from = 0, .until = minutesOfDay}});
    return hours;
}

bool BusinessHours::isEverOpen() const
{
    return std::ranges::any_of(days, [](const QList<OpenHours> &day) { return !day.isEmpty(); });
}

Instant dueAt(Instant from, const ResponseTarget &target, const QTimeZone &zone)
{
    std::optional<Instant> due;
    auto left = std::chrono::milliseconds(target.within);
    if (target.hours.isEverOpen()) {
        eachOpening(from, target.hours, zone, [&](Instant begin, Instant end) {
            if (left <= end - begin) {
                due = begin + left;
                return false;
            }
            left -= end - begin;
            return true;
        });
    }
    return due.value_or(from + target.within);
}

std::chrono::minutes businessTimeBetween(Instant from, Instant until, const BusinessHours &hours, const QTimeZone &zone)
{
    std::chrono::milliseconds sum{};
    if (from < until && hours.isEverOpen()) {
        eachOpening(from, hours, zone, [&](Instant begin, Instant end) {
            if (begin >= until)
                return false;
            sum += std::min(end, until) - begin;
            return end < until;
        });
    }
    return std::chrono::duration_cast<std::chrono::minutes>(sum);
}

QString hoursToJson(const BusinessHours &hours)
{
    QJsonArray week;
    for (const QList<OpenHours> &day : hours.days) {
        QJsonArray stretches;
        for (const OpenHours &open : day)
            stretches.append(QJsonArray{open.from, open.until});
        week.append(stretches);
    }
    return QString::fromUtf8(QJsonDocument(week).toJson(QJsonDocument::Compact));
}

QString holidaysToJson(const BusinessHours &hours)
{
    QList<QDate> dates = hours.holidays.values();
    std::ranges::sort(dates);
    QJsonArray list;
    for (const QDate date : dates)
        list.append(date.toString(Qt::ISODate));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::optional<BusinessHours> hoursFromJson(const QString &hours, const QString &holidays)
{
    BusinessHours read;
    const QJsonArray week = QJsonDocument::fromJson(hours.toUtf8()).array();
    if (week.size() != static_cast<qsizetype>(read.days.size()))
        return std::nullopt;
    for (qsizetype day = 0; day < week.size(); ++day) {
        int last = 0;
        for (const auto &stretch : week.at(day).toArray()) {
            const OpenHours open{.from = stretch[0].toInt(-1), .until = stretch[1].toInt(-1)};
            if (open.from < last || open.until <= open.from || open.until > minutesOfDay)
                return std::nullopt;
            last = open.until;
            read.days.at(static_cast<size_t>(day)).append(open);
        }
    }
    const QJsonDocument dates = QJsonDocument::fromJson(holidays.toUtf8());
    if (!dates.isArray())
        return std::nullopt;
    for (const auto &value : dates.array()) {
        const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
        if (!date.isValid())
            return std::nullopt;
        read.holidays.insert(date);
    }
    return read;
}

} // namespace parvis::domain
