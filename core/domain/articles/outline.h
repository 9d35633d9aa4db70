// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>

namespace parvis::domain {

/// A heading of a Markdown text.
struct Heading
{
    int level = 1;   ///< 1 to 6
    QString text;    ///< without marks
    int line = 1;    ///< in the source, from 1

    friend bool operator==(const Heading &, const Heading &) = default;
};

/// Lines of a text, from 1, the last one included.
struct LineRange
{
    int first = 1;
    int last = 1;

    friend bool operator==(const LineRange &, const LineRange &) = default;
};

/// What a heading heads: its line and all down to the next heading of its level or a higher one. `lines` is how many the text has.
[[nodiscard]] LineRange sectionOf(const QList<Heading> &headings, qsizetype heading, int lines);
/// The heading in whose section a line stands; -1 above the first.
[[nodiscard]] qsizetype headingAbove(const QList<Heading> &headings, int line);

/// Where a section goes to change places with its neighbour of the same level above (-1) or below (1): the index that moveSection() takes. Nothing where it has
/// none under the same heading.
[[nodiscard]] std::optional<qsizetype> placeBeside(const QList<Heading> &headings, qsizetype heading, int by);

/// Lines of a text and what is to stand in their place.
struct LinesReplaced
{
    LineRange range;
    QStringList lines;
    int movedTo = 1; ///< where the section now begins
};
/// Moves a section before the heading of that index, or to the end for headings.size(); an empty line parts what meets. Nothing where it would stand as it
/// does.
[[nodiscard]] std::optional<LinesReplaced> moveSection(const QStringList &lines, const QList<Heading> &headings, qsizetype heading, qsizetype before);

} // namespace parvis::domain
