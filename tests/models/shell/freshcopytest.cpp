// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/freshcopy.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class FreshCopyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPlannedForLaterIsToldAndCanBeKeptBack()
    {
        // GIVEN
        models::Connectivity connectivity;
        const models::Message message = models::freshCopyMessage(connectivity);
        QVERIFY2(message.sentence.contains(u"What is planned for later leaves from here, and from the original too"_s), qPrintable(message.sentence));
        QVERIFY(message.outlastsPlace.value_or(false));
        QCOMPARE(message.actionText, u"Work offline"_s);
        QVERIFY(!connectivity.isOffline());
        // WHEN
        message.action();
        // THEN
        QVERIFY(connectivity.isOffline());
    }

    void whereNothingLeavesAnywayNothingIsOffered()
    {
        models::Connectivity connectivity;
        connectivity.setOffline(true);
        const models::Message message = models::freshCopyMessage(connectivity);
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
