// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/channels/cutoff.h"

#include <QtCore/QTimeZone>

namespace parvis::models {

/// What disconnecting a channel means for what waits there, as sentences: how much waits and until when, what its service holds and will publish all the same,
/// of what nobody knows yet. Empty where nothing waits.
[[nodiscard]] QString cutOffSentences(const store::WaitingThere &waiting, domain::Instant now, const QTimeZone &zone);

} // namespace parvis::models
