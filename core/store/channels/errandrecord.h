// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/errand.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// The columns that errandOf() reads, of tables `errand` called `e` and `delivery` called `d`.
[[nodiscard]] const QString &errandColumns();
/// "errand e LEFT JOIN delivery d …": where they are read from.
[[nodiscard]] const QString &errandTables();
[[nodiscard]] domain::Errand errandOf(const Statement &row, int firstColumn = 0);
/// Runs it and reads every row.
[[nodiscard]] domain::Result<QList<domain::Errand>> errandsOf(Statement &rows);
/// NotFound.
[[nodiscard]] domain::Result<domain::Errand> readErrand(Connection &connection, domain::Id<domain::Errand> id);
/// Adds it, under a new key, which it answers.
[[nodiscard]] domain::Result<domain::Id<domain::Errand>> insertErrand(Connection &connection, const domain::Errand &errand);
/// Those whom what was published links are told of it as an errand of its own: what is published does not wait for them.
[[nodiscard]] domain::Result<> noteTelling(Connection &connection, const domain::Delivery &delivery, domain::Instant now);
/// Writes what changes on its way, and tells of the post or mention that it is about; its lease ends where `keepsLease` is false.
[[nodiscard]] domain::Result<> writeErrand(Connection &connection, const domain::Errand &errand, bool keepsLease);
/// A post that has left, or is held, says that from now on, as it does at its service.
[[nodiscard]] domain::Result<> rewritePost(Connection &connection, domain::Id<domain::Post> id, const QString &text, domain::Instant now);
/// Whether somebody is doing it just now.
[[nodiscard]] domain::Result<bool> isErrandLeased(Connection &connection, domain::Id<domain::Errand> id, domain::Instant now);

} // namespace parvis::store
