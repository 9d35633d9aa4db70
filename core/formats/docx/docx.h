// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/base/result.h"
#include "core/formats/document/pictures.h"

namespace parvis::formats {

/// The article as a document of Word (WordprocessingML, ISO/IEC 29500-1 Transitional): title, text with headings, lists, tables, code, quotes, footnotes and
/// those pictures that can be found (of others the words, as a link); author, summary, tags, language, state and moments among its properties.
[[nodiscard]] QByteArray writeDocx(const domain::Article &article, const PictureSource &pictures = {});

/// The article of a document of Word, whichever program wrote it. Pictures up to 5 MB become data: addresses, of larger and foreign ones the words stay; of
/// tracked changes what was inserted counts. Fails as readZip() does, and with Invalid where it is a zip archive but no such document.
[[nodiscard]] domain::Result<domain::Article> readDocx(const QByteArray &bytes);

} // namespace parvis::formats
