// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/channels/delivery.h"
#include "core/store/database/connection.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Lets an article follow what became of a post that is the article itself: published, with its address where it had none; once it was deleted there and stands
/// published nowhere else, again what it was before. Each is a step of its history. Nothing is done for posts that only tell of an article, and for what was
/// put somewhere that nobody reads it (a draft, private).
[[nodiscard]] domain::Result<> followPublication(Connection &connection, const domain::Post &post, const domain::Delivery &delivery, domain::Instant now);

/// A post that is an article itself takes its title, where it bore the former one: lists name it by that.
[[nodiscard]] domain::Result<> followTitle(Connection &connection, const domain::Article &before, const domain::Article &after);

/// An article that stands at a service already, and is not published there: its own state does not tell.
struct ArticleOnSite
{
    enum class How { Held, Private, Draft, InReview };

    domain::Id<domain::Article> article;
    domain::Id<domain::Channel> channel;
    How how = How::Held;
    std::optional<domain::Instant> leavesAt; ///< Held

    friend bool operator==(const ArticleOnSite &, const ArticleOnSite &) = default;
};
/// All of them.
[[nodiscard]] QFuture<domain::Result<QList<ArticleOnSite>>> articlesOnSites(Database &database);

} // namespace parvis::store
