// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articlefacts.h"
#include "core/analysis/articles/articletext.h"

namespace parvis::analysis {

/// So many links to other articles are proposed at once.
inline constexpr qsizetype mostOwnLinks = 5;

/// Words that speak of what another article of the workspace (facts.pages) is about: its focus phrase, its title or its slug, in whatever order, number and
/// gender, close together in one sentence. For each article the first such place, and of these the best (rare words, much of the phrase), in the order of the
/// text. Nothing of an article that is linked already, of this one itself, within links and quotations, or where marks of Markdown stand between the words.
/// Each mends itself by a link on the words.
[[nodiscard]] QList<Finding> suggestOwnLinks(const ArticleText &article, const ArticleFacts &facts);

} // namespace parvis::analysis
