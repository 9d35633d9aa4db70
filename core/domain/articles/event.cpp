// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/event.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

QDateTime dateTimeOf(const EventMoment &moment, const QTimeZone &zone)
{
    const QTimeZone known = zone.isValid() ? zone : QTimeZone(QTimeZone::UTC);
    return {moment.day, moment.time.value_or(QTime(0, 0)), moment.offsetSeconds ? QTimeZone::fromSecondsAheadOfUtc(*moment.offsetSeconds) : known};
}

/// Seconds east of UTC of "Z", "+01:00", "+0100"; nothing of an empty text.
std::optional<int> offsetOf(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (text.compare("z"_L1, Qt::CaseInsensitive) == 0)
        return 0;
    constexpr int minute = 60;
    const int hours = QStringView(text).sliced(1, 2).toInt();
    const int minutes = QStringView(text).last(2).toInt();
    return (text.front() == u'-' ? -1 : 1) * (hours * minute + minutes) * minute;
}

QString offsetText(int seconds)
{
    constexpr int minute = 60;
    const int minutes = std::abs(seconds) / minute;
    return u"%1%2:%3"_s.arg(QChar(seconds < 0 ? u'-' : u'+')).arg(minutes / minute, 2, 10, QChar(u'0')).arg(minutes % minute, 2, 10, QChar(u'0'));
}

} // namespace

std::optional<EventMoment> eventMomentOf(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{4}-\\d{2}-\\d{2})(?:[T ]+(\\d{1,2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)?\\s*(z|[+-]\\d{2}:?\\d{2})?)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    EventMoment moment{.day = QDate::fromString(match.captured(1), Qt::ISODate), .time = std::nullopt, .offsetSeconds = offsetOf(match.captured(3))};
    if (!match.captured(2).isEmpty())
        moment.time = QTime::fromString(match.captured(2), u"h:mm"_s);
    constexpr int most = 14 * 3600;
    const bool isSound = moment.day.isValid() && (!moment.time || moment.time->isValid()) && std::abs(moment.offsetSeconds.value_or(0)) <= most;
    return isSound ? std::optional(moment) : std::nullopt;
}

QString textOf(const EventMoment &moment)
{
    QString text = moment.day.toString(Qt::ISODate);
    if (moment.time)
        text += u' ' + moment.time->toString(u"HH:mm"_s);
    return moment.time && moment.offsetSeconds ? text + offsetText(*moment.offsetSeconds) : text;
}

QString isoOf(const EventMoment &moment, const QTimeZone &zone)
{
    const QString day = moment.day.toString(Qt::ISODate);
    if (!moment.time)
        return day;
    return day + u'T' + moment.time->toString(u"HH:mm:ss"_s) + offsetText(dateTimeOf(moment, zone).offsetFromUtc());
}

bool isBefore(const EventMoment &one, const EventMoment &other, const QTimeZone &zone)
{
    // A day holds all its moments.
    if (!one.time || !other.time)
        return one.day < other.day;
    return dateTimeOf(one, zone) < dateTimeOf(other, zone);
}

} // namespace parvis::domain
