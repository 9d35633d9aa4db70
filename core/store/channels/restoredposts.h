// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

namespace parvis::store {

/// What waited when a backup or another copy was made may have left since, from the workspace that it was made of: where the workspace was restored, or opened
/// as a copy, since this was asked last, each post that would leave now (its time had come by then, or its service is to hold it), and each that was on its way
/// or to be taken back there, becomes unsure, so that a person says whether it is there; errands that waited fail, for a person to try again. Nothing where it
/// is no copy. In a transaction that writes.
[[nodiscard]] domain::Result<> askAboutWhatWasRestored(Connection &connection, domain::Instant now);

/// The same of what fell due while a copy waited offline for a person: asked about as it goes online. Nothing of what was planned in the copy itself since it
/// was opened, and nothing where it waits no more. In a transaction that writes.
[[nodiscard]] domain::Result<> askAboutWhatFellDueInACopy(Connection &connection, domain::Instant now);

} // namespace parvis::store
