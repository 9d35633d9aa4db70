// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

namespace parvis::store {

/// What waited when a backup was made may have left since, from the workspace that the backup took the place of: where the workspace was restored since this
/// was asked last, each post that would leave now (its time had come by the restoring, or its service is to hold it) and that no entry of the ledger speaks of
/// becomes unsure, so that a person says whether it is there. Nothing where it was not restored. In a transaction that writes.
[[nodiscard]] domain::Result<> askAboutWhatWasRestored(Connection &connection, domain::Instant now);

} // namespace parvis::store
