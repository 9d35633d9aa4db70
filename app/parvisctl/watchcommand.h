// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commands.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/watchstore.h"

namespace parvis::app {

/// `channels watch` and `channels unwatch`.
[[nodiscard]] Exit changeWatch(store::Database &database, const domain::Channel &channel, const Options &options);
/// What `channels list` says of the watches of a channel.
[[nodiscard]] QStringList watchLines(const QList<store::KeptWatch> &watches, const QTimeZone &zone);
[[nodiscard]] QList<JsonLine> watchJson(const QList<store::KeptWatch> &watches);

} // namespace parvis::app
