// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/channels/engine.h"
#include "models/channels/closedsending.h"
#include "models/channels/connectmodel.h"
#include "models/channels/vaultmodel.h"

namespace parvis::app {

/// What the Channels place asks of the engine, which is to outlive it. Secrets are kept in the keychain of this session; where there is none, in the sealed
/// file of this user.
[[nodiscard]] models::ConnectModel::Hooks channelHooks(sync::Engine &engine);
/// What can be done about the sealed file of this user. `wasOpen`: the engine was given it open.
[[nodiscard]] models::VaultModel::Hooks vaultHooks(sync::Engine &engine, const domain::Clock &clock, bool wasOpen = false);
/// The timer of this computer that sends while the window of that workspace is closed; none where there is none.
[[nodiscard]] models::ClosedSending::Hooks closedSendingHooks(const store::Database &database, const std::function<bool()> &hasOpenChannels);

} // namespace parvis::app
