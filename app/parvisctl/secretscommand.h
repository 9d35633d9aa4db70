// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commands.h"

namespace parvis::app {

/// Where what lets Parvis in is kept; another passphrase for the sealed file; a new file where the passphrase is lost.
[[nodiscard]] Exit runSecrets(store::Database &database, const Options &options);

} // namespace parvis::app
