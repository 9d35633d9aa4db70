// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/query.h"

namespace parvis::models {

/// What a part of a query says of mentions, to follow "Mentions that": "contain “bread” or are not flagged".
[[nodiscard]] QString queryClause(const domain::QueryNode &node);
/// What a part of a query says of who somebody is, to follow "People who": "are at “Bakery” and are not called “Ada”".
[[nodiscard]] QString personClause(const domain::QueryNode &node);

} // namespace parvis::models
