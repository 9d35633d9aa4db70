// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/rule.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// The rules in their order; one whose actions cannot be read has none.
[[nodiscard]] domain::Result<QList<domain::Rule>> rulesOf(Connection &connection, bool isEnabledOnly);
/// One of them; NotFound.
[[nodiscard]] domain::Result<domain::Rule> ruleOf(Connection &connection, domain::Id<domain::Rule> id);

} // namespace parvis::store
