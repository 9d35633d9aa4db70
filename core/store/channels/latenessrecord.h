// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/delivery.h"
#include "core/domain/channels/lateness.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// How late posts of this workspace may leave by themselves.
[[nodiscard]] domain::Result<domain::LatePolicy> readLatePolicy(Connection &connection);
/// Whether an attempt has left something there already, that others may see: by what attempts have learned.
[[nodiscard]] bool hasBegun(const domain::Delivery &delivery);
/// True where an entry that waits for its next attempt has missed its time since, or since a person wanted it all the same, and nothing of it is there yet.
[[nodiscard]] bool isTooLate(const domain::Delivery &delivery, const domain::Post &post, const domain::LatePolicy &policy, domain::Instant now);
/// A person wants it to leave, however late it is: its lateness counts from here.
void wantAllTheSame(domain::Delivery &delivery, domain::Instant now);

} // namespace parvis::store
