// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"
#include "core/domain/base/instant.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace parvis::domain {

struct Article;
struct Colleague;
struct Revision;
enum class ArticleStatus;

/// A passage of a text, and what it takes to find it again when the text is another one (see PassageFinder).
struct Anchor
{
    qsizetype start = 0;   ///< where it stood when it was last looked at, in UTF-16 units
    QString quote;         ///< what it said then
    QString before;        ///< some words that stood before it, up to it
    QString after;         ///< some words that followed it
    int others = 0;        ///< how often the quote stood elsewhere in the text
    int nth = 0;           ///< which of these places it was, from 0
    bool isGone = false;   ///< it was not there any more

    friend bool operator==(const Anchor &, const Anchor &) = default;
};

/// Who settled a comment, and when.
struct Resolution
{
    Instant at;
    Id<Colleague> by;   ///< null: nobody sat here
    QString who;        ///< their name, empty where nobody sat here

    friend bool operator==(const Resolution &, const Resolution &) = default;
};

/// What somebody says about a passage of an article, or answers to that.
struct Comment
{
    Id<Comment> id;
    Id<Article> article;
    Id<Comment> answers;   ///< the comment that this one answers; null: it is one about a passage
    Anchor anchor;         ///< of an answer, nothing
    QString text;
    Id<Colleague> by;      ///< null: nobody sat here
    QString who;           ///< their name, empty where nobody sat here
    bool isMine = false;   ///< who sits here wrote it, or nobody signed it
    Instant writtenAt;
    std::optional<Instant> editedAt;
    std::optional<Resolution> resolved;

    [[nodiscard]] bool isAnswer() const { return !answers.isNull(); }
    [[nodiscard]] bool isOpen() const { return answers.isNull() && !resolved; }
    friend bool operator==(const Comment &, const Comment &) = default;
};

/// Somebody gave an article a status.
struct ReviewStep
{
    Id<ReviewStep> id;
    Id<Article> article;
    ArticleStatus status{};
    Instant at;
    Id<Colleague> by;        ///< null: nobody sat here
    QString who;             ///< their name, empty where nobody sat here
    Id<Revision> revision;   ///< the text of that moment; null where it is not kept

    friend bool operator==(const ReviewStep &, const ReviewStep &) = default;
};

} // namespace parvis::domain
