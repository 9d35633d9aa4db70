// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articlestore.h"
#include "tests/support/await.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

class FileLocksTest : public QObject
{
    Q_OBJECT

    /// As a file dialog does that wants to know what type it is.
    static void look(const QString &path)
    {
        for (const auto *ending : {"", "-wal", "-shm"}) {
            QFile file(path + QLatin1StringView(ending));
            QVERIFY(file.open(QIODevice::ReadOnly));
            file.read(100);
        }
    }
    static ino_t logOf(const QString &path)
    {
        struct stat facts = {};
        return stat(QFile::encodeName(path + u"-wal"_s).constData(), &facts) == 0 ? facts.st_ino : 0;
    }
    /// What another program finds for a word.
    static QByteArray found(const QString &path, const QString &word)
    {
        QProcess other;
        other.start(QStringLiteral(PARVIS_BIN) + u"/parvisctl"_s, {u"-w"_s, path, u"search"_s, word, u"--json"_s});
        if (!other.waitForFinished() || other.exitCode() != 0)
            qFatal("parvisctl: %s", other.readAllStandardError().constData());
        return other.readAllStandardOutput();
    }

private Q_SLOTS:
    void lookingAtTheFileUnlocksNothing()
    {
        // GIVEN a workspace that is open and was written
        Workspace workspace;
        takeIn(workspace.database(), {aMention(u"1"_s).saying(u"first"_s)});
        const ino_t log = logOf(workspace.path());
        QVERIFY(log != 0);
        // WHEN somebody in this program opens and closes its files, and another program comes and goes
        look(workspace.path());
        QVERIFY(found(workspace.path(), u"first"_s).contains("first"));
        // THEN the log is where it was
        QCOMPARE(logOf(workspace.path()), log);
        // AND what is written from here is no less there, for others now and for us later
        takeIn(workspace.database(), {aMention(u"2"_s).saying(u"second"_s)});
        look(workspace.path());
        QVERIFY(found(workspace.path(), u"second"_s).contains("second"));
        workspace.reopen();
        QCOMPARE(await(workspace.database().check())->size(), 0);
        QVERIFY(found(workspace.path(), u"second"_s).contains("second"));
    }

    void theLastToLeaveClearsTheLogAway()
    {
        // GIVEN
        Workspace workspace;
        takeIn(workspace.database(), {aMention(u"1"_s).saying(u"first"_s)});
        QVERIFY(logOf(workspace.path()) != 0);
        // WHEN nobody has it open any more
        workspace.close();
        // THEN no lock of ours keeps the next program from clearing up
        QVERIFY(found(workspace.path(), u"first"_s).contains("first"));
        QCOMPARE(logOf(workspace.path()), ino_t{0});
    }
};

QTEST_GUILESS_MAIN(FileLocksTest)
#include "filelockstest.moc"
