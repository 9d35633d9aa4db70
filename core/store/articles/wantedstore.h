// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/wanted.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// What the workspace knows of the words of an article.
struct WantedLook
{
    qint64 mentions = 0;                     ///< of the whole workspace
    QList<domain::TermUse> uses;             ///< of the terms asked for, one each
    QList<domain::WantedMention> asking;     ///< those that ask, and are neither done nor answered nor linked: at most 200, the most promising first
    QList<domain::WantedMention> linked;     ///< those that the article answers as a person said, the last said first

    friend bool operator==(const WantedLook &, const WantedLook &) = default;
};

/// An article that answers a conversation, as a person said.
struct AnsweringArticle
{
    domain::Id<domain::Article> id;
    QString title;
    QString url;   ///< where it was published, else empty

    friend bool operator==(const AnsweringArticle &, const AnsweringArticle &) = default;
};

/// Owner of `article_mention`. A change of it is told as one of the article.
class WantedStore
{
public:
    /// Of each term the newest mentions are looked at, so many at most: what a look costs does not grow with the workspace.
    static constexpr qint64 deepest = 1'000;
    /// So many mentions of a topic are counted.
    static constexpr qint64 mostCounted = 2'000;

    explicit WantedStore(Database &database);

    /// Asks the index for those words (no phrases), each by itself. A mention is promising by how much the article is about the words that it shares, times
    /// how rare these are; it shares two, or all that are of the focus phrase.
    [[nodiscard]] QFuture<domain::Result<WantedLook>> look(domain::Id<domain::Article> article, const QList<domain::WantedTerm> &terms) const;
    /// How many mentions speak of those words and phrases since a local day, one each, counted up to `mostCounted`.
    [[nodiscard]] QFuture<domain::Result<QList<domain::TopicUse>>> topics(const QList<domain::WantedTerm> &terms, qint64 fromDay) const;
    /// The mentions that the article answers as a person said, the last said first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::ArticleMention>>> linked(domain::Id<domain::Article> article) const;
    /// The articles that answer a mention of that conversation, the last said first.
    [[nodiscard]] QFuture<domain::Result<QList<AnsweringArticle>>> answering(domain::Id<domain::Conversation> conversation) const;

    /// Says that an article answers a mention; nothing happens where that is said already. NotFound where one of them is gone.
    [[nodiscard]] QFuture<domain::Result<>> link(domain::Id<domain::Article> article, const domain::ArticleMention &answered);
    /// Says so no more; answers what was said. NotFound where it was not.
    [[nodiscard]] QFuture<domain::Result<domain::ArticleMention>> unlink(domain::Id<domain::Article> article, domain::Id<domain::Mention> mention);

private:
    Database &m_database;
};

} // namespace parvis::store
