// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// What somebody began to write beside an article, and has not kept yet.
struct CommentDraft
{
    enum class Kind {
        Comment = 0,   ///< on the passage
        Answer = 1,    ///< to `comment`
        Wording = 2,   ///< another one of `comment`
    };

    Kind kind = Kind::Comment;
    domain::Id<domain::Comment> comment;   ///< null of a new one
    domain::Anchor anchor;                 ///< the passage that it is about
    QString text;

    friend bool operator==(const CommentDraft &, const CommentDraft &) = default;
};

/// Owner of `comment_draft`: one for an article, as there is one field for them. They are nobody's but the window's that writes them: no change is told.
class CommentDraftStore
{
public:
    explicit CommentDraftStore(Database &database);

    /// What is begun beside an article. Where the comment that it was about is gone, it is a new one on the same passage.
    [[nodiscard]] QFuture<domain::Result<std::optional<CommentDraft>>> draft(domain::Id<domain::Article> article) const;
    /// Keeps what somebody types beside the article, in place of what was begun there. A text of nothing but spaces removes it. NotFound: no such article;
    /// Invalid: over 100,000 characters.
    [[nodiscard]] QFuture<domain::Result<>> save(domain::Id<domain::Article> article, const CommentDraft &draft, domain::Instant now);

private:
    Database &m_database;
};

} // namespace parvis::store
