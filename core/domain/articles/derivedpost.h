// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/articles/textdiff.h"
#include "core/domain/calendar/post.h"

namespace parvis::domain {

/// What of an article the text of a post is made of.
enum class PostSource { Title = 0, Summary = 1, Passage = 2 };

/// How the text of a post was made of an article; the post's own row says of which.
struct Derivation
{
    Id<Post> post;
    PostSource source = PostSource::Summary;
    QString text;             ///< what the article said there when the post was made, in Markdown
    QString before;           ///< of a passage: the words that stood before it
    QString after;            ///< of a passage: the words that stood behind it
    QString address;          ///< the link that goes along, with its parameters; empty: none
    QList<qsizetype> cuts;    ///< where the later parts of a thread begin in the post's text, in UTF-16 units
    bool isNumbered = false;  ///< the parts of a thread say which of how many they are

    friend bool operator==(const Derivation &, const Derivation &) = default;
};

/// A post and what it was made of.
struct DerivedPost
{
    Post post;
    Derivation derivation;

    friend bool operator==(const DerivedPost &, const DerivedPost &) = default;
};

/// What an article says now where a post was made of it.
struct SourceNow
{
    enum class Standing {
        Same,
        Changed,
        Gone   ///< the article has no such text any more
    };

    Standing standing = Standing::Same;
    QString text;   ///< in Markdown; empty where it is gone

    friend bool operator==(const SourceNow &, const SourceNow &) = default;
};

/// The words of Markdown as they can be read where nothing is set: without marks, images, notes and raw HTML; of a link its words, of an item a bullet. An
/// empty line parts paragraphs, lines of one paragraph are one.
[[nodiscard]] QString plainText(const QString &markdown);
/// What is to stand in a post: the words of the source, and the address in a paragraph of its own; either may be empty.
[[nodiscard]] QString postText(const QString &markdown, const QString &address);

/// What an article has as a source, a passage by its place in the body; the text of the answer is empty where it has none.
[[nodiscard]] Derivation sourceIn(const Article &article, PostSource source, TextSpan passage = {});
/// What became of the source of a post. Changes of marks and gaps alone are none. A passage is looked for where it stood word for word, between the words that
/// stood around it, and else by most of its words.
[[nodiscard]] SourceNow sourceNow(const Derivation &derivation, const Article &article);

/// What a post becomes with another text of its source.
struct RetakenText
{
    QString text;
    bool losesEdits = false;   ///< a person changed the words that came from the article: nothing of these stays

    friend bool operator==(const RetakenText &, const RetakenText &) = default;
};
/// Puts `markdown` in the place of what the post took from its article: what a person wrote around it stays. Where the words taken do not stand in the text any
/// more, the text is made anew.
[[nodiscard]] RetakenText retaken(const QString &text, const Derivation &derivation, const QString &markdown);

/// What tells a site where its readers come from.
struct CampaignParameters
{
    QString source; ///< utm_source: the service
    QString medium; ///< utm_medium
    QString campaign; ///< utm_campaign

    friend bool operator==(const CampaignParameters &, const CampaignParameters &) = default;
};
/// An address with these parameters; empty ones are left out, and what the address says already stays as it is.
[[nodiscard]] QString withParameters(const QString &address, const CampaignParameters &parameters);
/// Whether a text is a whole address of the web.
[[nodiscard]] bool isWholeAddress(const QString &text);

} // namespace parvis::domain
