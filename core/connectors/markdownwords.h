// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::connectors {

/// Whether a line that ends in Markdown ends for who reads it, as in chats, or goes on with the next.
enum class LineEnds { Kept, Flow };

/// What somebody wrote in Markdown, as text. A tag outside of code is what it says, since nobody's HTML is shown; what would leave nothing is told as it was
/// typed.
[[nodiscard]] QString wordsOfMarkdown(const QString &markdown, LineEnds ends);

/// What a person typed, for a service whose Markdown takes HTML: what would be a tag or an entity outside of code is read there as it was typed.
[[nodiscard]] QString withoutHtml(const QString &typed);
/// What stands there so, as it was typed.
[[nodiscard]] QString asTyped(const QString &written);
/// The description of a file between the brackets of a picture or a link, where several services lose what is escaped: what would end it, or be read as
/// something else, is said by what is nearest to it.
[[nodiscard]] QString bracketedWords(const QString &description);

} // namespace parvis::connectors
