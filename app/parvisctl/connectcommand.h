// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/channeldesks.h"

#include <expected>

namespace parvis::app {

/// What the service of `channels add` is to be asked with.
struct ConnectPlan
{
    connectors::Introduction introduction;
    QString place;   ///< where it is, for sentences
};
/// Makes that of the options, before anything is asked. Complains by the name of the option, and answers Usage, where the service needs what was not given, or
/// was given what means nothing to it.
[[nodiscard]] std::expected<ConnectPlan, Exit> planConnecting(const Options &options);
[[nodiscard]] Exit addChannel(store::Database &database, ServiceDesk &desk, const ConnectPlan &plan, const Options &options);
/// Of services that let no program in: the channel alone, for posts by hand and for archives.
[[nodiscard]] Exit addChannelByHand(store::Database &database, const Options &options);
/// Calls a channel something else.
[[nodiscard]] Exit renameChannel(store::Database &database, const domain::Channel &channel, const Options &options);
/// Takes a channel away that is not connected, where nothing stands on it.
[[nodiscard]] Exit removeUnconnected(store::Database &database, const domain::Channel &channel, const Options &options);

} // namespace parvis::app
