// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/channels/engine.h"
#include "models/channels/connectmodel.h"

namespace parvis::app {

/// What the Channels place asks of the engine, which is to outlive it. Secrets are kept in the keychain of this session; where there is none, in the sealed
/// file of this user.
[[nodiscard]] models::ConnectModel::Hooks channelHooks(sync::Engine &engine);

} // namespace parvis::app
