// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/delivery.h"
#include "core/store/database/connection.h"

/// What a service holds it holds under an id that it gave: by that it is known what became of it, whoever may look or change it there just now.
namespace parvis::store {

/// True where what is held stays so, whatever was met when it was looked at, or was to be changed or taken back: its service alone, asked by the id, can say
/// that it is there no more, or that somebody made something else of it.
[[nodiscard]] bool staysHeld(const domain::Delivery &delivery, const domain::Trouble &trouble);
/// When it is tried again: a right that is missing is given by a person.
inline constexpr std::chrono::minutes heldPause{15};
/// Another time that its service refused was never told: it is held until the former one.
[[nodiscard]] domain::Result<> forgetRefusedTime(Connection &connection, domain::Delivery &delivery, const domain::Trouble &trouble);

/// True of an entry that a person is asked about although it was held under an id that tells.
[[nodiscard]] bool isKnownThere(const domain::Delivery &delivery);
/// It is looked at there by its id before anything is made or deleted: where it stands it is held on. `isWanted`: where it does not, it leaves as something
/// new.
void lookThere(domain::Delivery &delivery, domain::Instant now, bool isWanted);
/// Whether that was so; nothing is wanted any more then.
[[nodiscard]] bool takeWanted(domain::Delivery &delivery);
/// The same of all such entries of a channel that was just connected; what could not be changed or looked at there is tried at once.
[[nodiscard]] domain::Result<> lookAtHeld(Connection &connection, domain::Id<domain::Channel> channel, domain::Instant now);

/// What a channel's account could do with an article there, were its rights those that its service knows: what it may not, the service is to say.
[[nodiscard]] domain::Result<domain::Capabilities> capabilitiesWithRights(Connection &connection, domain::Id<domain::Channel> channel);

} // namespace parvis::store
