// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"

namespace parvis::domain {

/// How old something may be that was said before its channel was connected, to wait for an answer still.
inline constexpr std::chrono::days waitsFromBefore{14};

/// What came before, as it comes in when a channel is taken in for the first time: what is older than waitsFromBefore is done, save what its service holds back
/// until we decide. Nobody answers hundreds of comments of last year because a site was connected today.
void settleThePast(QList<IncomingEntry> &entries, Instant now);

} // namespace parvis::domain
