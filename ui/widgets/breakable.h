// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::ui {

/// The same text for a label, in which a long word (an address, a key) may be broken at the end of a line: after its signs, else anywhere. It holds marks that
/// nobody sees; for a listener, or the clipboard, use the text itself.
[[nodiscard]] QString breakable(const QString &text);
/// At most so much of a text, on one paragraph, and an ellipsis where that is not all of it.
[[nodiscard]] QString atMost(const QString &text, qsizetype most);

/// The same text without the signs that turn the direction of what follows (U+202A to 202E, 2066 to 2069): for a name or a line that stands among others'.
[[nodiscard]] QString withoutTurns(QString text);
/// How much of a text, from its beginning, is at most so many characters and so many lines; never a half of a character.
[[nodiscard]] qsizetype beginningOf(const QString &text, qsizetype most, qsizetype lines);

} // namespace parvis::ui
