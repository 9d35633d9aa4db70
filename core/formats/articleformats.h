// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/formats/document/articlereading.h"
#include "core/formats/document/pictures.h"

namespace parvis::formats {

/// What an article can be written as. The last three are folders of a site, the others one file each.
enum class ArticleFormat { Markdown, Html, Docx, Odt, Epub, MailPage, Mail, Wxr, Ghost, Hugo, Jekyll, Eleventy };

/// The format by the name that the command line gives it ("md", "eml"…).
[[nodiscard]] std::optional<ArticleFormat> articleFormatNamed(const QString &name);
/// Those names.
[[nodiscard]] QStringList articleFormatNames();
[[nodiscard]] bool isSiteFolder(ArticleFormat format);

/// The files of an article in that format: one whose name matters to nobody (and, of Markdown, the pictures that it shows, by their places beside it), or
/// those of a site's folder by their places in it. Pictures of the workspace travel within the other files. `head`, lines of HTML for the head of its page,
/// stands there in a page of HTML, and in the front matter of a site as `head`.
[[nodiscard]] QList<NamedFile> writeArticle(const domain::Article &article, ArticleFormat format, const PictureSource &pictures = {}, const QString &head = {});

/// The largest file of articles that is read, in bytes.
inline constexpr qint64 largestArticleFile = 200'000'000;

/// The articles of a file: Markdown, a page of HTML, a document of Word or an OpenDocument text, an export of WordPress or of Ghost; its content says which,
/// where that does not tell its name does. TooLarge beyond `largestArticleFile`; Invalid where it is something else or says nothing (detail: what it is);
/// Invalid and Unreadable as its reader says.
[[nodiscard]] domain::Result<ArticleReading> readArticles(const NamedFile &file);

} // namespace parvis::formats
