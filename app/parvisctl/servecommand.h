// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/channeldesks.h"

namespace parvis::app {

/// Takes in and sends until it is stopped, and tells what goes on as `sync` and `send` do: what left, what failed and why, what came in, what waits for
/// somebody; of a server that is not reached once, and once more when it is again.
[[nodiscard]] Exit serve(store::Database &database, const Options &options);

} // namespace parvis::app
