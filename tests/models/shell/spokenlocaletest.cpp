// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/spokenlocale.h"

#include <QtCore/QTime>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class SpokenLocaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSystemWithoutHabitsWritesTimesAsTheLanguageDoes_data()
    {
        QTest::addColumn<QLocale>("system");
        QTest::addColumn<QString>("shortTime");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("time");
        const QString ofNobody = QLocale::c().timeFormat(QLocale::ShortFormat);
        const QLocale american(QLocale::English, QLocale::UnitedStates);
        const QLocale belgian(QLocale::French, QLocale::Belgium);
        QTest::newRow("LANG=C") << QLocale::c() << ofNobody << u"en"_s << u"08:29"_s;
        QTest::newRow("LANG=C LANGUAGE=en") << american << ofNobody << u"en"_s << u"08:29"_s;
        QTest::newRow("LANG=C LANGUAGE=fr") << belgian << ofNobody << u"fr"_s << u"08:29"_s;
        QTest::newRow("American") << american << american.timeFormat(QLocale::ShortFormat) << u"en"_s
                                  << american.toString(QTime(8, 29, 33), QLocale::ShortFormat);
        QTest::newRow("another language") << american << american.timeFormat(QLocale::ShortFormat) << u"fr"_s << u"08:29"_s;
    }
    void aSystemWithoutHabitsWritesTimesAsTheLanguageDoes()
    {
        QFETCH(const QLocale, system);
        QFETCH(const QString, shortTime);
        QFETCH(const QString, language);
        QFETCH(const QString, time);
        QCOMPARE(models::spokenLocale(system, shortTime, language).toString(QTime(8, 29, 33), QLocale::ShortFormat), time);
    }
};

QTEST_GUILESS_MAIN(SpokenLocaleTest)
#include "spokenlocaletest.moc"
