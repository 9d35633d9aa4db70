// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace parvis::domain {

/// Who sees a post. Services have some of them. Kept by number.
enum class Visibility { Public = 0, Unlisted = 1, Followers = 2, Direct = 3 };

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

    friend bool operator==(const PostOptions &, const PostOptions &) = default;
};

/// For the workspace: a JSON object, "{}" where nothing is said.
[[nodiscard]] QByteArray toJson(const PostOptions &options);
/// Reads what toJson() wrote; what is missing or no such thing is as if nothing was said.
[[nodiscard]] PostOptions postOptionsFromJson(const QByteArray &json);

} // namespace parvis::domain
