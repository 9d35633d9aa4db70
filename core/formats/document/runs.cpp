// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/runs.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

void takeRuns(const QList<Inline> &words, const Run &marks, QList<Run> &runs)
{
    for (const Inline &word : words) {
        Run run = marks;
        switch (word.kind) {
        case Inline::Kind::Emphasis:
            run.isEmphasis = true;
            break;
        case Inline::Kind::Strong:
            run.isStrong = true;
            break;
        case Inline::Kind::Strikethrough:
            run.isStrikethrough = true;
            break;
        case Inline::Kind::Link:
            run.address = word.address;
            run.title = word.title;
            break;
        case Inline::Kind::Markup:
            continue;
        case Inline::Kind::SoftBreak:
            run.piece = {.text = u" "_s};
            runs.append(run);
            continue;
        default:
            run.piece = word;
            runs.append(run);
            continue;
        }
        takeRuns(word.parts, run, runs);
    }
}

/// What can be around runs; of two that end together, the first is outside.
enum class Mark { Link, Emphasis, Strong, Strikethrough };
constexpr std::array allMarks{Mark::Link, Mark::Emphasis, Mark::Strong, Mark::Strikethrough};
using Marks = QList<Mark>;

bool isMarked(const Run &run, Mark mark)
{
    switch (mark) {
    case Mark::Link:
        return !run.address.isEmpty();
    case Mark::Emphasis:
        return run.isEmphasis;
    case Mark::Strong:
        return run.isStrong;
    case Mark::Strikethrough:
        return run.isStrikethrough;
    }
    return false;
}

/// How many runs from the first on are within the mark that the first one has.
size_t extentOf(std::span<const Run> runs, Mark mark)
{
    size_t count = 0;
    while (count < runs.size() && isMarked(runs[count], mark)
           && (mark != Mark::Link || (runs[count].address == runs[0].address && runs[count].title == runs[0].title)))
        ++count;
    return count;
}

Inline around(const Run &run, Mark mark)
{
    switch (mark) {
    case Mark::Link:
        return {.kind = Inline::Kind::Link, .address = run.address, .title = run.title};
    case Mark::Emphasis:
        return {.kind = Inline::Kind::Emphasis};
    case Mark::Strong:
        return {.kind = Inline::Kind::Strong};
    case Mark::Strikethrough:
        break;
    }
    return {.kind = Inline::Kind::Strikethrough};
}

void addPiece(QList<Inline> &words, const Inline &piece)
{
    const bool isText = piece.kind == Inline::Kind::Text || piece.kind == Inline::Kind::Code;
    if (isText && !words.isEmpty() && words.last().kind == piece.kind)
        words.last().text += piece.text;
    else
        words.append(piece);
}

/// Puts around the runs those of the marks that are not around them yet, the one that goes farthest first.
QList<Inline> wrapped(std::span<const Run> runs, const Marks &marks)
{
    QList<Inline> words;
    while (!runs.empty()) {
        const auto farthest = std::ranges::max_element(marks, {}, [&runs](Mark mark) { return extentOf(runs, mark); });
        const size_t count = farthest == marks.end() ? 0 : extentOf(runs, *farthest);
        if (count == 0) {
            addPiece(words, runs[0].piece);
            runs = runs.subspan(1);
            continue;
        }
        Inline one = around(runs[0], *farthest);
        Marks others = marks;
        others.removeOne(*farthest);
        one.parts = wrapped(runs.first(count), others);
        words.append(one);
        runs = runs.subspan(count);
    }
    return words;
}

} // namespace

QList<Run> runsOf(const QList<Inline> &words)
{
    QList<Run> runs;
    takeRuns(words, {}, runs);
    return runs;
}

QList<Inline> wordsOf(const QList<Run> &runs)
{
    return wrapped(std::span(runs.constData(), static_cast<size_t>(runs.size())), Marks(allMarks.begin(), allMarks.end()));
}

} // namespace parvis::formats
