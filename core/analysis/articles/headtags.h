// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articlefacts.h"
#include "core/analysis/articles/articletext.h"

#include <QtCore/QJsonObject>

namespace parvis::analysis {

/// One tag of a page's head.
struct HeadTag
{
    enum class Kind {
        Name,       ///< <meta name="KEY" content="CONTENT">
        Property,   ///< <meta property="KEY" content="CONTENT">
        Link,       ///< <link rel="KEY" href="CONTENT">
    };

    Kind kind = Kind::Name;
    QString key;
    QString content;   ///< not escaped

    friend bool operator==(const HeadTag &, const HeadTag &) = default;
};

/// The description, the canonical link, and the tags by which networks make a card of a link: Open Graph (ogp.me) and X (twitter:card, large where there is a
/// picture). What is not known makes no tag, and an address that is not absolute is not known.
[[nodiscard]] QList<HeadTag> headTags(const ArticleFacts &facts);

/// The article as search engines read it: JSON-LD of schema.org/Article with its author (Person) and publisher (Organization).
[[nodiscard]] QJsonObject articleJsonLd(const ArticleFacts &facts, const ArticleText &text);

/// JSON-LD of schema.org/FAQPage, where two or more headings are questions with an answer below; empty where not.
[[nodiscard]] QJsonObject faqJsonLd(const ArticleText &text);

/// All objects of JSON-LD that the article's page holds: the article, its event, its questions.
[[nodiscard]] QList<QJsonObject> jsonLdOf(const ArticleFacts &facts, const ArticleText &text);

/// The facts with the first picture of the text that has a whole address, where they know none.
[[nodiscard]] ArticleFacts withPictureOf(ArticleFacts facts, const ArticleText &text);

/// Tags and JSON-LD as they stand in a page's head, a line each.
[[nodiscard]] QString headHtml(const ArticleFacts &facts, const ArticleText &text);

/// The language of the article as its page names it.
[[nodiscard]] QString languageCodeOf(const ArticleFacts &facts);

/// Whether a text is an absolute address of the web, with a host.
[[nodiscard]] bool isAbsoluteAddress(const QString &text);

} // namespace parvis::analysis
