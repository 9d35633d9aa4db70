// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"
#include "core/domain/base/result.h"
#include "core/formats/document/document.h"

#include <QtCore/QStringList>

namespace parvis::formats {

/// What a page says of the article on it.
struct HtmlPage
{
    QString title = {};
    QString description = {};
    QString author = {};
    QString language = {};   ///< two letters, lower case
    QString address = {};    ///< where it says that it is published
    QStringList tags = {};
    std::optional<domain::Instant> publishedAt = {};
    Document document = {};
};

/// The most characters of HTML that are read as a document.
inline constexpr qsizetype longestHtml = 10'000'000;

/// The text of a piece of HTML, tag soup included: scripts, styles, frames and event handlers go, of links and pictures with an unsafe address the words
/// stay, and so do those of elements that Markdown has nothing like. Nesting beyond 200 levels is left out. TooLarge beyond `longestHtml`, Invalid where
/// elements are nested absurdly.
[[nodiscard]] domain::Result<Document> documentFromHtml(const QString &html);

/// The article of a whole page: what is in its first `article`, else `main`, else all of it, and what its head says (`meta` and `link` of HTML, Open Graph,
/// the first `time`). A first heading that repeats the title is left out. Fails as documentFromHtml().
[[nodiscard]] domain::Result<HtmlPage> readHtmlPage(const QString &html);

} // namespace parvis::formats
