// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/trouble.h"

#include <QtCore/QStringList>

namespace parvis::domain {

/// The right to give files to a place that keeps them, where that is one of its own.
inline constexpr QLatin1StringView mediaRight{"media"};

/// How it is said, in Trouble::said, that what lets us in does not give a right there.
[[nodiscard]] QString lackedRightSaid(const QString &right);
/// The rights that a trouble says are lacking, by their service's names; empty of any other trouble.
[[nodiscard]] QStringList lackedRightsIn(const Trouble &trouble);

} // namespace parvis::domain
