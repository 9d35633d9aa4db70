// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commands.h"

namespace parvis::app {

/// Whether the switch of the workspace is on, in the window or here.
[[nodiscard]] bool isSwitchedOff(store::Database &database);
/// How a command ends that would leave this machine while the switch is on, having said so; nothing where it may go on.
[[nodiscard]] std::optional<Exit> refuseOffline(store::Database &database);
/// What it says then.
[[nodiscard]] QString offlineSentence();
/// The same; of a copy that waits for a person to say that what is planned in it is to leave from here, why.
[[nodiscard]] QString offlineSentence(store::Database &database);
/// Why a copy in which something is planned is offline, and until when.
[[nodiscard]] QString copyOfflineSentence();
/// Tells how the switch stands, or turns it.
[[nodiscard]] Exit runOffline(store::Database &database, const Options &options);

} // namespace parvis::app
