// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notices/noticepause.h"

#include "core/domain/base/zonedtime.h"

#include <QtCore/QLocale>

namespace parvis::models {

NoticePause::NoticePause(Preferences &preferences, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_clock(clock)
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &NoticePause::follow);
    connect(&m_preferences, &Preferences::noticeWishesChanged, this, &NoticePause::follow);
    follow();
}

std::optional<domain::Instant> NoticePause::until() const
{
    const auto until = m_preferences.noticeWishes().pausedUntil;
    return until && *until > m_clock.now() ? until : std::nullopt;
}

void NoticePause::forAnHour()
{
    set(m_clock.now() + std::chrono::hours(1));
}

void NoticePause::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    Q_EMIT changed();
}

void NoticePause::untilTomorrow()
{
    const QTime morning(8, 0);
    const QDate tomorrow = domain::toZoned(m_clock.now(), m_zone).wall.date().addDays(1);
    set(domain::toInstant({.wall = QDateTime(tomorrow, morning), .zone = m_zone.id()}));
}

void NoticePause::resume()
{
    set(std::nullopt);
}

void NoticePause::set(std::optional<domain::Instant> until)
{
    NoticeWishes wishes = m_preferences.noticeWishes();
    wishes.pausedUntil = until;
    m_preferences.setNoticeWishes(wishes);
}

QString NoticePause::endText() const
{
    const auto until = this->until();
    if (!until)
        return {};
    const QDateTime end = domain::toDateTime(*until).toTimeZone(m_zone);
    const QString time = QLocale().toString(end.time(), QLocale::ShortFormat);
    const bool isToday = end.date() == domain::toZoned(m_clock.now(), m_zone).wall.date();
    //: %1 is a time
    return isToday ? time : tr("tomorrow, %1").arg(time);
}

QString NoticePause::sentence() const
{
    const QString end = endText();
    //: %1 is "15:04" or "tomorrow, 08:00"
    return end.isEmpty() ? QString() : tr("Notifications are paused until %1.").arg(end);
}

void NoticePause::follow()
{
    const auto end = until();
    if (end) {
        // A machine that slept meanwhile looks again within a minute.
        constexpr std::chrono::milliseconds longest(60'000);
        m_end.start(std::clamp(*end - m_clock.now(), std::chrono::milliseconds(1), longest));
    } else {
        m_end.stop();
    }
    Q_EMIT changed();
}

} // namespace parvis::models
