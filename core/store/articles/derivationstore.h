// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/derivedpost.h"
#include "core/store/database/database.h"

#include <QtCore/QHash>

namespace parvis::store {

/// A post of an article, what it was made of, and what became of that.
struct ArticlePost
{
    domain::Post post;
    std::optional<domain::Derivation> derivation;   ///< nothing for one that was only linked to the article
    domain::SourceNow now;                          ///< Same without a derivation

    [[nodiscard]] bool isStale() const { return now.standing != domain::SourceNow::Standing::Same; }
    friend bool operator==(const ArticlePost &, const ArticlePost &) = default;
};

/// Owner of `derived_post`: what the posts of an article were made of, and whether the article says something else by now, which is reckoned from the rows each
/// time it is asked. A change is told as one of the post and one of its article.
///
/// What a removed post was made of stays, for undo puts the post back under its key; the next opening of a workspace that nobody else has open takes it out.
class DerivationStore
{
public:
    explicit DerivationStore(Database &database);

    /// Adds posts with what they were made of, all or none, each under the key it carries or a new one.
    [[nodiscard]] QFuture<domain::Result<QList<domain::DerivedPost>>> add(const QList<domain::DerivedPost> &posts);
    /// Removes posts that were made, but for those that have left meanwhile; answers those removed.
    [[nodiscard]] QFuture<domain::Result<QList<domain::DerivedPost>>> remove(const QList<domain::Id<domain::Post>> &posts);
    /// The posts of an article: first those still to leave, by their date, those without one first; then those that left, newest first.
    [[nodiscard]] QFuture<domain::Result<QList<ArticlePost>>> ofArticle(domain::Id<domain::Article> article) const;
    /// Posts whose article says something else by now and that can still be changed.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Id<domain::Post>>>> stale() const;
    /// What a post was made of; nothing where it was written on its own.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Derivation>>> derivation(domain::Id<domain::Post> post) const;
    /// Of those posts that leave as threads, in how many parts.
    [[nodiscard]] QFuture<domain::Result<QHash<domain::Id<domain::Post>, int>>> partCounts(const QList<domain::Id<domain::Post>> &posts) const;
    /// Lets a post that is there be made of what another was made of, with the same cuts; nothing where that was written on its own.
    [[nodiscard]] QFuture<domain::Result<>> copy(domain::Id<domain::Post> from, domain::Id<domain::Post> to);
    /// Writes what a post was made of and how it is cut; nothing: it is a text of its own, in one piece. Conflict where it is leaving or has left.
    [[nodiscard]] QFuture<domain::Result<>> put(domain::Id<domain::Post> post, const std::optional<domain::Derivation> &derivation);
    /// Writes what a post was made of (of a passage, with the words around it as they are now) and, where given, its text; answers both as they were. Conflict,
    /// and nothing written, where the text of a post that has left is to change; NotFound where the post is gone or was not made of an article.
    [[nodiscard]] QFuture<domain::Result<domain::DerivedPost>> change(const domain::Derivation &derivation, const std::optional<QString> &text,
                                                                      domain::Instant at);

private:
    Database &m_database;
};

} // namespace parvis::store
