// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notices/noticepause.h"

#include "tests/support/fakeclock.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace std::chrono_literals;

class NoticePauseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Paris");
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"parvis-test"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void itLastsAnHourOrUntilTomorrowMorning()
    {
        // GIVEN it is 09:41 in Paris
        tests::FakeClock clock;
        models::Preferences preferences;
        models::NoticePause pause(preferences, clock);
        QSignalSpy changed(&pause, &models::NoticePause::changed);
        QVERIFY(pause.sentence().isEmpty());
        // WHEN
        pause.forAnHour();
        // THEN
        QCOMPARE(pause.until(), clock.now() + 1h);
        QCOMPARE(pause.sentence(), u"Notifications are paused until 10:41."_s);
        QCOMPARE(changed.size(), 1);
        pause.untilTomorrow();
        QCOMPARE(pause.endText(), u"tomorrow, 08:00"_s);
        pause.resume();
        QCOMPARE(pause.until(), std::nullopt);
        QCOMPARE(changed.size(), 3);
    }

    void itsEndIsToldByTheClockThatTheWindowShows()
    {
        // GIVEN it is 09:41 in Paris and 17:41 in Tokyo
        tests::FakeClock clock;
        models::Preferences preferences;
        models::NoticePause pause(preferences, clock);
        pause.forAnHour();
        // WHEN
        pause.setZone(QTimeZone("Asia/Tokyo"));
        // THEN
        QCOMPARE(pause.endText(), u"18:41"_s);
        pause.untilTomorrow();
        QCOMPARE(pause.endText(), u"tomorrow, 08:00"_s);
        QCOMPARE(pause.until(), clock.now() + 14h + 19min);
        pause.resume();
    }

    void itOutlivesARestartAndEndsByItself()
    {
        // GIVEN
        tests::FakeClock clock;
        {
            models::Preferences preferences;
            models::NoticePause(preferences, clock).forAnHour();
        }
        models::Preferences preferences;
        models::NoticePause pause(preferences, clock);
        QVERIFY(pause.until());
        // WHEN
        clock.advance(1h);
        // THEN
        QCOMPARE(pause.until(), std::nullopt);
        QVERIFY(pause.endText().isEmpty());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(NoticePauseTest)
#include "noticepausetest.moc"
