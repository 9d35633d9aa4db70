// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/serviceforms.h"

#include <optional>

namespace parvis::models {

/// The forms of sites that are read by their feed or written by Micropub, and of newsletter servers; nothing for another service.
[[nodiscard]] std::optional<ServiceForm> siteForm(const QString &service);

} // namespace parvis::models
