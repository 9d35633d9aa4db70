// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articlereading.h"

#include "core/domain/base/shorttext.h"
#include "core/formats/document/document.h"
#include "core/formats/document/tamed.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/text/decodetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

QString titleOfText(const QString &markdown)
{
    constexpr qsizetype enough = 60;
    const Document document = documentFromMarkdown(markdown);
    const auto heading = std::ranges::find(document, Block::Kind::Heading, &Block::kind);
    return domain::shortened(heading == document.end() ? markdownToText(markdown) : plainText(heading->words), enough);
}

} // namespace

QString steadyId(const domain::Article &article)
{
    const auto made = article.publishedAt.value_or(article.createdAt);
    const bool isDated = made != domain::Instant{};
    return contentId({article.slug, isDated ? domain::toIso(made) : article.title + u'\n' + article.body});
}

void complete(domain::Article &article)
{
    tame(article);
    if (article.title.trimmed().isEmpty())
        article.title = titleOfText(article.body);
    if (article.slug.isEmpty())
        article.slug = domain::slugOf(article.title);
    if (article.remoteId.isEmpty())
        article.remoteId = steadyId(article);
    const domain::Instant unknown{};
    if (article.createdAt == unknown)
        article.createdAt = article.publishedAt.value_or(article.changedAt);
    if (article.changedAt == unknown)
        article.changedAt = article.createdAt;
}

} // namespace parvis::formats
