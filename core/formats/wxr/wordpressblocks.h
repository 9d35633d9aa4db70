// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::formats {

/// HTML in the blocks of WordPress's editor (developer.wordpress.org/block-editor/explanations/architecture/key-concepts): plain paragraphs and headings become
/// such blocks, whatever else stands beside them becomes a block of HTML, unchanged. Without blocks WordPress would make paragraphs and line breaks of its own
/// wherever it finds an end of line. HTML that has blocks already is left as it is.
[[nodiscard]] QString wordpressBlocks(const QString &html);

} // namespace parvis::formats
