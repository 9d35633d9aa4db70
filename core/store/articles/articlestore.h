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
    /// Writes every field by key and sets changedAt; NotFound where the article is gone. Saves share one revision until 5 minutes
    /// after the first of them; `milestone` starts the next at once. With `over`, Conflict (and nothing written) where the stored article was last
    /// changed at another instant than that: somebody else wrote meanwhile.
    [[nodiscard]] QFuture<domain::Result<domain::Article>> save(const domain::Article &article, domain::Instant at, bool milestone = false,
                                                                std::optional<domain::Instant> over = {});
    /// The last save of a state that nobody will hear about: cannot be in conflict. Where the stored article was last changed at another instant than
    /// `article` says, that state stays in the history; where it is gone, it is put back under its key.
    [[nodiscard]] QFuture<domain::Result<domain::Article>> saveLast(const domain::Article &article, domain::Instant at);
    /// Keeps a state that an article had among its revisions, dated when it was changed last, so that no later save takes it up; once, however often
    /// it is asked for. NotFound where the article is gone.
    [[nodiscard]] QFuture<domain::Result<>> keep(const domain::Article &state);
    /// Removes it with its revisions, its comments and who decided what, and its posts' links to it; answers all that.
    [[nodiscard]] QFuture<domain::Result<domain::RemovedArticle>> remove(domain::Id<domain::Article> id);
    /// Puts a removed article back under its key, with its revisions, its comments, who decided what, and with the links of those posts that were given no
    /// other since.
    [[nodiscard]] QFuture<domain::Result<domain::Article>> putBack(const domain::RemovedArticle &removed);
    /// By their moment, newest first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Revision>>> revisions(domain::Id<domain::Article> id) const;
    /// The Markdown that one has. Damaged where it cannot be told.
    [[nodiscard]] QFuture<domain::Result<QString>> revisionText(domain::Id<domain::Revision> id) const;
    /// Leaves the newest revision of an article alone from then on, as it stands: the next save begins another. NotFound where the article is gone.
    [[nodiscard]] QFuture<domain::Result<domain::Revision>> closeRevision(domain::Id<domain::Article> id);
    /// Calls a revision so, which no save takes up from then on; an empty name takes the name away. NotFound where it is gone.
    [[nodiscard]] QFuture<domain::Result<>> nameRevision(domain::Id<domain::Revision> id, const QString &name);

private:
    Database &m_database;
};

} // namespace parvis::store
