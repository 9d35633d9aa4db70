// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"
#include "core/store/dialect/sqlite.h"

namespace parvis::store {

/// The one way into the full-text indexes: what they hold is what domain::foldedText() makes of a text, whoever puts it there.
/// The names of an author as the index has them: display name, then handle; empty where nobody is named.
[[nodiscard]] QString indexedAuthor(const QString &name, const QString &handle);

/// Puts a mention that is new into the index.
[[nodiscard]] domain::Result<> indexMention(Connection &connection, qint64 key, const QString &title, const QString &body, const QString &author);
/// Puts an article into the index, in place of what stood there under its key.
[[nodiscard]] domain::Result<> indexArticle(Connection &connection, qint64 key, const QString &title, const QString &summary, const QString &body);
/// Puts a post into the index, in place of what stood there under its key.
[[nodiscard]] domain::Result<> indexPost(Connection &connection, qint64 key, const QString &title, const QString &body);
/// The same for a post that is new.
[[nodiscard]] domain::Result<> indexNewPost(Connection &connection, qint64 key, const QString &title, const QString &body);

/// Drops the three indexes and makes them again from the rows, and what stands in a mention besides words with them. Call within a transaction.
[[nodiscard]] domain::Result<> rebuildIndexes(const dialect::File &file);

} // namespace parvis::store
