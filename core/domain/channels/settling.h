// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/delivery.h"

namespace parvis::domain {

/// How long a service may still work off a request whose answer was lost: who looks sooner whether it arrived does not find it, and would send it twice.
inline constexpr std::chrono::seconds settlingTime{60};

/// When an attempt may look at the earliest whether an earlier one arrived; nothing where none may have, where its service knows it again by its key, where
/// the person is asked, and where the service answered that it was too much (429): who has answered is not working it off any more.
[[nodiscard]] std::optional<Instant> looksFrom(const Delivery &delivery, const Capabilities &can, Instant now);

/// Whether something that left at once can have been published when its service says that it was: not before it left here, nor later than now, but for how much
/// clocks differ.
[[nodiscard]] bool isLikelyTime(Instant told, const Delivery &delivery, Instant now);

/// True where something left, and whether it arrived is found out later than now.
[[nodiscard]] bool isLookedFor(const Delivery &delivery, Instant now);

} // namespace parvis::domain
