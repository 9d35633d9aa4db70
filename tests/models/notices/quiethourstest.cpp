// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notices/noticewishes.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::QuietHours;

namespace {

const QTimeZone &paris()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

/// An instant by the wall clock of Paris; the second of two in autumn where `isLater`.
domain::Instant at(const QString &wall, bool isLater = false)
{
    const QDateTime read = QDateTime::fromString(wall, u"yyyy-MM-dd HH:mm"_s);
    const auto which = isLater ? QDateTime::TransitionResolution::PreferAfter : QDateTime::TransitionResolution::PreferBefore;
    return *domain::fromDateTime(QDateTime(read.date(), read.time(), paris(), which));
}

/// When the quiet ends, by the same clock; empty where there is none.
QString endOf(const QuietHours &hours, domain::Instant instant)
{
    const auto end = hours.endOfQuiet(instant, paris());
    return end ? domain::toDateTime(*end).toTimeZone(paris()).toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

QuietHours hours(QTime from, QTime until, const QString &days = u"1234567"_s)
{
    QuietHours made{.isOn = true, .from = from, .until = until};
    for (size_t day = 0; day < made.days.size(); ++day)
        made.days.at(day) = days.contains(QString::number(day + 1));
    return made;
}

} // namespace

class QuietHoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyPassMidnight()
    {
        // GIVEN 2026-11-23 is a Monday
        const QuietHours evening = hours(QTime(20, 0), QTime(8, 0));
        QCOMPARE(endOf(evening, at(u"2026-11-23 19:59"_s)), QString());
        QCOMPARE(endOf(evening, at(u"2026-11-23 20:00"_s)), u"2026-11-24 08:00"_s);
        QCOMPARE(endOf(evening, at(u"2026-11-24 00:00"_s)), u"2026-11-24 08:00"_s);
        QCOMPARE(endOf(evening, at(u"2026-11-24 07:59"_s)), u"2026-11-24 08:00"_s);
        QCOMPARE(endOf(evening, at(u"2026-11-24 08:00"_s)), QString());
    }

    void orLieWithinADay()
    {
        const QuietHours noon = hours(QTime(12, 0), QTime(13, 30));
        QCOMPARE(endOf(noon, at(u"2026-11-23 11:59"_s)), QString());
        QCOMPARE(endOf(noon, at(u"2026-11-23 12:00"_s)), u"2026-11-23 13:30"_s);
        QCOMPARE(endOf(noon, at(u"2026-11-23 13:30"_s)), QString());
    }

    void theDaysAreThoseOnWhichTheyBegin()
    {
        // GIVEN the evenings of Friday and Saturday
        const QuietHours weekend = hours(QTime(20, 0), QTime(8, 0), u"56"_s);
        QCOMPARE(endOf(weekend, at(u"2026-11-26 23:00"_s)), QString());              // Thursday
        QCOMPARE(endOf(weekend, at(u"2026-11-27 07:00"_s)), QString());              // Friday morning is Thursday's night
        QCOMPARE(endOf(weekend, at(u"2026-11-27 23:00"_s)), u"2026-11-28 08:00"_s);
        QCOMPARE(endOf(weekend, at(u"2026-11-29 07:00"_s)), u"2026-11-29 08:00"_s);  // Sunday morning is Saturday's night
        QCOMPARE(endOf(weekend, at(u"2026-11-29 21:00"_s)), QString());
        QCOMPARE(endOf(hours(QTime(20, 0), QTime(8, 0), {}), at(u"2026-11-27 23:00"_s)), QString());
    }

    void wholeDaysThatFollowEachOtherAreOneStretch()
    {
        // GIVEN all Saturday and Sunday
        const QuietHours weekend = hours(QTime(0, 0), QTime(0, 0), u"67"_s);
        QCOMPARE(endOf(weekend, at(u"2026-11-27 23:59"_s)), QString());
        QCOMPARE(endOf(weekend, at(u"2026-11-28 00:00"_s)), u"2026-11-30 00:00"_s);
        QCOMPARE(endOf(weekend, at(u"2026-11-30 00:00"_s)), QString());
        // AND all week: it ends some day, to be asked again
        QVERIFY(!endOf(hours(QTime(0, 0), QTime(0, 0)), at(u"2026-11-28 12:00"_s)).isEmpty());
    }

    void theyFollowTheWallClockWhenItChanges()
    {
        const QuietHours night = hours(QTime(22, 0), QTime(7, 0));
        // GIVEN the night of 28 to 29 March 2026 has an hour less, that of 24 to 25 October an hour more
        QCOMPARE(*night.endOfQuiet(at(u"2026-03-28 22:00"_s), paris()) - at(u"2026-03-28 22:00"_s), std::chrono::hours(8));
        QCOMPARE(*night.endOfQuiet(at(u"2026-10-24 22:00"_s), paris()) - at(u"2026-10-24 22:00"_s), std::chrono::hours(10));
        // AND an end that the clock skips is when it would have been
        const QuietHours skipped = hours(QTime(22, 0), QTime(2, 30));
        QCOMPARE(endOf(skipped, at(u"2026-03-28 23:00"_s)), u"2026-03-29 03:30"_s);
        // AND an end that comes twice is the first
        QCOMPARE(endOf(skipped, at(u"2026-10-25 02:29"_s)), u"2026-10-25 02:30"_s);
        QCOMPARE(endOf(skipped, at(u"2026-10-25 02:15"_s, true)), QString());
    }

    void offMeansNever()
    {
        QuietHours off = hours(QTime(0, 0), QTime(0, 0));
        off.isOn = false;
        QCOMPARE(endOf(off, at(u"2026-11-23 12:00"_s)), QString());
    }

    void aPauseAndQuietHoursHoldUntilBothAreOver()
    {
        models::NoticeWishes wishes{.quiet = hours(QTime(20, 0), QTime(8, 0))};
        const auto held = [&](const QString &wall) { return wishes.heldUntil(at(wall), paris()); };
        // GIVEN a pause that ends in the evening
        wishes.pausedUntil = at(u"2026-11-23 20:30"_s);
        QCOMPARE(held(u"2026-11-23 19:30"_s), at(u"2026-11-24 08:00"_s));
        // AND one that goes on in the morning
        wishes.pausedUntil = at(u"2026-11-24 09:00"_s);
        QCOMPARE(held(u"2026-11-23 21:00"_s), at(u"2026-11-24 09:00"_s));
        // AND one that is over
        QCOMPARE(held(u"2026-11-24 09:00"_s), std::nullopt);
        wishes.quiet.isOn = false;
        wishes.pausedUntil = at(u"2026-11-23 12:00"_s);
        QCOMPARE(held(u"2026-11-23 11:00"_s), at(u"2026-11-23 12:00"_s));
        QCOMPARE(held(u"2026-11-23 12:00"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(QuietHoursTest)
#include "quiethourstest.moc"
