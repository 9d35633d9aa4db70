// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/instances/doorbell.h"

#include "tests/support/await.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using sync::Doorbell;

class DoorbellTest : public QObject
{
    Q_OBJECT

private:
    /// As another program would, while this one goes on.
    static bool ring(const QString &workspace)
    {
        return tests::await(QtConcurrent::run([workspace] { return Doorbell::ring(workspace); }));
    }

private Q_SLOTS:
    void whoIsOutOfSightComesBackAndWhoIsNotStays()
    {
        const QTemporaryDir folder;
        const QString workspace = folder.filePath(u"a.parvis"_s);
        QVERIFY(QFile(workspace).open(QIODevice::WriteOnly));
        QVERIFY(!ring(workspace));
        // GIVEN one that is out of sight
        bool isSeen = false;
        const Doorbell bell(workspace, [&isSeen] { return !std::exchange(isSeen, true); });
        // THEN it does not come for another workspace, but for its own, by whatever way it is named, once
        QVERIFY(!ring(folder.filePath(u"b.parvis"_s)));
        QVERIFY(!isSeen);
        QVERIFY(QFile::link(workspace, folder.filePath(u"link.parvis"_s)));
        QVERIFY(ring(folder.filePath(u"link.parvis"_s)));
        QVERIFY(isSeen);
        QVERIFY(!ring(workspace));
    }

    void theFirstIsFoundUntilItGoes()
    {
        const QTemporaryDir folder;
        const QString workspace = folder.filePath(u"a.parvis"_s);
        int first = 0;
        int second = 0;
        {
            const Doorbell bell(workspace, [&first] { return ++first > 0; });
            const Doorbell other(workspace, [&second] { return ++second > 0; });
            QVERIFY(ring(workspace));
            QCOMPARE(first, 1);
            QCOMPARE(second, 0);
        }
        QVERIFY(!ring(workspace));
        // AND the place is free again
        const Doorbell next(workspace, [&second] { return ++second > 0; });
        QVERIFY(ring(workspace));
        QCOMPARE(second, 1);
    }
};

QTEST_GUILESS_MAIN(DoorbellTest)
#include "doorbelltest.moc"
