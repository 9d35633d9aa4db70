// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

namespace parvis::store {

/// Drops and makes again what is derived: full-text indexes and roll-ups.
[[nodiscard]] domain::Result<> rebuildDerived(Connection &connection);

/// Everything that does not hold together, in technical English; empty when the workspace is sound.
[[nodiscard]] domain::Result<QStringList> findingsOf(Connection &connection);

} // namespace parvis::store
