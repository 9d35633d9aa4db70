// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace parvis::formats {

/// Why these bytes do not come in as an image of an article; empty where they do. What is no PNG, JPEG, GIF or WebP does not (SVG may hold programs), nor what
/// is cut off, says a size that its pixels do not fill, or has over 64 million pixels or 20 MB. No pixel is made of it.
[[nodiscard]] QString pictureFault(const QByteArray &bytes);

} // namespace parvis::formats
