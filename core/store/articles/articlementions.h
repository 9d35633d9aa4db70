// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// The mentions that an article answers, as a person said, the last said first.
[[nodiscard]] domain::Result<QList<domain::ArticleMention>> readArticleMentions(Connection &connection, domain::Id<domain::Article> article);
/// Says so again of those that are still there.
[[nodiscard]] domain::Result<> putBackArticleMentions(Connection &connection, domain::Id<domain::Article> article,
                                                      const QList<domain::ArticleMention> &answered);

} // namespace parvis::store
