// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/comment.h"
#include "core/domain/articles/textdiff.h"

namespace parvis::domain {

/// A text in which passages are noted and found again. No-break spaces count as spaces: they come and go with typography.
class PassageFinder
{
public:
    explicit PassageFinder(const QString &text);

    /// What it takes to find that passage again: its words, as many around it as set it apart from others that say the same (within reason), and which of
    /// these it is. The span is taken as far as the text goes.
    [[nodiscard]] Anchor anchorOf(const TextSpan &passage) const;
    /// Where the passage stands that says exactly what it said: where it stood, if what is around it is the same; else, of the places that say so, the one
    /// whose surroundings have most of their words still, then the nearest. Nothing where each of them is more likely another passage. One that nobody
    /// touched is found whatever happened elsewhere, unless others that say the same came or went and nothing around it is as it was.
    [[nodiscard]] std::optional<TextSpan> findExactly(const Anchor &anchor) const;
    /// The same; a passage that says something else by now is found by those of its words and of the words around it that stand together in their order,
    /// half of them at least. One that was gone when it was last looked at is only found exactly.
    [[nodiscard]] std::optional<TextSpan> find(const Anchor &anchor) const;

private:
    [[nodiscard]] QList<qsizetype> placesOf(QStringView quote) const;
    /// How many characters around a place are those around the passage, next to it.
    [[nodiscard]] qsizetype touching(qsizetype start, qsizetype length, const Anchor &anchor) const;
    /// The share of the words around the passage that stand around that place, from 0 to 1.
    [[nodiscard]] double likeness(qsizetype start, qsizetype length, const Anchor &anchor) const;
    [[nodiscard]] std::optional<TextSpan> findByWords(const Anchor &anchor) const;

    QString m_text;
};

/// Whether the passage stands at that place of a text, with all that was noted around it.
[[nodiscard]] bool standsAt(QStringView text, const Anchor &anchor, qsizetype start);
/// A passage without the white space at its ends; empty where it has nothing else.
[[nodiscard]] TextSpan trimmed(const QString &text, const TextSpan &passage);

} // namespace parvis::domain
