// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/store/database/database.h"

#include <utility>

namespace parvis::store {

/// What is said about an article, and what was decided.
struct ArticleReview
{
    QList<domain::Comment> comments;   ///< with their answers, in the order in which they were written
    QList<domain::ReviewStep> steps;   ///< oldest first
    bool isSigned = false;             ///< somebody sits here: what is written bears a name

    friend bool operator==(const ArticleReview &, const ArticleReview &) = default;
};

/// Owner of `article_comment` and `article_review`. A change of them is told as one of the article. What is written new is signed by who sits here.
class CommentStore
{
public:
    explicit CommentStore(Database &database);

    /// Empty where the article is gone.
    [[nodiscard]] QFuture<domain::Result<ArticleReview>> review(domain::Id<domain::Article> article) const;
    /// Adds a comment or an answer. NotFound where the article is gone or what it answers; Invalid without text, or where it answers an answer.
    [[nodiscard]] QFuture<domain::Result<domain::Comment>> add(const domain::Comment &comment);
    /// Removes one with its answers; answers all of them. NotFound where it is gone.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Comment>>> remove(domain::Id<domain::Comment> id);
    /// Puts back under their keys what was removed, as it was.
    [[nodiscard]] QFuture<domain::Result<>> putBack(const QList<domain::Comment> &comments);
    /// Words it otherwise, edited at that instant (nothing: as if it never was). NotFound, Invalid as above.
    [[nodiscard]] QFuture<domain::Result<>> setText(domain::Id<domain::Comment> id, const QString &text, std::optional<domain::Instant> editedAt);
    /// Settles it, by who sits here where `resolved` names nobody; nothing opens it again.
    [[nodiscard]] QFuture<domain::Result<>> setResolved(domain::Id<domain::Comment> id, const std::optional<domain::Resolution> &resolved);
    /// Hangs it on another passage.
    [[nodiscard]] QFuture<domain::Result<>> setAnchor(domain::Id<domain::Comment> id, const domain::Anchor &anchor);
    /// Notes where passages stand by now. It is not told: the text, which is, has moved them.
    [[nodiscard]] QFuture<domain::Result<>> noteAnchors(const QList<std::pair<domain::Id<domain::Comment>, domain::Anchor>> &anchors);

    /// Keeps that who sits here gave the article that status; the text of the moment is the revision that was saved at it. NotFound where the article is gone.
    [[nodiscard]] QFuture<domain::Result<domain::ReviewStep>> tell(domain::Id<domain::Article> article, domain::ArticleStatus status, domain::Instant at);
    /// It was taken back.
    [[nodiscard]] QFuture<domain::Result<>> untell(const domain::ReviewStep &step);
    /// Keeps one again as it was: of the text of that moment, whatever was written since.
    [[nodiscard]] QFuture<domain::Result<>> retell(const domain::ReviewStep &step);

private:
    Database &m_database;
};

} // namespace parvis::store
