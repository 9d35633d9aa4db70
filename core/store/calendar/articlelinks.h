// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/base/result.h"

namespace parvis::store {

class Connection;

/// The posts that tell of an article.
[[nodiscard]] domain::Result<QList<domain::Id<domain::Post>>> postsOfArticle(Connection &connection, domain::Id<domain::Article> article);
/// Lets those posts tell of the article where they tell of none; what was chosen for them meanwhile stays.
[[nodiscard]] domain::Result<> linkPosts(Connection &connection, const QList<domain::Id<domain::Post>> &posts, domain::Id<domain::Article> article);

} // namespace parvis::store
