// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/people/peoplereading.h"

namespace parvis::formats {

/// True where bytes, in whatever encoding, hold the beginning of a vCard.
[[nodiscard]] bool holdsVCards(const QByteArray &bytes);

/// Reads vCards 2.1, 3.0 and 4.0 (RFC 6350) in whatever encoding they were written: what a card says of itself, else a byte order mark, else UTF-8, else what
/// the prober finds. Accounts are read from SOCIALPROFILE (RFC 9554), X-SOCIALPROFILE and IMPP. A card that is cut off or says nothing of who it is is refused.
[[nodiscard]] PeopleReading readVCards(const QByteArray &bytes, const QString &source);

/// A person as a vCard 4.0, UTF-8, lines ended as RFC 6350 wants it. Accounts stand as SOCIALPROFILE, roles, consents and custom fields as X-PARVIS-….
[[nodiscard]] QByteArray toVCard(const domain::PersonCard &card);

} // namespace parvis::formats
