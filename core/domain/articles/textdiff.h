// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <stop_token>

namespace parvis::domain {

/// A stretch of a text, in UTF-16 units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// Words, spaces and marks that both texts have, or one of them.
struct WordRun
{
    enum class Kind { Kept, Removed, Added };

    Kind kind = Kind::Kept;
    QString text;

    friend bool operator==(const WordRun &, const WordRun &) = default;
};

/// What became of a paragraph: what stands between blank lines of a Markdown text, without these.
struct ParagraphDiff
{
    enum class Kind { Same, Changed, Added, Removed };

    Kind kind = Kind::Same;
    TextSpan before;       ///< in the older text; of an added one, empty and where the next one stands
    TextSpan after;        ///< in the newer text; of a removed one, empty and where the next one stands
    QList<WordRun> runs;   ///< of a changed one: kept and removed make what it was, kept and added what it is; removed stands before added

    friend bool operator==(const ParagraphDiff &, const ParagraphDiff &) = default;
};

/// What sets two texts apart, in the order of both: paragraph by paragraph, and within one that changed word by word (Wu, Manber, Myers & Miller 1990, by dtl).
/// A paragraph that became another one, or too long a one, is told as removed and added. Bounded: 200,000 words of which none stayed take seconds. What
/// is stopped answers what it has.
[[nodiscard]] QList<ParagraphDiff> compareTexts(const QString &before, const QString &after, const std::stop_token &stop = {});

/// A stretch of a text and what is to stand in its place.
struct TextReplaced
{
    TextSpan span;
    QString by;

    friend bool operator==(const TextReplaced &, const TextReplaced &) = default;
};
/// What makes a paragraph of the newer text again what it was: puts it back, takes it out, or words it as before. Of two texts and one of their differences;
/// nothing changes for one that is the same.
[[nodiscard]] TextReplaced restoring(const QString &before, const QString &after, const ParagraphDiff &difference);

} // namespace parvis::domain
