// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articleeditormodel.h"

namespace parvis::models {

/// What stands in the front matter before a text belongs into its article's details.
struct FrontMatterTaken
{
    ArticleFields fields;   ///< those of the article, with what the front matter says in their place
    QString body;           ///< the text without it
};

/// Reads the front matter that a text begins with; nothing where there is none, or it cannot be read.
[[nodiscard]] std::optional<FrontMatterTaken> takenFrontMatter(const QString &text, const ArticleFields &standing);
/// How many lines it takes; 0 where there is none.
[[nodiscard]] int linesOfFrontMatter(const QString &text);

} // namespace parvis::models
