// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notices/quiethours.h"

namespace parvis::models {

/// What the person wants to be told of on the desktop, and when not.
struct NoticeWishes
{
    bool wantsMatches = true;    ///< what a rule with *notify* matched
    bool wantsTriage = true;     ///< what became late, what woke
    bool wantsProblems = true;   ///< what did not work while the window is not in front
    bool showsWords = true;      ///< who said what may stand on the screen
    QuietHours quiet;
    std::optional<domain::Instant> pausedUntil;

    /// Until when nothing is shown; nothing where something may be.
    [[nodiscard]] std::optional<domain::Instant> heldUntil(domain::Instant at, const QTimeZone &zone) const;

    friend bool operator==(const NoticeWishes &, const NoticeWishes &) = default;
};

} // namespace parvis::models
