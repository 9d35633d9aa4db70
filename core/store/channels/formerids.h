// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// Gives the mention that is known under `former` the id under which its service has it by now: its state, its notes and its answers stay. Where what stands
/// under that id came in already, as another mention, the two are one: what was written about either is the older one's. Where none is known as `former`
/// nothing is done.
[[nodiscard]] domain::Result<> followFormerId(Connection &connection, domain::Id<domain::Channel> channel, const QString &former, const QString &remoteId);

/// What a channel's service works on is asked after at once: something was decided there that may be about it.
[[nodiscard]] domain::Result<> hurryProcessing(Connection &connection, domain::Id<domain::Channel> channel, domain::Instant now);

} // namespace parvis::store
