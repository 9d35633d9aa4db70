// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"

namespace parvis::tests {

/// A published article in French that says something in every field, with a text that uses all of Markdown that documents can hold. Its picture is in the
/// text itself.
[[nodiscard]] domain::Article anArticle();

/// A red PNG of two by three pixels.
[[nodiscard]] QByteArray aPicture();

} // namespace parvis::tests
