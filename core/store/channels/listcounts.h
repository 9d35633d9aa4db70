// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/store/database/database.h"

/// How many there are of what is listed newest first, so that a list that was cut can say how much more there is.
namespace parvis::store {

[[nodiscard]] QFuture<domain::Result<qint64>> deliveryCount(Database &database);
[[nodiscard]] QFuture<domain::Result<qint64>> errandCount(Database &database);
/// `channel`: of that one alone; null: of all.
[[nodiscard]] QFuture<domain::Result<qint64>> requestCount(Database &database, domain::Id<domain::Channel> channel);
[[nodiscard]] QFuture<domain::Result<qint64>> sitePageCount(Database &database, domain::Id<domain::Channel> channel);

} // namespace parvis::store
