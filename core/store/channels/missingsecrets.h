// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/channels/trouble.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// What let us in to the connected channels is lost, but for those of services that need nothing of it: each says so from now on, as its next turn would, until
/// somebody signs in there again. Their state is as it was, and nothing that is to leave there fails.
[[nodiscard]] QFuture<domain::Result<>> noteMissingSecrets(Database &database, const QStringList &openServices, const domain::Trouble &missing);
/// The same of these channels alone.
[[nodiscard]] QFuture<domain::Result<>> noteMissingSecrets(Database &database, const QList<domain::Id<domain::Channel>> &channels,
                                                           const domain::Trouble &missing);
/// What lets us in to that channel was read, and did: that it is missing, or stays closed, is said of it no more.
[[nodiscard]] domain::Result<> secretWasRead(Connection &connection, domain::Id<domain::Channel> channel);

/// What waits because nobody could read what lets us in there is tried at once: it may be read by now.
[[nodiscard]] QFuture<domain::Result<>> hurryUnread(Database &database, domain::Instant now);
/// The same of one channel, in a transaction under way.
[[nodiscard]] domain::Result<> hurryUnread(Connection &connection, domain::Instant now, const std::optional<domain::Id<domain::Channel>> &channel);

} // namespace parvis::store
