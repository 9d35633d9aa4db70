// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/exchange.h"

namespace parvis::connectors {

/// Whether a server answers at all, asked at its own address and not at that of a webhook, where asking might say something. Whatever it answers it was
/// reached, but that it does not work just now.
[[nodiscard]] Exchange<void> reach(QUrl server);

} // namespace parvis::connectors
