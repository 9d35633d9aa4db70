// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLatin1StringView>

namespace parvis::domain {

/// Kept among the notes of an entry that may have left from another file, a copy or what stood here before a backup was restored: by a key that is not known
/// here.
inline constexpr QLatin1StringView otherKeyNote{"other key"};

} // namespace parvis::domain
