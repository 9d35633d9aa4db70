// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/moments.h"

#include "core/domain/base/zonedtime.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// Whether clocks of that zone show this time once more.
bool comesTwice(domain::Instant at, const QTimeZone &zone)
{
    constexpr std::chrono::hours putBack{1};
    const QDateTime wall = domain::toZoned(at, zone).wall;
    return domain::toZoned(at + putBack, zone).wall == wall || domain::toZoned(at - putBack, zone).wall == wall;
}

/// "+01:00", "-03:30".
QString offsetOf(domain::Instant at, const QTimeZone &zone)
{
    const int seconds = zone.offsetFromUtc(domain::toDateTime(at));
    const QTime size = QTime(0, 0).addSecs(std::abs(seconds));
    return (seconds < 0 ? u'-' : u'+') + size.toString(u"HH:mm"_s);
}

} // namespace

QString zoneName(const QTimeZone &zone)
{
    // What people call by one name has several in the list of zones ("backward" and "etcetera" of tzdata).
    static const QList<QByteArray> sameAsUtc{"Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu"};
    return sameAsUtc.contains(zone.id()) ? u"UTC"_s : QString::fromLatin1(zone.id());
}

QString shownMoment(domain::Instant at, const QTimeZone &zone, Fineness fineness)
{
    const QString wall = domain::toZoned(at, zone).wall.toString(fineness == Fineness::Seconds ? u"yyyy-MM-dd HH:mm:ss"_s : u"yyyy-MM-dd HH:mm"_s);
    const QString shown = wall + u' ' + zoneName(zone);
    return comesTwice(at, zone) ? u"%1 (UTC%2)"_s.arg(shown, offsetOf(at, zone)) : shown;
}

QJsonValue jsonMoment(const std::optional<domain::Instant> &at)
{
    return at ? QJsonValue(domain::toIso(*at)) : QJsonValue(QJsonValue::Null);
}

QString offsetWhereTwice(domain::Instant at, const QTimeZone &zone)
{
    return comesTwice(at, zone) ? offsetOf(at, zone) : QString();
}

QString shownMoment(const std::optional<domain::Instant> &at, const QTimeZone &zone, Fineness fineness)
{
    return at ? shownMoment(*at, zone, fineness) : QString();
}

} // namespace parvis::app
