// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/textdiff.h"

#include <optional>

namespace parvis::domain {

/// A picture as it stands in Markdown: ![words](address "title").
struct PicturePlace
{
    TextSpan whole;     ///< all of it, in UTF-16 units
    TextSpan address;
    QString words;      ///< what it shows, without the marks of Markdown's escapes; empty: nobody said yet
    QString target;     ///< the address

    friend bool operator==(const PicturePlace &, const PicturePlace &) = default;
};

/// The pictures of a text, in its order. Those that are named by a reference, and what stands in code (withoutCode()), are left out.
[[nodiscard]] QList<PicturePlace> picturePlaces(const QString &markdown);
/// The one that a place of the text is in.
[[nodiscard]] std::optional<PicturePlace> pictureAt(const QString &markdown, qsizetype place);
/// True where the title of a picture says that it shows nothing that would have to be told (![](address "decorative"), in English or French): it has no words,
/// and needs none.
[[nodiscard]] bool isDecorativeMark(const QString &title);
/// Whether a picture in Markdown has that mark, and the same with it: `word` is one of the marks. What it had as a title goes.
[[nodiscard]] bool hasDecorativeMark(const QString &picture);
[[nodiscard]] QString withDecorativeMark(const QString &picture, const QString &word);
/// Markdown that shows a picture, or, where `isPicture` is false, links a file by these words.
[[nodiscard]] QString pictureMarkdown(const QString &words, const QString &address, bool isPicture = true);

} // namespace parvis::domain
