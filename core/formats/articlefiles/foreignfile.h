// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/zip/namedfile.h"

namespace parvis::formats {

/// Why a file is none that an article is read from, by what it is: a mail message, a book, a drawing, an image…; empty where a reader may try.
[[nodiscard]] QString whyForeign(const NamedFile &file);

/// Whether a text that has no front matter is Markdown by its name: `.md` and its like, `.txt`.
[[nodiscard]] bool isNamedMarkdown(const QString &name);

} // namespace parvis::formats
