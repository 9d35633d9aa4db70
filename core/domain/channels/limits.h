// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"

namespace parvis::domain {

/// What a service calls a character.
enum class CountedAs {
    Graphemes = 0,    ///< what a person sees as one
    CodePoints = 1,   ///< of Unicode: an emoji of a family has seven
    Units = 2         ///< of UTF-16: an emoji has two at least
};

/// What a text takes in a message of JSON beside its own bytes: quotation marks, backslashes and ends of lines have two there. 0: nothing.
struct Wrapping
{
    bool isJson = false;
    int perParagraph = 0;   ///< bytes beside each paragraph
    int perLink = 0;        ///< bytes beside each link, which itself stands there twice where there are any

    friend bool operator==(const Wrapping &, const Wrapping &) = default;
};

/// How a service measures a text. 0 means that it sets no such limit.
struct TextLimit
{
    qint64 characters = 0;   ///< as `countedAs` says
    qint64 bytes = 0;        ///< of UTF-8, as `wrapping` says
    int linkLength = 0;      ///< what every link counts as; 0: as it is written
    bool isMentionShort = false;   ///< @name@server counts as @name
    bool isWeighted = false;       ///< as X counts: emoji and letters of East Asia as two
    qint64 least = 0;              ///< characters that a text has at least
    qint64 beside = 0;             ///< characters of what stands beside the text and counts with it; see Capabilities::countsWarning
    CountedAs countedAs = CountedAs::Graphemes;
    Wrapping wrapping = {};        ///< in which it leaves, where what leaves is measured

    friend bool operator==(const TextLimit &, const TextLimit &) = default;
};

/// What a service takes at most. Of a service that is not known, nothing is.
///
/// Mastodon: docs.joinmastodon.org/user/posting (500, links 23, the server left out); Bluesky: lexicon app.bsky.feed.post (300 graphemes, 3,000 bytes);
/// LinkedIn: 3,000 a post, 1,250 a comment; Matrix: spec "Size limits" (events of 65,536 bytes, 60,000 of which we fill); WordPress:
/// wp_comments.comment_content (65,525 bytes); Discourse: max_post_length (32,000); X: docs.x.com "Counting characters" (280, weighted, links 23); Instagram:
/// developers.facebook.com, IG Container, caption (2,200); Threads: its API, text (500).
[[nodiscard]] TextLimit textLimit(const QString &service, PostKind kind);

/// How long a text is as a service counts, and how much it would take.
struct TextMeasure
{
    qint64 used = 0;
    std::optional<qint64> most;   ///< nothing where there is no limit

    [[nodiscard]] bool isTooLong() const { return most && used > *most; }
    friend bool operator==(const TextMeasure &, const TextMeasure &) = default;
};
/// Of the limits the one that is nearest to being reached.
[[nodiscard]] TextMeasure measuredText(const QString &text, const TextLimit &limit);
/// How much of the text, from its beginning, the service takes, in UTF-16 units; no character is cut.
[[nodiscard]] qsizetype fittingLength(const QString &text, const TextLimit &limit);

} // namespace parvis::domain
