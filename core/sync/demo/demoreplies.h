// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

namespace parvis::sync {

/// Two answers of the demo company that show something: one waits to leave, the other is begun and its picture nobody has described yet. They answer the
/// told story; where that is not, nothing is done. On a worker: it waits for the store.
[[nodiscard]] domain::Result<> addDemoReplies(store::Database &database, domain::Instant now);

} // namespace parvis::sync
