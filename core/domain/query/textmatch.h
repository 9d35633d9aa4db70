// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace parvis::domain {

/// True where the words stand one after another in the text's words; with `isPrefix` the last one is a beginning.
[[nodiscard]] bool holdsWords(const QStringList &text, const QStringList &words, bool isPrefix);

/// The places in the text's words at which they begin.
[[nodiscard]] QList<qsizetype> placesOf(const QStringList &text, const QStringList &words, bool isPrefix);

/// Words looked for beside others.
struct SoughtWords
{
    QStringList words;
    bool isPrefix = false;
};
/// True where both stand in the text with at most `distance` words between the end of the one that begins first and the beginning of the other; they
/// may overlap. `isOrdered`: the first must begin before the second.
[[nodiscard]] bool holdsNear(const QStringList &text, const SoughtWords &first, const SoughtWords &second, int distance, bool isOrdered);
/// The same by the places themselves, each list rising.
[[nodiscard]] bool areNear(const QList<qsizetype> &first, qsizetype firstLength, const QList<qsizetype> &second, qsizetype secondLength, int distance,
                           bool isOrdered);

/// True where `sought` (NFC) stands in the text letter by letter, without cutting a word at either end.
[[nodiscard]] bool holdsRaw(const QString &text, const QString &sought);

} // namespace parvis::domain
