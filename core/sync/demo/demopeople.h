// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

namespace parvis::sync {

/// What the demo company knows of those who come back: companies, roles, languages, tags, consents and notes. Most have the accounts of all services
/// merged; a few are left to be found as duplicates. Reckons every score. On a worker: it waits for the store.
[[nodiscard]] domain::Result<> addDemoPeople(store::Database &database, domain::Instant now);

} // namespace parvis::sync
