// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/library.h"
#include "core/domain/base/result.h"
#include "core/domain/imports/import.h"
#include "core/formats/document/articlereading.h"

namespace parvis::formats {

/// What a file or a folder holds.
struct ArticleSource
{
    QList<domain::IncomingArticle> articles;
    QList<domain::Refusal> refused;
    QStringList leftOut;   ///< of a folder: web pages and documents that look like templates or downloads of a site
    QList<ArticleRemark> remarks = {};
};

/// The articles of a file (readArticles()), or of a folder: its Markdown (isSitePage()), whole web pages and documents of Word and OpenDocument. In the
/// folder of a site, which its settings or templates tell, the last three are no articles: its maker fills the ones and lets visitors fetch the others. They
/// are left out, as everywhere are pages that are parts of pages ("_index.html", "{{ title }}"). Pictures within the files and beside them come along, those
/// out of the folder of a site or of the file do not; links out of a folder are not followed. NotFound, Unreadable, TooLarge; Invalid where there is nothing
/// that can be read.
[[nodiscard]] domain::Result<ArticleSource> readArticleSource(const QString &path);

} // namespace parvis::formats
