// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/formats/document/pictures.h"

namespace parvis::formats {

/// The article as a page for programs that read mail: a table 600 pixels wide, every style on its element, no script, nothing loaded but pictures whose
/// addresses are given.
[[nodiscard]] QByteArray articleToMailHtml(const domain::Article &article);

/// The article as what follows the head of a message: a MIME entity (RFC 2045) with a plain part (textForReaders()) and articleToMailHtml(), the pictures that
/// can be found beside it.
[[nodiscard]] QByteArray articleMailBody(const domain::Article &article, const PictureSource &pictures = {});

/// The article as a message that is still to be sent (RFC 5322, `X-Unsent`): its title as the subject, a plain part
/// (textForReaders()), and articleToMailHtml() with
/// the pictures that can be found beside it.
[[nodiscard]] QByteArray writeArticleMail(const domain::Article &article, const PictureSource &pictures = {});

} // namespace parvis::formats
