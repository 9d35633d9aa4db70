// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/imports/importrunner.h"

#include "core/store/imports/importqueue.h"
#include "core/sync/http/qthttpclient.h"
#include "tests/support/await.h"
#include "tests/support/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::QueuedImport;
using tests::await;

class ImportRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadSoFarIsReportedWhileItRuns()
    {
        // GIVEN a large table
        tests::Workspace workspace;
        constexpr int rows = 60'000;
        QByteArray table("date,author,text\n");
        for (int row = 0; row < rows; ++row)
            table += "2026-11-20T10:00:00Z,Ada,Good bread number " + QByteArray::number(row) + "\n";
        QFile file(QDir(workspace.folder()).filePath(u"large.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(table) == table.size());
        file.close();
        const domain::SystemClock clock;
        sync::QtHttpClient http;
        sync::Importer importer(workspace.database(), http, clock);
        sync::ImportRunner runner(workspace.database(), importer, clock);
        store::ImportQueue queue(workspace.database());
        // WHEN it is asked for
        const auto asked = await(queue.add({.source = file.fileName(), .mapping = {}, .channelName = {}, .error = {}, .requestedAt = clock.now()}));
        QVERIFY(asked);
        QList<QueuedImport> reports;
        const auto isOver = [&] {
            const auto now = await(queue.request(asked->id));
            if (now && now->state == QueuedImport::State::Running && now->permille > 0)
                reports.append(*now);
            return now && now->state == QueuedImport::State::Done;
        };
        constexpr int patience = 120'000;
        QVERIFY(QTest::qWaitFor(isOver, patience));
        // THEN the entries were counted along with the share of the file
        QVERIFY(!reports.isEmpty());
        for (const QueuedImport &report : std::as_const(reports))
            QVERIFY(report.entries > 0 && report.entries <= rows);
    }
};

QTEST_GUILESS_MAIN(ImportRunnerTest)
#include "importrunnertest.moc"
