// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/comment.h"
#include "core/domain/articles/event.h"
#include "core/domain/base/id.h"
#include "core/domain/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace parvis::domain {

struct Media;
struct Mention;
struct Post;

/// Where a story stands.
enum class ArticleStatus { Draft = 0, InReview = 1, Approved = 2, Published = 3 };

/// A long-form story: Markdown body and metadata. Every save is a revision.
struct Article
{
    Id<Article> id;
    QString title;
    QString slug;
    QString summary;
    QString language;        ///< ISO 639-1; decides spell check and typography
    QString author;
    QStringList tags;
    ArticleStatus status = ArticleStatus::Draft;
    QString body;            ///< Markdown, GitHub flavour
    QString remoteId;        ///< identity in the material it was imported from, else empty
    QString url;             ///< where it was published, else empty
    Instant createdAt;
    Instant changedAt;
    std::optional<Instant> publishedAt;
    std::optional<int> goalWords;   ///< how long it is to become
    QString focus = {};             ///< the phrase by which it wants to be found
    ArticleEvent event = {};        ///< the one that it announces

    friend bool operator==(const Article &, const Article &) = default;
};

/// An article as the shelf shows it.
struct ArticleRow
{
    Id<Article> id;
    QString title;
    QString summary;      ///< or the beginning of the body, in Markdown, where there is none
    QString language;
    ArticleStatus status = ArticleStatus::Draft;
    int words = 0;
    Instant changedAt;
    std::optional<Instant> publishedAt;
    int openComments = 0;

    friend bool operator==(const ArticleRow &, const ArticleRow &) = default;
};

/// One saved state of an article, without its text.
struct Revision
{
    Id<Revision> id;
    Id<Article> article;
    QString title;
    QString name;               ///< what a person calls it, else empty
    int words = 0;
    Instant savedAt;
    bool isMilestone = false;   ///< the next save begins a revision of its own

    friend bool operator==(const Revision &, const Revision &) = default;
};

/// A revision as the workspace keeps it: only the store can read it.
struct StoredRevision
{
    Id<Revision> id;
    std::optional<QString> title;
    std::optional<QString> body;
    std::optional<QByteArray> packed;
    std::optional<int> words;
    Instant savedAt;
    std::optional<Instant> begunAt = {};   ///< nothing: as savedAt
    bool isMilestone = false;
    QString name;
};

/// That an article answers a mention, as a person says.
struct ArticleMention
{
    Id<Mention> mention;
    Instant linkedAt;

    friend bool operator==(const ArticleMention &, const ArticleMention &) = default;
};

/// An article that was removed, with all that went with it: what putting it back needs.
struct RemovedArticle
{
    Article article;
    QList<StoredRevision> revisions;
    QList<Id<Post>> posts;   ///< those that told of it
    QList<Id<Media>> media;  ///< files that it or one of its revisions names
    QList<Comment> comments = {};
    QList<ReviewStep> reviews = {};
    QList<ArticleMention> answered = {};   ///< mentions that it answers
};

/// A web address's last part: lower-case ASCII letters, digits and single hyphens, made of a title ("À quatre heures" →
/// "a-quatre-heures"); at most 80 characters, cut at a hyphen; "article" where nothing is left.
[[nodiscard]] QString slugOf(QStringView title);
/// Words of a Markdown text as a reader counts them (runs of letters and digits; marks of syntax do not count, a bare address is one).
[[nodiscard]] int countWords(QStringView markdown);
/// Minutes to read at 230 words a minute, at least 1 for a text with words.
[[nodiscard]] int readingMinutes(int words);

} // namespace parvis::domain
