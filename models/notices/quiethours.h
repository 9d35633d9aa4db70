// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"

#include <QtCore/QTime>
#include <QtCore/QTimeZone>

#include <array>

namespace parvis::models {

/// The hours of the wall clock at which nothing is shown on the desktop.
struct QuietHours
{
    bool isOn = false;
    QTime from{20, 0};
    QTime until{8, 0};   ///< of the next day where it is not later than `from`: the same time is a whole day
    std::array<bool, 7> days{true, true, true, true, true, true, true};   ///< on which they begin, Monday first

    /// When the quiet that holds at an instant ends; nothing where none does. Stretches that meet are one.
    [[nodiscard]] std::optional<domain::Instant> endOfQuiet(domain::Instant at, const QTimeZone &zone) const;

    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

} // namespace parvis::models
