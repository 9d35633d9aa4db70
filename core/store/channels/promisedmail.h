// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// Before a channel is connected another way, or not at all any more: articles that are scheduled there and were to be mailed as the channel has it keep by
/// which newsletter that was, and wait for a person before they leave (domain::Mailing::isToConfirm). Where the channel mails by that one again they are
/// mailed as it has it, as before. `after`: what it can do from now on; nothing where it is disconnected.
[[nodiscard]] domain::Result<> keepPromisedMail(Connection &connection, domain::Id<domain::Channel> channel, const domain::Capabilities &after);

} // namespace parvis::store
