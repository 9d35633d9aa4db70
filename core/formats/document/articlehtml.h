// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/base/result.h"

namespace parvis::formats {

/// The text of an article as the HTML that systems which keep articles take: a fragment, safe, each paragraph on one line (they make breaks of others).
[[nodiscard]] QString bodyToHtml(const QString &markdown);
/// The page that a site makes of an article whose title it shows above.
struct ArticlePage
{
    QString html;              ///< as bodyToHtml(), without a first heading that says the title again; decorative pictures have no words and no title
    QString opening;           ///< what `html` begins with where a picture stands alone before all words; else empty
    QString openingAddress;    ///< the address of that picture
    bool hasMarkup = false;    ///< the Markdown holds tags of HTML, of which the words alone are left; comments are none
};
[[nodiscard]] ArticlePage pageBelowTitle(const QString &markdown, const QString &title);
/// What a person reads on that page, its title above it, as plain text: to be held against what stands somewhere.
[[nodiscard]] QString wordsBelowTitle(const QString &markdown, const QString &title);
/// The Markdown of such a fragment. Fails as documentFromHtml().
[[nodiscard]] domain::Result<QString> htmlToBody(const QString &html);

} // namespace parvis::formats
