// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/leaseowner.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class LeaseOwnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoRunsHasNotEnded()
    {
        const QString owner = sync::newLeaseOwner();
        QVERIFY(!sync::hasEnded(owner));
        QVERIFY(owner != sync::newLeaseOwner());
    }

    void whoWasKilledHas()
    {
        // GIVEN the name that a process would have taken that ends
        QProcess process;
        process.start(u"sleep"_s, {u"60"_s});
        QVERIFY(process.waitForStarted());
        QStringList parts = sync::newLeaseOwner().split(u' ');
        parts[1] = QString::number(process.processId());
        // Another process has that number: not the one that took the name.
        QVERIFY(sync::hasEnded(parts.join(u' ')));
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(sync::hasEnded(parts.join(u' ')));
    }

    void ofOtherMachinesNobodyKnows()
    {
        QStringList parts = sync::newLeaseOwner().split(u' ');
        parts[0] = u"another"_s;
        parts[1] = u"999999999"_s;
        QVERIFY(!sync::hasEnded(parts.join(u' ')));
        QVERIFY(!sync::hasEnded(u"us"_s));
    }
};

QTEST_GUILESS_MAIN(LeaseOwnerTest)
#include "leaseownertest.moc"
