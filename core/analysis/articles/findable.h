// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articlefacts.h"
#include "core/analysis/articles/articletext.h"

namespace parvis::analysis {

/// Checks whether search engines, networks and screen readers make sense of an article: NoTitle to Canonical.
[[nodiscard]] QList<Finding> checkFindable(const ArticleText &article, const ArticleFacts &facts);

} // namespace parvis::analysis
