// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/imports/batchpump.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::sync {

namespace {
constexpr qsizetype smallestBatch = 1'000;
constexpr qsizetype firstBatch = 1'000;
constexpr qsizetype largestBatch = 4'000;
constexpr qint64 mostCharacters = 4'000'000;
constexpr qint64 mostNs = 250'000'000;
constexpr size_t mostUnderWay = 2;

qint64 charactersOf(const domain::IncomingEntry &entry)
{
    if (const auto *mention = std::get_if<domain::IncomingMention>(&entry))
        return mention->text.size() + mention->title.size();
    if (const auto *post = std::get_if<domain::IncomingPost>(&entry))
        return post->text.size();
    return 0;
}
} // namespace

BatchPump::BatchPump(store::ImportStore &imports, const store::IngestTarget &target)
    : m_imports(imports)
    , m_target(target)
    , m_batchSize(firstBatch)
{
    m_time.start();
}

domain::Result<> BatchPump::push(domain::IncomingEntry entry)
{
    m_characters += charactersOf(entry);
    m_batch.append(std::move(entry));
    if (m_batch.size() >= m_batchSize || m_characters >= mostCharacters)
        return send();
    return {};
}

domain::Result<> BatchPump::finish()
{
    if (auto sent = send(); !sent)
        return sent;
    while (!m_underWay.empty()) {
        if (auto taken = awaitFirst(); !taken)
            return taken;
    }
    return {};
}

void BatchPump::abandon()
{
    m_batch.clear();
    while (!m_underWay.empty())
        static_cast<void>(awaitFirst());
}

domain::Result<> BatchPump::send()
{
    if (m_batch.isEmpty())
        return {};
    while (m_underWay.size() >= mostUnderWay) {
        if (auto taken = awaitFirst(); !taken)
            return taken;
    }
    // The time is taken where the store answers: the reader may look later.
    auto done = m_imports.ingest(m_target, std::exchange(m_batch, {})).then([time = m_time](domain::Result<store::IngestReport> report) {
        return Done{.report = std::move(report), .atNs = time.nsecsElapsed()};
    });
    m_characters = 0;
    m_underWay.emplace_back(m_time.nsecsElapsed(), std::move(done));
    return {};
}

domain::Result<> BatchPump::awaitFirst()
{
    auto [sentNs, future] = std::move(m_underWay.front());
    m_underWay.pop_front();
    future.waitForFinished();
    if (future.resultCount() == 0)
        return domain::failure(domain::Error::Kind::Internal, u"the workspace was closed"_s);
    const Done done = future.takeResult();
    const qint64 tookNs = done.atNs - std::max(sentNs, m_lastDoneNs);
    m_lastDoneNs = done.atNs;
    if (tookNs > mostNs)
        m_batchSize = std::max(smallestBatch, m_batchSize / 2);
    else if (tookNs < mostNs / 2)
        m_batchSize = std::min(largestBatch, m_batchSize * 2);
    if (!done.report)
        return std::unexpected(done.report.error());
    m_updated += done.report->updated;
    return {};
}

} // namespace parvis::sync
