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

    /// Adds some, and lets the oldest go beyond 20,000.
    [[nodiscard]] QFuture<domain::Result<>> add(const QList<domain::LoggedRequest> &requests);
    /// The newest first; of one channel where one is named.
    [[nodiscard]] QFuture<domain::Result<QList<domain::LoggedRequest>>> newest(int limit, domain::Id<domain::Channel> channel = {}) const;

private:
    Database &m_database;
};

} // namespace parvis::store
