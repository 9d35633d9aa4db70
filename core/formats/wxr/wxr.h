// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/formats/document/articlereading.h"

namespace parvis::formats {

/// Articles as WordPress takes them in (WordPress eXtended RSS 1.2), their text as HTML. Of the states it knows drafts, what waits for review, and what is
/// published.
[[nodiscard]] QByteArray writeWxr(const QList<domain::Article> &articles);

/// The posts of an export of WordPress; pages, attachments and what lies in the bin are passed over. A post that cannot be read is refused by its title; what
/// is cut off is taken as far as it is sound. Invalid where it is no such export, or declares entities.
[[nodiscard]] domain::Result<ArticleReading> readWxr(const QByteArray &xml);

/// Paragraphs for text that the editor of WordPress saved without them: what stands between empty lines, with single line ends as breaks.
[[nodiscard]] QString withParagraphs(const QString &html);

} // namespace parvis::formats
