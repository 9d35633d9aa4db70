// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/imports/importstore.h"

#include <QtCore/QElapsedTimer>

#include <deque>

namespace parvis::sync {

/// Hands entries to the store in batches that take it about 250 ms, 1,000 to 4,000 entries, with at most two batches
/// under way: memory stays bounded and other writes pass in between. Used on a worker thread: it waits for the store.
class BatchPump
{
public:
    BatchPump(store::ImportStore &imports, const store::IngestTarget &target);

    /// Takes one entry; hands a full batch on. Fails with what the store fails with.
    [[nodiscard]] domain::Result<> push(domain::IncomingEntry entry);
    /// Hands on what is left and waits until the store has it all.
    [[nodiscard]] domain::Result<> finish();
    /// How many that were known say something else than before, of what the store has by now.
    [[nodiscard]] qint64 updated() const { return m_updated; }
    /// Waits for what is under way, whatever comes of it, and forgets the rest.
    void abandon();

private:
    struct Done
    {
        domain::Result<store::IngestReport> report;
        qint64 atNs = 0;
    };

    [[nodiscard]] domain::Result<> send();
    [[nodiscard]] domain::Result<> awaitFirst();

    store::ImportStore &m_imports;
    store::IngestTarget m_target;
    QList<domain::IncomingEntry> m_batch;
    qint64 m_characters = 0;
    qint64 m_updated = 0;
    qsizetype m_batchSize;
    std::deque<std::pair<qint64, QFuture<Done>>> m_underWay;
    qint64 m_lastDoneNs = 0;
    QElapsedTimer m_time;
};

} // namespace parvis::sync
