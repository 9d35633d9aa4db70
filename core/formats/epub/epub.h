// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/formats/document/pictures.h"

namespace parvis::formats {

/// The article as a book (EPUB 3.3): one page with contents made of its headings, its properties, and those pictures that can be found; of others the words,
/// as a link. Links that lead nowhere outside a site (relative ones) keep their words alone.
[[nodiscard]] QByteArray writeEpub(const domain::Article &article, const PictureSource &pictures = {});

} // namespace parvis::formats
