// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/channeldesks.h"

#include <functional>

namespace parvis::app {

/// The channels and how they fare.
[[nodiscard]] Exit listChannels(store::Database &database, const Options &options);
/// The ledger of what left; where something is said about an entry of it, that entry alone once it is written down, and what follows from it.
[[nodiscard]] Exit listDeliveries(store::Database &database, const Options &options);
/// One entry of the ledger, as it stands by now.
[[nodiscard]] Exit sayDelivery(store::Database &database, domain::Id<domain::Delivery> id, const Options &options);
/// Every request that left this machine.
[[nodiscard]] Exit listRequests(store::Database &database, const Options &options);

/// How many rows of a list are shown: `--limit`, of which 0 means all.
[[nodiscard]] int mostRows(const Options &options);
/// Says where a list has more rows than were shown, and how many: `count` is asked where that may be.
void sayMoreRows(qsizetype shown, const Options &options, const std::function<QFuture<domain::Result<qint64>>()> &count);

} // namespace parvis::app
