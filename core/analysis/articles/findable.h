// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articlefacts.h"
#include "core/analysis/articles/articletext.h"
#include "core/analysis/articles/score.h"

namespace parvis::analysis {

/// Checks whether search engines, networks and screen readers make sense of an article: NoTitle to LocalLink.
[[nodiscard]] QList<Finding> checkFindable(const ArticleText &article, const ArticleFacts &facts);

/// What these findings leave of a hundred: title 25, description 25, address 15, headings 15, pictures 10, links 10. A title or description that is missing
/// takes all of its share, each other finding a third of it. Moved
/// addresses, what an event lacks and links that could be made are advice alone.
[[nodiscard]] Score findableScore(const QList<Finding> &findings);

} // namespace parvis::analysis
