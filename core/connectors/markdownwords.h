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

} // namespace parvis::connectors
