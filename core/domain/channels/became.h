// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"

namespace parvis::domain {

/// Kept by a connector that decides about a mention (Connector::moderate()) which stands under another id from then on: what waits in a queue is an entry of
/// that queue, and what was let through is a post. The value is becameValue().
inline constexpr QLatin1StringView becameNote{"became"};

[[nodiscard]] QString becameValue(const IncomingMention &mention);
/// What becameValue() wrote; nothing where it is none.
[[nodiscard]] std::optional<IncomingMention> becameIn(const QString &value);

} // namespace parvis::domain
