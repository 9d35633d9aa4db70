// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/serviceforms.h"

#include <optional>

namespace parvis::models {

/// The forms of forums (Discourse, Lemmy) and of sites of Ghost; nothing for another service.
[[nodiscard]] std::optional<ServiceForm> forumForm(const QString &service);

} // namespace parvis::models
