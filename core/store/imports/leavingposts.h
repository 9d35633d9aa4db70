// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

namespace parvis::store {

/// True where something of that id on a channel is ours and on its way: an attempt has noted that it made it, and the ledger does not say yet what became of
/// it. What a service lists of us meanwhile is that, and nothing new.
[[nodiscard]] domain::Result<bool> isLeaving(Connection &connection, qint64 channel, const QString &remoteId);

} // namespace parvis::store
