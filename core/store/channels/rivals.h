// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/delivery.h"
#include "core/domain/channels/rival.h"
#include "core/store/database/connection.h"

#include <optional>

namespace parvis::store {

/// Another post of the same channel that may have arrived as well, nobody knows whether, and says the same as this one, but with other files, another warning
/// or the like: who looks by its words what stands there cannot tell which of both it is. So is one of which a person has said that it is there, and not where.
/// Nothing where there is none, and of two that are the same in everything.
[[nodiscard]] domain::Result<std::optional<domain::Rival>> rivalOf(Connection &connection, const domain::Delivery &delivery, const domain::Post &post,
                                                                   const domain::Capabilities &can);

} // namespace parvis::store
