// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/finding.h"
#include "core/analysis/articles/language.h"
#include "core/domain/query/words.h"

#include <stop_token>

namespace parvis::analysis {

/// A stretch of a text, in UTF-16 units.
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
    friend bool operator==(const Span &, const Span &) = default;
};

/// Whether a position is in one of the stretches, which are in order and do not overlap.
[[nodiscard]] bool isWithin(const QList<Span> &spans, qsizetype position);

/// One sentence of a passage.
struct Sentence
{
    Span span;
    QList<Span> words;   ///< as a reader counts them: "l’eau" and "well-known" are one

    friend bool operator==(const Sentence &, const Sentence &) = default;
};

/// A heading, a paragraph, an item of a list, a cell of a table: prose without its Markdown. Code is none: a space stands in its place.
struct Passage
{
    enum class Kind { Heading, Paragraph, Item, Quotation, Cell, Note };
    /// From `text` on, the words stand in the source from `source` on.
    struct Anchor
    {
        qsizetype text = 0;
        qsizetype source = 0;

        friend bool operator==(const Anchor &, const Anchor &) = default;
    };

    Kind kind = Kind::Paragraph;
    int level = 0;                            ///< of a heading, 1 to 6
    int firstLine = 1;
    int lastLine = 1;
    QString text;
    QList<Anchor> anchors;
    QList<domain::FoldedWord> folded;         ///< the words of `text`
    QList<Sentence> sentences;                ///< those with words
    QList<Span> quotes;                       ///< what stands between quotation marks, and the whole of a Quotation

    /// Whether what stands there is somebody's own words.
    [[nodiscard]] bool isQuoted(qsizetype position) const;
    /// The sentence around a position; empty where there is none.
    [[nodiscard]] QStringView sentenceAt(qsizetype position) const;
};

/// A link of the text.
struct LinkPlace
{
    Place place;       ///< of its words
    QString address;
    bool isPicture = false;   ///< a picture stands in place of words

    friend bool operator==(const LinkPlace &, const LinkPlace &) = default;
};

/// A picture of the text.
struct ImagePlace
{
    Place place;       ///< of its Markdown; its text is the alternative one
    QString address;
    QString title;

    friend bool operator==(const ImagePlace &, const ImagePlace &) = default;
};

/// An article's Markdown, read once for all rules.
struct ArticleText
{
    QString source;                  ///< with \n alone as line ends
    QList<qsizetype> lineStarts;     ///< in `source`
    QList<Passage> passages;         ///< in the order of the text; notes last
    QList<LinkPlace> links;
    QList<ImagePlace> images;

    /// Where a stretch of a passage stands in the source.
    [[nodiscard]] Place placeOf(const Passage &passage, Span span) const;
    /// Where a stretch of the source stands.
    [[nodiscard]] Place placeIn(Span span, const QString &text) const;
    /// The words that a reader counts in sentences of paragraphs, items, quotations and notes.
    [[nodiscard]] qsizetype wordCount() const;
};

/// Reads Markdown (CommonMark with GitHub's tables, strikethrough, task lists, autolinks, and footnotes). Raw HTML and code are no prose. What stands before
/// `from`, the beginning of a line, is front matter: it is passed over, but its lines count. Where a stop is requested meanwhile, passages lack their words.
[[nodiscard]] ArticleText readArticle(const QString &markdown, Language language, qsizetype from = 0, const std::stop_token &stop = {});

} // namespace parvis::analysis
