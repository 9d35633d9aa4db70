// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/typedmoment.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class TypedMomentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMomentIsReadAsItsCountryWritesIt_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        const auto row = [](const QString &country, const QString &typed, const QString &kept) {
            QTest::newRow(qPrintable(country + u": "_s + typed)) << country << typed << kept;
        };
        const QString moment = u"2026-12-05 18:30"_s;
        for (const QString &typed : {u"5 décembre 2026 à 18h30"_s, u"le samedi 5 décembre 2026 à 18 h 30"_s, u"05/12/2026 18:30"_s, u"5 déc. 2026, 18:30"_s,
                                     u"2026-12-05T18:30"_s, u"5 Décembre 2026 18H30"_s})
            row(u"fr_FR"_s, typed, moment);
        row(u"fr_FR"_s, u"1er décembre 2026 à 9h"_s, u"2026-12-01 09:00"_s);
        row(u"fr_FR"_s, u"samedi 5 décembre 2026"_s, u"2026-12-05"_s);
        row(u"fr_FR"_s, u"bientôt à 18h30"_s, u"bientôt à 18h30"_s);
        row(u"fr_FR"_s, u"5 décembre 2026 à 28h30"_s, u"5 décembre 2026 à 28h30"_s);
        for (const QString &typed :
             {u"5 December 2026 at 18:30"_s, u"on Saturday, 5 December 2026 at 6:30 pm"_s, u"05/12/2026 18:30"_s, u"5th December 2026, 6.30 p.m."_s})
            row(u"en_GB"_s, typed, moment);
        row(u"en_US"_s, u"December 5, 2026 at 6:30 PM"_s, moment);
        row(u"en_US"_s, u"December 5, 2026 at 9 am"_s, u"2026-12-05 09:00"_s);
        row(u"de_DE"_s, u"5. Dezember 2026 um 18:30"_s, moment);
        row(u"de_DE"_s, u"05.12.2026"_s, u"2026-12-05"_s);
    }
    void aMomentIsReadAsItsCountryWritesIt()
    {
        QFETCH(const QString, country);
        QFETCH(const QString, typed);
        QFETCH(const QString, kept);
        QCOMPARE(models::typedMoment(typed, QLocale(country)), kept);
    }
};

QTEST_GUILESS_MAIN(TypedMomentTest)
#include "typedmomenttest.moc"
