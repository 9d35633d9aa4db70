// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/query.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `article`, `revision` and the article index.
class ArticleStore
{
public:
    explicit ArticleStore(Database &database);

    /// All articles, last changed first; only those that match the query; `now` is what "within" and "today" of it count from.
    [[nodiscard]] QFuture<domain::Result<QList<domain::ArticleRow>>> rows(const domain::Query &query = {}, domain::Instant now = {}) const;
    [[nodiscard]] QFuture<domain::Result<domain::Article>> article(domain::Id<domain::Article> id) const;
    /// Adds it under the key it carries or a new one when that is null. Its slug is made unique.
    [[nodiscard]] QFuture<domain::Result<domain::Article>> add(const domain::Article &article);
    /// Writes every field by key and sets changedAt; NotFound where the article is gone. Saves within 5 minutes of each other share one
    /// revision; a pause or `milestone` starts the next. With `over`, Conflict (and nothing written) where the stored article was last
    /// changed at another instant than that: somebody else wrote meanwhile.
    [[nodiscard]] QFuture<domain::Result<domain::Article>> save(const domain::Article &article, domain::Instant at, bool milestone = false,
                                                                std::optional<domain::Instant> over = {});
    /// Removes it with its revisions, and its posts' links to it; answers all that.
    [[nodiscard]] QFuture<domain::Result<domain::RemovedArticle>> remove(domain::Id<domain::Article> id);
    /// Puts a removed article back under its key, with its revisions and with the links of those posts that were given no other since.
    [[nodiscard]] QFuture<domain::Result<domain::Article>> putBack(const domain::RemovedArticle &removed);
    /// Newest first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Revision>>> revisions(domain::Id<domain::Article> id) const;

private:
    Database &m_database;
};

} // namespace parvis::store
