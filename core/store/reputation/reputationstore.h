// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reputation/reputation.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Reads the roll-ups. Owns nothing.
class ReputationStore
{
public:
    explicit ReputationStore(Database &database);

    /// The figures of a period, of one channel or (null) of all; what was answered and how soon, of the channels on which an answer is possible. Costs
    /// the days of the period, not the mentions.
    [[nodiscard]] QFuture<domain::Result<domain::ReputationFigures>> figures(domain::DayRange range, domain::Id<domain::Channel> channel = {}) const;

private:
    Database &m_database;
};

} // namespace parvis::store
