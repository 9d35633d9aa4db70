// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articletitle.h"
#include "core/formats/markdown/eventfront.h"
#include "core/formats/sitefolder/sitefolder.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using domain::ArticleStatus;

/// Where the files of an article go, and how its page refers to its pictures.
struct SitePlaces
{
    QString page;
    QString pictures;
    QString pictureAddress;
};

SitePlaces placesOf(const domain::Article &article, SiteMaker maker)
{
    const QString slug = domain::slugOf(article.slug);
    switch (maker) {
    case SiteMaker::Hugo:
        return {.page = u"content/posts/%1/index.md"_s.arg(slug), .pictures = u"content/posts/%1/"_s.arg(slug), .pictureAddress = {}};
    case SiteMaker::Jekyll: {
        const bool isPublished = article.status == ArticleStatus::Published;
        const QString day = domain::toDateTime(article.publishedAt.value_or(article.createdAt)).date().toString(Qt::ISODate);
        return {.page = isPublished ? u"_posts/%1-%2.md"_s.arg(day, slug) : u"_drafts/%1.md"_s.arg(slug),
                .pictures = u"assets/%1/"_s.arg(slug),
                .pictureAddress = u"/assets/%1/"_s.arg(slug)};
    }
    case SiteMaker::Eleventy:
        return {.page = u"posts/%1.md"_s.arg(slug), .pictures = u"img/%1/"_s.arg(slug), .pictureAddress = u"/img/%1/"_s.arg(slug)};
    }
    return {};
}

/// The keys by which each maker knows what they do not all call the same.
struct SiteKeys
{
    QLatin1StringView changed;
    QLatin1StringView address;
};

SiteKeys keysOf(SiteMaker maker)
{
    switch (maker) {
    case SiteMaker::Hugo:
        return {.changed = "lastmod"_L1, .address = "canonicalURL"_L1};
    case SiteMaker::Jekyll:
        return {.changed = "last_modified_at"_L1, .address = "canonical_url"_L1};
    case SiteMaker::Eleventy:
        break;
    }
    return {.changed = "updated"_L1, .address = "canonical"_L1};
}

QString frontOf(const domain::Article &article, SiteMaker maker, const QString &head)
{
    const SiteKeys keys = keysOf(maker);
    QString front = u"---\n"_s;
    const auto add = [&front](QLatin1StringView key, const QString &value) { front += key + u": "_s + value + u'\n'; };
    const auto addText = [&add](QLatin1StringView key, const QString &value) {
        if (!value.isEmpty())
            add(key, yamlQuoted(value));
    };
    addText("title"_L1, article.title);
    add("date"_L1, domain::toIso(article.publishedAt.value_or(article.createdAt)));
    add(keys.changed, domain::toIso(article.changedAt));
    const bool isDraft = article.status != ArticleStatus::Published;
    if (isDraft && maker == SiteMaker::Jekyll)
        add("published"_L1, u"false"_s);
    else if (isDraft)
        add("draft"_L1, u"true"_s);
    addText("slug"_L1, article.slug);
    addText("description"_L1, article.summary);
    addText("author"_L1, article.author);
    addText("lang"_L1, article.language);
    addText(keys.address, article.url);
    QStringList tags;
    for (const QString &tag : article.tags)
        tags.append(yamlQuoted(tag));
    if (!tags.isEmpty())
        add("tags"_L1, u'[' + tags.join(u", "_s) + u']');
    addText("focus"_L1, article.focus);
    front += eventFront(article.event);
    addText("head"_L1, head);
    return front + u"---\n\n"_s;
}

} // namespace

QList<NamedFile> writeSitePage(const domain::Article &article, SiteMaker maker, const PictureSource &pictures, const QString &head)
{
    const SitePlaces places = placesOf(article, maker);
    // The front matter has the title, which templates write above.
    const QString below = markdownBelowTitle(article.body, article.title);
    Document document = documentFromMarkdown(below);
    QList<NamedFile> files = takePictures(document, pictures, places.pictureAddress) + takeLinkedFiles(document, pictures, places.pictureAddress);
    for (NamedFile &file : files)
        file.name = places.pictures + file.name.sliced(places.pictureAddress.size());
    // A body whose pictures stay where they are is written as its author wrote it.
    const QString body = files.isEmpty() ? below : toMarkdown(document);
    files.prepend({.name = places.page, .content = (frontOf(article, maker, head) + body).toUtf8()});
    return files;
}

} // namespace parvis::formats
