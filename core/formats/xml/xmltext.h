// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::formats {

/// The text without what XML 1.0 (2.2) has no place for: control characters but tabs and line ends, halves of surrogate pairs, non-characters.
[[nodiscard]] QString xmlText(const QString &text);

} // namespace parvis::formats
