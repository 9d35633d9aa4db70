// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/connectivity.h"
#include "models/shell/messages.h"

namespace parvis::models {

/// What a person is told of a workspace that is a copy (store::Database::isFreshCopy()). `wasPutOffline`: something is planned in it, so that it is offline
/// until they say that it is to leave from here, which the message lets them do. `connectivity` is its offline switch.
[[nodiscard]] Message freshCopyMessage(Connectivity &connectivity, bool wasPutOffline);
/// What a person is told where this machine cannot count what leaves from the workspace (store::Turns::isUncounted()).
[[nodiscard]] Message uncountedMessage();

} // namespace parvis::models
