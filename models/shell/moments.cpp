// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/moments.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
struct Moments
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Moments)
};

QDateTime localTime(domain::Instant at, const QTimeZone &zone)
{
    return domain::toDateTime(at).toTimeZone(zone);
}

QString dayAndMonth(const QDateTime &when, const QDateTime &today)
{
    const QLocale locale;
    //: Day and short month in a list, as QLocale::toString() takes it: 12 Nov
    const QString shortForm = Moments::tr("d MMM");
    //: Day, short month and year in a list, as QLocale::toString() takes it: 12 Nov 2025
    const QString longForm = Moments::tr("d MMM yyyy");
    return locale.toString(when.date(), when.date().year() == today.date().year() ? shortForm : longForm);
}

/// A day in a format of QLocale; in French the first of a month is a rank.
QString withRank(QDate day, QString format)
{
    const QLocale locale;
    if (locale.language() == QLocale::French && day.day() == 1) {
        static const QRegularExpression number(u"\\bd\\b"_s);
        format.replace(number, u"d'er'"_s);
    }
    return locale.toString(day, format);
}
} // namespace

QString shortMoment(domain::Instant at, domain::Instant now, const QTimeZone &zone)
{
    constexpr int daysNamedByWeekday = 6;
    const QLocale locale;
    const QDateTime when = localTime(at, zone);
    const QDateTime today = localTime(now, zone);
    const qint64 daysAgo = when.date().daysTo(today.date());
    if (daysAgo == 0)
        return locale.toString(when.time(), QLocale::ShortFormat);
    if (daysAgo < 0)
        return letterMoment(at, now, zone);
    if (daysAgo == 1)
        return Moments::tr("yesterday");
    if (daysAgo > 1 && daysAgo <= daysNamedByWeekday)
        return locale.toString(when.date(), u"ddd"_s);
    return dayAndMonth(when, today);
}

QString letterMoment(domain::Instant at, domain::Instant now, const QTimeZone &zone)
{
    const QLocale locale;
    const QDateTime when = localTime(at, zone);
    const QDateTime today = localTime(now, zone);
    const QString time = locale.toString(when.time(), QLocale::ShortFormat);
    const qint64 daysAgo = when.date().daysTo(today.date());
    if (daysAgo == 0)
        return Moments::tr("today %1").arg(time);
    if (daysAgo == 1)
        return Moments::tr("yesterday %1").arg(time);
    if (daysAgo == -1)
        return Moments::tr("tomorrow %1").arg(time);
    //: %1 is a day ("12 Nov"), %2 a time ("18:02")
    return Moments::tr("%1, %2").arg(dayAndMonth(when, today), time);
}

QString untilMoment(domain::Instant at, domain::Instant now, const QTimeZone &zone)
{
    const QDateTime when = localTime(at, zone);
    const QDateTime today = localTime(now, zone);
    const QString time = QLocale().toString(when.time(), QLocale::ShortFormat);
    const qint64 daysLeft = today.date().daysTo(when.date());
    if (daysLeft == 0)
        //: %1 is a time ("18:02")
        return Moments::tr("until %1").arg(time);
    if (daysLeft == 1)
        //: %1 is a time ("18:02")
        return Moments::tr("until tomorrow at %1").arg(time);
    //: %1 is a day ("12 Nov"), %2 a time ("18:02")
    return Moments::tr("until %1 at %2").arg(dayAndMonth(when, today), time);
}

QString exactMoment(domain::Instant at, const QTimeZone &zone)
{
    const QLocale locale;
    const QDateTime when = localTime(at, zone);
    return Moments::tr("%1, %2").arg(longDate(when.date()), locale.toString(when.time(), QLocale::ShortFormat));
}

QString longDay(QDate day)
{
    return withRank(day, u"dddd d MMMM"_s);
}

QString longDate(QDate day)
{
    return withRank(day, QLocale().dateFormat(QLocale::LongFormat));
}

QString shortDuration(std::chrono::milliseconds duration)
{
    using namespace std::chrono;
    const qint64 inMinutes = std::max<qint64>(0, duration_cast<minutes>(duration).count());
    constexpr qint64 minutesInHour = 60;
    constexpr qint64 minutesInDay = 24 * minutesInHour;
    if (inMinutes < minutesInHour)
        return Moments::tr("%1 min").arg(QLocale().toString(inMinutes));
    if (inMinutes < minutesInDay)
        //: %1 hours, shortened
        return Moments::tr("%1 h").arg(QLocale().toString(inMinutes / minutesInHour));
    //: %1 days, shortened
    return Moments::tr("%1 d").arg(QLocale().toString(inMinutes / minutesInDay));
}

} // namespace parvis::models
