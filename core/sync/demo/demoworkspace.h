// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/database/database.h"

#include <QtCore/QTimeZone>

namespace parvis::sync {

/// What the invented company is called, for Database::create().
[[nodiscard]] QString demoName();
/// Where it stands: Europe/Paris, for Database::create().
[[nodiscard]] QTimeZone demoZone();

/// Fills an empty workspace, through the stores, with an invented mill-bakery in the Vercors: a year (up to the clock's now) of articles, posts and about
/// 4,000 mentions on seven channels, answered and open, and a plan for the next five weeks. The same now gives the same
/// workspace. `mentions` asks for another number of mentions (0: the usual). Takes a second or two on a worker of its own; the
/// database must outlive the future. Fails with Conflict where the workspace has channels or articles already, and as the store does.
[[nodiscard]] QFuture<domain::Result<>> fillDemo(store::Database &database, const domain::Clock &clock, qint64 mentions = 0);

} // namespace parvis::sync
