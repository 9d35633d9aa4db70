// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/delivery.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// Puts the next attempt of an entry off until domain::looksFrom(), as its channel is connected. `hasJustLeft`: what was cut off just now may be worked on for
/// as long from now on.
[[nodiscard]] domain::Result<> putOff(Connection &connection, domain::Delivery &delivery, domain::Instant now, bool hasJustLeft);
/// domain::looksAgain(), as its channel is connected.
[[nodiscard]] domain::Result<std::optional<domain::Instant>> looksAgainAt(Connection &connection, const domain::Delivery &delivery, domain::Instant now);
/// Ends a turn in which it was not found, and too soon to leave again: it waits as it did for when it is looked for once more. False where it may leave.
[[nodiscard]] domain::Result<bool> putOffAgain(Connection &connection, domain::Delivery &delivery, domain::Instant now);
/// Whether what is about to leave once more was looked for, not found, and is later by now than may leave by itself: it waits for a person then.
[[nodiscard]] domain::Result<bool> isTooLateAgain(Connection &connection, const domain::Delivery &delivery, domain::Instant now);
/// A person says that it is not there: where it can be looked for once more before it leaves again it is, else nothing is unknown any more.
[[nodiscard]] domain::Result<> takeNotThere(Connection &connection, domain::Delivery &delivery, domain::Instant now);
/// Ends a turn in which that look could not tell: the person's word holds then, and it leaves in the next one. False where it was none, or ended otherwise.
[[nodiscard]] domain::Result<bool> goOnByTheirWord(Connection &connection, domain::Delivery &delivery, const domain::Trouble &trouble, bool hasLeft,
                                                   domain::Instant now);
/// When something was published: as its service says, where that can be; else when it left here. What a service held until its time, and articles, which may
/// bear the date of an earlier day, say so themselves.
[[nodiscard]] domain::Result<std::optional<domain::Instant>> publishedWhen(Connection &connection, const domain::Delivery &delivery, const domain::Sent &sent,
                                                                           domain::Instant now);
/// Lets no entry that nobody holds be tried before its service had the time to work off what left: whoever held it may have been killed, and whatever it waited
/// for may have come about sooner.
[[nodiscard]] domain::Result<> letSettle(Connection &connection, domain::Instant now);

} // namespace parvis::store
