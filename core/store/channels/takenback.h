// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/imports/import.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// Notes of what we published that it was deleted on its service by another hand: as after deleting it from here, it does not count as published any more,
/// nor whom it answers as answered; answers that our account gave by another program likewise. All else is left as it is.
[[nodiscard]] domain::Result<> followTakenBack(Connection &connection, domain::Id<domain::Channel> channel, const QStringList &remoteIds, domain::Instant now);

/// Gives such answers of another program the words that they have there by now. What left from here is followed by whoever looks after it.
[[nodiscard]] domain::Result<> followOwnEdits(Connection &connection, domain::Id<domain::Channel> channel, const QList<domain::IncomingEntry> &entries,
                                              domain::Instant now);

} // namespace parvis::store
