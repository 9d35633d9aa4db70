// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/health.h"
#include "core/store/database/connection.h"

#include <QtCore/QHash>

/// What waits on a channel since whoever sends was not let in there.
namespace parvis::store {

/// Tells of that in the health of channels that have no other trouble.
[[nodiscard]] domain::Result<> addDeniedSending(Connection &connection, QHash<domain::Id<domain::Channel>, domain::ChannelHealth> &healths);
/// The health of a channel changes where something waits so that did not, or does so no more.
void noteDenied(Connection &connection, domain::Id<domain::Channel> channel, const std::optional<domain::Trouble> &before,
                const std::optional<domain::Trouble> &after);
/// It answers and knows us: what waits for its next attempt, whatever passing trouble it met, is tried at once. What it said a pause for waits on.
[[nodiscard]] domain::Result<> hurryWaiting(Connection &connection, domain::Id<domain::Channel> channel);
/// That its service wanted a pause is over: what waits for its end is tried at once.
[[nodiscard]] domain::Result<> hurryAskedToWait(Connection &connection, domain::Id<domain::Channel> channel);

} // namespace parvis::store
