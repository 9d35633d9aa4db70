// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articlefacts.h"
#include "core/analysis/articles/articletext.h"
#include "core/analysis/articles/readability.h"
#include "core/analysis/articles/score.h"

namespace parvis::analysis {

/// All that the checks say about an article.
struct ArticleCheck
{
    qsizetype words = 0;               ///< of running text and notes
    QList<Finding> findings;           ///< in the order of the text
    QList<Score> scores;               ///< none of a text without words
    QList<ParagraphHeat> paragraphs;   ///< of running text
    QStringList addresses = {};        ///< those that can be asked whether they answer (askedAddresses())

    friend bool operator==(const ArticleCheck &, const ArticleCheck &) = default;
};

/// Whether an article is readable, a story, and findable. Pure and reentrant. Nothing where a stop was requested meanwhile.
[[nodiscard]] std::optional<ArticleCheck> checkArticle(const ArticleText &article, const ArticleFacts &facts, const std::stop_token &stop = {});
/// The same of Markdown without front matter.
[[nodiscard]] std::optional<ArticleCheck> checkArticle(const QString &markdown, const ArticleFacts &facts, const std::stop_token &stop = {});

} // namespace parvis::analysis
