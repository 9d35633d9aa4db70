// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace parvis::formats {

/// Whether it is an entry of Atom, and not an item of RSS.
[[nodiscard]] bool isAtomEntry(QByteArrayView xml);

/// Mends what feeds most often do wrong: entities of HTML become the characters they stand for, an & that begins none becomes &amp;, and
/// control characters that XML forbids go. What a document declared itself stays unknown: it is never expanded. Empty where an entity is unknown.
[[nodiscard]] QByteArray mended(const QByteArray &xml);

/// Whether HTML stands unescaped in one of an entry's texts (title, description, content, summary), where that is not said to be XHTML.
[[nodiscard]] bool hasMarkupInTexts(QByteArrayView xml);

/// Takes what stands between the tags of an entry's texts for the HTML that it is meant to be, where it was put there unescaped, be it XML or none (an <img>
/// that nothing closes, attributes without quotation marks). A text that nothing ends goes on to the next part of the entry, a title no further either way.
[[nodiscard]] QByteArray withEscapedTexts(const QByteArray &xml);

} // namespace parvis::formats
