// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// The revisions of an article are a chain: the newest (of the highest key) is stored whole, in `newest_text`, each other one as what sets it apart from the
/// next newer.

/// Adds a state of an article at the newest end, whatever its moment.
[[nodiscard]] domain::Result<> addRevision(Connection &connection, const domain::Article &state, domain::Instant at, bool milestone);

/// The newest end of an article's chain.
struct NewestRevision
{
    domain::Id<domain::Revision> id;
    domain::Instant savedAt;
    domain::Instant begunAt;   ///< its first save
    bool isMilestone = false;
    QString body;
};
/// Nothing where the article has no revision, or where the newest one is damaged: then a save begins another.
[[nodiscard]] domain::Result<std::optional<NewestRevision>> newestRevision(Connection &connection, domain::Id<domain::Article> article);
/// Puts a state of the article in the place of its newest revision.
[[nodiscard]] domain::Result<> replaceNewest(Connection &connection, const NewestRevision &newest, const domain::Article &state, domain::Instant at);

/// Those of an article, by their moment, newest first.
[[nodiscard]] domain::Result<QList<domain::Revision>> readRevisions(Connection &connection, domain::Id<domain::Article> article);
/// The Markdown of one. Damaged where it, or one it is made of, is.
[[nodiscard]] domain::Result<QString> readRevisionText(Connection &connection, domain::Id<domain::Revision> revision);
/// The revision of that title and body; a null Id where none is.
[[nodiscard]] domain::Result<domain::Id<domain::Revision>> findRevision(Connection &connection, const domain::Article &state);

/// Those of an article as they are stored, and back as they were.
[[nodiscard]] domain::Result<QList<domain::StoredRevision>> takeRevisions(Connection &connection, domain::Id<domain::Article> article);
[[nodiscard]] domain::Result<> putBackRevisions(Connection &connection, domain::Id<domain::Article> article, const QList<domain::StoredRevision> &revisions);

/// Says of which revisions the text cannot be read.
[[nodiscard]] domain::Result<QStringList> damagedRevisions(Connection &connection);

} // namespace parvis::store
