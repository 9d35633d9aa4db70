// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// Writes what changed since it came in: of mentions that are known the words, the address and the language, when that was, and what became of them on their
/// service. What triage says of them stays. One that comes in again stands there again. One whose service gave it another id with the edit (mayChangeId) is
/// known by its address, its author and its moment, and from then on by that id.
[[nodiscard]] domain::Result<> followEdits(Connection &connection, domain::Id<domain::Channel> channel, const QList<domain::IncomingEntry> &entries,
                                           domain::Instant now);
/// Notes of mentions that they do not stand on their service any more, and that nobody waits there: they are done. Not of those that we took away ourselves
/// (spam, trash).
[[nodiscard]] domain::Result<> followRemovals(Connection &connection, domain::Id<domain::Channel> channel, const QStringList &remoteIds, domain::Instant now);

} // namespace parvis::store
