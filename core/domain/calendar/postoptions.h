// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace parvis::domain {

/// Who sees a post, or how an article stands on its site once it is there. Services have some of them. Kept by number.
enum class Visibility {
    Public = 0,
    Unlisted = 1,
    Followers = 2,
    Direct = 3,
    Private = 4,  ///< of an article: only who may edit it reads it
    Draft = 5,    ///< of an article: it waits there for somebody to go on with it
    InReview = 6  ///< of an article: it waits there for who may publish
};
/// True where it is not published there: nobody reads it yet.
[[nodiscard]] constexpr bool isUnpublished(Visibility visibility)
{
    return visibility == Visibility::Draft || visibility == Visibility::InReview;
}
/// True of what only an article has: its site makes it so at once, and holds nothing.
[[nodiscard]] constexpr bool isOfArticles(Visibility visibility)
{
    return visibility == Visibility::Private || isUnpublished(visibility);
}

/// Which readers of a newsletter. Kept by number.
enum class Readership { All = 0, Free = 1, Paying = 2 };

/// How an article is mailed as it is published.
struct Mailing
{
    QString newsletter;                        ///< its key there; empty: it is not mailed
    Readership readers = Readership::All;
    bool isToConfirm = false; ///< its channel mailed by it when it was scheduled, and was connected without it since: a person says whether it is to be

    friend bool operator==(const Mailing &, const Mailing &) = default;
};

/// A poll that goes along with a post.
struct Poll
{
    QStringList options;
    std::chrono::seconds lasts{86'400};
    bool isMultiple = false;

    friend bool operator==(const Poll &, const Poll &) = default;
};

/// What services have beside the text of a post.
struct PostOptions
{
    std::optional<Visibility> visibility = {};   ///< nothing: as the account has it
    QString warning = {};                        ///< what stands before the text; empty: nothing does
    std::optional<Poll> poll = {};
    QStringList categories = {};                 ///< of an article, by name; empty: the site's usual one
    std::optional<Mailing> mailing = {};         ///< of an article; nothing: as the channel has it

    friend bool operator==(const PostOptions &, const PostOptions &) = default;
};

/// For the workspace: a JSON object, "{}" where nothing is said.
[[nodiscard]] QByteArray toJson(const PostOptions &options);
/// Reads what toJson() wrote; what is missing or no such thing is as if nothing was said.
[[nodiscard]] PostOptions postOptionsFromJson(const QByteArray &json);

} // namespace parvis::domain
