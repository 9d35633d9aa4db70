// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <algorithm>

namespace parvis::domain {

/// Whether a name that a person gives a channel could be taken for the number of one, by which channels are named as well: it is made of digits alone.
[[nodiscard]] inline bool isLikeANumber(const QString &name)
{
    const QString trimmed = name.trimmed();
    return !trimmed.isEmpty() && std::ranges::all_of(trimmed, [](QChar letter) { return letter.isDigit(); });
}

} // namespace parvis::domain
