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
    }
};

QTEST_GUILESS_MAIN(ParvisctlDemoTest)
#include "parvisctldemotest.moc"
