// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commands.h"
#include "core/domain/calendar/post.h"

namespace parvis::app {

/// `post edit`: changes a post that has not left as far as the options say, and schedules it where they give a time.
[[nodiscard]] Exit editPost(store::Database &database, const domain::Post &post, const Options &options);

} // namespace parvis::app
