// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace parvis::formats {

/// The encoding of text whose label is missing or wrong: a byte order mark decides, then valid UTF-8, then what only Mac Roman writes so, then KDE's prober,
/// then Windows-1252 (the superset of Latin-1 that is meant in practice). A name that decodeText() takes.
[[nodiscard]] QByteArray guessEncoding(const QByteArray &bytes);
/// What an encoding is called where people read it: "Mac Roman", "Windows-1252", "UTF-8".
[[nodiscard]] QString encodingTitle(const QByteArray &encoding);
/// Text from bytes in an encoding by name (whatever ICU knows); nothing where the name is unknown or the bytes are not text in it. A byte
/// order mark is taken off.
[[nodiscard]] std::optional<QString> decodeText(const QByteArray &bytes, const QByteArray &encoding);
/// The steady identity of an entry that its source gives none: SHA-256 of its parts, shortened to 32 hexadecimal digits, behind "sha256:".
[[nodiscard]] QString contentId(const QStringList &parts);
/// What a feed is known by that does not say where it is itself: the address of its site without the scheme, for nobody is to ask a page for a feed.
[[nodiscard]] QString siteId(const QString &address);

} // namespace parvis::formats
