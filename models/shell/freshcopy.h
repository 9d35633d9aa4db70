// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/connectivity.h"
#include "models/shell/messages.h"

namespace parvis::models {

/// What a person is told of a workspace that is a copy (store::Database::isFreshCopy()), with a way to keep back here what is planned for later. `connectivity`
/// is its offline switch.
[[nodiscard]] Message freshCopyMessage(Connectivity &connectivity);
/// What a person is told where this machine cannot count what leaves from the workspace (store::Turns::isUncounted()).
[[nodiscard]] Message uncountedMessage();

} // namespace parvis::models
