// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/library.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Whether the workspace has an article that came in before: one of the same remoteId or, where that was made of what the article is called (it begins with
/// "sha256:"), of the same title and slug.
[[nodiscard]] QFuture<domain::Result<bool>> knowsArticle(Database &database, const domain::Article &article);

/// Adds an article with its pictures unless it is known; answers its key, null where it was. What says neither when it was made nor when it was changed was
/// made `at`.
[[nodiscard]] QFuture<domain::Result<domain::Id<domain::Article>>> takeInArticle(Database &database, const domain::IncomingArticle &article,
                                                                                 domain::Instant at);

} // namespace parvis::store
