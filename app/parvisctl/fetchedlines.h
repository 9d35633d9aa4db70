// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/channels/fetcher.h"

namespace parvis::app {

/// The line of JSON that tells what came in on a channel: `channel`, `name`, `added`, `known`, `isWhole`, `trouble` (its name, or null).
[[nodiscard]] QString fetchedLine(const sync::TurnReport &report);
/// The same of a channel that was not asked, for that reason.
[[nodiscard]] QString notFetchedLine(const domain::Channel &channel, const QString &why);

} // namespace parvis::app
