// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/leaseowner.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

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

    void whoWasKilledAndIsAskedAboutByNobodyHas()
    {
        // GIVEN a process that took a name, and is killed
        const pid_t child = fork();
        if (child == 0) {
            pause();
            _exit(0);
        }
        QStringList parts = sync::newLeaseOwner().split(u' ');
        parts[1] = QString::number(child);
        QFile stat(u"/proc/%1/stat"_s.arg(child));
        QVERIFY(stat.open(QIODevice::ReadOnly));
        const QByteArray line = stat.readAll();
        parts[2] = QString::fromLatin1(line.sliced(line.lastIndexOf(')') + 1).trimmed().split(' ').value(19));
        QVERIFY(!sync::hasEnded(parts.join(u' ')));
        // WHEN its parent does not ask how it ended
        QCOMPARE(kill(child, SIGKILL), 0);
        siginfo_t how;
        QCOMPARE(waitid(P_PID, static_cast<id_t>(child), &how, WEXITED | WNOWAIT), 0);
        // THEN its number stands there still, and what it held can be taken up
        const bool hasEnded = sync::hasEnded(parts.join(u' '));
        QCOMPARE(waitpid(child, nullptr, 0), child);
        QVERIFY(hasEnded);
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
