// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/imports/importrunner.h"

#include "core/store/imports/importqueue.h"
#include "core/sync/http/qthttpclient.h"
#include "tests/support/await.h"
#include "tests/support/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QPromise>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::QueuedImport;
using tests::await;

/// A server that says nothing.
class SilentHttp final : public sync::HttpClient
{
public:
    QFuture<domain::Result<sync::HttpResponse>> get(const sync::HttpRequest & /*request*/) override
    {
        m_promise.start();
        return m_promise.future();
    }
    [[nodiscard]] bool isLetGo() const { return m_promise.isCanceled(); }
    void end() { m_promise.finish(); }

private:
    QPromise<domain::Result<sync::HttpResponse>> m_promise;
};

class ImportRunnerTest : public QObject
{
    Q_OBJECT

    static QueuedImport of(const QString &source, const domain::Clock &clock)
    {
        return {.source = source, .mapping = {}, .channelName = {}, .error = {}, .requestedAt = clock.now()};
    }

private Q_SLOTS:
    void whoWaitsForAnAnswerCanBeCancelled()
    {
        // GIVEN an address that does not answer, and a file behind it
        tests::Workspace workspace;
        const domain::SystemClock clock;
        SilentHttp http;
        sync::Importer importer(workspace.database(), http, clock);
        sync::ImportRunner runner(workspace.database(), importer, clock);
        store::ImportQueue queue(workspace.database());
        const auto state = [&queue](const auto &request) { return await(queue.request(request->id))->state; };
        const auto slow = await(queue.add(of(u"https://slow.example/feed"_s, clock)));
        const auto next = await(queue.add(of(workspace.folder() + u"/none.csv"_s, clock)));
        QTRY_COMPARE(state(slow), QueuedImport::State::Running);
        // WHEN the first is cancelled
        QVERIFY(await(queue.cancel(slow->id)));
        // THEN the transfer is let go, and the next has its turn
        QTRY_VERIFY(http.isLetGo());
        http.end();
        QTRY_COMPARE(state(slow), QueuedImport::State::Cancelled);
        QTRY_COMPARE(state(next), QueuedImport::State::Failed);
    }

    void whatRunsWhenTheWindowClosesDoesNotRunForEver()
    {
        tests::Workspace workspace;
        const domain::SystemClock clock;
        SilentHttp http;
        sync::Importer importer(workspace.database(), http, clock);
        auto runner = std::make_unique<sync::ImportRunner>(workspace.database(), importer, clock);
        store::ImportQueue queue(workspace.database());
        const auto slow = await(queue.add(of(u"https://slow.example/feed"_s, clock)));
        QTRY_COMPARE(await(queue.request(slow->id))->state, QueuedImport::State::Running);
        runner.reset();
        QTRY_COMPARE(await(queue.request(slow->id))->state, QueuedImport::State::Failed);
    }

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
        const auto asked = await(queue.add(of(file.fileName(), clock)));
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
