// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// Notes which files of the workspace the text of an article names now. What it named before stays noted: one of its revisions may show it.
[[nodiscard]] domain::Result<> noteArticleMedia(Connection &connection, domain::Id<domain::Article> article, const QString &body);
/// The files that an article or one of its revisions names.
[[nodiscard]] domain::Result<QList<domain::Id<domain::Media>>> mediaOfArticle(Connection &connection, domain::Id<domain::Article> article);
/// Notes files that its revisions name; those that are gone are left out.
[[nodiscard]] domain::Result<> putBackArticleMedia(Connection &connection, domain::Id<domain::Article> article, const QList<domain::Id<domain::Media>> &media);

/// The file that an address names; null where the workspace has none or it is none.
[[nodiscard]] domain::Result<domain::Id<domain::Media>> mediaAt(Connection &connection, const QString &address);

} // namespace parvis::store
