// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

namespace parvis::sync {

/// What colleagues say about the article that is in review, of which one thing is settled, and who decided what about it and the one that is approved. Wants
/// the team, of whom one sits here, which is so afterwards.
[[nodiscard]] domain::Result<> addDemoReview(store::Database &database, const QList<domain::Article> &articles, domain::Instant now);

} // namespace parvis::sync
