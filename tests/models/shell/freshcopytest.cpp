// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/freshcopy.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class FreshCopyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPlannedWaitsForOneClick()
    {
        // GIVEN a copy that was put offline
        models::Connectivity connectivity;
        connectivity.setOffline(true);
        const models::Message message = models::freshCopyMessage(connectivity, true);
        QVERIFY2(message.sentence.contains(u"keeps this one offline until you say"_s), qPrintable(message.sentence));
        QVERIFY(message.outlastsPlace.value_or(false));
        QVERIFY(!message.actionText.isEmpty());
        // WHEN
        message.action();
        // THEN
        QVERIFY(!connectivity.isOffline());
    }

    void theSwitchAsksForTheWordFirst()
    {
        // GIVEN a copy that waits
        models::Connectivity connectivity;
        connectivity.setOffline(true);
        connectivity.waitForWord();
        QSignalSpy wanted(&connectivity, &models::Connectivity::wordWanted);
        // WHEN its switch is turned THEN nothing leaves yet, and the word is asked for
        connectivity.turn(false);
        QVERIFY(connectivity.isOffline());
        QCOMPARE(wanted.size(), 1);
        // WHEN it is given
        models::freshCopyMessage(connectivity, true).action();
        QVERIFY(!connectivity.isOffline());
        // THEN the switch is as every other from then on
        connectivity.turn(true);
        connectivity.turn(false);
        QVERIFY(!connectivity.isOffline());
        QCOMPARE(wanted.size(), 1);
    }

    void whereNothingIsPlannedNothingIsAsked()
    {
        models::Connectivity connectivity;
        const models::Message message = models::freshCopyMessage(connectivity, false);
        QVERIFY2(message.sentence.contains(u"is a copy"_s), qPrintable(message.sentence));
        QVERIFY(message.actionText.isEmpty());
        QVERIFY(!message.action);
    }

    void whereNothingIsCountedThatIsSaidWithWhatComesOfIt()
    {
        const models::Message message = models::uncountedMessage();
        QCOMPARE(message.kind, models::Message::Kind::Problem);
        QVERIFY2(message.sentence.contains(u"is sent again"_s), qPrintable(message.sentence));
        QVERIFY(message.outlastsPlace.value_or(false));
        QVERIFY(message.actionText.isEmpty());
    }
};

QTEST_GUILESS_MAIN(FreshCopyTest)
#include "freshcopytest.moc"
