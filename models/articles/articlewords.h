// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"

namespace parvis::models {

/// The title to show for an article; "Untitled article" where it has none yet.
[[nodiscard]] QString articleName(const QString &title);
/// "Draft", "In review", "Approved", "Published".
[[nodiscard]] QString statusWord(domain::ArticleStatus status);
/// "2 comments": how many are open.
[[nodiscard]] QString openCommentsWords(int comments);
/// "742 words, 4 min": length as a reader feels it.
[[nodiscard]] QString lengthWords(int words);
/// "412 of 1,200 words, 2 min": the same where it is to become so long.
[[nodiscard]] QString lengthWords(int words, std::optional<int> goal);
/// "4,215 characters".
[[nodiscard]] QString charactersInWords(int characters);
/// Markdown of a piece of a web page or of another editor's text, as the clipboard holds it (HTML); empty where there is none to make of it.
[[nodiscard]] QString markdownOfHtml(const QString &html);
/// The first level-one heading's text, without the marks of Markdown, where the Markdown begins with one (front matter does not count), else empty.
[[nodiscard]] QString leadingHeading(QStringView markdown);
/// The words that a body begins with, in one line, without front matter, the heading that is its title, and what its pictures show. It may be the beginning
/// of one: marks that end behind it are none.
[[nodiscard]] QString firstWords(const QString &body);

} // namespace parvis::models
