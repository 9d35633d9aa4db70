// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"

namespace parvis::models {

/// How long ago, in a few words for a list: "now", "5 min ago", "3 h ago", "yesterday", a weekday within the week, else the short date.
[[nodiscard]] QString relativeTime(domain::Instant at, domain::Instant now);
/// The whole date and time in the person's locale and zone: what the tooltip behind a relative time says.
[[nodiscard]] QString exactTime(domain::Instant at);
/// A length of time in its two largest units: "40 s", "52 min", "3 h 20", "2 d 4 h".
[[nodiscard]] QString duration(std::chrono::seconds length);

} // namespace parvis::models
