// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/delivery.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// Outgoing::taken of an entry: what stands on its channel, as far as it is known here, and belongs to other posts of ours, be it as a part of a thread or
/// among what an attempt that goes on has learned. Of what left more than a day before its first attempt nothing is told: nobody looks back so far.
[[nodiscard]] domain::Result<QSet<QString>> takenPlaces(Connection &connection, const domain::Delivery &delivery, domain::Instant now);
/// Drops from the notes of what leaves the ids that belong to another post: an attempt once took that post for this one, and looks again.
void dropTakenNotes(domain::Outgoing &outgoing);

/// The post that stands where `remoteId` of that channel is, other than the entry's own; nothing where none does, and where what stands there is what was taken
/// in of this very one. Two posts are never in one place.
[[nodiscard]] domain::Result<std::optional<domain::Id<domain::Post>>> postAt(Connection &connection, const domain::Delivery &delivery, const QString &remoteId);
/// The entry once what it took for its own turned out to be another post's: nobody knows what became of it, a person says.
[[nodiscard]] domain::Delivery withoutPlace(domain::Delivery delivery, const QString &remoteId, domain::Id<domain::Post> other, domain::Instant now);
/// Ends the turn of an entry of which it cannot be written down how it went, in the simplest way there is: a person says. Its lease ends.
[[nodiscard]] domain::Result<domain::Delivery> setAside(Connection &connection, domain::Delivery delivery, const QString &why, domain::Instant now);

} // namespace parvis::store
