// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/serviceforms.h"

#include <optional>

namespace parvis::models {

/// What is asked to connect a mailbox; nothing for other services.
[[nodiscard]] std::optional<ServiceForm> mailForm(const QString &service);

} // namespace parvis::models
