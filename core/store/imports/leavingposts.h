// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// True where something of that id on a channel is ours and on its way: an attempt has noted that it made it, and the ledger does not say yet what became of
/// it. What a service lists of us meanwhile is that, and nothing new.
[[nodiscard]] domain::Result<bool> isLeaving(Connection &connection, qint64 channel, const QString &remoteId);

/// True where what a service lists of us was made by Parvis: the ledger has its id, be it of one part of something or of what has been deleted since, or an
/// attempt with these words has left and nobody knows yet what became of it, or its service held it and may have given it another id.
[[nodiscard]] domain::Result<bool> isOfTheLedger(Connection &connection, qint64 channel, const domain::IncomingPost &post);

} // namespace parvis::store
