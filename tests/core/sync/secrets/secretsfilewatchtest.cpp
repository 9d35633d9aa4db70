// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/secrets/secretsfilewatch.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class SecretsFileWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOthersDoWithTheFileIsNoticed()
    {
        // GIVEN that not even its folder is there
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"below/secrets.sealed"_s);
        const sync::SecretsFileWatch watch(path, std::chrono::milliseconds{20});
        QSignalSpy noticed(&watch, &sync::SecretsFileWatch::changed);
        QTest::qWait(100);
        QCOMPARE(noticed.size(), 0);
        // WHEN it is made
        QVERIFY(QDir().mkpath(folder.filePath(u"below"_s)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("sealed");
        file.close();
        // THEN
        QTRY_VERIFY(noticed.size() > 0);
        QTest::qWait(100);
        const auto before = noticed.size();
        // WHEN it is written, and taken away
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("sealed anew");
        file.close();
        QTRY_VERIFY(noticed.size() > before);
        QTest::qWait(100);
        const auto then = noticed.size();
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(noticed.size(), then + 1);
    }
};

QTEST_GUILESS_MAIN(SecretsFileWatchTest)
#include "secretsfilewatchtest.moc"
