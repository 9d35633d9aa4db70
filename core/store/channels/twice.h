// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/errand.h"
#include "core/domain/channels/twin.h"
#include "core/store/channels/errandstore.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// Notes that an entry is about to leave that may have arrived already and was not found there, so that it is looked for afterwards whether it stands there
/// twice.
[[nodiscard]] domain::Result<> noteResent(Connection &connection, domain::Delivery &delivery, domain::Instant now);
/// Asks for that look, once such an entry is there; where something else is to be done about it first, once that is done: of each entry one errand waits.
[[nodiscard]] domain::Result<> lookForTwinOf(Connection &connection, domain::Id<domain::Delivery> id, domain::Instant now);
/// Makes room for another errand of the entry.
[[nodiscard]] domain::Result<> dropTwinLook(Connection &connection, domain::Id<domain::Delivery> delivery);
/// Makes the turn of such a look (domain::lookingForTwin()).
[[nodiscard]] domain::Result<> turnToTwin(Connection &connection, ErrandTurn &turn, domain::Instant now);
/// Ends it: the twin that was kept is told; where there is none it is looked for again, for an hour.
[[nodiscard]] domain::Result<> settleTwin(Connection &connection, domain::Errand &errand, domain::Instant now);
/// Where nobody could look at all that is told as well.
[[nodiscard]] domain::Result<> tellUnlooked(Connection &connection, const domain::Errand &errand);

} // namespace parvis::store
