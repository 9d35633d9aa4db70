// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articleintake.h"

#include "core/store/articles/articlestore.h"
#include "core/store/articles/librarystore.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using ArticleKey = domain::Id<domain::Article>;
using domain::Result;

namespace {

QFuture<Result<ArticleKey>> addArticle(Database &database, const domain::IncomingArticle &read, domain::Instant at)
{
    constexpr domain::Instant unknown{};
    domain::Article article = read.article;
    if (article.createdAt == unknown)
        article.createdAt = at;
    if (article.changedAt == unknown)
        article.changedAt = article.createdAt;
    QList<domain::IncomingItem> items;
    for (const domain::IncomingMedia &picture : read.pictures)
        items.append({.media = picture});
    const auto failed = [](const domain::Error &error) { return QtFuture::makeReadyValueFuture(Result<ArticleKey>(std::unexpected(error))); };
    return LibraryStore(database)
        .add(items, at)
        .then(&database,
              [&database, article, failed](const Result<QList<domain::LibraryItem>> &added) {
                  if (!added)
                      return failed(added.error());
                  return ArticleStore(database)
                      .add(article)
                      .then(&database,
                            [&database, failed](const Result<domain::Article> &written) {
                                if (!written)
                                    return failed(written.error());
                      // As a moment of its own: what is written into it in the first minutes leaves what came in.
                                return ArticleStore(database).keep(*written).then(
                                    [id = written->id](const Result<> &kept) { return kept.transform([id] { return id; }); });
                            })
                      .unwrap();
              })
        .unwrap();
}

} // namespace

QFuture<domain::Result<bool>> knowsArticle(Database &database, const domain::Article &article)
{
    const bool hasOwnId = !article.remoteId.startsWith("sha256:"_L1);
    return database.read([hasOwnId, id = article.remoteId, title = article.title, slug = article.slug](Connection &connection) -> domain::Result<bool> {
        Statement known = connection.prepare(u"SELECT 1 FROM article WHERE remote_id = ? OR (? AND title = ? AND slug = ?)"_s);
        if (auto ran = known.bind(id).bind(!hasOwnId).bind(title).bind(slug).run(); !ran)
            return std::unexpected(ran.error());
        return known.next();
    });
}

QFuture<Result<ArticleKey>> takeInArticle(Database &database, const domain::IncomingArticle &read, domain::Instant at)
{
    return knowsArticle(database, read.article)
        .then(&database,
              [&database, read, at](const Result<bool> &isKnown) {
                  if (!isKnown || *isKnown)
                      return QtFuture::makeReadyValueFuture(isKnown.transform([](bool) { return ArticleKey(); }));
                  return addArticle(database, read, at);
              })
        .unwrap();
}

} // namespace parvis::store
