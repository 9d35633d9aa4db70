// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/channeldesks.h"

namespace parvis::app {

/// Whether a channel is connected and has a list of addresses to which its newsletter goes; complains where not.
[[nodiscard]] bool isFitForRecipients(store::Database &database, const domain::Channel &channel);
/// Tells that list, or changes it as the options say, and tells it then. Nobody is asked, and no password is.
[[nodiscard]] Exit runRecipients(const domain::Channel &channel, ServiceDesk &desk, const Options &options);

} // namespace parvis::app
