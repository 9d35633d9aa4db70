// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/delivery.h"

namespace parvis::domain {

/// Whether a post that is for some alone would be shown to everybody on such a channel.
[[nodiscard]] bool isShownToAll(const Capabilities &can, std::optional<Visibility> visibility);
/// Why something would leave as less than it is, or to more readers than it is for: its channel takes no files, has no such polls or no warnings, or shows to
/// everybody what is for some alone. Nothing where it leaves whole. Of an article that is published itself nothing: its site says what it takes.
[[nodiscard]] std::optional<Trouble> whyNotWhole(const Capabilities &can, const Outgoing &outgoing);

} // namespace parvis::domain
