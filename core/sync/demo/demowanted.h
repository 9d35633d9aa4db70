// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

namespace parvis::sync {

/// What people asked in the last days that one of the articles answers already, of which one question is linked to it. `channels` are those of demoChannels(),
/// in their order.
[[nodiscard]] domain::Result<> addDemoQuestions(store::Database &database, const QList<domain::Channel> &channels, const QList<domain::Article> &articles,
                                                domain::Instant now);

} // namespace parvis::sync
