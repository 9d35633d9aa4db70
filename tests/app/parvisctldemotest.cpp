// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

class ParvisctlDemoTest : public ParvisctlRuns
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renewFolder(); }

    void aDemoThatIsKilledLeavesNoWorkspace()
    {
        // WHEN it is killed while it is being made
        QProcess process;
        process.start(program(), {u"-w"_s, workspace(), u"demo"_s, u"--mentions"_s, u"100000"_s});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(!QDir(folder()).entryList({u"w.parvis*"_s}, QDir::Files).isEmpty());
        QTest::qWait(200);
        process.kill();
        QVERIFY(process.waitForFinished());
        // THEN there is none, and the next one is whole
        QCOMPARE(ctl({u"stats"_s}).code, 3);
        QCOMPARE(ctl({u"demo"_s, u"--mentions"_s, u"300"_s}).code, 0);
        QCOMPARE(ctl({u"check"_s}).code, 0);
        // AND nothing of the killed one is left
        QCOMPARE(QDir(folder()).entryList({u"w.parvis*"_s}, QDir::Files), QStringList{u"w.parvis"_s});
    }

    void aNextOneLeavesARunningOneAlone()
    {
        // GIVEN one that is being made, and what an earlier one left
        const QString left = folder() + u"/w.parvis.0123abcd.part"_s;
        for (const char *ending : {"", "-wal", ".89abcdef.part"})
            QVERIFY(QFile(left + QLatin1StringView(ending)).open(QIODevice::WriteOnly));
        QProcess process;
        process.start(program(), {u"-w"_s, workspace(), u"demo"_s, u"--mentions"_s, u"20000"_s});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(!QFile::exists(left) && !QDir(folder()).entryList({u"w.parvis.*.demo"_s}, QDir::Files).isEmpty());
        // WHEN another one is made meanwhile
        QCOMPARE(ctl({u"init"_s}).code, 0);
        // THEN the one under way goes on until it sees that the name is taken
        QCOMPARE(process.state(), QProcess::Running);
        QCOMPARE(QDir(folder()).entryList({u"w.parvis.*.demo"_s}, QDir::Files).size(), 1);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 3);
        QCOMPARE(QDir(folder()).entryList({u"w.parvis*"_s}, QDir::Files), QStringList{u"w.parvis"_s});
    }
};

QTEST_GUILESS_MAIN(ParvisctlDemoTest)
#include "parvisctldemotest.moc"
