// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/document/document.h"

namespace parvis::formats {

/// Running text as word processors have it: pieces side by side, each with all that marks it.
struct Run
{
    Inline piece;              ///< Text, Code, LineBreak, Picture or FootnoteReference
    bool isStrong = false;
    bool isEmphasis = false;
    bool isStrikethrough = false;
    QString address = {};      ///< where it leads; empty: nowhere
    QString title = {};        ///< of the link

    friend bool operator==(const Run &, const Run &) = default;
};

/// The runs of a running text; what is no text (tags) is left out.
[[nodiscard]] QList<Run> runsOf(const QList<Inline> &words);
/// The running text of runs: what several side by side share is around all of them.
[[nodiscard]] QList<Inline> wordsOf(const QList<Run> &runs);

} // namespace parvis::formats
