// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/instant.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::domain {

QDateTime toDateTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(instant), QTimeZone::UTC);
}

std::optional<Instant> fromDateTime(const QDateTime &dateTime)
{
    if (!dateTime.isValid())
        return std::nullopt;
    return fromMs(dateTime.toMSecsSinceEpoch());
}

QString toIso(Instant instant)
{
    return toDateTime(instant).toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

namespace {

/// The instant at which the clocks of a zone show that: a time that the zone skips is moved forward by the gap, one that happens twice is the first.
std::optional<Instant> atWall(QDate date, QTime time, const QTimeZone &zone)
{
    return fromDateTime(QDateTime(date, time, zone, QDateTime::TransitionResolution::RelativeToBefore));
}

std::optional<Instant> parseIso(const QString &text, const QTimeZone &zone)
{
    QString iso = text;
    if (iso.size() > 10 && iso[10] == u' ')
        iso[10] = u'T';
    const QDateTime dateTime = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (dateTime.isValid() && dateTime.timeSpec() == Qt::LocalTime)
        return atWall(dateTime.date(), dateTime.time(), zone);
    return fromDateTime(dateTime);
}

/// RFC 822 and its heirs, with the named zones and two-digit years that RFC 2822 keeps as obsolete syntax.
std::optional<Instant> parseRfc(const QString &text, const QTimeZone &unnamed)
{
    static const QRegularExpression pattern(
        u"^(?:[A-Za-z]+\\.?,?\\s+)?(\\d{1,2})[\\s-]+([A-Za-z]{3})[A-Za-z]*\\.?[\\s-]+(\\d{4}|\\d{2})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
        "(?:\\.\\d+)?\\s*([+-]\\d{2}:?\\d{2}|[A-Za-z]{1,5})?"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    static const QStringList months{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s, u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    const auto month = months.indexOf(match.captured(2).toLower()) + 1;
    int year = match.captured(3).toInt();
    if (match.captured(3).size() == 2)
        year += year < 50 ? 2000 : 1900;
    const QDate date(year, static_cast<int>(month), match.captured(1).toInt());
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    int offset = 0;
    const QString zone = match.captured(7).toUpper();
    if (zone.isEmpty())
        return atWall(date, time, unnamed);
    if (zone.startsWith(u'+') || zone.startsWith(u'-')) {
        const int hours = QStringView(zone).mid(1, 2).toInt();
        const int minutes = QStringView(zone).right(2).toInt();
        offset = (hours * 60 + minutes) * 60 * (zone.startsWith(u'-') ? -1 : 1);
    } else {
        static const QHash<QString, int> hoursByName{{u"EST"_s, -5}, {u"EDT"_s, -4}, {u"CST"_s, -6}, {u"CDT"_s, -5}, {u"MST"_s, -7}, {u"MDT"_s, -6},
                                                     {u"PST"_s, -8}, {u"PDT"_s, -7}, {u"CET"_s, 1},  {u"CEST"_s, 2}, {u"BST"_s, 1}};
        offset = hoursByName.value(zone, 0) * 3600;
    }
    return fromDateTime(QDateTime(date, time, QTimeZone::UTC).addSecs(-offset));
}

/// Numbers parted by slashes, hyphens or dots, with or without a time of day: the year first, or day and month in the order given. Dots are written
/// where the day comes first.
std::optional<Instant> parseNumbers(const QString &text, DateOrder order, const QTimeZone &zone)
{
    static const QRegularExpression pattern(
        u"^(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s*([AaPp])\\.?[Mm]\\.?)?)?$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    constexpr qsizetype digitsOfYear = 4;
    const bool isYearFirst = match.capturedLength(1) == digitsOfYear;
    if (!isYearFirst && (match.capturedLength(1) > 2 || match.capturedLength(4) != digitsOfYear))
        return std::nullopt;
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const int third = match.captured(4).toInt();
    const bool isMonthFirst = order == DateOrder::MonthFirst && match.captured(2) != "."_L1;
    const QDate date = isYearFirst ? QDate(first, second, third) : isMonthFirst ? QDate(third, first, second) : QDate(third, second, first);
    int hour = match.captured(5).toInt();
    if (const QString half = match.captured(8).toLower(); !half.isEmpty()) {
        constexpr int noon = 12;
        if (hour < 1 || hour > noon)
            return std::nullopt;
        hour = hour % noon + (half == "p"_L1 ? noon : 0);
    }
    const QTime time(hour, match.captured(6).toInt(), match.captured(7).toInt());
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return atWall(date, time, zone);
}

std::optional<Instant> parseUnix(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number >= 100'000'000'000)
        return fromMs(number);
    if (isNumber && number >= 100'000'000)
        return fromMs(number * 1000);
    return std::nullopt;
}

} // namespace

std::optional<Instant> parseInstant(QStringView view, DateOrder order, const QTimeZone &zone)
{
    const QString text = view.trimmed().toString();
    if (text.size() < 8 || text.size() > 64)
        return std::nullopt;
    if (auto instant = parseIso(text, zone))
        return instant;
    if (auto instant = parseRfc(text, zone))
        return instant;
    if (auto instant = parseNumbers(text, order, zone))
        return instant;
    return parseUnix(text);
}

} // namespace parvis::domain
