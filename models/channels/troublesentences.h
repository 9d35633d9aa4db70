// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/trouble.h"

namespace parvis::models {

/// What was in the way at a service, with the way out, as complete sentences; `channel` is how the person knows it. A service's own words are quoted as they
/// are.
[[nodiscard]] QString troubleSentence(const domain::Trouble &trouble, const QString &channel);
/// The same without the service's words, for where there is little room.
[[nodiscard]] QString troubleSentence(domain::Trouble::Kind kind, const QString &channel);

} // namespace parvis::models
