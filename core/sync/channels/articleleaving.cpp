// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/articleleaving.h"

#include "core/domain/articles/library.h"
#include "core/domain/articles/pictureplace.h"
#include "core/formats/markdown/articlefile.h"
#include "core/store/articles/articlestore.h"
#include "core/store/articles/librarystore.h"

#include <algorithm>

namespace parvis::sync {

namespace {

domain::Outgoing filled(domain::Outgoing outgoing, const domain::Article &article, const QList<domain::LibraryItem> &items)
{
    domain::OutgoingArticle leaving;
    leaving.html = formats::renderMarkdown(article.body).html;
    leaving.slug = article.slug;
    leaving.excerpt = article.summary;
    leaving.tags = article.tags;
    leaving.source = article;
    const auto places = domain::picturePlaces(article.body);
    const auto addresses = domain::mediaAddressesIn(article.body);
    for (const QString &address : addresses) {
        const auto item = std::ranges::find(items, address, &domain::LibraryItem::address);
        if (item == items.cend())
            continue;
        const auto place = std::ranges::find(places, address, &domain::PicturePlace::target);
        leaving.files.append({.attachment = {.media = item->media, .altText = place == places.cend() ? QString() : place->words}, .address = address});
        // The first image of a story stands for it in lists.
        if (!leaving.featured && domain::isImage(*item))
            leaving.featured = leaving.files.last().attachment;
    }
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
                return items.transform([&](const QList<domain::LibraryItem> &all) { return filled(outgoing, article, all); });
            });
        })
        .unwrap();
}

} // namespace parvis::sync
