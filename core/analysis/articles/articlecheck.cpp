// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/articlecheck.h"

#include "core/analysis/articles/findable.h"
#include "core/analysis/articles/reader.h"
#include "core/analysis/articles/story.h"
#include "core/analysis/articles/weblinks.h"

#include <algorithm>

namespace parvis::analysis {

std::optional<ArticleCheck> checkArticle(const ArticleText &article, const ArticleFacts &facts, const std::stop_token &stop)
{
    ReaderCheck reader = checkReader(article, facts.language);
    if (stop.stop_requested())
        return std::nullopt;
    const StoryCheck story = checkStory(article, facts);
    if (stop.stop_requested())
        return std::nullopt;
    ArticleCheck check{.words = article.wordCount(),
                       .findings = std::move(reader.findings),
                       .scores = std::move(reader.scores),
                       .paragraphs = std::move(reader.paragraphs),
                       .addresses = askedAddresses(article)};
    const QList<Finding> findable = checkFindable(article, facts);
    check.findings << story.findings << findable;
    std::ranges::stable_sort(check.findings, {}, [](const Finding &finding) { return std::pair(finding.place.line, finding.place.column); });
    if (story.score)
        check.scores << *story.score << findableScore(findable);
    return check;
}

std::optional<ArticleCheck> checkArticle(const QString &markdown, const ArticleFacts &facts, const std::stop_token &stop)
{
    const ArticleText article = readArticle(markdown, facts.language, 0, stop);
    return stop.stop_requested() ? std::nullopt : checkArticle(article, facts, stop);
}

} // namespace parvis::analysis
