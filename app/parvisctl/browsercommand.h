// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/channeldesks.h"

#include <expected>

namespace parvis::app {

/// Connects a channel by a browser: says which page to open there, and waits for it to come back, or for its last address on standard input, where it is on
/// another machine. The channel, or how the program ends; it has said why then.
[[nodiscard]] std::expected<domain::Channel, Exit> signInByBrowser(ServiceDesk &desk, const QUrl &server, const Options &options);

} // namespace parvis::app
