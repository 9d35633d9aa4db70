// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/health.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `request`: every request that left this machine for this workspace.
class RequestLog
{
public:
    explicit RequestLog(Database &database);

    /// Adds some that have ended, and lets the oldest go beyond what is kept. One with an id is what came of the one that was begun under it; `neverLeft` were
    /// begun, and are taken off again.
    [[nodiscard]] QFuture<domain::Result<>> add(const QList<domain::LoggedRequest> &requests, const QList<domain::Id<domain::LoggedRequest>> &neverLeft = {});
    /// Adds one that leaves as soon as this is written (LoggedRequest::isUnderWay), and answers its id.
    [[nodiscard]] QFuture<domain::Result<domain::Id<domain::LoggedRequest>>> begin(const domain::LoggedRequest &request);
    /// How many are kept.
    static constexpr int mostKept = 20'000;
    /// The newest first; of one channel where one is named, those noted after another one where that is.
    [[nodiscard]] QFuture<domain::Result<QList<domain::LoggedRequest>>> newest(int limit, domain::Id<domain::Channel> channel = {},
                                                                               domain::Id<domain::LoggedRequest> after = {}) const;

private:
    Database &m_database;
};

} // namespace parvis::store
