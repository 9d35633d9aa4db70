// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringView>

namespace parvis::domain {

/// How many characters of the words of one text are gone in another, wherever they stood.
[[nodiscard]] qsizetype goneWords(QStringView before, QStringView after);

} // namespace parvis::domain
