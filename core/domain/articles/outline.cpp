// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/outline.h"

#include <algorithm>

namespace parvis::domain {

namespace {

QStringList withoutEmptyEnds(QStringList lines)
{
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    while (!lines.isEmpty() && lines.first().trimmed().isEmpty())
        lines.removeFirst();
    return lines;
}

QStringList taken(const QStringList &lines, int first, int last)
{
    return lines.mid(first - 1, last - first + 1);
}

} // namespace

LineRange sectionOf(const QList<Heading> &headings, qsizetype heading, int lines)
{
    const auto next = std::find_if(headings.cbegin() + heading + 1, headings.cend(),
                                   [level = headings[heading].level](const Heading &other) { return other.level <= level; });
    return {.first = headings[heading].line, .last = next == headings.cend() ? lines : next->line - 1};
}

qsizetype headingAbove(const QList<Heading> &headings, int line)
{
    return std::ranges::upper_bound(headings, line, {}, &Heading::line) - headings.cbegin() - 1;
}

std::optional<qsizetype> placeBeside(const QList<Heading> &headings, qsizetype heading, int by)
{
    const int level = headings[heading].level;
    const auto isSection = [&](qsizetype at) { return at >= 0 && at < headings.size() && headings[at].level >= level; };
    const auto neighbour = [&](qsizetype from) {
        do
            from += by;
        while (isSection(from) && headings[from].level > level);
        return from;
    };
    const qsizetype other = neighbour(heading);
    if (!isSection(other))
        return std::nullopt;
    // Downwards it goes behind all that the neighbour heads.
    return by < 0 ? other : neighbour(other);
}

std::optional<LinesReplaced> moveSection(const QStringList &lines, const QList<Heading> &headings, qsizetype heading, qsizetype before)
{
    const int count = static_cast<int>(lines.size());
    const LineRange section = sectionOf(headings, heading, count);
    const int target = before < headings.size() ? headings[before].line : count + 1;
    if (target >= section.first && target <= section.last + 1)
        return std::nullopt;
    // What lies between the section and its place goes to the other side of it.
    const bool isUpwards = target < section.first;
    const LineRange range{.first = isUpwards ? target : section.first, .last = isUpwards ? section.last : target - 1};
    const QStringList moved = withoutEmptyEnds(taken(lines, section.first, section.last));
    const QStringList passed = withoutEmptyEnds(isUpwards ? taken(lines, range.first, section.first - 1) : taken(lines, section.last + 1, range.last));
    QStringList arranged = isUpwards ? moved + QStringList(QString()) + passed : passed + QStringList(QString()) + moved;
    if (range.last < count || lines.last().isEmpty())
        arranged << QString();
    const int movedTo = isUpwards ? range.first : range.first + static_cast<int>(passed.size()) + 1;
    return LinesReplaced{.range = range, .lines = arranged, .movedTo = movedTo};
}

} // namespace parvis::domain
