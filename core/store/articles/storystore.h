// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/storytemplate.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `story_template` and `story_step`. A change of an article's steps is told as one of the article.
class StoryStore
{
public:
    explicit StoryStore(Database &database);

    /// The person's own templates, by title.
    [[nodiscard]] QFuture<domain::Result<QList<domain::StoryTemplate>>> templates() const;
    /// Adds it under the key it carries or a new one, or writes every field of the one that has its key.
    [[nodiscard]] QFuture<domain::Result<domain::StoryTemplate>> saveTemplate(const domain::StoryTemplate &storyTemplate);
    /// None where it is gone.
    [[nodiscard]] QFuture<domain::Result<>> removeTemplate(domain::Id<domain::StoryTemplate> id);

    /// What the article's template wants asked and checked, in order; none where it has no template or is gone.
    [[nodiscard]] QFuture<domain::Result<QList<domain::StoryStep>>> steps(domain::Id<domain::Article> article) const;
    /// Puts these in the place of all it had. NotFound where the article is gone.
    [[nodiscard]] QFuture<domain::Result<>> setSteps(domain::Id<domain::Article> article, const QList<domain::StoryStep> &steps);

private:
    Database &m_database;
};

} // namespace parvis::store
