// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/delivery.h"
#include "core/domain/channels/health.h"

namespace parvis::app {

/// What was in the way at a service, with the way out; `channel` is how the person knows it.
[[nodiscard]] QString troubleSentence(const domain::Trouble &trouble, const QString &channel);
/// Names for JSON and tables.
[[nodiscard]] QString nameOf(domain::Trouble::Kind kind);
[[nodiscard]] QString nameOf(domain::DeliveryState state);
[[nodiscard]] QString nameOf(domain::ConnectionState state);
[[nodiscard]] QString nameOf(domain::RequestPurpose purpose);

} // namespace parvis::app
