// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query/query.h"

namespace parvis::models {

/// A stretch of a text, in UTF-16 units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// Where the words looked for (domain::soughtWords()) stand in a text, in order and without overlaps; cases and accents do not matter. What the index
/// finds, this marks.
[[nodiscard]] QList<TextSpan> foundWords(const QString &text, const QList<domain::QueryNode> &sought);

} // namespace parvis::models
