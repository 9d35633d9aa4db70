// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/limits.h"

#include <QtCore/QStringList>

namespace parvis::domain {

// A thread is one text and where it is cut: the places, in UTF-16 units and rising, at which its second and later parts begin.

/// Cuts a text into parts that a channel takes each, as few as fit, at the ends of sentences (`ends`: where the next ones begin); a sentence that is too long
/// by itself is cut between words. None for a text that fits whole.
[[nodiscard]] QList<qsizetype> threadCuts(const QString &text, const QList<qsizetype> &ends, const TextLimit &limit, bool isNumbered);
/// The parts as they leave, without gaps at their ends, with "2/3" behind each where they are numbered; cuts that are none are passed over.
[[nodiscard]] QStringList threadParts(const QString &text, const QList<qsizetype> &cuts, bool isNumbered);
/// Moves one cut by a sentence, up (-1) or down (1), past a heading, which stays with what follows it; the same cuts where a part would be empty.
[[nodiscard]] QList<qsizetype> movedCut(const QString &text, const QList<qsizetype> &cuts, qsizetype index, int by, const QList<qsizetype> &ends);
/// Where the cuts of a text stand once it became another: they move with the words behind them; cuts that meet become one.
[[nodiscard]] QList<qsizetype> followedCuts(const QString &before, const QString &after, const QList<qsizetype> &cuts);

} // namespace parvis::domain
