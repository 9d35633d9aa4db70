// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// Writes what authors edited since it came in: of mentions that are known the words, the address and the language. What triage says of them stays.
[[nodiscard]] domain::Result<> followEdits(Connection &connection, domain::Id<domain::Channel> channel, const QList<domain::IncomingEntry> &entries);
/// Notes of mentions that they do not stand on their service any more.
[[nodiscard]] domain::Result<> followRemovals(Connection &connection, domain::Id<domain::Channel> channel, const QStringList &remoteIds, domain::Instant now);

} // namespace parvis::store
