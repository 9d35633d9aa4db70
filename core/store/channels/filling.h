// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/health.h"
#include "core/store/database/connection.h"
#include "core/store/database/database.h"

/// Taking in what came before a channel was connected, which a person may stop and begin again. A stream that was stopped is kept as whole, with where it would
/// go on behind a mark; watches have a past of their own (domain::pastLimitOf()).
namespace parvis::store {

/// No more of what came before is taken in there; what has come stays, and what is new goes on coming. NotFound where nothing of it is left to come.
[[nodiscard]] QFuture<domain::Result<>> stopFilling(Database &database, domain::Id<domain::Channel> channel, domain::Instant now);
/// It goes on where it was stopped, on that channel or on all; nothing where it was not.
[[nodiscard]] QFuture<domain::Result<>> fillAgain(Database &database, std::optional<domain::Id<domain::Channel>> channel, domain::Instant now);

/// SQL for whether it was stopped on a channel (`channel`: SQL for its key).
[[nodiscard]] QString fillingIsStopped(const QString &channel);
/// Where a stream is to go on after a page of it, as whoever took it in says: whoever stopped it, or had it begin again, meanwhile is heeded.
[[nodiscard]] domain::Result<domain::StreamPosition> positionToKeep(Connection &connection, domain::Id<domain::Channel> channel, const QString &stream,
                                                                    const domain::StreamPosition &position);

} // namespace parvis::store
