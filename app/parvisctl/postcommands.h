// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/channeldesks.h"

namespace parvis::app {

/// `post list`, `show`, `edit`, `cancel`, `published`: what waits in the outbox, and what a person does about it.
[[nodiscard]] Exit runPosts(store::Database &database, const Options &options);
/// Makes of a scheduled post a draft that is planned for its time; what a service holds of it is taken back by the next sending.
[[nodiscard]] std::optional<domain::Result<>> takeOutOfOutbox(store::Database &database, domain::Id<domain::Post> id, domain::Instant now);
/// Who makes it leave, for tables and JSON: "service", "machine", "by-hand".
[[nodiscard]] QString nameOf(domain::PostHolder holder);

} // namespace parvis::app
