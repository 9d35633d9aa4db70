// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace parvis::domain {

/// One block of a text made HTML: a paragraph, a list, a table…
struct RenderedBlock
{
    int line = 1;    ///< of the source, from 1, where it begins
    QString html;    ///< whole elements; a data-line in it counts from the block's first line, which is 0: a block that only moved stays equal

    friend bool operator==(const RenderedBlock &, const RenderedBlock &) = default;
};

/// What turns one list of blocks into another: so many from `first` go, those of the new list from there come, and what stays may stand on other lines.
struct BlocksReplaced
{
    struct Moved
    {
        qsizetype first = 0;   ///< in the new list
        qsizetype count = 0;
        int lines = 0;         ///< further down by

        friend bool operator==(const Moved &, const Moved &) = default;
    };

    qsizetype first = 0;
    qsizetype gone = 0;
    qsizetype come = 0;
    QList<Moved> moved;   ///< neighbours that moved alike are one

    friend bool operator==(const BlocksReplaced &, const BlocksReplaced &) = default;
};

/// The smallest stretch that holds all that differs between two lists of blocks.
[[nodiscard]] BlocksReplaced blocksReplaced(const QList<RenderedBlock> &before, const QList<RenderedBlock> &after);

} // namespace parvis::domain
