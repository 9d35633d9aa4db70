// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::formats {

/// The HTML of a text as editors of Ghost before version 5.38 kept it (Mobiledoc 0.3): its paragraphs, headings, lists and images, and of its cards those
/// with Markdown, HTML, an image, code, a line or an address. Empty where it is none.
[[nodiscard]] QString mobiledocToHtml(const QString &json);

} // namespace parvis::formats
