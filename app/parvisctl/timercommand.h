// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commands.h"
#include "core/store/database/database.h"

namespace parvis::app {

/// Turns the timer on or off that sends while no window is open, and tells how it stands.
[[nodiscard]] Exit runTimer(store::Database &database, const Options &options);

} // namespace parvis::app
