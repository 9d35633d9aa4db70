// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/health.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// The columns that healthOf() reads, of a table `connection` called `n`; whether all that came before is here, and whether a person
/// stopped that, follow them. What an instance was not asked yet, since the channel was connected by an earlier Parvis, is as its service documents it.
[[nodiscard]] const QString &healthColumns();
[[nodiscard]] domain::ChannelHealth healthOf(const Statement &row);
/// How a channel is reached; NotFound where it is not connected.
[[nodiscard]] domain::Result<domain::Connection> readConnection(Connection &connection, domain::Id<domain::Channel> channel);

/// A service wanted a pause of whoever sent something: until then nobody asks it for anything else either. Nothing where it did not say how long.
[[nodiscard]] domain::Result<> leaveAlone(Connection &connection, domain::Id<domain::Channel> channel, const domain::Trouble &trouble, domain::Instant now);
/// What was sent there was taken: that it wanted a pause, which is over, or that nobody was there when it was asked last, is not told any more.
[[nodiscard]] domain::Result<> endPause(Connection &connection, domain::Id<domain::Channel> channel, domain::Instant now);
/// Its service lets us in no more, as it said: nothing is taken in or sent there until somebody signs in again, and that is what the channel tells.
[[nodiscard]] domain::Result<> withdrawAccess(Connection &connection, domain::Id<domain::Channel> channel, const domain::Trouble &trouble);

/// Kind (or null), words and status of a trouble: three columns.
void bindTrouble(Statement &statement, const std::optional<domain::Trouble> &trouble);
/// Reads them from a column on.
[[nodiscard]] std::optional<domain::Trouble> troubleOf(const Statement &row, int column);

} // namespace parvis::store
