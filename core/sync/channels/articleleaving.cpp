// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/articleleaving.h"

#include "core/domain/articles/library.h"
#include "core/domain/articles/pictureplace.h"
#include "core/domain/channels/exportproblem.h"
#include "core/formats/document/articlehtml.h"
#include "core/formats/document/pictures.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/librarystore.h"

#include <algorithm>
#include <functional>

namespace parvis::sync {

namespace {

/// How it is to stand on its site.
domain::ArticleVisibility standingOf(const std::optional<int> &visibility)
{
    if (!visibility)
        return domain::ArticleVisibility::Published;
    switch (static_cast<domain::Visibility>(*visibility)) {
    case domain::Visibility::Private:
        return domain::ArticleVisibility::Private;
    case domain::Visibility::Draft:
        return domain::ArticleVisibility::Draft;
    case domain::Visibility::InReview:
        return domain::ArticleVisibility::InReview;
    default:
        return domain::ArticleVisibility::Published;
    }
}

/// The file that an address of a text means. One content may bear several names: what it is counts.
const domain::LibraryItem *fileAt(const QList<domain::LibraryItem> &items, const QString &address)
{
    const auto key = domain::mediaKey(address);
    const auto item = std::ranges::find_if(items, [&key](const domain::LibraryItem &one) { return key && domain::mediaKey(one.address) == key; });
    return item == items.cend() ? nullptr : &*item;
}

std::unexpected<domain::Error> notThere(const QString &address)
{
    return domain::failure(domain::Error::Kind::NotFound, domain::saidOf({.kind = domain::ExportProblem::Kind::NoFile, .about = address}));
}

domain::Result<domain::Outgoing> filled(domain::Outgoing outgoing, const domain::Article &article, const QList<domain::LibraryItem> &items)
{
    if (const QStringList local = formats::picturesOfThisMachine(article.body); !local.isEmpty())
        return notThere(local.first());
    domain::OutgoingArticle leaving;
    const formats::ArticlePage page = formats::pageBelowTitle(article.body, article.title);
    leaving.html = page.html;
    leaving.slug = article.slug;
    leaving.excerpt = article.summary;
    leaving.tags = article.tags;
    leaving.categories = outgoing.categories;
    leaving.visibility = standingOf(outgoing.visibility);
    leaving.source = article;
    const auto places = domain::picturePlaces(article.body);
    const auto addresses = domain::mediaAddressesIn(article.body);
    for (const QString &address : addresses) {
        const domain::LibraryItem *item = fileAt(items, address);
        if (!item && page.html.contains(u'"' + address + u'"'))
            return notThere(address);
        if (!item)
            continue;
        const auto place = std::ranges::find(places, address, &domain::PicturePlace::target);
        leaving.files.append({.attachment = {.media = item->media, .altText = place == places.cend() ? QString() : place->words}, .address = address});
        // A content lies on the site once, under what is said of it first.
        const auto first = std::ranges::find(leaving.files, item->media.id, [](const domain::ArticleFile &file) { return file.attachment.media.id; });
        if (!first->attachment.altText.isEmpty())
            leaving.files.last().attachment.altText = first->attachment.altText;
        // The first image of a story stands for it in lists.
        if (!leaving.featured && domain::isImage(*item))
            leaving.featured = leaving.files.last().attachment;
    }
    if (leaving.featured && !leaving.files.isEmpty() && leaving.files.first().address == page.openingAddress)
        leaving.opening = page.opening;
    // An address may begin another one.
    std::ranges::stable_sort(leaving.files, std::ranges::greater(), [](const domain::ArticleFile &file) { return file.address.size(); });
    outgoing.title = article.title;
    outgoing.language = article.language;
    outgoing.article = leaving;
    return outgoing;
}

} // namespace

QFuture<domain::Result<domain::Outgoing>> withArticle(store::Database &database, const domain::Outgoing &outgoing, domain::Id<domain::Article> id)
{
    return store::ArticleStore(database)
        .article(id)
        .then([&database, outgoing](const domain::Result<domain::Article> &article) {
            if (!article)
                return QtFuture::makeReadyValueFuture(domain::Result<domain::Outgoing>(std::unexpected(article.error())));
            return store::LibraryStore(database).items().then([outgoing, article = *article](const domain::Result<QList<domain::LibraryItem>> &items) {
                return items.and_then([&](const QList<domain::LibraryItem> &all) { return filled(outgoing, article, all); });
            });
        })
        .unwrap();
}

domain::Trouble troubleOfArticle(const domain::Error &error)
{
    const bool isOfFile = domain::exportProblemIn(error.detail).has_value();
    return {.kind = isOfFile ? domain::Trouble::Kind::Refused : domain::Trouble::Kind::Gone, .said = error.detail};
}

} // namespace parvis::sync
