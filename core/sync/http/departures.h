// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/health.h"

#include <functional>

namespace parvis::sync {

/// Told of each request that left, once it has ended: for the list of requests. Its address may be shown (shownAddress()).
using Departures = std::function<void(const domain::LoggedRequest &request)>;

} // namespace parvis::sync
