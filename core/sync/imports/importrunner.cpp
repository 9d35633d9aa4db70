// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/imports/importrunner.h"

#include "core/formats/csv/csvmappingjson.h"

namespace parvis::sync {

using domain::Error;
using domain::Import;
using domain::QueuedImport;
using domain::Result;

namespace {
constexpr auto reportEvery = std::chrono::milliseconds{250};
/// Often enough that whoever waits for an answer of the network does not count as killed.
constexpr auto pulseEvery = std::chrono::seconds{20};
} // namespace

ImportRunner::ImportRunner(store::Database &database, Importer &importer, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_queue(database)
    , m_importer(importer)
    , m_clock(clock)
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (!changes.everything && changes.queuedImports.isEmpty())
            return;
        if (m_running && (changes.everything || changes.queuedImports.updated.contains(m_running->id)))
            heedCancel();
        claimNext();
    });
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &ImportRunner::reportProgress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportRunner::finish);
    m_pulse.setInterval(pulseEvery);
    connect(&m_pulse, &QTimer::timeout, this, &ImportRunner::pulse);
    m_pulse.start();
    pulse();
}

ImportRunner::~ImportRunner()
{
    m_watcher.disconnect(this);
    // Of what was taken in before, the import itself tells.
    if (m_running)
        static_cast<void>(m_queue.finish(m_running->id, domain::failure(m_watcher.progressValue() > 0 ? Error::Kind::Cancelled : Error::Kind::Internal)));
}

void ImportRunner::pulse()
{
    if (m_running)
        report();
    m_queue.failAbandoned(m_clock.now()).then(this, [this](const Result<> &) { claimNext(); });
}

void ImportRunner::claimNext()
{
    if (m_running || m_isClaiming)
        return;
    m_isClaiming = true;
    m_queue.claim(m_clock.now()).then(this, [this](const Result<std::optional<QueuedImport>> &claimed) {
        m_isClaiming = false;
        if (claimed && *claimed)
            start(**claimed);
    });
}

void ImportRunner::start(const QueuedImport &request)
{
    m_running = request;
    m_reportedAt = m_clock.now();
    m_watcher.setFuture(m_importer.run({.source = request.source,
                                        .mapping = formats::csvMappingFromJson(request.mapping),
                                        .channelName = request.channelName,
                                        .format = {},
                                        .dateOrder = {},
                                        .zone = {}}));
}

void ImportRunner::reportProgress()
{
    const auto now = m_clock.now();
    if (!m_running || now - m_reportedAt < reportEvery)
        return;
    m_reportedAt = now;
    report();
}

void ImportRunner::report()
{
    const qint64 range = m_watcher.progressMaximum();
    const int permille = range > 0 ? static_cast<int>(m_watcher.progressValue() * qint64{1000} / range) : 0;
    static_cast<void>(m_queue.report(m_running->id, m_watcher.progressValue(), permille, m_clock.now()));
}

void ImportRunner::heedCancel()
{
    m_queue.request(m_running->id).then(this, [this](const Result<QueuedImport> &request) {
        if (request && m_running && m_running->id == request->id && request->state == QueuedImport::State::Cancelling)
            m_watcher.cancel();
    });
}

void ImportRunner::finish()
{
    if (!m_running)
        return;
    const auto id = m_running->id;
    Result<domain::Id<Import>> end = domain::failure(Error::Kind::Cancelled);
    if (m_watcher.future().resultCount() > 0)
        end = m_watcher.result().transform([](const Import &import) { return import.id; });
    m_queue.finish(id, end).then(this, [this](const Result<> &) {
        m_running.reset();
        claimNext();
    });
}

} // namespace parvis::sync
