// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/imports/importqueue.h"
#include "core/sync/imports/importer.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace parvis::sync {

/// Runs the imports that wait in the workspace, one after the other, and writes back how far they are and how they ended; fails those of processes that were
/// killed. One that still runs at the end of the runner is stopped with its importer. The one place where a row of `queued_import` becomes work.
class ImportRunner : public QObject
{
    Q_OBJECT

public:
    ImportRunner(store::Database &database, Importer &importer, const domain::Clock &clock, QObject *parent = nullptr);
    ~ImportRunner() override;
    Q_DISABLE_COPY_MOVE(ImportRunner)

private:
    void claimNext();
    void start(const domain::QueuedImport &request);
    void pulse();
    void reportProgress();
    void report();
    void heedCancel();
    void finish();

    store::ImportQueue m_queue;
    Importer &m_importer;
    const domain::Clock &m_clock;
    std::optional<domain::QueuedImport> m_running;
    QFutureWatcher<domain::Result<domain::Import>> m_watcher;
    domain::Instant m_reportedAt;
    QTimer m_pulse;
    bool m_isClaiming = false;
};

} // namespace parvis::sync
