// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/query/querysql.h"

namespace parvis::store {

/// What a field of a query says of the row `m`. True or false of every row, never null, so that NOT turns it round. What the table does not have holds of no
/// row.
[[nodiscard]] SqlCondition fieldSql(const domain::QueryPlan &plan, QueryTable table, const QTimeZone &zone);

/// The domain's own look at the row's texts, for NEAR in order and raw.
[[nodiscard]] SqlCondition checkSql(const domain::QueryPlan &plan, QueryTable table);

/// The narrowest index of mentions that one of these parts, all of which must hold, can lead with.
[[nodiscard]] std::optional<KeySource> sourceOf(const QList<const domain::QueryPlan *> &parts);

} // namespace parvis::store
