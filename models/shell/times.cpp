// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/times.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
/// Whose words these are, for the translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Times)
};
} // namespace

QString relativeTime(domain::Instant at, domain::Instant now)
{
    using namespace std::chrono_literals;
    const auto age = now - at;
    const QDateTime local = domain::toDateTime(at).toLocalTime();
    const qint64 days = local.date().daysTo(domain::toDateTime(now).toLocalTime().date());
    if (age >= 0s && age < 1min)
        return Words::tr("now");
    if (age >= 0s && age < 1h)
        return Words::tr("%1 min ago").arg(std::chrono::floor<std::chrono::minutes>(age).count());
    if (days == 0)
        return age < 0s ? QLocale().toString(local.time(), QLocale::ShortFormat)
                        : Words::tr("%1 h ago").arg(std::chrono::floor<std::chrono::hours>(age).count());
    if (days == 1)
        return Words::tr("yesterday");
    constexpr qint64 week = 7;
    if (days > 1 && days < week)
        return QLocale().toString(local.date(), u"ddd"_s);
    return QLocale().toString(local.date(), local.date().year() == domain::toDateTime(now).date().year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString exactTime(domain::Instant at)
{
    return QLocale().toString(domain::toDateTime(at).toLocalTime(), QLocale::LongFormat);
}

QString duration(std::chrono::seconds length)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = length.count();
    if (seconds < minute)
        return Words::tr("%1 s").arg(seconds);
    if (seconds < hour)
        return Words::tr("%1 min").arg(seconds / minute);
    if (seconds < day)
        return seconds % hour / minute == 0 ? Words::tr("%1 h").arg(seconds / hour)
                                            : Words::tr("%1 h %2").arg(seconds / hour).arg(seconds % hour / minute, 2, 10, QLatin1Char('0'));
    return seconds % day / hour == 0 ? Words::tr("%1 d").arg(seconds / day) : Words::tr("%1 d %2 h").arg(seconds / day).arg(seconds % day / hour);
}

} // namespace parvis::models
