// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/delivery.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// Decides anew, before an attempt that makes something new, who holds what the service was to hold: it takes nothing any more whose time is too near, or has
/// come. What was never given to it this machine holds from then on. True where it waits here for its time, so that there is nothing to send now.
[[nodiscard]] domain::Result<bool> waitsHere(Connection &connection, domain::Delivery &delivery, domain::Instant now);
/// The same of what its service has just turned down (`trouble`): what it will not hold so shortly before its time waits here, or is tried at once where that
/// has come. True where so; the entry and its post are written then.
[[nodiscard]] domain::Result<bool> waitsHereInstead(Connection &connection, domain::Delivery &delivery, const domain::Trouble &trouble, domain::Instant now);
/// What waits for its next attempt to be held there is tried again at its time at the latest, unless its service asked for a longer pause.
[[nodiscard]] domain::Result<> tryByItsTime(Connection &connection, domain::Delivery &delivery, domain::Instant now);

} // namespace parvis::store
