// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/attachment.h"
#include "core/store/database/database.h"

namespace parvis::sync {

/// The pictures of the invented company.
enum class DemoPicture { Oven, Carton };

/// One of them, as a file that comes in.
[[nodiscard]] domain::Result<domain::IncomingMedia> demoPicture(DemoPicture picture);
/// Puts them into the library, where the articles name them. Blocks its thread.
[[nodiscard]] domain::Result<> addDemoPictures(store::Database &database, domain::Instant now);

} // namespace parvis::sync
