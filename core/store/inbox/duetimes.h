// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/target.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// The target of a channel; nothing where it has none, or one that cannot be read.
[[nodiscard]] domain::Result<std::optional<domain::ResponseTarget>> targetOf(Connection &connection, qint64 channel);

/// Says when mentions are due, within one transaction, asking for each channel's target once.
class DueTimes
{
public:
    explicit DueTimes(Connection &connection);

    /// By when a mention of that channel is to be answered; nothing where the channel has no target.
    [[nodiscard]] domain::Result<std::optional<domain::Instant>> dueAt(qint64 channel, domain::Instant publishedAt);

private:
    Connection &m_connection;
    QHash<qint64, std::optional<domain::ResponseTarget>> m_targets;
};

} // namespace parvis::store
