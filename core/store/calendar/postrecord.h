// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// The columns that postOf() reads.
[[nodiscard]] const QString &postColumns();
[[nodiscard]] domain::Post postOf(const Statement &row);
/// The post under that key; NotFound.
[[nodiscard]] domain::Result<domain::Post> readPost(Connection &connection, domain::Id<domain::Post> id);
/// Runs it and reads every row.
[[nodiscard]] domain::Result<QList<domain::Post>> postsOf(Statement &rows);
/// Writes the row with its attachments, under the key it carries or a new one: neither index nor conversation.
[[nodiscard]] domain::Result<> insertPost(Connection &connection, const domain::Post &post, const QTimeZone &zone);
/// The same for a row that stands.
[[nodiscard]] domain::Result<> updatePost(Connection &connection, const domain::Post &post, const QTimeZone &zone);

} // namespace parvis::store
