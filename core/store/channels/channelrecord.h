// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

namespace parvis::store {

/// The columns that channelOf() reads, of a table named `c`.
[[nodiscard]] QString channelColumns();
[[nodiscard]] domain::Channel channelOf(const Statement &row, int firstColumn = 0);

/// The keys of the channels on which no answer is possible (see canCarryPosts()).
[[nodiscard]] domain::Result<QList<qint64>> unanswerableChannels(Connection &connection);
/// The channel of that service and address. Adds it, in the next free colour, where there is none; `import` (or null) is noted as its maker.
[[nodiscard]] domain::Result<qint64> findOrAddChannel(Connection &connection, const domain::Channel &channel, domain::Id<domain::Import> import);
/// The channel of that service at that address, however it is written (domain::profileKey); of several the one with that very address, else the oldest.
[[nodiscard]] domain::Result<std::optional<domain::Channel>> channelAlike(Connection &connection, const QString &service, const QString &address);
/// Adds it; Conflict where service and address stand already.
[[nodiscard]] domain::Result<qint64> addChannel(Connection &connection, const domain::Channel &channel, domain::Id<domain::Import> import);

} // namespace parvis::store
