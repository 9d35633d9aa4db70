// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::formats {

/// The text a person would read in a piece of HTML, tag soup included (parsed by gumbo, as browsers do): blocks become paragraphs parted
/// by an empty line, list items begin with "• ", a link keeps its address in parentheses where it differs from its words, scripts and
/// styles are gone. Reads the first 2 million characters; nesting beyond 400 levels is left out.
[[nodiscard]] QString htmlToText(const QString &html);

/// The same for text that may be plain: only what holds a tag or an entity is read as HTML.
[[nodiscard]] QString maybeHtmlToText(const QString &text);

} // namespace parvis::formats
