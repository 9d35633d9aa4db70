// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/formats/document/articlereading.h"
#include "core/formats/document/pictures.h"

namespace parvis::formats {

/// The makers of static sites whose folders of Markdown are written and read.
enum class SiteMaker { Hugo, Jekyll, Eleventy };

/// Whether a file of a site may be an article by its name: Markdown, and no page of a section (`_index.md`) nor a file that programs put there (README.md,
/// what is in node_modules or a hidden folder).
[[nodiscard]] bool isSitePage(const QString &name);

/// Whether a page of HTML begins with front matter, as makers of sites want it of what they fill into a page.
[[nodiscard]] bool isFrontedPage(const NamedFile &file);

/// The article of a page of a site, Markdown or HTML with front matter, whichever made it. Keys of the front matter that name the same thing are all known
/// (`description`, `summary`, `excerpt`…); of `2026-01-31-slug.md` and `slug/index.fr.md` the name says what the front matter does not. A text without front
/// matter is a draft. Invalid where the bytes are not UTF-8 or the front matter is broken (detail: where), TooLarge beyond 20 MB. Control characters are left
/// out. What front matter says twice, says wrongly or says and is not kept goes to `remarks`.
[[nodiscard]] domain::Result<domain::Article> readSitePage(const NamedFile &file, QList<ArticleRemark> *remarks = nullptr);

/// Reads the pages of a folder; what is no page is passed over, what is broken is refused by its name.
[[nodiscard]] ArticleReading readSiteFolder(const QList<NamedFile> &files);

/// The files of one article in the folder of a site: its page with front matter, and beside it (Hugo) or among the site's files (Jekyll, Eleventy) the
/// pictures that can be found and the files of the workspace that it links. Lines for the head of its page stand in the front matter as `head`, for the
/// site's layout to print.
[[nodiscard]] QList<NamedFile> writeSitePage(const domain::Article &article, SiteMaker maker, const PictureSource &pictures = {}, const QString &head = {});

} // namespace parvis::formats
