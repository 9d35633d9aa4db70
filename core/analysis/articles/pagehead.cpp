// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/pagehead.h"

#include "core/analysis/articles/headtags.h"

#include <QtCore/QFileInfo>

namespace parvis::analysis {

PageSite siteOf(const QString &name, const QString &path, const QTimeZone &zone)
{
    return {.company = name == QFileInfo(path).completeBaseName() ? QString() : name, .zone = zone};
}

QStringList companiesOf(const domain::OurNames &names, const PageSite &site)
{
    if (!names.companies.isEmpty())
        return names.companies;
    return site.company.isEmpty() ? QStringList() : QStringList{site.company};
}

ArticleFacts factsOf(const domain::Article &article, Language language, const QTimeZone &zone)
{
    ArticleFacts facts{.language = language};
    facts.title = article.title;
    facts.description = article.summary;
    facts.slug = article.slug;
    facts.focus = article.focus;
    facts.author = article.author;
    facts.url = article.url;
    facts.publishedAt = article.publishedAt;
    facts.changedAt = article.changedAt;
    facts.event = article.event;
    facts.zone = zone;
    return facts;
}

QString pageHead(const domain::Article &article, const PageSite &site)
{
    const Language language = languageOf(article.language).value_or(Language::English);
    const ArticleText text = readArticle(article.body, language);
    ArticleFacts facts = factsOf(article, language, site.zone);
    facts.languageCode = article.language;
    facts.company = site.company;
    return headHtml(withPictureOf(std::move(facts), text), text);
}

} // namespace parvis::analysis
